"""What the pointer is told over a recognised date: the Gregorian day, or how the words contradict themselves."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QEvent, QObject, QPointF
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget

from reader.gui.article.date_marks import DateMark


class DateTips(QObject):
    """Answers the tooltip events of a viewport; `find` gives the date under a point of it."""

    def __init__(self, viewport: QWidget, find: Callable[[QPointF], DateMark | None]) -> None:
        super().__init__(viewport)
        self._viewport = viewport
        self._find = find
        viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the meaning of the date under the pointer, or take a tooltip away."""
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return False
        mark = self._find(QPointF(event.pos()))
        if mark is None:
            QToolTip.hideText()
        else:
            words = f"The page {mark.meaning}" if mark.is_conflict else mark.meaning
            text = f'<p style="white-space: pre">{escape(words)}</p>'
            QToolTip.showText(event.globalPos(), text, self._viewport)
        return True
