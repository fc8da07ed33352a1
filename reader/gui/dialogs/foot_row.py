"""The foot of a dialog: what stands at its left and the buttons at its right, in as many lines as they need.

A row of a layout would make the dialog as wide as all of them together, wider than a small screen with large type.
"""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialogButtonBox, QSizePolicy, QWidget

from reader.gui.theme import spaces

_Line = list[QWidget]


class FootRow(QWidget):
    """In one line where there is room; else what is at the left comes first, and the buttons stand below."""

    def __init__(self, left: Sequence[QWidget], buttons: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left, self._buttons = tuple(left), tuple(buttons)
        for widget in (*left, *buttons):
            widget.setParent(self)
        stops = [stop for widget in (*left, *buttons) for stop in _stops_of(widget)]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)  # Tab goes as the eye does, whichever was made first
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """A narrow foot is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines in a foot of a width."""
        return self._place(width, is_real=False)

    def sizeHint(self) -> QSize:
        """All in one line."""
        widths = [widget.sizeHint().width() for widget in self._shown((*self._left, *self._buttons))]
        whole = sum(widths) + spaces.STEP * max(0, len(widths) - 1) + spaces.STEP
        return QSize(whole, self.heightForWidth(whole))

    def minimumSizeHint(self) -> QSize:
        """The widest part alone, in one line."""
        sizes = [widget.sizeHint() for widget in self._shown((*self._left, *self._buttons))]
        return QSize(
            max((size.width() for size in sizes), default=0), max((size.height() for size in sizes), default=0)
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place all anew."""
        super().resizeEvent(event)
        self._place(self.width(), is_real=True)

    def event(self, event: QEvent) -> bool:
        """Parts that became larger, or were hidden, ask for another height."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._place(self.width(), is_real=True)
        return super().event(event)

    def _place(self, width: int, *, is_real: bool) -> int:
        left, buttons = self._shown(self._left), self._shown(self._buttons)
        whole = self._width_of(left) + self._width_of(buttons) + (spaces.STEP if left and buttons else 0)
        lines = [(left, buttons)] if whole <= width else []
        if not lines:
            lines = [
                *((line, []) for line in self._broken(left, width)),
                *(([], line) for line in self._broken(buttons, width)),
            ]
        top = 0
        for at_left, at_right in lines:
            height = (
                max(widget.sizeHint().height() for widget in (*at_left, *at_right)) if at_left or at_right else 0
            )
            if is_real:
                self._put(at_left, 0, top, height)
                self._put(at_right, max(0, width - self._width_of(at_right)), top, height)
            top += height + spaces.STEP
        return max(0, top - spaces.STEP)

    def _put(self, line: _Line, x: int, top: int, height: int) -> None:
        for widget in line:
            size = widget.sizeHint()
            room = min(size.width(), self.width())
            widget.setGeometry(QRect(QPoint(x, top + (height - size.height()) // 2), QSize(room, size.height())))
            x += size.width() + spaces.STEP

    def _broken(self, widgets: _Line, width: int) -> list[_Line]:
        lines: list[_Line] = []
        for widget in widgets:
            if lines and self._width_of([*lines[-1], widget]) <= width:
                lines[-1].append(widget)
            else:
                lines.append([widget])
        return lines

    @staticmethod
    def _width_of(line: _Line) -> int:
        return sum(widget.sizeHint().width() for widget in line) + spaces.STEP * max(0, len(line) - 1)

    @staticmethod
    def _shown(widgets: Sequence[QWidget]) -> _Line:
        return [widget for widget in widgets if not widget.isHidden()]


def _stops_of(widget: QWidget) -> Sequence[QWidget]:
    return widget.buttons() if isinstance(widget, QDialogButtonBox) else [widget]
