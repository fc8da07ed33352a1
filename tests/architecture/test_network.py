"""One module speaks to the network, with its guard; everything else works without."""

from tests.architecture.source_files import imports_any, list_files, name_of

NETWORK = ("urllib3", "socket", "http.client", "requests", "urllib.request", "aiohttp", "httpx", "ssl", "ftplib")
DOOR, GUARD = "reader/services/fetching.py", "reader/services/fetch_guard.py"


def test_only_fetching_speaks_to_the_network():
    others = [name_of(path) for path in list_files("reader") if imports_any(path, *NETWORK)]
    assert sorted(others) == sorted([DOOR, GUARD])
