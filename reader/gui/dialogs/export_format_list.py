"""The formats of an export as a list, under the purposes that they serve."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from reader.domain.exports import ExportFormat
from reader.domain.wording import tr
from reader.gui.models.export_formats import FormatGroup
from reader.gui.plain_text import plain_tip
from reader.gui.theme import spaces
from reader.gui.theme.selection import QuietSelection, chosen_rules
from reader.gui.theme.theme import Theme

_ROW_PX, _GROUP_PX, _FIRST_GROUP_PX = 28, 34, 24


class ExportFormatList(QListWidget):
    """`format_chosen` carries the `ExportFormat` of the current row."""

    format_chosen = Signal(object)

    def __init__(self, theme: Theme, groups: Sequence[FormatGroup], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(QuietSelection(self))
        self._theme = theme
        self._headings: list[QListWidgetItem] = []
        self.setObjectName("FormatList")
        self.setAccessibleName(tr("Format"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        for group in groups:
            self._add_group(group)
        theme.changed.connect(self._dress)
        self._dress()
        self.currentItemChanged.connect(self._announce)

    def choose(self, wanted: ExportFormat) -> None:
        """Make a format the current one; the first where it is not listed."""
        rows = [self.item(row) for row in range(self.count())]
        formats = [item for item in rows if item.data(Qt.ItemDataRole.UserRole)]
        found = next((item for item in formats if item.data(Qt.ItemDataRole.UserRole) == wanted.value), None)
        self.setCurrentItem(found or formats[0])
        if formats and (found or formats[0]) is formats[0]:
            self.scrollToTop()

    @property
    def chosen(self) -> ExportFormat:
        """The format of the current row."""
        item = self.currentItem()
        return ExportFormat(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ExportFormat.CSV

    def _add_group(self, group: FormatGroup) -> None:
        heading = QListWidgetItem(group.purpose, self)
        heading.setFlags(Qt.ItemFlag.NoItemFlags)
        heading.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        self._headings.append(heading)
        for words in group.formats:
            item = QListWidgetItem(words.name, self)
            item.setData(Qt.ItemDataRole.UserRole, words.format.value)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{words.name}, {group.purpose}")
            item.setToolTip(plain_tip(words.holds))

    def _announce(self, current: QListWidgetItem | None) -> None:
        if current is not None and current.data(Qt.ItemDataRole.UserRole):
            self.format_chosen.emit(self.chosen)

    def _dress(self) -> None:
        colour = self._theme.colour
        font = self._theme.interface_font(11, QFont.Weight.DemiBold)
        metrics = self._theme.metrics
        for row in range(self.count()):
            self.item(row).setSizeHint(QSize(0, metrics.row(_ROW_PX)))
        for heading in self._headings:
            usual = _FIRST_GROUP_PX if heading is self._headings[0] else _GROUP_PX
            heading.setSizeHint(QSize(0, metrics.row(usual)))
            heading.setFont(font)
            heading.setForeground(colour("secondary"))
        self.setStyleSheet(
            "QListWidget#FormatList { background: transparent; border: 0; outline: 0; }"
            "QListWidget#FormatList:focus { border: 0; }"
            f"QListWidget#FormatList::item {{ padding: 0 {spaces.STEP}px; border-radius: 6px;"
            f" border: 1px solid transparent; }}"
            f"QListWidget#FormatList::item:disabled {{ padding: 0 0 {spaces.HALF}px {spaces.HALF}px;"
            f" color: {colour('secondary').name()}; }}"
            + chosen_rules(self._theme, "QListWidget#FormatList")
            + f"QListWidget#FormatList::item:selected:focus {{ border: 2px solid {colour('accent').name()}; }}"
        )
