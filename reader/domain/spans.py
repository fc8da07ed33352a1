"""Spans of text: half-open ranges of code points, their quotes, and how they snap to words."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import pairwise

from reader.domain.errors import QuoteMissing, SpanInvalid
from reader.domain.texts import WORD
from reader.domain.wording import tr

CONTEXT_CP = 32
"""Code points of context kept before and after a quote (W3C Web Annotation, TextQuoteSelector)."""

_WORD_REACH_CP = 200


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """`start` and `end` in code points over the canonical text, half-open. Never empty, never negative."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if self.start < 0:
            raise SpanInvalid(tr("A span cannot start at {start}.", start=self.start), tr("Offsets count from 0."))
        if self.end <= self.start:
            raise SpanInvalid(
                tr("The span from {start} to {end} marks no text.", start=self.start, end=self.end),
                tr("A span ends after its start."),
            )

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """Whether both share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, offset_cp: int) -> bool:
        """Whether the character at the offset belongs to the span."""
        return self.start <= offset_cp < self.end


@dataclass(frozen=True, slots=True)
class Anchor:
    """A span with the words it stands on: the quote and up to `CONTEXT_CP` characters on each side."""

    span: Span
    quote: str
    prefix: str
    suffix: str


def anchor_span(text: str, span: Span) -> Anchor:
    """The anchor of a span in a text. Raises `SpanInvalid` when it reaches beyond the text."""
    if span.end > len(text):
        raise SpanInvalid(
            tr(
                "The span {start}-{end} reaches beyond the text, which has {n} characters.",
                start=span.start,
                end=span.end,
                n=len(text),
            ),
            tr("Give offsets in characters, counted from 0."),
        )
    return Anchor(
        span,
        text[span.start : span.end],
        text[max(0, span.start - CONTEXT_CP) : span.start],
        text[span.end : span.end + CONTEXT_CP],
    )


def find_quote(text: str, quote: str, occurrence: int = 1) -> Span:
    """The span of the n-th (from 1) place where the quote stands. Raises `QuoteMissing` when there is none."""
    if not quote:
        raise QuoteMissing(tr("An empty quote marks no text."), tr("Give the words to annotate."))
    start, found = text.find(quote), 0
    while start >= 0:
        found += 1
        if found == occurrence:
            return Span(start, start + len(quote))
        start = text.find(quote, start + 1)
    shown = quote if len(quote) <= 60 else quote[:57] + "..."
    if not found:
        raise QuoteMissing(
            tr("“{shown}” does not stand in the text.", shown=shown),
            tr("Check spelling, spaces and quotation marks."),
        )
    raise QuoteMissing(
        tr(
            "“{shown}” stands in the text {found} times, not {occurrence}.",
            shown=shown,
            found=found,
            occurrence=occurrence,
        ),
        tr("Give a smaller occurrence."),
    )


def trim_span(text: str, start: int, end: int) -> Span | None:
    """The span without white space at its edges; None when nothing else is in it."""
    part = text[start:end]
    left = len(part) - len(part.lstrip())
    right = len(part) - len(part.rstrip())
    return Span(start + left, end - right) if left < len(part) else None


def snap_to_words(text: str, start: int, end: int) -> Span | None:
    """The smallest span of whole words that covers the characters chosen; None when they hold no word.

    Punctuation that was chosen at an edge stays chosen. A word holds letters, digits and inner hyphens or
    apostrophes. White space at the edges is dropped first.
    """
    trimmed = trim_span(text, start, end)
    if trimmed is None:
        return None
    first, last = _word_across(text, trimmed.start), _word_across(text, trimmed.end)
    return Span(first.start if first else trimmed.start, last.end if last else trimmed.end)


def split_span(text: str, span: Span, cuts: Collection[int]) -> list[Span]:
    """The parts of a span between cuts, in order, without the white space at the cuts.

    Cuts outside the span, and parts that hold nothing but white space, are left out. Together the parts reach from
    the span's start to its end. Raises `SpanInvalid` where fewer than two parts come of it.
    """
    inner = sorted({cut for cut in cuts if span.start < cut < span.end})
    edges = [span.start, *inner, span.end]
    words = [part for edge in pairwise(edges) if (part := trim_span(text, *edge)) is not None]
    if len(words) < 2:
        raise SpanInvalid(
            tr("Here the annotation cannot be split: one side would hold no words."),
            tr("Put the caret between two of its words."),
        )
    words[0] = Span(span.start, words[0].end)
    words[-1] = Span(words[-1].start, span.end)
    return words


def join_spans(first: Span, second: Span) -> Span:
    """The span that covers both and the text between them."""
    return Span(min(first.start, second.start), max(first.end, second.end))


def _word_across(text: str, offset_cp: int) -> Span | None:
    """The word that an offset cuts in two; None where none is cut. Looks only near it: a selection may be long."""
    if not 0 < offset_cp < len(text) or text[offset_cp - 1].isspace() or text[offset_cp].isspace():
        return None
    near = iter_words(text, max(0, offset_cp - _WORD_REACH_CP), min(len(text), offset_cp + _WORD_REACH_CP))
    return next((word for word in near if word.start < offset_cp < word.end), None)


def iter_words(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """The words between two offsets, in order. Only words wholly between them are complete."""
    for match in WORD.finditer(text, start, len(text) if end is None else end):
        yield Span(*match.span())
