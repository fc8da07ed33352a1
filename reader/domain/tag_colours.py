"""The colours of tags as other programs know them: what each is called there, and which of ours is like a foreign
one. Pure functions.
"""

from reader.domain.tags import Colour

COLOUR_VALUES: dict[Colour, str] = {
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
"""`#RRGGBB` of each colour: those of the light theme."""


def nearest_colour(value: str) -> Colour | None:
    """The colour of ours that is most like a `#rrggbb`; None for what is no such value.

    The distance is the weighted one of CompuPhase ("redmean"), which follows the eye better than plain RGB.
    """
    wanted = _channels(value)
    if wanted is None:
        return None
    known = ((colour, _channels(own)) for colour, own in COLOUR_VALUES.items())
    return min((_distance(wanted, own), place, colour) for place, (colour, own) in enumerate(known) if own)[2]


def _channels(value: str) -> tuple[int, int, int] | None:
    digits = value.strip().removeprefix("#")
    if len(digits) != 6:
        return None
    try:
        number = int(digits, 16)
    except ValueError:
        return None
    return number >> 16, number >> 8 & 255, number & 255


def _distance(first: tuple[int, int, int], second: tuple[int, int, int]) -> float:
    red = (first[0] + second[0]) / 2
    squares = [(one - other) ** 2 for one, other in zip(first, second, strict=True)]
    return (2 + red / 256) * squares[0] + 4 * squares[1] + (2 + (255 - red) / 256) * squares[2]
