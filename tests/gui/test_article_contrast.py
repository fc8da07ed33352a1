"""Words stay readable wherever tints add up: every colour of tags, up to five annotations deep, light and dark."""

from itertools import combinations_with_replacement

import pytest

from reader.gui.article.annotation_style import BLENDED_MAX, AnnotationStyle
from reader.gui.theme.contrast import READABLE, contrast, mix, readable_alpha
from reader.gui.theme.theme import Theme
from tests.helpers.article_views import make_tags


def _rgb(colour):
    return colour.red(), colour.green(), colour.blue()


@pytest.mark.parametrize("name", ["light", "dark"])
def test_words_are_readable_on_every_mixture_of_tints(name, qapp):
    theme = Theme(name)
    style = AnnotationStyle(theme, make_tags(12))
    text = _rgb(theme.colour("text"))
    grounds = [_rgb(theme.colour(role)) for role in ("surface", "selection")]
    looks = [style.look((number,)).number for number in range(1, 13)] + [style.look(()).number]
    worst = 21.0
    for deep in range(1, 6):
        for mixed in combinations_with_replacement(looks, deep):
            rgba = style.blend(mixed[:BLENDED_MAX])
            colour, alpha = ((rgba >> 16) & 255, (rgba >> 8) & 255, rgba & 255), rgba >> 24
            assert alpha > 0
            worst = min(worst, *(contrast(text, mix(colour, alpha, ground)) for ground in grounds))
    assert worst >= READABLE
    assert contrast(text, _rgb(theme.colour("found"))) >= READABLE


def test_too_strong_a_tint_is_weakened_until_words_are_readable():
    black, white = (0, 0, 0), (255, 255, 255)
    assert readable_alpha((230, 230, 230), 60, (white,), black) == 60
    kept = readable_alpha((40, 40, 40), 255, (white,), black)
    assert 0 < kept < 255
    assert contrast(black, mix((40, 40, 40), kept, white)) >= READABLE


def test_contrast_is_that_of_the_guidelines():
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((255, 255, 255), (118, 118, 118)) == pytest.approx(4.54, abs=0.01)
