import pytest
from PySide6.QtWidgets import QWidget

from reader.domain.ids import TagId
from reader.domain.tags import Colour, Tag, TagPath
from reader.gui.actions.action_table import ActionTable, native_keys
from reader.gui.actions.specs import SPECS
from reader.gui.dialogs.key_sheet import list_rooms, make_key_sheet, spread_rooms
from reader.gui.theme.theme import Theme


@pytest.fixture
def table(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    yield ActionTable(window)


def test_sheet_names_every_action_that_has_keys(table):
    lines = [line for _, lines in list_rooms(table, ()) for line in lines]
    for spec in SPECS:
        if spec.keys:
            assert any(keys == native_keys(spec.keys) and spec.text.rstrip("…") in text for keys, text in lines)


def test_sheet_shows_the_users_own_keys(table):
    table.set_own_keys({"step.undo": ("Ctrl+F9",), "step.redo": ()})
    lines = dict(line for _, lines in list_rooms(table, ()) for line in lines)
    assert lines["Ctrl+F9"] == "Undo"
    assert "Redo" not in lines.values()


def test_sheet_shows_tag_keys_in_their_order_and_as_plain_text(table):
    tags = [
        Tag(TagId(number), f"g{number}", None, TagPath((name,)), Colour.BLUE, key, "", "", "", 0, 0)
        for number, (name, key) in enumerate([("<b>later", "b"), ("first", "1"), ("none", "")])
    ]
    title, lines = list_rooms(table, tags)[-1]
    assert title.startswith("Tag keys")
    assert lines == [("1", "first"), ("b", "<b>later")]
    assert "&lt;b&gt;later" in make_key_sheet(Theme("light"), table, tags)


def test_sheet_says_what_a_dot_is_before_the_first_one(table):
    sheet = make_key_sheet(Theme("light"), table, ())
    assert 0 <= sheet.index("A dot marks keys") < sheet.index(" ·<")


def test_rooms_are_spread_in_order_as_evenly_as_they_go():
    rooms = [(str(number), [(f"F{line}", "x") for line in range(size)]) for number, size in enumerate((20, 3, 9))]
    columns = spread_rooms(rooms, 3)
    assert [[title for title, _ in column] for column in columns] == [["0"], ["0"], ["1", "2"]]
    together = {title: [] for title, _ in rooms}
    for column in columns:
        for title, lines in column:
            together[title] += lines
    assert list(together.items()) == rooms


def test_no_rooms_give_empty_columns():
    assert spread_rooms([], 3) == [[], [], []]
