"""Text from outside, shown as the text it is: Qt reads what looks like markup, and would load its images.

Titles, names of files and columns, and messages that repeat them come from files of others. Every label of the
program is a `PlainLabel`, and every tooltip that holds such a text is made by `plain_tip`.
"""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

_TIP_PROPERTY = "spoken_tip"


class PlainLabel(QLabel):
    """A label without markup; one that needs some says so by its text format, and escapes what it shows."""

    def __init__(self, text: str | QWidget | None = None, parent: QWidget | None = None) -> None:
        if isinstance(text, QWidget):
            text, parent = None, text
        super().__init__(parent)
        self._topic = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text or "")

    def set_topic(self, topic: str) -> None:
        """What the words are about, for those who hear them: it is said before them."""
        self._topic = topic
        self.setText(self.text())

    def setText(self, text: str) -> None:
        """Show words. A name of its own would be heard instead of them, so it goes with them."""
        super().setText(text)
        if self._topic:
            self.setAccessibleName(f"{self._topic}: {text}" if text else self._topic)

    def clear(self) -> None:
        """Show nothing."""
        self.setText("")


class ElidedLabel(PlainLabel):
    """A label of one line that ends in "…" where there is no room for all of it; the whole belongs in its tip.

    With word wrap it is an ordinary label.
    """

    def minimumSizeHint(self) -> QSize:
        """No width: the label gives way."""
        hint = super().minimumSizeHint()
        return hint if self.wordWrap() else QSize(0, hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much as there is room for."""
        if self.wordWrap():
            super().paintEvent(event)
            return
        room = self.contentsRect()
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(room, self.alignment(), words)
        painter.end()


def plain_tip(text: str) -> str:
    """A tooltip that shows a text, never reads it as markup, and wraps; "" stays "", which shows none."""
    return f"<qt>{escape(text).replace(chr(10), '<br>')}</qt>" if text else ""


def set_tip(widget: QWidget, text: str) -> None:
    """Give a widget a tooltip that shows a text, and the same in plain words to those who hear it.

    A description of the widget's own, given before, stays.
    """
    before = widget.property(_TIP_PROPERTY) or ""
    widget.setToolTip(plain_tip(text))
    if widget.accessibleDescription() == before:
        words = " ".join(text.split())
        widget.setAccessibleDescription(words)
        widget.setProperty(_TIP_PROPERTY, words)
