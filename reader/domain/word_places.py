"""Where in one text words stand: the places that a pattern of `phrases` matches, and which of them count."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Protocol

from reader.domain.characters import is_inside_character
from reader.domain.folding import FoldedText, fold_text
from reader.domain.phrases import phrase_pattern
from reader.domain.spans import Span
from reader.domain.word_bounds import is_plainly_part, stands_alone


class Match(Protocol):
    """A match of `re` or of the package `regex`."""

    def start(self) -> int:
        """Where it begins."""

    def end(self) -> int:
        """Where it ends."""

    def span(self, group: str | int = 0, /) -> tuple[int, int]:
        """Both of a group."""


def list_places(
    text: str, folded: FoldedText, search: Callable[[int], Match | None], *, is_whole_word: bool, has_last: bool
) -> list[Span]:
    """The places in a text in order, none empty, no two overlapping.

    `search` gives the next match in the folded text from an offset on; with `has_last` its group `last` is the
    last of several words. With `is_whole_word` the first and the last word have to be whole.
    """
    found: list[Span] = []
    at = end = 0
    while match := search(at):
        start, stop = folded.original_bounds(*match.span())
        at = match.start() + 1
        if is_whole_word and is_plainly_part(text, start, None if has_last else stop):
            continue
        last = folded.original_bounds(*match.span("last"))[0] if has_last else None
        if start < end or is_inside_character(text, start) or is_inside_character(text, stop):
            continue
        if not is_whole_word or stands_alone(text, start, stop, name_start=last):
            found.append(Span(start, stop))
            at, end = match.end(), stop
    return found


def has_phrase(text: str, words: str) -> bool:
    """Whether a phrase stands in a text with whole words, one that is glued to its neighbour included."""
    pattern = _compile(words)
    folded = fold_text(text)
    has_last = "last" in pattern.groupindex
    places = list_places(
        text, folded, lambda at: pattern.search(folded.text, at), is_whole_word=True, has_last=has_last
    )
    return bool(places)


@lru_cache(maxsize=64)
def _compile(words: str) -> re.Pattern[str]:
    return re.compile(phrase_pattern(words, is_whole_word=True).source)
