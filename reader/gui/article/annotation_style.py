"""How annotations look: colours, blended tints and patterns of underlines, from the theme and the codebook."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from reader.domain.ids import TagId
from reader.domain.tags import Tag
from reader.gui.theme.contrast import RGB, readable_alpha
from reader.gui.theme.theme import Pattern, Theme, tag_pattern

_OVERLAP_STRENGTH = (1.0, 1.35, 1.6, 1.75)
"""How much stronger the tint is where 1, 2, 3 or more annotations lie over each other, if words stay readable."""
BLENDED_MAX = len(_OVERLAP_STRENGTH)
_UNTAGGED_ALPHA = 40

Tint = tuple[int, int, int, int]
"""Red, green, blue and opacity, each from 0 to 255."""


class Stroke(Enum):
    """A line as it is drawn; a double one is drawn as two of these."""

    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"
    BROKEN = "broken"


_DASHES = {Stroke.DASHED: (2.5, 1.5), Stroke.DOTTED: (1.0, 1.0), Stroke.BROKEN: (6.0, 2.0)}
_STROKES = {Pattern.SOLID: Stroke.SOLID, Pattern.DASHED: Stroke.DASHED, Pattern.DOTTED: Stroke.DOTTED}


@dataclass(frozen=True, slots=True)
class Look:
    """How one annotation is drawn: its tint, and a colour with a pattern for each tag, in the tags' order.

    `number` is the style's own for it; tints are blended by these numbers.
    """

    number: int
    colour: QColor
    tint: Tint
    underlines: tuple[tuple[int, Pattern], ...]


class AnnotationStyle:
    """Looks by tags, made once for a theme and a codebook. Untagged annotations are neutral."""

    def __init__(self, theme: Theme, tags: Sequence[Tag]) -> None:
        self._theme = theme
        self._tags = {tag.id: tag for tag in tags}
        self._looks: dict[tuple[TagId, ...], Look] = {}
        self._tints: list[Tint] = []
        self._blends: dict[tuple[int, ...], int] = {}
        self._text = _rgb(theme.colour("text"))
        self._grounds = _rgb(theme.colour("surface")), _rgb(theme.colour("selection"))

    def look(self, tags: tuple[TagId, ...]) -> Look:
        """The look of an annotation with these tags; tags not in the codebook are left out."""
        look = self._looks.get(tags)
        if look is None:
            look = self._looks[tags] = self._make_look(self.tags(tags))
            self._tints.append(look.tint)
        return look

    def tags(self, tags: Sequence[TagId]) -> list[Tag]:
        """The tags of these ids that are in the codebook."""
        return [self._tags[tag] for tag in tags if tag in self._tags]

    def blend(self, numbers: tuple[int, ...]) -> int:
        """One translucent colour, as RGBA, for a place where up to `BLENDED_MAX` looks of these numbers meet.

        It is as strong as the words on it, selected or not, stay readable.
        """
        colour = self._blends.get(numbers)
        if colour is None:
            tints = [self._tints[number] for number in numbers]
            red, green, blue, alpha = (sum(part) // len(tints) for part in zip(*tints, strict=True))
            wanted = min(255, int(alpha * _OVERLAP_STRENGTH[len(tints) - 1]))
            kept = readable_alpha((red, green, blue), wanted, self._grounds, self._text)
            colour = self._blends[numbers] = QColor(red, green, blue, kept).rgba()
        return colour

    def _make_look(self, tags: Sequence[Tag]) -> Look:
        if not tags:
            neutral = self._theme.colour("secondary")
            return Look(
                len(self._tints), neutral, (*_rgb(neutral), _UNTAGGED_ALPHA), ((neutral.rgba(), Pattern.SOLID),)
            )
        underlines = tuple((self._theme.tag_colour(tag.colour).rgba(), tag_pattern(tag)) for tag in tags)
        tint = self._theme.tag_tint(tags[0].colour)
        return Look(
            len(self._tints), self._theme.tag_colour(tags[0].colour), (*_rgb(tint), tint.alpha()), underlines
        )


@cache
def strokes_of(pattern: Pattern, width: float, ratio: float = 1.0) -> tuple[tuple[float, float, Stroke], ...]:
    """How a pattern fills a width: for each stroke its middle, counted from the edge, its thickness and its kind.

    `ratio` is device pixels a logical one.

    Where a double line has no room for a gap, its second line is dotted; where it has none at all, it is broken.
    """
    if pattern is not Pattern.DOUBLE:
        return ((width / 2, width, _STROKES[pattern]),)
    if width * ratio >= 3:
        thin = width / 3
        return (thin / 2, thin, Stroke.SOLID), (width - thin / 2, thin, Stroke.SOLID)
    if width >= 2:
        return (0.5, 1, Stroke.SOLID), (1.5, 1, Stroke.DOTTED)
    return ((width / 2, width, Stroke.BROKEN),)


@cache
def make_pen(rgba: int, stroke: Stroke, width: float) -> QPen:
    """The pen of a stroke; its dashes count in widths."""
    pen = QPen(QColor.fromRgba(rgba), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if stroke in _DASHES:
        pen.setDashPattern(_DASHES[stroke])
    return pen


def _rgb(colour: QColor) -> RGB:
    return colour.red(), colour.green(), colour.blue()
