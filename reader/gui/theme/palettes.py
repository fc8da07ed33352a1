"""The palettes under resources/themes: colours by role and by tag, one TOML file each. No widgets, no Qt.

A palette that is missing or damaged never keeps the window from opening: one that is as bright takes its place,
and tells which file it stands for.
"""

import re
import tomllib
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from reader.bundled import resource_path

ROLES = (
    "window",
    "surface",
    "raised",
    "border",
    "text",
    "secondary",
    "accent",
    "on_accent",
    "selection",
    "inactive",
    "found",
    "handle",
    "fault",
)
"""What colours are for: grounds (`window` of panes and bars, `surface` of the article, `raised` of fields), lines,
words, what is in focus or can be clicked, words on that, chosen rows in the window in front and in others, places
found, what is taken hold of, faults.
"""
TAG_COLOURS = (
    "blue",
    "orange",
    "green",
    "purple",
    "red",
    "teal",
    "ochre",
    "pink",
    "slate",
    "brown",
    "lime",
    "indigo",
)
PALETTES = ("light", "dark", "contrast_light", "contrast_dark")
_STAND_INS = {
    "light": "contrast_light",
    "dark": "contrast_dark",
    "contrast_light": "light",
    "contrast_dark": "dark",
}
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as `#RRGGBB` by role and by tag colour name; the strength of an annotation's tint in per cent; the
    contrast that words and graphics have at least; `fault` is the file that should have been read instead, or "".
    """

    name: str
    roles: dict[str, str]
    tags: dict[str, str]
    tint_percent: int
    is_dark: bool
    least_text: float
    least_graphics: float
    fault: str = ""


@cache
def load_palette(name: str) -> Palette:
    """One of `PALETTES`; where its file cannot be used, one as bright, else plain black and white."""
    palette = _read(name)
    if palette is None:
        palette = _read(_STAND_INS[name]) or _plain(is_dark=name.endswith("dark"))
        palette = replace(palette, fault=f"{name}.toml")
    return palette


def _read(name: str) -> Palette | None:
    """The palette of a file; None where it is missing, damaged or lacks a colour."""
    try:
        data = tomllib.loads(resource_path("themes", f"{name}.toml").read_text(encoding="utf-8"))
        return Palette(
            name,
            _colours(data["roles"], ROLES),
            _colours(data["tags"], TAG_COLOURS),
            min(60, max(0, int(data["tint_percent"]))),
            bool(data["is_dark"]),
            float(data["least_text"]),
            float(data["least_graphics"]),
        )
    except (OSError, ValueError, KeyError, TypeError):  # damaged TOML and wrong UTF-8 are ValueErrors
        return None


def _colours(table: Any, names: tuple[str, ...]) -> dict[str, str]:
    for name in names:
        if not _COLOUR.fullmatch(table[name]):
            raise ValueError(name)
    return {name: table[name] for name in names}


def _plain(*, is_dark: bool) -> Palette:
    """Black and white and one blue, for a program without its palettes."""
    ground, words, line, accent, chosen = (
        ("#000000", "#FFFFFF", "#B4B4B4", "#9CCBFF", "#0B3466")
        if is_dark
        else ("#FFFFFF", "#000000", "#4A4A4A", "#00327A", "#C9DFFF")
    )
    roles = dict.fromkeys(ROLES, words)
    roles |= dict.fromkeys(("window", "surface", "raised", "on_accent"), ground)
    roles |= dict.fromkeys(("border", "handle"), line) | dict.fromkeys(("selection", "inactive", "found"), chosen)
    roles["accent"] = accent
    return Palette("plain", roles, dict.fromkeys(TAG_COLOURS, accent), 18, is_dark, 7.0, 7.0)
