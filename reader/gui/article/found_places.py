"""The places of the text that a search found: which lie in which stretch, and which is the current one. No Qt."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from reader.domain.spans import Span
from reader.gui.article.display_text import DisplayText


class FoundPlaces:
    """Places in text order that do not overlap, in the widget's positions, half-open."""

    __slots__ = ("_ends", "_starts", "current")

    def __init__(
        self, display: DisplayText | None = None, spans: Sequence[Span] = (), current: int | None = None
    ) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        if display is not None and spans and spans[-1].end <= display.identity_length:
            # A letter may be found some hundred thousand times.
            self._starts = [span.start for span in spans]
            self._ends = [span.end for span in spans]
        elif display is not None:
            kept = [display.to_doc(span) for span in spans]
            self._starts = [start for start, _ in kept]
            self._ends = [end for _, end in kept]
        has_current = current is not None and 0 <= current < len(self._starts)
        self.current = (
            (self._starts[current], self._ends[current]) if current is not None and has_current else None
        )
        """The place that is outlined; None where none is."""

    def __len__(self) -> int:
        return len(self._starts)

    def starts(self) -> Sequence[int]:
        """Where each place begins, in order."""
        return self._starts

    def within(self, start: int, end: int) -> list[tuple[int, int]]:
        """The places that touch a stretch of the text."""
        first = bisect_right(self._ends, start)
        last = bisect_left(self._starts, end)
        return list(zip(self._starts[first:last], self._ends[first:last], strict=True))
