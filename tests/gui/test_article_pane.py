"""The article pane: what it shows, and what it says when the user selects, clicks and types."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPointF, QRect, Qt
from PySide6.QtGui import QGuiApplication, QRegion
from PySide6.QtTest import QTest

from reader.domain.spans import Span, find_quote
from reader.domain.texts import join_paragraphs
from reader.gui.article.empty_state import EmptyState
from reader.gui.panes.article_pane import ArticlePane
from reader.gui.theme.theme import Theme
from tests.helpers.article_views import PARAGRAPHS, annotate, make_annotation, make_tags, make_view

_TEXT, _ = join_paragraphs(PARAGRAPHS)
_NO = Qt.KeyboardModifier.NoModifier
_LEFT = Qt.MouseButton.LeftButton


class Heard(list):
    """Everything a signal carried, in order."""

    def __call__(self, *values):
        self.append(values[0] if len(values) == 1 else values)


@pytest.fixture
def pane(qtbot):
    made = ArticlePane(Theme("light"))
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.set_tags(make_tags())
    made.show_article(make_view())
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def dressed(qapp):
    """A light theme that dresses the application, taken off after the test."""
    theme = Theme("light")
    theme.apply(qapp)
    yield theme
    theme.set_choice("light")
    qapp.setStyleSheet("")


def _point(pane, offset_cp, *, after=False):
    """The middle of a character in the viewport, or its right edge."""
    position = pane.view.display.to_doc_start(offset_cp)
    block = pane.view.document().findBlock(position)
    rect = pane.view.lines.blockBoundingRect(block)
    line = block.layout().lineForTextPosition(position - block.position())
    edges = [line.cursorToX(position - block.position() + step) for step in (0, 1)]
    left, right = [edge[0] if isinstance(edge, tuple) else edge for edge in edges]
    x = right if after else (left + right) / 2
    y = rect.top() + line.y() + line.height() / 2 - pane.view.verticalScrollBar().value()
    return QPointF(rect.left() + x, y).toPoint()


def _drag(pane, start_cp, end_cp):
    viewport = pane.view.viewport()
    QTest.mousePress(viewport, _LEFT, _NO, _point(pane, start_cp))
    QTest.mouseMove(viewport, _point(pane, end_cp))
    QTest.mouseRelease(viewport, _LEFT, _NO, _point(pane, end_cp))


class PaintRegions(QObject):
    """Where a widget was painted since the region was emptied."""

    def __init__(self):
        super().__init__()
        self.region = QRegion()

    def eventFilter(self, watched, event):  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            self.region += event.region()
        return False


def _margin(pane):
    """The picture of what stands left of the text: the paragraph numbers."""
    left, height = round(pane.view.lines.measure.left), pane.view.viewport().height()
    return pane.view.viewport().grab(QRect(left - 64, 0, 60, height)).toImage()


def _quote(span):
    return _TEXT[span.start : span.end]


def test_drag_snaps_to_words_and_says_it_once(pane):
    heard = Heard()
    pane.selection_changed.connect(heard)
    start = _TEXT.index("movement")
    _drag(pane, start + 3, start + 12)
    assert [_quote(span) for span in heard] == ["movement was"]
    assert pane.selected_span() == heard[0]


def test_drag_without_snapping_takes_the_characters(pane):
    pane.set_snapping(False)
    start = _TEXT.index("movement")
    _drag(pane, start + 2, start + 6)
    span = pane.selected_span()
    assert find_quote(_TEXT, "movement").contains(span.start)
    assert 3 <= len(span) <= 5


def test_double_click_takes_a_word_and_triple_a_sentence(pane):
    viewport, place = pane.view.viewport(), _point(pane, _TEXT.index("spread"))
    QTest.mouseDClick(viewport, _LEFT, _NO, place)
    assert _quote(pane.selected_span()) == "spread"
    QTest.mouseClick(viewport, _LEFT, _NO, place)
    assert _quote(pane.selected_span()) == "하나의 운동 😀 spread to all units."


def test_drag_elsewhere_right_after_a_double_click_selects_what_was_dragged(pane):
    QTest.mouseDClick(pane.view.viewport(), _LEFT, _NO, _point(pane, _TEXT.index("spread")))
    start = _TEXT.index("movement")
    _drag(pane, start + 3, start + 12)
    assert _quote(pane.selected_span()) == "movement was"


def test_copy_gives_the_original_words(pane):
    pane.show_article(make_view(["No\u00a0break 😀 and 한국어"]))
    pane.select_span(Span(0, 18))
    QTest.keyClick(pane.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "No\u00a0break 😀 and 한국어"


def test_click_chooses_and_again_the_next_below(pane):
    heard = Heard()
    pane.annotation_chosen.connect(heard)
    pane.set_annotations([annotate(1, "“My Hill” movement was waged"), annotate(2, "movement")])
    place = _point(pane, _TEXT.index("movement") + 2)
    for _ in range(3):
        QTest.mouseClick(pane.view.viewport(), _LEFT, _NO, place)
    QTest.mouseClick(pane.view.viewport(), _LEFT, _NO, _point(pane, _TEXT.index("third")))
    assert heard == [2, 1, 2, None]
    assert pane.current() is None


def test_tag_keys_are_said_and_keys_with_ctrl_or_alt_never(pane):
    heard = Heard()
    pane.tag_key_pressed.connect(heard)
    for key in (Qt.Key.Key_1, Qt.Key.Key_A, Qt.Key.Key_Z):
        QTest.keyClick(pane.view, key)
    for modifier in (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier):
        QTest.keyClick(pane.view, Qt.Key.Key_1, modifier)
    QTest.keyClick(pane.view, Qt.Key.Key_0)
    assert heard == ["1", "a", "z"]


def test_shift_arrows_select_from_the_caret(pane):
    pane.view.setFocus()
    both = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(pane.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert _quote(pane.selected_span()) == "The"
    QTest.keyClick(pane.view, Qt.Key.Key_Down, both)
    QTest.keyClick(pane.view, Qt.Key.Key_Escape)
    assert pane.selected_span() is None


def test_escape_clears_the_selection_then_the_current(pane):
    heard = Heard()
    pane.annotation_chosen.connect(heard)
    pane.set_annotations([annotate(1, "movement")])
    pane.set_current(1)
    pane.select_span(find_quote(_TEXT, "heroes"))
    QTest.keyClick(pane.view, Qt.Key.Key_Escape)
    assert pane.selected_span() is None
    assert pane.current() == 1
    QTest.keyClick(pane.view, Qt.Key.Key_Escape)
    assert pane.current() is None
    assert heard == [None]


def test_enter_chooses_the_annotation_at_the_caret(pane):
    heard = Heard()
    pane.annotation_chosen.connect(heard)
    pane.set_annotations([annotate(1, "The")])
    QTest.keyClick(pane.view, Qt.Key.Key_Return)
    assert heard == [1]


def test_step_annotation_goes_round_in_text_order(pane):
    heard = Heard()
    pane.annotation_chosen.connect(heard)
    pane.set_annotations([annotate(3, "third"), annotate(1, "movement"), annotate(2, "spread")])
    for direction in (1, 1, 1, 1, -1):
        pane.step_annotation(direction)
    assert heard == [1, 2, 3, 1, 3]
    assert pane.view.textCursor().position() == pane.view.layer.current.start
    pane.set_annotations([])
    pane.step_annotation(1)
    assert pane.current() is None


def test_move_edge_asks_and_waits_for_the_change(pane):
    heard = Heard()
    pane.span_moved.connect(heard)
    annotation = annotate(1, "movement")
    pane.set_annotations([annotation])
    pane.move_edge("end", 1, "word")
    assert heard == []
    pane.set_current(1)
    pane.move_edge("end", 1, "word")
    assert [(number, _quote(span)) for number, span in heard] == [(1, "movement was")]
    assert pane.view.layer.index.get(1) == annotation


def test_dragging_a_handle_moves_an_edge_by_words(pane):
    heard = Heard()
    pane.span_moved.connect(heard)
    pane.set_annotations([annotate(1, "movement")])
    pane.set_current(1)
    _, end = pane.view.layer.handles()
    viewport = pane.view.viewport()
    target = _point(pane, _TEXT.index("waged") + 2)
    QTest.mousePress(viewport, _LEFT, _NO, end.toPoint())
    QTest.mouseMove(viewport, target)
    QTest.mouseRelease(viewport, _LEFT, _NO, target)
    assert [(number, _quote(span)) for number, span in heard] == [(1, "movement was waged")]
    assert pane.selected_span() is None


def test_apply_annotations_redoes_only_the_blocks_touched(pane):
    pane.set_annotations([annotate(1, "movement", [1]), annotate(2, "third", [2])])
    pane.view.viewport().repaint()
    before = dict(pane.view.layer._paintings)
    pane.apply_annotations([annotate(3, "spread", [3])], [])
    assert set(before) - set(pane.view.layer.kept) == {1}
    pane.view.viewport().repaint()
    assert pane.view.layer._paintings[0] is before[0]
    pane.apply_annotations([], [1])
    assert pane.view.layer.index.get(1) is None


def test_removing_the_current_annotation_leaves_none(pane):
    pane.set_annotations([annotate(1, "movement")])
    pane.set_current(1)
    pane.apply_annotations([], [1])
    assert pane.current() is None
    pane.set_current(77)
    assert pane.current() is None


def _pixels(pane, quote):
    """The colours in the strip of underlines below a quote."""
    picture = pane.grab().toImage()
    ratio = picture.devicePixelRatio()
    start = _TEXT.index(quote)
    left, right = _point(pane, start), _point(pane, start + len(quote) - 1)
    origin = pane.view.viewport().mapTo(pane, left)
    return {
        picture.pixelColor(round((origin.x() + x) * ratio), round((origin.y() + y) * ratio)).name()
        for x in range(right.x() - left.x())
        for y in range(2, 22)
    }


def test_overlapping_annotations_are_painted_in_their_colours(pane):
    theme = Theme("light")
    tags = make_tags()
    pane.set_annotations([annotate(1, "movement was waged", [1]), annotate(2, "was waged", [2, 5])])
    expected = {theme.tag_colour(tags[index].colour).name() for index in (0, 1, 4)}
    assert expected <= _pixels(pane, "was")
    assert not expected & _pixels(pane, "heroes")


def test_annotation_after_an_emoji_lies_under_its_own_words(pane):
    colour = Theme("light").tag_colour(make_tags()[0].colour).name()
    pane.set_annotations([annotate(1, "spread", [1])])
    assert colour in _pixels(pane, "spread")
    assert colour not in _pixels(pane, "units")
    assert colour not in _pixels(pane, "하나의")


def test_theme_change_repaints_annotations_in_dark(qtbot, dressed):
    theme = dressed
    pane = ArticlePane(theme)
    qtbot.addWidget(pane)
    pane.resize(800, 600)
    pane.set_tags(make_tags())
    pane.show_article(make_view(annotations=[annotate(1, "movement", [1])]))
    pane.show()
    pane.grab()
    theme.set_choice("dark")
    seen = _pixels(pane, "movement")
    assert theme.tag_colour(make_tags()[0].colour).name() in seen
    assert theme.colour("surface").name() in seen


def test_evidence_of_the_date_is_tinted_while_it_is_spoken_of(pane):
    span = find_quote(_TEXT, "Many heroes")
    before = pane.grab().toImage()
    pane.show_evidence([span, Span(0, 10_000)])
    assert pane.view.layer.evidence == [(span.start, span.end)]
    assert pane.grab().toImage() != before
    pane.show_evidence(())
    assert pane.grab().toImage() == before


def test_scroll_state_comes_back(pane):
    paragraphs = [f"Paragraph {number} " + "word " * 60 for number in range(60)]
    text, _ = join_paragraphs(paragraphs)
    pane.show_article(make_view(paragraphs))
    assert pane.scroll_state() == 0
    place = text.index("Paragraph 30 ")
    pane.restore_scroll(place)
    assert pane.scroll_state() == place
    pane.restore_scroll(0)
    assert pane.view.verticalScrollBar().value() == 0


def test_set_current_brings_the_annotation_into_view(pane):
    paragraphs = [f"Paragraph {number} " + "word " * 60 for number in range(60)]
    text, _ = join_paragraphs(paragraphs)
    pane.show_article(make_view(paragraphs, [make_annotation(1, find_quote(text, "Paragraph 50"), [1])]))
    pane.set_current(1, scroll=False)
    assert pane.view.verticalScrollBar().value() == 0
    pane.set_current(1)
    top = pane.view.line_top(pane.view.layer.current.start) - pane.view.verticalScrollBar().value()
    assert 0 < top < pane.view.viewport().height()


def test_zoom_stays_in_its_bounds_and_is_said(pane):
    heard = Heard()
    pane.zoom_changed.connect(heard)
    for percent in (150, 150, 900, 1):
        pane.set_zoom(percent)
        assert not pane.grab().isNull()
    assert heard == [150, 300, 60]
    assert pane.zoom == 60


def test_empty_state_takes_the_place_of_the_article(pane):
    pane.select_span(find_quote(_TEXT, "heroes"))
    pane.show_empty("This library is empty", "Choose Import to begin.")
    assert not pane.view.isVisible()
    assert pane.selected_span() is None
    assert pane.grab().toImage().allGray() is False
    pane.show_article(make_view())
    assert pane.view.isVisible()


def test_drawn_page_is_painted_anew_where_links_move_the_words_up(qtbot):
    state, seen = EmptyState(Theme("light")), PaintRegions()
    qtbot.addWidget(state)
    state.resize(700, 600)
    state.set_words("No library is open", "Open one.")
    state.installEventFilter(seen)
    state.show()
    qtbot.waitExposed(state)
    qtbot.waitUntil(lambda: not seen.region.isEmpty())
    before, seen.region = state.drawn_page().toAlignedRect(), QRegion()
    state.set_choices([(name, name, lambda: None) for name in ("one", "two", "three")])
    after = state.drawn_page().toAlignedRect()
    assert after.top() < before.top()
    qtbot.waitUntil(lambda: not seen.region.isEmpty())
    assert seen.region.intersected(before) == QRegion(before)
    assert seen.region.intersected(after) == QRegion(after)


def test_paragraph_numbers_follow_the_size_of_the_interface(dressed, qtbot):
    def shown():
        made = ArticlePane(dressed)
        qtbot.addWidget(made)
        made.resize(800, 600)
        made.show_article(make_view())
        made.show()
        qtbot.waitExposed(made)
        return made

    changed = shown()
    small = _margin(changed)
    dressed.set_interface("comfortable", 20, "")
    fresh = shown()
    qtbot.waitUntil(lambda: _margin(changed) == _margin(fresh))
    dressed.set_interface("comfortable", 13, "")
    qtbot.waitUntil(lambda: _margin(changed) == small)


def test_every_part_has_an_accessible_name(pane):
    assert pane.view.accessibleName() == "Article text: A title"
    assert pane.view.strip.accessibleName()
    assert pane.view.headline.accessibleName() == "Headline: A title"
    assert pane.view.headline.chip.accessibleName().startswith("Date: ")
