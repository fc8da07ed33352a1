import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from reader.domain.tags import TAG_KEYS
from reader.gui.actions.action_spec import SEPARATOR
from reader.gui.actions.action_table import ActionTable
from reader.gui.actions.specs import ARTICLE_MENU, MENUS, SPECS
from reader.gui.dialogs.help_window import make_key_table


@pytest.fixture
def table(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    yield ActionTable(window)


def test_every_id_is_there_once():
    ids = [spec.id for spec in SPECS]
    assert len(ids) == len(set(ids))


def test_no_key_is_given_twice():
    keys = [QKeySequence(key).toString() for spec in SPECS for key in spec.keys]
    assert len(keys) == len(set(keys))


def test_no_action_takes_a_tag_key():
    keys = {key.lower() for spec in SPECS for key in spec.keys}
    assert not keys & set(TAG_KEYS)


def test_every_menu_entry_is_an_action_and_every_action_is_in_a_menu():
    entries = {entry for _, entries in MENUS for entry in entries} | set(ARTICLE_MENU)
    entries -= {SEPARATOR, "recent"}
    assert entries == {spec.id for spec in SPECS}


def test_action_is_enabled_only_when_all_needs_hold(table):
    action = table.action("annotation.memo")
    table.set_states({"writable"})
    assert not action.isEnabled()
    table.set_states({"writable", "annotation"})
    assert action.isEnabled()


def test_connect_all_refuses_an_action_without_slot(table):
    with pytest.raises(KeyError):
        table.connect_all({"library.new": lambda: None})


def test_menu_holds_actions_in_order(table):
    menu = table.fill_menu(QMenu(), ("step.undo", SEPARATOR, "step.redo"))
    assert [action.objectName() for action in menu.actions()] == ["step.undo", "", "step.redo"]


def test_help_names_every_action_that_has_keys():
    page = make_key_table()
    assert all(spec.help in page for spec in SPECS if spec.keys)
