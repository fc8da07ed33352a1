import pytest

from reader.domain.dates import ArticleDate, DateBasis, PartialDate, year_of_juche


@pytest.mark.parametrize("text", ["2015", "2015-09", "2015-09-03", "2024-02-29"])
def test_partial_date_comes_back_as_written(text):
    assert str(PartialDate.parse(text)) == text


@pytest.mark.parametrize(
    "text", ["", "15", "2015-13", "2015-02-30", "2023-02-29", "2015-9-3", "2015-09-03T00", "0000"]
)
def test_what_is_no_date_is_refused(text):
    with pytest.raises(ValueError):
        PartialDate.parse(text)


def test_day_without_month_is_refused():
    with pytest.raises(ValueError):
        PartialDate(2015, None, 3)


@pytest.mark.parametrize("parts", [(2015, 0), (2015, 2, 0), (0,), (2015, 13), (2015, 2, 30)])
def test_part_that_no_calendar_has_is_refused(parts):
    with pytest.raises(ValueError):
        PartialDate(*parts)


def test_first_and_last_day_span_the_precision():
    assert PartialDate(2024, 2).last_day.isoformat() == "2024-02-29"
    assert PartialDate(2024).first_day.isoformat() == "2024-01-01"
    assert PartialDate(2024).last_day.isoformat() == "2024-12-31"


@pytest.mark.parametrize(
    ("date_from", "date_to", "key"),
    [
        ("2026-01-10", "2026-01-10", "2026-01-10"),
        ("2026-01-08", "2026-01-10", "2026-01"),
        ("2026-01", "2026-01", "2026-01"),
        ("2026-01", "2026-03-04", "2026"),
        ("2015-09", "2026-01-10", ""),
        (None, "2026-01-10", ""),
        ("2015-09", None, ""),
        (None, None, ""),
    ],
)
def test_day_key_is_the_narrowest_folder_that_holds_both_ends(date_from, date_to, key):
    ends = [PartialDate.parse(text) if text else None for text in (date_from, date_to)]
    assert ArticleDate(ends[0], ends[1], DateBasis.BOUNDS).day_key == key


def test_juche_years_count_from_1912():
    assert year_of_juche(104) == 2015
    assert year_of_juche(1) == 1912
