"""Words under a place and the moves of an annotation's edges, in code points of the canonical text. No Qt."""

from typing import Literal

from reader.domain.characters import next_character, previous_character
from reader.domain.spans import Span, iter_words

Edge = Literal["start", "end"]
Unit = Literal["word", "character"]

_REACH_CP = 400
"""How far a word is looked for; also the most that a word can be long here."""


def word_at(text: str, offset_cp: int) -> Span | None:
    """The word that holds or touches an offset; None between words."""
    low, high = max(0, offset_cp - _REACH_CP), min(len(text), offset_cp + _REACH_CP)
    return next((word for word in iter_words(text, low, high) if word.start <= offset_cp <= word.end), None)


def move_edge(text: str, span: Span, edge: Edge, direction: int, unit: Unit) -> Span | None:
    """The span with one edge moved by a word or a character; None where the edge cannot go on.

    A start moves from word start to word start, an end from word end to word end; a span keeps one character.
    """
    old = span.start if edge == "start" else span.end
    new = _next_character(text, old, direction) if unit == "character" else _next_word(text, old, edge, direction)
    if new is None:
        return None
    start, end = (new, span.end) if edge == "start" else (span.start, new)
    return Span(start, end) if start < end else None


def shift_span(text: str, span: Span, direction: int) -> Span | None:
    """The span a word further (1) or back (-1), both edges; None where there is no word to go to.

    Its start goes to a word's start and its end to a word's end; what covers less than a word takes a whole one.
    """
    start = _next_word(text, span.start, "start", direction)
    end = _next_word(text, span.end, "end", direction)
    if start is None or end is None:
        return None
    if start < end:
        return Span(start, end)
    return word_at(text, start if direction > 0 else end - 1)


def _next_character(text: str, offset: int, direction: int) -> int | None:
    """The next place between characters as a reader sees them; None at the ends of the text."""
    new = next_character(text, offset) if direction > 0 else previous_character(text, offset)
    return new if new != offset else None


def _next_word(text: str, offset: int, edge: Edge, direction: int) -> int | None:
    low, high = max(0, offset - _REACH_CP), min(len(text), offset + _REACH_CP)
    stops = [word.start if edge == "start" else word.end for word in iter_words(text, low, high)]
    if direction > 0:
        return next((stop for stop in stops if stop > offset), None)
    return next((stop for stop in reversed(stops) if stop < offset), None)
