"""Dates in columns: what can be one day only is that day; what may be two is a year."""

import pytest

from reader.formats.table_dates import DayOrder, find_order, read_cell


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2005-04-03", "2005-04-03"),
        ("2005-04-03T23:59:00+09:00", "2005-04-03"),
        ("2005-04-03 10:00", "2005-04-03"),
        ("2005-04", "2005-04"),
        ("2005", "2005"),
        ("20050403", "2005-04-03"),
        ("2005-04-00", "2005-04"),
        ("2005-00-00 00:00:00", "2005"),
        ("20050403101500", "2005-04-03"),
        ("2005/4/3", "2005-04-03"),
        ("2005. 4. 3.", "2005-04-03"),
        ("03.04.2005", "2005-04-03"),
        ("3.4.2005, 10:15", "2005-04-03"),
        ("April 3, 2005", "2005-04-03"),
        ("Sun, 03 Apr 2005 10:00:00 +0900", "2005-04-03"),
        ("2005년 4월 3일", "2005-04-03"),
        ("25/04/2005", "2005-04-25"),
        ("04/25/2005 08:30", "2005-04-25"),
        ("04/04/2005", "2005-04-04"),
        ("1112486400", "2005-04-03"),
        ("1112486400000", "2005-04-03"),
    ],
)
def test_clear_date_is_read(cell: str, day: str) -> None:
    found = read_cell(f" {cell} ", None)
    assert (str(found.date), found.warning) == (day, "")


@pytest.mark.parametrize("cell", ["03/04/2005", "03-04-2005", "31/02/2005"])
def test_doubtful_day_leaves_the_year(cell: str) -> None:
    found = read_cell(cell, None)
    assert str(found.date) == "2005"
    assert cell in found.warning


@pytest.mark.parametrize(
    "cell",
    ["yesterday", "03/04/05", "2005-13-45", "99999999", "0000-00-00", "x" * 5000, "May 1, 2005 or May 2, 2005"],
)
def test_what_is_no_date_is_told(cell: str) -> None:
    found = read_cell(cell, None)
    assert found.date is None
    assert found.warning


def test_empty_cell_is_no_fault() -> None:
    assert read_cell(" ", None).warning == ""


@pytest.mark.parametrize(
    ("cells", "order"),
    [
        (["03/04/2005", "25/04/2005"], DayOrder.DAY_FIRST),
        (["03/04/2005", "04/25/2005", ""], DayOrder.MONTH_FIRST),
        (["03/04/2005", "x"], None),
        (["25/04/2005", "04/25/2005"], None),
    ],
)
def test_column_proves_its_order(cells: list[str], order: DayOrder | None) -> None:
    assert find_order(cells) is order


def test_proven_order_decides_doubtful_days() -> None:
    assert str(read_cell("03/04/2005", DayOrder.DAY_FIRST).date) == "2005-04-03"
    assert str(read_cell("03/04/2005", DayOrder.MONTH_FIRST).date) == "2005-03-04"
