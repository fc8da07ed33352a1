"""Adding up a phrase or a tag over time: articles by source and month, the first and the last one. Pure values."""

from array import array
from collections import Counter
from collections.abc import Iterable, Mapping

from reader.domain.dates import PartialDate
from reader.domain.ids import ArticleId, SourceId
from reader.domain.trends import TrendCell, period_key
from reader.store.trend_rows import ArticlePlace, DayTotal

_DAY_CP = 10
_ID_BITS = 48
_ID_MASK = (1 << _ID_BITS) - 1
_AFTER_ALL = "~"


class _Sums:
    """What is known of a cell. Articles are kept as numbers that sort by day of the month and id."""

    __slots__ = ("articles", "having", "occurrences", "whole", "words")

    def __init__(self) -> None:
        self.occurrences = self.articles = self.words = 0
        self.having = array("q")
        self.whole = array("q")


class TrendTally:
    """Begins with all articles by source and day key; is told the articles in which something was found."""

    def __init__(self, totals: Iterable[DayTotal]) -> None:
        self._cells: dict[tuple[SourceId, str], _Sums] = {}
        self._vague: Counter[tuple[str, str]] = Counter()
        self._first: tuple[str, ArticleId] | None = None
        self._last: tuple[str, ArticleId] | None = None
        self._vague_first: tuple[str, ArticleId] | None = None
        self._vague_last: tuple[str, ArticleId] | None = None
        self.articles = 0
        self.within_month = 0
        for total in totals:
            sums = self._cell(total.source, total.day_key)
            sums.articles += total.articles
            sums.words += total.words
            self.articles += total.articles
            self.within_month += total.articles if len(total.day_key) == len("2024-05") else 0

    def add(self, places: Mapping[ArticleId, ArticlePlace], counts: Mapping[ArticleId, int]) -> None:
        """Count the occurrences of articles; those without a place are gone."""
        for article, number in counts.items():
            place = places.get(article)
            if place is not None:
                sums = self._cell(place.source, place.day_key)
                sums.occurrences += number
                sums.having.append(_packed(place))
                self._note(place)

    def add_whole(self, places: Mapping[ArticleId, ArticlePlace], already: Mapping[ArticleId, int]) -> None:
        """Count articles that have it on the whole; those in `already` were seen for their occurrences."""
        for article, place in places.items():
            self._cell(place.source, place.day_key).whole.append(_packed(place))
            if article not in already:
                self._note(place)

    def cells(self) -> dict[tuple[SourceId, str], TrendCell]:
        """The counts by source and month."""
        return {
            key: TrendCell(
                sums.occurrences, _unpacked(sums.having), _unpacked(sums.whole), sums.articles, sums.words
            )
            for key, sums in self._cells.items()
        }

    @property
    def first(self) -> ArticleId | None:
        """The article of the earliest day; of the earliest month or year where no day is known."""
        found = self._first or self._vague_first
        return found[1] if found else None

    @property
    def last(self) -> ArticleId | None:
        """The article of the latest day; of the latest month or year where no day is known."""
        found = self._last or self._vague_last
        return found[1] if found else None

    def count_earlier(self) -> int:
        """How many articles without a day may have come before the first; all where no year is known of any."""
        found = self._first or self._vague_first
        if found is None:
            return self._vague.total()
        end = PartialDate.parse(found[0]).last_day.isoformat()
        number = sum(count for (begin, _), count in self._vague.items() if _first_day(begin) < end)
        return number - (self._first is None)

    def count_later(self) -> int:
        """How many articles without a day may have come after the last; all where no year is known of any."""
        found = self._last or self._vague_last
        if found is None:
            return self._vague.total()
        begin = PartialDate.parse(found[0].rstrip(_AFTER_ALL)).first_day.isoformat()
        number = sum(count for (_, end), count in self._vague.items() if _last_day(end) > begin)
        return number - (self._last is None)

    def _cell(self, source: SourceId, day_key: str) -> _Sums:
        key = (source, period_key(day_key))
        found = self._cells.get(key)
        if found is None:
            found = self._cells[key] = _Sums()
        return found

    def _note(self, place: ArticlePlace) -> None:
        key, article = place.day_key, place.article
        if len(key) == _DAY_CP:
            self._first = min(self._first or (key, article), (key, article))
            self._last = max(self._last or (key, article), (key, article))
            return
        self._vague[place.date_from, place.date_to] += 1
        if key:
            late = (key + _AFTER_ALL, article)
            self._vague_first = min(self._vague_first or (key, article), (key, article))
            self._vague_last = max(self._vague_last or late, late)


def _packed(place: ArticlePlace) -> int:
    day = int(place.day_key[8:_DAY_CP]) if len(place.day_key) == _DAY_CP else 0
    return day << _ID_BITS | place.article


def _unpacked(numbers: "array[int]") -> tuple[ArticleId, ...]:
    return tuple(ArticleId(number & _ID_MASK) for number in sorted(numbers))


def _first_day(begin: str) -> str:
    return PartialDate.parse(begin).first_day.isoformat() if begin else ""


def _last_day(end: str) -> str:
    return PartialDate.parse(end).last_day.isoformat() if end else _AFTER_ALL
