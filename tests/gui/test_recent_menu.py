"""Recent libraries: by name, by folder where names are equal; what is gone is grey and can be taken off."""

from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStyle, QStyleOptionMenuItem

from reader.gui.article.link_button import LinkButton
from reader.services.libraries import create_library


def entry(menu, words) -> QAction:
    """The entry whose name is so."""
    return next(action for action in menu.actions() if action.text().partition("\t")[0] == words)


def style_option(menu, action):
    option = QStyleOptionMenuItem()
    menu.initStyleOption(option, action)
    return option


@pytest.fixture
def window(make_window, tmp_path):
    """A window that knows two libraries of one name, one of another, and one that is gone."""
    window = make_window()
    for folder, name in (("one", "Press"), ("two", "Press"), ("one", "R&D"), ("one", "Gone")):
        (tmp_path / folder).mkdir(exist_ok=True)
        path = tmp_path / folder / f"{name}.dateline"
        create_library(path, initiator="test").close()
        window.preferences.note_library(path)
    path.unlink()
    return window


def show(window, qtbot):
    menu = window.parts.recent_menu
    menu.aboutToShow.emit()
    qtbot.waitUntil(lambda: not window.jobs.is_busy)
    return menu


def test_equal_names_have_their_folders(window, qtbot, tmp_path):
    menu = show(window, qtbot)
    names, _, folders = zip(*(action.text().partition("\t") for action in menu.actions()), strict=True)
    assert names == ("Gone", "R&&D", "Press", "Press", "My library", "", "Clear list")
    assert [Path(folder).name for folder in folders] == ["", "", "two", "one", "", "", ""]
    # The style draws the name alone; the folder is drawn over it in grey.
    assert style_option(menu, entry(menu, "Press")).text == "Press\t"


def test_chosen_library_opens(window, qtbot, tmp_path):
    menu = show(window, qtbot)
    entry(menu, "R&&D").trigger()
    path = tmp_path / "one" / "R&D.dateline"
    qtbot.waitUntil(lambda: window.flow.library.desk.library.path == path, timeout=20_000)


def test_missing_library_is_grey_and_can_be_taken_off(window, qtbot, tmp_path):
    menu = show(window, qtbot)
    gone = tmp_path / "one" / "Gone.dateline"
    assert menu.is_missing(gone)
    grey = style_option(menu, entry(menu, "Gone"))
    assert not grey.state & QStyle.StateFlag.State_Enabled
    assert style_option(menu, entry(menu, "R&&D")).state & QStyle.StateFlag.State_Enabled
    (removal,) = entry(menu, "Gone").menu().actions()
    assert removal.text() == "Remove from list"
    removal.trigger()
    assert str(gone) not in window.preferences.recent
    assert "Gone" not in [action.text() for action in menu.actions()]


def test_cleared_list_is_empty_and_stays_so(window, qtbot, make_window):
    menu = show(window, qtbot)
    entry(menu, "Clear list").trigger()
    assert window.preferences.recent == []
    assert window.preferences.last_library
    assert not menu.isEnabled()


def test_menu_can_be_painted(window, qtbot):
    menu = show(window, qtbot)
    assert not menu.grab().isNull()


def test_empty_page_offers_what_is_still_there(window, qtbot, make_window, tmp_path):
    window.save_state()
    window.close()
    other = make_window(tmp_path / "none.dateline", is_opened=False)
    qtbot.waitUntil(lambda: bool(other.message_bar.text), timeout=20_000)
    qtbot.waitUntil(lambda: not other.jobs.is_busy)
    links = [link for link in other.article_pane._empty.findChildren(LinkButton) if link.isVisible()]
    assert [link.words.partition(" ·")[0] for link in links] == ["R&D", "Press", "Press", "My library"]
    links[-1].click()
    qtbot.waitUntil(lambda: other.flow.library.desk is not None, timeout=20_000)
    assert not [link for link in other.article_pane._empty.findChildren(LinkButton) if link.isVisible()]
