"""The panel on tags: check those whose annotations are painted. What is checked acts at once."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPixmap, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListView, QPushButton, QWidget

from reader.domain.ids import TagId
from reader.domain.tags import Tag
from reader.domain.wording import tr
from reader.gui.article.popover import Popover
from reader.gui.models.tag_tree import path_text
from reader.gui.panes.tag_painting import SWATCH_PX, draw_swatch
from reader.gui.theme.theme import Theme

_WIDTH_PX = 300
_ROW_PX = 26
_ROWS = 13
UNTAGGED = 0
"""Stands in the list for annotations without a tag; no tag has this id."""


class TagChecklist(Popover):
    """`tags_checked` carries the frozenset of the TagIds that are checked, and whether untagged ones are."""

    tags_checked = Signal(object, bool)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, tr("Painted tags"), _WIDTH_PX, parent)
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Filter tags"))
        self.field.setAccessibleName(tr("Filter tags"))
        self.field.setClearButtonEnabled(True)
        self._model = QStandardItemModel(self)
        self.list = QListView()
        self.list.setAccessibleName(tr("Tags whose annotations are painted"))
        self.list.setModel(self._model)
        self.list.setUniformItemSizes(True)
        self.list.setIconSize(QSize(SWATCH_PX, SWATCH_PX))
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.all_button, self.none_button = QPushButton(tr("All")), QPushButton(tr("None"))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.none_button)
        buttons.addWidget(self.all_button)
        self.rows.addWidget(self.field)
        self.rows.addWidget(self.list)
        self.rows.addLayout(buttons)
        self.field.textChanged.connect(self._filter)
        self.field.installEventFilter(self)
        self.all_button.clicked.connect(lambda: self._check_all(True))
        self.none_button.clicked.connect(lambda: self._check_all(False))
        self._model.itemChanged.connect(lambda _: self._announce())
        theme.changed.connect(self._dress_rows)
        self._dress_rows()
        self.list.activated.connect(lambda index: self._toggle(self._model.itemFromIndex(index)))

    def set_tags(self, tags: Sequence[Tag], checked: Collection[TagId] | None, has_untagged: bool) -> None:
        """List a codebook with these checked, or all where `checked` is None; says nothing."""
        self._model.blockSignals(True)
        self._model.clear()
        for tag in tags:
            self._add(path_text(tag), tag.id, checked is None or tag.id in checked, _swatch(self._theme, tag))
        self._add(tr("Without a tag"), UNTAGGED, checked is None or has_untagged, _blank())
        self._model.blockSignals(False)
        self.list.reset()
        self._filter(self.field.text())

    def checked(self) -> tuple[frozenset[TagId], bool]:
        """The tags that are checked, and whether untagged annotations are."""
        ids = {
            item.data(Qt.ItemDataRole.UserRole)
            for item in self._items()
            if item.checkState() is Qt.CheckState.Checked
        }
        return frozenset(TagId(tag) for tag in ids - {UNTAGGED}), UNTAGGED in ids

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down goes from the field into the list."""
        if watched is self.field and event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Down:
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
                first = next((row for row in range(self._model.rowCount()) if not self.list.isRowHidden(row)), 0)
                self.list.setCurrentIndex(self._model.index(first, 0))
                return True
            return False
        return super().eventFilter(watched, event)

    def _add(self, text: str, tag: int, is_checked: bool, icon: QIcon) -> None:
        item = QStandardItem(icon, text)
        item.setCheckable(True)
        item.setCheckState(Qt.CheckState.Checked if is_checked else Qt.CheckState.Unchecked)
        item.setData(tag, Qt.ItemDataRole.UserRole)
        item.setSizeHint(QSize(0, self._theme.metrics.row(_ROW_PX)))
        self._model.appendRow(item)

    def _dress_rows(self) -> None:
        """Rows as high as density and type ask."""
        row_px = self._theme.metrics.row(_ROW_PX)
        self.list.setFixedHeight(_ROWS * row_px)
        for item in self._items():
            item.setSizeHint(QSize(0, row_px))

    def _items(self) -> list[QStandardItem]:
        return [self._model.item(row) for row in range(self._model.rowCount())]

    def _toggle(self, item: QStandardItem) -> None:
        is_checked = item.checkState() is Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if is_checked else Qt.CheckState.Checked)

    def _check_all(self, is_checked: bool) -> None:
        """Check or clear those that the filter shows."""
        self._model.blockSignals(True)
        for row, item in enumerate(self._items()):
            if not self.list.isRowHidden(row):
                item.setCheckState(Qt.CheckState.Checked if is_checked else Qt.CheckState.Unchecked)
        self._model.blockSignals(False)
        self.list.viewport().update()
        self._announce()

    def _filter(self, text: str) -> None:
        wanted = text.casefold().strip()
        for row, item in enumerate(self._items()):
            self.list.setRowHidden(row, wanted not in item.text().casefold())

    def _announce(self) -> None:
        self.tags_checked.emit(*self.checked())


def _blank() -> QIcon:
    picture = QPixmap(SWATCH_PX, SWATCH_PX)
    picture.fill(Qt.GlobalColor.transparent)
    return QIcon(picture)


def _swatch(theme: Theme, tag: Tag) -> QIcon:
    picture = QPixmap(2 * SWATCH_PX, 2 * SWATCH_PX)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    draw_swatch(painter, theme, tag, 0, SWATCH_PX / 2)
    painter.end()
    return QIcon(picture)
