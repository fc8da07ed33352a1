"""The lengths in which annotations are drawn, so chosen that nothing touches the next line of text. No Qt.

Lengths are logical pixels, those of a line counted from its baseline. A line of text reaches `over` above its
baseline, so much of the pitch is left for underlines below the line before it; what finds no lane there is drawn
as a stripe in the margin, left of the paragraph numbers.
"""

from dataclasses import dataclass

from reader.gui.theme import spaces

LANES_MAX = 5
"""Underlines painted below one another at most, however high the lines are."""
NUMBER_GAP_PX = spaces.SIDE
"""Between the paragraph numbers and the text."""
_OVER_EM = 0.9
_DIGIT_PX = 6.8
_STRIPE_PX = 3
_STRIPE_STEP_PX = 5
_STRIPES_WANTED = 8
"""So many stripes find room where all annotations are drawn in the margin."""


@dataclass(frozen=True, slots=True)
class Strokes:
    """Tint, underlines and stripes of a setting.

    `over` and `under` are how far the tint reaches from the baseline; `first` is the top of the first underline
    below it, `line` the thickness, `step` from lane to lane, `lanes` how many fit. A stripe is `stripe` wide;
    the first one ends `stripe_offset` left of the text, `stripe_step` from lane to lane, `stripe_lanes` fit.
    `ratio` is device pixels a logical one.
    """

    over: float = 15
    under: float = 4
    first: float = 2
    line: float = 2
    step: float = 3
    lanes: int = 3
    stripe: float = _STRIPE_PX
    stripe_step: float = _STRIPE_STEP_PX
    stripe_offset: float = 40
    stripe_lanes: int = 3
    ratio: float = 1.0

    @property
    def outline_under(self) -> float:
        """How far below the baseline the outline of the current annotation runs: between the first two lanes."""
        return self.first + self.line + (self.step - self.line) / 2 if self.lanes else self.under + 0.5

    @property
    def reach_under(self) -> float:
        """How far below the baseline anything is drawn."""
        return max(self.under, self.first + self.lanes * self.step) + 1

    @classmethod
    def fit(
        cls, type_px: float, pitch: float, *, margin: float, paragraphs: int = 1, has_stripes: bool = False
    ) -> "Strokes":
        """The strokes for a size of type, the distance of the lines and the room left of the text.

        With `has_stripes` no underline is drawn and all goes into the margin.
        """
        scale = type_px / 16.5
        over, first = round(_OVER_EM * type_px), max(1, round(2 * scale))
        line, gap = max(1, round(2 * scale)), max(1, round(scale))
        # One pixel stays free over the next line.
        room = int(pitch) - over - 1 - first
        if room < line:
            line = max(1, room)
        lanes = (room + gap) // (line + gap)
        offset = number_column_px(paragraphs, scale)
        return cls(
            over=over,
            under=round(4 * scale),
            first=first,
            line=line,
            step=line + gap,
            lanes=0 if has_stripes else min(LANES_MAX, max(1, lanes)),
            stripe_offset=offset,
            stripe_lanes=max(1, int((margin - offset) // _STRIPE_STEP_PX)),
        )


def number_column_px(paragraphs: int, scale: float) -> float:
    """How far the column of the paragraph numbers reaches left of the text."""
    return round(NUMBER_GAP_PX + len(str(paragraphs)) * _DIGIT_PX * min(scale, 1.5) + 6)


def margin_for_stripes(paragraphs: int, scale: float) -> float:
    """The room left of the text that holds the numbers and a good number of stripes."""
    return number_column_px(paragraphs, scale) + _STRIPES_WANTED * _STRIPE_STEP_PX
