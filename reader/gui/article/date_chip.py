"""The article's date in the headline: a rounded chip that can be clicked to settle it."""

from collections.abc import Sequence
from html import escape
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from reader.domain.dates import ArticleDate, DateBasis
from reader.domain.tags import Colour
from reader.domain.wording import tr
from reader.gui.article.headline_words import (
    explain_date,
    is_date_known,
    say_article_date,
    say_basis,
)
from reader.gui.theme import spaces
from reader.gui.theme.rings import draw_ring
from reader.gui.theme.theme import Theme

_SIDE_PX = spaces.STEP
_SET_WORDS = tr("set date")


class DateChip(QAbstractButton):
    """The date in a frame: solid when it is known, dashed when only bounds or nothing are known.

    Behind the date stands how it was found or, where it is not known and can be set, an offer to set it.
    `clicked` by mouse, Enter or Space. While `can_set` is off it only tells.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._date = ArticleDate()
        self._conflicts: tuple[str, ...] = ()
        self.is_known = False
        self.can_set = False
        self.set_can_set(True)

    def set_date(self, date: ArticleDate) -> None:
        """Show a date with its basis; the evidence is the tooltip."""
        self._date = date
        self.is_known = is_date_known(date)
        self.setText(say_article_date(date))
        explanation = explain_date(date)
        if self.is_doubtful:
            explanation += [tr("The page disagrees: {words}.", words=words) for words in self._conflicts]
        lines = [*explanation, *([tr("Click to set the date.")] if self.can_set else [])]
        self.setToolTip("".join(f"<p>{escape(line)}</p>" for line in lines))
        self.setAccessibleName(tr("Date: {date}", date=self.text()))
        self.setAccessibleDescription(" ".join(explanation))
        self.update()

    def set_conflicts(self, conflicts: Sequence[str]) -> None:
        """Flag that dates on the page contradict themselves, with how they do; none takes the flag away."""
        if tuple(conflicts) != self._conflicts:
            self._conflicts = tuple(conflicts)
            self.set_date(self._date)

    @property
    def is_doubtful(self) -> bool:
        """Whether the flag is shown: not on a date that the user gave."""
        return bool(self._conflicts) and self._date.basis is not DateBasis.GIVEN

    def set_can_set(self, can_set: bool) -> None:
        """Whether a click may settle the date: not in a library that can only be read."""
        if can_set == self.can_set:
            return
        self.can_set = can_set
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if can_set else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if can_set else Qt.CursorShape.ArrowCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, can_set)
        self.set_date(self._date)

    @property
    def aside(self) -> str:
        """What stands behind the date: the basis, or the offer to set it."""
        if self.is_known or not self.can_set:
            return say_basis(self._date)
        return _SET_WORDS

    def sizeHint(self) -> QSize:
        """As wide as the words; the height is fixed by the headline."""
        # A pixel to spare: Qt elides by fractions of pixels, and the two colours are measured apart.
        width = ceil(QFontMetricsF(self.font()).horizontalAdvance(self._words())) + 1
        return QSize(width + 2 * _SIDE_PX, self.maximumHeight())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame, then date and aside."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour
        is_lively = self.can_set and (self.underMouse() or self.hasFocus())
        pen = QPen(colour("accent" if is_lively else "border" if self.is_known else "secondary"), 1)
        if self.is_known:
            painter.setBrush(colour("raised"))
        elif not self.hasFocus():
            pen.setDashPattern([3.0, 2.5])
        painter.setPen(pen)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        if self.hasFocus():
            draw_ring(painter, self._theme, self.rect(), self.height() / 2)
        self._draw_flag(painter, frame)
        metrics = QFontMetrics(self.font())
        words = metrics.elidedText(self._words(), Qt.TextElideMode.ElideRight, self.width() - 2 * _SIDE_PX)
        place = self.rect().adjusted(_SIDE_PX, 0, -_SIDE_PX, 0)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.setFont(self.font())
        painter.setPen(colour("secondary"))
        offer = f" · {_SET_WORDS}"
        if words.endswith(offer) and self.aside == _SET_WORDS:
            words = words.removesuffix(offer) + " · "
            painter.drawText(place, flags, words)
            place.setLeft(place.left() + metrics.horizontalAdvance(words))
            painter.setPen(colour("accent"))
            words = _SET_WORDS
        painter.drawText(place, flags, words)

    def _draw_flag(self, painter: QPainter, frame: QRectF) -> None:
        """A dot on the frame, so that nothing moves when it comes."""
        if self.is_doubtful:
            painter.setPen(QPen(self._theme.colour("surface"), 1))
            painter.setBrush(self._theme.tag_colour(Colour.RED))
            painter.drawEllipse(QPointF(frame.right() - 8, frame.top() + 3), 3, 3)

    def _words(self) -> str:
        return f"{self.text()} · {self.aside}" if self.aside else self.text()
