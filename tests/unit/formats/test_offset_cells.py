"""Numbers, marks and times as spreadsheets leave them."""

import pytest

from reader.formats.offset_cells import read_mark, read_offset, read_time


@pytest.mark.parametrize(
    ("cell", "number"),
    [("12", 12), (" 12 ", 12), ("0", 0), ("12.0", 12), ("12,00", 12), ("1,234", 1234), ("1.234.567", 1234567)],
)
def test_numbers_are_read(cell, number):
    assert read_offset(cell, "start")[0] == number


@pytest.mark.parametrize(("cell", "is_odd"), [("12", False), ("1 234", True), ("12.0", True), ("", False)])
def test_what_was_odd_is_told(cell, is_odd):
    assert bool(read_offset(cell, "start")[1]) is is_odd


@pytest.mark.parametrize(
    "cell", ["-1", "1.5", "1e5", "1.23E+05", "01.02.2024", "nan", "9" * 30, "٣", "²", "1,23", "x"]
)
def test_what_is_no_number_of_characters_is_told(cell):
    number, note = read_offset(cell, "end")
    assert number is None
    assert "end" in note


@pytest.mark.parametrize(
    ("cell", "mark"), [("yes", True), ("FALSE", False), ("", None), ("0", False), ("maybe", None)]
)
def test_marks(cell, mark):
    assert read_mark(cell)[0] is mark


@pytest.mark.parametrize("cell", ["2026-01-10T08:00:00Z", "2026-01-10T08:00:00.123Z"])
def test_times_as_they_are_kept(cell):
    assert read_time(cell, "created_at") == (cell, "")


@pytest.mark.parametrize(
    "cell", ["10.01.2026 08:00", "2026-01-10", "2026-13-45T99:00:00Z", "2026-01-10T08:00:00+09:00"]
)
def test_other_times_are_told_and_passed_over(cell):
    time, note = read_time(cell, "created_at")
    assert time == ""
    assert "created_at" in note
