"""Asks for addresses of pages on the web. Nothing is fetched before the user says so here."""

from __future__ import annotations

import re

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from reader.gui.plain_text import PlainLabel
from reader.gui.theme.theme import Theme

_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_BARE = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}(?:[/?:]\S*)?", re.IGNORECASE)


class AddressDialog(QDialog):
    """One field for one or several addresses. `fetch_requested` carries them as a list."""

    fetch_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Import from address")
        self.setMinimumWidth(560)
        self._field = QLineEdit(self)
        self._field.setAccessibleName("Address")
        self._field.setPlaceholderText("https://")
        self._field.setMaxLength(100_000)
        about = PlainLabel(
            "The page is fetched when you press Fetch, once, and shown before it is imported.", self
        )
        about.setStyleSheet(f"color: {theme.colour('secondary').name()};")
        about.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._fetch = buttons.addButton("Fetch", QDialogButtonBox.ButtonRole.AcceptRole)
        self._fetch.setDefault(True)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        label = PlainLabel("Address of a page or feed", self)
        label.setBuddy(self._field)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        for widget in (label, self._field, about):
            column.addWidget(widget)
        column.addSpacing(4)
        column.addWidget(buttons)
        self._field.textChanged.connect(self._look)
        self._take_from_clipboard()
        self._look()
        self.finished.connect(self.deleteLater)

    def addresses(self) -> list[str]:
        """The addresses in the field; a name without scheme is taken as https."""
        return find_addresses(self._field.text())

    def _take_from_clipboard(self) -> None:
        """Offer a copied address, chosen so that typing replaces it."""
        text = QGuiApplication.clipboard().text().strip()
        if len(text) < 2000 and _ADDRESS.fullmatch(text):
            self._field.setText(text)
            self._field.selectAll()

    def _look(self) -> None:
        count = len(self.addresses())
        self._fetch.setEnabled(count > 0)
        self._fetch.setText(f"Fetch {count:,} pages" if count > 1 else "Fetch")

    def _accept(self) -> None:
        found = self.addresses()
        self.accept()
        self.fetch_requested.emit(found)


def find_addresses(text: str) -> list[str]:
    """The addresses among words, each once, in their order."""
    words = [word.strip("<>,;\"'") for word in text.split()]
    found = [word if _ADDRESS.fullmatch(word) else f"https://{word}" for word in words if _is_address(word)]
    return list(dict.fromkeys(found))


def _is_address(word: str) -> bool:
    return bool(_ADDRESS.fullmatch(word) or _BARE.fullmatch(word))
