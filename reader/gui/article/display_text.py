"""The text as the widget shows it, and the way between its positions and code points of the canonical text.

Pure values, no Qt. The widget's text is never read back: Qt merges line ends and changes no-break spaces.
"""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from reader.domain.offsets import Utf16Map
from reader.domain.spans import Span

BLOCK_MAX_CP = 10_000
"""Longer paragraphs are cut for display: Qt lays out a block as a whole, 0.6 s and more for 2 MB."""

_CUT_SEARCH_CP = 600
_SHOWN_AS = str.maketrans({"\r": " ", "\u2028": " ", "\u2029": " ", "\ufdd0": "\ufffd", "\ufdd1": "\ufffd"})


class DisplayText:
    """One text cut into blocks: a paragraph each, or a part of one that is too long.

    `shown` is what goes into the widget; `block_starts` are positions in it (UTF-16 units), and
    `block_paragraphs` the paragraph numbers from 1, or 0 where a block only continues one. A cut adds one line
    end that the canonical text does not have; `to_doc_start`, `to_doc_end` and `to_cp` count it in and out.
    """

    __slots__ = (
        "_block_ends",
        "_cuts_cp",
        "_cuts_doc",
        "_is_identity",
        "_u16",
        "block_paragraphs",
        "block_starts",
        "length_cp",
        "shown",
    )

    def __init__(self, text: str, paragraph_starts: Sequence[int]) -> None:
        numbers = {start: number for number, start in enumerate(paragraph_starts, 1)}
        self._u16 = Utf16Map(text)
        self._cuts_cp: list[int] = []
        self.length_cp = len(text)
        self.block_starts: list[int] = []
        self.block_paragraphs: list[int] = []
        parts: list[str] = []
        position = 0
        for paragraph in text.split("\n"):
            for start, end in _iter_pieces(text, position, position + len(paragraph)):
                if start > position:
                    self._cuts_cp.append(start)
                self.block_starts.append(self._u16.to_u16(start) + len(self._cuts_cp))
                self.block_paragraphs.append(numbers.get(start, 0) if start == position else 0)
                parts.append(text[start:end])
            position += len(paragraph) + 1
        self.shown = "\n".join(parts).translate(_SHOWN_AS)
        length = self._u16.to_u16(self.length_cp) + len(self._cuts_cp)
        self._block_ends = [*(start - 1 for start in self.block_starts[1:]), length]
        self._is_identity = not self._cuts_cp and not self._u16.has_astral
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
    def block_lengths(self) -> list[int]:
        """The length of each block in UTF-16 units."""
        return [end - start for start, end in zip(self.block_starts, self._block_ends, strict=True)]

    def block_end(self, number: int) -> int:
        """The position after a block's last character."""
        return self._block_ends[number]

    def to_cp(self, position: int) -> int:
        """The code point offset of a position in the widget."""
        return min(self._u16.to_cp(position - bisect_left(self._cuts_doc, position)), self.length_cp)

    def block_at(self, position: int) -> int:
        """The number, from 0, of the block that holds a position in the widget."""
        return max(0, bisect_right(self.block_starts, position) - 1)


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
