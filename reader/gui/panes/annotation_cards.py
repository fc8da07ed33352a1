"""The annotations of the article as cards in text order: quote, tags, memo. Painted by a delegate, so a thousand
cards cost no widgets.
"""

from PySide6.QtCore import (
    QEvent,
    QLineF,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPen,
    QTextLayout,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.domain.annotations import Annotation
from reader.domain.ids import AnnotationId, TagId
from reader.domain.tags import Tag
from reader.gui.models.annotation_list import ANNOTATION_ROLE, AnnotationListModel
from reader.gui.panes.tag_drawing import CHIP_PX, chip_width, draw_chip, draw_patterned_line
from reader.gui.theme.theme import Theme, tag_pattern

_SIDE, _GAP, _PAD = 12, 8, 12
_QUOTE_PX, _LINE_PX = 13, 19
_QUOTE_LINES = 2
_QUOTE_MAX_CP = 300
"""No more of a quote than this is looked at for its two lines."""


class CardDelegate(QStyledItemDelegate):
    """Paints cards. Heights are kept by annotation until the width or the tags change."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tags: dict[TagId, Tag] = {}
        self._width = 0
        self._lines: dict[str, list[str]] = {}
        self.current: AnnotationId | None = None
        self.refresh()

    def refresh(self) -> None:
        """Take fonts from the theme anew and forget what was measured."""
        self._quote_font = self._theme.reading_font(_QUOTE_PX)
        self._chip_font = self._theme.interface_font(11)
        self._chip_metrics = QFontMetrics(self._chip_font)
        self._lines.clear()

    def set_tags(self, tags: dict[TagId, Tag]) -> None:
        """Know the tags by id."""
        self._tags = tags

    def set_width(self, width: int) -> None:
        """Lay cards out for a view of this width."""
        if width != self._width:
            self._width = width
            self._lines.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """One or two lines of quote, the rows of chips, one line of memo."""
        annotation: Annotation = index.data(ANNOTATION_ROLE)
        lines = len(self._quote_lines(annotation.quote))
        return QSize(self._width, 8 + lines * _LINE_PX + self._foot_rows(annotation) * (CHIP_PX + 4) + 8 + _GAP)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one card."""
        annotation: Annotation = index.data(ANNOTATION_ROLE)
        card = option.rect.adjusted(_SIDE, 1, -_SIDE, 1 - _GAP)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self._draw_card(painter, card, annotation, is_selected=is_selected)
        painter.setFont(self._quote_font)
        painter.setPen(self._theme.colour("text"))
        top = card.top() + 7
        for line in self._quote_lines(annotation.quote):
            box = QRect(card.left() + _PAD, top, self._room, _LINE_PX)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, line)
            top += _LINE_PX
        painter.setFont(self._chip_font)
        for tag, rect in self._place_chips(annotation):
            draw_chip(painter, rect.translated(card.left() + _PAD, top + 4), tag, self._theme, self._chip_metrics)
        if annotation.memo:
            box = self._memo_rect(annotation).translated(card.left() + _PAD, top + 4)
            memo = self._chip_metrics.elidedText(
                f"memo: {' '.join(annotation.memo.split())}", Qt.TextElideMode.ElideRight, box.width()
            )
            painter.setPen(self._theme.colour("secondary"))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, memo)
        painter.restore()

    def chip_at(self, rect: QRect, annotation: Annotation, point: QPoint) -> TagId | None:
        """The tag whose chip lies under a point of the view; `rect` is the row's."""
        top = rect.top() + 8 + len(self._quote_lines(annotation.quote)) * _LINE_PX + 4
        for tag, chip in self._place_chips(annotation):
            if chip.translated(rect.left() + _SIDE + _PAD, top).contains(point):
                return tag.id
        return None

    @property
    def _room(self) -> int:
        return max(40, self._width - 2 * _SIDE - 2 * _PAD)

    def _quote_lines(self, quote: str) -> list[str]:
        lines = self._lines.get(quote)
        if lines is None:
            lines = self._lines[quote] = _break_lines(quote, self._quote_font, self._room)
        return lines

    def _place_chips(self, annotation: Annotation) -> list[tuple[Tag, QRect]]:
        placed, left, row = [], 0, 0
        for tag in (self._tags[tag] for tag in annotation.tags if tag in self._tags):
            width = chip_width(tag, self._chip_metrics, self._room)
            if left and left + width > self._room:
                left, row = 0, row + 1
            placed.append((tag, QRect(left, row * (CHIP_PX + 4), width, CHIP_PX)))
            left += width + 6
        return placed

    def _memo_rect(self, annotation: Annotation) -> QRect:
        chips = self._place_chips(annotation)
        last = chips[-1][1] if chips else QRect(0, 0, 0, CHIP_PX)
        if chips and last.right() + 80 <= self._room:
            return QRect(last.right() + 7, last.top(), self._room - last.right() - 7, CHIP_PX)
        top = last.bottom() + 5 if chips else 0
        return QRect(0, top, self._room, CHIP_PX)

    def _foot_rows(self, annotation: Annotation) -> int:
        chips = self._place_chips(annotation)
        low = chips[-1][1].bottom() + 1 if chips else 0
        if annotation.memo:
            low = max(low, self._memo_rect(annotation).bottom() + 1)
        return (low + 4) // (CHIP_PX + 4)

    def _draw_card(self, painter: QPainter, card: QRect, annotation: Annotation, *, is_selected: bool) -> None:
        is_current = annotation.id == self.current
        edge = QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(edge, 6, 6)
        painter.fillPath(shape, self._theme.colour("selection" if is_selected and not is_current else "raised"))
        painter.save()
        painter.setClipPath(shape)
        tag = next((self._tags[tag] for tag in annotation.tags if tag in self._tags), None)
        bar = QLineF(QPointF(card.left() + 1, card.top()), QPointF(card.left() + 1, card.bottom() + 1))
        if tag is None:
            painter.fillRect(QRect(card.left(), card.top(), 3, card.height()), self._theme.colour("border"))
        else:
            draw_patterned_line(painter, bar, self._theme.tag_colour(tag.colour), tag_pattern(tag))
        painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour("accent" if is_current else "border"), 2 if is_current else 1))
        painter.drawRoundedRect(edge, 6, 6)


class AnnotationCards(QListView):
    """The list of cards. `card_chosen` and `memo_asked` carry an AnnotationId, `removal_asked` a list of them,
    `menu_wanted` an AnnotationId, the TagId of the chip under the pointer or None, and a global QPoint.
    """

    card_chosen = Signal(object)
    removal_asked = Signal(object)
    memo_asked = Signal(object)
    menu_wanted = Signal(object, object, object)

    def __init__(self, theme: Theme, model: AnnotationListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = CardDelegate(theme, self)
        self._list = model
        self.setModel(model)
        self.setItemDelegate(self._cards)
        self.setAccessibleName("Annotations of this article")
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_double_clicked)

    def set_tags(self, tags: dict[TagId, Tag]) -> None:
        """Know the tags by id; cards whose chips changed are laid out anew."""
        self._cards.set_tags(tags)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def refresh_theme(self) -> None:
        """Draw in the theme's colours and fonts."""
        self._cards.refresh()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def set_current_card(self, annotation: AnnotationId | None) -> None:
        """Outline a card and bring it into view; None outlines none."""
        self._cards.current = annotation
        index = self._list.index_of(annotation)
        if index.isValid() and index != self.currentIndex():
            self.setCurrentIndex(index)
        elif not index.isValid():
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        if index.isValid():
            self.scrollTo(index)
        self.viewport().update()

    def chosen(self) -> list[AnnotationId]:
        """The selected annotations in text order."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return [row.id for row in (self._list.annotation(self._list.index(number)) for number in rows) if row]

    def resizeEvent(self, event: QEvent) -> None:
        """Lay the cards out for the new width."""
        self._cards.set_width(self.viewport().width() + self.verticalScrollBar().width())
        super().resizeEvent(event)  # type: ignore[arg-type]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses, Delete removes, F2 opens the memo; arrows choose as they go."""
        before = self.currentIndex()
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            if self.chosen():
                self.removal_asked.emit(self.chosen())
            return
        if event.key() == Qt.Key.Key_F2:
            self._on_double_clicked(before)
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_clicked(before)
            return
        super().keyPressEvent(event)
        if self.currentIndex().isValid() and self.currentIndex() != before:
            self._on_clicked(self.currentIndex())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of a card, with the tag whose chip lies under the pointer."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        annotation = self._list.annotation(index)
        if annotation is None:
            return
        rect = self.visualRect(index)
        tag = None if by_key else self._cards.chip_at(rect, annotation, event.pos())
        point = self.viewport().mapToGlobal(rect.center()) if by_key else event.globalPos()
        self.menu_wanted.emit(annotation.id, tag, point)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        annotation = self._list.annotation(index)
        if annotation is not None:
            self.memo_asked.emit(annotation.id)

    def _on_clicked(self, index: QModelIndex) -> None:
        annotation = self._list.annotation(index)
        if annotation is not None:
            self.card_chosen.emit(annotation.id)


def _break_lines(quote: str, font: QFont, room: int) -> list[str]:
    """The first two lines of a quote in a room; the second is elided when there is more."""
    text = " ".join(quote[:_QUOTE_MAX_CP].split())
    layout = QTextLayout(text, font)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) <= _QUOTE_LINES:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(room)
        starts.append(line.textStart())
    layout.endLayout()
    if len(starts) <= 1:
        return [text]
    raw = text.encode("utf-16-le")
    first = raw[: 2 * starts[1]].decode("utf-16-le", "ignore").strip()
    rest = raw[2 * starts[1] :].decode("utf-16-le", "ignore")
    if len(quote) > _QUOTE_MAX_CP:
        rest += "…"
    return [first, QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, room)]
