"""The export dialog by itself: formats, what is exported, options, columns, target, what it shows."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from reader.domain.criteria import EVERYTHING, Criteria
from reader.domain.export_tables import ANNOTATIONS
from reader.domain.exports import Companion, ExportFormat, ExportPreview, ExportSummary
from reader.domain.ids import ArticleId
from reader.gui.dialogs.columns_dialog import ColumnsDialog
from reader.gui.dialogs.export_dialog import ExportDialog
from reader.gui.dialogs.export_scope import ExportScopeChooser, ExportScopes, Scope
from reader.gui.theme.theme import Theme
from reader.services.export_targets import list_targets

NOTHING_CHOSEN = ExportScopes()
COUNTED = ExportSummary(annotations=1204, article_tags=0, articles=310, bare=96, tags=4)
FILTERED = ExportScopes(
    Criteria(has_memo=True), "Has a memo", (ArticleId(3), ArticleId(4)), ArticleId(7), "A & B go on"
)


@pytest.fixture
def parent(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    yield widget


@pytest.fixture
def make(parent, qtbot, tmp_path):
    def make(scopes=NOTHING_CHOSEN, wanted=ExportFormat.CSV, scope=None, kept=None):
        dialog = ExportDialog(
            Theme("light"),
            scopes,
            tuple(ExportFormat),
            lambda kind, about: tmp_path / ("my article" if about is Scope.OPEN else f"x.y {kind.value}"),
            list_targets,
            parent,
        )
        dialog.start(wanted, scope, kept or {})
        dialog.show()
        return dialog

    return make


def test_long_titles_end_in_dots_where_the_room_is_small(qtbot):
    title = "A headline that goes on and on & on about everything"
    chooser = ExportScopeChooser(ExportScopes(open_article=ArticleId(7), open_title=title))
    qtbot.addWidget(chooser)
    button = chooser.buttons[Scope.OPEN]
    chooser.resize(240, 60)
    chooser.show()
    assert button.text().endswith("…")
    assert button.fontMetrics().horizontalAdvance(button.text()) < 240
    assert title in button.accessibleName()
    chooser.resize(900, 60)
    qtbot.waitUntil(lambda: "on && on" in button.text())


def summary_of(dialog):
    return dialog.preview.summary.text()


def rows_shown(dialog):
    return {name for name, widget in dialog.options.rows.items() if widget.isVisible()}


def export_button(dialog):
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == "Export")


def test_every_format_is_listed_once_and_chosen_by_arrows(make, tmp_path):
    dialog = make()
    dialog.formats.setFocus()
    seen = [dialog.formats.chosen]
    for _ in range(len(ExportFormat) - 1):
        QTest.keyClick(dialog.formats, Qt.Key.Key_Down)
        seen.append(dialog.formats.chosen)
    assert set(seen) == set(ExportFormat) and len(seen) == len(set(seen))
    assert dialog.heading.words()[0] == "Web Annotation"
    assert dialog.target.path == tmp_path / "x.y webannotation.jsonld"
    dialog.reject()


@pytest.mark.parametrize(
    ("wanted", "rows"),
    [
        (ExportFormat.CSV, {"For", "With", "Columns"}),
        (ExportFormat.XLSX, {"With", "Columns"}),
        (ExportFormat.HTML, set()),
        (ExportFormat.RIS, {"Entries"}),
        (ExportFormat.WEB_ANNOTATION, {"Form"}),
        (ExportFormat.QDPX, set()),
    ],
)
def test_options_are_those_of_the_format(make, wanted, rows):
    dialog = make(wanted=wanted)
    assert rows_shown(dialog) == rows
    dialog.reject()


def test_options_go_into_the_request_and_those_of_other_formats_do_not(make):
    dialog = make()
    dialog.options.excel.setChecked(True)
    dialog.options.companions[Companion.WIDE].click()
    dialog.options.by_passage.setChecked(True)
    dialog.options.set_columns(("tag", "quote"))
    asked = dialog.request
    assert (asked.profile, asked.columns, asked.companions) == ("excel", ("tag", "quote"), {Companion.WIDE})
    assert not asked.is_by_passage
    dialog.formats.choose(ExportFormat.BIBTEX)
    asked = dialog.request
    assert (asked.profile, asked.columns, asked.companions) == ("data", (), frozenset())
    assert asked.is_by_passage and asked.target.suffix == ".bib"
    dialog.reject()


def test_what_is_exported_begins_with_the_filter_and_can_be_any_other(make):
    dialog = make(FILTERED)
    assert list(dialog.scope.buttons) == [Scope.ALL, Scope.FILTER, Scope.CHOSEN, Scope.OPEN]
    assert dialog.scope.asked.text() == "Has a memo"
    assert dialog.request.criteria == FILTERED.criteria and dialog.request.articles is None
    dialog.scope.buttons[Scope.CHOSEN].click()
    assert dialog.request.criteria == EVERYTHING and dialog.request.articles == (3, 4)
    dialog.scope.buttons[Scope.OPEN].click()
    assert dialog.request.articles == (7,) and dialog.target.path.name == "my article.csv"
    assert dialog.scope.buttons[Scope.OPEN].text() == "The open article: “A && B go on”"
    dialog.scope.buttons[Scope.ALL].click()
    assert dialog.request.criteria == EVERYTHING and dialog.request.articles is None
    dialog.reject()


def test_without_filter_choice_or_article_there_is_the_library_alone(make):
    dialog = make(scope=Scope.OPEN)
    assert list(dialog.scope.buttons) == [Scope.ALL] and dialog.request.articles is None
    dialog.reject()


def test_article_that_is_open_and_chosen_stands_once():
    assert ExportScopes(chosen=(ArticleId(7),), open_article=ArticleId(7)).kinds == (Scope.ALL, Scope.OPEN)


def test_codebook_is_exported_whole(make):
    dialog = make(FILTERED, ExportFormat.QDC)
    assert not dialog.scope.isVisible()
    dialog.show_summary(COUNTED)
    assert summary_of(dialog) == "The whole codebook, with every tag"
    dialog.reject()


@pytest.mark.parametrize(
    ("wanted", "summary", "said"),
    [
        (ExportFormat.CSV, COUNTED, "1,204 annotations in 310 articles, 96 of them without annotation"),
        (
            ExportFormat.HTML,
            ExportSummary(1, 2, 3, 0, 1),
            "1 annotation and 2 tags on whole articles in 3 articles",
        ),
        (ExportFormat.CSV, ExportSummary(0, 0, 1, 1, 0), "0 annotations in 1 article: nothing is annotated in it"),
        (ExportFormat.CSV, ExportSummary(0, 0, 2, 2, 0), "0 annotations in 2 articles: nothing is annotated"),
        (ExportFormat.CSL, COUNTED, "310 references, one for each article"),
    ],
)
def test_summary_says_what_would_be_held(make, wanted, summary, said):
    dialog = make(wanted=wanted)
    dialog.show_summary(summary)
    assert summary_of(dialog) == said
    dialog.reject()


def test_references_of_passages_are_counted_by_annotations(make):
    dialog = make(wanted=ExportFormat.RIS)
    dialog.options.by_passage.click()
    dialog.show_summary(COUNTED)
    assert summary_of(dialog) == "1,204 references, one for each annotation"
    dialog.reject()


def test_counts_are_told_in_the_words_of_each_format_without_counting_again(make):
    dialog = make()
    dialog.show_summary(COUNTED)
    dialog.formats.choose(ExportFormat.RIS)
    assert summary_of(dialog) == "310 references, one for each article"
    dialog.options.by_passage.click()
    assert summary_of(dialog) == "1,204 references, one for each annotation"
    dialog.begin_count()
    dialog.formats.choose(ExportFormat.CSV)
    assert summary_of(dialog) == "Counting…"
    dialog.reject()


def test_rows_of_another_choice_are_not_shown_while_those_of_this_are_read(make):
    dialog = make()
    dialog.show_preview(ExportPreview(("tag",), (("a",),)))
    dialog.begin_count()
    assert not dialog.preview.has_rows and dialog.preview.word.text() == "Reading…"
    dialog.show_preview(ExportPreview(("tag",), (("b",),)))
    assert dialog.preview.has_rows
    dialog.reject()


def test_fault_is_told_and_nothing_can_be_exported_until_it_is_gone(make, qtbot):
    dialog = make()
    dialog.show_fault("The index of words is not whole yet.")
    assert summary_of(dialog) == "The index of words is not whole yet." and not export_button(dialog).isEnabled()
    with qtbot.assertNotEmitted(dialog.export_requested):
        dialog.accept()
    dialog.begin_count()
    assert dialog.can_export and summary_of(dialog) == "Counting…"
    dialog.reject()


def test_enter_in_the_list_exports_once_and_escape_never(make, qtbot):
    dialog = make()
    asked = []
    dialog.export_requested.connect(asked.append)
    QTest.keyClick(dialog.formats, Qt.Key.Key_Return)
    dialog.accept()
    assert [one.format for one in asked] == [ExportFormat.CSV]
    other = make()
    with qtbot.assertNotEmitted(other.export_requested):
        QTest.keyClick(other.formats, Qt.Key.Key_Escape)
    assert not other.isVisible()


def test_files_that_will_be_replaced_are_named(make, tmp_path):
    dialog = make()
    assert dialog.target.note.text() == ""
    for name in ("annotations.csv", "codebook.csv", "wide.csv"):
        (tmp_path / name).write_text("old")
    dialog.target.take_own(tmp_path / "annotations.csv")
    assert dialog.target.note.text() == "annotations.csv is there and will be replaced."
    dialog.options.companions[Companion.CODEBOOK].click()
    assert dialog.target.note.text() == "These are there and will be replaced: annotations.csv, codebook.csv."
    dialog.reject()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Give the file a name."),
        ("FOLDER", "This is a folder: give the file a name."),
        ("FOLDER/none/x.csv", "There is no folder FOLDER/none."),
        ("FOLDER/" + "name" * 100, "This cannot be written: File name too long."),
        ("FOLDER/a\0b", "This cannot be written: it is no name of a file."),
    ],
)
def test_what_is_no_file_cannot_be_written(make, tmp_path, typed, said):
    dialog = make()
    dialog.target.field.setText(typed.replace("FOLDER", str(tmp_path)))
    assert dialog.target.note.text() == said.replace("FOLDER", str(tmp_path))
    assert not export_button(dialog).isEnabled()
    dialog.reject()


def test_name_given_by_the_user_stays_and_its_ending_follows(make, tmp_path):
    dialog = make()
    field = dialog.target.field
    field.selectAll()
    QTest.keyClicks(field, str(tmp_path / "v1.2 mine"))
    field.editingFinished.emit()
    assert Path(field.text()) == tmp_path / "v1.2 mine.csv"
    dialog.formats.choose(ExportFormat.XLSX)
    assert Path(field.text()) == tmp_path / "v1.2 mine.xlsx"
    dialog.formats.choose(ExportFormat.WEB_ANNOTATION)
    dialog.options.as_lines.click()
    assert Path(field.text()) == tmp_path / "v1.2 mine.jsonl"
    dialog.options.as_list.click()
    assert dialog.request.target == tmp_path / "v1.2 mine.jsonld"
    dialog.reject()


def test_chosen_file_gets_the_ending(make, tmp_path, monkeypatch):
    dialog = make(wanted=ExportFormat.HTML)
    monkeypatch.setattr("reader.gui.dialogs.export_target.choose_target", lambda *words, **more: tmp_path / "page")
    dialog.target.button.click()
    assert dialog.request.target == tmp_path / "page.html"
    monkeypatch.setattr("reader.gui.dialogs.export_target.choose_target", lambda *words, **more: None)
    dialog.target.button.click()
    assert dialog.request.target == tmp_path / "page.html"
    dialog.reject()


def test_rows_are_shown_with_their_header_and_other_formats_by_their_lines(make):
    dialog = make()
    dialog.show_preview(ExportPreview(("tag", "quote"), (("a", "one\r\ntwo"),)))
    table = dialog.preview.table
    assert dialog.preview.has_rows and table.model().headerData(1, Qt.Orientation.Horizontal) == "quote"
    assert table.model().index(0, 1).data() == "one⏎two"
    dialog.show_preview(ExportPreview(("tag",), ()))
    assert "no rows" in dialog.preview.word.text() and not dialog.preview.has_rows
    dialog.formats.choose(ExportFormat.BIBTEX)
    dialog.show_preview("@misc{a}")
    assert dialog.preview.text.toPlainText() == "@misc{a}"
    dialog.formats.choose(ExportFormat.HTML)
    dialog.show_preview("<p>Some <b>words</b></p>")
    assert dialog.preview.page.toPlainText() == "Some words"
    dialog.show_preview(None)
    assert "archive" in dialog.preview.word.text()
    dialog.reject()


def test_choices_come_back_and_what_is_damaged_does_not(make):
    dialog = make()
    dialog.options.excel.setChecked(True)
    dialog.options.companions[Companion.METHOD].click()
    dialog.options.set_columns(("quote", "tag"))
    kept = dialog.state()
    dialog.reject()
    again = make(kept=kept)
    assert again.request.profile == "excel" and again.request.columns == ("quote", "tag")
    assert again.request.companions == {Companion.METHOD}
    again.reject()
    odd = {
        "profile": 3,
        "companions": "all",
        "columns": ["gone", 4, "tag", "tag"],
        "size": ["x", None],
        "lines": 1,
    }
    other = make(kept=odd)
    assert other.request.profile == "data" and other.request.columns == ("tag",)
    other.reject()


def test_presets_are_offered_and_chosen(make):
    dialog = make()
    dialog.set_presets({"Short": ("tag", "quote")})
    box = dialog.options.columns_box
    box.setCurrentIndex(box.findText("Short"))
    box.activated.emit(box.currentIndex())
    assert dialog.request.columns == ("tag", "quote") and box.currentText() == "Short"
    dialog.options.set_columns(("tag",))
    assert box.currentText() == "Columns as chosen: 1"
    dialog.options.set_columns(())
    assert box.currentText() == "All columns"
    dialog.reject()


@pytest.fixture
def columns(parent, qtbot):
    dialog = ColumnsDialog(Theme("light"), ANNOTATIONS.columns, (), {"Short": ("tag", "quote")}, parent)
    dialog.show()
    yield dialog
    dialog.reject()


def test_columns_are_checked_and_moved_by_keys(columns, qtbot):
    columns.none_button.click()
    assert (
        columns.list.checked() == ()
        and not next(one for one in columns.findChildren(QPushButton) if one.text() == "Use columns").isEnabled()
    )
    columns.list.setCurrentRow(ANNOTATIONS.names.index("tag"))
    QTest.keyClick(columns.list, Qt.Key.Key_Space)
    columns.list.setCurrentRow(ANNOTATIONS.names.index("quote"))
    QTest.keyClick(columns.list, Qt.Key.Key_Space)
    assert columns.list.checked() == ("tag", "quote")
    for _ in range(2):
        QTest.keyClick(columns.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert columns.list.checked() == ("quote", "tag")
    assert columns.list.currentItem().text() == "quote"
    with qtbot.waitSignal(columns.columns_chosen) as caught:
        QTest.keyClick(columns.list, Qt.Key.Key_Return)
    assert caught.args == [("quote", "tag")]


def test_all_columns_as_they_come_are_no_choice(columns, qtbot):
    columns.list.move_current(-1)
    columns.list.move_current(1)
    columns.list.move_current(-1)
    with qtbot.waitSignal(columns.columns_chosen) as caught:
        columns.accept()
    assert caught.args == [()]


def test_preset_is_shown_replaced_kept_and_deleted(columns, qtbot):
    columns.name.setEditText("Short")
    columns.name.textActivated.emit("Short")
    assert columns.list.checked() == ("tag", "quote")
    assert not columns.save_button.isEnabled() and columns.delete_button.isEnabled()
    columns.list.move_current(1)
    assert columns.save_button.isEnabled() and columns.save_button.text() == "&Replace"
    with qtbot.waitSignal(columns.preset_saved) as caught:
        columns.save_button.click()
    assert caught.args == ["Short", ("quote", "tag")]
    columns.name.setEditText("  Another  one ")
    with qtbot.waitSignal(columns.preset_saved) as caught:
        columns.save_button.click()
    assert caught.args[0] == "Another one"
    columns.set_presets({"Another one": ("quote", "tag")})
    assert columns.name.currentText() == "  Another  one "
    with qtbot.waitSignal(columns.preset_deleted) as caught:
        columns.delete_button.click()
    assert caught.args == ["Another one"] and columns.name.currentText() == ""


def test_columns_are_dragged_to_another_place(columns):
    model = columns.list.model()
    assert model.moveRow(columns.list.rootIndex(), 3, columns.list.rootIndex(), 0)
    assert columns.list.checked()[0] == "tag"
    assert all(not columns.list.item(row).flags() & Qt.ItemFlag.ItemIsDropEnabled for row in range(5))


def test_every_control_has_a_name_and_the_dialog_fits_a_small_window(make):
    dialog = make(FILTERED)
    dialog.resize(540, 330)
    assert (dialog.width(), dialog.height()) == (540, 330)
    for button in dialog.findChildren(QPushButton):
        assert button.accessibleName() or button.text()
    dialog.reject()


def test_tab_leads_from_the_formats_through_all_choices_to_the_buttons(make, qtbot):
    dialog = make(FILTERED, ExportFormat.CSV)
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    dialog.show_preview(ExportPreview(("tag",), (("a",),)))
    dialog.formats.setFocus()
    options = dialog.options
    expected = [
        dialog.scope.buttons[Scope.FILTER],
        options.data,
        *options.companions.values(),
        *(options.columns_box, options.columns_button, dialog.target.field, dialog.target.button),
        *(dialog.preview.table, export_button(dialog)),
    ]
    for widget in expected:
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        assert dialog.focusWidget() is widget, (dialog.focusWidget(), widget)
    dialog.scope.buttons[Scope.FILTER].setFocus()
    QTest.keyClick(dialog.scope.buttons[Scope.FILTER], Qt.Key.Key_Down)
    assert dialog.scope.chosen is Scope.CHOSEN and dialog.focusWidget() is dialog.scope.buttons[Scope.CHOSEN]
    dialog.reject()


@pytest.mark.parametrize("kind", [ExportFormat.CSV, ExportFormat.RIS, ExportFormat.HTML])
def test_enter_in_the_preview_exports(make, qtbot, kind):
    dialog = make(wanted=kind)
    dialog.show_preview(ExportPreview(("tag",), (("a",),)) if kind is ExportFormat.CSV else "<p>Some words</p>")
    with qtbot.waitSignal(dialog.export_requested):
        QTest.keyClick(dialog.preview.stack.currentWidget(), Qt.Key.Key_Return)


def test_dialog_is_no_larger_than_the_window_it_belongs_to(make, parent):
    parent.resize(760, 540)
    dialog = make()
    assert dialog.width() <= 760 and dialog.height() <= 540
    dialog.reject()
