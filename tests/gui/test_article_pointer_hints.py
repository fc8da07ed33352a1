"""What the pointer is told over annotated words, and when."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip

from reader.domain.spans import find_quote
from reader.domain.texts import join_paragraphs
from reader.gui.panes.article_pane import ArticlePane
from reader.gui.theme.theme import Theme
from tests.helpers.article_views import PARAGRAPHS, annotate, make_tags, make_view

_TEXT, _ = join_paragraphs(PARAGRAPHS)


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


def _over(pane, quote):
    ((left, _, baseline),) = pane.view.layer._pieces(*pane.view.display.to_doc(find_quote(_TEXT, quote)))
    return QPointF(left + 3, baseline - 4)


def _move(pane, point):
    viewport = pane.view.viewport()
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        point,
        QPointF(viewport.mapToGlobal(point.toPoint())),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(viewport, event)


def test_everything_on_the_words_is_told_and_no_markup_is_read(pane):
    first = replace(
        annotate(1, "movement was waged", [1, 2]), memo="<b>see</b> the campaign of 1958", speaker="Kim"
    )
    second = replace(annotate(2, "movement", []), is_starred=True, coder="<i>Ben</i>")
    pane.set_annotations([first, second])
    told = pane.view.hints.tell(_over(pane, "movement"))
    for words in (
        "tag 1",
        "tag 2",
        "&lt;b&gt;see&lt;/b&gt; the campaign",
        "says Kim",
        "no tag",
        "starred",
        "&lt;i&gt;Ben",
    ):
        assert words in told
    assert Theme("light").tag_colour(make_tags()[0].colour).name() in told
    assert pane.view.hints.tell(_over(pane, "heroes")) == ""


def test_long_memos_and_deep_overlaps_are_cut(pane):
    pane.set_annotations(
        [replace(annotate(number, "movement", [1]), memo="word " * 100) for number in range(1, 10)]
    )
    told = pane.view.hints.tell(_over(pane, "movement"))
    assert "and 3 more" in told
    assert "…" in told
    assert len(told) < 4_000


def test_pointer_at_rest_is_told_once_and_no_longer_elsewhere(pane, qtbot, monkeypatch):
    told = []
    monkeypatch.setattr(QToolTip, "showText", lambda point, text, widget: told.append(text))
    monkeypatch.setattr(QToolTip, "hideText", lambda: told.append(""))
    pane.set_annotations([annotate(1, "movement was waged", [1])])
    _move(pane, _over(pane, "movement"))
    assert told == []
    qtbot.waitUntil(lambda: len(told) == 1, timeout=3_000)
    assert "tag 1" in told[0]
    _move(pane, _over(pane, "waged"))
    assert len(told) == 1
    _move(pane, _over(pane, "heroes"))
    assert told[1:] == [""]


def test_what_is_at_the_caret_is_told_by_key(pane, monkeypatch):
    told = []
    monkeypatch.setattr(QToolTip, "showText", lambda point, text, widget: told.append(text))
    pane.set_annotations([annotate(1, "The", [1])])
    assert pane.tell_at_caret()
    assert "tag 1" in told[0]
    pane.set_annotations([])
    assert not pane.tell_at_caret()
    assert len(told) == 1
