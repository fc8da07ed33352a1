"""The real program on a real screen, as a screen reader finds it on its bus: every control has a name and a role.

What is said is tested without a bus by `test_screen_reader`; this test shows that it gets there.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reader.domain.spans import find_quote
from reader.domain.tags import TagPath
from reader.services import tagging
from reader.store.library import create_library
from tests.helpers.articles import store_article

HELPER = Path(__file__).resolve().parents[1] / "helpers" / "bus_tree.py"
ASKED = {
    *("push button", "button", "toggle button", "check box", "radio button", "combo box", "text", "entry", "link"),
    *("list", "list item", "tree", "tree item", "menu item", "menu", "page tab", "slider", "spin button", "table"),
}
NOWHERE = {"", "invalid", "unknown", "panel", "filler", "redundant object"}
WORDS = "Build the dam."


def lacks():
    """What of the system is not here; "" where all is."""
    programs = [name for name in ("Xvfb", "dbus-run-session") if shutil.which(name) is None]
    if programs:
        return f"{' and '.join(programs)}: not installed"
    python = system_python()
    asked = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    if python is None or subprocess.run([python, "-c", asked], capture_output=True).returncode:
        return "gir1.2-atspi-2.0 and python3-gi: not installed"
    return ""


def system_python():
    return shutil.which("python3", path=os.defpath)


@pytest.fixture
def display():
    """A screen nobody else uses, by its name."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    screen = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    assert number, "the screen did not start"
    yield f":{number}"
    screen.terminate()
    screen.wait(timeout=30)


@pytest.fixture
def annotated(tmp_path):
    """A library of one article with one annotation."""
    path = tmp_path / "Heard.dateline"
    library = create_library(path, coder_name="Ann")
    article = store_article(library, title="The dam", source="KCNA", paragraphs=(WORDS, "It is done."))
    tag = tagging.create_tag(library, TagPath.parse("theme/energy"), key="1").value
    tagging.add_annotation(library, article, find_quote(f"{WORDS}\nIt is done.", "the dam"), [tag], "cf. below")
    library.close()
    return path


@pytest.mark.skipif(bool(lacks()), reason=f"needs a screen and a bus; {lacks()}")
def test_the_program_on_the_bus_has_names_and_roles(display, annotated, tmp_path):
    homes = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")
    own = dict.fromkeys(homes, str(tmp_path / "home"))
    (tmp_path / "home" / "dateline").mkdir(mode=0o700, parents=True)
    kept = tmp_path / "home" / "dateline" / "preferences.json"
    kept.write_text(json.dumps({"is_welcomed": True}), encoding="utf-8")
    own |= {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    own |= {"DATELINE_LANGUAGE": "en", "LC_ALL": "C.UTF-8"}
    program = [sys.executable, "-m", "reader", str(annotated)]
    command = ["dbus-run-session", "--", system_python(), str(HELPER), "Article text: The dam", *program]
    checkout = HELPER.parents[2]
    done = subprocess.run(command, cwd=checkout, env=os.environ | own, capture_output=True, timeout=240)
    assert done.returncode == 0, done.stderr.decode()[-3000:]
    nodes = json.loads(done.stdout.splitlines()[-1])  # the bus prints a line of its own before
    shown = [node for node in nodes if node["showing"]]
    assert len(shown) > 40
    assert [node for node in shown if node["role"] in ASKED and not any(map(str.isalnum, node["name"]))] == []
    assert [node for node in shown if node["focusable"] and node["role"] in NOWHERE] == []
    assert [node["name"] for node in nodes if node["role"] == "list item" and "dam" in node["name"]] == [
        "the dam; theme / energy; memo: cf. below"
    ]
    assert not [node for node in nodes if node["showing"] and "<qt>" in node["description"]]
