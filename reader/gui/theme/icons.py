"""The icons of the window: drawn once as SVG in `resources/icons`, worn in the colours of the palette.

Each file draws with `currentColor` on a grid of 16. They are read when a palette is dressed the first time,
coloured by role, and given to Qt as a resource in memory, so that the style sheet and widgets name them by path
and nothing is written to a disk. Main thread.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, qRegisterResourceData
from PySide6.QtGui import QIcon, QPainter

from reader.bundled import resource_path
from reader.gui.theme.resource_pack import pack_resource

if TYPE_CHECKING:
    from reader.gui.theme.palettes import Palette

ICONS = (
    "arrange",
    "arrow_down",
    "arrow_left",
    "arrow_right",
    "arrow_up",
    "check",
    "chevron_down",
    "chevron_right",
    "chevron_up",
    "chevrons_right",
    "close",
    "dash",
    "dot",
    "exchange",
    "filter",
    "lock",
    "more",
    "open_out",
    "pane_left",
    "pane_right",
    "plus",
    "question",
    "ring",
    "scroll_both",
    "search",
    "undo",
)
WORN = ("text", "secondary", "accent", "on_accent")
"""The roles that icons are worn in."""
_kept_alive: list[object] = []
"""Qt reads the memory of a resource for as long as the program runs."""


def icon_path(palette: Palette, role: str, name: str) -> str:
    """The path of an icon in the colour of a role, as style sheets and `QIcon` take it."""
    _register(palette.name, tuple(palette.roles[role] for role in WORN))
    return f":/icons/{palette.name}/{role}/{name}.svg"


def themed_icon(palette: Palette, name: str, role: str = "secondary") -> QIcon:
    """An icon, dimmed by Qt where what bears it cannot be used; a quiet one is in the colour of text under the
    pointer.
    """
    icon = QIcon(icon_path(palette, role, name))
    if role == "secondary":
        icon.addFile(icon_path(palette, "text", name), QSize(), QIcon.Mode.Active)
    return icon


def draw_icon(painter: QPainter, palette: Palette, name: str, role: str, box: QRectF, size_px: int) -> None:
    """Draw an icon of some size in logical pixels in the middle of a box, on whole pixels."""
    left, top = round(box.center().x() - size_px / 2), round(box.center().y() - size_px / 2)
    QIcon(icon_path(palette, role, name)).paint(painter, QRect(left, top, size_px, size_px))


@cache
def _register(palette: str, colours: tuple[str, ...]) -> None:
    files = {}
    for name in ICONS:
        drawing = _read(name)
        for role, colour in zip(WORN, colours, strict=True):
            files[f"icons/{palette}/{role}/{name}.svg"] = drawing.replace(b"currentColor", colour.encode())
    parts = pack_resource(files)
    _kept_alive.append(parts)
    qRegisterResourceData(1, *parts)


@cache
def _read(name: str) -> bytes:
    """The drawing of an icon; an empty one where its file is missing."""
    try:
        return resource_path("icons", f"{name}.svg").read_bytes()
    except OSError:
        return b'<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"/>'
