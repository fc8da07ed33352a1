"""Parts of what is filed under one key: they keep their beginnings while articles come and go."""

from hypothesis import given
from hypothesis import strategies as st

from reader.domain.day_parts import divide
from reader.domain.source_matches import ListedKeys

DAY = "2026-01-10"


def keys_of(*ids):
    return [(DAY, one) for one in sorted(ids)]


def test_few_articles_are_not_divided():
    assert divide(ListedKeys(keys_of(*range(10))), size=10) == []
    assert divide(ListedKeys([]), size=10) == []


def test_many_articles_are_divided_at_every_size():
    parts = divide(ListedKeys(keys_of(*range(25))), size=10)
    assert [(part.start, part.held, part.first) for part in parts] == [
        (1, 10, None),
        (11, 10, (DAY, 10)),
        (21, 5, (DAY, 20)),
    ]


def test_known_parts_grow_and_the_last_one_is_divided_again():
    known = [part.first for part in divide(ListedKeys(keys_of(*range(0, 50, 2))), size=10) if part.first]
    parts = divide(ListedKeys(keys_of(*range(0, 50, 2), 3, 5, *range(60, 70))), known, size=10)
    assert [(part.start, part.held, part.first) for part in parts] == [
        (1, 12, None),
        (13, 10, (DAY, 20)),
        (23, 10, (DAY, 40)),
        (33, 5, (DAY, 65)),
    ]


def test_emptied_part_is_given_up():
    parts = divide(ListedKeys(keys_of(*range(10), *range(20, 29))), [(DAY, 10), (DAY, 20)], size=10)
    assert [(part.start, part.held, part.first) for part in parts] == [(1, 10, None), (11, 9, (DAY, 20))]


@given(st.sets(st.integers(0, 120)), st.sets(st.integers(0, 120), max_size=12), st.integers(1, 9))
def test_parts_hold_every_article_once_and_never_too_many(ids, known, size):
    keys = keys_of(*ids)
    parts = divide(ListedKeys(keys), keys_of(*known), size)
    assert bool(parts) == (len(keys) > size)
    holders = [[part for part in parts if part.holds(key)] for key in keys]
    assert all(len(holding) == 1 for holding in holders if parts)
    start = 1
    for part in parts:
        assert part.start == start
        assert part.held == sum(part.holds(key) for key in keys)
        assert 1 <= part.held <= 2 * size
        start += part.held
