"""The small card of the tour that points at a part of the window, and the line drawn round that part."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reader.domain.wording import tr
from reader.gui.panes.close_button import CloseButton
from reader.gui.plain_text import PlainLabel
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

_WIDTH_PX = 320
_ARROW_PX = 10
_EDGE_PX = spaces.STEP
_RADIUS = 8.0


class Ring(QWidget):
    """A line round a part of the window; the mouse goes through it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self.update)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line just inside."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("accent"), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)


class Callout(QWidget):
    """Says what a part is for. Enter or the arrow keys go on and back, Escape ends; it moves nothing by itself.

    `next_wanted`, `back_wanted` and `end_wanted` by key or button.
    """

    next_wanted = Signal()
    back_wanted = Signal()
    end_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tip: QPoint | None = None
        self._card = QRect()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title, self._words, self._count = PlainLabel(self), PlainLabel(self), PlainLabel(self)
        self._words.setWordWrap(True)
        self._close = CloseButton(theme, tr("End the tour"), tr("End the tour (Esc)"), self)
        self.back, self.forward = QPushButton(tr("Back"), self), QPushButton(tr("Next"), self)
        self._close.clicked.connect(self.end_wanted)
        self.back.clicked.connect(self.back_wanted)
        self.forward.clicked.connect(self.next_wanted)
        for button in (self._close, self.back, self.forward):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        foot.addWidget(self._count, 1)
        foot.addWidget(self.back)
        foot.addWidget(self.forward)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(spaces.STEP)
        self._column.addLayout(head)
        self._column.addWidget(self._words)
        self._column.addLayout(foot)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def say(self, title: str, words: str, number: int, total: int) -> None:
        """Show the words of a stop, counted from 1."""
        self._title.setText(title)
        self._words.setText(words)
        self._count.setText(tr("{number} of {total}", number=number, total=total))
        self.back.setEnabled(number > 1)
        self.forward.setText(tr("Next") if number < total else tr("Done", "end of the tour"))
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)

    def point_at(self, target: QRect, room: QRect) -> None:
        """Stand beside a part where there is most room, both in the coordinates of the parent, or over it."""
        margin = _ARROW_PX + spaces.SIDE
        self._column.setContentsMargins(margin + spaces.HALF, margin, margin + spaces.HALF, margin)
        width = min(_WIDTH_PX + 2 * _ARROW_PX, room.width() - 2 * _EDGE_PX)
        size = QSize(width, max(self.heightForWidth(width), self.sizeHint().height()))
        space = {
            "right": room.right() - target.right() - size.width(),
            "left": target.left() - room.left() - size.width(),
            "below": room.bottom() - target.bottom() - size.height(),
            "above": target.top() - room.top() - size.height(),
        }
        side = max(space, key=lambda one: space[one])
        if space[side] < 0:
            side = "over"
        middle = target.center()
        places = {
            "right": QPoint(target.right() + 2, middle.y() - size.height() // 2),
            "left": QPoint(target.left() - size.width() - 1, middle.y() - size.height() // 2),
            "below": QPoint(middle.x() - size.width() // 2, target.bottom() + 2),
            "above": QPoint(middle.x() - size.width() // 2, target.top() - size.height() - 1),
            "over": QPoint(middle.x() - size.width() // 2, middle.y() - size.height() // 2),
        }
        place = places[side]
        left = min(max(place.x(), room.left() + _EDGE_PX), room.right() - size.width() - _EDGE_PX)
        top = min(max(place.y(), room.top() + _EDGE_PX), room.bottom() - size.height() - _EDGE_PX)
        self.setGeometry(QRect(QPoint(left, top), size))
        self._card = self.rect().adjusted(_ARROW_PX, _ARROW_PX, -_ARROW_PX, -_ARROW_PX)
        self._tip = _tip(side, middle - QPoint(left, top), self.rect(), self._card)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the right arrow go on, the left arrow back, Escape ends."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right, Qt.Key.Key_Space):
            self.next_wanted.emit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Backspace):
            self.back_wanted.emit()
        elif key == Qt.Key.Key_Escape:
            self.end_wanted.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card with its arrow."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("accent"), 1.5))
        painter.setBrush(self._theme.colour("raised"))
        card = QRectF(self._card).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(card, _RADIUS, _RADIUS)
        if self._tip is not None:
            self._draw_arrow(painter, card)

    def _draw_arrow(self, painter: QPainter, card: QRectF) -> None:
        assert self._tip is not None
        tip = QPointF(self._tip)
        half = float(_ARROW_PX - 2)
        if card.top() <= tip.y() <= card.bottom():
            edge = card.left() if tip.x() < card.left() else card.right()
            inner = 1.5 if edge == card.left() else -1.5
            ends = QPointF(edge + inner, tip.y() - half), QPointF(edge + inner, tip.y() + half)
        else:
            edge = card.top() if tip.y() < card.top() else card.bottom()
            inner = 1.5 if edge == card.top() else -1.5
            ends = QPointF(tip.x() - half, edge + inner), QPointF(tip.x() + half, edge + inner)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPolygon(QPolygonF([ends[0], tip, ends[1]]))
        painter.setPen(QPen(self._theme.colour("accent"), 1.5))
        painter.drawPolyline(QPolygonF([ends[0], tip, ends[1]]))

    def _dress(self) -> None:
        self._title.setFont(self._theme.interface_font(15, QFont.Weight.DemiBold))
        self._words.setFont(self._theme.interface_font(13))
        self._count.setFont(self._theme.interface_font(12, tabular=True))
        self._count.setStyleSheet(f"color: {self._theme.colour('secondary').name()};")
        self.update()


def _tip(side: str, middle: QPoint, whole: QRect, card: QRect) -> QPoint | None:
    """Where the arrow ends, in the coordinates of the callout; None where it stands over its part."""
    x = min(max(middle.x(), card.left() + 20), card.right() - 20)
    y = min(max(middle.y(), card.top() + 20), card.bottom() - 20)
    ends = {
        "right": QPoint(whole.left() + 1, y),
        "left": QPoint(whole.right() - 1, y),
        "below": QPoint(x, whole.top() + 1),
        "above": QPoint(x, whole.bottom() - 1),
    }
    return ends.get(side)
