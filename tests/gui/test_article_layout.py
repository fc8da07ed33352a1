"""The lazily set document: heights, places, zoom, and what stays on the screen."""

import gc
from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, Qt

from reader.gui.article import idle_setting
from reader.gui.article.document_view import DocumentView
from reader.gui.theme.theme import Theme
from tests.helpers.article_views import make_head

_LONG = [
    f"Paragraph {number}. " + "Words that fill some lines of it. " * (number % 9 + 1) for number in range(800)
]


@pytest.fixture
def view(qtbot):
    made = DocumentView(Theme("light"))
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    return made


def _show(view, paragraphs):
    text, starts, position = "\n".join(paragraphs), [], 0
    for paragraph in paragraphs:
        starts.append(position)
        position += len(paragraph) + 1
    view.set_text(text, tuple(starts), make_head())
    return text


def _set_all(qtbot, view):
    qtbot.waitUntil(lambda: not view.idle.is_active, timeout=10_000)


def test_lines_stand_one_pitch_apart_whatever_the_script(view):
    _show(view, ["Latin words and 한국어 and 漢字 and 😀 " * 20])
    layout = view.document().begin().layout()
    view.lines.ensure(0)
    baselines = [layout.lineAt(index).y() + layout.lineAt(index).ascent() for index in range(layout.lineCount())]
    steps = {round(after - before) for before, after in pairwise(baselines)}
    assert layout.lineCount() > 3
    assert steps <= {26, 27}


def test_opening_sets_only_what_is_seen(view):
    _show(view, _LONG)
    view.idle.stop()
    assert view.lines.is_block_set(0)
    assert not view.lines.is_block_set(400)


def test_idle_time_sets_the_rest_and_tops_agree_with_heights(qtbot, view):
    _show(view, _LONG)
    _set_all(qtbot, view)
    lines = view.lines
    assert all(lines.is_block_set(number) for number in range(len(_LONG)))
    block, top = view.document().begin(), lines.measure.top
    while block.isValid():
        assert lines.block_top(block.blockNumber()) == pytest.approx(top)
        height = lines.blockBoundingRect(block).height()
        assert height == pytest.approx(block.layout().lineCount() * lines.measure.pitch + lines.measure.gap)
        assert lines.block_at(top + 1) == block.blockNumber()
        top += height
        block = block.next()
    assert lines.documentSize().height() == pytest.approx(top + lines.measure.bottom)


def test_setting_lines_above_keeps_what_is_on_the_screen(qtbot, view):
    text = _show(view, _LONG)
    view.idle.stop()
    place = text.index("Paragraph 500.")
    view.show_at_top(place)
    view.idle.next_unset = 0
    view.idle.start()
    _set_all(qtbot, view)
    assert abs(view.line_top(place) - view.verticalScrollBar().value()) <= 1


class _OneBlockClock:
    """Time is up after each block, as on a machine that has much else to do."""

    def start(self):
        self._asked = 0

    def elapsed(self):
        self._asked += 1
        return 0 if self._asked == 1 else 1_000


def test_many_small_slices_do_not_let_the_text_drift(qtbot, view, monkeypatch):
    text = _show(view, _LONG)
    view.idle.stop()
    place = text.index("Paragraph 500.")
    view.show_at_top(place)
    view.idle.next_unset = 0
    monkeypatch.setattr(idle_setting, "QElapsedTimer", _OneBlockClock)
    view.idle.start()
    _set_all(qtbot, view)
    assert abs(view.line_top(place) - view.verticalScrollBar().value()) <= 1


def test_resize_and_zoom_keep_the_first_line(view):
    text = _show(view, _LONG)
    place = text.index("Paragraph 300.")
    view.show_at_top(place)
    assert view.first_visible() == place
    view.resize(420, 600)
    assert abs(view.line_top(place) - view.verticalScrollBar().value()) <= view.lines.measure.pitch
    view.show_at_top(place)
    view.set_scale(1.5)
    assert abs(view.line_top(place) - view.verticalScrollBar().value()) <= view.lines.measure.pitch
    assert view.lines.measure.width <= view.viewport().width()


def test_text_never_scrolls_sideways(view):
    _show(view, ["x" * 3_000])
    view.resize(300, 400)
    assert view.horizontalScrollBar().maximum() == 0
    assert view.document().begin().layout().lineAt(0).naturalTextWidth() <= view.lines.measure.width


def test_character_at_finds_characters_only_where_there_are_some(view):
    _show(view, ["A short line", "another"])
    lines = view.lines
    left, top = lines.measure.left, lines.measure.top
    assert lines.character_at(QPointF(left + 2, top + 10)) == 0
    assert lines.character_at(QPointF(left + 600, top + 10)) is None
    assert lines.character_at(QPointF(left + 2, top - 10)) is None
    assert lines.character_at(QPointF(left + 2, lines.documentSize().height() - 5)) is None
    assert lines.hitTest(QPointF(left + 600, top + 10), Qt.HitTestAccuracy.ExactHit) == -1
    assert lines.hitTest(QPointF(left + 600, top + 10), Qt.HitTestAccuracy.FuzzyHit) == len("A short line")


def test_empty_text_can_be_shown_and_painted(view):
    view.set_text("", (), None)
    assert not view.grab().isNull()
    assert view.first_visible() == 0


def test_texts_shown_before_are_deleted_whole_whenever_garbage_is_collected(view, qtbot):
    for number in range(20):
        _show(view, [f"Text {number}"] * 3)
        gc.collect()
    assert view._retired
    qtbot.waitUntil(lambda: not view._retired)
    gc.collect()
    assert view.document().begin().text() == "Text 19"
