"""The small dialogs of imports: address, watched folders, columns of a table, the report."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from reader.domain.imports import ImportedFile, ImportReport, ImportStatus
from reader.domain.mappings import ColumnMapping, TableHead
from reader.gui.dialogs.address_dialog import AddressDialog, find_addresses
from reader.gui.dialogs.import_report_dialog import ImportReportDialog
from reader.gui.dialogs.mapping_editor import MappingEditor
from reader.gui.dialogs.watched_folders_dialog import WatchedFoldersDialog
from reader.gui.theme.theme import Theme
from tests.gui.test_import_preview_model import DRAFT, FAILED, NEW

HEAD = TableHead(
    ("headline", "body", "when"),
    (
        {"headline": "", "body": "First text.", "when": ""},
        {"headline": "Title", "body": "Second.", "when": "2024"},
    ),
    ColumnMapping.of({"title": "headline", "text": "body"}),
)


@pytest.fixture
def parent(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    yield widget


def button(dialog, text):
    return next(one for one in dialog.findChildren(QAbstractButton) if one.text().startswith(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("https://example.org/a", ["https://example.org/a"]),
        ("example.org/a?b=1", ["https://example.org/a?b=1"]),
        ("http://a.org http://a.org, <https://b.org>", ["http://a.org", "https://b.org"]),
        ("no address", []),
        ("127.0.0.1:8765/a.html", ["http://127.0.0.1:8765/a.html"]),
        ("localhost:80", ["http://localhost:80"]),
        ("1.2", []),
        ("file:///etc/passwd", []),
        ("", []),
    ],
)
def test_addresses_are_found_among_words(text, found):
    assert find_addresses(text) == found


def test_nothing_is_asked_for_before_fetch_is_pressed(parent, qtbot):
    QGuiApplication.clipboard().clear()
    dialog = AddressDialog(Theme("light"), parent)
    assert not button(dialog, "Fetch").isEnabled()
    with qtbot.assertNotEmitted(dialog.fetch_requested):
        dialog.findChild(QLineEdit).setText("example.org")
    with qtbot.waitSignal(dialog.fetch_requested) as caught:
        button(dialog, "Fetch").click()
    assert caught.args == [["https://example.org"]]


def test_what_is_no_address_is_told(parent, qtbot):
    QGuiApplication.clipboard().clear()
    dialog = AddressDialog(Theme("light"), parent)
    assert not dialog._why.text()
    dialog.findChild(QLineEdit).setText("just words")
    assert "no web address" in dialog._why.text()
    dialog.findChild(QLineEdit).setText("example.org")
    assert not dialog._why.text()


def test_copied_address_is_offered(parent):
    QGuiApplication.clipboard().setText("https://example.org/page")
    dialog = AddressDialog(Theme("light"), parent)
    assert dialog.addresses() == ["https://example.org/page"]
    QGuiApplication.clipboard().clear()


def test_folders_are_added_once_and_taken_away(parent, qtbot, tmp_path):
    dialog = WatchedFoldersDialog(Theme("light"), "Test", [tmp_path / "a"], parent)
    with qtbot.waitSignal(dialog.folders_changed) as caught:
        dialog.add_folder(tmp_path / "b")
    assert caught.args == [[tmp_path / "a", tmp_path / "b"]]
    with qtbot.assertNotEmitted(dialog.folders_changed):
        dialog.add_folder(tmp_path / "b")
    with qtbot.waitSignal(dialog.folders_changed) as caught:
        button(dialog, "Remove").click()
    assert caught.args == [[tmp_path / "a"]]


def test_columns_are_shown_with_the_first_value_that_is_not_empty(qtbot):
    editor = MappingEditor(Theme("light"))
    qtbot.addWidget(editor)
    editor.show_head(HEAD, HEAD.guess)
    assert editor.mapping() == HEAD.guess
    assert editor._samples["title"].toolTip() == "<qt>Title</qt>"
    assert editor._samples["text"].toolTip() == "<qt>First text.</qt>"


def test_column_given_to_another_field_leaves_the_first(qtbot):
    editor = MappingEditor(Theme("light"))
    qtbot.addWidget(editor)
    editor.show_head(HEAD, HEAD.guess)
    with qtbot.waitSignal(editor.changed) as caught:
        editor.chooser("source").setCurrentText("headline")
    assert caught.args[0] == ColumnMapping.of({"text": "body", "source": "headline"})
    with qtbot.waitSignal(editor.changed) as caught:
        editor._again.click()
    assert caught.args[0] == HEAD.guess
    assert not editor._again.isEnabled()


def test_report_shows_failures_first_and_the_rest_by_a_click(parent, qtbot):
    dialog = ImportReportDialog(Theme("light"), ImportReport((NEW, FAILED, NEW)), parent)
    assert dialog.model.files == [FAILED]
    assert "It is empty." in dialog._why.text()
    button(dialog, "All").click()
    assert len(dialog.model.files) == 3
    button(dialog, "Copy").click()
    assert len(QGuiApplication.clipboard().text().splitlines()) == 4


def test_double_click_in_the_report_asks_for_the_article(parent, qtbot):
    held = ImportedFile(Path("a.txt"), ImportStatus.NEW, DRAFT, article=7)
    dialog = ImportReportDialog(Theme("light"), ImportReport((held,)), parent)
    with qtbot.waitSignal(dialog.article_wanted) as caught:
        dialog.table.doubleClicked.emit(dialog.model.index(0, 0))
    assert caught.args == [7]


def test_the_report_leads_to_an_article_by_its_button_where_there_is_one(parent, qtbot):
    held = ImportedFile(Path("a.txt"), ImportStatus.NEW, DRAFT, article=7)
    dialog = ImportReportDialog(Theme("light"), ImportReport((held, FAILED)), parent)
    assert not dialog.go.isEnabled()  # the failure is shown first
    button(dialog, "All").click()
    with qtbot.waitSignal(dialog.article_wanted) as caught:
        dialog.go.click()
    assert caught.args == [7]
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 2)  # rows come by and by
    dialog.table.choose(1)
    assert not dialog.go.isEnabled()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_rows_are_painted_in_both_themes(parent, qtbot, theme):
    address = ImportedFile(Path("l.opml"), ImportStatus.ADDRESS, address="https://e.org")
    files = [ImportedFile(Path(f"{status}.txt"), status, DRAFT) for status in ImportStatus]
    dialog = ImportReportDialog(Theme(theme), ImportReport((*files, address)), parent)
    dialog.show_status(None)
    dialog.show()
    assert not dialog.table.grab().isNull()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    dialog.close()
