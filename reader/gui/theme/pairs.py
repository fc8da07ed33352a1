"""Which colours stand on which: every pair that the window draws, and how far apart the two must be. Plain data.

Contrast as in WCAG 2.1: words as in success criterion 1.4.3, what is no word but has to be seen as in 1.4.11. The
palettes say how much of it they promise; a test measures every pair in every palette. A pair that is drawn and
does not stand here is a fault: add it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reader.gui.theme.contrast import RGB, contrast, mix

SUBDUED = 0.8
"""How much of the colour of text is left in small words on a chosen row."""
HOVER = 0.055
"""How strong the colour of text lies behind a row that the pointer is on."""
EVIDENCE, DIFFERENCE, DATE_LINE = 0.22, 0.13, 0.85
"""How strong the accent lies behind the words that tell an article's date, secondary behind words that another
version has otherwise, and secondary in the lines below dates.
"""


@dataclass(frozen=True, slots=True)
class Layer:
    """A role drawn with some opacity, 1 for none of what is below it."""

    role: str
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Pair:
    """What is drawn in front of which grounds, the lowest first; `use` says where in the window."""

    front: Layer
    ground: tuple[Layer, ...]
    use: str

    def ratio(self, roles: Mapping[str, str]) -> float:
        """The contrast of the two in a palette, from 1 to 21."""
        back = _rgb(roles[self.ground[0].role])
        for layer in self.ground[1:]:
            back = mix(_rgb(roles[layer.role]), round(layer.opacity * 255), back)
        return contrast(mix(_rgb(roles[self.front.role]), round(self.front.opacity * 255), back), back)


def _on(*grounds: str) -> tuple[tuple[Layer, ...], ...]:
    return tuple((Layer(ground),) for ground in grounds)


_BANDS = _on("selection", "inactive")
_PLAIN = _on("window", "surface", "raised")
_HOVERED = tuple((*ground, Layer("text", HOVER)) for ground in _PLAIN)
_TOLD = ((Layer("surface"), Layer("accent", EVIDENCE)), (Layer("surface"), Layer("secondary", DIFFERENCE)))

_TEXT = (
    (Layer("text"), (*_PLAIN, *_BANDS, *_HOVERED, *_TOLD, *_on("found")), "words"),
    (Layer("secondary"), (*_PLAIN, *_HOVERED), "counts, hints, what cannot be used"),
    (Layer("text", SUBDUED), (*_BANDS, *_HOVERED, *_PLAIN), "counts and second lines of rows"),
    (Layer("accent"), _PLAIN, "links"),
    (Layer("fault"), _PLAIN, "what is wrong in a field"),
    (Layer("on_accent"), _on("accent"), "the name of a mode, ticks, the main button"),
)
_GRAPHICS = (
    (Layer("accent"), (*_PLAIN, *_BANDS, *_HOVERED), "focus rings, unread dots, checked boxes, the splitter held"),
    (Layer("secondary"), (*_PLAIN, *_HOVERED), "borders of check boxes, icons, triangles"),
    (Layer("text", SUBDUED), (*_BANDS, *_PLAIN), "rings of articles being read"),
    (Layer("secondary", DATE_LINE), _on("surface"), "lines below dates in the text"),
    (Layer("handle"), _PLAIN, "scroll bars, the splitter under the pointer"),
    (Layer("fault"), _PLAIN, "the edge of a message that tells of a fault"),
)


def text_pairs() -> Iterator[Pair]:
    """Every pair of words and ground."""
    return _list(_TEXT)


def graphic_pairs() -> Iterator[Pair]:
    """Every pair of something drawn, which has to be seen, and ground."""
    return _list(_GRAPHICS)


def _list(table: tuple[tuple[Layer, tuple[tuple[Layer, ...], ...], str], ...]) -> Iterator[Pair]:
    return (Pair(front, ground, use) for front, grounds, use in table for ground in grounds)


def _rgb(colour: str) -> RGB:
    red, green, blue = bytes.fromhex(colour[1:7])
    return red, green, blue
