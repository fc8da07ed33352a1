"""The folders that are watched for a library: what lies in them and what arrives is imported."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.domain.wording import tr
from reader.gui.dialogs.dialog_heading import DialogHeading
from reader.gui.dialogs.file_chooser import choose_folder
from reader.gui.plain_text import plain_tip
from reader.gui.theme import spaces
from reader.gui.theme.selection import QuietSelection, chosen_rules, ring_rule
from reader.gui.theme.theme import Theme

_ABOUT = tr("What lies in these folders and what arrives is imported while this library is open.")

_ROW_PX = 28


class WatchedFoldersDialog(QDialog):
    """A list with Add and Remove. `folders_changed` carries the folders as a list, at once."""

    folders_changed = Signal(object)

    def __init__(self, theme: Theme, library: str, folders: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Watched folders"))
        self.resize(600, 360)
        self._theme = theme
        heading = DialogHeading(theme, self)
        heading.set_words(tr("Watched folders of {library}", library=library), _ABOUT)
        self._list = QListWidget(self)
        self._list.setItemDelegate(QuietSelection(self._list))
        self._list.setObjectName("PlainFolders")
        self._list.setAccessibleName(tr("Watched folders"))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._add, self._remove = QPushButton(tr("Add folder…"), self), QPushButton(tr("Remove"), self)
        self._lay_out(heading)
        for folder in folders:
            self._append(folder)
        self._list.setCurrentRow(0)
        self._add.clicked.connect(self._choose)
        self._remove.clicked.connect(self._take_away)
        self._list.currentRowChanged.connect(lambda _: self._refresh())
        self.finished.connect(self.deleteLater)
        theme.changed.connect(self._dress)
        self._dress()
        self._refresh()

    def folders(self) -> list[Path]:
        """The folders that stand in the list."""
        return [Path(self._list.item(row).text()) for row in range(self._list.count())]

    def add_folder(self, folder: Path) -> None:
        """Watch a folder more."""
        if folder not in self.folders():
            self._append(folder)
            self._list.setCurrentRow(self._list.count() - 1)
            self._tell()

    def _lay_out(self, heading: QWidget) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.close)
        for button in (self._add, self._remove):
            button.setAutoDefault(False)
        row = QHBoxLayout()
        row.setSpacing(spaces.STEP)
        row.addWidget(self._add)
        row.addWidget(self._remove)
        row.addStretch(1)
        row.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(spaces.EDGE, spaces.WIDE, spaces.EDGE, spaces.WIDE)
        column.setSpacing(spaces.SIDE)
        column.addWidget(heading)
        column.addWidget(self._list, 1)
        column.addLayout(row)

    def _append(self, folder: Path) -> None:
        item = QListWidgetItem(str(folder))
        item.setToolTip(plain_tip(str(folder)))
        item.setSizeHint(self._row_size())
        self._list.addItem(item)

    def _row_size(self) -> QSize:
        return QSize(0, self._theme.metrics.row(_ROW_PX))

    def _choose(self) -> None:
        folder = choose_folder(self, tr("Watch a folder"), "")
        if folder is not None:
            self.add_folder(folder)

    def _take_away(self) -> None:
        if self._list.currentRow() >= 0:
            self._list.takeItem(self._list.currentRow())
            self._tell()

    def _tell(self) -> None:
        self._refresh()
        self.folders_changed.emit(self.folders())

    def _refresh(self) -> None:
        self._remove.setEnabled(self._list.currentRow() >= 0)

    def _dress(self) -> None:
        for row in range(self._list.count()):
            self._list.item(row).setSizeHint(self._row_size())
        colour = self._theme.colour
        self._list.setStyleSheet(
            f"QListWidget {{ background: {colour('raised').name()}; border: 1px solid {colour('border').name()};"
            f" border-radius: 6px; outline: 0; padding: {spaces.HALF}px; }}"
            f"QListWidget::item {{ padding: 0 {spaces.STEP}px; border-radius: 6px; }}"
            + chosen_rules(self._theme, "QListWidget")
            + ring_rule(self._theme, "QListWidget", spaces.HALF)
        )
