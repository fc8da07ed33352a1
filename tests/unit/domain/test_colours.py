"""Colours of tags become those of other programs and come back."""

import tomllib
from pathlib import Path

import pytest

from reader.domain.colours import nearest_colour, rgb_of
from reader.domain.tags import Colour

LIGHT = Path(__file__).parents[3] / "resources" / "themes" / "light.toml"


def test_values_are_those_of_the_light_theme():
    theme = tomllib.loads(LIGHT.read_text(encoding="utf-8"))["tags"]
    assert {colour.value: rgb_of(colour) for colour in Colour} == theme


@pytest.mark.parametrize("colour", list(Colour))
def test_every_colour_comes_back(colour):
    assert nearest_colour(rgb_of(colour)) is colour
    assert nearest_colour(rgb_of(colour).lower()) is colour


@pytest.mark.parametrize(
    ("text", "colour"),
    [("#E41A1C", Colour.RED), ("#377EB8", Colour.BLUE), ("#f00", Colour.RED), ("#808080", Colour.SLATE)],
)
def test_other_colours_find_what_looks_like_them(text, colour):
    assert nearest_colour(text) is colour


@pytest.mark.parametrize("text", ["", "red", "#12", "#12345g", "#1234567"])
def test_what_is_no_colour_is_none(text):
    assert nearest_colour(text) is None
