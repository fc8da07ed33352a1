"""The text as the widget shows it, and the way between its positions and code points of the canonical text.

Pure values, no Qt. The widget's text is never read back: Qt merges line ends and changes no-break spaces.
"""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import eq

from reader.domain.offsets import Utf16Map
from reader.domain.spans import Span

BLOCK_MAX_CP = 10_000
"""Longer paragraphs are cut for display: Qt lays out a block as a whole, 0.6 s and more for 2 MB."""

_CUT_SEARCH_CP = 600
_SHOWN_OTHERWISE = {"\r": " ", "\u2028": " ", "\u2029": " ", "\ufdd0": "\ufffd", "\ufdd1": "\ufffd"}
_SHOWN_AS = str.maketrans(_SHOWN_OTHERWISE)


class DisplayText:
    """One text cut into blocks: a paragraph each, or a part of one that is too long.

    `shown` is what goes into the widget; `block_starts` and `block_ends` are positions in it (UTF-16 units), and
    `block_paragraphs` the paragraph numbers from 1, or 0 where a block only continues one. A cut adds one line
    end that the canonical text does not have; `to_doc_start`, `to_doc_end` and `to_cp` count it in and out.
    """

    __slots__ = (
        "_cuts_cp",
        "_cuts_doc",
        "_is_identity",
        "_u16",
        "block_ends",
        "block_paragraphs",
        "block_starts",
        "length_cp",
        "shown",
    )

    def __init__(self, text: str, paragraph_starts: Sequence[int]) -> None:
        self._u16 = Utf16Map(text)
        self.length_cp = len(text)
        starts, self._cuts_cp = _cut_blocks(text)
        self._is_identity = not self._cuts_cp and not self._u16.has_astral
        self.block_paragraphs = _number_blocks(starts, paragraph_starts)
        if self._is_identity:
            self.block_starts, self.shown = starts, text
        else:
            self.block_starts = [self.to_doc_start(start) for start in starts]
            inner = zip([0, *self._cuts_cp], [*self._cuts_cp, len(text)], strict=True)
            self.shown = "\n".join(text[start:end] for start, end in inner)
        if any(character in text for character in _SHOWN_OTHERWISE):
            self.shown = self.shown.translate(_SHOWN_AS)
        length = self._u16.to_u16(self.length_cp) + len(self._cuts_cp)
        self.block_ends = [*(start - 1 for start in self.block_starts[1:]), length]
        self._cuts_doc = [self._u16.to_u16(cut) + index for index, cut in enumerate(self._cuts_cp)]

    def to_doc_start(self, offset_cp: int) -> int:
        """The widget's position of the character at an offset."""
        return self._u16.to_u16(offset_cp) + bisect_right(self._cuts_cp, offset_cp)

    def to_doc_end(self, offset_cp: int) -> int:
        """The widget's position after the character that ends at an offset; at a cut, before the cut."""
        return self._u16.to_u16(offset_cp) + bisect_left(self._cuts_cp, offset_cp)

    def to_doc(self, span: Span) -> tuple[int, int]:
        """The widget's positions of a span; what lies beyond the text is left out."""
        start, end = span.start, span.end
        if self._is_identity and end <= self.length_cp:
            return start, end
        end = min(end, self.length_cp)
        return self.to_doc_start(min(start, end)), self.to_doc_end(end)

    @property
    def identity_length(self) -> int:
        """Up to this offset positions of the widget are code points; -1 where some are not."""
        return self.length_cp if self._is_identity else -1

    @property
    def block_lengths(self) -> list[int]:
        """The length of each block in UTF-16 units."""
        return [end - start for start, end in zip(self.block_starts, self.block_ends, strict=True)]

    def block_end(self, number: int) -> int:
        """The position after a block's last character."""
        return self.block_ends[number]

    def to_cp(self, position: int) -> int:
        """The code point offset of a position in the widget."""
        return min(self._u16.to_cp(position - bisect_left(self._cuts_doc, position)), self.length_cp)

    def block_at(self, position: int) -> int:
        """The number, from 0, of the block that holds a position in the widget."""
        return max(0, bisect_right(self.block_starts, position) - 1)


def _cut_blocks(text: str) -> tuple[list[int], list[int]]:
    """Where blocks begin in the text, and which of these are cuts within a paragraph."""
    starts = [0]
    found = text.find("\n")
    while found >= 0:
        starts.append(found + 1)
        found = text.find("\n", found + 1)
    ends = [*(start - 1 for start in starts[1:]), len(text)]
    if all(end - start <= BLOCK_MAX_CP for start, end in zip(starts, ends, strict=True)):
        return starts, []
    cut_starts, cuts = [], []
    for start, end in zip(starts, ends, strict=True):
        pieces = [piece for piece, _ in _iter_pieces(text, start, end)]
        cut_starts += pieces
        cuts += pieces[1:]
    return cut_starts, cuts


def _number_blocks(starts: Sequence[int], paragraph_starts: Sequence[int]) -> list[int]:
    """The number of the paragraph that begins with each block; 0 where none does."""
    if len(starts) == len(paragraph_starts) and all(map(eq, starts, paragraph_starts)):
        return list(range(1, len(starts) + 1))
    numbers = {start: number for number, start in enumerate(paragraph_starts, 1)}
    return [numbers.get(start, 0) for start in starts]


def _iter_pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The paragraph whole, or in pieces of at most `BLOCK_MAX_CP`, cut after a space where there is one."""
    pieces = []
    while end - start > BLOCK_MAX_CP:
        limit = start + BLOCK_MAX_CP
        lowest = max(start, limit - _CUT_SEARCH_CP)
        cut = text.rfind(" ", lowest, limit) + 1 or limit
        while cut > lowest and _is_inside_character(text, cut):
            cut -= 1
        if cut == lowest:  # nothing but marks: cut anywhere, each piece must go on
            cut = limit
        pieces.append((start, cut))
        start = cut
    pieces.append((start, end))
    return pieces


def _is_inside_character(text: str, offset_cp: int) -> bool:
    """Whether a cut would part a mark from its letter or an emoji made of several."""
    return bool(unicodedata.combining(text[offset_cp])) or "\u200d" in text[offset_cp - 1 : offset_cp + 1]
