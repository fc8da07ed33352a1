"""The course of long work: what is told, and when it ends."""

import pytest

from reader.domain.errors import Cancelled
from reader.store.courses import UNTOLD, Course


def test_chunks_are_told_as_they_are_done():
    told = []
    course = Course(lambda *numbers: told.append(numbers))
    assert list(course.iter_chunks([1, 2, 3, 4, 5], 2)) == [[1, 2], [3, 4], [5]]
    assert told == [(2, 5), (4, 5), (5, 5)]
    assert list(course.iter_chunks([], 2)) == []
    assert list(UNTOLD.iter_chunks((1, 2))) == [[1, 2]]
    assert len(told) == 3


def test_work_ends_before_the_next_chunk_when_asked():
    done = []
    course = Course(is_cancelled=lambda: bool(done))
    with pytest.raises(Cancelled):
        for chunk in course.iter_chunks(range(4), 2):
            done.extend(chunk)
    assert done == [0, 1]
