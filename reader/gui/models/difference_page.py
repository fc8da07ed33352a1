"""The difference of two versions as a page to read: HTML of the subset that Qt shows. No widgets.

Added words are underlined, removed ones struck through, both tinted besides; whole paragraphs have a sign in
front.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from reader.domain.differences import DiffParagraph, DiffPiece, ParagraphChange, Side
from reader.domain.texts import count_text
from reader.domain.wording import number, tr

_SIGNS = {ParagraphChange.ADDED: "+ ", ParagraphChange.REMOVED: "− "}
_FOLDED_MIN = 2
_DECORATION = {Side.ADDED: "underline", Side.REMOVED: "line-through"}
_FIRST = {
    ParagraphChange.CHANGED: tr("{paragraphs} changed"),
    ParagraphChange.ADDED: tr("{paragraphs} added"),
    ParagraphChange.REMOVED: tr("{paragraphs} removed"),
}
_FURTHER = {
    ParagraphChange.CHANGED: tr("{n} changed"),
    ParagraphChange.ADDED: tr("{n} added"),
    ParagraphChange.REMOVED: tr("{n} removed"),
}


@dataclass(frozen=True, slots=True)
class DifferenceColours:
    """Colours as `#rrggbb`: tints under added and removed words, and quiet words."""

    added: str
    removed: str
    quiet: str


def make_page(paragraphs: Sequence[DiffParagraph], colours: DifferenceColours, *, shows_all: bool) -> str:
    """The page. Unless all is shown, two unchanged paragraphs or more become a line that counts them."""
    return "".join(_blocks(paragraphs, colours, shows_all=shows_all))


def sum_up(paragraphs: Sequence[DiffParagraph]) -> str:
    """`3 paragraphs changed, 1 added, 2 removed`; "No difference" where nothing is."""
    numbers = {
        change: sum(one.change is change for one in paragraphs)
        for change in (ParagraphChange.CHANGED, ParagraphChange.ADDED, ParagraphChange.REMOVED)
    }
    found = [change for change, count in numbers.items() if count]
    if not found:
        return tr("No difference")
    first, *others = found
    said = _FIRST[first].format(paragraphs=count_text(numbers[first], "paragraph"))
    return ", ".join([said, *(_FURTHER[change].format(n=number(numbers[change])) for change in others)])


def _blocks(paragraphs: Sequence[DiffParagraph], colours: DifferenceColours, *, shows_all: bool) -> Iterator[str]:
    for is_same, run in groupby(paragraphs, key=lambda one: one.change is ParagraphChange.SAME):
        block = list(run)
        if is_same and not shows_all and len(block) >= _FOLDED_MIN:
            words = tr("{paragraphs} unchanged", paragraphs=count_text(len(block), "paragraph"))
            yield f"<p align='center' style='color: {colours.quiet}'>· · · &nbsp;{words}&nbsp; · · ·</p>"
        else:
            yield from (_paragraph(one, colours) for one in block)


def _paragraph(paragraph: DiffParagraph, colours: DifferenceColours) -> str:
    sign = _SIGNS.get(paragraph.change, "")
    pieces = "".join(
        escape(piece.text) if piece.side is Side.KEPT else _marked(piece.side, piece.text, colours)
        for piece in _without_space_changes(paragraph.pieces)
    )
    return f"<p style='white-space: pre-wrap'>{sign}{pieces}</p>"


def _without_space_changes(pieces: Sequence[DiffPiece]) -> Iterator[DiffPiece]:
    """The pieces but for white space that only made room for a change beside it, as before an added comma."""
    for place, piece in enumerate(pieces):
        beside = (*pieces[max(place - 1, 0) : place], *pieces[place + 1 : place + 2])
        is_room = not piece.text.strip() and any(
            Side.KEPT is not other.side is not piece.side and other.text.strip() for other in beside
        )
        if piece.side is Side.KEPT or not is_room:
            yield piece


def _marked(side: Side, text: str, colours: DifferenceColours) -> str:
    tint = colours.added if side is Side.ADDED else colours.removed
    style = f"background-color: {tint}; text-decoration: {_DECORATION[side]}"
    # A change of white space alone would show nothing.
    return f'<span style="{style}">{escape(text if text.strip() else text.replace(" ", "␣"))}</span>'
