"""The key of an action beside a menu entry that does the same to what is under the pointer."""

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


def with_key(text: str, action_id: str, widget: QWidget) -> str:
    """The words of an entry with the key that the action has now, which menus show at their right."""
    action = widget.window().findChild(QAction, action_id)
    shortcut = action.shortcut() if action is not None else QKeySequence()
    key = shortcut.toString(QKeySequence.SequenceFormat.NativeText)
    return f"{text}\t{key}" if key else text
