"""Projects of other programs and other libraries in: seen before they are written, as one step."""

from __future__ import annotations

from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, QStandardPaths

from reader.domain.changes import ChangeSet, Done
from reader.domain.errors import KnownError
from reader.domain.merges import MergeKind, MergeOptions, MergePlan, MergeReport
from reader.domain.wording import tr
from reader.gui.actions.action_spec import Slots
from reader.gui.desk import Desk
from reader.gui.dialogs.file_chooser import choose_file, choose_target
from reader.gui.dialogs.merge_report_dialog import MergeReportDialog
from reader.gui.dialogs.project_dialog import ProjectDialog
from reader.gui.flows.library_flow import LibraryFlow
from reader.gui.flows.long_job import LongJob
from reader.gui.flows.project_preview import ProjectPreview
from reader.gui.flows.undo_flow import UndoFlow
from reader.gui.jobs import JobHandle
from reader.gui.message_bar import Action
from reader.gui.models.merge_rows import has_lists, report_text
from reader.gui.window_parts import WindowParts
from reader.services.preferences import LIBRARY_SUFFIX

_LIBRARIES = tr("Dateline libraries ({pattern})", pattern=f"*{LIBRARY_SUFFIX}")
_PROJECTS = ";;".join(
    (
        tr("Projects of REFI-QDA, QualCoder and Taguette ({pattern})", pattern="*.qdpx *.qda *.sqlite3"),
        tr("All files ({pattern})", pattern="*"),
    )
)
_TEXT = tr("Text ({pattern})", pattern="*.txt")


class ProjectFlow(QObject):
    """Opens previews of projects and libraries, and brings them in."""

    def __init__(self, parts: WindowParts, job: LongJob, undo: UndoFlow, library: LibraryFlow) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._job = job
        self._undo = undo
        self._library = library
        self._desk: Desk | None = None
        self._told: tuple[Path, MergePlan] | None = None
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, or on none."""
        self._desk = desk
        for report in self._parts.window.findChildren(MergeReportDialog):
            report.close()

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        return {"project.import": self.choose_project, "library.merge": self.choose_library}

    def choose_project(self) -> None:
        """Ask for a project of another program and show what it would bring in."""
        self._choose(tr("Import project"), _PROJECTS)

    def choose_library(self) -> None:
        """Ask for another library and show what it would bring in."""
        self._choose(tr("Merge library"), _LIBRARIES)

    def _choose(self, title: str, name_filter: str) -> None:
        if self._may_import() is None:
            return
        path = choose_file(self._parts.window, title, self._folder, name_filter)
        if path is not None:
            self._folder = str(path.parent)
            self.preview(path)

    def preview(self, path: Path) -> None:
        """Show what a project or a library would bring in; nothing is written before the user says so."""
        desk, parts = self._may_import(), self._parts
        if desk is None:
            return
        is_library = path.suffix.lower() == LIBRARY_SUFFIX
        if is_library and desk.library.is_read_only:
            parts.message_bar.show_error(
                KnownError(tr("This library can only be read."), tr("Open another one to merge into it."))
            )
            return
        dialog = ProjectDialog(
            parts.theme,
            tr("Merge library") if is_library else tr("Import project"),
            "" if desk.library.is_read_only else desk.library.path.stem,
            parts.window,
            offers_new=not is_library,
        )
        preview = ProjectPreview(desk, dialog, path)
        dialog.import_requested.connect(
            lambda: self.write(path, dialog.options(), dialog.target if dialog.is_new else None)
        )
        dialog.target_wanted.connect(lambda: self._ask_target(dialog, path))
        dialog.save_requested.connect(lambda: self._save(dialog, dialog.plan))
        parts.message_bar.hide()
        dialog.open()
        preview.read()

    def write(self, path: Path, options: MergeOptions, target: Path | None = None) -> None:
        """Bring a file into the open library, or into a new one at the target, which is opened then."""
        desk = self._may_import()
        if desk is None:
            return
        bringing, library = desk.services.project_bringing, desk.library
        keeps = self._parts.preferences.keeps_originals

        def work(handle: JobHandle) -> Done[tuple[MergePlan, int | None]]:
            told = {"progress": handle.report_progress, "is_cancelled": handle.is_cancelled}
            if target is not None:
                made: MergeReport = bringing.bring_into_new(
                    library, path, target, options, keeps_originals=keeps, **told
                )
                return Done((made.plan, None), ChangeSet(), None)
            done = bringing.bring(library, path, options, **told)
            return Done((done.value.plan, done.step), done.changes, done.step)

        def finish(done: tuple[MergePlan, int | None]) -> None:
            if target is None:
                self._tell(*done)
            else:
                self._told = target, done[0]
                self._library.open(target)

        self._job.about_to_import.emit()
        self._job.run(
            tr("Bringing in"),
            lambda progressed, ended: desk.write_with_progress(
                work, finish, self._parts.message_bar.show_error, progressed, ended
            ),
        )

    def tell_new(self, view: object) -> None:
        """What came into a new library is told once that is open and its first article stands there, if any."""
        desk, told = self._desk, self._told
        if told is None or desk is None or desk.library.path != told[0].resolve():
            return
        if view is not None or not told[1].counts[MergeKind.ARTICLE].new:
            self._told = None
            self._tell(told[1], None)

    def _tell(self, plan: MergePlan, step: int | None) -> None:
        bar = self._parts.message_bar
        words = tr("What could not be carried") if plan.losses else tr("What to look at")
        show: Action = (words, lambda: self.show_report(plan))
        undo: Action | None = (tr("Undo"), lambda: self._undo.undo_step(step)) if step is not None else None
        both = (show, undo) if has_lists(plan) else (undo, None)
        bar.show_notice(report_text(plan), action=both[0], further=both[1])

    def show_report(self, plan: MergePlan) -> None:
        """Open the lists of a merge that was done; the window stays usable beside it."""
        dialog = MergeReportDialog(self._parts.theme, plan, self._parts.window)
        dialog.save_requested.connect(lambda: self._save(dialog, plan))
        dialog.show()
        dialog.lists.table.setFocus()

    def _ask_target(self, dialog: ProjectDialog, path: Path) -> None:
        """Ask where the new library should be, then bring the project in."""
        proposed = Path(self._folder or path.parent) / f"{path.stem}{LIBRARY_SUFFIX}"
        target = choose_target(
            dialog, tr("New library"), str(proposed), _LIBRARIES, suffix=LIBRARY_SUFFIX, asks_to_replace=False
        )
        if target is None or not shiboken6.isValid(dialog):
            return
        if target.exists():
            dialog.note(tr("{file} is there already: choose another name.", file=target.name))
            return
        dialog.set_target(target)
        dialog.accept()

    def _save(self, dialog: ProjectDialog | MergeReportDialog, plan: MergePlan | None) -> None:
        desk = self._desk
        if desk is None or plan is None:
            return
        proposed = Path(self._folder) / f"{plan.name} import.txt".replace("/", " ")
        target = choose_target(dialog, tr("Save list"), str(proposed), _TEXT, suffix=".txt")
        if target is None:
            return
        bringing, library = desk.services.project_bringing, desk.library

        def tell(text: str) -> None:
            if shiboken6.isValid(dialog):  # it may have been closed meanwhile
                dialog.note(text)

        desk.read(
            lambda: bringing.save_list(library, plan, target),
            lambda saved: tell(tr("Saved as {file}.", file=saved.name)),
            lambda error: tell(str(error)),
        )

    def _may_import(self) -> Desk | None:
        """The desk, where no other long job is under way; else the user is told why not."""
        desk = self._desk
        return desk if desk is not None and self._job.may_start() else None
