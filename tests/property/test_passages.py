"""Passages of any places: within reach, apart from each other, and none with more parts is left out."""

from hypothesis import given
from hypothesis import strategies as st

from reader.domain.spans import Span
from reader.services.passages import list_passages

REACH_CP = 30
PLACES = st.lists(
    st.tuples(st.integers(0, 200), st.integers(1, 12), st.frozensets(st.integers(0, 3), min_size=1, max_size=3)),
    max_size=30,
)


def parts_from(places, number):
    start = places[number][0].start
    near = [parts for span, parts in places[number:] if span.start <= start + REACH_CP]
    return len(frozenset().union(*near))


@given(PLACES)
def test_passages_hold_most_parts_and_lie_apart(drawn):
    places = sorted(
        ((Span(start, start + size), frozenset((0, part) for part in parts)) for start, size, parts in drawn),
        key=lambda place: (place[0].start, -place[0].end),
    )
    found = list_passages(places, REACH_CP)
    assert bool(found) == bool(places)
    assert found == sorted(set(found))
    if places:
        most = max(parts_from(places, number) for number in range(len(places)))
        assert all(parts_from(places, number) == most for number in found)
        starts = [places[number][0].start for number in found]
        assert len(set(starts)) == len(starts)
        for number in range(len(places)):  # one that is left out overlaps one that is taken
            if parts_from(places, number) == most:
                start = places[number][0].start
                assert any(abs(start - other) <= REACH_CP + 13 for other in starts)
