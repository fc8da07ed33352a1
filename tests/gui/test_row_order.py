from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.gui.models.row_order import find_longest_rising


def is_rising(row):
    return all(one < other for one, other in pairwise(row))


def test_rows_in_order_all_keep_their_places():
    assert find_longest_rising(range(5)) == set(range(5))
    assert find_longest_rising([]) == set()


def test_first_row_that_goes_to_the_end_moves_alone():
    assert find_longest_rising([4, 0, 1, 2, 3]) == {0, 1, 2, 3}


@given(st.permutations(range(7)))
def test_rows_that_stay_rise_and_are_as_many_as_possible(places):
    found = find_longest_rising(places)
    assert is_rising([place for place in places if place in found])
    longest = max(size for size in range(1, 8) if any(map(is_rising, combinations(places, size))))
    assert len(found) == longest
