"""`dateline date` on a real library: what it shows, what it settles, and what it refuses."""

import pytest

from reader.cli.arguments import UsageError, parse_arguments


def test_date_alone_shows_basis_and_evidence(command, library):
    ran = command("date", "--library", library, 1)
    assert ran.code == 0
    first, *rest = ran.out.splitlines()
    assert "between Sep 2015 and 10 Jan 2026" in first
    assert any("not before: “September Juche 104 (2015)” in the text" in line for line in rest)


@pytest.mark.parametrize(
    ("options", "ends"),
    [
        (("--on", "3 Sep 2015"), ("2015-09-03", "2015-09-03")),
        (("--on", "2015-09..2015-12"), ("2015-09", "2015-12")),
        (("--from", "2015-09", "--to", "2016"), ("2015-09", "2016")),
        (("--to", "03/09/2015"), (None, "2015-09-03")),
        (("--unknown",), (None, None)),
        (("--accept",), ("2015-09", "2026-01-10")),
    ],
)
def test_date_is_settled_in_one_step(command, library, options, ends):
    before = command("list", "--library", library, "--json").json
    (settled,) = command("date", "--library", library, 1, *options, "--json").json
    assert (settled["date_from"], settled["date_to"], settled["date_basis"]) == (*ends, "given")
    assert settled["evidence"][-1]["where"] == "user"
    assert command("history", "--library", library, "--json").json[0]["verb"] == "article.date"
    assert command("undo", "--library", library).code == 0
    assert command("list", "--library", library, "--json").json == before


def test_several_articles_are_settled_together(command, library):
    ran = command("date", "--library", library, 1, 2, 1, "--on", "2025-11")
    assert ran.code == 0
    assert "2 dates changed." in ran.out
    assert [head["date_from"] for head in command("list", "--library", library, "--json").json] == ["2025-11"] * 2


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ((1, "--on", "soon"), "“soon” is no date"),
        ((1, "--from", "2016", "--to", "2015"), "2015 lies before 2016"),
        ((1, "--from", "unknown"), "no single day"),
        ((1, 99, "--accept"), "99"),
    ],
)
def test_a_wrong_date_or_article_is_told_and_changes_nothing(command, library, options, words):
    before = command("list", "--library", library, "--json").json
    ran = command("date", "--library", library, *options)
    assert (ran.code, ran.out) == (1, "")
    assert words in ran.err
    assert command("list", "--library", library, "--json").json == before


@pytest.mark.parametrize("options", [["--on", "2015", "--to", "2016"], ["--accept", "--unknown"]])
def test_options_that_exclude_each_other_are_refused(options):
    with pytest.raises(UsageError, match="date: give"):
        parse_arguments(["date", "--library", "a", "1", *options], "1")
