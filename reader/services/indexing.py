"""Making the full-text index whole: after an update of the library, a damage, or a change of what it holds.

Done in slices, each a short write without a step, so that everybody reads, imports and tags meanwhile; what they
change is right in the index at once. A rebuild that was ended anywhere goes on where it was. Any thread.
"""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Event

from reader.domain.changes import Done
from reader.domain.criteria import Criteria
from reader.domain.errors import Cancelled
from reader.store import criteria_filter, index_slices
from reader.store.library import Library
from reader.store.stopping import stoppable
from reader.store.unit import Unit

SLICE_CP = 250_000
"""Characters of text in a slice beside which a user works: some ten milliseconds."""
_LONG_SLICE_CP = 2_000_000
_PAUSE_S = 0.05
"""Between two slices, in which another process that waits for its turn gets it."""


@dataclass(frozen=True, slots=True)
class IndexState:
    """How far the index is. `indexed` of `total` articles are in it; both are 0 where it is whole: not counted."""

    is_whole: bool
    indexed: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class IndexSlice:
    """A slice entered: so many articles, the last one's id. `is_last` says that the index is whole."""

    entered: int
    last: int
    is_last: bool


def index_state(library: Library) -> IndexState:
    """Whether searches see every article. Takes no time where they do; else some milliseconds."""
    with library.read() as unit:
        if index_slices.is_index_whole(unit):
            return IndexState(is_whole=True)
        return _count(unit)


def are_words_known(library: Library, criteria: Criteria) -> bool:
    """Whether criteria see every article: not where they have words and the index is not whole. Takes no time."""
    with library.read() as unit:
        return criteria_filter.are_words_known(unit, criteria)


def look_at_index(library: Library) -> IndexState:
    """The state as counted, for an index may say of itself that it is whole and have lost articles."""
    with library.read() as unit:
        return _count(unit)


def begin_indexing(library: Library, *, is_afresh: bool = False) -> Done[None]:
    """Make ready for slices: searches say from here on that they are incomplete.

    What an index of another make holds is thrown away, with `is_afresh` any. No step. Raises as every write.
    """
    with library.write("index.rebuild", is_undoable=False) as unit:
        if is_afresh:
            index_slices.empty_index(unit)
        else:
            index_slices.begin_making(unit)
    return Done(None, unit.changes, unit.step_id)


def index_slice(library: Library, after: int, size_cp: int = SLICE_CP) -> Done[IndexSlice]:
    """Enter the next articles with ids above `after` that the index lacks; the first call gives 0. No step.

    Raises as every write.
    """
    with library.write("index.rebuild", is_undoable=False) as unit:
        entered = index_slices.enter_slice(unit, after, size_cp)
    value = IndexSlice(0, after, is_last=True) if entered is None else IndexSlice(*entered, is_last=False)
    return Done(value, unit.changes, unit.step_id)


def rebuild_index(
    library: Library,
    *,
    is_afresh: bool = False,
    progress: Callable[[int, int], None] | None = None,
    is_cancelled: Callable[[], bool] | None = None,
) -> int:
    """Make the index whole; how many articles had to be entered. Emptied first with `is_afresh`, or if damaged.

    `progress` gets how many articles are indexed, and of how many. Raises `Cancelled` when `is_cancelled` says so
    and as every write; what is done stays, and the next call goes on there.
    """
    begin_indexing(library, is_afresh=is_afresh or _is_damaged(library, is_cancelled))
    state = index_state(library)
    entered = last = 0
    pause = Event()
    while True:
        if is_cancelled is not None and is_cancelled():
            raise Cancelled
        one = index_slice(library, last, _LONG_SLICE_CP).value
        if one.is_last:
            return entered
        entered, last = entered + one.entered, one.last
        if progress is not None:
            done = state.indexed + entered
            progress(done, max(done, state.total))
        pause.wait(_PAUSE_S)


def _is_damaged(library: Library, is_cancelled: Callable[[], bool] | None) -> bool:
    with library.read() as unit, stoppable(unit, is_cancelled):
        return index_slices.has_index_fault(unit)


def _count(unit: Unit) -> IndexState:
    """The state as counted; what an index of another make holds counts as nothing."""
    indexed = index_slices.count_indexed(unit) if index_slices.is_of_this_make(unit) else 0
    total = index_slices.count_articles(unit)
    return IndexState(index_slices.is_index_whole(unit) and indexed == total, indexed, total)
