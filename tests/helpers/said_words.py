"""All that widgets say: what they are labelled with, tell on hovering and to screen readers, list, and paint."""

import re
from collections.abc import Iterator
from html import unescape
from xml.etree import ElementTree

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QBuffer, QIODevice, QModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible, QAction, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QMenu,
    QTabBar,
    QWidget,
)

Said = tuple[str, str]
"""Where something is said, and what."""
_PROPERTIES = (
    "text",
    "title",
    "windowTitle",
    "placeholderText",
    "prefix",
    "suffix",
    "specialValueText",
    "plainText",
)
_ROLES = {
    Qt.ItemDataRole.DisplayRole: "row",
    Qt.ItemDataRole.ToolTipRole: "tip of a row",
    Qt.ItemDataRole.AccessibleTextRole: "name of a row",
    Qt.ItemDataRole.AccessibleDescriptionRole: "description of a row",
}
PAINTED = "painted in"
_MOST_ROWS = 200
_TAG = re.compile(r"<[^<>]*>")


def list_said(root: QWidget) -> set[Said]:
    """What a window, and all in it that is in sight, says; menus too, and what is painted."""
    said: set[Said] = set()
    for widget in (root, *root.findChildren(QWidget)):
        if widget is root or widget.isVisibleTo(root) or isinstance(widget, QMenu):
            said.update((f"{type(widget).__name__} {place}", text) for place, text in _of_widget(widget))
    for action in root.findChildren(QAction):
        said.update((f"action {action.objectName()} {place}", text) for place, text in _of_action(action))
    said.update((f"{PAINTED} {type(root).__name__}", text) for text in _painted(root))
    return {(place, _plain(text)) for place, text in said if text}


def _of_widget(widget: QWidget) -> Iterator[Said]:
    for name in _PROPERTIES:
        value = widget.property(name)
        if isinstance(value, str):
            yield name, value
    yield "tip", widget.toolTip()
    yield "name", widget.accessibleName()
    yield "description", widget.accessibleDescription()
    interface = QAccessible.queryAccessibleInterface(widget)
    if interface is not None:
        yield "spoken name", interface.text(QAccessible.Text.Name)
    if isinstance(widget, QTabBar):
        for number in range(widget.count()):
            yield from (("tab", widget.tabText(number)), ("tip of a tab", widget.tabToolTip(number)))
    if isinstance(widget, QComboBox):
        yield from (("choice", widget.itemText(number)) for number in range(widget.count()))
    if (
        isinstance(widget, QAbstractItemView)
        and not isinstance(widget, QHeaderView)
        and widget.model() is not None
    ):
        yield from _of_model(widget.model())


def _of_action(action: QAction) -> Iterator[Said]:
    yield from (("text", action.text()), ("tip", action.toolTip()), ("status", action.statusTip()))
    yield "help", action.whatsThis()


def _of_model(model: QAbstractItemModel) -> Iterator[Said]:
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for column in range(columns):
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            yield "heading", _text(model.headerData(column, Qt.Orientation.Horizontal, role))
    parents = [QModelIndex()]
    while parents:
        parent = parents.pop()
        for row in range(min(model.rowCount(parent), _MOST_ROWS)):
            for column in range(columns):
                index = model.index(row, column, parent)
                yield from ((place, _text(index.data(role))) for role, place in _ROLES.items())
            parents.append(model.index(row, 0, parent))


def _painted(root: QWidget) -> Iterator[str]:
    """The words as they are drawn, cut where there is no room for them."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture = QSvgGenerator()
    picture.setOutputDevice(buffer)
    picture.setSize(root.size())
    painter = QPainter(picture)
    root.render(painter, QPoint())
    painter.end()
    drawn = ElementTree.fromstring(bytes(buffer.data().data()).decode("utf-8", "replace"))
    for element in drawn.iter("{http://www.w3.org/2000/svg}text"):
        yield "".join(element.itertext()).strip()


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _plain(text: str) -> str:
    return unescape(_TAG.sub(" ", text)) if "<" in text and ">" in text else text
