"""The map beside the scroll bar: where marks stand, what is in view, scrolling by it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt

from reader.domain.spans import Span, find_quote
from reader.domain.texts import join_paragraphs
from reader.gui.article.annotation_index import AnnotationIndex
from reader.gui.article.display_text import DisplayText
from reader.gui.article.minimap_rows import LEAST_ROWS, MAP_LANES, MapPlaces, MapRows
from reader.gui.article.paint_filter import PaintFilter
from reader.gui.panes.article_pane import ArticlePane
from reader.gui.theme.theme import Theme
from tests.helpers.article_views import make_annotation, make_tags, make_view

_PARAGRAPHS = [f"Paragraph {number} " + "word " * 60 for number in range(60)]
_TEXT, _STARTS = join_paragraphs(_PARAGRAPHS)


class _EvenHeights:
    def block_top(self, number):
        return 100.0 * number


@pytest.fixture
def pane(qtbot):
    made = ArticlePane(Theme("light"))
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.set_tags(make_tags())
    made.show_article(make_view(_PARAGRAPHS))
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: not made.view.idle.is_active, timeout=10_000)
    return made


def _rows(annotations, scale=0.1):
    display = DisplayText(_TEXT, _STARTS)
    rows = MapRows()
    for _ in rows.iter_work(AnnotationIndex(display, annotations), MapPlaces(display, _EvenHeights(), scale)):
        pass
    return rows.marks


@given(st.lists(st.tuples(st.integers(0, len(_TEXT) - 60), st.integers(1, 400)), max_size=60))
def test_marks_of_one_lane_never_overlap(drawn):
    marks = _rows(
        [
            make_annotation(number, Span(start, min(len(_TEXT), start + length)))
            for number, (start, length) in enumerate(drawn)
        ]
    )
    free = [0] * MAP_LANES
    for mark in marks:
        assert mark.top >= free[mark.lane]
        assert mark.bottom >= mark.top + LEAST_ROWS
        free[mark.lane] = mark.bottom


def test_mark_stands_where_its_words_are_and_reaches_over_paragraphs():
    start, end = _STARTS[10], _STARTS[20] + 1
    (mark,) = _rows([make_annotation(1, Span(start, end))])
    assert (mark.top, mark.bottom) == (100, 200)


def test_five_annotations_on_the_same_words_fill_the_lanes():
    marks = _rows([make_annotation(number, Span(0, 300)) for number in range(1, 6)])
    assert [mark.lane for mark in marks] == [0, 1, 2, 3]


def test_pointer_over_a_lane_finds_that_annotation_and_beside_the_lanes_all_of_the_row(pane):
    pane.set_annotations([make_annotation(number, Span(0, 3000), [1], _TEXT) for number in (1, 2)])
    strip = pane.view.strip
    strip.grab()
    row = strip.marks[0].top + 1
    assert [strip.annotations_at(6 + 5 * mark.lane, row) for mark in strip.marks] == [[1], [2]]
    assert sorted(strip.annotations_at(strip.width() - 1, row)) == [1, 2]


def test_click_and_drag_scroll(pane, qtbot):
    strip, bar = pane.view.strip, pane.view.verticalScrollBar()
    qtbot.mousePress(strip, Qt.MouseButton.LeftButton, pos=QPoint(5, strip.height() // 2))
    middle = bar.value()
    assert abs(middle + bar.pageStep() / 2 - (bar.maximum() + bar.pageStep()) / 2) < 20
    qtbot.mouseMove(strip, QPoint(5, strip.height()))
    assert bar.value() == bar.maximum()
    qtbot.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=QPoint(5, strip.height()))
    qtbot.mouseMove(strip, QPoint(5, 3))
    assert bar.value() == bar.maximum()


def test_part_in_view_is_taken_hold_of_where_it_is(pane, qtbot):
    strip, bar = pane.view.strip, pane.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    seen = strip._seen()
    before = bar.value()
    qtbot.mousePress(strip, Qt.MouseButton.LeftButton, pos=QPoint(5, round(seen.top() + 3)))
    qtbot.mouseMove(strip, QPoint(5, round(seen.top() + 3)))
    assert abs(bar.value() - before) <= 2 / strip._scale()
    qtbot.mouseMove(strip, QPoint(5, round(seen.top() + 13)))
    assert bar.value() > before


def test_annotations_are_drawn_in_their_colours_and_told(pane):
    annotation = replace(make_annotation(1, find_quote(_TEXT, "Paragraph 30"), [1], _TEXT), is_starred=True)
    colour = Theme("light").tag_colour(make_tags()[0].colour).rgb()
    strip = pane.view.strip
    before = strip.grab().toImage()
    pane.set_annotations([annotation])
    picture = strip.grab().toImage()
    rows = [y for y in range(picture.height()) if colour in {picture.pixel(x, y) for x in range(picture.width())}]
    (mark,) = strip.marks
    assert before != picture
    assert rows
    assert set(rows) <= set(range(mark.top, mark.bottom))
    assert strip.annotations_at(4, mark.top + 1) == [1]
    told = pane.view.hints.tell_of(strip.annotations_at(4, mark.top + 1), has_quotes=True)
    assert "Paragraph 30" in told
    assert "tag 1" in told
    assert "starred" in told
    assert strip.annotations_at(4, mark.top - 30) == []


def test_hidden_annotations_are_not_on_the_map(pane):
    pane.set_annotations([make_annotation(1, find_quote(_TEXT, "Paragraph 30"), [1], _TEXT)])
    pane.view.strip.grab()
    assert len(pane.view.strip.marks) == 1
    pane.set_paint_filter(PaintFilter(tags=frozenset()))
    pane.view.strip.grab()
    assert pane.view.strip.marks == []


def test_found_places_stand_on_the_map(pane):
    before = pane.view.strip.grab().toImage()
    pane.show_found([find_quote(_TEXT, f"Paragraph {number} ") for number in (5, 30, 55)], scroll=False)
    ticked = pane.view.strip.grab().toImage()
    pane.show_found([find_quote(_TEXT, f"Paragraph {number} ") for number in (5, 30, 55)], 1, scroll=False)
    current = pane.view.strip.grab().toImage()
    assert before != ticked
    assert ticked != current


def test_many_annotations_are_worked_out_in_slices(pane, qtbot):
    many = [make_annotation(number, Span(number * 4, number * 4 + 3), [1]) for number in range(1, 4_000)]
    pane.set_annotations(many)
    pane.view.strip.grab()
    assert pane.view.strip.is_working
    assert pane.view.strip.marks == []
    qtbot.waitUntil(lambda: not pane.view.strip.is_working, timeout=10_000)
    assert len(pane.view.strip.marks) > 100
