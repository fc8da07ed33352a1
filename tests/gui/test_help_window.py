import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget

from reader.bundled import program_version
from reader.gui.actions.action_table import ActionTable
from reader.gui.actions.specs import SPECS
from reader.gui.help.help_topics import DIALOGS, PANES
from reader.gui.help.help_window import HelpWindow
from reader.gui.help.page_document import fit_pictures, make_document
from reader.gui.help.page_text import ACTION_LINK, is_key_of, with_actions
from reader.gui.theme.theme import Theme
from reader.services.help_pages import KEYS, NEWS, load_pages, read_page
from tests.architecture.source_files import CHECKOUT
from tests.gui.test_main_window import open_first, trigger

NAMES = {spec.id: spec.text for spec in SPECS}


@pytest.fixture
def parent(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    yield widget


@pytest.fixture
def window(parent, qtbot):
    window = HelpWindow(Theme("light"), ActionTable(parent), (), parent)
    qtbot.addWidget(window)
    window.show()
    yield window


def blocks(document):
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def anchors(document):
    found = []
    for block in blocks(document):
        part = block.begin()
        while not part.atEnd():
            found += part.fragment().charFormat().anchorNames()
            part += 1
    return found


def test_help_begins_with_its_first_page(window):
    assert window.place == ("start", "")
    assert "Start here" in window.view.toPlainText()
    assert "{#" not in window.view.toPlainText()


def test_every_link_to_an_action_names_one_that_is_there():
    for page in load_pages("en"):
        for text, action_id in ACTION_LINK.findall(page.markdown):
            said = re.sub(r"\\(.)", r"\1", text)
            assert action_id in NAMES, (page.name, action_id)
            assert said == NAMES[action_id] or is_key_of(said, action_id) or said[0].islower(), (page.name, said)


def test_links_show_the_keys_that_hold(parent):
    table = ActionTable(parent)
    table.set_own_keys({"step.undo": ("Ctrl+F9",), "article.import": ()})
    text = with_actions(
        "[Undo](action:step.undo) [Ctrl+Z](action:step.undo) [go back](action:step.undo) "
        "[Ctrl+I](action:article.import) [Gone](action:no.such)",
        table,
    )
    assert (
        "[Undo](action:step.undo) `Ctrl+F9` [Ctrl\\+F9](action:step.undo) [go back](action:step.undo) `Ctrl+F9`"
        in text
    )
    assert "[Import files…](action:article.import) Gone" in text


def test_all_sections_of_all_pages_have_their_anchor(parent):
    table, theme = ActionTable(parent), Theme("light")
    for page in load_pages("en"):
        document = make_document(page, with_actions(page.markdown, table), theme)
        assert anchors(document) == [section.anchor for section in page.sections if section.anchor], page.name


def test_headings_stand_apart_from_what_is_above(window):
    window.show_page("marking")
    shapes = [block.blockFormat() for block in blocks(window.view.document())]
    inner = [shape for shape in shapes if shape.headingLevel() == 2]
    assert len(inner) > 3
    assert all(shape.topMargin() > 2 * shape.bottomMargin() for shape in inner)


def test_links_between_pages_and_back_and_forward_keep_the_place(window):
    window.follow("05_marking.md#list")
    assert window.place == ("marking", "list")
    scroll = window.view.verticalScrollBar().value()
    assert scroll > 0
    window.follow("#selecting")
    window.follow("08_searching.md")
    window.go_back()
    window.go_back()
    assert window.place == ("marking", "list")
    assert window.view.verticalScrollBar().value() == scroll
    window.go_forward()
    assert window.place == ("marking", "selecting")
    window.follow("99_nothing.md")
    assert window.place == ("marking", "selecting")


def test_a_link_runs_its_action_or_says_why_not(window, qtbot):
    with qtbot.waitSignal(window.action_wanted) as asked:
        window.follow("action:help.about")
    assert asked.args == ["help.about"]
    window.follow("action:step.undo")
    assert window.note.text() == "Not possible at present: no library is open that can be changed."


def test_search_lists_sections_and_tints_words(window):
    QTest.keyClicks(window.field, "smart folder")
    assert ("searching", "folders") in window.contents.rows()
    assert ("trends", "") not in window.contents.rows()
    QTest.keyClick(window.field, Qt.Key.Key_Return)
    assert window.place == ("searching", "folders")
    assert window.view.found_count() >= 2
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.field.text() == ""
    assert window.view.found_count() == 0
    assert ("trends", "") in window.contents.rows()
    assert window.isVisible()


def test_search_without_a_hit_says_what_to_do(window):
    window.field.setText("xyzzy")
    assert window.contents.rows() == []
    assert window.note.text() == "No page has all of these words. Try fewer, or shorter ones."


def test_keys_page_has_the_keys_that_hold(parent, qtbot):
    table = ActionTable(parent)
    window = HelpWindow(Theme("light"), table, (), parent)
    qtbot.addWidget(window)
    window.show_page(KEYS)
    assert "Ctrl+Z" in window.view.toPlainText()
    table.set_own_keys({"step.undo": ("Ctrl+F9",)})
    assert "Ctrl+F9" in window.view.toPlainText()
    assert "Ctrl+Z" not in window.view.toPlainText()


def test_pages_are_saved_as_pdf(window, tmp_path):
    for name in ("start", KEYS):
        window.show_page(name)
        assert window.save_pdf(tmp_path / f"{name}.pdf")
        assert (tmp_path / f"{name}.pdf").read_bytes().startswith(b"%PDF")
    assert not window.save_pdf(tmp_path / "no folder" / "x.pdf")


def test_pictures_fit_the_column_and_are_sharp_on_fine_screens(tmp_path, qtbot):
    picture = QImage(800, 400, QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    picture.save(str(tmp_path / "a.light.png"))
    picture.fill(QColor("blue"))
    picture.save(str(tmp_path / "a.dark.png"))
    page = read_page("x", "# X {#x}\n\n![alt](a.light.png)\n", tmp_path)
    for theme, colour in ((Theme("light"), "red"), (Theme("dark"), "blue")):
        document = make_document(page, page.markdown, theme)
        fit_pictures(document, page, theme, 400, 2.0)
        (image,) = [
            part.charFormat().toImageFormat()
            for block in blocks(document)
            for part in [it.fragment() for it in block]
            if part.charFormat().isImageFormat()
        ]
        assert (image.width(), image.height()) == (400, 200)
        shown = document.resource(2, image.name())
        assert (shown.width(), shown.pixelColor(5, 5)) == (800, QColor(colour))


def test_theme_is_followed(parent, qtbot):
    theme = Theme("light")
    window = HelpWindow(theme, ActionTable(parent), (), parent)
    qtbot.addWidget(window)
    window.show_page("marking", "list")
    theme.set_choice("dark")
    assert window.place == ("marking", "list")
    assert window.view.palette().base().color() == theme.colour("surface")


def test_every_dialog_and_pane_has_a_page_that_is_there():
    pages = {page.name: page for page in load_pages("en")}
    for name, (page, anchor) in {**PANES, **DIALOGS}.items():
        assert page in pages, name
        assert not anchor or anchor in {section.anchor for section in pages[page].sections}, name
    found = {
        name
        for path in (CHECKOUT / "reader" / "gui").rglob("*.py")
        for name in re.findall(r"^class (\w+)\(\w*Dialog\)", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert found - DIALOGS.keys() == {"HelpWindow", "PreviewDialog"}


# In the window


def help_of(window):
    return window.findChild(HelpWindow)


def test_help_opens_at_the_page_of_what_has_the_keys(make_window, qtbot):
    window = make_window()
    open_first(window, qtbot)
    with qtbot.waitActive(window):
        window.activateWindow()
    window.tagging_pane.codebook.setFocus()
    trigger(window, "help.show")
    assert help_of(window).place[0] == "codebook"
    help_of(window).close()
    qtbot.waitUntil(lambda: help_of(window) is None)
    with qtbot.waitActive(window):
        window.activateWindow()
    trigger(window, "search.open")
    trigger(window, "help.show")
    assert help_of(window).place == ("searching", "search")


def test_help_of_a_dialog_is_a_child_of_it(make_window, qtbot):
    window = make_window()
    open_first(window, qtbot)
    trigger(window, "article.date")
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(QDialog)))
    dialog = next(one for one in window.findChildren(QDialog) if one.isVisible())
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    QTest.keyClick(dialog, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: help_of(dialog) is not None)
    assert help_of(dialog).place == ("articles", "dates")
    dialog.reject()


def test_help_of_a_dialog_that_is_closed_is_one_of_the_window(make_window, qtbot, monkeypatch):
    window = make_window()
    dialog = QDialog(window)
    field = QLineEdit(dialog)
    monkeypatch.setattr(QApplication, "focusWidget", lambda: field)  # as long as no other window has the keys
    window.flow.help.show_help()
    shown = window.findChild(HelpWindow)
    assert shown.parent() is window
    assert shown.isVisible()
    shown.close()


def test_help_speaks_as_the_window_does_until_the_next_start(make_window, qtbot, monkeypatch):
    monkeypatch.delenv("DATELINE_LANGUAGE", raising=False)
    window = make_window()
    window.preferences.language = "ko"
    trigger(window, "help.show")
    shown = window.findChild(HelpWindow)
    assert [page.title for page in shown.pages] == [page.title for page in load_pages("en")]
    shown.close()


def test_an_action_of_the_help_is_done_in_the_window(make_window, qtbot):
    window = make_window()
    open_first(window, qtbot)
    trigger(window, "help.show")
    help_of(window).follow("action:zoom.in")
    assert window.preferences.zoom == 110


def test_an_update_is_told_once(make_window, qtbot):
    window = make_window()
    assert window.message_bar.text == ""
    assert window.preferences.last_version_seen == program_version()
    window.preferences.last_version_seen = "0.0.1"
    window.close()
    again = make_window()
    assert program_version() in again.message_bar.text
    trigger(again, "help.news")
    assert help_of(again).place[0] == NEWS
    again.close()
    assert make_window().message_bar.text == ""


def test_the_row_of_a_section_has_no_colour_of_the_system_beside_it(window):
    window.show_page("searching", "filters")
    contents = window.contents
    theme = Theme("light")
    row = contents.visualItemRect(contents.currentItem())
    assert row.left() > 8
    beside = QColor(contents.viewport().grab().toImage().pixel(row.left() - 4, row.center().y()))
    assert beside in (theme.colour("inactive"), theme.colour("window"))


def test_page_is_legible_after_the_theme_was_switched(window, qapp):
    theme = window._theme
    theme.apply(qapp)
    window.show_page("start")
    for choice in ("dark", "light", "dark"):
        theme.set_choice(choice)
        QTest.qWait(0)
        picture = window.view.viewport().grab().toImage()
        row = window.view.cursorRect(_at(window.view, "Dateline is for")).center().y()
        shades = [
            picture.pixelColor(x, y).lightness() for y in range(row - 6, row + 6) for x in range(picture.width())
        ]
        assert max(shades) - min(shades) > 120, choice


def _at(view, words):
    return view.document().find(words)
