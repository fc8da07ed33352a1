"""Panes beside the article: hidden by keys, folding away without room, drawers; full screen, text only."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.gui.actions.pane_wants import IN_PANEL, IN_TREE
from reader.gui.actions.specs import SPECS
from reader.gui.panes.pane_splitter import PaneHandle
from reader.gui.theme import fonts
from reader.gui.theme.metrics import LEAST_PX, TREE, fitting_panes, pane_sizes
from tests.gui.test_main_window import annotations, open_first, select, settle, trigger


@pytest.fixture
def window(make_window, qtbot):
    window = make_window()
    open_first(window, qtbot)
    with qtbot.waitActive(window):
        window.activateWindow()
    window.resize(1366, 768)
    window.article_pane.setFocus()
    return window


def shown(window):
    return window.library_pane.isVisible(), window.tagging_pane.isVisible()


def is_over_article(window, pane):
    return window.parts.sides._drawer.isAncestorOf(pane) and pane.isVisible()


def test_actions_that_want_a_pane_exist():
    assert {spec.id for spec in SPECS}.issuperset(IN_PANEL | IN_TREE)


@pytest.mark.parametrize(
    ("width", "fit"),
    [(2000, (True, True)), (842, (True, True)), (800, (True, False)), (581, (True, False)), (580, (False, False))],
)
def test_panes_give_way_one_after_the_other(width, fit):
    assert fitting_panes(width, ()) == fit


def test_a_hidden_tree_leaves_room_for_the_panel():
    assert fitting_panes(683, {TREE}) == (False, True)
    assert pane_sizes([300, 500, 320], 683, {TREE}) == (0, 400, 282)


@pytest.mark.parametrize("width", range(300, 2000, 61))
def test_widths_fill_the_window_and_leave_the_article_its_room(width):
    tree, article, panel = pane_sizes([500, 10, 700], width)
    assert article >= min(width, LEAST_PX[1])
    assert tree + article + panel + bool(tree) + bool(panel) == width


def test_keys_hide_and_show_panes_and_this_is_kept(window, make_window, qtbot):
    trigger(window, "pane.tree")
    assert shown(window) == (False, True)
    assert not window.actions_table.action("pane.tree").isChecked()
    trigger(window, "pane.panel")
    assert shown(window) == (False, False)
    window.close()
    again = make_window()
    open_first(again, qtbot)
    again.resize(1366, 768)
    assert shown(again) == (False, False)
    trigger(again, "pane.tree")
    trigger(again, "pane.panel")
    assert shown(again) == (True, True)


def test_keys_go_to_the_text_when_their_pane_is_hidden(window, qtbot):
    window.library_pane.setFocus()
    trigger(window, "pane.tree")
    assert window.article_pane.view.hasFocus()


def test_a_pane_without_room_opens_over_the_article_and_goes_with_the_keys(window, qtbot):
    window.resize(683, 384)
    qtbot.waitUntil(lambda: shown(window) == (True, False))
    middle = window.parts.middle.geometry()
    trigger(window, "tag.box")
    assert is_over_article(window, window.tagging_pane)
    assert window.tagging_pane.box.hasFocus()
    assert window.parts.middle.geometry() == middle
    QTest.keyClick(window.tagging_pane.box, Qt.Key.Key_Escape)
    assert shown(window) == (True, False)
    assert window.article_pane.view.hasFocus()
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: shown(window) == (True, True))


def test_drawer_becomes_a_pane_when_there_is_room_and_its_key_closes_it(window, qtbot):
    window.resize(683, 384)
    trigger(window, "pane.panel")
    assert is_over_article(window, window.tagging_pane)
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: not is_over_article(window, window.tagging_pane))
    assert shown(window) == (True, True)
    window.resize(683, 384)
    trigger(window, "pane.panel")
    trigger(window, "pane.panel")
    assert shown(window) == (True, False)


def test_small_screen_at_twice_the_scale_holds_the_whole_window(window, qtbot):
    window.resize(683, 350)
    assert (window.width(), window.height()) == (683, 350)
    bar = window.parts.top_bar
    for widget in bar.children():
        if widget.isWidgetType() and widget.isVisible():
            assert bar.rect().contains(widget.geometry()), widget
    window.resize(500, 340)
    assert window.width() == 500
    assert shown(window) == (False, False)


def test_widths_that_were_drawn_are_kept_and_a_double_click_takes_them_back(window, make_window, qtbot):
    splitter = window.parts.splitter
    splitter.moveSplitter(340, 1)
    assert window.library_pane.width() == 340
    window.close()
    again = make_window()
    open_first(again, qtbot)
    assert again.library_pane.width() == 340
    handle = again.parts.splitter.handle(1)
    assert isinstance(handle, PaneHandle)
    assert handle.width() >= 7
    QTest.mouseDClick(handle, Qt.MouseButton.LeftButton, pos=QPoint(handle.width() - 1, 40))
    assert again.library_pane.width() == 268


def test_text_only_leaves_the_article_alone_and_escape_brings_all_back(window, qtbot):
    trigger(window, "view.text_only")
    assert shown(window) == (False, False)
    assert not window.parts.top_bar.isVisible()
    assert not window.status.isVisible()
    assert "Esc" in window.flow.look._hint.text
    QTest.keyClick(window.article_pane.view, Qt.Key.Key_Escape)
    assert shown(window) == (True, True)
    assert window.parts.top_bar.isVisible()
    assert window.status.isVisible()
    assert window.flow.look._hint.text == ""


def test_marking_and_the_tag_box_work_in_text_only(window, qtbot):
    trigger(window, "view.text_only")
    select(window, "mass movement")
    window.article_pane.tag_key_pressed.emit("1")
    settle(window, qtbot)
    assert len(annotations(window)) == 1
    select(window, "mass movement")
    trigger(window, "tag.box")
    box = window.tagging_pane.box
    assert is_over_article(window, window.tagging_pane)
    assert box.hasFocus()
    QTest.keyClicks(box, "milit")
    assert box.matches.isVisible()
    QTest.keyClick(box, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert shown(window) == (False, False)
    assert window.article_pane.view.hasFocus()
    assert sum(len(one.tags) for one in annotations(window)) == 2
    assert window.parts.sides.is_text_only


def test_text_only_is_kept_over_a_restart(window, make_window, qtbot):
    trigger(window, "view.text_only")
    window.close()
    again = make_window()
    open_first(again, qtbot)
    assert not again.parts.top_bar.isVisible()
    assert shown(again) == (False, False)
    trigger(again, "view.text_only")
    assert again.parts.top_bar.isVisible()


def test_hint_goes_at_once_where_motion_is_reduced(window, qtbot):
    window.parts.live.set("motion", "reduced")
    assert QApplication.cursorFlashTime() == 0
    hint = window.flow.look._hint
    hint.tell("words")
    hint._timer.setInterval(0)
    hint._timer.start()
    qtbot.waitUntil(lambda: hint.text == "")
    window.parts.live.set("motion", "full")
    assert QApplication.cursorFlashTime() > 0


def test_full_screen_is_left_as_it_was_entered(window, qtbot):
    trigger(window, "view.full_screen")
    qtbot.waitUntil(window.isFullScreen)
    assert window.actions_table.action("view.full_screen").isChecked()
    trigger(window, "view.full_screen")
    qtbot.waitUntil(lambda: not window.isFullScreen())
    assert not window.actions_table.action("view.full_screen").isChecked()


def test_missing_hangul_is_told_once_with_what_to_do(make_window, qtbot, monkeypatch, tmp_path):
    monkeypatch.setattr(fonts, "has_hangul", lambda: False)
    window = make_window()
    open_first(window, qtbot)
    assert "Korean" not in window.message_bar.text
    (tmp_path / "ko.txt").write_text("정부는 오늘 새로운 대책을 발표했다.", encoding="utf-8")
    window.flow.imports.import_paths([tmp_path / "ko.txt"])
    settle(window, qtbot)
    desk = window.flow.library.desk
    newest = max(head.id for head in desk.services.browsing.iter_articles(desk.library))
    window.flow.article.open(newest)
    qtbot.waitUntil(lambda: window.flow.article.view.head.id == newest)
    qtbot.waitUntil(lambda: "Korean" in window.message_bar.text)
    if fonts.is_linux():
        assert fonts.HANGUL_PACKAGE in window.message_bar.text
    window.close()
    again = make_window()
    open_first(again, qtbot)
    settle(again, qtbot)
    assert "Korean" not in again.message_bar.text


def test_missing_letters_of_the_window_s_own_language_are_told_once(make_window, qtbot, monkeypatch):
    monkeypatch.delenv("DATELINE_LANGUAGE", raising=False)
    monkeypatch.setattr(fonts, "has_hangul", lambda: False)
    window = make_window()
    window.flow.look._tell_lack()
    assert "speaks English" not in window.message_bar.text
    window.preferences.language = "ko"
    monkeypatch.setenv("DATELINE_LANGUAGE", "en")
    window.flow.look._tell_lack()
    assert "speaks English" not in window.message_bar.text
    monkeypatch.delenv("DATELINE_LANGUAGE")
    window.flow.look._tell_lack()
    assert "so the window speaks English" in window.message_bar.text
    window.message_bar.hide()
    window.flow.look._tell_lack()
    assert "speaks English" not in window.message_bar.text


def test_palette_that_cannot_be_read_is_told(make_window, qtbot, monkeypatch):
    from dataclasses import replace

    from reader.gui.theme import theme

    usual = theme.load_palette
    monkeypatch.setattr(theme, "load_palette", lambda name: replace(usual(name), fault=f"{name}.toml"))
    window = make_window()
    open_first(window, qtbot)
    qtbot.waitUntil(lambda: "light.toml" in window.message_bar.text or "dark.toml" in window.message_bar.text)


def test_rows_are_as_high_as_density_and_type_ask_at_once(window, qtbot):
    tree, codebook = window.library_pane.tree, window.tagging_pane.codebook.tree
    views = {tree: tree.model().index(0, 0), codebook: codebook.model().index(0, 0)}

    def heights():
        return [view.visualRect(index).height() for view, index in views.items()]

    assert heights() == [26, 26]
    window.parts.live.set("density", "compact")
    qtbot.waitUntil(lambda: heights() == [22, 22])
    window.parts.live.set_all({"density": "roomy", "interface_px": 20})
    qtbot.waitUntil(lambda: heights() == [49, 49])
    assert window.parts.top_bar.height() > 44
    window.close()


def test_density_is_there_from_the_start(window, make_window, qtbot):
    window.parts.live.set("density", "compact")
    window.close()
    again = make_window()
    open_first(again, qtbot)
    tree = again.library_pane.tree
    assert tree.visualRect(tree.model().index(0, 0)).height() == 22
    again.parts.live.set("density", "comfortable")
