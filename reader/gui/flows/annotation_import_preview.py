"""The reading behind a dialog of annotations: the table's columns, what it would change, the words in place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Signal

from reader.domain.annotation_tables import (
    AnnotationPlan,
    AnnotationTableHead,
    ImportChoices,
    PlannedMark,
)
from reader.domain.errors import KnownError
from reader.domain.mappings import ColumnMapping
from reader.domain.tags import Tag
from reader.domain.wording import plural, tr
from reader.gui.desk import Desk
from reader.gui.dialogs.annotation_import_dialog import AnnotationImportDialog
from reader.gui.flows.dialog_job import DialogJob
from reader.gui.jobs import JobHandle
from reader.gui.models.import_labels import rate_text
from reader.services.preferences import Preferences

_CONTEXT = "annotation-import-context"


@dataclass(frozen=True, slots=True)
class _Read:
    """What a look into the table gave; the plan is missing where its columns do not suffice, and `why` says so."""

    head: AnnotationTableHead
    mapping: ColumnMapping
    plan: AnnotationPlan | None = None
    tags: Sequence[Tag] = ()
    why: KnownError | None = None


class AnnotationImportPreview(QObject):
    """Fills one `AnnotationImportDialog`. `import_wanted` carries the `AnnotationPlan` and the `ImportChoices`."""

    import_wanted = Signal(object, object)

    def __init__(
        self,
        desk: Desk,
        dialog: AnnotationImportDialog,
        path: Path,
        preferences: Preferences,
        save_preferences: Callable[[], None],
    ) -> None:
        super().__init__(dialog)
        self._desk = desk
        self._dialog = dialog
        self._path = path
        self._preferences = preferences
        self._save_preferences = save_preferences
        self._job = DialogJob(desk, dialog)
        self._head: AnnotationTableHead | None = None
        self._mapping: ColumnMapping | None = None
        self._plan: AnnotationPlan | None = None
        dialog.rejected.connect(self._job.stop)
        dialog.stop_requested.connect(self._stop)
        dialog.read_requested.connect(self.read)
        dialog.mapping_changed.connect(self._on_mapping)
        dialog.mark_chosen.connect(self._show_context)
        dialog.import_requested.connect(self._accept)

    def read(self) -> None:
        """Look into the table, then find out what it would change."""
        service, library, path = self._desk.services.annotation_importing, self._desk.library, self._path
        tagging, preferences = self._desk.services.tagging, self._preferences
        known, mapping = self._head, self._mapping
        self._plan = None
        self._dialog.begin(tr("Import annotations from {file}", file=path.name), tr("Reading", "under way"))

        def work(handle: JobHandle) -> _Read:
            head = known or service.read_table_head(path)
            chosen = mapping or service.find_mapping(preferences, head)
            told = {"progress": handle.report_progress, "is_cancelled": handle.is_cancelled}
            try:
                plan = service.plan_import(library, path, chosen, **told)
            except KnownError as error:
                return _Read(head, chosen or head.guess, why=error)
            return _Read(head, plan.mapping, plan, tagging.list_tags(library))

        self._job.run(work, self._on_read, self._on_failed, self._on_progress)

    def _on_read(self, read: _Read) -> None:
        if self._head is None:
            self._dialog.show_head(read.head, read.mapping)
        self._head = read.head
        if read.plan is None:
            assert read.why is not None  # one of the two is there
            self._dialog.fail(read.why.what, read.why.hint)
            return
        self._plan = read.plan
        self._dialog.show_plan(read.plan, read.tags)

    def _on_failed(self, error: KnownError) -> None:
        self._dialog.fail(error.what, error.hint)

    def _on_progress(self, done: int, _total: int) -> None:
        rate = rate_text(done, 0, self._job.elapsed_s)
        read = plural(done, tr("Read {n} row"), tr("Read {n} rows"))
        self._dialog.show_progress(" · ".join(part for part in (read, rate) if part))

    def _stop(self) -> None:
        self._job.stop()
        self._dialog.fail(
            tr("Reading was stopped"), tr("Nothing was written. Read again, or choose other columns first.")
        )

    def _on_mapping(self, mapping: ColumnMapping) -> None:
        if self._head is None:
            return
        self._mapping = mapping
        self._desk.services.annotation_importing.keep_mapping(self._preferences, self._head, mapping)
        self._save_preferences()
        self.read()

    def _show_context(self, mark: PlannedMark) -> None:
        contexts, library, dialog = self._desk.services.annotation_context, self._desk.library, self._dialog

        def show(found: Any) -> None:
            if shiboken6.isValid(dialog):  # it may have been closed meanwhile
                dialog.detail.show_contexts(mark, found)

        self._desk.read(lambda: contexts.read_contexts(library, mark), show, key=_CONTEXT)

    def _accept(self, choices: ImportChoices) -> None:
        if self._plan is not None:
            self.import_wanted.emit(self._plan, choices)
