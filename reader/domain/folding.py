"""Texts folded for finding, with the way back: every place in a folded text is a place of the untouched original.

Folding lets pass what outlets and scrapers change without changing a word: compatibility forms such as full width
and ligatures (NFKC), case (full case folding), and characters that show nothing, such as soft hyphens. Spaces,
dashes and quotation marks stay: what of them may differ is for the pattern to say. Pure functions; any thread.
"""

import re
import unicodedata
from bisect import bisect_right
from functools import lru_cache

from reader.domain.spans import Span

_IGNORED_BELOW = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8"
)
IGNORED = f"{_IGNORED_BELOW}\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
"""Characters that show nothing, as a set in a regular expression: Default_Ignorable_Code_Point of Unicode 15.0."""

_IGNORED = re.compile(f"[{IGNORED}]+")
_IGNORED_IN_BMP = re.compile(f"[{_IGNORED_BELOW}]")  # a set without characters above is searched twice as fast
_STAND_INS = {"\u00b4": "'"}
"""An acute accent that stands for an apostrophe; NFKC would make a space of it."""


class FoldedText:
    """A folded text and where its characters come from.

    `text` is what patterns are matched on. Where folding kept the number of characters no table is kept; else the
    text is a row of pieces, each of them either plain (character by character) or folded as a whole.
    """

    __slots__ = ("_folded_at", "_is_whole", "_original_at", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._folded_at: list[int] = []
        self._original_at: list[int] = []
        self._is_whole: list[bool] = []

    @property
    def is_same_length(self) -> bool:
        """Whether places are the same in both texts."""
        return not self._folded_at

    def original_span(self, start: int, end: int) -> Span:
        """The span of the original from which the characters from `start` to before `end` come; at least one.

        A part of a ligature gives the ligature.
        """
        return Span(*self.original_bounds(start, end))

    def original_bounds(self, start: int, end: int) -> tuple[int, int]:
        """Start and end of `original_span`."""
        if not self._folded_at:
            return start, end
        first, last = self._piece_at(start), self._piece_at(end - 1)
        begin, stop = self._original_at[first], self._original_at[last + 1]
        if not self._is_whole[first]:
            begin += start - self._folded_at[first]
        if not self._is_whole[last]:
            stop = self._original_at[last] + end - self._folded_at[last]
        return begin, stop

    def _piece_at(self, offset: int) -> int:
        return bisect_right(self._folded_at, offset) - 1

    def _add_piece(self, folded_at: int, original_at: int, *, is_whole: bool) -> None:
        self._folded_at.append(folded_at)
        self._original_at.append(original_at)
        self._is_whole.append(is_whole)


def fold_text(text: str) -> FoldedText:
    """Fold a text."""
    if text.isascii():
        return FoldedText(text.lower())
    if unicodedata.is_normalized("NFKC", text) and not _has_ignored(text):
        folded = text.casefold()
        if len(folded) == len(text):  # no character becomes fewer than one, so each became one
            return FoldedText(folded)
    return _fold_in_pieces(text)


def _has_ignored(text: str) -> bool:
    has_astral = len(text.encode("utf-16-le", "surrogatepass")) > 2 * len(text)
    return bool((_IGNORED if has_astral else _IGNORED_IN_BMP).search(text))


def _fold_in_pieces(text: str) -> FoldedText:
    """Fold the characters that need it together with those they combine with, and all between one by one."""
    odd = _set_of("".join(sorted(character for character in set(text) if not _is_plain(character))))
    folded = FoldedText("")
    parts: list[str] = []
    length = done = 0
    for place in (match.start() for match in odd.finditer(text)):
        if place < done:
            continue
        start = place - 1 if place > done and _joins(text[place]) else place
        end = place + 1
        while end < len(text) and _joins(text[end]):
            end += 1
        if start > done:
            folded._add_piece(length, done, is_whole=False)
            parts.append(text[done:start].casefold())
            length += start - done
        folded._add_piece(length, start, is_whole=True)
        parts.append(_fold_together(text[start:end]))
        length += len(parts[-1])
        done = end
    if done < len(text):
        folded._add_piece(length, done, is_whole=False)
        parts.append(text[done:].casefold())
        length += len(text) - done
    folded._add_piece(length, len(text), is_whole=True)
    folded.text = "".join(parts)
    return folded


@lru_cache(maxsize=256)
def _set_of(characters: str) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(characters)}]" if characters else "(?!)")


def _fold_together(characters: str) -> str:
    """Fold a character with what combines with it."""
    replaced = "".join(_STAND_INS.get(character, character) for character in characters)
    return _IGNORED.sub("", unicodedata.normalize("NFKC", replaced).casefold())


@lru_cache(maxsize=8192)
def _is_plain(character: str) -> bool:
    """Whether a character folds by itself, to one character."""
    return (
        unicodedata.is_normalized("NFKC", character)
        and len(character.casefold()) == 1
        and not _IGNORED.match(character)
        and not _joins(character)
    )


@lru_cache(maxsize=8192)
def _joins(character: str) -> bool:
    """Whether a character may become one with that before it: marks, and vowels and tails of Hangul written apart.

    Half-width marks decompose to such a one first. All that may compose to the left (NFKC_QC=Maybe, Unicode
    Standard Annex 15) is among these.
    """
    first = unicodedata.normalize("NFKD", character)[0]
    return unicodedata.category(first).startswith("M") or "\u1160" <= first <= "\u11ff"
