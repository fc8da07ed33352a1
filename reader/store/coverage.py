"""What pages listed, day by day: equal items of several pages are one, and held when any of them is linked.

Two items are one when source, day, title, teaser and occurrence are: a page can print a teaser twice for two
articles, and pages of one day print the same list again and again.
"""

import sqlalchemy as sa

from reader.domain.coverage import DayCoverage, ListedDay, ListedEntry
from reader.domain.ids import ArticleId, SourceId
from reader.domain.places import source_rank
from reader.store.schema import listed_item, source
from reader.store.unit import Unit


def list_listed_days(unit: Unit, *, name: str = "", first: str = "", last: str = "") -> list[ListedDay]:
    """The days for which pages listed something: by source, newest first, the unknown day last.

    `name` is the source's ("" for all), in any case; `first` and `last` are ISO days, "" for no bound. A bound
    leaves the unknown day out.
    """
    day = listed_item.c.day
    query = (
        sa.select(source.c.id, source.c.name, source.c.language, day)
        .join_from(listed_item, source, source.c.id == listed_item.c.source_id)
        .distinct()
    )
    if first:
        query = query.where(day >= first)
    if last:
        query = query.where(day <= last, day != "")
    found = [ListedDay(SourceId(row[0]), row[1], row[2], row[3]) for row in unit.connection.execute(query)]
    wanted = name.casefold()
    found = [where for where in found if not wanted or where.source.casefold() == wanted]
    found.sort(key=lambda where: where.day, reverse=True)
    return sorted(found, key=lambda where: source_rank(where.source, where.language))


def list_listed_entries(unit: Unit, where: ListedDay) -> list[ListedEntry]:
    """The items of a day of a source in the order in which they came, held ones included."""
    query = (
        sa.select(
            listed_item.c.teaser,
            listed_item.c.occurrence,
            listed_item.c.title,
            listed_item.c.url,
            listed_item.c.page_article_id,
            listed_item.c.held_article_id,
        )
        .where(listed_item.c.source_id == where.source_id, listed_item.c.day == where.day)
        .order_by(listed_item.c.id)
    )
    entries: dict[tuple[str, str, int], ListedEntry] = {}
    for teaser, occurrence, title, url, page, held in unit.connection.execute(query):
        same = entries.get((title, teaser, occurrence))
        entries[title, teaser, occurrence] = ListedEntry(
            where=where,
            title=title,
            teaser=teaser,
            url=(same.url if same else "") or url,
            page=same.page if same else ArticleId(page),
            article=same.article if same and same.article is not None else (held and ArticleId(held)),
        )
    return list(entries.values())


def cover_day(unit: Unit, where: ListedDay) -> DayCoverage:
    """How many items a day of a source lists, and how many of them are held."""
    entries = list_listed_entries(unit, where)
    return DayCoverage(where, len(entries), sum(entry.article is not None for entry in entries))


def list_source_names(unit: Unit) -> list[str]:
    """The names of all sources."""
    return list(unit.connection.execute(sa.select(source.c.name).distinct().order_by(source.c.name)).scalars())
