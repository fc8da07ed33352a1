"""Articles in: from files, folders, the clipboard and addresses; always seen before they are written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from time import sleep
from typing import Any

import shiboken6
from PySide6.QtCore import QMimeData, QObject, QStandardPaths, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from reader.domain.annotation_tables import AnnotationTableHead, TableKind
from reader.domain.changes import ChangeSet, Done
from reader.domain.errors import Cancelled, KnownError
from reader.domain.imports import ImportReport, ImportStatus
from reader.domain.wording import number, plural, tr
from reader.gui.actions.action_spec import Slots
from reader.gui.desk import Desk
from reader.gui.dialogs.address_dialog import AddressDialog, find_addresses
from reader.gui.dialogs.file_chooser import choose_files, choose_folder
from reader.gui.dialogs.import_dialog import ImportDialog
from reader.gui.dialogs.import_report_dialog import ImportReportDialog
from reader.gui.flows.import_preview import ImportPreview, ImportSource
from reader.gui.flows.long_job import LongJob
from reader.gui.jobs import JobHandle
from reader.gui.message_bar import Action
from reader.gui.models.import_labels import held_parts, imported_text
from reader.gui.window_parts import WindowParts

_PAINT_S = 0.05
"""So long the import waits for the window to paint what the dialog covered; together they would be felt."""
_TABLES = (".csv", ".tsv")
_FEW = 3
"""Up to so many files are told in a notice; more have a report."""


class ImportFlow(QObject):
    """Opens previews and imports what was accepted. `article_wanted` carries an id that the user asked to see,
    `project_wanted` the path of what was given here and is a project or a library, `annotations_wanted` that of a
    table of annotations that Dateline wrote.
    """

    article_wanted = Signal(int)
    project_wanted = Signal(object)
    annotations_wanted = Signal(object)

    def __init__(self, parts: WindowParts, job: LongJob) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._job = job
        self._desk: Desk | None = None
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, or on none; reports speak of the one before."""
        self._desk = desk
        for report in self._parts.window.findChildren(ImportReportDialog):
            report.close()

    # Where articles come from

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        return {
            "article.import": self.choose_files,
            "article.import_folder": self.choose_folder,
            "article.import_address": self.ask_address,
            "article.paste": self.paste,
        }

    def choose_files(self) -> None:
        """Ask for files and show what is in them."""
        desk = self._may_import()
        if desk is None:
            return
        patterns = " ".join(f"*{suffix}" for suffix in sorted(desk.services.importing.SUFFIXES))
        known = tr("Everything Dateline reads ({pattern})", pattern=patterns)
        known = ";;".join((known, tr("All files ({pattern})", pattern="*")))
        paths = choose_files(self._parts.window, tr("Import files"), self._folder, known)
        if paths:
            self._folder = str(paths[0].parent)
            self.preview_paths(paths)

    def choose_folder(self) -> None:
        """Ask for a folder and show what is in it."""
        if self._may_import() is None:
            return
        folder = choose_folder(self._parts.window, tr("Import folder"), self._folder)
        if folder is not None:
            self._folder = str(folder.parent)
            self.preview_paths([folder])

    def ask_address(self) -> None:
        """Ask for addresses; only after OK they are fetched and shown."""
        if self._may_import() is None:
            return
        dialog = AddressDialog(self._parts.theme, self._parts.window)
        dialog.fetch_requested.connect(self.preview_addresses)
        dialog.open()

    def paste(self) -> None:
        """Show what the clipboard holds: files, a page or text."""
        # Where a clipboard is empty or not to be had, there is no data at all; the binding's types do not say so.
        data: QMimeData | None = QGuiApplication.clipboard().mimeData()
        self.preview_data(data or QMimeData())

    def preview_data(self, data: QMimeData) -> None:
        """Show what was copied elsewhere."""
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if paths:
            self.preview_paths(paths)
            return
        text, html = data.text(), data.html() if data.hasHtml() else None
        if not text.strip() and not html:
            self._parts.message_bar.show_error(
                KnownError(
                    tr("There is no text to paste."), tr("Copy an article or a page first, then paste it here.")
                )
            )
            return
        preview = self._open_preview()
        if preview is None:
            return
        words = text.split()
        if words and all(word.lower().startswith(("http://", "https://")) for word in words):
            preview.show_addresses(find_addresses(text))
        else:
            preview.read_pasted(text, html)

    def preview_paths(self, paths: Sequence[Path]) -> None:
        """Show what files and folders would bring in; a project or a library has a dialog of its own."""
        if self._leads_elsewhere(paths):
            return
        preview = self._open_preview() if paths else None
        if preview is not None:
            preview.read_paths(paths)
            if len(paths) == 1 and paths[0].suffix.lower() in _TABLES:
                self._look_for_annotations(paths[0], preview)

    def _look_for_annotations(self, path: Path, preview: ImportPreview) -> None:
        """Lead a table of annotations that Dateline wrote to where they come in, in place of the preview."""
        desk = self._desk
        if desk is None:
            return
        annotations = desk.services.annotation_importing

        def lead(head: AnnotationTableHead) -> None:
            if head.kind is TableKind.DATELINE and shiboken6.isValid(preview):  # it may have been closed meanwhile
                preview.close()
                self.annotations_wanted.emit(path)

        desk.read(lambda: annotations.read_table_head(path), lead, lambda _: None)  # the preview tells what fails

    def _leads_elsewhere(self, paths: Sequence[Path]) -> bool:
        """Whether a project is among the files: one alone is led to where projects come in."""
        desk = self._desk
        if desk is None:
            return False
        project = next((path for path in paths if desk.services.project_bringing.is_project(path)), None)
        if project is None:
            return False
        if len(paths) == 1:
            self.project_wanted.emit(project)
        else:
            self._parts.message_bar.show_error(
                KnownError(
                    tr("{file} is a project or a library, not an article.", file=project.name),
                    tr("Bring it in by itself, by File › Import project… or Merge library…."),
                )
            )
        return True

    def preview_addresses(self, addresses: Sequence[str]) -> None:
        """Fetch addresses and show what they would bring in."""
        preview = self._open_preview() if addresses else None
        if preview is not None:
            preview.fetch(addresses)

    # Importing

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Import files without a preview."""
        if paths and self._may_import() is not None:
            self.start(ImportSource(tuple(paths)))

    def start(self, source: ImportSource) -> None:
        """Import; progress stands in the status line, the result in a notice or a report."""
        desk = self._may_import()
        if desk is None:
            return
        importing = desk.services.importing
        self._job.about_to_import.emit()
        self._job.run(
            tr("Importing"),
            lambda progressed, ended: desk.write_with_progress(
                lambda handle: _import(importing, desk.library, source, handle),
                lambda told: self.tell(*told),
                self._parts.message_bar.show_error,
                progressed,
                ended=ended,
            ),
        )

    def tell(self, report: ImportReport, stop: str = "") -> None:
        """Tell what an import brought: in a notice where it is short, else in a report. `stop` says why it ended
        before its end.
        """
        desk = self._desk
        if desk is not None and report.count(ImportStatus.VERSION):
            count = desk.services.versions.count_reviews
            desk.read(lambda: count(desk.library), lambda waiting: self._tell(report, waiting, stop))
        else:
            self._tell(report, 0, stop)

    def _tell(self, report: ImportReport, waiting: int, stop: str) -> None:
        """`waiting` annotations of older texts are to be placed in newer ones by the user."""
        one, many = tr("{n} annotation to place in new versions."), tr("{n} annotations to place in new versions.")
        to_place = plural(waiting, one, many) if waiting else ""
        note = " ".join(part for part in (stop, to_place) if part)
        if len(report.files) > _FEW:
            # The panes take what changed first.
            QTimer.singleShot(0, self, lambda: self.show_report(report, note))
            return
        has_failed = report.count(ImportStatus.FAILED) > 0
        added = [file.article for file in report.files if _is_added(file) and file.article]
        action: Action | None = None
        if has_failed and len(report.files) > 1:
            action = (tr("Show"), lambda: self.show_report(report))
        elif len(added) == 1:
            action = (tr("Open"), lambda: self.article_wanted.emit(added[0]))
        text = " ".join(part for part in (notice_text(report), note) if part)
        self._parts.message_bar.show_notice(text, is_fault=has_failed or bool(stop), action=action)

    def show_report(self, report: ImportReport, note: str = "") -> None:
        """Open the report of an import; the window stays usable beside it."""
        desk = self._desk
        if desk is None:
            return
        dialog = ImportReportDialog(self._parts.theme, report, self._parts.window)
        dialog.article_wanted.connect(self.article_wanted)
        dialog.note(note)

        def save(target: Path) -> None:
            importing = desk.services.importing
            desk.read(
                lambda: importing.save_report(report, target),
                lambda _: dialog.note(tr("Saved as {file}.", file=target.name)),
                lambda error: dialog.note(str(error)),
            )

        dialog.save_requested.connect(save)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        dialog.table.setFocus()

    def _open_preview(self) -> ImportPreview | None:
        desk = self._may_import()
        if desk is None:
            return None
        parts = self._parts
        dialog = ImportDialog(parts.theme, parts.window)
        preview = ImportPreview(desk, dialog, parts.preferences, parts.save_state)
        preview.import_wanted.connect(self.start)
        parts.message_bar.hide()
        dialog.open()
        return preview

    def _may_import(self) -> Desk | None:
        """The desk, where it can be written and no other long job is under way; else the user is told why not."""
        return self._job.desk_to_fill(self._desk, tr("Open another one to import into it."))


def notice_text(report: ImportReport) -> str:
    """What an import brought, in a sentence."""
    parts = [imported_text(report) or tr("0 articles imported"), *held_parts(report.files)]
    if addresses := report.count(ImportStatus.ADDRESS):
        one, many = tr("{n} page named by a list not fetched"), tr("{n} pages named by a list not fetched")
        parts.append(plural(addresses, one, many))
    failed = [file.message for file in report.files if file.status is ImportStatus.FAILED]
    if failed:
        parts.append(tr("{n} failed", n=number(len(failed))))
        if len(failed) == 1:
            parts[-1] += f". {failed[0]}"
    text = ", ".join(parts)
    return text if text.endswith(".") else f"{text}."


def _is_added(file: Any) -> bool:
    return file.status in (ImportStatus.NEW, ImportStatus.VERSION)


def _import(
    importing: Any, library: Any, source: ImportSource, handle: JobHandle
) -> Done[tuple[ImportReport, str]]:
    """Import files, then what was pasted or fetched: two steps where there are both.

    Where the second does not come about, the first stands: its report comes with words that say so.
    """
    sleep(_PAINT_S)
    calls = {"progress": handle.report_progress, "is_cancelled": handle.is_cancelled}
    parts: list[Done[ImportReport]] = []
    if source.paths:
        parts.append(importing.import_files(library, source.paths, options=source.options, **calls))
    stop = ""
    try:
        if source.found:
            parts.append(importing.import_found(library, source.found, **calls))
    except (Cancelled, KnownError) as error:
        if not parts:
            raise
        stop = tr("The files are imported; what was pasted or fetched is not. {why}", why=error).rstrip()
        if isinstance(error, Cancelled):
            stop = tr("Cancelled; the files were imported, what was pasted or fetched was not.")
    return _merge(parts, stop)


def _merge(parts: Sequence[Done[ImportReport]], stop: str) -> Done[tuple[ImportReport, str]]:
    kinds = {kind for part in parts for kind in part.changes.ids}
    ids = {kind: frozenset().union(*(part.changes.of(kind) for part in parts)) for kind in kinds}
    initiator = parts[0].changes.initiator if parts else ""
    files = tuple(file for part in parts for file in part.value.files)
    batch = next((part.value.batch for part in reversed(parts) if part.value.batch is not None), None)
    step = parts[-1].step if parts else None
    return Done((ImportReport(files, batch), stop), ChangeSet(ids, initiator), step)
