"""`find` and `concordance` on the two given documents: lines, CSV and JSON, a dry run, and one step for all."""

import csv
import io

import pytest

from reader.services.libraries import open_library
from tests.helpers.dumps import count_steps

RELIANCE = 5


def rows(ran):
    return list(csv.DictReader(io.StringIO(ran.out)))


def steps(path):
    library = open_library(path, initiator="test")
    try:
        return count_steps(library)
    finally:
        library.close()


def test_find_shows_the_words_in_their_context(command, library):
    ran = command("find", "--library", library, "self reliance")
    header, *lines = ran.out.splitlines()
    assert (ran.code, ran.err) == (0, "")
    assert header.split() == ["ARTICLE", "DATE", "SOURCE", "PLACE", "LEFT", "WORDS", "RIGHT"]
    assert len(lines) == RELIANCE
    assert "holding aloft the banner of  self-reliance  ." in lines[0]


def test_find_finds_a_lost_space(command, library):
    [row] = rows(command("find", "--library", library, "--csv", "huge rehabilitation"))
    assert row["quote"] == "hugerehabilitation"
    assert row["left"].endswith("on-going ")
    assert (row["source"], row["date_basis"], row["annotations"]) == ("Voice of Korea", "bounds", "")


@pytest.mark.parametrize(
    ("words", "options", "number"),
    [
        ("self-reli*", ("--kind", "wildcard"), RELIANCE),
        (r"self-\w+ce\b", ("--kind", "regex"), RELIANCE),
        ("relianc", (), 0),
        ("relianc", ("--part",), RELIANCE),
        ("self-reliance", ("--source", "naenara"), 0),
        ("self-reliance", ("--source", "Voice of Korea"), RELIANCE),
        ("self-reliance", ("--article", 1), 0),
        ("self-reliance", ("--article", 2), RELIANCE),
    ],
)
def test_find_looks_how_and_where_it_is_told(command, library, words, options, number):
    found = command("find", "--library", library, "--json", *options, words).json
    assert len(found) == number
    assert all(found[0].keys() == one.keys() for one in found)


def test_find_with_a_tag_writes_nothing_without_apply(command, library):
    before = steps(library)
    ran = command("find", "--library", library, "self-reliance", "--tag", "theme/juche")
    assert ran.out.splitlines()[-1] == "Dry run: 5 hits for theme/juche. Add --apply to tag them."
    assert steps(library) == before


def test_find_and_apply_is_one_step_and_its_tag_has_a_concordance(command, library):
    before = steps(library)
    ran = command("find", "--library", library, "self-reliance", "--tag", "theme/juche", "--apply")
    assert ran.out.splitlines()[-1] == "Tagged 5 hits with theme/juche; 0 had it already."
    assert steps(library) == before + 1
    assert len(rows(command("concordance", "--library", library, "theme/juche", "--csv"))) == RELIANCE
    again = command("find", "--library", library, "selfreliance", "--tag", "theme/juche", "--json")
    assert [len(hit["annotations"]) for hit in again.json] == [1] * RELIANCE
    assert again.err == (
        "dateline: Dry run: 5 hits for theme/juche, 5 of them tagged so already. Add --apply to tag them.\n"
    )
    assert command("undo", "--library", library).out.startswith("Undid: find all and tag of 5 places")
    assert command("concordance", "--library", library, "theme/juche").code == 1


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("find", "(", "--kind", "regex"), 1, "“(” is no regular expression: missing ), unterminated subpattern."),
        (("find", "  "), 1, "There is nothing to find."),
        (("find", "x", "--apply"), 2, "--apply needs --tag"),
        (("find", "x", "--csv", "--json"), 2, "give either --csv or --json, not both"),
        (("concordance", "x", "--csv", "--json"), 2, "give either --csv or --json, not both"),
        (("find", "x", "--source", "Nobody"), 1, "The library has no source “Nobody”."),
        (("find", "x", "--article", "99"), 1, "The library has no article 99."),
        (("concordance", "no/such"), 1, "The codebook has no tag “no/such”."),
    ],
)
def test_what_cannot_be_found_is_told(command, library, words, code, told):
    name, *rest = words
    ran = command(name, "--library", library, *rest)
    assert (ran.code, ran.out) == (code, "")
    assert told in ran.err
