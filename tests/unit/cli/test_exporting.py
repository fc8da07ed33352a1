"""`dateline export` with a filter."""

import csv
from contextlib import closing

import pytest

from reader.services import indexing
from reader.store.library import open_library


@pytest.fixture
def annotated(command, library):
    """Both documents annotated with two tags; the library's path."""
    for article, quote, tag in ((1, "movement", "theme/mass"), (1, "construction", "style"), (2, "the", "style")):
        words = ("--article", article, "--quote", quote, "--occurrence", 1, "--tag", tag)
        assert command("annotate", "--library", library, *words).code == 0
    return library


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ((), ["style", "style", "theme/mass"]),
        (("--tag", "theme"), ["theme/mass"]),
        (("--tag", "theme/mass", "--tag", "style"), ["style", "style", "theme/mass"]),
        (("--filter", "source:naenara"), ["style", "theme/mass"]),
        (("--filter", "source:naenara", "--tag", "style"), ["style"]),
        (("--filter", "tag:theme"), ["style", "theme/mass"]),
        (("--coder", "Nobody"), []),
    ],
)
def test_export_writes_what_the_filter_leaves(command, annotated, tmp_path, words, expected):
    target = tmp_path / "a.csv"
    ran = command("export", "--library", annotated, "--to", target, *words)
    with target.open(encoding="utf-8", newline="") as stream:
        assert sorted(row["tag_path"] for row in csv.DictReader(stream)) == expected
    noun = "row" if len(expected) == 1 else "rows"
    assert (ran.code, ran.out) == (0, f"Wrote {len(expected)} {noun} to {target}.\n")


def test_export_of_a_tag_that_is_not_there_is_refused_and_writes_nothing(command, annotated, tmp_path):
    ran = command("export", "--library", annotated, "--to", tmp_path / "a.csv", "--tag", "none")
    assert ran.code == 1 and "no tag “none”" in ran.err
    assert list(tmp_path.glob("a.csv*")) == []


def test_export_tells_how_a_filter_was_understood(command, annotated, tmp_path):
    ran = command("export", "--library", annotated, "--to", tmp_path / "a.csv", "--filter", ")movement")
    assert ran.code == 0 and "parenthesis" in ran.err


def test_export_under_words_without_a_whole_index_is_refused_and_tells_the_way(command, annotated, tmp_path):
    with closing(open_library(annotated, coder_name="Ann")) as opened:
        indexing.begin_indexing(opened, is_afresh=True)
    words = ("export", "--library", annotated, "--to", tmp_path / "a.csv")
    ran = command(*words, "--filter", "movement")
    assert ran.code == 1 and "dateline reindex" in ran.err
    assert list(tmp_path.glob("a.csv*")) == []
    assert command("reindex", "--library", annotated).code == 0
    assert command(*words, "--filter", "movement").code == 0


@pytest.mark.parametrize("words", ("state:reed", "date:2024-13", "", ",", "memo:"))
def test_filter_that_asks_nothing_is_refused_before_anything_is_written(command, annotated, tmp_path, words):
    target = tmp_path / "a.csv"
    ran = command("export", "--library", annotated, "--to", target, "--filter", words)
    assert ran.code == 1
    assert "nothing to filter by" in ran.err
    assert not target.exists()


def test_export_tells_what_the_library_does_not_know(command, annotated, tmp_path):
    ran = command("export", "--library", annotated, "--to", tmp_path / "a.csv", "--filter", "source:nonesuch")
    assert "The library has no source “nonesuch”; it has Naenara, Voice of Korea." in ran.err
