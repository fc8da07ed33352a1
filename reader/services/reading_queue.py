"""The reading queue: which article comes next, and how many are done. Changes nothing. Any thread."""

from contextlib import suppress

from reader.domain.articles import ReadingState
from reader.domain.criteria import EVERYTHING, Criteria, DayBasis
from reader.domain.errors import ArticleMissing
from reader.domain.ids import ArticleId
from reader.domain.places import Place
from reader.domain.reading_queues import ReadingProgress, ReadingQueue
from reader.store import reading_order, tree_reads
from reader.store.library import Library
from reader.store.unit import Unit


def next_unread(
    library: Library,
    queue: ReadingQueue,
    after: ArticleId | None = None,
    *,
    state: ReadingState = ReadingState.UNREAD,
    criteria: Criteria = EVERYTHING,
    basis: DayBasis = DayBasis.PUBLISHED,
) -> ArticleId | None:
    """The next article of a queue that was never opened, or is in another `state`, and meets criteria; None at the
    end of the queue.

    It begins after an article; where that is None, gone, or not of the queue, with the first. `basis` says by
    which days the tree is filed whose order is followed; a branch brings its own.
    """
    with library.read() as unit:
        if queue.articles is None:
            basis = basis if queue.branch is None else queue.branch.basis
            place = _place(unit, after, basis) if after is not None else None
            return reading_order.find_next_in_tree(
                unit,
                state,
                branch=queue.branch,
                after=place,
                criteria=criteria,
                basis=basis,
                kept=library.matches.find(unit, criteria),
            )
        ordered = queue.articles
        rest = ordered[ordered.index(after) + 1 :] if after in ordered else ordered
        return reading_order.find_next_in_list(unit, state, rest, criteria)


def count_queue(library: Library, queue: ReadingQueue, criteria: Criteria = EVERYTHING) -> ReadingProgress:
    """How many articles of a queue that meet criteria are done, of how many."""
    with library.read() as unit:
        if queue.articles is None:
            kept = library.matches.find_for_some(unit, criteria)
            counts = reading_order.count_states(unit, queue.branch, criteria, kept)
        else:
            counts = reading_order.count_states_of(unit, queue.articles, criteria)
    done = sum(number for state, number in counts.items() if state.is_done)
    return ReadingProgress(done, sum(counts.values()), counts.get(ReadingState.UNREAD, 0))


def _place(unit: Unit, article: ArticleId, basis: DayBasis) -> Place | None:
    with suppress(ArticleMissing):
        return tree_reads.get_place(unit, article, basis)
    return None
