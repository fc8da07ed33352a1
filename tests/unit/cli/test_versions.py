"""`dateline versions` and `review`: texts compared, and annotations moved or left."""

import pytest

from tests.helpers import web_pages

HELD = "A school was built by the river, and its windows look to the south."
OTHER = "A school was made near the sea; its doors look to the north."
QUOTE = "built by the river, and its windows look"


@pytest.fixture
def edited(command, tmp_path):
    """A library with an article of two versions, and an annotation on words that are gone."""
    page, path = tmp_path / "page.txt", tmp_path / "a.dateline"
    text = "\n".join((*web_pages.SENTENCES, HELD, *web_pages.SENTENCES[::-1]))
    page.write_text(text, encoding="utf-8")
    command("import", "--library", path, page)
    command("annotate", "--library", path, "--article", 1, "--quote", QUOTE, "--tag", "a")
    page.write_text(text.replace(HELD, OTHER), encoding="utf-8")
    command("import", "--library", path, page)
    return path


def test_versions_are_listed_and_compared(command, edited):
    found = command("versions", "--library", edited, 1, "--json").json
    assert [(one["version"], one["is_current"]) for one in found] == [(1, False), (2, True)]
    assert command("versions", "--library", edited, 1).out.splitlines()[2].split()[0] == "*2"
    difference = command("versions", "--library", edited, 1, "--diff", 1, 2)
    assert "[-" in difference.out and "{+" in difference.out
    assert difference.out.splitlines()[-1].endswith("the same in both.")
    changes = command("versions", "--library", edited, 1, "--diff", 1, 2, "--json").json
    assert [one["change"] for one in changes].count("changed") == 1


def test_unknown_version_is_an_error(command, edited):
    ran = command("versions", "--library", edited, 1, "--diff", 1, 9)
    assert (ran.code, ran.out) == (1, "")


def test_annotation_that_waits_is_left_where_it_is(command, edited):
    (waiting,) = command("review", "--library", edited, "--json").json
    assert (waiting["quote"], waiting["text_version"], waiting["proposed_version"]) == (QUOTE, 1, 2)
    assert f"article 1, version 1: “{QUOTE}”" in command("review", "--library", edited).out
    kept = command("review", "--library", edited, "--keep", waiting["annotation"])
    assert kept.out == "1 annotation kept; 0 still waiting.\n"
    assert command("review", "--library", edited).out == "No annotation waits for a place.\n"
    shown = command("show", "--library", edited, 1, "--json").json
    assert shown["left_on_older_versions"] == [waiting["annotation"]]


def test_annotation_that_waits_is_moved_to_the_place_proposed(command, edited):
    (waiting,) = command("review", "--library", edited, "--json").json
    moved = command("review", "--library", edited, "--accept", waiting["annotation"], "--json").json
    assert moved == {"moved": 1, "waiting": 0}
    (annotation,) = command("show", "--library", edited, 1, "--json").json["annotations"]
    assert (annotation["text_version"], annotation["quote"]) == (2, waiting["proposed_quote"])


def test_annotation_that_does_not_wait_is_an_error(command, edited):
    ran = command("review", "--library", edited, "--accept", 99)
    assert (ran.code, ran.out) == (1, "")
    assert "No annotation 99 waits" in ran.err
