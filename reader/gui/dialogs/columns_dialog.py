"""Which columns a table gets, and in which order; choices are kept under names."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyle,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.domain.export_tables import Column
from reader.domain.wording import number, tr
from reader.gui.dialogs.dialog_heading import DialogHeading
from reader.gui.panes.check_mark import draw_check_box
from reader.gui.plain_text import plain_tip
from reader.gui.theme import spaces
from reader.gui.theme.selection import QuietSelection, chosen_rules, ring_rule
from reader.gui.theme.theme import Theme

_SIZE = (620, 560)
_ROW_PX = 26
_NAME_PX = 190
_NAME_CP = 60


class _Meanings(QuietSelection):
    """Draws the name of a column as Qt does, and beside it what the column holds."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._list = parent

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row."""
        super().paint(painter, option, index)
        self._draw_check(painter, option, index)
        rect: QRect = option.rect
        meaning = index.data(Qt.ItemDataRole.UserRole)
        room = rect.adjusted(_NAME_PX, 0, -8, 0)
        painter.save()
        painter.setFont(self._theme.interface_font(12))
        painter.setPen(self._theme.colour("secondary"))
        words = painter.fontMetrics().elidedText(meaning, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.restore()

    def _draw_check(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The box as everywhere in the program, over the one that Qt has drawn."""
        own = QStyleOptionViewItem(option)
        self.initStyleOption(own, index)
        box = self._list.style().subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, own, self._list)
        is_checked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_check_box(painter, self._theme, box.left(), box.center().y() + 0.5, is_checked=is_checked)
        painter.restore()


class ColumnList(QListWidget):
    """Columns that are checked and moved. `changed` when the checked ones, or their order, are others."""

    changed = Signal()

    def __init__(self, theme: Theme, columns: Sequence[Column], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._columns = tuple(columns)
        self.setObjectName("ColumnList")
        self.setAccessibleName(tr("Columns, in the order in which they are written"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setUniformItemSizes(True)
        self.setItemDelegate(_Meanings(theme, self))
        self.itemChanged.connect(lambda _: self.changed.emit())
        self.model().rowsMoved.connect(lambda: self.changed.emit())
        theme.changed.connect(self._dress)
        self._dress()

    def show_columns(self, names: Collection[str]) -> None:
        """Check these, in their order, before the others; all as they come where there are none."""
        known = {column.name: column for column in self._columns}
        wanted = [known[name] for name in names if name in known]
        rest = [column for column in self._columns if column not in wanted]
        self.blockSignals(True)
        self.clear()
        for column in (*wanted, *rest):
            item = QListWidgetItem(column.name, self)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsSelectable
                | Qt.ItemFlag.ItemIsUserCheckable
                | Qt.ItemFlag.ItemIsDragEnabled
            )
            item.setData(Qt.ItemDataRole.UserRole, tr(column.meaning))
            item.setToolTip(plain_tip(tr(column.meaning)))
            item.setCheckState(
                Qt.CheckState.Checked if not wanted or column in wanted else Qt.CheckState.Unchecked
            )
        self.setCurrentRow(0)
        self.blockSignals(False)
        self.changed.emit()

    def checked(self) -> tuple[str, ...]:
        """The names of the checked columns in their order."""
        items = [self.item(row) for row in range(self.count())]
        return tuple(item.text() for item in items if item.checkState() is Qt.CheckState.Checked)

    def check_all(self, is_checked: bool) -> None:
        """Check all, or none."""
        self.blockSignals(True)
        for row in range(self.count()):
            self.item(row).setCheckState(Qt.CheckState.Checked if is_checked else Qt.CheckState.Unchecked)
        self.blockSignals(False)
        self.viewport().update()
        self.changed.emit()

    def move_current(self, direction: int) -> None:
        """Move the current column up (-1) or down (1)."""
        row = self.currentRow()
        if row >= 0 and 0 <= row + direction < self.count():
            item = self.takeItem(row)
            self.insertItem(row + direction, item)
            self.setCurrentItem(item)
            self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves; Enter is left to the dialog; all else is Qt's."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.move_current(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        colour, row_px = self._theme.colour, self._theme.metrics.row(_ROW_PX)
        self.setStyleSheet(
            f"QListWidget#ColumnList {{ background: {colour('raised').name()}; border-radius: 6px;"
            f" border: 1px solid {colour('border').name()}; outline: 0; padding: {spaces.HALF}px; }}"
            + ring_rule(self._theme, "QListWidget#ColumnList", spaces.HALF)
            + f"QListWidget#ColumnList::item {{ height: {row_px}px; padding: 0 {spaces.STEP}px;"
            f" border-radius: 4px; }}"
            + chosen_rules(self._theme, "QListWidget#ColumnList")
            + f"QListWidget#ColumnList::indicator:unchecked {{ width: 12px; height: 12px; border-radius: 3px;"
            f" background: {colour('raised').name()}; border: 1px solid {colour('secondary').name()}; }}"
        )


class ColumnsDialog(QDialog):
    """Chooses columns. `columns_chosen` carries their names, () for all as they come; `preset_saved` a name and
    the names kept under it; `preset_deleted` a name.
    """

    columns_chosen = Signal(object)
    preset_saved = Signal(str, object)
    preset_deleted = Signal(str)

    def __init__(
        self,
        theme: Theme,
        columns: Sequence[Column],
        chosen: Sequence[str],
        presets: Mapping[str, Sequence[str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Columns"))
        self._columns = tuple(column.name for column in columns)
        self._presets: dict[str, tuple[str, ...]] = {}
        self._heading = DialogHeading(theme, self)
        self.list = ColumnList(theme, columns, self)
        self.all_button, self.none_button = QPushButton(tr("&All"), self), QPushButton(tr("&None"), self)
        self.up_button, self.down_button = QPushButton(tr("&Up"), self), QPushButton(tr("Do&wn"), self)
        self.name = QComboBox(self)
        self.name.setEditable(True)
        self.name.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.name.setAccessibleName(tr("Name of a choice of columns"))
        field = self.name.lineEdit()
        if field is not None:
            field.setPlaceholderText(tr("Keep this choice under a name"))
            field.setMaxLength(_NAME_CP)
            field.setAccessibleName(tr("Name of a choice of columns"))
        self.save_button, self.delete_button = QPushButton(tr("&Save"), self), QPushButton(tr("&Delete"), self)
        self._use = QPushButton(tr("Use columns"), self)
        self._lay_out()
        self._connect()
        self.set_presets(presets)
        self.list.show_columns(chosen)
        room = self.screen().availableGeometry()
        self.resize(min(_SIZE[0], room.width() - 48), min(_SIZE[1], room.height() - 64))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_presets(self, presets: Mapping[str, Sequence[str]]) -> None:
        """Offer these choices by their names; what is typed stays."""
        self._presets = {name: tuple(columns) for name, columns in presets.items()}
        typed = self.name.currentText()
        self.name.blockSignals(True)
        self.name.clear()
        self.name.addItems(list(self._presets))
        self.name.setEditText(typed)
        self.name.blockSignals(False)
        self._refresh()

    def accept(self) -> None:
        """Use what is checked."""
        if self._use.isEnabled():
            chosen = self.list.checked()
            super().accept()
            self.columns_chosen.emit(() if chosen == self._columns else chosen)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(spaces.EDGE, spaces.WIDE, spaces.EDGE, spaces.WIDE)
        column.setSpacing(spaces.SIDE)
        column.addWidget(self._heading)
        column.addWidget(self.list, 1)
        moves, keeps = QHBoxLayout(), QHBoxLayout()
        moves.setSpacing(spaces.STEP)
        keeps.setSpacing(spaces.STEP)
        for button in (self.all_button, self.none_button):
            moves.addWidget(button)
        moves.addStretch(1)
        for button in (self.up_button, self.down_button):
            moves.addWidget(button)
        keeps.addWidget(self.name, 1)
        for button in (self.save_button, self.delete_button):
            keeps.addWidget(button)
        column.addLayout(moves)
        column.addLayout(keeps)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton(self._use, QDialogButtonBox.ButtonRole.AcceptRole)
        self._use.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        quiet = (self.all_button, self.none_button, self.up_button, self.down_button)
        order: list[QWidget] = [self.list, *quiet, self.name, self.save_button, self.delete_button, self._use]
        for button in (*quiet, self.save_button, self.delete_button):
            button.setAutoDefault(False)
        for before, after in pairwise([*order, buttons.button(QDialogButtonBox.StandardButton.Cancel)]):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self.list.changed.connect(self._refresh)
        self.all_button.clicked.connect(lambda: self.list.check_all(True))
        self.none_button.clicked.connect(lambda: self.list.check_all(False))
        self.up_button.clicked.connect(lambda: self.list.move_current(-1))
        self.down_button.clicked.connect(lambda: self.list.move_current(1))
        self.name.textActivated.connect(self._show_preset)
        self.name.editTextChanged.connect(lambda _: self._refresh())
        self.save_button.clicked.connect(lambda: self.preset_saved.emit(self._typed(), self.list.checked()))
        self.delete_button.clicked.connect(self._delete)
        self.finished.connect(self.deleteLater)

    def _show_preset(self, name: str) -> None:
        if name in self._presets:
            self.list.show_columns(self._presets[name])

    def _delete(self) -> None:
        name = self._typed()
        self.name.setEditText("")
        self.preset_deleted.emit(name)

    def _typed(self) -> str:
        return " ".join(self.name.currentText().split())

    def _refresh(self) -> None:
        checked, name = self.list.checked(), self._typed()
        self._heading.set_words(
            tr("Columns"),
            tr(
                "{n} of {total} are written. Drag, or Alt+Up and Alt+Down, change the order; Space checks.",
                n=number(len(checked)),
                total=number(len(self._columns)),
            ),
        )
        self._use.setEnabled(bool(checked))
        is_kept = name in self._presets
        self.save_button.setEnabled(bool(name and checked) and self._presets.get(name) != checked)
        self.save_button.setText(tr("&Replace") if is_kept else tr("&Save"))
        self.delete_button.setEnabled(is_kept)
