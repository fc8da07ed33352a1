"""Text from outside, shown as the text it is: Qt reads what looks like markup, and would load its images.

Titles, names of files and columns, and messages that repeat them come from files of others. Every label of the
program is a `PlainLabel`, and every tooltip that holds such a text is made by `plain_tip`.
"""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget


class PlainLabel(QLabel):
    """A label without markup; one that needs some says so by its text format, and escapes what it shows."""

    def __init__(self, text: str | QWidget | None = None, parent: QWidget | None = None) -> None:
        if isinstance(text, QWidget):
            text, parent = None, text
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text or "")


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
