"""Every pair of colours that the window draws can be told apart, in every palette."""

import re

import pytest

from reader.domain.tags import Colour
from reader.gui.theme import style_sheet
from reader.gui.theme.contrast import contrast
from reader.gui.theme.pairs import graphic_pairs, text_pairs
from reader.gui.theme.palettes import PALETTES, TAG_COLOURS, load_palette

RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
GROUND = re.compile(r"background(?:-color)?: \$\{?(\w+)\}?")
WORDS = re.compile(r"(?<![\w-])color: \$\{?(\w+)\}?")


def rgb(value):
    return tuple(bytes.fromhex(value[1:7]))


@pytest.mark.parametrize("name", PALETTES)
def test_words_can_be_read_and_graphics_be_seen(name):
    palette = load_palette(name)
    assert palette.fault == ""
    low = {
        f"{pair.front} on {pair.ground}: {pair.use}": round(ratio, 2)
        for pairs, least in ((text_pairs(), palette.least_text), (graphic_pairs(), palette.least_graphics))
        for pair in pairs
        if (ratio := pair.ratio(palette.roles)) < least
    }
    assert low == {}


@pytest.mark.parametrize("name", PALETTES)
def test_palettes_promise_what_they_are_for(name):
    palette = load_palette(name)
    least = (7, 7) if name.startswith("contrast") else (4.5, 3)
    assert (palette.least_text, palette.least_graphics) == least
    assert palette.is_dark == name.endswith("dark")


@pytest.mark.parametrize("name", PALETTES)
def test_lines_of_tags_can_be_seen_where_they_stand(name):
    palette = load_palette(name)
    assert set(palette.tags) == {colour.value for colour in Colour} == set(TAG_COLOURS)
    grounds = [palette.roles[role] for role in ("surface", "window", "raised")]
    low = {
        (tag, ground)
        for tag, value in palette.tags.items()
        for ground in grounds
        if contrast(rgb(value), rgb(ground)) < palette.least_graphics
    }
    assert low == set()


@pytest.mark.parametrize("name", PALETTES)
def test_grounds_that_lie_beside_each_other_are_told_apart_in_contrast_by_a_line(name):
    palette = load_palette(name)
    least = 7 if name.startswith("contrast") else 1.2
    for ground in ("window", "surface", "raised"):
        assert contrast(rgb(palette.roles["border"]), rgb(palette.roles[ground])) >= least


def test_style_sheet_draws_declared_pairs_only():
    declared = {
        (pair.front.role, pair.ground[-1].role) for pairs in (text_pairs(), graphic_pairs()) for pair in pairs
    }
    drawn = set()
    for selector, body in RULE.findall(style_sheet.SHEET.template):
        ground, words = GROUND.search(body), WORDS.search(body)
        if ground and words:
            drawn.add((words[1], ground[1], selector.strip()))
    assert drawn
    assert {pair for pair in drawn if pair[:2] not in declared} == set()
