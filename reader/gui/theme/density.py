"""How density and the size of the interface's type change heights and lengths. Plain numbers, no Qt.

Asked before the first paint; a named tuple is made in a sixth of the time that a frozen dataclass takes.
"""

from typing import NamedTuple

from reader.gui.theme.metrics import STATUS_PX, TOP_PX

INTERFACE_PX = 13
"""The size of the interface's type that all sizes are meant for."""

ICON_PX = 16
"""The size of an icon with type of the usual size."""
LEAST_HIT_PX = 24
"""The least width and height of what is clicked, as in WCAG 2.2 (success criterion 2.5.8)."""


class Density(NamedTuple):
    """What a density adds to the heights that are meant for the usual one: of rows, of buttons and fields, and of
    the free space above and below words in menus and tabs.
    """

    row: int
    control: int
    pad: int


DENSITIES = {"compact": Density(-4, -4, -2), "comfortable": Density(0, 0, 0), "roomy": Density(6, 4, 2)}
"""The densities by their name in the preferences."""


class Metrics(NamedTuple):
    """Heights and lengths for one density and one size of the interface's type."""

    density: str = "comfortable"
    interface_px: int = INTERFACE_PX

    def length(self, px: float) -> int:
        """A length that grows with the type."""
        return round(px * self.interface_px / INTERFACE_PX)

    def row(self, px: int) -> int:
        """The height of a row that is so high usually."""
        return self.length(px + DENSITIES[self.density].row)

    @property
    def control_px(self) -> int:
        """The height of a button within its border."""
        return self.length(26 + DENSITIES[self.density].control)

    @property
    def icon_px(self) -> int:
        """The size of an icon."""
        return self.length(ICON_PX)

    @property
    def sign_px(self) -> int:
        """Width and height of a button that shows an icon alone: never smaller than what a pointer hits well."""
        return max(LEAST_HIT_PX, self.length(LEAST_HIT_PX))

    @property
    def field_px(self) -> int:
        """The height of a field within its border."""
        return self.length(28 + DENSITIES[self.density].control)

    @property
    def pad_px(self) -> int:
        """The free space above and below the words of a menu's entry."""
        return self.length(5 + DENSITIES[self.density].pad)

    @property
    def top_px(self) -> int:
        """The height of the top bar."""
        return max(TOP_PX + DENSITIES[self.density].control, self.control_px + 14)

    @property
    def status_px(self) -> int:
        """The height of the status line."""
        return self.length(STATUS_PX)
