"""Queries as typed, and what is understood."""

import pytest

from reader.domain.search_query import DEPTH_MAX, LENGTH_MAX_CP, TERMS_MAX, parse_query
from reader.domain.search_terms import (
    All,
    AnyOf,
    DateRange,
    Field,
    FieldValue,
    Near,
    Node,
    Not,
    Words,
    iter_shown,
)


def bare(text: str) -> Words:
    return Words(text, is_row=True)


@pytest.mark.parametrize(
    ("typed", "root"),
    [
        ("north korea", All((bare("north"), bare("korea")))),
        ("north AND korea", All((bare("north"), bare("korea")))),
        ('"north  korea"', Words("north korea")),
        ("“north korea", Words("north korea")),
        ("“한국 정부” 기후*", All((Words("한국 정부"), Words("기후", is_prefix=True)))),
        ('"north kor"*', Words("north kor", is_prefix=True)),
        ("a OR b c", AnyOf((bare("a"), All((bare("b"), bare("c")))))),
        ("(a OR b) c", All((AnyOf((bare("a"), bare("b"))), bare("c")))),
        ("a -b", All((bare("a"), Not(bare("b"))))),
        ("a NOT (b OR c)", All((bare("a"), Not(AnyOf((bare("b"), bare("c"))))))),
        ("NOT NOT a", bare("a")),
        ("self-reliance", bare("self-reliance")),
        ("NEAR(kim “jong un”*, 5)", Near((Words("kim"), Words("jong un", is_prefix=True)), 5)),
        ("kim NEAR/3 trump", Near((Words("kim"), Words("trump")), 3)),
        (
            "title:(a OR b)",
            AnyOf((Words("a", is_row=True, in_title=True), Words("b", is_row=True, in_title=True))),
        ),
        ("title:NEAR(a b)", Near((Words("a", in_title=True), Words("b", in_title=True)), 10, in_title=True)),
        ("source:rodong*", FieldValue(Field.SOURCE, "rodong", is_prefix=True)),
        ("tag:threat/nuclear", FieldValue(Field.TAG, "threat/nuclear")),
        ("memo:*", FieldValue(Field.MEMO, "", is_prefix=True)),
        ("STATE:Unread", FieldValue(Field.STATE, "unread")),
        ("date:2024-01..2024-06", DateRange("2024-01", "2024-06")),
        ("date:..2024", DateRange("", "2024")),
        ("date:2024-01-05..", DateRange("2024-01-05", "")),
        ("date:2024/1/5", DateRange("2024-01-05", "2024-01-05")),
        ("date:2024-06..2024-01", DateRange("2024-01", "2024-06")),
        ("a)) b", All((bare("a"), bare("b")))),
        ("((a b", All((bare("a"), bare("b")))),
        ("http://a.org", bare("http://a.org")),
        ("", None),
        (" — ", None),
        ("*", None),
        ("AND OR NOT NEAR", None),
        ("()", None),
    ],
)
def test_query_is_understood(typed: str, root: Node | None) -> None:
    assert parse_query(typed).root == root


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("colour:red", "no field “colour:”"),
        ("date:2024-13", "no date"),
        ("date:soon", "no date"),
        ("date:..", "no date"),
        ("state:lost", "no reading state"),
        ("title:", "without a value"),
        ("wom*n", "taken as “wom*”"),
        ("*", "needs letters"),
        ("a)", "never opened"),
        ("(a OR b) NEAR c", "taken as AND"),
        ("a " * LENGTH_MAX_CP, "Only the first 4,000 characters"),
        ("a " * (TERMS_MAX + 1), "Only the first 200 words"),
        ("(" * (DEPTH_MAX + 5) + "a", "deep"),
    ],
)
def test_what_is_not_understood_is_told(typed: str, told: str) -> None:
    assert any(told in note for note in parse_query(typed).notes)


def test_unknown_field_is_taken_as_words() -> None:
    assert parse_query("colour:red").root == All((bare("colour"), bare("red")))


def test_plain_query_is_understood_without_a_word() -> None:
    assert parse_query('"kim jong un" -visit source:kcna date:2024').notes == ()


def test_shown_words_leave_out_what_must_not_stand() -> None:
    query = parse_query("kim OR NEAR(un visit) -trump source:kcna")
    assert [words.text for words in iter_shown(query.root)] == ["kim", "un", "visit"]
