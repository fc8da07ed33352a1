"""The theme that the window wears: follows the system between light, dark and high contrast, or stays as chosen.

Made once by the composition root and handed to every pane; lives on the main thread.
"""

from __future__ import annotations

import sys
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from reader.gui.theme.density import DENSITIES, INTERFACE_PX, Metrics
from reader.gui.theme.first_colours import palette_name
from reader.gui.theme.fonts import FACES, families_of, set_size
from reader.gui.theme.palettes import Palette, load_palette
from reader.gui.theme.style_sheet import make_style_sheet
from reader.gui.theme.system_look import SystemLook

if TYPE_CHECKING:
    from reader.domain.tags import Colour, Tag

READING_PX = 16.5


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
    """Colours, fonts and sizes by role. `changed` is emitted after palette, reading face, density or font of the
    interface were switched, `system_changed` after the system wished anything else, motion too.
    """

    changed = Signal()
    system_changed = Signal()

    def __init__(
        self, choice: str = "system", parent: QObject | None = None, *, system: SystemLook | None = None
    ) -> None:
        super().__init__(parent)
        self._system = system or SystemLook(self)
        self._choice = choice
        self._face = "serif"
        self._family = ""
        self._motion = "system"
        self.metrics = Metrics()
        self._palette: Palette = load_palette(self._wanted())
        self._system.changed.connect(self._refresh)
        self._system.changed.connect(self.system_changed)

    def listen(self) -> None:
        """Follow what the desktop tells on its bus too; to be called once the window stands."""
        self._system.listen()

    @property
    def choice(self) -> str:
        """The user's choice: "system", "light", "dark" or "contrast"."""
        return self._choice

    @property
    def palette(self) -> Palette:
        """The colours in use."""
        return self._palette

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
        return self._palette.is_dark

    @property
    def system_has_contrast(self) -> bool:
        """Whether the system wishes high contrast."""
        return self._system.has_contrast

    def set_choice(self, choice: str) -> None:
        """Follow the system, or stay light or dark; "contrast" is high contrast, as light as the system."""
        self._choice = choice
        self._refresh()

    def colour(self, role: str) -> QColor:
        """The colour of one of `palettes.ROLES`."""
        return QColor(self._palette.roles[role])

    def tag_colour(self, colour: Colour) -> QColor:
        """The full colour of a tag, readable on the surface."""
        return QColor(self._palette.tags[colour])

    def tag_tint(self, colour: Colour) -> QColor:
        """The translucent tint that lies under an annotation's words."""
        tint = self.tag_colour(colour)
        tint.setAlphaF(self._palette.tint_percent / 100)
        return tint

    def interface_font(
        self, px: float = INTERFACE_PX, weight: QFont.Weight = QFont.Weight.Normal, *, tabular: bool = False
    ) -> QFont:
        """The interface's face at a size in logical pixels, which counts for the usual size of it and grows with
        that; `tabular` gives figures of one width.
        """
        font = QFont(QGuiApplication.font())
        set_size(font, round(px * self.metrics.interface_px / INTERFACE_PX, 1))
        font.setWeight(weight)
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def reading_font(self, px: float = READING_PX, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The reading face at a size in logical pixels."""
        font = QFont(families_of(self._face))
        font.setStyleHint(QFont.StyleHint.SansSerif if self._face == "sans" else QFont.StyleHint.Serif)
        set_size(font, px)
        font.setWeight(weight)
        return font

    def apply(self, app: QApplication) -> None:
        """Dress the whole application: base style, palette and style sheet."""
        # Once: under a style sheet the style has no name, and setting it anew makes those of all widgets anew.
        if not app.property(_STYLED):
            app.setStyle("Fusion")
            app.setProperty(_STYLED, True)
        font = QFont(app.font())
        font.setFamily(self._family or QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family())
        set_size(font, self.metrics.interface_px)
        app.setFont(font)
        app.setPalette(self._make_palette())
        app.setStyleSheet(make_style_sheet(self._palette, self.metrics))
        self._tell_system()

    def set_interface(self, density: str, px: int, family: str) -> None:
        """Dress the interface in another density, type of another size in logical pixels, and another family, ""
        for the system's; what is not known or not installed counts as the usual.
        """
        metrics = Metrics(density if density in DENSITIES else "comfortable", px)
        family = family if family and family in QFontDatabase.families() else ""
        if (metrics, family) == (self.metrics, self._family):
            return
        self.metrics, self._family = metrics, family
        self._dress()

    def set_motion(self, choice: str) -> None:
        """Move as the system wishes ("system"), not at all ("reduced"), or fully ("full")."""
        self._motion = choice

    def motion_ms(self, usual_ms: int) -> int:
        """How long a movement takes that usually takes so long: 0, no movement, where motion is reduced."""
        is_reduced = self._motion == "reduced" or (self._motion == "system" and self._system.has_reduced_motion)
        return 0 if is_reduced else usual_ms

    def _wanted(self) -> str:
        is_dark = self._choice == "dark" or (self._choice != "light" and self._system.is_dark)
        has_contrast = self._choice == "contrast" or (self._choice == "system" and self._system.has_contrast)
        return palette_name(is_dark=is_dark, has_contrast=has_contrast)

    def _refresh(self) -> None:
        palette = load_palette(self._wanted())
        if palette is not self._palette:
            self._palette = palette
            self._dress()

    def _dress(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self.apply(app)
        self.changed.emit()

    def _tell_system(self) -> None:
        """Let frames and dialogs of the system be dark or light with the window where it draws them."""
        if sys.platform in ("win32", "darwin") and self._choice in ("light", "dark"):
            wish = Qt.ColorScheme.Dark if self.is_dark else Qt.ColorScheme.Light
            QGuiApplication.styleHints().setColorScheme(wish)
        elif sys.platform in ("win32", "darwin"):
            QGuiApplication.styleHints().unsetColorScheme()

    def _make_palette(self) -> QPalette:
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
            (role.Dark, "handle"),
        ):
            palette.setColor(target, self.colour(name))
        for target in (role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.HighlightedText):
            palette.setColor(target, text)
            palette.setColor(QPalette.ColorGroup.Disabled, target, secondary)
        palette.setColor(QPalette.ColorGroup.Inactive, role.Highlight, self.colour("inactive"))
        return palette
