"""The tree of a window as screen readers get it from Qt, without a bus; and what is wanting in it."""

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QWidget

Role = QAccessible.Role
ASKED = {
    *(Role.Button, Role.ButtonMenu, Role.ButtonDropDown, Role.CheckBox, Role.RadioButton, Role.ComboBox),
    *(Role.EditableText, Role.Link, Role.List, Role.ListItem, Role.MenuItem, Role.PageTab, Role.Slider),
    *(Role.SpinBox, Role.Table, Role.Tree, Role.TreeItem, Role.Dialog, Role.ProgressBar),
}
"""Roles of what is acted on, and of what a person is told to be in: each has a name in words."""
CELLS = {Role.Cell, Role.ColumnHeader, Role.RowHeader}
"""These may be empty, but not a sign alone."""
NOWHERE = {Role.NoRole, Role.Client, Role.Pane, Role.Whitespace, Role.UserRole}
"""Roles that tell nothing: what takes the keys has another."""
WHOLE = {Role.ComboBox, Role.SpinBox}
"""What lies within these is Qt's own and has their name."""
_ROWS_MAX = 60


class Node(NamedTuple):
    """One object of the tree, as far as it is said."""

    role: QAccessible.Role
    name: str
    description: str
    state: QAccessible.State
    widget: str
    place: str

    @property
    def is_in_words(self) -> bool:
        return any(sign.isalnum() for sign in self.name)


def walk_tree(root: QWidget) -> list[Node]:
    """Every object of a window that is in sight; of long lists the first rows."""
    found: list[Node] = []
    _walk(QAccessible.queryAccessibleInterface(root), (), found)
    return found


def faults(root: QWidget) -> list[str]:
    """What of a window a screen reader could not tell."""
    wrong = []
    for node in walk_tree(root):
        says = f"{node.role.name} {node.name!r} {node.widget} < {node.place}"
        if node.role in ASKED and not node.is_in_words:
            wrong.append(f"without a name in words: {says}")
        if node.role in CELLS and node.name.strip() and not node.is_in_words:
            wrong.append(f"a sign for a name: {says}")
        if node.state.focusable and node.role in NOWHERE:
            wrong.append(f"takes the keys without a role: {says}")
    return wrong


def _walk(interface: object, above: tuple[str, ...], found: list[Node]) -> None:
    state, role = interface.state(), interface.role()
    if state.invisible and above and role not in (Role.TreeItem, Role.ListItem, Role.Cell):
        return
    widget = interface.object()
    kind = type(widget).__name__ if widget is not None else "-"
    name, description = (
        interface.text(part).strip() for part in (QAccessible.Text.Name, QAccessible.Text.Description)
    )
    found.append(Node(role, name, description, state, kind, " < ".join(reversed(above))))
    if role in WHOLE:
        return
    for number in range(min(interface.childCount(), _ROWS_MAX)):
        child = interface.child(number)
        if child is not None and child.isValid():
            _walk(child, (*above, kind if kind != "-" else role.name), found)


def unheard(root: QWidget) -> list[str]:
    """Labels in sight whose name hides what they show, and markup that would be read out."""
    wrong = []
    for label in root.findChildren(QLabel):
        shown = " ".join(label.text().split())
        interface = QAccessible.queryAccessibleInterface(label)
        said = " ".join(interface.text(QAccessible.Text.Name).split())
        if label.isVisible() and label.textFormat() is Qt.TextFormat.PlainText and shown not in said:
            wrong.append(f"{shown!r} is heard as {said!r}")
    return wrong + [
        f"markup in {text!r}"
        for node in walk_tree(root)
        for text in (node.name, node.description)
        if text.startswith(("<qt>", "<p", "<div", "<b>"))
    ]
