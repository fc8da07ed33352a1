"""How the article's text is set: line height, measure, face and size; and the lengths that follow from it."""

from dataclasses import dataclass, replace
from functools import cache
from math import ceil

from PySide6.QtGui import QFont, QFontMetricsF

from reader.gui.article.lazy_layout import Measure
from reader.gui.article.strokes import Strokes, margin_for_stripes
from reader.gui.theme import spaces
from reader.gui.theme.theme import READING_PX
from reader.services.preference_table import bounds, usual

LINE_HEIGHT_MIN, LINE_HEIGHT_MAX = bounds("line_height")[:2]
CHARACTERS_MIN, CHARACTERS_MAX = (round(one) for one in bounds("measure")[:2])
GUTTER_PX = 56
_RIGHT_PX = 28
_PARAGRAPH_GAP_PX = spaces.SIDE
_BOTTOM_PX = 96
_TALL = "ÉÅdlgyp한국"
_SAMPLE = (
    "The measure of a line is counted in letters and spaces as they stand in running English prose, about so."
)


@dataclass(frozen=True, slots=True)
class ReadingType:
    """What the reader chose. `line_height` in sizes of the type, `characters` a line; `has_stripes`: annotations
    are drawn as stripes in the margin instead of underlines."""

    line_height: float = usual("line_height")
    characters: int = usual("measure")
    has_stripes: bool = usual("has_stripes")

    def bounded(self) -> "ReadingType":
        """The same within what can be read."""
        return replace(
            self,
            line_height=min(LINE_HEIGHT_MAX, max(LINE_HEIGHT_MIN, self.line_height)),
            characters=min(CHARACTERS_MAX, max(CHARACTERS_MIN, self.characters)),
        )

    def width(self, font: QFont) -> int:
        """The measure in logical pixels."""
        return round(self.characters * _letter_px(font.toString()))

    def fit(
        self, font: QFont, scale: float, viewport: int, top: float, paragraphs: int
    ) -> tuple[Measure, Strokes]:
        """The lengths for a viewport: the measure centred, the margin left of it as wide as it has to be."""
        gutter = GUTTER_PX
        if self.has_stripes:
            gutter = max(gutter, round(margin_for_stripes(paragraphs, scale)))
        width = max(160, min(self.width(font), viewport - gutter - _RIGHT_PX))
        left = max(gutter, (viewport - width) // 2)
        pitch = max(READING_PX * scale * self.line_height, _tallest_px(font.toString()))
        measure = Measure(
            width=width,
            left=left,
            top=top,
            bottom=_BOTTOM_PX,
            pitch=pitch,
            gap=_PARAGRAPH_GAP_PX * scale,
            viewport=viewport,
        )
        strokes = Strokes.fit(
            READING_PX * scale, pitch, margin=left, paragraphs=paragraphs, has_stripes=self.has_stripes
        )
        return measure, strokes


@cache
def _tallest_px(font: str) -> float:
    """From the top of an accented capital to the bottom of a g; small type is drawn on whole pixels."""
    described = QFont()
    described.fromString(font)
    return ceil(QFontMetricsF(described).tightBoundingRect(_TALL).height())


@cache
def _letter_px(font: str) -> float:
    described = QFont()
    described.fromString(font)
    return QFontMetricsF(described).horizontalAdvance(_SAMPLE) / len(_SAMPLE)
