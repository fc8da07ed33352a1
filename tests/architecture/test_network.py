"""One module speaks to the network, with its guard; everything else works without."""

import re

from tests.architecture.source_files import CHECKOUT, imports_any, list_files, name_of

NETWORK = ("urllib3", "socket", "http.client", "requests", "urllib.request", "aiohttp", "httpx", "ssl", "ftplib")
DOOR, GUARD = "reader/services/fetching.py", "reader/services/fetch_guard.py"
WITHIN = "reader/gui/end_signals.py"
"""Holds a pair of sockets whose two ends are its own: that is how Python tells a loop of a signal."""


def test_only_fetching_speaks_to_the_network():
    others = [name_of(path) for path in list_files("reader") if imports_any(path, *NETWORK)]
    assert sorted(others) == sorted([DOOR, GUARD, WITHIN])


def test_sockets_within_the_program_reach_no_other():
    used = re.findall(r"\bsocket\.(\w+)", (CHECKOUT / WITHIN).read_text(encoding="utf-8"))
    assert set(used) == {"socketpair"}
