"""Browsing: the library as source › year › month › day › article, level by level, in pages by key.

Counts sum what lies under a node. Articles whose bounds span a month or a year are filed right under that node:
its own key stands among its children's with their count, and `list_articles` with that key gives them.
"""

from collections.abc import Iterator

from reader.domain.articles import ArticleHead, ListedItem
from reader.domain.coverage import DayCoverage, ListedDay, ListedEntry
from reader.domain.errors import SourceMissing
from reader.domain.ids import ArticleId, SourceId
from reader.domain.places import DayCount as DayCount
from reader.domain.places import Place as Place
from reader.domain.places import SourceCount as SourceCount
from reader.store import articles, coverage, day_counts, listed_items
from reader.store.library import Library

_YEAR, _MONTH, _DAY = 4, 7, 10
_PAGE = 500


def list_sources(library: Library) -> list[SourceCount]:
    """Every source that holds or lists anything, by name; the unknown source last."""
    with library.read() as unit:
        return day_counts.list_source_counts(unit)


def list_years(library: Library, source: SourceId) -> list[DayCount]:
    """The years of a source, newest first, and last what is undated (key "")."""
    with library.read() as unit:
        return day_counts.list_day_counts(unit, source, "", _YEAR)


def list_months(library: Library, source: SourceId, year: str) -> list[DayCount]:
    """The months of a year, newest first, and last what is known to the year only (key: the year)."""
    with library.read() as unit:
        return day_counts.list_day_counts(unit, source, year, _MONTH)


def list_days(library: Library, source: SourceId, month: str) -> list[DayCount]:
    """The days of a month, newest first, and last what is known to the month only (key: the month)."""
    with library.read() as unit:
        return day_counts.list_day_counts(unit, source, month, _DAY)


def list_articles(
    library: Library, source: SourceId, day_key: str, *, after: ArticleId | None = None, limit: int = _PAGE
) -> list[ArticleHead]:
    """Articles filed under exactly this key ("" for undated), a page of them: those after an id."""
    with library.read() as unit:
        return articles.list_articles(unit, source, day_key, after=after, limit=limit)


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
                raise SourceMissing(f"The library has no source “{source}”.", f"Its sources are: {known}.")
    return found


def article_place(library: Library, article: ArticleId) -> Place:
    """Where the tree shows an article. Raises `ArticleMissing`."""
    with library.read() as unit:
        return articles.get_article_place(unit, article)
