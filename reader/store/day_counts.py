"""Counts of articles, their words and listed items by source and day, kept in the transaction that changes them.

Never journaled: whoever puts rows back (undo) recounts the days concerned. A listed item counts until the article
it announced is held.
"""

from collections.abc import Iterable

import sqlalchemy as sa

from reader.domain.ids import SourceId
from reader.domain.places import DayCount, SourceCount, source_rank
from reader.store.rows import iter_chunks
from reader.store.schema import article, day_count, listed_item, source
from reader.store.unit import Unit

SAME_ITEM = (listed_item.c.title, listed_item.c.teaser, listed_item.c.occurrence)
"""An item that several pages list counts once: the same source, day, and these."""

Day = tuple[int, str]
"""A source's id and a day key."""


Counts = tuple[int, int, int]
"""Articles held, items listed and not held, and words of the articles."""


def adjust_day_count(
    unit: Unit, source_id: int, day_key: str, *, held: int = 0, listed: int = 0, words: int = 0
) -> None:
    """Add to the counts of one day of a source; each number may be negative."""
    changed = unit.connection.execute(
        day_count.update()
        .where(day_count.c.source_id == source_id, day_count.c.day_key == day_key)
        .values(held=day_count.c.held + held, listed=day_count.c.listed + listed, words=day_count.c.words + words)
    )
    if not changed.rowcount:
        row = {"source_id": source_id, "day_key": day_key, "held": held, "listed": listed, "words": words}
        unit.connection.execute(day_count.insert(), row)


def recount_days(unit: Unit, days: Iterable[Day]) -> None:
    """Set the counts of these days to what the tables hold; a day without anything loses its row.

    Many days a statement: an import touches thousands, and statements for each take longer than all else of it.
    """
    wanted = sorted(set(days))
    if not wanted:
        return
    sources = set(unit.connection.execute(sa.select(source.c.id)).scalars())  # an undo may have taken one
    for chunk in iter_chunks(wanted):
        is_one = sa.tuple_(day_count.c.source_id, day_count.c.day_key).in_(chunk)
        unit.connection.execute(day_count.delete().where(is_one))
        rows = [{"source_id": one, "day_key": day_key} for one, day_key in chunk if one in sources]
        if not rows:
            continue
        unit.connection.execute(day_count.insert(), rows)
        unit.connection.execute(day_count.update().where(is_one).values(held=_HELD, listed=_LISTED, words=_WORDS))
        is_empty = (day_count.c.held == 0, day_count.c.listed == 0)
        unit.connection.execute(day_count.delete().where(is_one, *is_empty))


_is_of_day = (article.c.source_id == day_count.c.source_id, article.c.day_key == day_count.c.day_key)
_HELD = sa.select(sa.func.count()).select_from(article).where(*_is_of_day).correlate(day_count).scalar_subquery()
_WORDS = (
    sa.select(sa.func.coalesce(sa.func.sum(article.c.words), 0))
    .where(*_is_of_day)
    .correlate(day_count)
    .scalar_subquery()
)
_DIFFERENT = (
    sa.select(*SAME_ITEM)
    .where(listed_item.c.source_id == day_count.c.source_id, listed_item.c.day == day_count.c.day_key)
    .where(listed_item.c.held_article_id.is_(None))
    .distinct()
    .correlate(day_count)
    .subquery()
)
_LISTED = sa.select(sa.func.count()).select_from(_DIFFERENT).scalar_subquery()
"""What the tables hold of the day of a row of `day_count`."""


def count_days_afresh(unit: Unit) -> dict[Day, Counts]:
    """The counts by source and day from the tables themselves."""
    counts: dict[Day, Counts] = {}
    by_day = sa.select(article.c.source_id, article.c.day_key, sa.func.count(), sa.func.sum(article.c.words))
    for source_id, day_key, held, words in unit.connection.execute(
        by_day.group_by(article.c.source_id, article.c.day_key)
    ):
        counts[source_id, day_key] = (held, 0, int(words))
    different = (
        sa.select(listed_item.c.source_id, listed_item.c.day, *SAME_ITEM)
        .where(listed_item.c.held_article_id.is_(None))
        .distinct()
        .subquery()
    )
    by_day = sa.select(different.c.source_id, different.c.day, sa.func.count())
    for source_id, day_key, listed in unit.connection.execute(
        by_day.group_by(different.c.source_id, different.c.day)
    ):
        held, _, words = counts.get((source_id, day_key), (0, 0, 0))
        counts[source_id, day_key] = (held, listed, words)
    return counts


def list_wrong_days(unit: Unit) -> list[Day]:
    """The days whose kept counts differ from the tables."""
    kept = {
        (source_id, day_key): (held, listed, words)
        for source_id, day_key, held, listed, words in unit.connection.execute(sa.select(*day_count.c))
        if held or listed
    }
    afresh = count_days_afresh(unit)
    return sorted(day for day in kept.keys() | afresh.keys() if kept.get(day) != afresh.get(day))


def rebuild_day_counts(unit: Unit) -> int:
    """Make all counts afresh; how many days were wrong."""
    wrong = list_wrong_days(unit)
    recount_days(unit, wrong)
    return len(wrong)


def list_source_counts(unit: Unit) -> list[SourceCount]:
    """Every source that holds or lists anything, by name; the unknown source last."""
    held, listed = sa.func.sum(day_count.c.held), sa.func.sum(day_count.c.listed)
    rows = unit.connection.execute(
        sa.select(source.c.id, source.c.name, source.c.language, held, listed, source.c.group_name)
        .join(day_count, day_count.c.source_id == source.c.id)
        .group_by(source.c.id, source.c.name, source.c.language, source.c.group_name)
        .having(held + listed > 0)
    )
    counts = [SourceCount(SourceId(row[0]), row[1], row[2], int(row[3]), int(row[4]), row[5]) for row in rows]
    return sorted(counts, key=lambda count: source_rank(count.name, count.language))


def list_day_counts(unit: Unit, source_id: int, prefix: str, size: int) -> list[DayCount]:
    """Counts of a source for keys under a prefix, summed by their first `size` characters, newest first.

    A key shorter than `size` (bounds only, or "" for undated) keeps its own row and stands after the longer ones
    that begin like it.
    """
    # Grouped by its label: PostgreSQL takes the same expression with other parameters for another expression.
    key = sa.func.substr(day_count.c.day_key, 1, size).label("node_key")
    held, listed = sa.func.sum(day_count.c.held), sa.func.sum(day_count.c.listed)
    query = (
        sa.select(key, held, listed)
        .where(day_count.c.source_id == source_id)
        .where(sa.func.substr(day_count.c.day_key, 1, len(prefix)) == prefix)
        .group_by("node_key")
        .having(held + listed > 0)
    )
    counts = [DayCount(row[0], int(row[1]), int(row[2])) for row in unit.connection.execute(query)]
    return sorted(counts, key=lambda count: count.key, reverse=True)
