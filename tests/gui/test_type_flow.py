"""The panel on type: what is set in it acts at once and is kept."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF

from reader.gui.article.block_painting import BlockLines
from reader.gui.article.reading_type import ReadingType
from reader.gui.article.type_popover import TypePopover
from reader.gui.panes.article_pane import ArticlePane
from reader.gui.theme.fonts import FACES
from reader.gui.theme.theme import Theme
from tests.helpers.article_views import make_view

_PARAGRAPHS = ["Latin words and 한국어 and ÉÅ and some more words to fill the lines " * 6] * 3


@pytest.fixture
def pane(qtbot):
    made = ArticlePane(Theme("light"))
    qtbot.addWidget(made)
    made.resize(1_000, 600)
    made.show_article(make_view(_PARAGRAPHS))
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize("zoom", [60, 100, 300])
@pytest.mark.parametrize("height", [1.3, 2.0])
def test_lines_never_overlap(pane, face, zoom, height):
    pane.view.theme.set_reading_face(face)
    pane.set_zoom(zoom)
    pane.set_type(ReadingType(line_height=height))
    layout = pane.view.document().begin().layout()
    baselines = BlockLines(pane.view.document().begin()).baselines
    assert layout.lineCount() > 2
    assert round(baselines[0]) == baselines[0]
    letters = pane.view.document().defaultFont()
    box = QFontMetricsF(letters).tightBoundingRect("ÉÅdlgyp한국")
    for before, after in pairwise(baselines):
        assert after - before >= box.height()


def test_measure_counts_characters_and_stays_within_the_pane(pane):
    pane.set_type(ReadingType(characters=50))
    narrow = pane.view.lines.measure.width
    pane.set_type(ReadingType(characters=90))
    wide = pane.view.lines.measure.width
    assert 1.6 < wide / narrow < 2.0
    pane.resize(500, 600)
    assert pane.view.lines.measure.width < 450


def test_values_beyond_what_can_be_read_are_bounded(pane):
    pane.set_type(ReadingType(line_height=9, characters=4))
    assert pane.view.type == ReadingType(line_height=2.0, characters=45)


def test_panel_sets_type_at_once_and_it_is_kept(make_window, qtbot):
    window = make_window()
    view = window.article_pane.view
    qtbot.waitUntil(lambda: window.flow.article.view is not None, timeout=20_000)
    window.actions_table.action("text.type").trigger()
    popover = window.article_pane.findChild(TypePopover)
    assert popover.isVisible()
    pitch = view.lines.measure.pitch
    popover.height_slider.setValue(40)
    assert view.lines.measure.pitch > pitch
    popover.measure_slider.setValue(60)
    assert view.type.characters == 60
    popover.size_slider.setValue(15)
    assert window.article_pane.zoom == 150
    popover.face_box.setCurrentIndex(1)
    assert view.document().defaultFont().families() != []
    assert window.preferences.face == "sans"
    assert (window.preferences.line_height, window.preferences.measure) == (2.0, 60)
    window.actions_table.action("text.stripes").trigger()
    assert window.preferences.has_stripes
    qtbot.waitUntil(lambda: not window.parts.live.is_saving)
    window.close()
    again = make_window()
    assert again.article_pane.view.type == ReadingType(2.0, 60, has_stripes=True)
    assert again.actions_table.action("text.stripes").isChecked()


def test_as_usual_takes_all_back_and_escape_closes(make_window, qtbot):
    window = make_window()
    window.actions_table.action("text.type").trigger()
    popover = window.article_pane.findChild(TypePopover)
    popover.height_slider.setValue(30)
    popover.reset_button.click()
    assert window.article_pane.view.type == ReadingType()
    assert popover.height_slider.value() == 32
    qtbot.keyClick(popover, Qt.Key.Key_Escape)
    assert not popover.isVisible()


def test_every_control_of_the_panel_has_an_accessible_name(pane):
    popover = TypePopover(Theme("light"), (60, 300, 10), pane)
    for part in (popover, popover.size_slider, popover.height_slider, popover.measure_slider, popover.face_box):
        assert part.accessibleName()
