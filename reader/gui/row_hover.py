"""Which row of a table the mouse is over, from the events of its viewport."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QTableView


def hovered_row(table: QTableView, event: QEvent) -> int | None:
    """The row that the mouse has come to, -1 where there is none; None where the event does not tell."""
    kind = event.type()
    if kind in (QEvent.Type.HoverMove, QEvent.Type.MouseMove):
        return table.rowAt(event.position().toPoint().y())  # type: ignore[attr-defined]
    return -1 if kind in (QEvent.Type.HoverLeave, QEvent.Type.Leave) else None
