from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.gui.actions.commands import Command
from reader.gui.dialogs.command_palette import CommandPalette
from reader.gui.dialogs.shortcut_editor import ShortcutEditor
from reader.gui.help.help_window import HelpWindow
from tests.gui.test_main_window import annotations, open_first, select, settle, tag_names, trigger


def open_palette(window, qtbot):
    with qtbot.waitActive(window):
        window.activateWindow()
    trigger(window, "command.palette")
    return window.findChild(CommandPalette)


def type_and_run(palette, words):
    QTest.keyClicks(palette.field, words)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)


def test_palette_runs_an_action_of_the_article_on_its_selection(make_window, qtbot):
    window = make_window()
    open_first(window, qtbot)
    window.article_pane.setFocus()
    select(window, "mass movement")
    type_and_run(open_palette(window, qtbot), "annotate without")
    settle(window, qtbot)
    assert [row.quote for row in annotations(window)] == ["mass movement"]


def test_palette_applies_a_tag_by_name(make_window, qtbot):
    window = make_window()
    open_first(window, qtbot)
    desk = window.flow.library.desk
    tag = desk.services.tagging.list_tags(desk.library)[0]
    select(window, "mass movement")
    type_and_run(open_palette(window, qtbot), f"tag {tag.path}")
    settle(window, qtbot)
    assert tag_names(window, annotations(window)[0]) == [str(tag.path)]


def test_what_was_run_comes_first_the_next_time(make_window, qtbot):
    window = make_window()
    open_first(window, qtbot)
    type_and_run(open_palette(window, qtbot), "larger")
    palette = open_palette(window, qtbot)
    assert palette.model.command(0).id == "zoom.in"


def test_palette_closes_when_asked_for_again(make_window, qtbot):
    window = make_window()
    open_first(window, qtbot)
    palette = open_palette(window, qtbot)
    window.flow.commands.show_palette()
    assert not palette.isVisible()


def test_own_keys_are_kept_and_shown_everywhere(make_window, qtbot):
    window = make_window()
    open_first(window, qtbot)
    trigger(window, "shortcut.edit")
    editor = window.findChild(ShortcutEditor)
    editor.choose("article.done")
    editor.add_key("Ctrl+F8")
    editor.remove_key("Ctrl+D")
    window.close()
    again = make_window()
    open_first(again, qtbot)
    assert [key.toString() for key in again.actions_table.action("article.done").shortcuts()] == ["Ctrl+F8"]
    trigger(again, "help.keys")
    assert "Ctrl+F8" in again.findChild(HelpWindow).view.toPlainText()
    palette = open_palette(again, qtbot)
    QTest.keyClicks(palette.field, "done")
    commands = [palette.model.command(row) for row in range(palette.model.rowCount())]
    assert next(one.keys for one in commands if one.id == "article.done") == "Ctrl+F8"


def test_help_is_one_window(make_window, qtbot):
    window = make_window()
    trigger(window, "help.show")
    trigger(window, "help.show")
    assert len(window.findChildren(HelpWindow)) == 1


def test_help_may_lie_below_the_window_where_a_link_did_something(make_window, qtbot):
    window = make_window()
    trigger(window, "help.show")
    help_window = window.findChild(HelpWindow)
    assert help_window.windowHandle().transientParent() is None
    assert help_window.windowFlags() & Qt.WindowType.WindowType_Mask == Qt.WindowType.Window
    assert not help_window.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose), "the program ends with its window"
    with qtbot.waitSignal(window.actions_table.action_run, check_params_cb=lambda one: one == "step.undo"):
        help_window.action_wanted.emit("step.undo")
    qtbot.waitUntil(window.isActiveWindow)


def test_help_asked_for_again_shows_the_keys_that_tags_have_by_then(make_window, qtbot):
    window = make_window()
    open_first(window, qtbot)
    trigger(window, "help.keys")
    desk = window.flow.library.desk
    tag = next(tag for tag in desk.services.tagging.list_tags(desk.library) if not tag.key)
    assert "\nq\n" not in window.findChild(HelpWindow).view.toPlainText()
    desk.write_now(lambda: desk.services.tagging.change_tag(desk.library, tag.id, key="q"))
    settle(window, qtbot)
    trigger(window, "help.keys")
    assert "\nq\n" in window.findChild(HelpWindow).view.toPlainText()


def test_palette_opens_an_article_by_its_title(make_window, qtbot):
    window = make_window()
    view = open_first(window, qtbot)
    desk = window.flow.library.desk
    other = next(one for one in desk.services.browsing.iter_articles(desk.library) if one.id != view.head.id)
    palette = open_palette(window, qtbot)
    QTest.keyClicks(palette.field, other.title[:30])
    qtbot.waitUntil(lambda: palette.model.rowCount() == 1, timeout=20_000)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.flow.article.view.head.id == other.id, timeout=20_000)


def test_titles_found_for_words_no_longer_typed_are_not_offered(make_window, qtbot):
    window = make_window()
    open_first(window, qtbot)
    palette = open_palette(window, qtbot)
    QTest.keyClicks(palette.field, "zzz")
    palette.add_found("zz", [Command("article:1", "Article: old")])
    assert palette.model.rowCount() == 0
