"""Exports: the dialog with what it would write, the writing as the window's long job, what is told at its end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, QStandardPaths, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from reader.domain.articles import ArticleHead
from reader.domain.criteria import Criteria
from reader.domain.errors import KnownError
from reader.domain.exports import TABLE_FORMATS, ExportFormat, ExportPreview, ExportReport, ExportRequest
from reader.domain.filter_parts import FilterOffers, describe_criteria
from reader.domain.ids import ArticleId
from reader.domain.projects import Loss
from reader.domain.wording import tr
from reader.gui.actions.action_spec import Slots
from reader.gui.desk import Desk
from reader.gui.dialogs.export_dialog import ExportDialog
from reader.gui.dialogs.export_scope import ExportScopes, Scope
from reader.gui.dialogs.list_dialog import ListDialog
from reader.gui.flows.article_flow import ArticleFlow
from reader.gui.flows.filter_flow import FilterFlow
from reader.gui.flows.long_job import LongJob
from reader.gui.models.export_formats import report_text, words_of
from reader.gui.window_parts import WindowParts
from reader.services import export_presets
from reader.services.export_writers import WRITERS

_TITLE_CP = 60
_LOOK_MS = 300


class ExportFlow(QObject):
    """Holds the one export dialog while it is open. `exported` when something was written."""

    exported = Signal()

    def __init__(self, parts: WindowParts, job: LongJob, article: ArticleFlow, asked: FilterFlow) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._job = job
        self._article = article
        self._filter = asked
        self._desk: Desk | None = None
        self._dialog: ExportDialog | None = None
        self._counted: tuple[Criteria, tuple[ArticleId, ...] | None] | None = None
        self._previewed: ExportRequest | None = None
        self._again = QTimer(self, singleShot=True, interval=_LOOK_MS)
        self._again.timeout.connect(self.look_again)

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, or on none."""
        if self._dialog is not None and shiboken6.isValid(self._dialog):
            self._dialog.reject()
        self._desk = desk
        if desk is not None:
            desk.changes_committed.connect(lambda _: self._again.start())

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        return {
            "annotation.export": self.choose,
            "article.export_html": lambda: self.choose(ExportFormat.HTML, Scope.OPEN),
        }

    def choose(
        self,
        wanted: ExportFormat | None = None,
        scope: Scope | None = None,
        heads: Sequence[ArticleHead] | None = None,
    ) -> None:
        """Ask what is exported, as what and where to; then export it.

        Begins with a format, by default the last one, and with what it is about, by default what the filter
        leaves. `heads` are the articles that count as chosen, by default those chosen in the tree.
        """
        desk = self._desk
        if desk is None or self._dialog is not None or not self._job.may_start():
            return
        chosen = tuple(self._parts.library_pane.selected_heads() if heads is None else heads)
        if self._filter.criteria.is_empty:
            self._open(desk, wanted, scope, chosen, None)
        else:
            self._filter.with_offers(lambda offers: self._open(desk, wanted, scope, chosen, offers))

    def choose_articles(self, heads: Sequence[ArticleHead]) -> None:
        """Ask how articles are exported; then export them."""
        self.choose(scope=Scope.CHOSEN, heads=heads)

    def look_again(self) -> None:
        """Count anew: the library has changed, or the index of its words is whole by now."""
        self._counted = self._previewed = None
        self._look()

    def _open(
        self,
        desk: Desk,
        wanted: ExportFormat | None,
        scope: Scope | None,
        chosen: Sequence[ArticleHead],
        offers: FilterOffers | None,
    ) -> None:
        if desk is not self._desk or self._dialog is not None:
            return
        kept, view, criteria = self._parts.preferences.export, self._article.view, self._filter.criteria
        scopes = ExportScopes(
            criteria,
            "" if criteria.is_empty else describe_criteria(criteria, offers),
            tuple(head.id for head in chosen),
            view.head.id if view is not None else None,
            view.head.title if view is not None else "",
        )
        if scope is Scope.CHOSEN and scope not in scopes.kinds:
            scope = Scope.OPEN  # the one that is chosen is the open one
        dialog = ExportDialog(
            self._parts.theme,
            scopes,
            tuple(WRITERS),
            lambda kind, about: self._suggest(desk, kind, view.head.title if view and about is Scope.OPEN else ""),
            desk.services.export_targets.list_targets,
            self._parts.window,
        )
        self._dialog, self._counted, self._previewed = dialog, None, None
        dialog.set_presets(export_presets.list_presets(self._parts.preferences))
        dialog.request_changed.connect(self._look)
        dialog.preset_saved.connect(self._keep_preset)
        dialog.preset_deleted.connect(self._remove_preset)
        dialog.export_requested.connect(self.export)
        dialog.finished.connect(lambda _: self._on_closed(dialog))
        dialog.start(wanted or _kept_format(kept), scope, kept)
        dialog.open()

    def _on_closed(self, dialog: ExportDialog) -> None:
        self._dialog = None
        kept = self._parts.preferences.export
        self._parts.preferences.export = kept | dialog.state()
        self._parts.save_state()

    def _suggest(self, desk: Desk, kind: ExportFormat, title: str) -> Path:
        """A path without its ending: in the folder of the last export, named after the library or the article."""
        kept = self._parts.preferences.export.get("folder")
        folder = Path(kept) if isinstance(kept, str) and kept else None
        if folder is None or not folder.is_dir():
            documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
            folder = Path(documents) if documents and Path(documents).is_dir() else desk.library.path.parent
        plain = "".join(letter if letter.isalnum() or letter in "-–’'" else " " for letter in title).split()
        name = " ".join(plain)[:_TITLE_CP].strip() or f"{desk.library.path.stem} {words_of(kind).stem}".strip()
        return folder / name

    # What it would hold

    def _look(self) -> None:
        """Count and read what is asked for; what was asked before is dropped."""
        desk, dialog = self._desk, self._dialog
        if desk is None or dialog is None:
            return
        request = dialog.request
        self._count(desk, dialog, request)
        self._preview(desk, dialog, request)

    def _count(self, desk: Desk, dialog: ExportDialog, request: ExportRequest) -> None:
        asked = (request.criteria, request.articles)
        if asked == self._counted:
            return
        self._counted = asked
        dialog.begin_count()
        exporting, library = desk.services.exporting, desk.library

        def fail(error: KnownError) -> None:
            if dialog is self._dialog:
                dialog.show_fault(str(error))

        desk.read(
            lambda: exporting.summarize(library, request),
            lambda summary: dialog.show_summary(summary) if dialog is self._dialog else None,
            fail,
            key="export-summary",
        )

    def _preview(self, desk: Desk, dialog: ExportDialog, request: ExportRequest) -> None:
        asked = replace(request, target=Path(f"x{request.target.suffix}"), companions=frozenset(), profile="data")
        if asked == self._previewed:
            return
        self._previewed = asked
        services, library = desk.services, desk.library

        def work() -> ExportPreview | str | None:
            if request.format in TABLE_FORMATS:
                preview: ExportPreview = services.exporting.preview(library, request)
                return preview
            if request.format in services.export_samples.TEXT_FORMATS:
                return str(services.export_samples.sample(library, request))
            return None

        def show(found: ExportPreview | str | None) -> None:
            if dialog is self._dialog and asked == self._previewed:
                dialog.show_preview(found)

        desk.read(work, show, lambda error: show(str(error)), key="export-preview")

    # Presets

    def _keep_preset(self, name: str, columns: Sequence[str]) -> None:
        try:
            export_presets.keep_preset(self._parts.preferences, name, columns)
        except KnownError as error:
            self._parts.message_bar.show_error(error)
        self._presets_changed()

    def _remove_preset(self, name: str) -> None:
        export_presets.remove_preset(self._parts.preferences, name)
        self._presets_changed()

    def _presets_changed(self) -> None:
        self._parts.save_state()
        if self._dialog is not None:
            self._dialog.set_presets(export_presets.list_presets(self._parts.preferences))

    # Writing

    def export(self, request: ExportRequest) -> None:
        """Write what is asked for, as the window's long job."""
        desk = self._desk
        if desk is None or not self._job.may_start():
            return
        self._parts.preferences.export = self._parts.preferences.export | {"folder": str(request.target.parent)}
        self._parts.save_state()
        exporting, bar = desk.services.exporting, self._parts.message_bar
        self._job.run(
            tr("Exporting"),
            lambda progressed, ended: desk.run_with_progress(
                lambda handle: exporting.export(
                    desk.library, request, handle.report_progress, handle.is_cancelled
                ),
                lambda report: self._tell(request, report),
                bar.show_error,
                progressed,
                ended=ended,
            ),
        )

    def _tell(self, request: ExportRequest, report: ExportReport) -> None:
        self.exported.emit()
        folder = report.files[0].parent
        losses = report.losses
        self._parts.message_bar.show_notice(
            report_text(request.format, report),
            action=(tr("Open folder"), lambda: open_folder(folder)),
            further=(tr("What could not be carried"), lambda: self._show_losses(losses)) if losses else None,
        )

    def _show_losses(self, losses: Sequence[Loss]) -> None:
        rows = [
            (tr("{what} ({where})", what=loss.what, where=loss.where) if loss.where else loss.what, loss.why)
            for loss in losses
        ]
        parts = self._parts
        ListDialog(
            parts.theme, tr("What could not be carried"), (tr("What"), tr("Why")), rows, parts.window
        ).open()


def open_folder(folder: Path) -> None:
    """Show a folder in the system's own program for files."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _kept_format(kept: Mapping[str, Any]) -> ExportFormat:
    name = kept.get("format")
    return ExportFormat(name) if isinstance(name, str) and name in set(ExportFormat) else ExportFormat.CSV
