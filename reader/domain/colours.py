"""The colours of tags as red, green and blue, for files that other programs read, and back.

This is the whole interface: `rgb_of` and `nearest_colour`. The values are those of the light theme.
"""

import re
from functools import cache

from reader.domain.tags import Colour

_RGB = {
    Colour.BLUE: "#2F6FB7",
    Colour.ORANGE: "#B25E10",
    Colour.GREEN: "#2D8153",
    Colour.PURPLE: "#8A56AC",
    Colour.RED: "#C23B3B",
    Colour.TEAL: "#197E87",
    Colour.OCHRE: "#8C6F0A",
    Colour.PINK: "#BD4783",
    Colour.SLATE: "#5B6B7B",
    Colour.BROWN: "#8B5E3C",
    Colour.LIME: "#567D1B",
    Colour.INDIGO: "#5558B8",
}
_FORM = re.compile(r"#?([0-9a-f]{6}|[0-9a-f]{3})", re.IGNORECASE)
_LIGHTNESS_WEIGHT = 0.3
"""Other programs like pale colours; what tells tags apart is the hue."""


def rgb_of(colour: Colour) -> str:
    """`#rrggbb`, in upper case digits."""
    return _RGB[colour]


def nearest_colour(text: str) -> Colour | None:
    """The colour of tags that looks most like `#rrggbb` or `#rgb`; None for anything else."""
    match = _FORM.fullmatch(text.strip())
    if match is None:
        return None
    digits = match[1] if len(match[1]) == 6 else "".join(2 * digit for digit in match[1])
    return _nearest(f"#{digits.upper()}")


@cache
def _nearest(rgb: str) -> Colour:
    given = _oklab(rgb)
    return min(_RGB, key=lambda colour: _distance(given, _oklab(_RGB[colour])))


def _distance(one: tuple[float, float, float], other: tuple[float, float, float]) -> float:
    lightness, green_red, blue_yellow = (a - b for a, b in zip(one, other, strict=True))
    return _LIGHTNESS_WEIGHT * lightness**2 + green_red**2 + blue_yellow**2


def _oklab(rgb: str) -> tuple[float, float, float]:
    """Lightness, green to red, blue to yellow, as the eye parts them (Ottosson 2020, Oklab)."""
    red, green, blue = (_linear(int(rgb[start : start + 2], 16) / 255) for start in (1, 3, 5))
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    medium = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)
