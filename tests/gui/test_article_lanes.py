"""Lanes of underlines and stripes, and the lengths in which they fit between the lines of text."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from reader.domain.ids import AnnotationId, TagId
from reader.domain.spans import Span
from reader.domain.texts import join_paragraphs
from reader.gui.article.annotation_index import Mark
from reader.gui.article.annotation_style import strokes_of
from reader.gui.article.block_painting import BlockLines
from reader.gui.article.lanes import assign_stripes, assign_underlines
from reader.gui.article.reading_type import LINE_HEIGHT_MAX, LINE_HEIGHT_MIN, ReadingType
from reader.gui.article.strokes import LANES_MAX, Strokes
from reader.gui.panes.article_pane import ArticlePane
from reader.gui.theme.theme import READING_PX, Pattern, Theme
from tests.helpers.article_views import make_annotation, make_tags, make_view

_PARAGRAPH = "The quick brown fox jumps over the lazy dog and goes on to the next line of it. " * 8


@given(
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20), st.integers(0, 3)), max_size=40),
    st.integers(0, LANES_MAX),
)
def test_overlapping_marks_never_share_a_lane(drawn, lanes_max):
    marks = [
        Mark(AnnotationId(number), start, start + length, tuple(TagId(tag) for tag in range(tags)))
        for number, (start, length, tags) in enumerate(sorted(drawn))
    ]
    taken = assign_underlines(marks, lanes_max)
    for lanes in taken:
        assert all(lane < lanes_max for lane in lanes)
    for one, other in combinations(range(len(marks)), 2):
        if marks[other].start < marks[one].end:
            assert not set(taken[one]) & set(taken[other])


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 4)), max_size=30), st.integers(1, 10))
def test_stripes_beside_one_line_never_share_a_lane_and_none_is_forgotten(drawn, lanes_max):
    reaches = [(first, first + more) for first, more in drawn]
    lanes, missing = assign_stripes(reaches, lanes_max)
    for one, other in combinations(range(len(reaches)), 2):
        if lanes[one] is not None and lanes[one] == lanes[other]:
            assert reaches[one][1] < reaches[other][0] or reaches[other][1] < reaches[one][0]
    for line in range(20):
        here = [lane for lane, (first, last) in zip(lanes, reaches, strict=True) if first <= line <= last]
        assert missing.get(line, 0) == here.count(None)
    assert all(lane is None or lane < lanes_max for lane in lanes)


def test_long_stripes_stand_nearest_to_the_text():
    assert assign_stripes([(0, 0), (0, 5), (2, 3)], 4) == ([1, 0, 1], {})


@given(
    st.floats(0.6, 3.0),
    st.floats(LINE_HEIGHT_MIN, LINE_HEIGHT_MAX),
    st.integers(1, 5_000),
    st.floats(56, 400),
    st.booleans(),
)
def test_underlines_end_above_the_next_line_and_stripes_within_the_margin(
    scale, height, count, margin, has_stripes
):
    px = READING_PX * scale
    strokes = Strokes.fit(px, px * height, margin=margin, paragraphs=count, has_stripes=has_stripes)
    assert (strokes.lanes == 0) == has_stripes
    assert strokes.lanes <= LANES_MAX
    lowest = strokes.first + (strokes.lanes - 1) * strokes.step + strokes.line if strokes.lanes else strokes.under
    # Baselines stand on whole pixels: the next one may be a pixel nearer than the pitch.
    assert lowest < int(px * height) - strokes.over
    assert strokes.step > strokes.line
    assert strokes.stripe_lanes >= 1


@pytest.mark.parametrize("scale", [0.6, 1.0, 1.5, 2.0, 3.0])
def test_letters_stay_within_the_height_left_free_for_them(qapp, scale):
    for face in ("serif", "sans"):
        theme = Theme("light")
        theme.set_reading_face(face)
        px = READING_PX * scale
        metrics = QFontMetricsF(theme.reading_font(px))
        strokes = Strokes.fit(px, px * LINE_HEIGHT_MIN, margin=60)
        assert -metrics.tightBoundingRect("dlhkbTH").top() <= strokes.over + 1


def test_three_lanes_fit_the_usual_setting():
    assert Strokes.fit(READING_PX, READING_PX * 1.6, margin=80).lanes == 3
    assert Strokes.fit(READING_PX, READING_PX * 1.3, margin=80).lanes == 1
    assert Strokes.fit(READING_PX, READING_PX * 2.0, margin=80).lanes == 5


@pytest.mark.parametrize("width", [1, 2, 3, 4, 6])
def test_patterns_fill_no_more_than_their_lane_and_differ(width):
    drawn = {pattern: tuple(strokes_of(pattern, width)) for pattern in Pattern}
    assert len(set(drawn.values())) == len(Pattern)
    for strokes in drawn.values():
        assert all(middle - thick / 2 >= 0 and middle + thick / 2 <= width for middle, thick, _ in strokes)


def _overlapping(count, start=4, length=150):
    text, _ = join_paragraphs([_PARAGRAPH])
    return [
        make_annotation(number, Span(start + number, start + length - number), [number], text)
        for number in range(1, count + 1)
    ]


@pytest.fixture
def pane(qtbot):
    made = ArticlePane(Theme("light"))
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.set_tags(make_tags(12))
    made.show_article(make_view([_PARAGRAPH]))
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.mark.parametrize("count", [1, 3, 5, 8])
@pytest.mark.parametrize(
    ("zoom", "height"), [(60, 1.3), (100, 1.3), (100, 1.6), (100, 2.0), (150, 1.4), (250, 1.6)]
)
def test_nothing_collides_however_deep_the_overlap(pane, count, zoom, height):
    pane.set_annotations(_overlapping(count))
    pane.set_zoom(zoom)
    pane.view.set_type(ReadingType(line_height=height))
    pane.view.viewport().repaint()
    painting = pane.view.layer._paintings[0][0]
    strokes = pane.view.layer.strokes
    baselines = BlockLines(pane.view.document().begin()).baselines
    spans = sorted(
        {(line[1] - key[2] / 2, line[1] + key[2] / 2) for key, lines in painting._lines.items() for line in lines}
    )
    for (_, bottom), (top, _) in pairwise(spans):
        assert bottom <= top
    for baseline in baselines[1:]:
        assert not [span for span in spans if baseline - strokes.over < span[1] <= baseline]
    shown = {stripe for _, stripe in painting._stripes._places} if painting._stripes else set()
    missing = sum(int(words[1:]) for _, words in painting._stripes._missing[:1]) if painting._stripes else 0
    underlined = min(count, strokes.lanes)
    assert len(shown) + missing + underlined == count


def test_stripes_take_the_place_of_underlines_when_asked(pane):
    pane.set_annotations(_overlapping(5))
    pane.view.set_type(ReadingType(has_stripes=True))
    pane.view.viewport().repaint()
    painting = pane.view.layer._paintings[0][0]
    assert painting._lines == {}
    assert len(painting._stripes._places) == 5


def test_click_on_a_stripe_chooses_its_annotation(pane, qtbot):
    pane.set_annotations(_overlapping(5))
    pane.view.set_type(ReadingType(has_stripes=True))
    pane.view.viewport().repaint()
    block = pane.view.document().begin()
    box, annotation = pane.view.layer._paintings[0][0]._stripes._places[2]
    point = pane.view.lines.blockBoundingRect(block).topLeft() + QRectF(*box).center()
    assert pane.view.layer.stripe_at(point) == annotation
    with qtbot.waitSignal(pane.annotation_chosen) as heard:
        qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=point.toPoint())
    assert heard.args == [annotation]
    assert pane.current() == annotation
    assert pane.view.layer.stripe_at(point + QPointF(200, 0)) is None
