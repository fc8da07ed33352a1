"""The reading behind the dialog of a project: what it would bring in, by the options chosen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from reader.domain.errors import KnownError
from reader.domain.merges import MergePlan
from reader.domain.wording import number, tr
from reader.gui.desk import Desk
from reader.gui.dialogs.project_dialog import ProjectDialog
from reader.gui.flows.dialog_job import DialogJob
from reader.gui.jobs import JobHandle
from reader.gui.models.import_labels import rate_text


class ProjectPreview(QObject):
    """Fills one `ProjectDialog` with the plan of one file."""

    def __init__(self, desk: Desk, dialog: ProjectDialog, path: Path) -> None:
        super().__init__(dialog)
        self._desk = desk
        self._dialog = dialog
        self._path = path
        self._job = DialogJob(desk, dialog)
        dialog.rejected.connect(self._job.stop)
        dialog.stop_requested.connect(self._stop)
        dialog.read_requested.connect(self.read)
        dialog.options_changed.connect(self.read)

    def read(self) -> None:
        """Find out what the file would bring in."""
        dialog, path, library = self._dialog, self._path, self._desk.library
        bringing = self._desk.services.project_bringing
        options, is_new = dialog.options(), dialog.is_new
        dialog.begin(path.name, tr("Reading the project"))

        def work(handle: JobHandle) -> MergePlan:
            plan: MergePlan = bringing.plan_bringing(
                library,
                path,
                options,
                is_new=is_new,
                progress=handle.report_progress,
                is_cancelled=handle.is_cancelled,
            )
            return plan

        self._job.run(work, dialog.show_plan, self._fail, self._on_progress)

    def _fail(self, error: KnownError) -> None:
        self._dialog.fail(error.what, error.hint)

    def _on_progress(self, done: int, total: int) -> None:
        count = tr("Read {n} articles", n=number(done))
        if total:
            count = tr("Read {n} of {total} articles", n=number(done), total=number(total))
        rate = rate_text(done, total, self._job.elapsed_s)
        self._dialog.show_progress(" · ".join(part for part in (count, rate) if part), done, total)

    def _stop(self) -> None:
        self._job.stop()
        self._dialog.fail(tr("Reading was stopped"), tr("Nothing was written."))
