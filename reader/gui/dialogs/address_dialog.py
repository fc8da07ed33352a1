"""Asks for addresses of pages on the web. Nothing is fetched before the user says so here."""

from __future__ import annotations

import re

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from reader.domain.wording import number, tr
from reader.gui.plain_text import PlainLabel
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_BARE = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}(?:[/?:]\S*)?", re.IGNORECASE)
_NEAR = re.compile(r"(?:localhost|\d{1,3}(?:\.\d{1,3}){3})(?::\d{1,5})?(?:[/?]\S*)?", re.IGNORECASE)
"""A computer by its number or the user's own: such rarely speak https."""
_NO_ADDRESS = tr("This is no web address. One looks like https://example.org/page.")


class AddressDialog(QDialog):
    """One field for one or several addresses. `fetch_requested` carries them as a list."""

    fetch_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Import from address"))
        self.setMinimumWidth(560)
        self._field = QLineEdit(self)
        self._field.setAccessibleName(tr("Address"))
        self._field.setPlaceholderText("https://")
        self._field.setMaxLength(100_000)
        about = PlainLabel(
            tr("The page is fetched when you press Fetch, once, and shown before it is imported."), self
        )
        self._why = PlainLabel("", self)
        for line in (about, self._why):
            line.setWordWrap(True)
        self._theme, self._quiet = theme, (about, self._why)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._fetch = buttons.addButton(tr("Fetch"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._fetch.setDefault(True)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        label = PlainLabel(tr("Address of a page or feed"), self)
        label.setBuddy(self._field)
        column = QVBoxLayout(self)
        column.setContentsMargins(spaces.EDGE, spaces.WIDE, spaces.EDGE, spaces.WIDE)
        column.setSpacing(spaces.STEP)
        for widget in (label, self._field, self._why, about):
            column.addWidget(widget)
        column.addSpacing(spaces.HALF)
        column.addWidget(buttons)
        self._field.textChanged.connect(self._look)
        self._take_from_clipboard()
        self._look()
        theme.changed.connect(self._dress)
        self._dress()
        self.finished.connect(self.deleteLater)

    def addresses(self) -> list[str]:
        """The addresses in the field; a name without scheme is taken as https, a number as http."""
        return find_addresses(self._field.text())

    def _dress(self) -> None:
        for line in self._quiet:
            line.setStyleSheet(f"color: {self._theme.colour('secondary').name()};")

    def _take_from_clipboard(self) -> None:
        """Offer a copied address, chosen so that typing replaces it."""
        text = QGuiApplication.clipboard().text().strip()
        if len(text) < 2000 and _ADDRESS.fullmatch(text):
            self._field.setText(text)
            self._field.selectAll()

    def _look(self) -> None:
        count = len(self.addresses())
        self._fetch.setEnabled(count > 0)
        self._why.setText("" if count or not self._field.text().strip() else _NO_ADDRESS)
        self._why.setVisible(bool(self._why.text()))
        self._fetch.setText(tr("Fetch {n} pages", n=number(count)) if count > 1 else tr("Fetch"))

    def _accept(self) -> None:
        found = self.addresses()
        self.accept()
        self.fetch_requested.emit(found)


def find_addresses(text: str) -> list[str]:
    """The addresses among words, each once, in their order."""
    words = [word.strip("<>,;\"'") for word in text.split()]
    return list(dict.fromkeys(address for word in words if (address := _whole_address(word))))


def _whole_address(word: str) -> str:
    """A word as an address with its scheme; "" for one that is none."""
    if _ADDRESS.fullmatch(word):
        return word
    if _NEAR.fullmatch(word):
        return f"http://{word}"
    return f"https://{word}" if _BARE.fullmatch(word) else ""
