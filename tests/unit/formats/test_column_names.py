"""Guessing columns: known names in several spellings, and the longest column for the text."""

import pytest

from reader.formats.column_names import guess_mapping


def guess(*columns: str, **cells: str) -> dict[str, str]:
    return dict(guess_mapping(columns, [cells]).pairs)


@pytest.mark.parametrize(
    ("columns", "mapping"),
    [
        (
            ("id", "Headline", "Body", "pub_date", "Link", "Newspaper", "By-line"),
            {
                "title": "Headline",
                "text": "Body",
                "source": "Newspaper",
                "date": "pub_date",
                "url": "Link",
                "byline": "By-line",
            },
        ),
        (("headline", "articleBody", "datePublished", "inLanguage", "author.name", "publisher.name"), None),
        (("일자", "언론사", "기고자", "제목", "본문", "URL"), None),
    ],
)
def test_known_names_are_found(columns: tuple[str, ...], mapping: dict[str, str] | None) -> None:
    found = guess(*columns)
    assert found == mapping if mapping else set(found.values()) == set(columns)


def test_nested_names_are_found_by_their_last_piece() -> None:
    assert guess("meta.title", "meta.lang", "doc.text", "doc.scraped_at") == {
        "title": "meta.title",
        "text": "doc.text",
        "language": "meta.lang",
        "captured": "doc.scraped_at",
    }


def test_surer_name_wins_and_each_column_serves_once() -> None:
    assert guess("date", "published", "text", "content") == {"text": "text", "date": "published"}


def test_filled_column_wins_over_an_empty_one() -> None:
    assert guess("text", "content", text="", content="Some words.") == {"text": "content"}


def test_longest_column_is_the_text_where_no_name_tells() -> None:
    found = guess("title", "words", "note", title="A title that is long", words="More words.", note="x")
    assert found == {"title": "title", "text": "words"}


def test_table_without_text_gives_none() -> None:
    assert guess("title", "note") == {"title": "title"}


def guess_rows(*rows: dict[str, str]) -> dict[str, str]:
    return dict(guess_mapping(list(rows[0]), rows).pairs)


@pytest.mark.parametrize(
    "values",
    [
        ("1", "3"),
        ("2005-04-03", "2005-04-04"),
        ("https://example.org/a/long/way", "https://example.org/b"),
        ("x",),
    ],
)
def test_column_that_does_not_read_as_text_is_none(values: tuple[str, ...]) -> None:
    assert "text" not in guess_rows(*({"id": "7", "n": value} for value in values))


HEADLINES = ("Farmers meet in the town hall", "A bridge across the river is opened", "Old songs are sung again")
DAYS = ("2005-04-03", "2005-04-04T10:00:00Z", "2005-04-05")
WORDS = "Many people came together there and spoke of the year to come. " * 5


def made_rows(**names: tuple[str, ...]) -> list[dict[str, str]]:
    rows = [{name: values[number] for name, values in names.items()} for number in range(3)]
    return [row | {"t": f"{number} {WORDS}"} for number, row in enumerate(rows)]


def test_day_and_title_are_told_by_their_values() -> None:
    found = guess_rows(*made_rows(id=("1", "2", "3"), hl=HEADLINES, when=DAYS))
    assert found == {"text": "t", "title": "hl", "date": "when"}


@pytest.mark.parametrize("name", ["updated_at", "modified", "birthdate", "event_end"])
def test_other_days_are_no_day_of_publication(name: str) -> None:
    assert "date" not in guess_rows(*made_rows(**{name: DAYS}))


def test_two_columns_of_days_leave_it_open() -> None:
    assert "date" not in guess_rows(*made_rows(first=DAYS, second=DAYS))


@pytest.mark.parametrize("days", [("1112486400", "1112486401", "1112486402"), ("03/04/2005",) * 3, ("2005",) * 3])
def test_numbers_that_may_be_something_else_are_no_days(days: tuple[str, ...]) -> None:
    assert "date" not in guess_rows(*made_rows(when=days))


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("subtitle", HEADLINES),
        ("part", ("The section of culture",) * 3),
        ("lead", tuple(f"{line}, and all were glad." for line in HEADLINES)),
        ("tag", ("a, b", "c, d", "e, f")),
    ],
)
def test_other_short_texts_are_no_titles(name: str, values: tuple[str, ...]) -> None:
    assert "title" not in guess_rows(*made_rows(**{name: values}))


def test_two_columns_like_titles_leave_it_open() -> None:
    assert "title" not in guess_rows(*made_rows(first=HEADLINES, second=HEADLINES))
