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
        kept = [display.to_doc(span) for span in spans] if display is not None else []
        self._starts = [start for start, _ in kept]
        self._ends = [end for _, end in kept]
        self.current = kept[current] if current is not None and 0 <= current < len(kept) else None
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
