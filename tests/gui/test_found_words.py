"""The words of search results: counts, snippets cut to their places, what an empty list says."""

import pytest

from reader.domain.spans import Span
from reader.gui.models.found_words import (
    found_text,
    join_notes,
    nothing_text,
    snippet_parts,
    source_line,
    spoken_row,
)
from tests.helpers.fake_searching import make_found


@pytest.mark.parametrize(
    ("count", "listed", "is_listing", "words"),
    [
        (None, 0, False, "counting…"),
        (None, 200, True, "200…"),
        (0, 0, False, "Nothing found"),
        (1, 1, False, "1 article"),
        (1234, 200, True, "1,234 articles"),
    ],
)
def test_count_is_said_as_far_as_it_is_known(count, listed, is_listing, words):
    assert found_text(count, listed, is_listing=is_listing) == words


def test_snippet_that_begins_far_before_its_first_place_is_cut_at_a_word():
    text, spans = snippet_parts(make_found(1, f"{'long words before it ' * 6}mass movement at last"))
    assert text.startswith("… ")
    assert [text[span.start : span.end] for span in spans] == ["mass movement"]
    assert spans[0].start < 50


def test_snippet_in_one_line_keeps_its_places():
    text, spans = snippet_parts(make_found(1, "A\nmass movement"))
    assert (text, spans) == ("A mass movement", (Span(2, 15),))


def test_row_tells_source_day_state_and_annotations():
    found = make_found(1, annotations=2, is_starred=True)
    assert source_line(found) == "KCNA · 3 Jan 2024"
    assert spoken_row(found) == (
        "Article 1, KCNA, 3 Jan 2024, unread, starred, 2 annotations, A mass movement was waged."
    )


def test_nothing_found_names_what_can_be_done():
    words = nothing_text("zebra", is_within_filter=True, is_index_whole=False)
    assert words.startswith("No article holds zebra.")
    assert "outside the filter" in words
    assert "index" in words
    assert "this" in nothing_text("z" * 80, is_within_filter=False, is_index_whole=True)


def test_notes_are_told_once_each():
    assert join_notes(("One.", "", "Two", "One.")) == "One · Two"
