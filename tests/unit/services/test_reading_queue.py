"""The reading queue: lists, branches and the whole library, their ends and their counts."""

import pytest

from reader.domain.articles import ReadingState
from reader.domain.criteria import Criteria
from reader.domain.places import Branch
from reader.domain.reading_queues import ReadingProgress, ReadingQueue
from reader.services import browsing, reading, reading_queue
from tests.helpers.articles import bounds, store_article

EVERYTHING = ReadingQueue()


def on(day):
    return bounds(day, day)


@pytest.fixture
def shelf(library):
    """Articles of two sources, named by source and day key, in the order of the tree."""
    made = {
        ("KCNA", key): store_article(library, source="KCNA", date=on(key) if key else bounds(None, None))
        for key in ("2025-12-31", "2026", "2026-01", "2026-01-06", "2026-01-07", "")
    }
    made["Naenara", "2026-01-06"] = store_article(library, source="Naenara", date=on("2026-01-06"))
    order = ["", "2026-01-07", "2026-01-06", "2026-01", "2026", "2025-12-31"]
    return [made["KCNA", key] for key in order] + [made["Naenara", "2026-01-06"]]


def walk(library, queue, after=None, **options):
    found = []
    while (after := reading_queue.next_unread(library, queue, after, **options)) is not None:
        found.append(after)
    return found


def source_of(library, article):
    return browsing.article_place(library, article).source


def test_library_is_read_in_the_order_of_the_tree(library, shelf):
    assert walk(library, EVERYTHING) == shelf
    assert walk(library, EVERYTHING, shelf[3]) == shelf[4:]


def test_queue_passes_over_what_was_opened_and_finds_other_states_too(library, shelf):
    reading.mark_reading_states(library, shelf[1:4], ReadingState.DONE)
    reading.mark_reading_state(library, shelf[4], ReadingState.READING)
    assert walk(library, EVERYTHING, shelf[0]) == [shelf[5], shelf[6]]
    assert reading_queue.next_unread(library, EVERYTHING, state=ReadingState.READING) == shelf[4]
    assert reading_queue.count_queue(library, EVERYTHING) == ReadingProgress(3, 7, 3)


@pytest.mark.parametrize(
    ("key", "is_undated", "places"),
    [
        ("", False, range(6)),
        ("", True, range(1)),
        ("2026", False, range(1, 5)),
        ("2026-01", False, range(1, 4)),
        ("2026-01-06", False, range(2, 3)),
        ("2024", False, range(0)),
    ],
)
def test_branch_holds_what_stands_under_its_node(library, shelf, key, is_undated, places):
    queue = ReadingQueue("", Branch(source_of(library, shelf[0]), key, is_undated))
    assert walk(library, queue) == [shelf[place] for place in places]
    assert walk(library, queue, shelf[-1]) == [shelf[place] for place in places]
    assert reading_queue.count_queue(library, queue).total == len(places)


def test_list_is_read_in_its_own_order(library, shelf):
    queue = ReadingQueue("hits", articles=(shelf[4], shelf[0], shelf[2]))
    assert walk(library, queue) == [shelf[4], shelf[0], shelf[2]]
    assert walk(library, queue, shelf[0]) == [shelf[2]]
    reading.mark_reading_state(library, shelf[2], ReadingState.EMPTY)
    assert reading_queue.next_unread(library, queue, shelf[0]) is None
    assert reading_queue.count_queue(library, queue) == ReadingProgress(1, 3, 2)


def test_queue_begins_anew_after_an_article_that_is_gone(library, shelf):
    assert reading_queue.next_unread(library, EVERYTHING, 99) == shelf[0]
    listed = ReadingQueue("hits", articles=(99, shelf[3]))
    assert walk(library, listed, 98) == [shelf[3]]
    assert reading_queue.count_queue(library, listed).total == 1


def test_empty_library_has_nothing_to_read(library):
    assert reading_queue.next_unread(library, EVERYTHING) is None
    assert reading_queue.count_queue(library, EVERYTHING) == ReadingProgress(0, 0)


@pytest.mark.parametrize(
    ("wanted", "places"),
    [
        (Criteria(words="movement"), range(7)),
        (Criteria(words="nowhere"), range(0)),
        (Criteria(first="2026-01-06"), (1, 2, 6)),
        (Criteria(last="2025"), (5,)),
        (Criteria(states=(ReadingState.DONE,)), range(0)),
    ],
)
def test_filter_leaves_the_order_and_passes_over_the_rest(library, shelf, wanted, places):
    kept = [shelf[place] for place in places]
    assert walk(library, EVERYTHING, criteria=wanted) == kept
    assert reading_queue.count_queue(library, EVERYTHING, wanted) == ReadingProgress(0, len(kept), len(kept))
    listed = ReadingQueue("", articles=tuple(reversed(shelf)))
    assert walk(library, listed, criteria=wanted) == kept[::-1]
    assert reading_queue.count_queue(library, listed, wanted).total == len(kept)
    branch = ReadingQueue("", Branch(source_of(library, shelf[0])))
    assert walk(library, branch, criteria=wanted) == [one for one in kept if one != shelf[6]]


def test_filter_goes_on_after_an_article_that_does_not_meet_it(library, shelf):
    assert walk(library, EVERYTHING, shelf[1], criteria=Criteria(first="2026-01-06")) == [shelf[2], shelf[6]]
