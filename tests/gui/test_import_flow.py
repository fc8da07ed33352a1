"""Imports in a real window: seen first, written on Enter, taken back; tables, lists, pasted and fetched pages."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QClipboard
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QLineEdit

from reader.domain.articles import ArticleDraft, TitleBasis
from reader.domain.found import FoundArticle
from reader.domain.imports import ImportStatus
from reader.gui.dialogs.import_dialog import ImportDialog
from reader.gui.dialogs.import_report_dialog import ImportReportDialog
from reader.gui.dialogs.imports_dialog import ImportsDialog
from reader.gui.flows import batch_flow
from reader.services import outlets
from tests.gui.test_main_window import open_first, select, settle, trigger
from tests.helpers.pages import make_page, write_pages

TABLE = "headline,body,outlet\nPotatoes planted,The farm planted early this year.,Valley Gazette\n"
OPML = (
    '<?xml version="1.0"?><opml version="2.0"><head><title>Feeds</title></head><body>'
    '<outline text="Gazette" type="rss" xmlUrl="https://example.org/feed.xml"/>'
    '<outline text="Courier" type="rss" xmlUrl="https://example.net/rss"/></body></opml>'
)


@pytest.fixture
def window(make_window, qtbot):
    made = make_window()
    open_first(made, qtbot)
    return made


def titles(window):
    desk = window.flow.library.desk
    return [head.title for head in desk.services.browsing.iter_articles(desk.library)]


def preview(window, qtbot):
    """The import dialog once it has been read."""
    dialog = window.findChild(ImportDialog)
    qtbot.waitUntil(lambda: not dialog.heading.is_running and not dialog.model.is_filling, timeout=20_000)
    settle(window, qtbot)
    return dialog


def accept(window, qtbot, dialog):
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.flow.long_job.is_running, timeout=20_000)
    settle(window, qtbot)


def button(dialog, start):
    return next(one for one in dialog.findChildren(QAbstractButton) if one.text().startswith(start))


def make_found(text, address):
    draft = ArticleDraft((text,), text, TitleBasis.MADE, source="Gazette", url=address)
    return FoundArticle(address, text.encode(), "text/html", draft)


def test_nothing_is_written_before_enter_and_all_after_it(window, qtbot, tmp_path):
    write_pages(tmp_path / "pages", 5)
    (tmp_path / "pages" / "empty.txt").write_bytes(b"")
    before = titles(window)
    window.flow.imports.preview_paths([tmp_path / "pages"])
    dialog = preview(window, qtbot)
    assert titles(window) == before
    assert [file.status for file in dialog.model.files].count(ImportStatus.NEW) == 5
    assert "5 new" in dialog.heading.words()[1]
    accept(window, qtbot, dialog)
    assert len(titles(window)) == len(before) + 5
    qtbot.waitUntil(lambda: window.findChild(ImportReportDialog) is not None)
    report = window.findChild(ImportReportDialog)
    assert [file.shown_name for file in report.model.files] == ["empty.txt"]
    qtbot.waitUntil(lambda: report.isActiveWindow() and report.table.hasFocus())
    window.flow.imports.attach(None)
    assert not report.isVisible()


def test_chosen_row_tells_layout_date_evidence_and_text(window, qtbot, tmp_path):
    paths = write_pages(tmp_path / "pages", 2)
    window.flow.imports.preview_paths(paths)
    dialog = preview(window, qtbot)
    facts = dialog.detail.facts_text()
    assert "titled page" in facts
    assert "1 Jan 2024" in facts
    assert "01/01/2024" in facts
    assert "Story 0" in dialog.detail.begin_text()
    dialog.table.choose(1)
    assert "Story 1" in dialog.detail.begin_text()
    dialog.reject()


def test_escape_imports_nothing_and_stops_reading(window, qtbot, tmp_path):
    before = titles(window)
    window.flow.imports.preview_paths(write_pages(tmp_path / "pages", 40))
    QTest.keyClick(window.findChild(ImportDialog), Qt.Key.Key_Escape)
    settle(window, qtbot)
    assert titles(window) == before


def test_enter_before_the_preview_is_read_imports_all(window, qtbot, tmp_path):
    before = titles(window)
    window.flow.imports.preview_paths(write_pages(tmp_path / "pages", 3))
    window.findChild(ImportDialog).accept()
    qtbot.waitUntil(lambda: not window.flow.long_job.is_running, timeout=20_000)
    settle(window, qtbot)
    assert len(titles(window)) == len(before) + 3


def test_files_beyond_the_preview_are_counted_and_imported(window, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr("reader.gui.flows.import_preview.PREVIEW_FILES", 4)
    monkeypatch.setattr("reader.gui.flows.import_preview._FIRST_FILES", 2)
    before = titles(window)
    window.flow.imports.preview_paths(write_pages(tmp_path / "pages", 10))
    dialog = preview(window, qtbot)
    assert len(dialog.model.files) == 4
    assert "and 6 more" in dialog._note.text()
    accept(window, qtbot, dialog)
    assert len(titles(window)) == len(before) + 10


def test_rows_beyond_the_preview_are_told_and_imported(window, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr("reader.gui.flows.import_preview.PREVIEW_FILES", 4)
    rows = [f'{{"title": "Story {n}", "text": "The farm of valley {n} planted potatoes."}}' for n in range(9)]
    (tmp_path / "rows.jsonl").write_text("\n".join(rows), encoding="utf-8")
    before = titles(window)
    window.flow.imports.preview_paths([tmp_path / "rows.jsonl"])
    dialog = preview(window, qtbot)
    assert len(dialog.model.files) == 4
    assert dialog.heading.words()[0] == "Import more than 4 articles"
    assert dialog._note.text() == "4 shown, more are read when you import"
    assert button(dialog, "Import").text() == "Import all"
    accept(window, qtbot, dialog)
    assert len(titles(window)) == len(before) + 9


def test_held_files_are_told_as_already_here_and_cannot_be_imported(window, qtbot, tmp_path):
    paths = write_pages(tmp_path / "pages", 1)
    window.flow.imports.import_paths(paths)
    settle(window, qtbot)
    window.flow.imports.preview_paths(paths)
    dialog = preview(window, qtbot)
    assert dialog.model.files[0].status is ImportStatus.DUPLICATE
    assert not button(dialog, "Import").isEnabled()
    dialog.reject()


def test_mapping_is_guessed_changed_and_remembered(window, qtbot, tmp_path):
    (tmp_path / "stories.csv").write_text(TABLE.replace("headline", "col1"), encoding="utf-8")
    window.flow.imports.preview_paths([tmp_path / "stories.csv"])
    dialog = preview(window, qtbot)
    chooser = dialog.mapping.chooser("title")
    chooser.setCurrentText("col1")
    qtbot.waitUntil(lambda: not dialog.heading.is_running and not window.jobs.is_busy)
    assert dialog.model.files[0].draft.title == "Potatoes planted"
    dialog.reject()
    window.flow.imports.preview_paths([tmp_path / "stories.csv"])
    qtbot.waitUntil(lambda: window.findChild(ImportDialog) is not dialog)
    again = next(one for one in window.findChildren(ImportDialog) if one.isVisible())
    qtbot.waitUntil(lambda: again.mapping is not None and not again.heading.is_running)
    assert again.mapping.mapping().column("title") == "col1"
    assert again.model.files[0].draft.title == "Potatoes planted"
    again.reject()


def test_table_in_which_no_column_can_be_read_offers_none(window, qtbot, tmp_path):
    pages = write_pages(tmp_path / "pages", 1)
    (tmp_path / "pages" / "cut.json").write_text('{"headline":', encoding="utf-8")
    window.flow.imports.preview_paths([tmp_path / "pages"])
    dialog = preview(window, qtbot)
    assert dialog.mapping is None
    assert len(dialog.model.files) == len(pages) + 1
    dialog.reject()


def test_files_of_other_kinds_in_a_folder_are_told(window, qtbot, tmp_path):
    write_pages(tmp_path / "pages", 2)
    (tmp_path / "pages" / "program.exe").write_bytes(b"MZ")
    (tmp_path / "pages" / "song\n.ogg").write_bytes(b"OggS")
    window.flow.imports.preview_paths([tmp_path / "pages"])
    dialog = preview(window, qtbot)
    told = next(
        label for label in dialog.findChildren(QLabel) if label.text() == "2 files of other kinds passed over"
    )
    assert told.isVisible()
    assert told.accessibleDescription() == "program.exe song .ogg"
    assert [file.path.suffix for file in dialog.model.files] == [".txt", ".txt"]
    dialog.reject()


def test_list_is_fetched_only_when_asked_and_only_what_is_checked(window, qtbot, tmp_path, monkeypatch):
    fetched = []

    def fetch(addresses, *, progress=None, is_cancelled=None):
        fetched.extend(addresses)
        return [make_found("The bridge opened on Tuesday morning.", address) for address in addresses]

    monkeypatch.setattr(window.flow.library.desk.services.importing, "fetch_addresses", fetch)
    (tmp_path / "feeds.opml").write_text(OPML, encoding="utf-8")
    window.flow.imports.preview_paths([tmp_path / "feeds.opml"])
    dialog = preview(window, qtbot)
    assert fetched == []
    assert not button(dialog, "Import").isEnabled()
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.model.checked_addresses() == ["https://example.net/rss"]
    button(dialog, "Fetch").click()
    qtbot.waitUntil(lambda: bool(dialog.model.files) and dialog.incoming() == 1)
    assert fetched == ["https://example.net/rss"]
    assert dialog.model.addresses() == ["https://example.org/feed.xml"]
    before = titles(window)
    qtbot.waitUntil(lambda: not dialog.heading.is_running)
    accept(window, qtbot, dialog)
    assert len(titles(window)) == len(before) + 1


def test_pasted_text_is_shown_and_imported(window, qtbot):
    data = QMimeData()
    data.setText("A short note from the field.\n\nIt has two paragraphs and no date.")
    window.flow.imports.preview_data(data)
    dialog = preview(window, qtbot)
    assert dialog.incoming() == 1
    before = titles(window)
    accept(window, qtbot, dialog)
    assert len(titles(window)) == len(before) + 1
    assert "1 article imported" in window.message_bar.text


def test_paste_without_a_clipboard_says_that_there_is_nothing(window, qtbot, monkeypatch):
    monkeypatch.setattr(QClipboard, "mimeData", lambda *_: None)
    window.flow.imports.paste()
    assert "no text to paste" in window.message_bar.text


def test_pasted_addresses_are_shown_and_not_fetched(window, qtbot, monkeypatch):
    importing = window.flow.library.desk.services.importing
    monkeypatch.setattr(importing, "fetch_addresses", lambda *_, **__: pytest.fail("fetched unasked"))
    data = QMimeData()
    data.setText("https://example.org/a\nhttps://example.org/b\n")
    window.flow.imports.preview_data(data)
    dialog = preview(window, qtbot)
    assert dialog.model.checked_addresses() == ["https://example.org/a", "https://example.org/b"]
    assert not button(dialog, "Import").isEnabled()
    dialog.reject()


def test_pasted_page_is_read_as_a_page(window, qtbot):
    data = QMimeData()
    text = "The farm of the valley finished the planting of potatoes on Tuesday, ten days before the plan asked. "
    data.setHtml(f"<html><body><h1>Potatoes planted</h1><p>{text * 3}</p><p>{text * 2}</p></body></html>")
    window.flow.imports.preview_data(data)
    dialog = preview(window, qtbot)
    assert dialog.model.files[0].draft.title == "Potatoes planted"
    dialog.reject()


def test_library_that_can_only_be_read_takes_no_imports(window, monkeypatch, tmp_path):
    monkeypatch.setattr(window.flow.library.desk.library, "is_read_only", True)
    window.flow.imports.preview_paths([tmp_path])
    assert "can only be read" in window.message_bar.text
    assert window.findChild(ImportDialog) is None


def test_copied_files_are_previewed_as_files(window, qtbot, tmp_path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in write_pages(tmp_path / "pages", 2)])
    window.flow.imports.preview_data(data)
    dialog = preview(window, qtbot)
    assert len(dialog.model.files) == 2
    dialog.reject()


def test_empty_clipboard_is_told(window):
    window.flow.imports.preview_data(QMimeData())
    assert "no text to paste" in window.message_bar.text


def test_opened_article_of_a_notice_is_shown(window, qtbot, tmp_path):
    window.flow.imports.import_paths(write_pages(tmp_path / "pages", 1))
    settle(window, qtbot)
    window.message_bar._button.click()
    qtbot.waitUntil(lambda: window.flow.article.view.head.title.startswith("Story 0"))
    settle(window, qtbot)


def test_article_removed_by_another_program_is_told_and_leaves_the_tree(window, qtbot, tmp_path):
    pane, desk = window.library_pane, window.flow.library.desk
    window.flow.imports.import_paths(write_pages(tmp_path / "pages", 1))
    settle(window, qtbot)
    (gone,) = (head.id for head in desk.services.browsing.iter_articles(desk.library) if head.title[:5] == "Story")
    pane.reveal(gone)
    qtbot.waitUntil(lambda: [head.id for head in pane.selected_heads()] == [gone])
    desk.services.importing.remove_batch(desk.library, desk.services.importing.list_batches(desk.library)[0].id)
    window.flow.article.open(gone)
    settle(window, qtbot)
    assert window.flow.article.view is None
    assert "no longer in the library" in window.article_pane._empty.accessibleName()
    qtbot.waitUntil(lambda: not pane._model.article_index(gone).isValid())


def test_import_is_removed_and_redo_brings_it_back(window, qtbot, tmp_path):
    before = titles(window)
    window.flow.imports.import_paths(write_pages(tmp_path / "pages", 2))
    settle(window, qtbot)
    trigger(window, "import.list")
    dialog = window.findChild(ImportsDialog)
    qtbot.waitUntil(lambda: dialog._list.topLevelItemCount() == 2)
    assert dialog._list.topLevelItem(0).text(1) == "“Story 0 of the school” and 1 more"
    button(dialog, "Remove").click()
    qtbot.waitUntil(lambda: dialog._list.topLevelItemCount() == 1)
    settle(window, qtbot)
    assert titles(window) == before
    trigger(window, "step.redo")
    settle(window, qtbot)
    assert len(titles(window)) == len(before) + 2
    dialog.close()


def test_import_with_later_work_on_it_is_not_removed_and_told(window, qtbot):
    select(window, "mass movement")
    window.article_pane.tag_key_pressed.emit("1")
    settle(window, qtbot)
    before = titles(window)
    trigger(window, "import.list")
    dialog = window.findChild(ImportsDialog)
    qtbot.waitUntil(lambda: dialog._list.topLevelItemCount() == 1)
    button(dialog, "Remove").click()
    qtbot.waitUntil(lambda: dialog._note.text() not in ("", "Removing"))
    assert titles(window) == before
    dialog.close()


def test_originals_can_be_left_out_from_now_on(window, qtbot):
    desk = window.flow.library.desk
    action = window.actions_table.action("original.keep")
    assert action.isChecked()
    trigger(window, "original.keep")
    settle(window, qtbot)
    assert not desk.services.importing.keeps_originals(desk.library)
    trigger(window, "original.keep")
    settle(window, qtbot)
    assert desk.services.importing.keeps_originals(desk.library)


def test_new_version_and_annotations_to_place_are_told(window, qtbot, tmp_path):
    page = make_page(1)
    (tmp_path / "page.txt").write_text(page, encoding="utf-8")
    window.flow.imports.import_paths([tmp_path / "page.txt"])
    settle(window, qtbot)
    window.message_bar._button.click()
    qtbot.waitUntil(lambda: window.flow.article.view.head.title.startswith("Story 1"))
    settle(window, qtbot)
    words = " ".join(window.flow.article.view.text.text.split()[3:12])
    select(window, words)
    window.article_pane.tag_key_pressed.emit("1")
    settle(window, qtbot)
    (tmp_path / "page.txt").write_text(page.replace(words.partition(" ")[2], "gone and lost"), encoding="utf-8")
    window.flow.imports.import_paths([tmp_path / "page.txt"])
    qtbot.waitUntil(lambda: "1 new version" in window.message_bar.text, timeout=20_000)
    assert "1 annotation to place" in window.message_bar.text
    settle(window, qtbot)


def test_report_is_saved_where_the_user_says(window, qtbot, tmp_path):
    paths = write_pages(tmp_path / "pages", 4)
    window.flow.imports.import_paths([*paths, tmp_path / "gone.txt"])
    qtbot.waitUntil(lambda: window.findChild(ImportReportDialog) is not None, timeout=20_000)
    dialog = window.findChild(ImportReportDialog)
    dialog.save_requested.emit(tmp_path / "report.csv")
    qtbot.waitUntil(lambda: "Saved" in dialog._note.text())
    text = (tmp_path / "report.csv").read_text(encoding="utf-8-sig")
    assert "gone.txt" in text
    dialog.save_requested.emit(Path(tmp_path / "no folder" / "report.csv"))
    qtbot.waitUntil(lambda: "no folder" in dialog._note.text())
    dialog.close()


def test_second_import_waits_until_the_first_has_ended(window, qtbot, tmp_path):
    window.flow.imports.import_paths(write_pages(tmp_path / "pages", 2))
    window.flow.imports.preview_paths([tmp_path])
    assert "still under way" in window.message_bar.text
    assert window.findChild(ImportDialog) is None
    settle(window, qtbot)


def test_tab_goes_from_the_table_through_the_detail_to_the_buttons(window, qtbot, tmp_path):
    window.flow.imports.preview_paths(write_pages(tmp_path / "pages", 1))
    dialog = preview(window, qtbot)
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    names = []
    for _ in range(5):
        widget = dialog.focusWidget()
        names.append(widget.accessibleName() or widget.text())
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    assert names == [
        "What will be imported",
        "About the file",
        "How its text begins",
        "Import 1 article",
        "Cancel",
    ]
    assert dialog.focusWidget() is dialog.table
    dialog.reject()


def test_controls_of_the_preview_are_named(window, qtbot, tmp_path):
    (tmp_path / "stories.csv").write_text(TABLE, encoding="utf-8")
    window.flow.imports.preview_paths([tmp_path / "stories.csv"])
    dialog = preview(window, qtbot)
    unnamed = [
        type(widget).__name__
        for kind in (QAbstractButton, QLineEdit, QAbstractItemView)
        for widget in dialog.findChildren(kind)
        if widget.isVisible()
        and not widget.accessibleName()
        and not getattr(widget, "text", str)()
        and not widget.objectName().startswith("qt_")
        and type(widget).__name__ != "QTableCornerButton"
    ]
    assert unnamed == []
    dialog.reject()


def test_outlets_are_made_and_opened(make_window, qtbot, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(outlets, "preferences_path", lambda: tmp_path / "settings" / "preferences.json")
    monkeypatch.setattr(batch_flow.QDesktopServices, "openUrl", opened.append)
    window = make_window()
    trigger(window, "outlet.edit")
    path = tmp_path / "settings" / "outlets.json"
    assert path.exists()
    assert [url.toLocalFile() for url in opened] == [str(path)]
    assert str(path) in window.message_bar.text
