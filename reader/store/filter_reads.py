"""What a library has to filter by, and how many articles meet criteria."""

import sqlalchemy as sa

from reader.domain.criteria import Criteria
from reader.store.criteria_filter import conditions
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
    if criteria.is_empty:
        query = sa.select(sa.func.coalesce(sa.func.sum(day_count.c.held), 0))
    else:
        query = sa.select(sa.func.count()).select_from(article).where(*conditions(unit, criteria))
    return int(unit.connection.execute(query).scalar_one())
