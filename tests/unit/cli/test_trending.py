"""`trend` on the two given documents: table, JSON, CSV, filter, and what is refused."""

import csv
import io
from contextlib import closing

from reader.services import indexing
from reader.store.library import open_library


def test_trend_counts_with_zeros_in_the_denominator(command, library):
    found = command("trend", "--library", library, "--json", "self reliance").json
    assert found["total"]["occurrences"] == 5
    assert (found["total"]["articles_with"], found["total"]["articles"]) == (1, 2)
    assert found["total"]["words"] == sum(row["words"] for row in found["rows"])
    assert {row["source"]: row["occurrences"] for row in found["rows"]} == {"Naenara": 0, "Voice of Korea": 5}
    assert found["first"] is None or found["first"]["title"]


def test_trend_prints_a_table_with_its_total_and_notes(command, library):
    ran = command("trend", "--library", library, "self-reliance", "--by", "year")
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[0].split()[:3] == ["PERIOD", "SOURCE", "LANGUAGE"]
    assert any(line.startswith("All") for line in lines)
    assert "5 places in 1 of 2 articles" in ran.out


def test_trend_of_a_tag_and_under_a_filter(command, library):
    command(
        "annotate",
        "--library",
        library,
        "--article",
        2,
        "--quote",
        "self-reliance",
        "--occurrence",
        1,
        "--tag",
        "a/b",
    )
    ran = command("trend", "--library", library, "--tag", "a", "--csv", "--filter", "source:voice")
    rows = list(csv.DictReader(io.StringIO(ran.out)))
    assert [(row["source"], row["occurrences"], row["articles"]) for row in rows] == [("Voice of Korea", "1", "1")]


def test_trend_wants_one_subject_and_a_tag_that_is_there(command, library):
    assert command("trend", "--library", library).code == 2
    assert command("trend", "--library", library, "x", "--tag", "y").code == 2
    assert command("trend", "--library", library, "x", "--csv", "--json").code == 2
    assert "no tag" in command("trend", "--library", library, "--tag", "y").err


def test_trend_under_words_without_a_whole_index_says_so(command, library):
    with closing(open_library(library, coder_name="Ann")) as opened:
        indexing.begin_indexing(opened, is_afresh=True)
    words = ("trend", "--library", library, "self reliance", "--filter", "the")
    assert "index" in command(*words).out
    assert "index" in command(*words, "--csv").err
    assert command(*words, "--json").json["is_index_whole"] is False
    assert command("trend", "--library", library, "self reliance", "--json").json["is_index_whole"] is True


def test_trend_under_a_filter_that_asks_nothing_is_refused(command, library):
    ran = command("trend", "--library", library, "self-reliance", "--filter", "date:xx")
    assert (ran.code, ran.out) == (1, "")
    assert "nothing to filter by" in ran.err
