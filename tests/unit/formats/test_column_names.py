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
