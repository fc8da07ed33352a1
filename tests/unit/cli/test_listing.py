"""`dateline listed`: what pages announced, by source and day."""

import pytest

ITEM_KEYS = "source language date title teaser url page article"


def test_listed_gives_what_is_not_held_newest_first(command, library):
    items = command("listed", "--library", library, "--json").json
    assert [" ".join(item) for item in items] == [ITEM_KEYS] * 40
    naenara = [item["date"] for item in items if item["source"] == "Naenara"]
    assert naenara == sorted(naenara, reverse=True)
    assert {item["article"] for item in items} == {None}


def test_listed_keeps_to_source_and_days(command, library):
    words = ("--source", "voice of korea", "--from", "2025-12-03", "--to", "2025-12-03")
    items = command("listed", "--library", library, *words, "--json").json
    assert {(item["source"], item["date"]) for item in items} == {("Voice of Korea", "2025-12-03")}
    assert len(items) == 10


def test_listed_for_people_is_a_table(command, library):
    lines = command("listed", "--library", library).out.splitlines()
    assert lines[0].split() == ["DAY", "SOURCE", "ARTICLE", "PAGE", "WHAT"]
    assert lines[1].startswith("2026-01-10  Naenara · English")


def test_coverage_counts_held_and_listed_by_day(command, library):
    days = command("listed", "--library", library, "--coverage", "--source", "Naenara", "--json").json
    assert [(day["date"], day["listed"], day["held"]) for day in days] == [
        ("2026-01-10", 3, 0),
        ("2026-01-09", 5, 0),
        ("2026-01-08", 4, 0),
        ("2026-01-07", 6, 0),
        ("2026-01-06", 2, 0),
    ]
    table = command("listed", "--library", library, "--coverage").out
    assert "2026-01-10     0       3  Naenara · English" in table


def test_listed_of_an_unknown_source_is_an_error_that_names_the_known(command, library):
    ran = command("listed", "--library", library, "--source", "Elsewhere")
    assert (ran.code, ran.out) == (1, "")
    assert "Naenara, Voice of Korea" in ran.err


@pytest.mark.parametrize("words", [("--from", "3 May"), ("--all", "--coverage")])
def test_listed_with_odd_options_is_a_usage_error(command, library, words):
    assert command("listed", "--library", library, *words).code == 2
