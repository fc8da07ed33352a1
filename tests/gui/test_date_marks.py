"""Dates recognised in the text: where their lines run, what the pointer is told; annotations come first."""

import pytest
from PySide6.QtCore import QPointF

from reader.domain.dates import TextDate
from reader.domain.spans import find_quote
from reader.domain.texts import join_paragraphs
from reader.gui.article.date_marks import DateIndex
from reader.gui.article.display_text import DisplayText
from reader.gui.panes.article_pane import ArticlePane
from reader.gui.theme.theme import Theme
from tests.helpers.article_views import annotate, make_tags, make_view

PARAGRAPHS = ("😀 It began on May 27, 2024 and went on.", "In September Juche 104 (2016) it ended.")
_TEXT, _STARTS = join_paragraphs(PARAGRAPHS)


def _date(quote, meaning, *, is_conflict=False):
    span = find_quote(_TEXT, quote)
    return TextDate(span.start, span.end, meaning, is_conflict)


DATES = (
    _date("May 27, 2024", "Monday, 27 May 2024"),
    _date("September Juche 104 (2016)", "<Juche 104> is 2015, not 2016", is_conflict=True),
)


@pytest.fixture
def pane(qtbot):
    made = ArticlePane(Theme("light"))
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.set_tags(make_tags())
    made.show_article(make_view(PARAGRAPHS))
    made.show()
    qtbot.waitExposed(made)
    return made


def _below(pane, quote):
    """The picture right below the words of a quote."""
    display, layer = pane.view.display, pane.view.layer
    span = find_quote(_TEXT, quote)
    ((left, right, baseline),) = layer._pieces(*display.to_doc(span))
    image = pane.view.viewport().grab().toImage()
    scale = image.devicePixelRatio()
    columns = range(round(left * scale), round(right * scale))
    rows = range(round((baseline + 2) * scale), round((baseline + 6) * scale))
    return [[image.pixelColor(x, y).name() for x in columns] for y in rows]


def test_index_finds_dates_by_block_and_position_past_an_emoji():
    index = DateIndex(DisplayText(_TEXT, _STARTS), DATES)
    (mark,) = index.in_block(0)
    assert mark.start == DATES[0].start + 1
    assert index.at(mark.start) == mark == index.at(mark.end - 1)
    assert index.at(mark.end) is None
    assert index.in_block(1)[0].is_conflict


def test_index_leaves_out_what_lies_beyond_the_text():
    index = DateIndex(DisplayText(_TEXT, _STARTS), (TextDate(5, 5, ""), TextDate(3, 10_000, "")))
    assert not index.in_block(0)


def test_date_has_a_dotted_line_and_a_contradiction_a_wave(pane):
    bare = _below(pane, "May 27, 2024"), _below(pane, "September Juche 104 (2016)")
    pane.show_dates(DateIndex(pane.view.display, DATES))
    dotted, wave = _below(pane, "May 27, 2024"), _below(pane, "September Juche 104 (2016)")
    changed = [sum(a != b for a, b in zip(*rows, strict=True)) for rows in zip(bare[0], dotted, strict=True)]
    width = len(dotted[0])
    assert sum(count > 0 for count in changed) == 1  # one thin row
    assert width / 6 < max(changed) < width / 2  # of dots with gaps
    waved = [sum(a != b for a, b in zip(*rows, strict=True)) for rows in zip(bare[1], wave, strict=True)]
    assert sum(count > 0 for count in waved) >= 2
    pane.show_dates(None)
    assert _below(pane, "May 27, 2024") == bare[0]


def test_annotation_takes_the_place_of_the_dotted_line(pane):
    pane.set_annotations([annotate(1, "May 27, 2024", [1], PARAGRAPHS)])
    alone = _below(pane, "May 27, 2024")
    pane.show_dates(DateIndex(pane.view.display, DATES))
    assert _below(pane, "May 27, 2024") == alone
    pane.apply_annotations([], [1])
    assert _below(pane, "May 27, 2024") != alone


def test_pointer_is_told_the_day_and_markup_is_not_read(pane):
    pane.show_dates(DateIndex(pane.view.display, DATES))
    told = []
    for quote in ("May 27, 2024", "September Juche 104 (2016)", "went on"):
        span = find_quote(_TEXT, quote)
        ((left, _, baseline),) = pane.view.layer._pieces(*pane.view.display.to_doc(span))
        text = pane.view.hints.tell(QPointF(left + 8, baseline - 4))
        told.append(text.removeprefix('<p style="white-space: pre">').removesuffix("</p>"))
    assert told == [
        "Monday, 27 May 2024",
        "The page disagrees: &lt;Juche 104&gt; is 2015, not 2016",
        "",
    ]


def test_another_article_has_no_dates_of_the_one_before(pane):
    pane.show_dates(DateIndex(pane.view.display, DATES))
    late = pane.view.layer.dates
    pane.show_article(make_view(PARAGRAPHS))
    assert pane.view.layer.dates is None
    pane.show_dates(late)
    assert pane.view.layer.dates is None
