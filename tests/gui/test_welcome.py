import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from reader.domain.exports import ExportFormat, ExportRequest
from reader.gui.panes.close_button import CloseButton
from reader.gui.panes.tree_notices import TreeNotice
from reader.gui.panes.welcome_pane import WelcomePane
from reader.gui.panes.welcome_rows import Sign, WelcomeRow
from tests.gui.test_main_window import open_first, select, settle, trigger


@pytest.fixture
def make_new(make_window, tmp_path):
    """A window of somebody who starts the program for the first time."""
    (tmp_path / "preferences.json").unlink()
    return make_window


def greeted(make_new, qtbot):
    window = make_new()
    qtbot.waitUntil(lambda: window.flow.welcome.is_shown and len(articles(window)) == 2, timeout=20_000)
    settle(window, qtbot)
    return window


def pane(window):
    return window.findChild(WelcomePane)


def articles(window):
    return [row for row in pane(window).findChildren(WelcomeRow) if row.sign is Sign.PAGE and row.isVisible()]


def signs(window):
    return {name: row.sign for name, row in pane(window).tasks.items()}


def tag_words(window, qtbot):
    select(window, "mass movement")
    window.article_pane.tag_key_pressed.emit("1")
    settle(window, qtbot)


def search(window, qtbot):
    trigger(window, "search.open")
    window.flow.search.search("socialist")
    qtbot.waitUntil(lambda: "search" in window.preferences.tried, timeout=20_000)


def export(window, qtbot, tmp_path):
    request = ExportRequest(ExportFormat.CSV, tmp_path / "table.csv")
    window.flow.exports.export(request)
    qtbot.waitUntil(lambda: "export" in window.preferences.tried, timeout=20_000)


def test_first_start_greets_with_the_two_documents(make_new, qtbot):
    window = greeted(make_new, qtbot)
    assert not window.article_pane.isVisible()
    assert window.flow.article.view is None
    first, second = articles(window)
    assert first.text().startswith("The socialist patriotic movement")
    assert second.accessibleDescription() == "Voice of Korea"
    assert set(signs(window).values()) == {Sign.TODO}
    assert "Codebook of" in pane(window)._codebook.words


def test_a_click_opens_a_document_and_the_bar_keeps_what_is_to_be_tried(make_new, qtbot):
    window = greeted(make_new, qtbot)
    qtbot.mouseClick(articles(window)[0], Qt.MouseButton.LeftButton)
    view = open_first(window, qtbot)
    assert view.head.title == "The socialist patriotic movement" or view.head.title
    assert not window.flow.welcome.is_shown
    assert window.article_pane.isVisible()
    assert window.flow.welcome._bar.isVisible()


def test_what_was_tried_ticks_itself_off_and_ends_the_welcome(make_new, qtbot, tmp_path):
    window = greeted(make_new, qtbot)
    articles(window)[0].click()
    open_first(window, qtbot)
    bar = window.flow.welcome._bar
    tag_words(window, qtbot)
    assert bar.links["mark"].sign == "check"
    assert bar.links["search"].sign == "ring"
    search(window, qtbot)
    export(window, qtbot, tmp_path)
    assert all(link.sign == "check" for link in bar.links.values())
    assert window.flow.welcome.is_over
    trigger(window, "help.welcome")
    assert set(signs(window).values()) == {Sign.DONE}
    window.close()
    again = make_new()
    open_first(again, qtbot)
    assert not again.flow.welcome.is_shown
    assert again.flow.welcome._bar is None


def test_a_closed_welcome_never_comes_again_by_itself(make_new, qtbot):
    window = greeted(make_new, qtbot)
    qtbot.mouseClick(pane(window).findChild(CloseButton), Qt.MouseButton.LeftButton)
    assert not window.flow.welcome.is_shown
    window.close()
    again = make_new()
    settle(again, qtbot)
    assert not again.flow.welcome.is_shown
    trigger(again, "help.welcome")
    assert again.flow.welcome.is_shown


def test_a_welcome_not_closed_comes_again_while_nothing_is_read(make_new, qtbot):
    greeted(make_new, qtbot).close()
    greeted(make_new, qtbot)


def test_who_was_reading_comes_back_to_the_article_with_the_bar(make_new, qtbot):
    window = greeted(make_new, qtbot)
    articles(window)[1].click()
    title = open_first(window, qtbot).head.title
    window.close()
    again = make_new()
    assert open_first(again, qtbot).head.title == title
    assert not again.flow.welcome.is_shown
    assert again.flow.welcome._bar.isVisible()


def test_keys_go_through_the_welcome_and_open_a_document(make_new, qtbot):
    window = greeted(make_new, qtbot)
    with qtbot.waitActive(window):
        window.activateWindow()
    pane(window).take_keys()
    QTest.keyClick(articles(window)[0], Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: articles(window)[1].hasFocus())
    QTest.keyClick(articles(window)[1], Qt.Key.Key_Return)
    assert "Voice of Korea" in open_first(window, qtbot).head.source


def test_welcome_gives_way_to_the_article_that_is_open_below_it(make_new, qtbot):
    window = greeted(make_new, qtbot)
    articles(window)[0].click()
    open_first(window, qtbot)
    trigger(window, "help.welcome")
    qtbot.waitUntil(lambda: len(articles(window)) == 2, timeout=20_000)
    assert not window.article_pane.isVisible()
    articles(window)[0].click()
    assert window.article_pane.isVisible()
    trigger(window, "help.welcome")
    trigger(window, "search.open")
    assert window.article_pane.isVisible()
    assert not window.flow.welcome.is_shown


def test_who_knows_other_libraries_is_not_greeted(make_new, qtbot, tmp_path):
    (tmp_path / "preferences.json").write_text('{"recent": ["/elsewhere/a.dateline"]}', encoding="utf-8")
    window = make_new()
    open_first(window, qtbot)
    assert not window.flow.welcome.is_shown


def test_ways_to_own_texts_are_the_actions(make_new, qtbot):
    window = greeted(make_new, qtbot)
    words = {"Open a folder of articles…", "Open a library…", "Import from QualCoder, Taguette or REFI-QDA…"}
    buttons = {one.text(): one for one in pane(window).findChildren(QAbstractButton) if one.text() in words}
    assert set(buttons) == words
    assert all(button.isEnabled() for button in buttons.values())


def test_an_empty_library_offers_to_import(make_window, qtbot, tmp_path):
    window = make_window()
    open_first(window, qtbot)
    window.flow.library.create(tmp_path / "Empty.dateline")
    shown = window.library_pane.findChild(TreeNotice)
    qtbot.waitUntil(shown.isVisible, timeout=20_000)
    asked = []
    window.actions_table.action("article.import").triggered.disconnect()
    window.actions_table.action("article.import").triggered.connect(lambda: asked.append("import"))
    (button,) = [one for one in shown.findChildren(QAbstractButton) if one.isVisible()]
    button.click()
    assert asked == ["import"]


def test_an_undone_annotation_stays_tried_and_an_import_of_many_is_no_try(make_new, qtbot):
    window = greeted(make_new, qtbot)
    articles(window)[0].click()
    open_first(window, qtbot)
    tag_words(window, qtbot)
    trigger(window, "step.undo")
    settle(window, qtbot)
    assert window.preferences.tried == ["mark"]
