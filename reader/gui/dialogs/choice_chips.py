"""A row of chips of which one is chosen: what a table shows, with the number of each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QScrollArea, QWidget

from reader.gui.plain_text import set_tip
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

T = TypeVar("T")
_HEIGHT_PX = 30


class ChoiceChips(QScrollArea, Generic[T]):
    """Chips with a value each. `chosen` carries the value of the one that the user took. Left and Right go on.

    Where there is little room the chips scroll.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._values: list[T] = []
        self._group = QButtonGroup(self)
        self._inner = QWidget()
        self._row = QHBoxLayout(self._inner)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(spaces.STEP)
        self.setAccessibleName(name)
        self.setWidget(self._inner)
        self.setWidgetResizable(True)
        self.setFixedHeight(_HEIGHT_PX)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self._dress)
        self._dress()

    def minimumSizeHint(self) -> QSize:
        """Little: the chips scroll."""
        return QSize(120, _HEIGHT_PX)

    def set_chips(self, chips: Sequence[tuple[T, str, str]], value: T) -> None:
        """Offer chips of a value, words and a tip, one of them chosen."""
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.deleteLater()
        while self._row.count():
            self._row.takeAt(0)
        self._values = [one for one, _, _ in chips]
        for number, (one, words, tip) in enumerate(chips):
            button = _Chip(words.replace("&", "&&"), self._inner)
            set_tip(button, tip)
            button.setAccessibleDescription(tip)
            button.setChecked(one == value)
            button.clicked.connect(lambda _=False, one=one: self.chosen.emit(one))
            button.focused.connect(lambda button=button: self.ensureWidgetVisible(button, 12, 0))
            self._group.addButton(button, number)
            self._row.addWidget(button)
        self._row.addStretch(1)

    def mark(self, value: T) -> None:
        """Show which one is chosen; where there is none of the value, all stays."""
        if value in self._values:
            self._group.button(self._values.index(value)).setChecked(True)

    def take(self, value: T) -> None:
        """Choose as the user does."""
        self.mark(value)
        self.chosen.emit(value)

    def controls(self) -> list[QWidget]:
        """The chips, in their order."""
        return list(self._group.buttons())

    def words(self) -> list[str]:
        """What the chips say."""
        return [button.text() for button in self._group.buttons()]

    def _dress(self) -> None:
        colour = self._theme.colour
        self._inner.setObjectName("Chips")
        self.setStyleSheet(
            "QScrollArea, QWidget#Chips { background: transparent; border: 0; }"
            f"QPushButton {{ min-height: 22px; padding: 0 {spaces.STEP}px; border-radius: 12px;"
            f" background: transparent; color: {colour('secondary').name()}; }}"
            f"QPushButton:checked {{ background: {colour('selection').name()};"
            f" border-color: {colour('selection').name()}; color: {colour('text').name()}; }}"
            f"QPushButton:focus {{ border-color: {colour('accent').name()}; }}"
        )


class _Chip(QPushButton):
    """A chip; `focused` when it gets the keys."""

    focused = Signal()

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(words, parent)
        self.setCheckable(True)
        self.setAutoDefault(False)

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]
        self.focused.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is the dialog's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)
