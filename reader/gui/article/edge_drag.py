"""Dragging an edge of the current annotation by its handle."""

from PySide6.QtCore import QPointF

from reader.domain.spans import Span
from reader.gui.article.text_units import Edge

_REACH_PX = 8.0


class EdgeDrag:
    """One drag from press to release: which edge, and the span so far in code points."""

    def __init__(self, edge: Edge, span: Span) -> None:
        self.edge: Edge = edge
        self.original = span
        self.span = span

    def move_to(self, offset_cp: int) -> None:
        """Take the edge to an offset; at least one character stays in the span."""
        start, end = self.original.start, self.original.end
        if self.edge == "start":
            self.span = Span(min(offset_cp, end - 1), end)
        else:
            self.span = Span(start, max(offset_cp, start + 1))


def find_handle(handles: tuple[QPointF, QPointF] | None, point: QPointF) -> Edge | None:
    """The edge whose handle lies within reach of a point; None when neither does."""
    if handles is None:
        return None
    distances = [(point - handle).manhattanLength() for handle in handles]
    nearest = min(distances)
    if nearest > _REACH_PX:
        return None
    return "start" if distances[0] == nearest else "end"
