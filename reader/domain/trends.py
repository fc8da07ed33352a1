"""A phrase or a tag over time: what is counted, by source and month, and the rows made of it. Pure values.

Nothing is invented about dates: an article counts to a month when all of its date lies within that month, to
"2024 (month unknown)" when it lies within one year only, and else to what is undated.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from reader.domain.criteria import EVERYTHING, Criteria
from reader.domain.dates import ArticleDate
from reader.domain.finding import FindQuery, MatchKind
from reader.domain.ids import ArticleId, SourceId, TagId
from reader.domain.sources import source_words
from reader.domain.wording import tr

PER_WORDS = 10_000
"""Rates are given for so many words."""
UNDATED = ""
"""The period of articles whose date is not known to lie within one year."""
_MONTH_CP, _YEAR_CP = 7, 4
_SEARCH_SIGN = re.compile(r"\b(?:OR|AND|NOT|NEAR)\b|(?<=\w)\*")


class TrendStep(StrEnum):
    """How long the periods are."""

    MONTH = "month"
    YEAR = "year"


class Measure(StrEnum):
    """What of a row a chart shows. `RATE` is occurrences per 10,000 words."""

    RATE = "rate"
    OCCURRENCES = "occurrences"
    ARTICLES = "articles"


@dataclass(frozen=True, slots=True)
class TrendSubject:
    """What is followed over time: the places of a query, or the uses of a tag and of those below it."""

    query: FindQuery | None = None
    tag: TagId | None = None

    def __post_init__(self) -> None:
        if (self.query is None) == (self.tag is None):
            raise ValueError("a subject is either a query or a tag")


@dataclass(frozen=True, slots=True)
class TrendSource:
    """A source as rows name it. "" is an unknown name or language."""

    id: SourceId
    name: str
    language: str

    @property
    def label(self) -> str:
        """Its name with its language."""
        return source_words(self.name, self.language)


@dataclass(frozen=True, slots=True)
class TrendCell:
    """What a source holds of a period.

    `having` are the articles in which it occurs, `whole` those that have the tag on the whole, both by day and id.
    `articles` and `words` are those of all articles, also of the ones in which it does not occur.
    """

    occurrences: int = 0
    having: tuple[ArticleId, ...] = ()
    whole: tuple[ArticleId, ...] = ()
    articles: int = 0
    words: int = 0


@dataclass(frozen=True, slots=True)
class Sighting:
    """An article in which it occurs, with its date (without evidence)."""

    article: ArticleId
    title: str
    source: str
    date: ArticleDate


@dataclass(frozen=True, slots=True)
class Trend:
    """Everything counted of a subject: cells by source and `period_key` of a month.

    A source and period without any article has no cell. `first` and `last` are by known days where there are any,
    else by months or years; `may_be_earlier` and `may_be_later` count the articles whose bounds allow that they
    came before the first or after the last. `within_month` articles have bounds within one month and no day.
    `is_outdated` says that the library was changed while it was counted. Where `is_index_whole` is False articles
    that meet the criteria may be missing, or others be among them, for the index of words was not whole.
    """

    subject: TrendSubject
    name: str
    criteria: Criteria = EVERYTHING
    sources: tuple[TrendSource, ...] = ()
    cells: Mapping[tuple[SourceId, str], TrendCell] = field(default_factory=dict)
    first: Sighting | None = None
    last: Sighting | None = None
    may_be_earlier: int = 0
    may_be_later: int = 0
    within_month: int = 0
    is_outdated: bool = False
    is_index_whole: bool = True


@dataclass(frozen=True, slots=True)
class TrendRow:
    """The numbers of a period and source; of all periods when `period` is None, of all sources when `source` is.

    `having` and `whole` count articles, as `articles` does; `words` are those of all these articles.
    """

    period: str | None
    source: TrendSource | None
    occurrences: int
    having: int
    whole: int
    articles: int
    words: int

    @property
    def rate(self) -> float | None:
        """Occurrences per 10,000 words; None where there are no words."""
        return self.occurrences * PER_WORDS / self.words if self.words else None

    def value(self, measure: Measure) -> float | None:
        """What a chart shows of the row."""
        if measure is Measure.RATE:
            return self.rate
        return float(self.occurrences if measure is Measure.OCCURRENCES else self.having)


def period_key(day_key: str, step: TrendStep = TrendStep.MONTH) -> str:
    """The period of an article's day key: `2024-05`, `2024` or "" (undated)."""
    return day_key[: _MONTH_CP if step is TrendStep.MONTH else _YEAR_CP]


def period_name(period: str | None, step: TrendStep) -> str:
    """How a period is called: "2024-05", "2024 (month unknown)", "undated"."""
    if period is None:
        return tr("All")
    if period == UNDATED:
        return tr("undated")
    is_vague = step is TrendStep.MONTH and len(period) == _YEAR_CP
    return tr("{period} (month unknown)", period=period) if is_vague else period


def period_rank(period: str) -> tuple[bool, str]:
    """What periods are sorted by: in time, a year whose months are unknown after its months, undated last."""
    return period == UNDATED, period[:_YEAR_CP] + (period[_YEAR_CP:] or "~")


def make_rows(trend: Trend, step: TrendStep) -> list[TrendRow]:
    """A row for each source and period of which there are articles, zeros too, in time and then by source."""
    order = {source.id: place for place, source in enumerate(trend.sources)}
    sums: dict[tuple[str, SourceId], list[int]] = {}
    for (source, month), cell in trend.cells.items():
        found = sums.setdefault((period_key(month, step), source), [0] * 5)
        numbers = (cell.occurrences, len(cell.having), len(cell.whole), cell.articles, cell.words)
        found[:] = (one + other for one, other in zip(found, numbers, strict=True))
    keys = sorted(sums, key=lambda key: (period_rank(key[0]), order[key[1]]))
    return [TrendRow(period, trend.sources[order[source]], *sums[period, source]) for period, source in keys]


def add_up(rows: Iterable[TrendRow], period: str | None = None, source: TrendSource | None = None) -> TrendRow:
    """The sum of rows, as the row of a period and source, or of all of them."""
    sums = [0] * 5
    for row in rows:
        numbers = (row.occurrences, row.having, row.whole, row.articles, row.words)
        sums = [one + other for one, other in zip(sums, numbers, strict=True)]
    return TrendRow(period, source, *sums)


def list_articles(
    trend: Trend, step: TrendStep, period: str | None = None, source: SourceId | None = None
) -> tuple[ArticleId, ...]:
    """The articles of a row that have it, also on the whole: in time, those of a source and month by day."""
    order = {one.id: place for place, one in enumerate(trend.sources)}
    keys = sorted(trend.cells, key=lambda key: (period_rank(key[1]), order[key[0]]))
    found = (
        article
        for key in keys
        if (source is None or key[0] == source) and (period is None or period_key(key[1], step) == period)
        for article in (*trend.cells[key].having, *trend.cells[key].whole)
    )
    return tuple(dict.fromkeys(found))


def span_periods(periods: Iterable[str], step: TrendStep) -> list[str]:
    """All months or years from the first to the last of some periods, so that gaps in time stay gaps.

    What has no month (or no year) is left out: it has no place on an axis of time.
    """
    size = _MONTH_CP if step is TrendStep.MONTH else _YEAR_CP
    known = sorted(period for period in periods if len(period) == size)
    return list(_iter_periods(known[0], known[-1])) if known else []


def _iter_periods(first: str, last: str) -> Iterator[str]:
    year, month = int(first[:_YEAR_CP]), int(first[_YEAR_CP + 1 :] or 0)
    period = first
    while period <= last:
        yield period
        if month:
            year, month = (year, month + 1) if month < 12 else (year + 1, 1)
        else:
            year += 1
        period = f"{year:04}-{month:02}" if month else f"{year:04}"


def is_counted(rows: Iterable[TrendRow]) -> bool:
    """Whether it occurs anywhere, or stands on a whole article."""
    return any(row.occurrences or row.whole for row in rows)


def explain_counts(trend: Trend, step: TrendStep) -> list[str]:
    """What a reader has to know of the rows, a sentence each."""
    among = "" if trend.criteria.is_empty else tr(" that the filter leaves")
    notes = [
        tr(
            "Rates are occurrences per {per_words} words of all articles{among}, those without "
            "any included; a source has no row for a time from which it has no article.",
            per_words=f"{PER_WORDS:,}",
            among=among,
        )
    ]
    if trend.subject.tag is not None:
        notes.append(
            tr(
                "The tag counts with those below it, on the current texts; tags on whole articles are "
                "counted apart and are no part of the rates."
            )
        )
    sign = _find_search_sign(trend.subject.query)
    if sign:
        told = tr("The phrase is counted as it stands: “{sign}” is not understood here as in a search.", sign=sign)
        notes.insert(0, told)
    months = {month for _, month in trend.cells}
    if step is TrendStep.MONTH and trend.within_month:
        notes.append(tr("An article whose date is only known to lie within one month counts to that month."))
    if step is TrendStep.MONTH and any(len(month) == _YEAR_CP for month in months):
        notes.append(tr("One known to lie within one year counts to that year, month unknown."))
    if UNDATED in months:
        notes.append(tr("One whose date is not known to lie within a year is undated; no date is guessed."))
    return notes + _explain_faults(trend)


def _find_search_sign(query: FindQuery | None) -> str:
    """What a search would take for more than a word of a phrase; "" for nothing."""
    found = _SEARCH_SIGN.search(query.text) if query is not None and query.kind is MatchKind.PHRASE else None
    return found.group() if found else ""


def _explain_faults(trend: Trend) -> list[str]:
    notes = []
    if not trend.is_index_whole:
        notes.append(
            tr("The index of words was not whole yet, so the filter's words chose wrongly: count again later.")
        )
    if trend.is_outdated:
        notes.append(tr("The library was changed during the count: count again for exact numbers."))
    return notes
