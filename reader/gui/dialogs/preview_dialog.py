"""What previews have in common: a heading, parts below it, and at the foot a note beside Import and Cancel."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reader.domain.wording import tr
from reader.gui.dialogs.dialog_heading import DialogHeading
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme


class PreviewDialog(QDialog):
    """The base of previews; it deletes itself when closed. `stop_requested` when reading on is not wanted.

    Who derives from it adds its parts to `_column`, then the foot, and says by `first_view` what has the keys.
    """

    stop_requested = Signal()

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._has_acted = False
        self.heading = DialogHeading(theme, self, stop_name=tr("Stop reading"))
        self._import = QPushButton(tr("Import"), self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(spaces.EDGE, spaces.WIDE, spaces.EDGE, spaces.WIDE)
        self._column.setSpacing(spaces.SIDE)
        self._column.addWidget(self.heading)
        self.heading.stopped.connect(self.stop_requested)
        self.finished.connect(self.deleteLater)

    def first_view(self) -> QWidget:
        """What has the keys at once."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        """The table has the keys at once."""
        super().showEvent(event)
        self.first_view().setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_foot(self, note: QWidget, *before: QWidget) -> None:
        """Add the last line: what stands `before` the note, the note with the room that is left, the buttons."""
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton(self._import, QDialogButtonBox.ButtonRole.AcceptRole)
        self._import.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._cancel = buttons.button(QDialogButtonBox.StandardButton.Cancel)
        foot = QHBoxLayout()
        foot.setSpacing(spaces.SIDE)
        for widget in before:
            foot.addWidget(widget)
        foot.addWidget(note, 1)
        foot.addWidget(buttons)
        self._column.addLayout(foot)

    def _fit_screen(self, width_px: int, height_px: int) -> None:
        """Take this size, or what the screen has room for."""
        room = self.screen().availableGeometry()
        self.resize(min(width_px, room.width() - 48), min(height_px, room.height() - 64))
