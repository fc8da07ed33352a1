"""What a filter leaves of a source: counts by level and the articles of a day, from one read."""

from reader.domain.places import DayCount
from reader.domain.source_matches import ListedKeys, SourceMatches

BY_DAY = SourceMatches(
    ("", "2025-12-31", "2026", "2026-01", "2026-01-10", "2026-02-01"),
    (2, 1, 1, 1, 3, 1),
    ("9,8", "1", "2", "3", "30,4,5", "6"),
)
BY_CAPTURE = SourceMatches(
    ("", "2026-01-10", "2026-01-10T08:00:00Z", "2026-01-10T09:00:00Z"), (1, 1, 2, 1), ("7", "9", "3,2", "1")
)


def test_counts_sum_what_lies_under_each_level():
    assert BY_DAY.list_day_counts("", 4) == [DayCount("2026", 6, 0), DayCount("2025", 1, 0), DayCount("", 2, 0)]
    assert BY_DAY.list_day_counts("2026", 7) == [
        DayCount("2026-02", 1, 0),
        DayCount("2026-01", 4, 0),
        DayCount("2026", 1, 0),
    ]
    assert BY_DAY.list_day_counts("2026-01", 10) == [DayCount("2026-01-10", 3, 0), DayCount("2026-01", 1, 0)]
    assert BY_DAY.list_day_counts("2024", 7) == []


def test_keys_are_those_filed_right_under_one():
    assert BY_DAY.list_keys("") == [("", 8), ("", 9)]
    assert BY_DAY.list_keys("2026") == [("2026", 2)]
    assert BY_DAY.list_keys("2026-01-10") == [("2026-01-10", 4), ("2026-01-10", 5), ("2026-01-10", 30)]
    assert BY_DAY.list_keys("2027") == []


def test_keys_of_a_day_of_capture_stand_in_the_order_of_time():
    assert BY_CAPTURE.list_day_counts("", 4) == [DayCount("2026", 4, 0), DayCount("", 1, 0)]
    assert [key[1] for key in BY_CAPTURE.list_keys("2026-01-10")] == [9, 2, 3, 1]
    assert BY_CAPTURE.list_keys("") == [("", 7)]


def test_listed_keys_are_cut_by_their_ends():
    keys = ListedKeys([("a", 1), ("a", 3), ("b", 2)])
    assert keys.slice(("a", 2), ("b", 2)) == [("a", 3)]
    assert (keys.count(None, ("b", 0)), keys.list_every(2, None, None)) == (2, [("b", 2)])
