"""The type-ahead box: type any part of a path, Enter tags; a path that does not exist yet is offered as new."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.domain.tags import Tag
from reader.gui.panes.tag_drawing import chip_text, draw_swatch
from reader.gui.theme.theme import Theme

_ROWS_MAX = 8
_ROW_PX = 26
_TAG_ROLE = Qt.ItemDataRole.UserRole


def match_tags(tags: Sequence[Tag], typed: str) -> list[Tag]:
    """The tags whose path holds every word typed, best first: path begins with it, a part does, anywhere.

    Case does not count; `/` separates parts as in a path. An empty text matches all, most used first.
    """
    words = typed.replace("/", " ").casefold().split()
    if not words:
        return sorted(tags, key=lambda tag: -tag.uses)
    ranked = []
    for order, tag in enumerate(tags):
        path = str(tag.path).casefold()
        if all(word in path for word in words):
            parts = [part.casefold() for part in tag.path.parts]
            place = 0 if tag.name.casefold().startswith(words[0]) else 1 if path.startswith(words[0]) else 2
            if place == 2 and not any(part.startswith(words[0]) for part in parts):
                place = 3
            ranked.append((path != typed.strip().casefold(), place, order, tag))
    return [entry[-1] for entry in sorted(ranked, key=lambda entry: entry[:3])]


class TagBox(QWidget):
    """The field and the matches under it, which never take the keys from it.

    `tag_chosen` carries a TagId; `path_entered` a path that does not exist; `emptied_enter` Enter on an empty box;
    `left` when Escape was pressed in an empty box.
    """

    tag_chosen = Signal(object)
    path_entered = Signal(str)
    emptied_enter = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tags: Sequence[Tag] = ()
        self.field = QLineEdit(self)
        self.field.setAccessibleName("Tag")
        self.field.setPlaceholderText("Type a tag")
        self._hint = QLabel(self.field)
        self._hint.setStyleSheet("font-size: 11px; background: transparent;")
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inner = QHBoxLayout(self.field)
        inner.setContentsMargins(0, 0, 10, 0)
        inner.addStretch(1)
        inner.addWidget(self._hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.addWidget(self.field)
        self.setFocusProxy(self.field)
        self.matches = _Matches(theme, self)
        self.matches.list.itemClicked.connect(self._choose)
        self.field.textEdited.connect(self._show_matches)
        self.field.installEventFilter(self)
        theme.changed.connect(self._dress)
        self._dress()

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Know the codebook."""
        self._tags = tags
        if self.matches.isVisible():
            self._show_matches()

    def set_hint(self, placeholder: str, hint: str) -> None:
        """What stands in the empty box, and at its right."""
        self.field.setPlaceholderText(placeholder)
        self._hint.setText(hint)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the field that act on the matches."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event)
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            self.matches.hide()
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            if self.matches.isHidden():
                self._show_matches()
            else:
                self.matches.step(1 if key == Qt.Key.Key_Down else -1)
            return True
        if (
            key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self._on_enter()
            return True
        if key == Qt.Key.Key_Tab and self.matches.isVisible() and self.field.text():
            self._complete()
            return True
        if key == Qt.Key.Key_Escape:
            self._on_escape()
            return True
        return False

    def _on_enter(self) -> None:
        item = self.matches.list.currentItem() if self.matches.isVisible() else None
        if item is not None:
            self._choose(item)
        elif self.field.text().strip():
            self._show_matches()
            self._choose(self.matches.list.currentItem())
        else:
            self.emptied_enter.emit()

    def _on_escape(self) -> None:
        if self.matches.isVisible():
            self.matches.hide()
        elif self.field.text():
            self.field.clear()
        else:
            self.left.emit()

    def _complete(self) -> None:
        tag = self.matches.list.currentItem().data(_TAG_ROLE)
        if tag is not None:
            self.field.setText(str(tag.path))
            self._show_matches()

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        tag, text = item.data(_TAG_ROLE), self.field.text().strip()
        self.field.clear()
        self.matches.hide()
        if tag is not None:
            self.tag_chosen.emit(tag.id)
        else:
            self.path_entered.emit(text)

    def _show_matches(self) -> None:
        text = self.field.text().strip()
        found = match_tags(self._tags, text)
        is_known = any(str(tag.path).casefold() == text.casefold() for tag in found)
        self.matches.show_rows(found, "" if is_known else text, self)

    def _dress(self) -> None:
        self._hint.setStyleSheet(
            f"font-size: 11px; background: transparent; color: {self._theme.colour('secondary').name()};"
        )


class _Matches(QFrame):
    """The list under the box: a child of the window, so that it needs neither focus nor a window of its own."""

    def __init__(self, theme: Theme, box: TagBox) -> None:
        super().__init__(box)
        self._theme = theme
        self.list = QListWidget(self)
        self.list.setAccessibleName("Matching tags")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setItemDelegate(_MatchDelegate(theme, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 4, 1, 4)
        column.addWidget(self.list)
        self.setObjectName("Matches")
        self.hide()

    def show_rows(self, tags: Sequence[Tag], new_path: str, box: TagBox) -> None:
        """Show tags, and the path that would be new; place the list under the box."""
        self.list.clear()
        for tag in tags:
            item = QListWidgetItem(chip_text(tag))
            item.setData(_TAG_ROLE, tag)
            self.list.addItem(item)
        if new_path:
            self.list.addItem(QListWidgetItem(f"Create “{new_path}”"))
        if not self.list.count():
            self.hide()
            return
        self.list.setCurrentRow(0)
        colours = {role: self._theme.colour(role).name() for role in ("raised", "border")}
        self.setStyleSheet(
            "QFrame#Matches {{ background: {raised}; border: 1px solid {border}; border-radius: 6px; }}"
            " QListWidget {{ background: transparent; border: 0; }}".format(**colours)
        )
        self.setParent(box.window())
        under = box.field.mapTo(box.window(), QPoint(0, box.field.height() + 2))
        height = min(_ROWS_MAX, self.list.count()) * _ROW_PX + 10
        self.setGeometry(under.x(), under.y(), box.field.width(), height)
        self.raise_()
        self.show()

    def step(self, direction: int) -> None:
        """Go to the next or previous row, round the ends."""
        self.list.setCurrentRow((self.list.currentRow() + direction) % self.list.count())


class _MatchDelegate(QStyledItemDelegate):
    """Paints a match: swatch and path; the row for a new path without swatch."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Rows are 26 high."""
        return QSize(0, _ROW_PX)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = option.state
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            is_chosen = bool(state & QStyle.StateFlag.State_Selected)
            painter.setBrush(self._theme.colour("selection" if is_chosen else "window"))
            painter.drawRoundedRect(QRectF(option.rect.adjusted(4, 0, -4, 0)), 4, 4)
        tag = index.data(_TAG_ROLE)
        if tag is not None:
            draw_swatch(
                painter, QPointF(option.rect.left() + 19, option.rect.center().y() + 0.5), tag, self._theme
            )
        painter.setPen(self._theme.colour("text" if tag is not None else "accent"))
        painter.setFont(self._theme.interface_font(13))
        room = option.rect.adjusted(34 if tag is not None else 12, 0, -10, 0)
        text = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.restore()
