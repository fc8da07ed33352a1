"""A button that shows one of several choices and offers the others in a menu: quieter than a drop-down field."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from reader.gui.plain_text import plain_tip, set_tip

T = TypeVar("T")
_LONGEST, _LONGEST_CLOSE = 24, 8


class ChoiceButton(QToolButton, Generic[T]):
    """Choices have a value, words and a tip. `chosen` after the user took one, also the one that stood there.

    `about_to_offer` comes before the menu opens, for choices that have to be made afresh.
    """

    chosen = Signal()
    about_to_offer = Signal()

    def __init__(self, name: str, *, is_quiet: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._choices: list[tuple[T, str, str]] = []
        self._current = 0
        self._longest = _LONGEST
        self._menu = QMenu(self)
        self._menu.setAccessibleName(name)
        self._menu.setToolTipsVisible(True)
        self._group: QActionGroup | None = None
        self.setObjectName("BarButton")
        self.setProperty("quiet", is_quiet)
        self.setProperty("offers", True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMenu(self._menu)
        self._menu.aboutToShow.connect(self.about_to_offer)

    def set_choices(self, choices: Sequence[tuple[T, str, str]]) -> None:
        """Offer these; the value that was chosen stays it where it is among them, else the first is."""
        before = self.value if self._choices else None
        self._choices = list(choices)
        values = [value for value, _, _ in choices]
        self._current = values.index(before) if before in values else 0
        self._fill()

    @property
    def value(self) -> T:
        """What is chosen."""
        return self._choices[self._current][0]

    @property
    def tip(self) -> str:
        """What is said of the choice."""
        return self._choices[self._current][2]

    def show_value(self, value: T) -> None:
        """Show another one as chosen; says nothing. One that is not offered counts as the first."""
        values = [known for known, _, _ in self._choices]
        self._current = values.index(value) if value in values else 0
        self._show()

    def set_close(self, is_close: bool) -> None:
        """Show fewer letters of the choice where there is little room; the tip tells it whole."""
        longest = _LONGEST_CLOSE if is_close else _LONGEST
        if longest != self._longest:
            self._longest = longest
            self._show()

    def choose(self, value: T) -> None:
        """Choose as the user does."""
        self.show_value(value)
        self.chosen.emit()

    def _fill(self) -> None:
        self._menu.clear()
        if self._group is not None:
            self._group.deleteLater()
        self._group = QActionGroup(self)
        for value, words, tip in self._choices:
            action = QAction(words.replace("&", "&&"), self._group)
            action.setCheckable(True)
            action.setToolTip(plain_tip(tip))
            action.triggered.connect(lambda _=False, value=value: self.choose(value))
            self._menu.addAction(action)
        self._show()

    def _show(self) -> None:
        if not self._choices:
            return
        _, words, tip = self._choices[self._current]
        shown = words if len(words) <= self._longest else words[: self._longest - 1].rstrip() + "…"
        self.setText(shown.replace("&", "&&"))
        self.setAccessibleName(f"{self._name}: {words}")
        set_tip(self, f"{self._name}: {words}" + (f". {tip}" if tip else ""))
        for action, number in zip(self._menu.actions(), range(len(self._choices)), strict=False):
            action.setChecked(number == self._current)
