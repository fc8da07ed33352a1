"""Where in one text words stand: the places that a pattern of `phrases` matches, and which of them count."""

from collections.abc import Callable
from typing import Protocol

from reader.domain.characters import is_inside_character
from reader.domain.folding import FoldedText
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
