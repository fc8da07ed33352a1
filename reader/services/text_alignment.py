"""Where a span of one text stands in another, by the difference of both: words first, then characters.

Pure, no Qt and no SQL; safe on any thread. rapidfuzz is imported with the first alignment made.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

_TOKEN = re.compile(r"\w+|[^\w\s]")
_TOKENS_PRODUCT_MAX = 4_000_000_000
"""Of tokens of both texts: the memory of the difference is an eighth of it, in bytes, at most 500 MB."""
_CHARS_PRODUCT_MAX = 100_000_000
_LONG_CP = 4_000
_Tokens = tuple[list[str], list[tuple[int, int]]]
"""The words of a text, and where each stands."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of both texts: equal characters, or a gap in which either side may be empty."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int
    is_equal: bool


class TextAlignment:
    """The difference of an old and a new text, made once and asked for many spans.

    White space does not count as a difference. A stretch that differs is compared by characters when a span ends
    in it, so that a lost space or a changed spelling moves an edge by as much as it should.
    """

    def __init__(self, old: str, new: str) -> None:
        self._old = old
        self._new = new
        self._pieces = _word_pieces(old, new)
        self._starts = [piece.old_start for piece in self._pieces]
        self._refined: dict[int, list[_Piece]] = {}

    def map_range(self, start: int, end: int) -> tuple[int, int] | None:
        """The range of the new text that holds what stood in a range of the old one; None when all of it went."""
        if not self._pieces or end > len(self._old):
            return None
        new_start = self._map_char(start)[0]
        new_end = self._map_char(end - 1)[1]
        return (new_start, new_end) if new_start < new_end else None

    def map_offset(self, offset_cp: int) -> int:
        """About where the character at an offset of the old text stands in the new one."""
        if not self._pieces:
            return 0
        piece = self._piece_at(min(offset_cp, max(len(self._old) - 1, 0)))
        return min(piece.new_start + max(offset_cp - piece.old_start, 0), piece.new_end)

    def is_kept(self, start: int, end: int) -> bool:
        """Whether the words of a range all stand in the new text, one after the other."""
        mapped = self.map_range(start, end)
        return mapped is not None and self._new[slice(*mapped)] == self._old[start:end]

    def _piece_at(self, offset_cp: int) -> _Piece:
        return self._pieces[max(bisect_right(self._starts, offset_cp) - 1, 0)]

    def _map_char(self, offset_cp: int) -> tuple[int, int]:
        """Start and end in the new text of one character; both equal where it went."""
        number = max(bisect_right(self._starts, offset_cp) - 1, 0)
        piece = self._pieces[number]
        if not piece.is_equal:
            pieces = self._refine(number)
            at = bisect_right([one.old_start for one in pieces], offset_cp) - 1
            piece = pieces[max(at, 0)]
        if piece.is_equal:
            mapped = piece.new_start + offset_cp - piece.old_start
            return mapped, mapped + 1
        return _inside(piece, offset_cp)

    def _refine(self, number: int) -> list[_Piece]:
        found = self._refined.get(number)
        if found is None:
            found = self._refined[number] = _char_pieces(self._pieces[number], self._old, self._new)
        return found


def _inside(piece: _Piece, offset_cp: int) -> tuple[int, int]:
    """A character of a stretch that was replaced: its edges are those of the stretch, as far as it reaches."""
    start = min(piece.new_start + offset_cp - piece.old_start, piece.new_end)
    is_last = offset_cp == piece.old_end - 1
    return start, piece.new_end if is_last else min(start + 1, piece.new_end)


def _word_pieces(old: str, new: str) -> list[_Piece]:
    """The stretches of both texts, in order and without holes over the old one."""
    from rapidfuzz.distance import LCSseq

    old_words, old_spans = _tokens_of(old)
    new_words, new_spans = _tokens_of(new)
    if len(old_words) * len(new_words) > _TOKENS_PRODUCT_MAX:
        return [_Piece(0, len(old), 0, len(new), False)]
    pieces: list[_Piece] = []
    for block in LCSseq.opcodes(old_words, new_words):
        if block.tag == "equal":
            for at in range(block.src_end - block.src_start):
                _add_equal(pieces, old_spans[block.src_start + at], new_spans[block.dest_start + at])
    _add_gap(pieces, len(old), len(new))
    return pieces


def _tokens_of(text: str) -> _Tokens:
    return _keep_tokens(text) if len(text) > _LONG_CP else _find_tokens(text)


def _find_tokens(text: str) -> _Tokens:
    found = list(_TOKEN.finditer(text))
    return [one.group() for one in found], [one.span() for one in found]


_keep_tokens = lru_cache(maxsize=2)(_find_tokens)
"""Of an old and a new text: thousands of rows of a table may be aligned with one article, one after the other."""


def _add_equal(pieces: list[_Piece], old_span: tuple[int, int], new_span: tuple[int, int]) -> None:
    _add_gap(pieces, old_span[0], new_span[0])
    pieces.append(_Piece(*old_span, *new_span, True))


def _add_gap(pieces: list[_Piece], old_end: int, new_end: int) -> None:
    """What lies between the end of the last piece and these offsets, if anything."""
    old_start, new_start = (pieces[-1].old_end, pieces[-1].new_end) if pieces else (0, 0)
    if old_start < old_end or new_start < new_end:
        pieces.append(_Piece(old_start, old_end, new_start, new_end, False))


def _char_pieces(gap: _Piece, old: str, new: str) -> list[_Piece]:
    """A gap as stretches of equal and of replaced characters."""
    from rapidfuzz.distance import Levenshtein

    was, now = old[gap.old_start : gap.old_end], new[gap.new_start : gap.new_end]
    if not was or not now or len(was) * len(now) > _CHARS_PRODUCT_MAX:
        return [gap]
    return [
        _Piece(
            gap.old_start + block.src_start,
            gap.old_start + block.src_end,
            gap.new_start + block.dest_start,
            gap.new_start + block.dest_end,
            block.tag == "equal",
        )
        for block in Levenshtein.opcodes(was, now)
        if block.src_start < block.src_end
    ]
