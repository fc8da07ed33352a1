import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtWidgets import QMenu, QWidget

from reader.domain.tags import TAG_KEYS
from reader.gui.actions.action_spec import ARTICLE, NEED_WORDS, SCOPES, SEPARATOR, WINDOW
from reader.gui.actions.action_table import ActionTable
from reader.gui.actions.key_rules import find_clash, portable_key
from reader.gui.actions.shown_keys import with_key
from reader.gui.actions.specs import ARTICLE_MENU, MENUS, SPECS, SUBMENUS


@pytest.fixture
def table(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    yield ActionTable(window)


def test_menus_of_every_translation_have_a_letter_each():
    for path in (Path(__file__).parents[2] / "resources" / "translations").glob("*.ts"):
        messages = ElementTree.parse(path).getroot().iter("message")
        said = {message.findtext("source"): message.findtext("translation") or "" for message in messages}
        letters = [re.findall(r"&(\w)", said.get(title) or title) for title, _ in MENUS]
        assert all(len(found) == 1 for found in letters), path.name
        assert len({found[0].upper() for found in letters}) == len(MENUS), path.name


def test_every_id_is_there_once():
    ids = [spec.id for spec in SPECS]
    assert len(ids) == len(set(ids))


def test_no_usual_key_is_given_twice_or_taken_from_tags_text_or_system():
    clashes = {
        f"{spec.id} {key}": clash.words
        for spec in SPECS
        for key in spec.keys
        if (clash := find_clash(spec, portable_key(key), SPECS, {}))
    }
    assert clashes == {}


def test_no_action_of_window_or_article_takes_a_tag_key():
    keys = {key.lower() for spec in SPECS if spec.scope in (WINDOW, ARTICLE) for key in spec.keys}
    assert not keys & set(TAG_KEYS)


def test_every_usual_key_is_a_key():
    assert [key for spec in SPECS for key in spec.keys if not portable_key(key)] == []


def test_every_menu_entry_is_an_action_and_every_action_is_in_a_menu():
    entries = {entry for _, entries in MENUS for entry in entries} | set(ARTICLE_MENU)
    entries |= {entry for _, inner in SUBMENUS.values() for entry in inner}
    entries -= {SEPARATOR, "recent", *SUBMENUS}
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


def test_pane_scope_works_in_its_pane_only(table, qtbot):
    pane = QWidget()
    qtbot.addWidget(pane)
    table.add_to(ARTICLE, pane)
    ids = {action.objectName() for action in pane.actions()}
    assert ids == {spec.id for spec in SPECS if spec.scope == ARTICLE}
    assert not ids & {action.objectName() for action in table.parent().actions()}


def test_own_keys_reach_action_and_tooltip_and_go_again(table, qtbot):
    with qtbot.waitSignal(table.keys_changed):
        table.set_own_keys({"tag.box": ("Ctrl+J", "F9"), "no.such": ("F8",)})
    action = table.action("tag.box")
    assert [key.toString() for key in action.shortcuts()] == ["Ctrl+J", "F9"]
    assert "Ctrl+J" in action.toolTip()
    table.set_own_keys({})
    assert table.keys("tag.box") == ("Ctrl+T", "/")
    assert "Ctrl+T" in action.toolTip()


def test_disabled_action_says_what_to_do_first(table):
    assert table.why_disabled("annotation.memo") == "no library is open that can be changed"
    table.set_states({"writable"})
    assert table.why_disabled("annotation.memo") == "choose an annotation first"
    table.set_states({"writable", "annotation"})
    assert table.why_disabled("annotation.memo") == ""


def test_every_need_has_words():
    assert {need for spec in SPECS for need in spec.needs} <= NEED_WORDS.keys()


def test_every_scope_is_known():
    assert {spec.scope for spec in SPECS} <= set(SCOPES)


def test_run_action_is_told_by_its_id(table, qtbot):
    with qtbot.waitSignal(table.action_run) as caught:
        table.action("help.show").trigger()
    assert caught.args == ["help.show"]


def test_entry_shows_the_key_that_its_action_has_now(table, qtbot):
    window = table.parent()
    pane = QWidget(window)
    assert with_key("Write", "annotation.memo", pane) == "Write\tCtrl+M"
    table.set_own_keys({"annotation.memo": ("F9",)})
    assert with_key("Write", "annotation.memo", pane) == "Write\tF9"
    table.set_own_keys({"annotation.memo": ()})
    assert with_key("Write", "annotation.memo", pane) == "Write"
