"""Browsing: the library as source › year › month › day › article, level by level, in pages by key.

Counts sum what lies under a node. Articles whose bounds span a month or a year are filed right under that node:
its own key stands among its children's with their count, and `list_articles` with that key gives them. The days
are those of the articles or those of their capture; a filter leaves what meets its criteria. Listed items belong
to the days of articles alone and meet no criteria: else none are counted.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.domain.articles import ArticleHead, ListedItem
from reader.domain.coverage import DayCoverage, ListedDay, ListedEntry
from reader.domain.criteria import EVERYTHING, Criteria, DayBasis
from reader.domain.day_parts import PART_SIZE, divide
from reader.domain.errors import SourceMissing
from reader.domain.ids import ArticleId, SourceId
from reader.domain.places import DayCount as DayCount
from reader.domain.places import OrderKey, PartCount
from reader.domain.places import Place as Place
from reader.domain.places import SourceCount as SourceCount
from reader.domain.source_matches import ListedKeys, SourceMatches
from reader.domain.wording import tr
from reader.store import annotations, articles, coverage, day_counts, listed_items, tree_reads
from reader.store.library import Library
from reader.store.unit import Unit

_YEAR, _MONTH, _DAY = 4, 7, 10
_PAGE = 500
_PUBLISHED = DayBasis.PUBLISHED


def list_sources(
    library: Library, *, criteria: Criteria = EVERYTHING, basis: DayBasis = _PUBLISHED
) -> list[SourceCount]:
    """Every source that holds or lists anything, by name; the unknown source last."""
    with library.read() as unit:
        if not criteria.is_empty:
            kept = library.matches.find_for_some(unit, criteria)
            return tree_reads.list_matching_sources(unit, criteria, kept)
        library.matches.forget()
        counts = day_counts.list_source_counts(unit)
    if basis is _PUBLISHED:
        return counts
    return [replace(count, listed=0) for count in counts if count.held]


def list_years(
    library: Library, source: SourceId, *, criteria: Criteria = EVERYTHING, basis: DayBasis = _PUBLISHED
) -> list[DayCount]:
    """The years of a source, newest first, and last what is undated (key "")."""
    return _list_counts(library, source, "", _YEAR, criteria, basis)


def list_months(
    library: Library,
    source: SourceId,
    year: str,
    *,
    criteria: Criteria = EVERYTHING,
    basis: DayBasis = _PUBLISHED,
) -> list[DayCount]:
    """The months of a year, newest first, and last what is known to the year only (key: the year)."""
    return _list_counts(library, source, year, _MONTH, criteria, basis)


def list_days(
    library: Library,
    source: SourceId,
    month: str,
    *,
    criteria: Criteria = EVERYTHING,
    basis: DayBasis = _PUBLISHED,
) -> list[DayCount]:
    """The days of a month, newest first, and last what is known to the month only (key: the month)."""
    return _list_counts(library, source, month, _DAY, criteria, basis)


def _list_counts(
    library: Library, source: SourceId, prefix: str, size: int, criteria: Criteria, basis: DayBasis
) -> list[DayCount]:
    with library.read() as unit:
        if not criteria.is_empty:
            return _match(library, unit, source, criteria, basis).list_day_counts(prefix, size)
        if basis is _PUBLISHED:
            return day_counts.list_day_counts(unit, source, prefix, size)
        return tree_reads.list_captured_counts(unit, source, prefix, size)


def match_source(
    library: Library, source: SourceId, criteria: Criteria, basis: DayBasis = _PUBLISHED
) -> SourceMatches:
    """All that the criteria leave of a source, in one read: its years, months, days and the articles of each."""
    with library.read() as unit:
        return _match(library, unit, source, criteria, basis)


def _match(library: Library, unit: Unit, source: SourceId, criteria: Criteria, basis: DayBasis) -> SourceMatches:
    return tree_reads.match_source(unit, source, criteria, basis, library.matches.find_for_some(unit, criteria))


def list_parts(
    library: Library,
    source: SourceId,
    day_key: str,
    *,
    known: Sequence[OrderKey] = (),
    size: int = PART_SIZE,
    criteria: Criteria = EVERYTHING,
    basis: DayBasis = _PUBLISHED,
) -> list[PartCount]:
    """The parts of what is filed under exactly this key; none where that is no more than `size` articles.

    `known` are the keys that parts began with when they were listed before.
    """
    with library.read() as unit:
        if criteria.is_empty:
            return divide(tree_reads.FiledKeys(unit, source, day_key, basis), known, size)
        keys = _match(library, unit, source, criteria, basis).list_keys(day_key)
    return divide(ListedKeys(keys), known, size)


def list_articles(
    library: Library,
    source: SourceId,
    day_key: str,
    *,
    after: OrderKey | None = None,
    end: OrderKey | None = None,
    limit: int = _PAGE,
    criteria: Criteria = EVERYTHING,
    basis: DayBasis = _PUBLISHED,
) -> list[ArticleHead]:
    """Articles filed under exactly this key ("" for undated), a page of them: those after one and before another.

    By the day they stand in the order of their ids, by capture day in that of their capture.
    """
    with library.read() as unit:
        if criteria.is_empty:
            ids = tree_reads.list_filed(unit, source, day_key, basis, after=after, end=end, limit=limit)
        else:
            keys = _match(library, unit, source, criteria, basis).list_keys(day_key)
            left = [key for key in ListedKeys(keys).slice(after, end) if key != after]
            ids = [ArticleId(key[1]) for key in left[:limit]]
        return articles.list_articles(unit, ids)


def list_heads(library: Library, ids: Sequence[ArticleId]) -> list[ArticleHead]:
    """Some articles in the order of their ids as given; those that are gone are left out."""
    with library.read() as unit:
        return articles.list_articles(unit, ids)


def count_annotations(library: Library, ids: Sequence[ArticleId]) -> dict[ArticleId, int]:
    """How many annotations stand on each of these articles; those without are left out."""
    with library.read() as unit:
        return annotations.count_by_article(unit, ids)


def list_listed(
    library: Library, source: SourceId, day: str, *, after: int | None = None, limit: int = _PAGE
) -> list[ListedItem]:
    """Items listed for a day ("" for unknown) and not held, a page of them: those after an id."""
    with library.read() as unit:
        return listed_items.list_listed_items(unit, source, day, after=after, limit=limit)


def iter_articles(library: Library) -> Iterator[ArticleHead]:
    """Every article by id. Reads page by page, so that a slow reader holds no transaction open."""
    after: ArticleId | None = None
    while True:
        with library.read() as unit:
            page = articles.list_article_page(unit, after=after, limit=_PAGE)
        yield from page
        if len(page) < _PAGE:
            return
        after = page[-1].id


def iter_listed(
    library: Library, *, source: str = "", first: str = "", last: str = "", is_held_too: bool = False
) -> Iterator[ListedEntry]:
    """What pages listed and the library does not hold, by source and day, newest first; on request all of it.

    `source` is a name in any case, "" for all; `first` and `last` are ISO days. Raises `SourceMissing`.
    """
    for where in _listed_days(library, source, first, last):
        with library.read() as unit:
            entries = coverage.list_listed_entries(unit, where)
        yield from (entry for entry in entries if is_held_too or entry.article is None)


def iter_coverage(library: Library, *, source: str = "", first: str = "", last: str = "") -> Iterator[DayCoverage]:
    """How much of what pages listed is held, by source and day. Chosen and raising as `iter_listed`."""
    for where in _listed_days(library, source, first, last):
        with library.read() as unit:
            yield coverage.cover_day(unit, where)


def _listed_days(library: Library, source: str, first: str, last: str) -> list[ListedDay]:
    with library.read() as unit:
        found = coverage.list_listed_days(unit, name=source, first=first, last=last)
        if source and not found:
            names = coverage.list_source_names(unit)
            if source.casefold() not in {name.casefold() for name in names}:
                known = ", ".join(name for name in names if name) or "none"
                raise SourceMissing(
                    tr("The library has no source “{source}”.", source=source),
                    tr("Its sources are: {known}.", known=known),
                )
    return found


def article_place(library: Library, article: ArticleId, basis: DayBasis = _PUBLISHED) -> Place:
    """Where the tree shows an article. Raises `ArticleMissing`."""
    with library.read() as unit:
        return tree_reads.get_place(unit, article, basis)
