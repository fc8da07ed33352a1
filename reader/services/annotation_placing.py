"""Where the rows of a table stand in a text: by their offsets, else by their words.

Offsets count where the words of the row stand there; those over another version of the text are carried over by
the difference. Else the words are sought: a place is sure where they stand once, or with what stands round them in
the row; white space does not count. What is doubtful is proposed with its score. Pure; any thread.
"""

import re
from dataclasses import dataclass

from reader.domain.offsets import Utf16Map
from reader.domain.spans import Anchor, Span, anchor_span
from reader.domain.versions import SURE_SCORE, Placement
from reader.domain.wording import number, tr
from reader.services.reanchoring import Reanchorer

_NOWHERE = Placement(None, 0.0, "")
_SEVERAL_SCORE = 0.5
_PROPOSED_MIN = 0.4
"""A place less like the quote than that is no help."""
_COUNTED_MAX = 100
_TOLERANT_MAX_CP = 20_000
_CUT_FROM_CP = 16_000


@dataclass(frozen=True, slots=True)
class RowPlace:
    """What a row says of its place: its words, offsets, and what stands round them; `near` is where it stood."""

    quote: str
    start: int | None = None
    end: int | None = None
    prefix: str = ""
    suffix: str = ""
    near: Span | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A place with its score, and in words why it is not sure, or what was odd.

    `stood` is the span in the other version of the text over which the offsets of the row count.
    """

    placement: Placement
    note: str = ""
    stood: Span | None = None

    @property
    def is_sure(self) -> bool:
        """Whether it may be taken without asking."""
        return self.placement.span is not None and self.placement.score >= SURE_SCORE


class Placer:
    """Finds places in one text. Other versions' differences are made once each."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._offsets: Utf16Map | None = None
        self._carriers: dict[str, Reanchorer] = {}

    def place(self, row: RowPlace, base: str | None = None) -> Found:
        """The place of a row whose offsets count over `base`, None for the text itself."""
        has_offsets = row.start is not None and row.end is not None
        if has_offsets:
            text = self._text if base is None else base
            span = self._standing(text, row)
            if span is not None and base is None:
                return Found(Placement(span, 1.0, "position"))
            if span is not None and base is not None:
                return self._carried(base, span)
        if not row.quote.strip():
            length = number(len(self._text if base is None else base))
            wrong = tr("its offsets do not lie within the text, which has {n} characters", n=length)
            return Found(_NOWHERE, wrong if has_offsets else tr("it has neither a quote nor offsets"))
        found = self._by_words(row)
        if found.is_sure and has_offsets and not found.note:
            return Found(found.placement, tr("the quote does not stand at the offsets; it was found by its words"))
        return found

    def _standing(self, text: str, row: RowPlace) -> Span | None:
        """The span of the offsets, if the words of the row stand there or it has none."""
        start, end = row.start or 0, row.end or 0
        if 0 <= start < end <= len(text) and _are_words(row.quote, text[start:end]):
            return Span(start, end)
        if text is not self._text or not row.quote or end <= start or start < 0:
            return None
        if self._offsets is None:
            self._offsets = Utf16Map(text)
        if not self._offsets.has_astral:
            return None
        first, last = self._offsets.to_cp(start), self._offsets.to_cp(end)
        return Span(first, last) if first < last <= len(text) and text[first:last] == row.quote else None

    def _carried(self, base: str, span: Span) -> Found:
        if base not in self._carriers:
            self._carriers[base] = Reanchorer(base, self._text)
        placement = self._carriers[base].place(anchor_span(base, span))
        sure = placement.span is not None and placement.score >= SURE_SCORE
        note = "" if sure else tr("its place in the current version of the text is not sure")
        return Found(placement, note, span)

    def _by_words(self, row: RowPlace) -> Found:
        spans = self._occurrences(row.quote)
        if len(spans) == 1:
            return Found(Placement(spans[0], 1.0, "exact"))
        if row.near is not None and spans:
            overlapping = [span for span in spans if span.overlaps(row.near)]
            if len(overlapping) == 1:
                return Found(Placement(overlapping[0], 1.0, "exact"))
        best = self._in_context(row) if not spans or row.prefix or row.suffix else _NOWHERE
        if best.span is not None and best.score >= SURE_SCORE:
            return Found(best)
        if spans:
            near = row.near.start if row.near else row.start or 0
            span = min(spans, key=lambda one: abs(one.start - near))
            times = tr("{n} times", n=len(spans)) if len(spans) < _COUNTED_MAX else tr("very often")
            placement = Placement(span, max(_SEVERAL_SCORE, min(best.score, SURE_SCORE - 0.01)), "exact")
            return Found(placement, tr("the quote stands in the text {times}", times=times))
        if best.span is None or best.score < _PROPOSED_MIN:
            return Found(_NOWHERE, tr("the quote does not stand in the text"))
        return Found(best, tr("the quote does not stand in the text as it is; the likest place is proposed"))

    def _occurrences(self, quote: str) -> list[Span]:
        """Where the words stand as they are, else with other white space between them."""
        spans: list[Span] = []
        start = self._text.find(quote)
        while start >= 0 and len(spans) < _COUNTED_MAX:
            spans.append(Span(start, start + len(quote)))
            start = self._text.find(quote, start + 1)
        words = quote.split()
        if spans or not words or len(quote) > _TOLERANT_MAX_CP or (len(words) == 1 and words[0] == quote):
            return spans
        pattern = re.compile(r"\s+".join(map(re.escape, words)))
        for match in pattern.finditer(self._text):
            spans.append(Span(*match.span()))
            if len(spans) >= _COUNTED_MAX:
                break
        return spans

    def _in_context(self, row: RowPlace) -> Placement:
        """The place that the words and what stands round them in the row are likest to."""
        sought = row.prefix + row.quote + row.suffix
        span = Span(len(row.prefix), len(row.prefix) + len(row.quote))
        anchor = Anchor(span, row.quote, row.prefix, row.suffix)
        return Reanchorer(sought, self._text).place(anchor)


def _are_words(quote: str, words: str) -> bool:
    """Whether a row's quote is these words; a row without one says nothing else, and a cell may be cut off."""
    if not quote or quote == words:
        return True
    if quote.split() == words.split():
        return True
    return len(quote) >= _CUT_FROM_CP and words.startswith(quote)
