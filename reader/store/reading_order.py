"""The articles of a reading state in the order of the tree, each found by index however many there are.

Sources and their groups as the tree sorts them; of a source what is undated first, then keys from the newest to
the oldest (a month's days before what is known to the month only: "2026-01-10", "2026-01", "2026"), of a key by
id. By capture day likewise, of a day by the time of capture. A filter leaves some of them.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

import sqlalchemy as sa

from reader.domain.articles import ReadingState
from reader.domain.criteria import EVERYTHING, Criteria, DayBasis
from reader.domain.ids import ArticleId, SourceId
from reader.domain.places import Branch, OrderKey, Place, source_rank
from reader.store.criteria_filter import conditions, split_unannotated
from reader.store.field_conditions import Condition
from reader.store.kept_matches import AllMatches, is_one_of
from reader.store.rows import AnyRow, AnySelect, iter_chunks
from reader.store.schema import annotation, article, source
from reader.store.tree_reads import is_after, is_in_branch, stamp_column
from reader.store.unit import Unit

_PAST = "~"  # past every character of a key or a time: "2026~" is past all that begins with "2026"
_PAST_NONE = "0"
_DAY_SIZE = 10
_PUBLISHED = DayBasis.PUBLISHED


@dataclass(frozen=True, slots=True)
class _Reads:
    """The statements by which the tree is walked."""

    first_id: AnySelect
    newest_stamp: AnySelect
    sources: AnySelect


def _make_reads(basis: DayBasis, met: Collection[sa.ColumnElement[bool]] = (), *, is_rare: bool = True) -> _Reads:
    """`is_rare` tells that few articles meet the conditions, so that their indexes are to be preferred; where most
    do, the sources are listed without asking whether an article of them does.
    """
    stamp = stamp_column(basis)
    is_state = article.c.reading_state == sa.bindparam("state")
    in_source = (is_state, article.c.source_id == sa.bindparam("source"), *met)
    first_id: AnySelect = sa.select(sa.func.min(article.c.id)).where(
        *in_source, stamp == sa.bindparam("key"), article.c.id > sa.bindparam("after")
    )
    if basis is DayBasis.CAPTURED:
        own = sa.tuple_(stamp, article.c.id)
        first_id = sa.select(article.c.id).where(
            *in_source,
            stamp >= sa.bindparam("key"),
            stamp < sa.bindparam("key_end"),
            own > sa.tuple_(sa.bindparam("after_stamp"), sa.bindparam("after")),
        )
        first_id = first_id.order_by(stamp, article.c.id).limit(1)
    newest = sa.select(sa.func.max(stamp)).where(
        *in_source, stamp >= sa.bindparam("least"), stamp < sa.bindparam("before")
    )
    some = (_is_in_state(sa.bindparam("state")), *met) if met and is_rare else (is_state,)
    has_some = sa.exists().where(article.c.source_id == source.c.id, *some).correlate(source)
    return _Reads(
        first_id,
        newest,
        sa.select(source.c.id, source.c.name, source.c.language, source.c.group_name).where(has_some),
    )


_PLAIN = _make_reads(_PUBLISHED)
_IS_BARE = ~sa.exists().where(annotation.c.article_id == article.c.id).correlate(article)
_BARE = _make_reads(_PUBLISHED, [_IS_BARE], is_rare=False)


def find_next_in_tree(
    unit: Unit,
    state: ReadingState,
    *,
    branch: Branch | None = None,
    after: Place | None = None,
    criteria: Criteria = EVERYTHING,
    basis: DayBasis = _PUBLISHED,
    kept: AllMatches | None = None,
) -> ArticleId | None:
    """The first article of a state after a place in the order of the tree, of a branch or of all, that meets
    criteria.

    A place outside the branch counts as none: the search then begins with the first article. None at the end.
    `basis` is that of the tree and of the place; a branch brings its own. `kept` is what is known already of all
    that meets the criteria.
    """
    basis = basis if branch is None else branch.basis
    walk = _Walk(unit, state, criteria, basis, kept)
    if branch is not None:
        return walk.find_in_branch(branch, after if after and _holds(branch, after) else None)
    if after is not None:
        found = walk.find_in_branch(Branch(after.source), after)
        if found is not None:
            return found
    for source_id in walk.list_sources_after(after.source if after else None):
        found = walk.find_in_branch(Branch(source_id), None)
        if found is not None:
            return found
    return None


def find_next_in_list(
    unit: Unit, state: ReadingState, ordered: Sequence[ArticleId], criteria: Criteria = EVERYTHING
) -> ArticleId | None:
    """The first article of a list that is in a state and meets criteria."""
    met = (article.c.reading_state == state.value, *_met(unit, criteria))
    for chunk in iter_chunks(ordered):
        query = sa.select(article.c.id).where(article.c.id.in_(chunk), *met)
        found = set(unit.connection.execute(query).scalars())
        if found:
            return next(one for one in chunk if one in found)
    return None


def count_states(
    unit: Unit, branch: Branch | None = None, criteria: Criteria = EVERYTHING, kept: AllMatches | None = None
) -> dict[ReadingState, int]:
    """Articles of a branch or of all that meet criteria, by reading state; states without any are left out.

    `kept` is what is known already of all that meets the criteria.
    """
    parts = split_unannotated(criteria)
    if parts is not None:
        every, annotated = (count_states(unit, branch, part) for part in parts)
        left = {state: number - annotated.get(state, 0) for state, number in every.items()}
        return {state: number for state, number in left.items() if number}
    if kept is not None:
        return _count_kept_states(unit, branch, kept)
    # Naming all states lets the index be used that begins with the state.
    query = sa.select(article.c.reading_state, sa.func.count()).group_by(article.c.reading_state)
    query = query.where(article.c.reading_state.in_([state.value for state in ReadingState]))
    query = query.where(*_met(unit, criteria), *(is_in_branch(branch) if branch is not None else ()))
    return {ReadingState(state): number for state, number in unit.connection.execute(query)}


def _count_kept_states(unit: Unit, branch: Branch | None, kept: AllMatches) -> dict[ReadingState, int]:
    """Of all that is kept the unread ones, mostly the most of them, are what is left beside the others."""
    left = list(kept.values()) if branch is None else [kept[branch.source]] if branch.source in kept else []
    if not left:
        return {}
    states = set(ReadingState) if branch is not None else set(ReadingState) - {ReadingState.UNREAD}
    query = sa.select(article.c.reading_state, sa.func.count()).group_by(article.c.reading_state)
    query = query.where(article.c.reading_state.in_([state.value for state in states]), is_one_of(unit, *left))
    query = query.where(*(is_in_branch(branch) if branch is not None else ()))
    counts = {ReadingState(state): number for state, number in unit.connection.execute(query)}
    unread = sum(one.held for one in left) - sum(counts.values())
    return counts | {ReadingState.UNREAD: unread} if branch is None and unread else counts


def count_states_of(
    unit: Unit, articles: Collection[ArticleId], criteria: Criteria = EVERYTHING
) -> dict[ReadingState, int]:
    """The articles of a list that meet criteria, by reading state; those that are gone count nowhere."""
    counts: dict[ReadingState, int] = {}
    met = _met(unit, criteria)
    for chunk in iter_chunks(articles):
        query = sa.select(article.c.reading_state, sa.func.count()).where(article.c.id.in_(chunk), *met)
        for state, number in unit.connection.execute(query.group_by(article.c.reading_state)):
            counts[ReadingState(state)] = counts.get(ReadingState(state), 0) + number
    return counts


def _met(unit: Unit, criteria: Criteria) -> list[sa.ColumnElement[bool]]:
    """The conditions for articles that meet criteria.

    What the index of reading states does not hold is asked of the articles by themselves first: else SQLite walks
    that index and looks into the row of each article (starred ones of a million: 8.8 s against 0.07).
    """
    met = conditions(unit, criteria)
    if criteria.words or criteria.is_starred or criteria.has_memo or criteria.batch is not None:
        return [article.c.id.in_(sa.select(article.c.id).where(*met).correlate(None))]
    return met


def _holds(branch: Branch, place: Place) -> bool:
    least, before = _bounds(branch)
    return place.source == branch.source and least <= place.day_key < before


def _bounds(branch: Branch) -> tuple[str, str]:
    """The least key of a branch, and one past its last."""
    if branch.is_undated:
        return "", _PAST_NONE
    return branch.key, branch.key + _PAST


def _tree_rank(row: AnyRow) -> tuple[tuple[bool, str, str, str], ...]:
    """What sources are sorted by: those of a group stand where its name does."""
    own = source_rank(row.name, row.language)
    return (source_rank(row.group_name, ""), own) if row.group_name else (own,)


def _is_in_state(state: Any) -> sa.ColumnElement[bool]:
    """The state, so written that no index serves it: those of the filter are to be preferred."""
    condition: sa.ColumnElement[bool] = sa.func.coalesce(article.c.reading_state, "") == state
    return condition


def _asks_for_bare(criteria: Criteria) -> bool:
    """Whether articles without annotations are asked for, and nothing else."""
    return criteria.has_annotations is False and replace(criteria, has_annotations=None).is_empty


class _Walk:
    """One way through the tree, over the articles of a state that meet a filter."""

    def __init__(
        self, unit: Unit, state: ReadingState, criteria: Criteria, basis: DayBasis, kept: AllMatches | None
    ) -> None:
        is_plain = criteria.is_empty and basis is _PUBLISHED
        self._unit = unit
        self._state = state.value
        self._basis = basis
        self._kept = kept
        if kept is None and basis is _PUBLISHED and _asks_for_bare(criteria):
            # Nearly every one is: asking each on the way finds the first at once; making the set of the others
            # takes long.
            self._met: list[Condition] = []
            self._reads = _BARE
            return
        self._met = conditions(unit, criteria) if kept is None else []
        self._reads = _PLAIN if is_plain or kept is not None else _make_reads(basis, self._met)

    def list_sources_after(self, present: SourceId | None) -> list[SourceId]:
        """The sources with articles of the state, as the tree sorts them, from the one after the present on."""
        rows = list(self._unit.connection.execute(self._reads.sources, {"state": self._state}))
        rows.sort(key=_tree_rank)
        if present is not None:
            query = sa.select(source.c.name, source.c.language, source.c.group_name).where(source.c.id == present)
            own = _tree_rank(self._unit.connection.execute(query).one())
            rows = [row for row in rows if _tree_rank(row) > own]
        return [SourceId(row.id) for row in rows if self._kept is None or row.id in self._kept]

    def find_in_branch(self, branch: Branch, after: Place | None) -> ArticleId | None:
        """The first article of a branch, or the first after a place in it."""
        if self._kept is not None:
            of_source = self._kept.get(branch.source)
            if of_source is None:
                return None
            # By the index of states, which holds all that is asked.
            is_state = article.c.reading_state == self._state
            return self._find_filtered(branch, after, [is_state, is_one_of(self._unit, of_source)])
        if self._met:
            return self._find_filtered(branch, after, [_is_in_state(self._state), *self._met])
        least, before = _bounds(branch)
        if after is not None:
            found = self._find_first(branch.source, after.day_key, after.order_key)
            if found is not None:
                return found
            before = after.day_key or before
        elif not least:
            found = self._find_first(branch.source, "", ("", 0))
            if found is not None:
                return found
        values = {"state": self._state, "source": branch.source, "least": least or _PAST_NONE, "before": before}
        stamp = self._unit.connection.execute(self._reads.newest_stamp, values).scalar()
        return None if stamp is None else self._find_first(branch.source, stamp[:_DAY_SIZE], ("", 0))

    def _find_filtered(self, branch: Branch, after: Place | None, met: list[Condition]) -> ArticleId | None:
        """The same under a filter: in one statement, for which the filter's own index may serve better."""
        stamp = stamp_column(self._basis)
        key = sa.func.substr(stamp, 1, _DAY_SIZE)
        query = sa.select(article.c.id).where(*is_in_branch(branch), *met)
        if after is not None:
            beside = (key == after.day_key) & is_after(self._basis, after.order_key)
            later = (stamp > "") & (key < after.day_key) if after.day_key else stamp > ""
            query = query.where(beside | later)
        query = query.order_by(sa.case((stamp == "", 0), else_=1), key.desc(), stamp, article.c.id).limit(1)
        found = self._unit.connection.execute(query).scalar()
        return None if found is None else ArticleId(found)

    def _find_first(self, source_id: int, key: str, after: OrderKey) -> ArticleId | None:
        values = {"state": self._state, "source": source_id, "key": key, "after": after[1]}
        if self._reads is not _PLAIN:
            values |= {"key_end": key + _PAST if key else _PAST_NONE, "after_stamp": after[0]}
        found = self._unit.connection.execute(self._reads.first_id, values).scalar()
        return None if found is None else ArticleId(found)
