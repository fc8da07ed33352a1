"""Where dragged tags would go: before or behind a row, into it, or to the end; and how that is drawn.

This is the whole interface: `DropPlace`, `find_drop_place` and `draw_drop_place`.
"""

from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QTreeView

from reader.domain.ids import TagId
from reader.gui.models.tag_tree import TagTreeModel
from reader.gui.theme.theme import Theme

_EDGE_SHARE = 0.28
"""How much of a row's height, above and below, is the place beside it and not the place in it."""
_DOT_PX = 3.0


@dataclass(frozen=True, slots=True)
class DropPlace:
    """Under `parent` (None: at the top), before `before` (None: at the end). `rect` is the row that would take the
    tags or, with `is_line`, its top edge is the line between two rows and its left one where that begins.
    """

    parent: TagId | None
    before: TagId | None
    rect: QRect
    is_line: bool


def find_drop_place(
    view: QTreeView, model: TagTreeModel, point: QPoint, moving: Collection[TagId], indent: int
) -> DropPlace | None:
    """The place at a point of the viewport; None where the tags cannot go. `indent` is that of a level, in px."""
    index = view.indexAt(point)
    tag = model.tag(index)
    if tag is None:
        last = model.index(model.rowCount() - 1, 0)
        while view.isExpanded(last) and model.rowCount(last):
            last = model.index(model.rowCount(last) - 1, 0, last)
        return DropPlace(None, None, _line(view.visualRect(last).bottom() + 1, 0, view.viewport().width()), True)
    rect, depth = view.visualRect(index), model.depth(index)
    share = (point.y() - rect.top()) / max(1, rect.height())
    is_open = view.isExpanded(index) and model.rowCount(index) > 0
    if _EDGE_SHARE <= share <= 1 - _EDGE_SHARE:
        place = DropPlace(tag.id, None, rect, False)
    elif share < _EDGE_SHARE:
        place = DropPlace(tag.parent, tag.id, _line(rect.top(), depth * indent, rect.right()), True)
    elif is_open:
        first = model.tag(model.index(0, 0, index))
        line = _line(rect.bottom() + 1, (depth + 1) * indent, rect.right())
        place = DropPlace(tag.id, first.id if first is not None else None, line, True)
    else:
        siblings = model.siblings(tag.parent)
        after = siblings[siblings.index(tag.id) + 1 :]
        line = _line(rect.bottom() + 1, depth * indent, rect.right())
        place = DropPlace(tag.parent, after[0] if after else None, line, True)
    return None if _is_within(model, place.parent, moving) else place


def draw_drop_place(painter: QPainter, theme: Theme, place: DropPlace, left: int) -> None:
    """A line with a dot at its beginning, or an outline; `left` is where rows of the top level begin."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("accent"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if not place.is_line:
        painter.drawRoundedRect(QRectF(place.rect).adjusted(5, 1, -5, -1), 6, 6)
        return
    start = QPointF(left + place.rect.left() + _DOT_PX, max(1.0, float(place.rect.top())))
    painter.drawEllipse(start, _DOT_PX, _DOT_PX)
    painter.drawLine(start + QPointF(_DOT_PX, 0), QPointF(place.rect.right() - left, start.y()))


def _line(top: int, left: int, right: int) -> QRect:
    return QRect(left, top, max(1, right - left), 1)


def _is_within(model: TagTreeModel, parent: TagId | None, moving: Collection[TagId]) -> bool:
    while parent is not None:
        if parent in moving:
            return True
        tag = model.find(parent)
        parent = tag.parent if tag is not None else None
    return False
