"""Annotations in: from a table, seen before they are written, as one step."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths

from reader.domain.annotation_tables import AnnotationPlan, ImportChoices, TakenIn
from reader.domain.changes import Done
from reader.domain.wording import tr
from reader.gui.actions.action_spec import Slots
from reader.gui.desk import Desk
from reader.gui.dialogs.annotation_import_dialog import AnnotationImportDialog
from reader.gui.dialogs.file_chooser import choose_file
from reader.gui.dialogs.list_dialog import ListDialog
from reader.gui.flows.annotation_import_preview import AnnotationImportPreview
from reader.gui.flows.long_job import LongJob
from reader.gui.flows.undo_flow import UndoFlow
from reader.gui.jobs import JobHandle
from reader.gui.message_bar import Action
from reader.gui.models.annotation_import_words import place_text, quote_text, taken_text
from reader.gui.window_parts import WindowParts

_TABLES = tr("Tables of annotations ({pattern})", pattern="*.csv *.tsv *.txt *.jsonl *.ndjson *.json")
_FILTER = ";;".join((_TABLES, tr("All files ({pattern})", pattern="*")))


class AnnotationImportFlow(QObject):
    """Opens the preview of a table and writes what was chosen."""

    def __init__(self, parts: WindowParts, job: LongJob, undo: UndoFlow) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._job = job
        self._undo = undo
        self._desk: Desk | None = None
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, or on none."""
        self._desk = desk

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        return {"annotation.import": self.choose_file}

    def choose_file(self) -> None:
        """Ask for a table and show what it would change."""
        if self._may_import() is None:
            return
        path = choose_file(self._parts.window, tr("Import annotations"), self._folder, _FILTER)
        if path is not None:
            self._folder = str(path.parent)
            self.preview(path)

    def preview(self, path: Path) -> None:
        """Show what a table would change; nothing is written before the user says so."""
        desk, parts = self._may_import(), self._parts
        if desk is None:
            return
        dialog = AnnotationImportDialog(parts.theme, parts.window)
        preview = AnnotationImportPreview(desk, dialog, path, parts.preferences, parts.save_state)
        preview.import_wanted.connect(self.write)
        parts.message_bar.hide()
        dialog.open()
        preview.read()

    def write(self, plan: AnnotationPlan, choices: ImportChoices) -> None:
        """Write what was chosen; progress stands in the status line, the result in a notice."""
        desk = self._may_import()
        if desk is None:
            return
        service, library = desk.services.annotation_importing, desk.library

        def work(handle: JobHandle) -> Done[tuple[TakenIn, int | None]]:
            told = {"progress": handle.report_progress, "is_cancelled": handle.is_cancelled}
            done = service.apply_import(library, plan, choices, **told)
            return Done((done.value, done.step), done.changes, done.step)

        self._job.about_to_import.emit()
        self._job.run(
            tr("Importing annotations"),
            lambda progressed, ended: desk.write_with_progress(
                work, lambda done: self._tell(*done), self._parts.message_bar.show_error, progressed, ended
            ),
        )

    def _tell(self, taken: TakenIn, step: int | None) -> None:
        bar = self._parts.message_bar
        undo: Action | None = (tr("Undo"), lambda: self._undo.undo_step(step)) if step is not None else None
        if taken.outdated:
            show: Action = (tr("Show what was left"), lambda: self._list(taken))
            bar.show_notice(taken_text(taken), is_fault=True, action=show, further=undo)
        else:
            bar.show_notice(taken_text(taken), action=undo)

    def _list(self, taken: TakenIn) -> None:
        rows = [(f"{place_text(mark)}: {quote_text(mark)}", mark.reason) for mark in taken.outdated]
        parts = self._parts
        ListDialog(
            parts.theme, tr("Annotations left as they are"), (tr("Row"), tr("Why")), rows, parts.window
        ).open()

    def _may_import(self) -> Desk | None:
        """The desk, where it can be written and no other long job is under way; else the user is told why not."""
        return self._job.desk_to_fill(self._desk, tr("Open another one to import into it."))
