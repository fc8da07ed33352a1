"""Annotations from a table in a real window: seen first, chosen row by row, one step, told when it cannot be."""

import csv
from threading import Event
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QTextBrowser

from reader.domain.annotation_tables import AnnotationPlan, PlannedMark, TableKind, Verdict
from reader.domain.mappings import ColumnMapping
from reader.domain.spans import Span
from reader.domain.tags import TagPath
from reader.gui.dialogs.annotation_import_dialog import AnnotationImportDialog
from reader.gui.dialogs.import_dialog import ImportDialog
from reader.gui.dialogs.list_dialog import ListDialog
from reader.gui.jobs import WRITE
from reader.gui.models.annotation_import_rows import AnnotationPlanModel
from tests.gui.test_main_window import open_first, settle, trigger
from tests.helpers.annotation_tables import edit_table, write_table
from tests.helpers.exports import export_tagged_csv


@pytest.fixture
def window(make_window, qtbot):
    made = make_window()
    open_first(made, qtbot)
    return made


@pytest.fixture
def words(window):
    """Three phrases of the open article that stand in it once."""
    text = window.flow.article.view.text.text
    pieces = [piece for piece in text.replace("\n", " ").split(". ") if text.count(piece) == 1 and len(piece) > 30]
    return [piece[:30].strip() for piece in pieces[:3]]


@pytest.fixture
def table(window, words, tmp_path):
    """The exported table of three annotations, to be edited by the test."""
    for quote in words:
        annotate(window, quote, "given/one")
    target = tmp_path / "annotations.csv"
    desk = window.flow.library.desk
    export_tagged_csv(desk.library, target)
    return target


def annotate(window, quote, path):
    desk, view = window.flow.library.desk, window.flow.article.view
    start = view.text.text.index(quote)
    desk.write_now(
        lambda: desk.services.annotating.add_annotation_with_paths(
            desk.library, view.head.id, Span(start, start + len(quote)), [TagPath.parse(path)]
        )
    )


def marks(window):
    desk, view = window.flow.library.desk, window.flow.article.view
    return {one.quote: one for one in desk.services.tagging.list_annotations(desk.library, view.head.id)}


def tag_paths(window):
    desk = window.flow.library.desk
    return {str(tag.path) for tag in desk.services.tagging.list_tags(desk.library)}


def preview(window, qtbot, path):
    """The dialog once the table has been read."""
    window.flow.annotation_imports.preview(path)
    dialog = window.findChildren(AnnotationImportDialog)[-1]
    qtbot.waitUntil(lambda: not dialog.heading.is_running, timeout=20_000)
    settle(window, qtbot)
    return dialog


def accept(window, qtbot, dialog):
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.flow.long_job.is_running, timeout=20_000)
    settle(window, qtbot)


def rows(dialog):
    return [dialog.model.mark(row) for row in range(dialog.model.count())]


def minimal(tmp_path, window, quotes, *, path="fresh/tag"):
    article = window.flow.article.view.head.id
    return write_table(
        tmp_path / "small.csv",
        [{"article_id": str(article), "quote": quote, "tag_path": path} for quote in quotes],
    )


def test_new_changed_and_missing_are_one_step_which_the_notice_takes_back(window, qtbot, table, words):
    def edit(lines):
        lines[0]["memo"] = "Looked at"
        return lines[:2]

    edit_table(table, edit)
    dialog = preview(window, qtbot, table)
    QAbstractItemModelTester(dialog.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert [mark.verdict for mark in rows(dialog)] == [Verdict.CHANGED, Verdict.MISSING]
    assert [dialog.model.check(row) for row in (0, 1)] == [True, False]
    assert "1 unchanged, not listed" in dialog.heading.words()[1]
    assert "memo: – → Looked at" in dialog.model.cell(0, 2).text
    dialog.model.set_checks([1], True)
    assert dialog._import.text() == "Import 1 annotation, delete 1"
    before = marks(window)
    accept(window, qtbot, dialog)
    after = marks(window)
    assert len(after) == len(before) - 1
    assert [one.memo for one in after.values() if one.memo] == ["Looked at"]
    assert "1 changed, 1 deleted" in window.message_bar.text
    window.message_bar._button.click()
    settle(window, qtbot)
    assert {quote: one.memo for quote, one in marks(window).items()} == dict.fromkeys(words, "")


def test_missing_are_kept_unless_they_are_checked(window, qtbot, table, words):
    edit_table(table, lambda lines: [{**lines[0], "memo": "x"}])
    dialog = preview(window, qtbot, table)
    accept(window, qtbot, dialog)
    assert len(marks(window)) == 3


def test_all_of_a_kind_are_checked_and_unchecked_by_one_button(window, qtbot, table):
    edit_table(table, lambda lines: lines[:1])
    dialog = preview(window, qtbot, table)
    dialog.chips.take(Verdict.MISSING)
    assert [mark.verdict for mark in rows(dialog)] == [Verdict.MISSING] * 2
    assert not dialog._import.isEnabled()
    dialog._check.click()
    assert dialog._import.text() == "Delete 2 annotations"
    assert dialog._check.text() == "Check none"
    dialog._check.click()
    assert not dialog._import.isEnabled()


def test_space_turns_the_checks_of_the_selected_rows_over(window, qtbot, tmp_path, words):
    dialog = preview(window, qtbot, minimal(tmp_path, window, words))
    dialog.table.selectAll()
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.model.chosen[Verdict.NEW] == 0
    dialog.table.choose(1)
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    accept(window, qtbot, dialog)
    assert list(marks(window)) == [words[1]]


def test_rows_with_offsets_alone_show_the_words_that_stand_there(window, qtbot, tmp_path):
    view = window.flow.article.view
    line = {"article_id": str(view.head.id), "start": "4", "end": "13", "tag_path": "fresh/tag"}
    dialog = preview(window, qtbot, write_table(tmp_path / "offsets.csv", [line]))
    assert [mark.verdict for mark in rows(dialog)] == [Verdict.NEW]
    assert dialog.model.cell(0, 1).text == view.text.text[4:13]


def test_unknown_tags_are_made_taken_as_others_or_left_out(window, qtbot, tmp_path, words):
    article = str(window.flow.article.view.head.id)
    paths = ("fresh/made", "fresh/left", "fresh/taken")
    table = write_table(
        tmp_path / "small.csv",
        [
            {"article_id": article, "quote": quote, "tag_path": path}
            for quote, path in zip(words, paths, strict=True)
        ],
    )
    dialog = preview(window, qtbot, table)
    QAbstractItemModelTester(dialog.tags.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    dialog.chips.take("tags")
    assert [dialog.tags.model.tag(row).path for row in range(dialog.tags.model.count())] == list(paths)
    instead = dialog.tags._all_tags[0]
    dialog.tags.table.choose(1)
    dialog.tags._leave.click()
    dialog.tags.table.choose(2)
    dialog.tags.picker.setFocus()
    QTest.keyClicks(dialog.tags.picker, str(instead.path).split("/")[-1][:5])
    dialog.tags.picker.pick(instead)
    assert [dialog.tags.model.cell(row, 2).text for row in range(3)][:2] == ["Made", "Left out"]
    accept(window, qtbot, dialog)
    known = tag_paths(window)
    assert "fresh/made" in known
    assert not {"fresh/left", "fresh/taken"} & known
    made = marks(window)
    assert made[words[1]].tags == ()
    assert made[words[2]].tags == (instead.id,)


def test_place_proposed_is_accepted_by_its_check(window, qtbot, tmp_path, words):
    damaged = words[0][:10] + "xyz" + words[0][13:] + " and"
    dialog = preview(window, qtbot, minimal(tmp_path, window, [damaged]))
    (mark,) = rows(dialog)
    assert mark.verdict is Verdict.NOT_PLACED
    assert mark.place is not None
    assert not dialog._import.isEnabled()
    qtbot.waitUntil(lambda: mark.place.quote[:5] in dialog.detail.context_text())
    assert damaged in dialog.detail.facts_text()
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    accept(window, qtbot, dialog)
    assert list(marks(window)) == [mark.place.quote]


def test_detail_shows_the_words_in_their_context(window, qtbot, tmp_path, words):
    dialog = preview(window, qtbot, minimal(tmp_path, window, words[1:2]))
    text = window.flow.article.view.text.text
    start = text.index(words[1])
    qtbot.waitUntil(lambda: text[start + 30 : start + 50].split("\n")[0] in dialog.detail.context_text())
    assert "fresh/tag" in dialog.detail.facts_text()
    assert all(isinstance(one, QTextBrowser) for one in dialog.detail.browsers())


def test_nothing_to_do_is_said_and_not_offered(window, qtbot, table):
    dialog = preview(window, qtbot, table)
    assert dialog.model.count() == 0
    assert "3 unchanged" in dialog.heading.words()[1]
    assert not dialog._import.isEnabled()
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert dialog.isVisible()
    QTest.keyClick(dialog.table, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_columns_chosen_are_read_again_and_remembered(window, qtbot, tmp_path, words):
    article = str(window.flow.article.view.head.id)
    table = write_table(tmp_path / "odd.csv", [{"art": article, "zzz": words[0], "label": "fresh/tag"}])
    dialog = preview(window, qtbot, table)
    assert dialog.page == "columns"
    assert dialog._import.text() == "Read again"
    for field, column in (("article_id", "art"), ("quote", "zzz"), ("tag_path", "label")):
        chooser = dialog.mapping.chooser(field)
        if chooser.currentText() != column:
            chooser.setCurrentText(column)
    qtbot.waitUntil(lambda: not dialog.heading.is_running and dialog.model.count() == 1, timeout=20_000)
    assert rows(dialog)[0].verdict is Verdict.NEW
    dialog.reject()
    settle(window, qtbot)
    again = preview(window, qtbot, table)
    assert [mark.quote for mark in rows(again)] == [words[0]]


@pytest.mark.parametrize("data", [b"", b"\x00\x01\x02" * 50, b"a,b\n1", b"{broken", b"quote\nnothing to find"])
def test_odd_files_are_told_and_change_nothing(window, qtbot, tmp_path, data):
    path = tmp_path / "odd.csv"
    path.write_bytes(data)
    dialog = preview(window, qtbot, path)
    assert dialog.heading.words()[0]
    assert dialog.model.chosen.total() == 0
    QTest.keyClick(dialog.table, Qt.Key.Key_Escape)
    assert marks(window) == {}


def test_file_that_is_gone_is_told_and_read_again(window, qtbot, tmp_path, words):
    path = minimal(tmp_path, window, words)
    held = path.read_bytes()
    path.unlink()
    dialog = preview(window, qtbot, path)
    assert "small.csv" in dialog.heading.words()[0]
    path.write_bytes(held)
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.model.count() == 3, timeout=20_000)
    accept(window, qtbot, dialog)
    assert set(marks(window)) == set(words)


def test_what_was_seen_is_written_whatever_became_of_the_file(window, qtbot, tmp_path, words):
    path = minimal(tmp_path, window, words)
    dialog = preview(window, qtbot, path)
    path.write_text("article_id,quote,tag_path\n", encoding="utf-8")
    accept(window, qtbot, dialog)
    assert set(marks(window)) == set(words)


def test_what_changed_in_the_library_meanwhile_is_left_and_listed(window, qtbot, table, words):
    edit_table(table, lambda lines: [{**line, "memo": "from the file"} for line in lines])
    dialog = preview(window, qtbot, table)
    desk, one = window.flow.library.desk, marks(window)[words[0]]
    desk.write_now(lambda: desk.services.tagging.set_memo(desk.library, one.id, "by hand"))
    settle(window, qtbot)
    accept(window, qtbot, dialog)
    assert sorted(one.memo for one in marks(window).values()) == ["by hand", "from the file", "from the file"]
    assert "1 left" in window.message_bar.text
    window.message_bar._button.click()
    assert window.findChild(ListDialog) is not None


def test_stopped_reading_writes_nothing_and_can_begin_again(window, qtbot, tmp_path, words):
    path = minimal(tmp_path, window, words * 400)
    window.flow.annotation_imports.preview(path)
    dialog = window.findChild(AnnotationImportDialog)
    dialog.stop_requested.emit()
    assert dialog.heading.words()[0] == "Reading was stopped"
    settle(window, qtbot)
    assert dialog.model.count() == 0
    dialog.accept()
    qtbot.waitUntil(lambda: dialog.model.count() > 0, timeout=20_000)
    dialog.reject()
    assert marks(window) == {}


def test_cancelled_writing_leaves_the_library_as_it_was(window, qtbot, tmp_path, words):
    dialog = preview(window, qtbot, minimal(tmp_path, window, words))
    gate = Event()
    window.jobs.submit(WRITE, lambda _: gate.wait(20), lambda _: None, window.report_bug)
    dialog.accept()
    window.flow.long_job.cancel()
    gate.set()
    settle(window, qtbot)
    assert marks(window) == {}
    assert "fresh/tag" not in tag_paths(window)
    assert not window.flow.long_job.is_running


def test_read_only_library_is_not_written(window, qtbot, tmp_path, words, monkeypatch):
    path = minimal(tmp_path, window, words)
    monkeypatch.setattr(window.flow.library.desk.library, "is_read_only", True)
    window.flow.annotation_imports.preview(path)
    assert window.findChild(AnnotationImportDialog) is None
    assert "can only be read" in window.message_bar.text


def test_undo_in_the_notice_does_not_take_back_a_later_step(window, qtbot, tmp_path, words):
    accept(window, qtbot, preview(window, qtbot, minimal(tmp_path, window, words[:1])))
    undo = window.message_bar._action[1]
    annotate(window, words[1], "given/one")
    settle(window, qtbot)
    undo()
    settle(window, qtbot)
    assert set(marks(window)) == set(words[:2])
    trigger(window, "step.undo")
    settle(window, qtbot)
    undo()
    settle(window, qtbot)
    assert marks(window) == {}


def test_many_rows_are_shown_filtered_and_checked_at_once(qtbot, tmp_path):
    kinds = (Verdict.NEW, Verdict.CHANGED, Verdict.MISSING, Verdict.REFUSED)
    planned = tuple(PlannedMark(at, kinds[at % 4], ("line 1",), "words") for at in range(100_000))
    counts = dict.fromkeys(kinds, 25_000)
    plan = AnnotationPlan(tmp_path, TableKind.OTHER, ColumnMapping(()), 100_000, "Ann", counts, planned)
    model = AnnotationPlanModel()
    began = perf_counter()
    model.set_plan(plan)
    model.show_verdict(Verdict.MISSING)
    model.check_shown(True)
    choices = model.choices({})
    assert perf_counter() - began < 5
    assert model.count() == 25_000
    assert model.chosen[Verdict.MISSING] == 25_000
    assert not choices.left_out


def test_own_table_given_to_the_ordinary_import_is_led_to_its_dialog(window, qtbot, table):
    window.flow.imports.preview_paths([table])
    qtbot.waitUntil(lambda: bool(window.findChildren(AnnotationImportDialog)), timeout=20_000)
    dialog = window.findChild(AnnotationImportDialog)
    qtbot.waitUntil(lambda: not dialog.heading.is_running, timeout=20_000)
    assert "3 unchanged" in dialog.heading.words()[1]
    assert not any(one.isVisible() for one in window.findChildren(ImportDialog))


def test_rows_tell_screen_readers_what_they_say(window, qtbot, tmp_path, words):
    dialog = preview(window, qtbot, minimal(tmp_path, window, words[:1]))
    spoken = dialog.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("New")
    assert words[0][:10] in spoken
    for one in (dialog.table, dialog.tags.table, dialog.tags.picker, *dialog.detail.browsers()):
        assert one.accessibleName()


def test_csv_written_by_a_spreadsheet_comes_back(window, qtbot, table, words):
    with table.open(encoding="utf-8-sig", newline="") as stream:
        lines = list(csv.DictReader(stream))
    lines[1]["memo"] = "semicolons; and “quotes”"
    write_table(table, lines, encoding="utf-16", delimiter=";")
    dialog = preview(window, qtbot, table)
    assert [mark.verdict for mark in rows(dialog)] == [Verdict.CHANGED]
    accept(window, qtbot, dialog)
    assert "semicolons; and “quotes”" in {one.memo for one in marks(window).values()}
