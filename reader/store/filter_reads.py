"""What a library has to filter by, and how many articles meet criteria."""

import sqlalchemy as sa

from reader.domain.criteria import Criteria
from reader.domain.ids import SourceId
from reader.store.criteria_filter import conditions, split_unannotated
from reader.store.kept_matches import AllMatches
from reader.store.schema import article, coder, day_count
from reader.store.unit import Unit


def list_coder_names(unit: Unit) -> list[str]:
    """Everyone who ever opened the library for writing, by name."""
    return sorted(set(unit.connection.execute(sa.select(coder.c.name)).scalars()), key=str.casefold)


def count_articles(unit: Unit, criteria: Criteria, kept: AllMatches | None = None) -> int:
    """How many articles meet criteria; without any the counts of the days tell it. `kept` is what is known already
    of all that meets them.
    """
    if kept is not None:
        return sum(one.held for one in kept.values())
    if criteria.is_empty or split_unannotated(criteria) is not None:
        return sum(count_by_source(unit, criteria).values())
    query = sa.select(sa.func.count()).select_from(article).where(*conditions(unit, criteria))
    return int(unit.connection.execute(query).scalar_one())


def count_by_source(unit: Unit, criteria: Criteria) -> dict[SourceId, int]:
    """How many articles of each source meet criteria; sources without any are left out."""
    parts = split_unannotated(criteria)
    if parts is not None:
        every, annotated = (count_by_source(unit, part) for part in parts)
        left = {source: held - annotated.get(source, 0) for source, held in every.items()}
        return {source: held for source, held in left.items() if held}
    if criteria.is_empty:
        held = sa.func.sum(day_count.c.held)
        query = sa.select(day_count.c.source_id, held).group_by(day_count.c.source_id).having(held > 0)
    else:
        query = sa.select(article.c.source_id, sa.func.count()).where(*conditions(unit, criteria))
        query = query.group_by(article.c.source_id)
    return {SourceId(row[0]): int(row[1]) for row in unit.connection.execute(query)}
