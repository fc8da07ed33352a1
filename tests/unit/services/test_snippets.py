"""Snippets about the places of words, in texts as they are."""

from itertools import pairwise

import pytest

from reader.domain.search_query import parse_query
from reader.services.snippets import LENGTH_CP, SnippetMaker

LONG = "Nothing of it here. " * 30


def shown(text, query):
    snippet, spans = SnippetMaker(parse_query(query)).make(text)
    assert snippet in text
    assert len(snippet) <= LENGTH_CP
    return snippet, [snippet[span.start : span.end] for span in spans]


def test_snippet_of_no_words_is_the_beginning():
    snippet, words = shown(LONG, "")
    assert LONG.startswith(snippet)
    assert (len(snippet) > 100, words) == (True, [])


def test_snippet_stands_about_the_words_far_in_the_text():
    snippet, words = shown(f"{LONG}The summit was held in Hanoi. {LONG}", "summit hanoi")
    assert words == ["summit", "Hanoi"]
    assert not snippet.startswith(" ")


def test_place_with_most_words_is_chosen():
    text = f"A summit. {LONG}A summit in Hanoi by train. {LONG}"
    assert shown(text, "summit hanoi train")[1] == ["summit", "Hanoi", "train"]


def test_row_of_words_is_shown_as_a_phrase_where_it_stands_so():
    text = f"Kim spoke. Jong left. Un came. {LONG}The respected ComradeKim Jong Unvisited a farm. {LONG}"
    assert shown(text, "respected Comrade Kim Jong Un")[1] == ["respected ComradeKim Jong Un"]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("sanction*", ["Sanctions", "sanctioned"]),
        ('"north kor"*', ["north Koreans"]),
        ("변화", ["변화"]),
        ("기후*", ["기후변화"]),
        ("NEAR(sanctions farm, 5)", ["Sanctions", "farm"]),
        ("farm -sanctions", ["farm"]),
        ("title:farm", ["farm"]),
        ("ﬁne", ["fine"]),
        ("source:x tag:y memo:farm date:2024", []),
        ('"  "', []),
        ("x" * 5_000, []),
        ("\0 \ud800", []),
    ],
)
def test_words_are_marked(query, words):
    assert shown("Sanctions were sanctioned on a fine farm of north Koreans: 기후변화 정책.", query)[1] == words


def test_word_without_an_end_is_shown_in_part():
    snippet, words = shown("x" * 5_000 + " summit " + "y" * 5_000, "summit")
    assert words == ["summit"]
    assert len(snippet) == LENGTH_CP
    assert shown("한국정부" * 2_000, "정부")[1][0] == "정부"


def test_places_do_not_overlap():
    _, spans = SnippetMaker(parse_query('"kim jong" "jong un" kim')).make("Kim Jong Un and Kim Jong Il")
    assert all(one.end <= other.start for one, other in pairwise(spans))


def test_words_late_in_a_very_long_text_are_shown():
    text = "word " * 90_000 + "the needle here"
    snippet, spans = SnippetMaker(parse_query("needle")).make(text)
    assert [snippet[span.start : span.end] for span in spans] == ["needle"]


def stops(text, query):
    found = SnippetMaker(parse_query(query)).find(text)
    assert all(one.end <= other.start for one, other in pairwise(found.spans))
    assert found.first in (found.stops or (0,))
    return [text[found.spans[stop].start :][:18] for stop in found.stops], found


def test_stops_are_where_the_words_stand_together_not_each_word():
    text = (
        f"The north wind. {LONG}Korea was told. {LONG}Sanctions on north Korea. {LONG}North of Korea no sanctions."
    )
    starts, found = stops(text, "north korea sanctions")
    assert starts == ["Sanctions on north", "North of Korea no "]
    assert len(found.spans) > len(found.stops)


def test_words_that_never_stand_together_are_a_stop_each():
    assert len(stops(f"A summit. {LONG}Hanoi. {LONG}A summit. {LONG}", "summit hanoi")[1].stops) == 3


def test_a_quoted_phrase_stops_at_the_phrase_only():
    text = "Mass after mass. A movement of the mass movement. Movement."
    assert stops(text, '"mass movement"')[0] == ["mass movement. Mov"]


def test_the_first_stop_is_the_phrase_of_a_row():
    text = f"The movement is a mass. {LONG}A mass movement. {LONG}"
    starts, found = stops(text, "mass movement")
    assert starts == ["movement is a mass", "mass movement. Not"]
    assert found.first == found.stops[1]


@pytest.mark.parametrize(
    ("query", "starts"),
    [
        ("summit OR farm", ["summit in Hanoi. N", "farm and the train"]),
        ("(summit OR farm) train", ["farm and the train"]),
        ("summit -farm", ["summit in Hanoi. N"]),
        ("title:train farm", ["farm and the train"]),
        ("title:train", ["train went."]),
        ("farm farm", ["farm and the train"]),
        ("NEAR(train farm, 3)", ["farm and the train"]),
        ("absent", []),
        ("source:x", []),
    ],
)
def test_stops_follow_the_way_the_words_are_joined(query, starts):
    text = f"A summit in Hanoi. {LONG} The farm and the train went."
    assert stops(text, query)[0] == starts
