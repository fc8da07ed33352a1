"""How annotations look: colours, blended tints and patterns of underlines, from the theme and the codebook."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from reader.domain.ids import TagId
from reader.domain.tags import Tag
from reader.gui.theme.theme import Pattern, Theme, tag_pattern

_DASHES = {Pattern.DASHED: (2.5, 1.5), Pattern.DOTTED: (1.0, 1.0)}
_OVERLAP_STRENGTH = (1.0, 1.35, 1.6, 1.75)
"""How much stronger the tint is where 1, 2, 3 or more annotations lie over each other; the words stay readable."""
BLENDED_MAX = len(_OVERLAP_STRENGTH)


@dataclass(frozen=True, slots=True)
class Look:
    """How one annotation is drawn: its tint, and a colour with a pattern for each tag, in the tags' order."""

    colour: QColor
    tint: tuple[int, int, int, int]
    underlines: tuple[tuple[int, Pattern], ...]


class AnnotationStyle:
    """Looks by tags, made once for a theme and a codebook. Untagged annotations are neutral."""

    def __init__(self, theme: Theme, tags: Sequence[Tag]) -> None:
        self._theme = theme
        self._tags = {tag.id: tag for tag in tags}
        self._looks: dict[tuple[TagId, ...], Look] = {}
        self._blends: dict[tuple[tuple[int, int, int, int], ...], int] = {}

    def look(self, tags: tuple[TagId, ...]) -> Look:
        """The look of an annotation with these tags; tags not in the codebook are left out."""
        look = self._looks.get(tags)
        if look is None:
            look = self._looks[tags] = self._make_look([self._tags[tag] for tag in tags if tag in self._tags])
        return look

    def blend(self, tints: tuple[tuple[int, int, int, int], ...]) -> int:
        """One translucent colour, as RGBA, for a place where up to `BLENDED_MAX` tints meet."""
        colour = self._blends.get(tints)
        if colour is None:
            red, green, blue, alpha = (sum(part) // len(tints) for part in zip(*tints, strict=True))
            mixed = QColor(red, green, blue, min(255, int(alpha * _OVERLAP_STRENGTH[len(tints) - 1])))
            colour = self._blends[tints] = mixed.rgba()
        return colour

    def _make_look(self, tags: Sequence[Tag]) -> Look:
        if not tags:
            neutral = self._theme.colour("secondary")
            tint = QColor(neutral)
            tint.setAlpha(40)
            return Look(neutral, _parts(tint), ((neutral.rgba(), Pattern.SOLID),))
        underlines = tuple((self._theme.tag_colour(tag.colour).rgba(), tag_pattern(tag)) for tag in tags)
        first = tags[0].colour
        return Look(self._theme.tag_colour(first), _parts(self._theme.tag_tint(first)), underlines)


def make_pen(rgba: int, pattern: Pattern, width: float) -> QPen:
    """The pen of an underline; a double one is drawn as two thin solid lines by the caller."""
    pen = QPen(QColor.fromRgba(rgba), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if pattern in _DASHES:
        pen.setDashPattern(_DASHES[pattern])
    return pen


def _parts(colour: QColor) -> tuple[int, int, int, int]:
    return colour.red(), colour.green(), colour.blue(), colour.alpha()
