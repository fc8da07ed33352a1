"""The caret and the selection of the article pane: moves, widening, drags after several clicks, zoom."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest

from reader.domain.ids import AnnotationId
from reader.domain.spans import Span, find_quote
from reader.domain.texts import join_paragraphs
from reader.gui.panes.article_pane import ArticlePane
from reader.gui.theme.theme import Theme
from tests.helpers.article_views import PARAGRAPHS, annotate, make_annotation, make_tags, make_view

_TEXT, _ = join_paragraphs(PARAGRAPHS)
_NO = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_LEFT = Qt.MouseButton.LeftButton
_LONG = [f"Paragraph {number} begins. " + "word " * 60 for number in range(60)]


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


def point(pane, words):
    """The middle of the first letter of some words, in the viewport."""
    position = pane.view.display.to_doc_start(_TEXT.index(words))
    block = pane.view.document().findBlock(position)
    rect = pane.view.lines.blockBoundingRect(block)
    line = block.layout().lineForTextPosition(position - block.position())
    edges = [line.cursorToX(position - block.position() + step) for step in (0, 1)]
    left, right = [edge[0] if isinstance(edge, tuple) else edge for edge in edges]
    y = rect.top() + line.y() + line.height() / 2 - pane.view.verticalScrollBar().value()
    return QPointF(rect.left() + (left + right) / 2, y).toPoint()


def chosen(pane):
    span = pane.selected_span()
    return _TEXT[span.start : span.end] if span else None


def clicks(pane, words, number):
    """So many presses at a place as Qt tells them: each second one as a double click; the last is held."""
    viewport, place = pane.view.viewport(), point(pane, words)
    for count in range(1, number + 1):
        if count % 2:
            QTest.mousePress(viewport, _LEFT, _NO, place)
        else:
            QTest.mouseDClick(viewport, _LEFT, _NO, place)
        if count < number and count % 2:
            QTest.mouseRelease(viewport, _LEFT, _NO, place)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (2, "spread"),
        (3, "하나의 운동 😀 spread to all units."),
        (4, PARAGRAPHS[1]),
    ],
)
def test_clicks_take_word_sentence_and_paragraph(pane, number, words):
    clicks(pane, "spread", number)
    assert chosen(pane) == words


def test_drag_after_a_double_click_goes_by_words_both_ways(pane):
    clicks(pane, "Many", 2)
    viewport = pane.view.viewport()
    QTest.mouseMove(viewport, point(pane, "came"))
    assert chosen(pane) == "Many heroes came"
    QTest.mouseMove(viewport, point(pane, "movement"))
    assert chosen(pane) == "movement was waged. Many"
    QTest.mouseRelease(viewport, _LEFT, _NO, point(pane, "movement"))
    assert chosen(pane) == "movement was waged. Many"


def test_drag_after_a_triple_click_goes_by_sentences(pane):
    clicks(pane, "Many", 3)
    viewport = pane.view.viewport()
    QTest.mouseMove(viewport, point(pane, "spread"))
    QTest.mouseRelease(viewport, _LEFT, _NO, point(pane, "spread"))
    assert chosen(pane) == _TEXT[_TEXT.index("Many") : _TEXT.index(" “Forward")]


def test_selection_widens_and_narrows_by_the_same_steps(pane):
    pane.view.select_span(find_quote(_TEXT, "heroes"))
    pane.clear_selection()
    seen = []
    while pane.view.widen_selection():
        seen.append(chosen(pane))
    assert seen == [
        "heroes",
        "Many heroes came of it",
        "Many heroes came of it, and self-reliance grew.",
        PARAGRAPHS[0],
    ]
    back = []
    while chosen(pane):
        back.append(chosen(pane))
        pane.view.narrow_selection()
    assert back == seen[::-1]
    pane.view.narrow_selection()
    assert chosen(pane) is None


def test_narrowing_what_was_not_widened_goes_to_its_first_part(pane):
    pane.view.select_span(find_quote(_TEXT, PARAGRAPHS[0]))
    pane.view.narrow_selection()
    assert chosen(pane) == "The “My Hill” movement was waged."
    pane.view.select_span(find_quote(_TEXT, "heroes"))
    pane.view.narrow_selection()
    assert chosen(pane) is None


def test_caret_keys_go_by_characters_over_emoji_and_hangul(pane):
    view = pane.view
    view.select_span(find_quote(_TEXT, "운동"))
    pane.clear_selection()
    seen = []
    for _ in range(4):
        QTest.keyClick(view, Qt.Key.Key_Right)
        seen.append(_TEXT[view.caret() :][:1])
    assert seen == ["😀", " ", "s", "p"]
    for _ in range(5):
        QTest.keyClick(view, Qt.Key.Key_Left)
    assert _TEXT[view.caret() - 2 : view.caret()] == "운동"[0:2] or _TEXT[view.caret()] == "동"


def test_lines_are_walked_to_their_ends_up_and_down(pane):
    pane.show_article(make_view(["Word by word, " * 30]))
    view = pane.view
    QTest.keyClick(view, Qt.Key.Key_End)
    end = view.caret()
    assert 30 < end < 120
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.line_top(view.textCursor().position()) > view.line_top(0)
    QTest.keyClick(view, Qt.Key.Key_Home)
    below = view.caret()
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.caret() == 0
    QTest.keyClick(view, Qt.Key.Key_Down, _SHIFT)
    assert pane.selected_span().start == 0
    assert pane.selected_span().end <= below + 1
    QTest.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert view.caret() == len(view.text)


def test_caret_stays_in_view_while_it_walks_and_pages(pane):
    pane.show_article(make_view(_LONG))
    view = pane.view
    for _ in range(30):
        view.move_caret("paragraph", 1)
        assert view._is_in_view(view.textCursor().position())
    assert pane.view.text[view.caret() :].startswith("Paragraph 30")
    here = view.caret()
    assert view.page(1)
    assert view._is_in_view(view.textCursor().position())
    assert view.page(-1)
    assert view.caret() == here
    while view.page(1):
        assert view._is_in_view(view.textCursor().position())
    assert view.caret() == len(view.text)
    while view.page(-1):
        pass
    assert view.caret() == 0
    assert view.verticalScrollBar().value() == 0


def test_page_is_turned_from_where_the_user_has_scrolled_to(pane):
    pane.show_article(make_view(_LONG))
    bar = pane.view.verticalScrollBar()
    bar.setValue(3000)
    assert pane.view.page(1)
    assert bar.value() > 3300


def test_pages_with_shift_select(pane):
    pane.show_article(make_view(_LONG))
    QTest.keyClick(pane.view, Qt.Key.Key_PageDown, _SHIFT)
    span = pane.selected_span()
    assert span.start == 0
    assert len(span) > 500


def test_zoom_keeps_the_caret_in_sight(pane):
    pane.show_article(make_view(_LONG))
    view = pane.view
    for _ in range(20):
        view.move_caret("paragraph", 1)
    before = view.line_top(view.textCursor().position()) - view.verticalScrollBar().value()
    for percent in (200, 60, 100):
        pane.set_zoom(percent)
        top = view.line_top(view.textCursor().position()) - view.verticalScrollBar().value()
        assert abs(top - before) < 3
    assert view.text[view.caret() :].startswith("Paragraph 20")


def test_another_article_begins_with_its_caret_at_the_beginning(pane):
    pane.view.move_caret("paragraph", 1)
    pane.show_article(make_view(_LONG))
    assert pane.view.caret() == 0


def test_caret_is_seen_only_while_it_is_on(pane, qtbot):
    with qtbot.waitActive(pane):
        pane.activateWindow()
    pane.setFocus()
    with_caret = pane.grab().toImage()
    pane.view.set_caret(False)
    assert pane.grab().toImage() != with_caret
    pane.show_article(make_view())
    without = pane.grab().toImage()
    pane.view.set_caret(True)
    assert pane.grab().toImage() != without


def test_caret_comes_back_on_the_screen(pane):
    pane.show_article(make_view(_LONG))
    pane.view.set_caret(False)
    pane.view.verticalScrollBar().setValue(3000)
    pane.view.set_caret(True)
    assert pane.view._is_in_view(pane.view.textCursor().position())
    assert pane.view.caret() > 0


def test_space_at_the_end_is_told_only_without_a_caret(pane):
    heard = []
    pane.view.end_passed.connect(lambda: heard.append(True))
    pane.show_article(make_view(["Short."]))
    QTest.keyClick(pane.view, Qt.Key.Key_Space)
    assert heard == []
    pane.view.set_caret(False)
    QTest.keyClick(pane.view, Qt.Key.Key_Space)
    assert heard == [True]


def test_marked_words_are_left_with_the_caret_after_them(pane):
    pane.set_snapping(True)
    start = _TEXT.index("heroes came")
    cursor = pane.view.textCursor()
    cursor.setPosition(start + 9)
    cursor.setPosition(start + 2, cursor.MoveMode.KeepAnchor)
    pane.view.setTextCursor(cursor)
    assert chosen(pane) == "heroes came"
    pane.clear_selection()
    assert pane.view.caret() == start + len("heroes came")


def test_caret_that_leaves_the_current_annotation_leaves_it(pane):
    heard = []
    pane.annotation_chosen.connect(heard.append)
    pane.set_annotations([annotate(1, "heroes came")])
    pane.set_current(1)
    pane.view.place_caret(_TEXT.index("heroes came"))
    pane.view.move_caret("word", 1)
    QTest.keyClick(pane.view, Qt.Key.Key_Right)
    assert pane.current() == 1
    pane.view.move_caret("sentence", 1)
    assert pane.current() is None
    assert heard == [None]


def test_cycle_goes_through_overlaps_at_the_caret_and_at_the_current_one(pane):
    pane.set_annotations([annotate(1, "Many heroes came"), annotate(2, "heroes"), annotate(3, "third")])
    pane.view.place_caret(_TEXT.index("heroes"))
    seen = []
    for _ in range(3):
        assert pane.view.cycle_annotations()
        seen.append(pane.current())
    assert seen == [2, 1, 2]
    pane.set_current(3)
    assert pane.view.cycle_annotations()
    assert pane.current() == 3
    pane.set_annotations([])
    assert not pane.view.cycle_annotations()


def test_caps_lock_does_not_change_tag_keys(pane):
    heard = []
    pane.tag_key_pressed.connect(heard.append)
    QTest.sendKeyEvent(QTest.KeyAction.Click, pane.view, Qt.Key.Key_S, "S", _NO)
    QTest.sendKeyEvent(QTest.KeyAction.Click, pane.view, Qt.Key.Key_S, "S", _SHIFT)
    QTest.sendKeyEvent(QTest.KeyAction.Click, pane.view, Qt.Key.Key_S, "s", _SHIFT)
    assert heard == ["s"]


def test_select_all_does_not_scroll(pane):
    pane.show_article(make_view(_LONG))
    QTest.keyClick(pane.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(pane.selected_span()) > 10_000
    assert pane.view.verticalScrollBar().value() == 0


def test_drag_held_below_the_screen_scrolls_on(pane, qtbot):
    pane.show_article(make_view(_LONG))
    view = pane.view
    viewport, place = view.viewport(), QPointF(view.lines.measure.left + 4, view.line_top(0) + 10).toPoint()
    QTest.mouseDClick(viewport, _LEFT, _NO, place)
    qtbot.waitUntil(lambda: pane.selected_span() is not None)
    below = QPointF(place.x(), viewport.height() + 60)
    move = QMouseEvent(
        QEvent.Type.MouseMove, below, viewport.mapToGlobal(below), Qt.MouseButton.NoButton, _LEFT, _NO
    )
    view.mouseMoveEvent(move)
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 200)
    QTest.mouseRelease(viewport, _LEFT, _NO, place)
    assert not view._drag_scroll.isActive()


def test_words_that_run_to_the_left_are_walked_with_the_arrows(pane):
    text = "שלום עולם וברכה"
    pane.show_article(make_view([text]))
    pane.view.move_caret("word", -1)
    assert pane.view.caret() == text.index("עולם")
    pane.view.move_caret("word", 1)
    assert pane.view.caret() == 0
    pane.view.extend_selection("word", -1)
    assert pane.selected_span() == Span(0, 4)


def test_caret_goes_along_to_what_is_shown(pane):
    text, _ = join_paragraphs(_LONG)
    annotation = make_annotation(1, find_quote(text, "Paragraph 50"), [1])
    pane.show_article(make_view(_LONG, [annotation]))
    pane.restore_scroll(text.index("Paragraph 30"))
    assert pane.view.caret() == text.index("Paragraph 30")
    pane.set_current(1)
    assert pane.view.caret() == annotation.span.start
    pane.select_span(find_quote(text, "Paragraph 2 "))
    pane.set_current(None)
    pane.set_current(1)
    assert text[pane.selected_span().start :].startswith("Paragraph 2 ")


@pytest.mark.parametrize(
    "words", ["ends 😀", "ends e\u0301", "\u1112\u1161\u11ab", "😀 begins", "👨\u200d👩\u200d👧"]
)
def test_annotation_at_letters_of_several_parts_has_its_handles(pane, words):
    pane.show_article(make_view([words]))
    pane.set_annotations([make_annotation(1, Span(0, len(words)), text=words)])
    pane.set_current(AnnotationId(1))
    start, end = pane.view.layer.handles()
    assert start.x() < end.x()


def test_drag_of_an_edge_ends_where_another_article_comes(pane):
    pane.set_annotations([annotate(1, "heroes")])
    pane.set_current(AnnotationId(1))
    moved = []
    pane.span_moved.connect(lambda *what: moved.append(what))
    viewport, (_, end) = pane.view.viewport(), pane.view.layer.handles()
    QTest.mousePress(viewport, _LEFT, _NO, end.toPoint())
    QTest.mouseMove(viewport, point(pane, "self-reliance"))
    pane.show_article(make_view(PARAGRAPHS, [annotate(2, "movement")]))
    pane.set_current(AnnotationId(2))
    QTest.mouseRelease(viewport, _LEFT, _NO, point(pane, "self-reliance"))
    assert not moved


@pytest.mark.parametrize(("words", "part"), [("heroes", "hero"), ("운동", "운")])
def test_span_that_is_shown_is_selected_without_growing_to_words(pane, words, part):
    start = _TEXT.index(words)
    span = Span(start, start + len(part))
    pane.select_span(span)
    assert pane.selected_span() == span
    QTest.keyClick(pane.view, Qt.Key.Key_Left, _SHIFT)
    grown = pane.selected_span()
    assert grown is None or (grown.start, grown.end) != (span.start, span.end - 1)
    pane.select_span(span)
    pane.set_snapping(True)
    assert pane.selected_span() != span
