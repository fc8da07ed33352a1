"""Several clicks and what is dragged after them: words after a double click, then sentences, then paragraphs."""

from collections.abc import Sequence

from PySide6.QtCore import QElapsedTimer, QPointF
from PySide6.QtWidgets import QApplication

from reader.domain.spans import Span
from reader.gui.article.caret_moves import CaretUnit, next_end, previous_start, unit_at

_UNITS: dict[int, CaretUnit] = {2: "word", 3: "sentence", 4: "paragraph"}


class ClickCount:
    """How many clicks came one after the other at one place, each within the time of a double click."""

    def __init__(self) -> None:
        self.number = 0
        self._clock = QElapsedTimer()
        self._place = QPointF()

    def add(self, place: QPointF, *, is_double: bool) -> int:
        """Count a press; `is_double` says that Qt takes it for the second of two."""
        is_row = self.number >= 2 and self._clock.isValid() and not self._is_late() and self._is_near(place)
        self.number = self.number + 1 if is_row else 2 if is_double else 1
        if self.number > max(_UNITS):
            self.number = 1
        self._place = place
        self._clock.start()
        return self.number

    def forget(self) -> None:
        """The next press is a first one."""
        self.number = 0

    @property
    def unit(self) -> CaretUnit | None:
        """What so many clicks take; None for one."""
        return _UNITS.get(self.number)

    def _is_late(self) -> bool:
        return self._clock.elapsed() > QApplication.doubleClickInterval()

    def _is_near(self, place: QPointF) -> bool:
        return (place - self._place).manhattanLength() < QApplication.startDragDistance()


class UnitDrag:
    """A drag that began with several clicks: the unit clicked stays in, and whole units come in on either side."""

    def __init__(self, unit: CaretUnit, clicked: Span) -> None:
        self.unit: CaretUnit = unit
        self.clicked = clicked

    def to(self, text: str, starts: Sequence[int], offset: int) -> tuple[int, int]:
        """Anchor and caret of the selection with the pointer at an offset, in code points."""
        first, last = self.clicked.start, self.clicked.end
        if offset < first:
            under = unit_at(text, starts, offset, self.unit)
            return last, under.start if under else previous_start(text, starts, first, self.unit)
        if offset > last:
            under = unit_at(text, starts, offset, self.unit)
            return first, under.end if under else self._end_before(text, starts, offset)
        return first, last

    def _end_before(self, text: str, starts: Sequence[int], offset: int) -> int:
        """Between units the selection keeps to the one that ends before the pointer."""
        begin = previous_start(text, starts, offset, self.unit)
        return max(self.clicked.end, min(offset, next_end(text, starts, begin, self.unit)))
