"""Whatever the mouse can do, keys can: each place of the source that hears the mouse stands in a list of ways."""

import re

from reader.gui.actions.specs import SPECS
from tests.helpers.mouse_ways import GUI, WAYS, find_mouse_places


def all_ways():
    return [(place, way) for place, ways in WAYS.items() for way in ways]


def test_all_that_hears_the_mouse_has_its_way_by_keys():
    found = find_mouse_places()
    assert sorted(found - WAYS.keys()) == [], "name the way by keys in tests/helpers/mouse_ways.py"
    assert sorted(WAYS.keys() - found) == [], "these hear the mouse no more"


def test_every_way_is_one():
    assert [place for place, ways in WAYS.items() if not ways] == []
    assert [way.does for _, way in all_ways() if not (way.actions or way.keys or way.by_qt or way.looks)] == []


def test_actions_of_the_ways_are_in_the_table():
    known = {spec.id for spec in SPECS}
    assert sorted({one for _, way in all_ways() for one in way.actions} - known) == []


def test_keys_of_the_ways_are_heard_where_they_are_said_to_be():
    unheard = []
    for (module, _), way in all_ways():
        source = (GUI / (way.module or module)).read_text(encoding="utf-8")
        unheard += [f"{module}: {key}" for key in way.keys if not re.search(rf"Key\.{key}\b", source)]
    assert unheard == []


def test_a_new_handler_would_be_found(tmp_path):
    (tmp_path / "panes").mkdir()
    (tmp_path / "panes" / "one.py").write_text(
        "class One:\n    def wheelEvent(self, event):\n        pass\n"
        "class Two:\n    def __init__(self):\n        self.heads.sectionClicked.connect(print)\n"
        "class Three:\n    def run(self):\n        self.list.setDragEnabled(True)\n"
        "def four(event):\n    return event.type() is QEvent.Type.Drop\n"
        "class Five:\n    def keyPressEvent(self, event):\n        self.button.clicked.connect(print)\n",
        encoding="utf-8",
    )
    assert {name for _, name in find_mouse_places(tmp_path)} == {"One", "Two", "Three", ""}
