"""The articles of a reading state in the order of the tree, each found by index however many there are.

Sources as the tree sorts them; of a source what is undated first, then keys from the newest to the oldest (a
month's days before what is known to the month only: "2026-01-10", "2026-01", "2026"), of a key by id.
"""

from collections.abc import Collection, Sequence

import sqlalchemy as sa

from reader.domain.articles import ReadingState
from reader.domain.criteria import EVERYTHING, Criteria
from reader.domain.ids import ArticleId, SourceId
from reader.domain.places import Branch, Place, source_rank
from reader.store.criteria_filter import conditions
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
_SOURCES = sa.select(source.c.id, source.c.name, source.c.language)
_IN_ONE = sa.exists().where(article.c.source_id == source.c.id, _IS_STATE)


def find_next_in_tree(
    unit: Unit,
    state: ReadingState,
    *,
    branch: Branch | None = None,
    after: Place | None = None,
    criteria: Criteria = EVERYTHING,
) -> ArticleId | None:
    """The first article of a state after a place in the order of the tree, of a branch or of all, that meets
    criteria.

    A place outside the branch counts as none: the search then begins with the first article. None at the end.
    """
    search = _Search(unit, state, conditions(unit, criteria))
    if branch is not None:
        return search.find_in_branch(branch, after if after and _holds(branch, after) else None)
    if after is not None:
        found = search.find_in_branch(Branch(after.source), after)
        if found is not None:
            return found
    for source_id in search.list_sources_after(after.source if after else None):
        found = search.find_in_branch(Branch(source_id), None)
        if found is not None:
            return found
    return None


def find_next_in_list(
    unit: Unit, state: ReadingState, ordered: Sequence[ArticleId], criteria: Criteria = EVERYTHING
) -> ArticleId | None:
    """The first article of a list that is in a state and meets criteria."""
    met = (article.c.reading_state == state.value, *conditions(unit, criteria))
    for chunk in iter_chunks(ordered):
        query = sa.select(article.c.id).where(article.c.id.in_(chunk), *met)
        found = set(unit.connection.execute(query).scalars())
        if found:
            return next(one for one in chunk if one in found)
    return None


def count_states(
    unit: Unit, branch: Branch | None = None, criteria: Criteria = EVERYTHING
) -> dict[ReadingState, int]:
    """Articles of a branch or of all that meet criteria, by reading state; states without any are left out."""
    # Naming all states lets the index be used that begins with the state.
    query = sa.select(article.c.reading_state, sa.func.count()).group_by(article.c.reading_state)
    query = query.where(article.c.reading_state.in_([state.value for state in ReadingState]))
    query = query.where(*conditions(unit, criteria))
    if branch is not None:
        least, before = _bounds(branch)
        query = query.where(article.c.source_id == branch.source)
        query = query.where(article.c.day_key >= least, article.c.day_key < before)
    return {ReadingState(state): number for state, number in unit.connection.execute(query)}


def count_states_of(
    unit: Unit, articles: Collection[ArticleId], criteria: Criteria = EVERYTHING
) -> dict[ReadingState, int]:
    """The articles of a list that meet criteria, by reading state; those that are gone count nowhere."""
    counts: dict[ReadingState, int] = {}
    met = conditions(unit, criteria)
    for chunk in iter_chunks(articles):
        query = sa.select(article.c.reading_state, sa.func.count()).where(article.c.id.in_(chunk), *met)
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


class _Search:
    """Goes through the articles of a state that meet some conditions, key by key."""

    def __init__(self, unit: Unit, state: ReadingState, met: Sequence[sa.ColumnElement[bool]]) -> None:
        self._connection = unit.connection
        self._state = state.value
        self._first_id_query, self._newest_key = _FIRST_ID.where(*met), _NEWEST_KEY.where(*met)
        self._sources = _SOURCES.where(_IN_ONE.where(*met).correlate(source))

    def list_sources_after(self, present: SourceId | None) -> list[SourceId]:
        """The sources with such articles, as the tree sorts them, from the one after the present on."""
        rows = list(self._connection.execute(self._sources, {"state": self._state}))
        rows.sort(key=lambda row: source_rank(row.name, row.language))
        if present is not None:
            query = sa.select(source.c.name, source.c.language).where(source.c.id == present)
            own = self._connection.execute(query).one()
            rows = [row for row in rows if source_rank(*row[1:]) > source_rank(*own)]
        return [SourceId(row.id) for row in rows]

    def find_in_branch(self, branch: Branch, after: Place | None) -> ArticleId | None:
        """The first of a branch, or the first of it after a place."""
        least, before = _bounds(branch)
        if after is not None:
            found = self._first_id(branch.source, after.day_key, after.article)
            if found is not None:
                return found
            before = after.day_key or before
        elif not least:
            found = self._first_id(branch.source, "", 0)
            if found is not None:
                return found
        values = {"state": self._state, "source": branch.source, "least": least or "0", "before": before}
        key = self._connection.execute(self._newest_key, values).scalar()
        return None if key is None else self._first_id(branch.source, key, 0)

    def _first_id(self, source_id: int, key: str, after: int) -> ArticleId | None:
        values = {"state": self._state, "source": source_id, "key": key, "after": after}
        found = self._connection.execute(self._first_id_query, values).scalar()
        return None if found is None else ArticleId(found)
