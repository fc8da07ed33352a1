"""Radio buttons below each other, of which Tab stops at the one that is chosen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from reader.gui.plain_text import set_tip
from reader.gui.theme import spaces


def stack_radios(parent: QWidget, *buttons: QRadioButton) -> QWidget:
    """Buttons below each other, of which one is chosen; words that have no room stand in their tips."""
    row = QWidget(parent)
    group = QButtonGroup(row)
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spaces.HALF)
    for button in buttons:
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        set_tip(button, button.text())
        group.addButton(button)
        column.addWidget(button)
    stop_at_chosen(group)
    return row


def stop_at_chosen(group: QButtonGroup) -> None:
    """Let Tab stop at the chosen button of a group; arrows lead to the others."""

    def stop(button: QAbstractButton, is_checked: bool) -> None:
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_checked else Qt.FocusPolicy.ClickFocus)

    for button in group.buttons():
        stop(button, button.isChecked())
    group.buttonToggled.connect(stop)
