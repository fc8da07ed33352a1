"""What the field above the list of annotations understands."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.annotations import Annotation, Origin
from reader.domain.spans import Span
from reader.gui.models.annotation_filter import AnnotationFilter, toggle_token, token

NAMES = {1: "theme / mass movement", 2: "style"}
PLAIN = Annotation(1, "1", 1, 1, Span(0, 5), "Forward they went", "", "", "Ann", Origin.HAND, (), "", "")
RICH = replace(PLAIN, memo="cf. *Chollima*", speaker="Ri Song Gwon", tags=(1,), is_starred=True, coder="Bo")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", [PLAIN, RICH]),
        ("FORWARD", [PLAIN, RICH]),
        ("mass", [RICH]),
        ("mass nothing", []),
        ('tag:"mass movement"', [RICH]),
        ("tag:style", []),
        ("coder:ann", [PLAIN]),
        ("speaker:ri", [RICH]),
        ("memo:chollima", [RICH]),
        ("is:starred", [RICH]),
        ("is:untagged", [PLAIN]),
        ("has:memo is:starred gwon", [RICH]),
        ('"they went"', [PLAIN, RICH]),
        ('"is:starred"', []),
        ("http://x", []),
    ],
)
def test_words_and_short_forms_find(typed, found):
    wanted = AnnotationFilter.parse(typed)
    assert [one for one in (PLAIN, RICH) if wanted.passes(one, NAMES)] == found


@given(st.text())
def test_every_text_can_be_asked_for(text):
    AnnotationFilter.parse(text).passes(RICH, NAMES)


@given(st.sampled_from(["tag", "coder", "speaker"]), st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_written_form_comes_back_as_its_words(field, words):
    found = AnnotationFilter.parse(token(field, words))
    if words.strip() and '"' not in words and not any(one.isspace() and one != " " for one in words):
        assert found.parts == ((field, words.casefold()),)


def test_short_form_is_put_in_and_taken_out():
    text = toggle_token("peace", "is:starred")
    assert text == "peace is:starred"
    assert toggle_token(text, "is:starred") == "peace"
