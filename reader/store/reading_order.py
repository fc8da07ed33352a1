"""The articles of a reading state in the order of the tree, each found by index however many there are.

Sources as the tree sorts them; of a source what is undated first, then keys from the newest to the oldest (a
month's days before what is known to the month only: "2026-01-10", "2026-01", "2026"), of a key by id.
"""

from collections.abc import Collection, Sequence

import sqlalchemy as sa

from reader.domain.articles import ReadingState
from reader.domain.ids import ArticleId, SourceId
from reader.domain.places import Branch, Place, source_rank
from reader.store.rows import iter_chunks
from reader.store.schema import article, source
from reader.store.unit import Unit

_PAST = "."  # the character after the hyphen: "2026." is past every key that begins with "2026"
_LAST = "~"
_IS_STATE = article.c.reading_state == sa.bindparam("state")
_IN_SOURCE = (_IS_STATE, article.c.source_id == sa.bindparam("source"))
_FIRST_ID = sa.select(sa.func.min(article.c.id)).where(
    *_IN_SOURCE, article.c.day_key == sa.bindparam("key"), article.c.id > sa.bindparam("after")
)
_NEWEST_KEY = sa.select(sa.func.max(article.c.day_key)).where(
    *_IN_SOURCE, article.c.day_key >= sa.bindparam("least"), article.c.day_key < sa.bindparam("before")
)
_SOURCES = sa.select(source.c.id, source.c.name, source.c.language).where(
    sa.exists().where(article.c.source_id == source.c.id, _IS_STATE).correlate(source)
)


def find_next_in_tree(
    unit: Unit, state: ReadingState, *, branch: Branch | None = None, after: Place | None = None
) -> ArticleId | None:
    """The first article of a state after a place in the order of the tree, of a branch or of all.

    A place outside the branch counts as none: the search then begins with the first article. None at the end.
    """
    if branch is not None:
        return _find_in_branch(unit, state, branch, after if after and _holds(branch, after) else None)
    if after is not None:
        found = _find_in_branch(unit, state, Branch(after.source), after)
        if found is not None:
            return found
    for source_id in _sources_after(unit, state, after.source if after else None):
        found = _find_in_branch(unit, state, Branch(source_id), None)
        if found is not None:
            return found
    return None


def find_next_in_list(unit: Unit, state: ReadingState, ordered: Sequence[ArticleId]) -> ArticleId | None:
    """The first article of a list that is in a state."""
    for chunk in iter_chunks(ordered):
        query = sa.select(article.c.id).where(article.c.id.in_(chunk), article.c.reading_state == state.value)
        found = set(unit.connection.execute(query).scalars())
        if found:
            return next(one for one in chunk if one in found)
    return None


def count_states(unit: Unit, branch: Branch | None = None) -> dict[ReadingState, int]:
    """Articles of a branch or of all by reading state; states without articles are left out."""
    # Naming all states lets the index be used that begins with the state.
    query = sa.select(article.c.reading_state, sa.func.count()).group_by(article.c.reading_state)
    query = query.where(article.c.reading_state.in_([state.value for state in ReadingState]))
    if branch is not None:
        least, before = _bounds(branch)
        query = query.where(article.c.source_id == branch.source)
        query = query.where(article.c.day_key >= least, article.c.day_key < before)
    return {ReadingState(state): number for state, number in unit.connection.execute(query)}


def count_states_of(unit: Unit, articles: Collection[ArticleId]) -> dict[ReadingState, int]:
    """The articles of a list by reading state; those that are gone count nowhere."""
    counts: dict[ReadingState, int] = {}
    for chunk in iter_chunks(articles):
        query = sa.select(article.c.reading_state, sa.func.count()).where(article.c.id.in_(chunk))
        for state, number in unit.connection.execute(query.group_by(article.c.reading_state)):
            counts[ReadingState(state)] = counts.get(ReadingState(state), 0) + number
    return counts


def _holds(branch: Branch, place: Place) -> bool:
    least, before = _bounds(branch)
    return place.source == branch.source and least <= place.day_key < before


def _bounds(branch: Branch) -> tuple[str, str]:
    """The least key of a branch, and one past its last."""
    if branch.is_undated:
        return "", "0"
    return (branch.key, branch.key + _PAST) if branch.key else ("", _LAST)


def _sources_after(unit: Unit, state: ReadingState, present: SourceId | None) -> list[SourceId]:
    """The sources with articles of a state, as the tree sorts them, from the one after the present on."""
    rows = list(unit.connection.execute(_SOURCES, {"state": state.value}))
    rows.sort(key=lambda row: source_rank(row.name, row.language))
    if present is not None:
        query = sa.select(source.c.name, source.c.language).where(source.c.id == present)
        own = unit.connection.execute(query).one()
        rows = [row for row in rows if source_rank(*row[1:]) > source_rank(*own)]
    return [SourceId(row.id) for row in rows]


def _find_in_branch(unit: Unit, state: ReadingState, branch: Branch, after: Place | None) -> ArticleId | None:
    least, before = _bounds(branch)
    if after is not None:
        found = _first_id(unit, state, branch.source, after.day_key, after.article)
        if found is not None:
            return found
        before = after.day_key or before
    elif not least:
        found = _first_id(unit, state, branch.source, "", 0)
        if found is not None:
            return found
    values = {"state": state.value, "source": branch.source, "least": least or "0", "before": before}
    key = unit.connection.execute(_NEWEST_KEY, values).scalar()
    return None if key is None else _first_id(unit, state, branch.source, key, 0)


def _first_id(unit: Unit, state: ReadingState, source_id: int, key: str, after: int) -> ArticleId | None:
    values = {"state": state.value, "source": source_id, "key": key, "after": after}
    found = unit.connection.execute(_FIRST_ID, values).scalar()
    return None if found is None else ArticleId(found)
