"""Colours of tags to other programs and back."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.bundled import resource_path
from reader.domain.tag_colours import COLOUR_VALUES, nearest_colour
from reader.domain.tags import Colour


def test_values_are_those_of_the_light_theme():
    theme = json.loads(resource_path("themes", "light.json").read_text(encoding="utf-8"))
    assert {colour.value: value for colour, value in COLOUR_VALUES.items()} == theme["tags"]


@pytest.mark.parametrize("colour", Colour)
def test_each_colour_comes_back_as_itself(colour):
    assert nearest_colour(COLOUR_VALUES[colour]) is colour
    assert nearest_colour(COLOUR_VALUES[colour].lower()) is colour


def test_foreign_colours_become_the_most_like_one():
    assert nearest_colour("#ff0000") is Colour.RED
    assert nearest_colour("#0000ff") is Colour.INDIGO


@given(st.text(max_size=9))
def test_anything_else_is_no_colour(text):
    found = nearest_colour(text)
    assert found is None or found in Colour
    assert nearest_colour("") is None
    assert nearest_colour("#12345g") is None
