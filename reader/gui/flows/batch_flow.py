"""What was imported: the list of imports, taking one back, whether originals are kept, and the user's outlets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from reader.domain.changes import ChangeSet
from reader.domain.errors import KnownError
from reader.domain.wording import plural, tr
from reader.gui.actions.action_spec import Slots
from reader.gui.desk import Desk
from reader.gui.dialogs.imports_dialog import ImportsDialog
from reader.gui.window_parts import WindowParts

if TYPE_CHECKING:
    from reader.domain.imports import ImportBatch


class BatchFlow(QObject):
    """The imports of the open library. Their dialog is not modal: Redo stays within reach."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._desk: Desk | None = None
        self._dialog: ImportsDialog | None = None

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, or on none."""
        if self._dialog is not None:
            self._dialog.close()
        self._desk = desk
        self._parts.actions.action("original.keep").setChecked(False)
        if desk is not None:
            desk.changes_committed.connect(self._on_changes)
            self._read_originals(desk)

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        return {
            "import.list": self.show_batches,
            "original.keep": self.toggle_originals,
            "outlet.edit": self.edit_outlets,
        }

    def show_batches(self) -> None:
        """Show the imports of the library."""
        if self._desk is None:
            return
        if self._dialog is None:
            self._dialog = ImportsDialog(self._parts.theme, self._parts.window)
            self._dialog.remove_requested.connect(self.remove)
            self._dialog.finished.connect(self._forget)
        self._dialog.show()
        self._dialog.activateWindow()
        self._read_batches()

    def edit_outlets(self) -> None:
        """Open the user's file of outlets in the system's program for it; made first where it is not."""
        from reader.services.outlets import make_outlets_file

        try:
            path = make_outlets_file()
        except KnownError as error:
            self._parts.message_bar.show_error(error)
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
        self._parts.message_bar.show_notice(
            tr("Outlets of your own are in {path}; the next import reads them.", path=path)
        )

    def remove(self, batch: int) -> None:
        """Take an import back, as an undo of its step, which Redo brings again."""
        desk = self._desk
        if desk is None:
            return
        self._say(tr("Removing"))
        desk.write(
            lambda: desk.services.importing.remove_batch(desk.library, batch), self._on_removed, self._on_refused
        )

    def toggle_originals(self) -> None:
        """Keep the bytes of what is imported from now on, or keep them no longer."""
        desk = self._desk
        if desk is None:
            return
        importing, action = desk.services.importing, self._parts.actions.action("original.keep")
        wanted = action.isChecked()
        desk.write(
            lambda: importing.set_keeps_originals(desk.library, wanted),
            lambda keeps: self._parts.status.flash(
                tr("Originals are kept from now on") if keeps else tr("Originals of new imports are not kept")
            ),
            lambda error: self._on_originals_refused(error, not wanted),
        )

    def _on_originals_refused(self, error: KnownError, is_kept: bool) -> None:
        self._parts.actions.action("original.keep").setChecked(is_kept)
        self._parts.message_bar.show_error(error)

    def _read_originals(self, desk: Desk) -> None:
        desk.read(
            lambda: desk.services.importing.keeps_originals(desk.library),
            self._parts.actions.action("original.keep").setChecked,
            key="keeps-originals",
        )

    def _read_batches(self) -> None:
        desk = self._desk
        if desk is not None and self._dialog is not None:
            desk.read(
                lambda: desk.services.importing.list_batches(desk.library),
                lambda batches: self._show(desk, batches),
                key="import-batches",
            )

    def _show(self, desk: Desk, batches: list[ImportBatch]) -> None:
        if self._dialog is not None:
            self._dialog.show_batches(batches, can_write=not desk.library.is_read_only)

    def _on_changes(self, _changes: ChangeSet) -> None:
        self._read_batches()

    def _on_removed(self, count: int) -> None:
        one, many = (
            tr("{n} article removed. Redo brings them back."),
            tr("{n} articles removed. Redo brings them back."),
        )
        self._say(plural(count, one, many))
        self._read_batches()

    def _on_refused(self, error: KnownError) -> None:
        self._say(str(error))

    def _say(self, text: str) -> None:
        if self._dialog is not None:
            self._dialog.note(text)
        else:
            self._parts.status.flash(text)

    def _forget(self) -> None:
        self._dialog = None
