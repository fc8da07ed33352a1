"""Bounds for the date of an article that states none: not before what it speaks of, not after its capture.

This is the whole interface: `bound_date`. Nothing here makes a day up: without a date in the text the lower end
stays open, without a listed day the upper one.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from reader.domain.dates import ArticleDate, DateBasis, Evidence, PartialDate
from reader.domain.texts import join_paragraphs
from reader.formats.date_forms import FoundDate, find_dates

_AHEAD = re.compile(
    r"\b(?:by|until|till|before|scheduled (?:for|on)|slated for|due (?:in|on))(?: the)?(?: end of)?\s+$",
    re.IGNORECASE,
)
"""Words before a date that may lie ahead of the article: "to be completed by October 10, 2025"."""
_AHEAD_CP = 40
_WARNINGS_MAX = 5
_MEANING = re.compile(r"[^\W_]")


def _spoken_dates(paragraph: str) -> Iterator[FoundDate]:
    """The dates of a paragraph, unless it holds nothing else: a date alone may be the capture day of the page."""
    found = list(find_dates(paragraph))
    if not found:
        return
    last, rest = 0, []
    for piece in found:
        rest.append(paragraph[last : piece.start])
        last = piece.end
    if _MEANING.search("".join([*rest, paragraph[last:]])):
        yield from found


def _is_ahead(paragraph: str, start: int) -> bool:
    return bool(_AHEAD.search(paragraph[max(0, start - _AHEAD_CP) : start]))


def _rank(date: PartialDate) -> tuple[object, int]:
    return date.first_day, len(str(date))


def bound_date(
    paragraphs: Sequence[str], listed_days: Sequence[tuple[PartialDate, str]]
) -> tuple[ArticleDate, tuple[str, ...]]:
    """Bounds with their evidence, and warnings. `listed_days` are the listed dates with the words as printed."""
    newest = max(listed_days, key=lambda item: item[0].first_day, default=None)
    unused: dict[str, None] = {}
    best: tuple[PartialDate, Evidence] | None = None
    starts = join_paragraphs(paragraphs)[1]
    for base, paragraph in zip(starts, paragraphs, strict=True):
        for piece in _spoken_dates(paragraph):
            if piece.date is None:
                unused[f"“{piece.quote}” contradicts itself and was not used as a date."] = None
            elif newest and piece.date.first_day > newest[0].last_day:
                unused[f"“{piece.quote}” is later than the newest listed day and was not used as a date."] = None
            elif not _is_ahead(paragraph, piece.start) and (best is None or _rank(piece.date) > _rank(best[0])):
                span = (base + piece.start, base + piece.end)
                best = piece.date, Evidence("from", "body", piece.quote, *span)
    warnings = tuple(islice(unused, _WARNINGS_MAX))
    evidence = [best[1]] if best else []
    if newest:
        evidence.append(Evidence("to", "listed", newest[1]))
    if not evidence:
        return ArticleDate(), warnings
    bounds = ArticleDate(best and best[0], newest and newest[0], DateBasis.BOUNDS, tuple(evidence))
    return bounds, warnings
