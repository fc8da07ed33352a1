"""The theme that the window wears: follows the system between light and dark, or stays as the user chose.

Made once by the composition root and handed to every pane; lives on the main thread.
"""

from __future__ import annotations

from enum import Enum
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from reader.gui.theme.style_sheet import make_style_sheet
from reader.gui.theme.tokens import Tokens, load_tokens

if TYPE_CHECKING:
    from reader.domain.tags import Colour, Tag

INTERFACE_PX = 13
READING_PX = 16.5
SERIFS = ["Noto Serif", "Charter", "Georgia", "Noto Serif CJK KR", "Batang", "AppleMyungjo"]
SANS = [
    "Noto Sans",
    "Segoe UI",
    "Helvetica Neue",
    "Arial",
    "Noto Sans CJK KR",
    "Malgun Gothic",
    "Apple SD Gothic Neo",
]
FACES = {"serif": SERIFS, "sans": SANS}
"""The reading faces: families in the order in which they are taken, Latin and Hangul ones."""


class Pattern(Enum):
    """How a tag's underline is drawn, so that colour never carries meaning alone."""

    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"
    DOUBLE = "double"


PATTERNS = tuple(Pattern)
_STYLED = "is_styled"
"""A property of the application that has its base style."""


def tag_pattern(tag: Tag) -> Pattern:
    """The pattern of a tag; the same for its whole life."""
    return PATTERNS[(tag.id - 1) % len(PATTERNS)]


class Theme(QObject):
    """Colours and fonts by role. `changed` is emitted after light and dark, or the reading face, was switched."""

    changed = Signal()

    def __init__(self, choice: str = "system", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice = choice
        self._face = "serif"
        self._tokens: Tokens = load_tokens("dark" if self._wants_dark() else "light")
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._refresh)

    @property
    def choice(self) -> str:
        """The user's choice: "system", "light" or "dark"."""
        return self._choice

    @property
    def reading_face(self) -> str:
        """The face of texts that are read: one of `FACES`."""
        return self._face

    def set_reading_face(self, face: str) -> None:
        """Read in another face; one not known counts as the serif."""
        face = face if face in FACES else "serif"
        if face != self._face:
            self._face = face
            self.changed.emit()

    @property
    def is_dark(self) -> bool:
        """Whether the dark colours are in use."""
        return self._tokens is load_tokens("dark")

    def set_choice(self, choice: str) -> None:
        """Follow the system, or stay light or dark."""
        self._choice = choice
        self._refresh()

    def colour(self, role: str) -> QColor:
        """The colour of a role: window, surface, raised, border, text, secondary, accent or selection."""
        return QColor(self._tokens.roles[role])

    def tag_colour(self, colour: Colour) -> QColor:
        """The full colour of a tag, readable on the surface."""
        return QColor(self._tokens.tags[colour])

    def tag_tint(self, colour: Colour) -> QColor:
        """The translucent tint that lies under an annotation's words."""
        tint = self.tag_colour(colour)
        tint.setAlphaF(self._tokens.tint_percent / 100)
        return tint

    def interface_font(
        self, px: float = INTERFACE_PX, weight: QFont.Weight = QFont.Weight.Normal, *, tabular: bool = False
    ) -> QFont:
        """The system's sans at a size in logical pixels; `tabular` gives figures of one width."""
        font = QFont(QGuiApplication.font())
        _set_size(font, px)
        font.setWeight(weight)
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def reading_font(self, px: float = READING_PX, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The reading face at a size in logical pixels."""
        font = QFont(_families(self._face))
        font.setStyleHint(QFont.StyleHint.SansSerif if self._face == "sans" else QFont.StyleHint.Serif)
        _set_size(font, px)
        font.setWeight(weight)
        return font

    def apply(self, app: QApplication) -> None:
        """Dress the whole application: base style, palette and style sheet."""
        # Once: under a style sheet the style has no name, and setting it anew makes those of all widgets anew.
        if not app.property(_STYLED):
            app.setStyle("Fusion")
            app.setProperty(_STYLED, True)
        font = QFont(app.font())
        _set_size(font, INTERFACE_PX)
        app.setFont(font)
        app.setPalette(self._palette())
        app.setStyleSheet(make_style_sheet(self._tokens.roles))

    def _wants_dark(self) -> bool:
        if self._choice in ("light", "dark"):
            return self._choice == "dark"
        return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark

    def _refresh(self) -> None:
        tokens = load_tokens("dark" if self._wants_dark() else "light")
        if tokens is self._tokens:
            return
        self._tokens = tokens
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self.apply(app)
        self.changed.emit()

    def _palette(self) -> QPalette:
        palette, role = QPalette(), QPalette.ColorRole
        text, secondary = self.colour("text"), self.colour("secondary")
        for target, name in (
            (role.Window, "window"),
            (role.Base, "raised"),
            (role.AlternateBase, "surface"),
            (role.Button, "raised"),
            (role.ToolTipBase, "raised"),
            (role.Highlight, "selection"),
            (role.Link, "accent"),
            (role.Accent, "accent"),
            (role.PlaceholderText, "secondary"),
            (role.Mid, "border"),
        ):
            palette.setColor(target, self.colour(name))
        for target in (role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.HighlightedText):
            palette.setColor(target, text)
            palette.setColor(QPalette.ColorGroup.Disabled, target, secondary)
        return palette


def _set_size(font: QFont, px: float) -> None:
    """Set a size in logical pixels; fractions need points, of which Qt takes 72 to 96 logical pixels here."""
    if float(px).is_integer():
        font.setPixelSize(int(px))
    else:
        screen = QGuiApplication.primaryScreen()
        dots = screen.logicalDotsPerInchY() if screen else 96.0
        font.setPointSizeF(px * 72.0 / dots)


@cache
def _families(face: str) -> list[str]:
    present = set(QFontDatabase.families())
    return [family for family in FACES[face] if family in present] or FACES[face]
