"""Where the caret goes and what a selection grows to: words, phrases, sentences, paragraphs. No Qt.

Offsets are code points of the canonical text, `starts` those of its paragraphs. Words and sentences are those of
`domain.texts`. A move goes to the beginnings of units; an extension goes to their ends ahead and to their
beginnings behind, so that it always takes whole units, and comes back by the same places.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from reader.domain.spans import Span, trim_span
from reader.domain.texts import WORD, iter_sentences, sentence_start

CaretUnit = Literal["word", "phrase", "sentence", "paragraph"]

_REACH_CP = 400
"""How far back a word is looked for at first."""

_BREAK = re.compile(
    r"[;()\[\]{}“”„‟\"«»‹›—–…、，；：（）「」『』《》〈〉]|[,:](?!\d)| - "
    r"|(?<![.!?。！？])[.!?。！？]++(?=\W|$)|(?<!\w)['‘’]|['‘’](?!\w)"
)
"""What parts phrases: punctuation that is no part of a word or number."""

_WIDENINGS: tuple[CaretUnit, ...] = ("word", "phrase", "sentence", "paragraph")


def next_start(text: str, starts: Sequence[int], offset: int, unit: CaretUnit) -> int:
    """The beginning of the next unit; after the last one the text's end."""
    following = iter_following(text, starts, offset, unit)
    return next((span.start for span in following if span.start > offset), len(text))


def next_end(text: str, starts: Sequence[int], offset: int, unit: CaretUnit) -> int:
    """The end of the unit at a place, or of the next one; after the last one the text's end."""
    return next((span.end for span in iter_following(text, starts, offset, unit)), len(text))


def previous_start(text: str, starts: Sequence[int], offset: int, unit: CaretUnit) -> int:
    """The beginning of the unit at a place, or of the one before; before the first one 0."""
    return next((span.start for span in iter_preceding(text, starts, offset, unit)), 0)


def previous_end(text: str, starts: Sequence[int], offset: int, unit: CaretUnit) -> int:
    """The end of the unit before; before the first one 0."""
    return next((span.end for span in iter_preceding(text, starts, offset, unit) if span.end < offset), 0)


def move(text: str, starts: Sequence[int], offset: int, direction: int, unit: CaretUnit) -> int:
    """Where the caret goes by a unit ahead (1) or back (-1)."""
    go = next_start if direction > 0 else previous_start
    return go(text, starts, offset, unit)


def extend(
    text: str, starts: Sequence[int], anchor: int, caret: int, direction: int, unit: CaretUnit
) -> tuple[int, int]:
    """Anchor and caret of a selection after its caret went by a unit; it stops where it would cross the anchor.

    Where nothing was selected, the anchor skips what lies between the unit at its back and the one to be taken.
    """
    if direction > 0:
        if caret < anchor:
            return anchor, min(anchor, next_start(text, starts, caret, unit))
        if caret == anchor:
            anchor = _skip_ahead(text, starts, caret, unit)
        return anchor, next_end(text, starts, caret, unit)
    if caret > anchor:
        return anchor, max(anchor, previous_end(text, starts, caret, unit))
    if caret == anchor:
        anchor = _skip_back(text, starts, caret, unit)
    return anchor, previous_start(text, starts, caret, unit)


def widen(text: str, starts: Sequence[int], start: int, end: int) -> Span | None:
    """The smallest unit, or row of units, that covers a range and more; None where there is no larger one.

    First words, then the phrase between punctuation, the sentence and the paragraph.
    """
    words = trim_span(text, start, end)
    for unit in _WIDENINGS:
        first = unit_at(text, starts, words.start if words else start, unit)
        last = unit_at(text, starts, words.end - 1 if words else start, unit)
        if first is None or last is None or (words and first.end <= words.start):
            continue
        found = Span(min(start, first.start), max(end, last.end))
        if len(found) > end - start:
            return found
    return None


def narrow(text: str, starts: Sequence[int], span: Span) -> Span | None:
    """The largest unit within a span, from its first word on; None where the span is no more than one word."""
    first = next(iter_following(text, starts, span.start, "word"), None)
    if first is None:
        return None
    for unit in reversed(_WIDENINGS):
        found = unit_at(text, starts, max(first.start, span.start), unit)
        if found and span.start <= found.start and found.end <= span.end and found != span:
            return found
    return None


def unit_at(text: str, starts: Sequence[int], offset: int, unit: CaretUnit) -> Span | None:
    """The unit that holds an offset, or that ends there; None between units."""
    for span in iter_following(text, starts, max(0, offset - 1), unit):
        if span.contains(offset) or span.start > offset:
            return span if span.start <= offset else None
        if span.end == offset and not _begins_at(text, starts, offset, unit):
            return span
    return None


def iter_following(text: str, starts: Sequence[int], offset: int, unit: CaretUnit) -> Iterator[Span]:
    """The units that end after an offset, in order."""
    spans = _iter_words_after(text, offset) if unit == "word" else _iter_after(text, starts, offset, unit)
    return (span for span in spans if span.end > offset)


def iter_preceding(text: str, starts: Sequence[int], offset: int, unit: CaretUnit) -> Iterator[Span]:
    """The units that begin before an offset, the last first."""
    spans = _iter_words_before(text, offset) if unit == "word" else _iter_before(text, starts, offset, unit)
    return (span for span in spans if span.start < offset)


def _begins_at(text: str, starts: Sequence[int], offset: int, unit: CaretUnit) -> bool:
    following = next(iter_following(text, starts, offset, unit), None)
    return following is not None and following.start == offset


def _skip_ahead(text: str, starts: Sequence[int], caret: int, unit: CaretUnit) -> int:
    following = next(iter_following(text, starts, caret, unit), None)
    if following is None or following.start <= caret:
        return caret
    before = next(iter_preceding(text, starts, caret, unit), None)
    is_gap = not text[caret : following.start].strip() or (before is not None and before.end == caret)
    return following.start if is_gap else caret


def _skip_back(text: str, starts: Sequence[int], caret: int, unit: CaretUnit) -> int:
    before = next(iter_preceding(text, starts, caret, unit), None)
    if before is None or before.end >= caret:
        return caret
    is_gap = not text[before.end : caret].strip() or _begins_at(text, starts, caret, unit)
    return before.end if is_gap else caret


def _paragraphs(text: str, starts: Sequence[int], offset: int, step: int) -> Iterator[tuple[int, int]]:
    """Begin and end of the paragraph that holds an offset, and of those after it (1) or before it (-1)."""
    number = max(0, bisect_right(starts, offset) - 1)
    while 0 <= number < max(1, len(starts)):
        begin = starts[number] if number < len(starts) else 0
        yield begin, starts[number + 1] - 1 if number + 1 < len(starts) else len(text)
        number += step


def _iter_after(text: str, starts: Sequence[int], offset: int, unit: CaretUnit) -> Iterator[Span]:
    """Phrases, sentences or paragraphs, from that at an offset on."""
    for begin, end in _paragraphs(text, starts, offset, 1):
        if unit == "paragraph":
            yield from _trimmed(text, [(begin, end)])
            continue
        first = sentence_start(text, begin, min(offset, end)) if offset > begin else begin
        for sentence in iter_sentences(text, first, end):
            yield from _trimmed(text, [sentence] if unit == "sentence" else _phrases(text, *sentence))


def _iter_before(text: str, starts: Sequence[int], offset: int, unit: CaretUnit) -> Iterator[Span]:
    """Phrases, sentences or paragraphs, from that at an offset back."""
    for begin, end in _paragraphs(text, starts, offset, -1):
        if unit == "paragraph":
            yield from _trimmed(text, [(begin, end)])
            continue
        place = min(offset, end)
        while place > begin:
            place = sentence_start(text, begin, place - 1)
            sentence = next(iter_sentences(text, place, end), None)
            if sentence is not None:
                parts = [sentence] if unit == "sentence" else _phrases(text, *sentence)
                yield from reversed(_trimmed(text, parts))


def _trimmed(text: str, ranges: Iterable[tuple[int, int]]) -> list[Span]:
    """The ranges without white space at their edges; those that hold nothing else are left out."""
    found = (trim_span(text, start, end) for start, end in ranges)
    return [span for span in found if span is not None]


def _phrases(text: str, sentence_begin: int, sentence_end: int) -> Iterator[tuple[int, int]]:
    """The stretches of a sentence between punctuation."""
    start = sentence_begin
    for match in _BREAK.finditer(text, sentence_begin, sentence_end):
        yield start, match.start()
        start = match.end()
    yield start, sentence_end


def _iter_words_after(text: str, offset: int) -> Iterator[Span]:
    begin = _word_break_before(text, offset)
    return (Span(*match.span()) for match in WORD.finditer(text, begin))


def _iter_words_before(text: str, offset: int) -> Iterator[Span]:
    """The words that begin before an offset, the last first; looked for in stretches that get longer."""
    end, reach = offset, _REACH_CP
    while end > 0:
        begin = _word_break_before(text, max(0, end - reach))
        yield from reversed(_words_between(text, begin, end))
        end, reach = begin, reach * 2


def _words_between(text: str, begin: int, end: int) -> list[Span]:
    """The words that begin in a stretch; the last one may reach beyond it."""
    found = []
    for match in WORD.finditer(text, begin):
        if match.start() >= end:
            break
        found.append(Span(*match.span()))
    return found


def _word_break_before(text: str, offset: int) -> int:
    """The place after the space or line end before an offset, or the text's beginning: no word reaches over it."""
    return max(text.rfind(" ", 0, offset), text.rfind("\n", 0, offset)) + 1
