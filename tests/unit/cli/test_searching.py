"""`search` on the two given documents: lines, JSON, what is told beside them, and errors."""

import pytest

RELIANCE = 5


def test_search_shows_articles_with_the_words_round_the_first_place(command, library):
    ran = command("search", "--library", library, '"self reliance"')
    header, *lines = ran.out.splitlines()
    assert ran.code == 0
    assert header.split() == ["ID", "DATE", "SOURCE", "TITLE", "SNIPPET"]
    assert lines
    assert all("reliance" in line for line in lines)
    assert ran.err == f"dateline: Found {len(lines)} article{'s' if len(lines) > 1 else ''}.\n"


def test_json_names_the_places_in_the_snippet(command, library):
    found = command("search", "--library", library, "--json", "reliance").json
    for one in found:
        words = [one["snippet"][span["start"] : span["end"]] for span in one["spans"]]
        assert words
        assert all(word.casefold() == "reliance" for word in words)


def test_limit_shows_some_of_all_and_tells_both_numbers(command, library):
    everything = command("list", "--library", library, "--json").json
    ran = command("search", "--library", library, "--limit", "1", "--json", "-the")
    assert ran.code == 2
    ran = command("search", "--library", library, "--limit", "1", "--json", "--", "-qzx")
    assert len(ran.json) == 1
    assert ran.err == f"dateline: Found {len(everything)} articles, 1 of them shown.\n"


@pytest.mark.parametrize("order", ["date", "oldest", "relevance"])
def test_order_leaves_the_articles_the_same(command, library, order):
    ran = command("search", "--library", library, "--order", order, "--json", "the OR of")
    assert sorted(one["id"] for one in ran.json) == [
        one["id"] for one in command("list", "--library", library, "--json").json
    ]


def test_what_was_taken_otherwise_is_told(command, library):
    ran = command("search", "--library", library, "colour:reliance source:nobody")
    assert ran.code == 0
    assert "no field “colour:”" in ran.err
    assert "no source “nobody”" in ran.err
    assert "Found 0 articles" in ran.err


@pytest.mark.parametrize(
    ("query", "told"), [("", "at least one word"), ("*", "needs letters"), ("date:x", "no date")]
)
def test_query_that_asks_nothing_is_an_error(command, library, query, told):
    ran = command("search", "--library", library, query)
    assert (ran.code, ran.out) == (1, "")
    assert told in ran.err


def test_hostile_queries_are_no_errors_of_the_database(command, library):
    for query in (
        'a" OR',
        "a AND (",
        "NEAR(a",
        "title:",
        "a\0b",
        "{title}: a",
        "a ^b +c",
        "x" * 10_000,
        "\ud800a",
    ):
        ran = command("search", "--library", library, query)
        assert ran.code in (0, 1), (query, ran.err)
        assert "fts5" not in ran.err.casefold()
