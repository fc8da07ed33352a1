"""What own widgets are, for screen readers: Qt knows its own classes only, all others are nameless panels.

One table by the names of classes, and one factory that Qt asks whenever somebody wants to know. Main thread only.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractItemView, QAccessibleWidget, QWidget

from reader.gui.spoken.row_list import RowList

Role = QAccessible.Role
ROLES = {
    "Callout": Role.Dialog,
    "CommandPalette": Role.Dialog,
    "FilterBar": Role.Grouping,
    "FindBar": Role.ToolBar,
    "MessageBar": Role.AlertMessage,
    "Minimap": Role.Graphic,
    "Popover": Role.Dialog,
    "ReadOnlyBanner": Role.AlertMessage,
    "StatusLine": Role.StatusBar,
    "TopBar": Role.ToolBar,
    "TrendChartView": Role.Chart,
}
"""The role of a class and of those derived from it."""
ROW_VIEWS = {"StackedView"}
"""Views that paint rows which Qt knows nothing of."""

_kept: dict[int, QAccessibleWidget] = {}
"""What was told of living widgets, by their `id`: Qt has no reference that the interpreter knows."""
_is_installed: list[bool] = []


def install_roles() -> None:
    """Tell Qt of the table, once a program."""
    if not _is_installed:
        _is_installed.append(True)
        QAccessible.installFactory(_make)


def _make(name: str, widget: QObject) -> QAccessibleInterface | None:
    """What a widget is; None where a class of this name is Qt's matter."""
    made: QAccessibleWidget
    if name in ROW_VIEWS and isinstance(widget, QAbstractItemView):
        made = RowList(widget)
    elif name in ROLES and isinstance(widget, QWidget):
        made = QAccessibleWidget(widget, ROLES[name], "")
    else:
        return None
    key = id(widget)
    _kept[key] = made
    widget.destroyed.connect(lambda: _forget(key))
    return made


def _forget(key: int) -> None:
    made = _kept.pop(key, None)
    if isinstance(made, RowList):
        made.release()
