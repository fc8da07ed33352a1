"""What columns hold, told by their values."""

from reader.formats.column_values import find_days, find_text, find_titles

DAYS = ["2005-04-03", "5 April 2005", "2005/04/07"]
LINES = ["Farmers meet in the town", "A bridge is opened today", "Old songs are sung again"]


def test_longest_column_of_words_is_the_text() -> None:
    columns = {"n": ["1" * 50], "address": ["https://example.org/" * 5], "said": ["Some words stand here."]}
    assert find_text(columns) == "said"
    assert find_text({"n": ["1"], "empty": [""]}) == find_text({}) == ""


def test_text_without_spaces_between_words_is_text() -> None:
    assert find_text({"body": ["人们在那里聚集并谈论来年的计划。"]}) == "body"


def test_days_in_most_rows_are_days() -> None:
    columns = {"all": DAYS * 4, "but some": [*DAYS, "", ""], "few": [*DAYS, *[""] * 4], "other": [*DAYS, "?"]}
    assert find_days(columns) == ["all", "but some"]


def test_short_distinct_lines_beside_a_text_are_titles() -> None:
    texts = [line * 10 for line in LINES]
    assert find_titles({"line": LINES, "one": LINES[:1] * 3, "empty": [""] * 3}, texts) == ["line"]
    assert find_titles({"line": LINES}, LINES) == []
