"""Bounds for the date of an article: not before what its text speaks of, not after its capture.

This is the whole interface: `read_body`, `BodyDates`, `End`, `Bounds`, `newest_listed`, `bound_body` and
`bound_date`. Nothing here makes a day up: without a date in the text the lower end stays open, without a listed
day the upper one.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import islice

from reader.domain.dates import ArticleDate, DateBasis, Evidence, PartialDate
from reader.domain.texts import join_paragraphs
from reader.domain.wording import tr
from reader.formats.date_forms import FoundDate, find_dates

_AHEAD = re.compile(
    r"\b(?:by|until|till|before|scheduled (?:for|on)|slated for|due (?:in|on))(?: the)?(?: end of)?\s+$"
    r"|\b(?:will|shall|to be|plans? to|upcoming|(?:is|are) (?:to|due|expected|planned|scheduled|slated|set))\b"
    r"[^.,;:!?\n]{0,60}$",
    re.IGNORECASE,
)
"""Words before a date that may lie ahead of the article: "to be completed by October 10, 2025"."""
_AHEAD_AFTER = re.compile(r"\s?까지")
_AHEAD_CP = 70
_WARNINGS_MAX = 5
_MEANING = re.compile(r"[^\W_]")


@dataclass(frozen=True)
class BodyDates:
    """The recognised dates of a text. Offsets are code points over the joined paragraphs.

    `spoken` leaves out those of paragraphs that hold nothing else: a date alone may be the page's capture day.
    """

    text: str
    starts: tuple[int, ...]
    pieces: tuple[FoundDate, ...]

    def paragraph_of(self, piece: FoundDate) -> int:
        """The number, from 0, of the paragraph in which a piece stands."""
        return bisect_right(self.starts, piece.start) - 1

    def paragraph_span(self, piece: FoundDate) -> tuple[int, int]:
        """Where the paragraph of a piece starts and ends."""
        number = self.paragraph_of(piece)
        end = self.starts[number + 1] - 1 if number + 1 < len(self.starts) else len(self.text)
        return self.starts[number], end

    @cached_property
    def spoken(self) -> tuple[FoundDate, ...]:
        """The pieces of which the text speaks, datelines excepted."""
        meaningful: set[int] = set()
        last = 0
        for place, piece in enumerate(self.pieces):
            number = self.paragraph_of(piece)
            if number not in meaningful:
                start, end = self.paragraph_span(piece)
                if place + 1 < len(self.pieces):
                    end = min(end, self.pieces[place + 1].start)
                before = _MEANING.search(self.text, max(last, start), piece.start)
                if before or _MEANING.search(self.text, piece.end, end):
                    meaningful.add(number)
            last = piece.end
        return tuple(
            piece for piece in self.pieces if not piece.is_yearless and self.paragraph_of(piece) in meaningful
        )


@dataclass(frozen=True, slots=True)
class End:
    """One end of bounds: a date and the words it was read from."""

    date: PartialDate
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Bounds:
    """Both ends as far as known, and what was odd about the dates of the text."""

    lower: End | None
    upper: End | None
    warnings: tuple[str, ...] = ()

    @property
    def as_date(self) -> ArticleDate:
        """The bounds as an article's date; no date where both ends are open."""
        ends = [end for end in (self.lower, self.upper) if end]
        if not ends:
            return ArticleDate()
        evidence = tuple(end.evidence for end in ends)
        first = self.lower.date if self.lower else None
        last = self.upper.date if self.upper else None
        return ArticleDate(first, last, DateBasis.BOUNDS, evidence)


def read_body(paragraphs: Sequence[str]) -> BodyDates:
    """Find the dates of a text."""
    text, starts = join_paragraphs(paragraphs)
    return BodyDates(text, starts, tuple(find_dates(text)))


def newest_listed(listed_days: Sequence[tuple[PartialDate, str]]) -> End | None:
    """The newest of the listed days, which come with their words as printed."""
    newest = max(listed_days, key=lambda item: item[0].first_day, default=None)
    return newest and End(newest[0], Evidence("to", "listed", newest[1]))


def _is_ahead(text: str, piece: FoundDate) -> bool:
    before = text[max(0, piece.start - _AHEAD_CP) : piece.start]
    return bool(_AHEAD.search(before) or _AHEAD_AFTER.match(text, piece.end))


def _rank(date: PartialDate) -> tuple[object, int]:
    return date.first_day, len(str(date))


def bound_body(body: BodyDates, upper: End | None, *, before: date | None = None) -> Bounds:
    """Bounds from the latest date the text speaks of to `upper`.

    Dates later than `upper` or `before`, those that may lie ahead of the article and those that contradict
    themselves are not used; the first and the last kind are told.
    """
    unused: dict[str, None] = {}
    best: FoundDate | None = None
    for piece in body.spoken:
        if piece.date is None:
            told = tr(
                "“{quote}” contradicts itself ({why}) and was not used as a date.",
                quote=piece.quote,
                why=piece.conflict,
            )
            unused[told] = None
        elif upper and piece.date.first_day > upper.date.last_day:
            told = (
                tr("“{quote}” is later than the newest listed day and was not used as a date.", quote=piece.quote)
                if upper.evidence.where == "listed"
                else tr(
                    "“{quote}” is later than the capture of the page and was not used as a date.",
                    quote=piece.quote,
                )
            )
            unused[told] = None
        elif before and piece.date.first_day > before:
            continue
        elif (best is None or best.date is None or _rank(piece.date) > _rank(best.date)) and not _is_ahead(
            body.text, piece
        ):
            best = piece
    lower = None
    if best and best.date:
        lower = End(best.date, Evidence("from", "body", best.quote, best.start, best.end))
    return Bounds(lower, upper, tuple(islice(unused, _WARNINGS_MAX)))


def bound_date(
    paragraphs: Sequence[str], listed_days: Sequence[tuple[PartialDate, str]]
) -> tuple[ArticleDate, tuple[str, ...]]:
    """Bounds with their evidence, and warnings. `listed_days` are the listed dates with the words as printed."""
    bounds = bound_body(read_body(paragraphs), newest_listed(listed_days))
    return bounds.as_date, bounds.warnings
