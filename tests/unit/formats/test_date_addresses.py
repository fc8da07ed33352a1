"""Dates in addresses: the day or month of a path, nothing where several stand, and the number of an archive."""

import pytest

from reader.formats.date_addresses import find_address_date, find_ingest_day


@pytest.mark.parametrize(
    ("url", "date", "quote"),
    [
        ("https://x.org/2024/05/27/title", "2024-05-27", "2024/05/27"),
        ("https://x.org/2024/5/7/title", "2024-05-07", "2024/5/7"),
        ("https://x.org/2024-05-27.html", "2024-05-27", "2024-05-27"),
        ("https://x.org/2024-05-27-title.html", "2024-05-27", "2024-05-27"),
        ("https://x.org/202405/27/t20240527_123.html", "2024-05-27", "202405/27"),
        ("https://x.org/n1/2024/0527/c90000-1234.html", "2024-05-27", "2024/0527"),
        ("https://x.org/2024/05/27/remembering-2001-09-11?d=2023-01-02", "2024-05-27", "2024/05/27"),
        ("https://x.org/20240527/1", "2024-05-27", "20240527"),
        ("https://x.org/item/2013/201305/news27/20130527-11ee.html", "2013-05-27", "20130527"),
        ("https://x.org/2024/05/title", "2024-05", "/2024/05"),
        ("https://web.archive.org/web/20250101123000/https://x.org/2024/05/27/a", "2024-05-27", "2024/05/27"),
    ],
)
def test_an_address_names_a_day_or_a_month(url, date, quote):
    found = find_address_date(url)
    assert found
    assert (str(found.date), found.quote) == (date, quote)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "https://x.org/a",
        "https://x.org/20241327",
        "https://x.org/2024/02/31/a",
        "https://x.org/19450815",
        "https://x.org/123420240527",
        "https://x.org/2024/05/27/2023-01-02",
        "https://x.org/remembering-the-2001-09-11-attacks.html",
        "https://x.org/the-day-2001-09-11",
        "https://x.org/story?id=20050312",
        "https://x.org/2024-05-27-a/b",
        "https://web.archive.org/web/20250101/https://x.org/a",
        "https://x.org/" + "2024/" * 100_000,
    ],
)
def test_an_address_without_one_sure_date_names_none(url):
    assert find_address_date(url) is None


def test_the_ingest_is_the_day_of_the_easternmost_outlet():
    found = find_ingest_day("https://x.org/newstream/1742720595-abc-def/")
    assert found
    assert (str(found[0]), found[1]) == ("2025-03-23", "1742720595")
    late = find_ingest_day("https://x.org/newstream/1742745600-a/")  # 16:00 UTC is the next day there
    assert late
    assert str(late[0]) == "2025-03-24"


@pytest.mark.parametrize("url", ["", "https://x.org/newstream/17427-a/", "https://x.org/1742720595-a/"])
def test_other_numbers_are_no_ingest(url):
    assert find_ingest_day(url) is None
