"""The keys of one action as small buttons that take them away, and the field that adds one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from reader.domain.wording import tr
from reader.gui.actions.action_table import native_keys
from reader.gui.dialogs.crossed_button import CrossedButton
from reader.gui.dialogs.key_field import KeyField
from reader.gui.plain_text import PlainLabel, set_tip
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme


class KeyChips(QWidget):
    """`key_removed` carries the key whose button was pressed, as it was given."""

    key_removed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = PlainLabel()
        self._buttons: list[QToolButton] = []
        self.field = KeyField()
        self.field.setFixedWidth(150)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(spaces.STEP)
        self._row.addWidget(self._name)
        self._row.addStretch(1)
        self._row.addWidget(self.field)

    def show_keys(self, name: str, keys: Sequence[str]) -> None:
        """Show the keys of an action; without a name there is nothing to add to."""
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [self._make_button(key) for key in keys]
        for place, button in enumerate(self._buttons):
            self._row.insertWidget(2 + place, button)
        self._name.setText(name)
        self.field.setEnabled(bool(name))
        self.field.setAccessibleName(tr("New key for {action}", action=name))

    def _make_button(self, key: str) -> QToolButton:
        shown = native_keys([key])
        button = CrossedButton(self._theme, shown, self)
        button.setAccessibleName(tr("Take {key} away", key=shown))
        set_tip(button, tr("Take {key} away", key=shown))
        button.clicked.connect(lambda: self.key_removed.emit(key))
        return button
