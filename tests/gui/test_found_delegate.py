"""How rows of a search look: every state is painted, in light and dark, and long snippets end in two lines."""

import pytest
from PySide6.QtGui import QColor

from reader.domain.articles import ReadingState
from reader.domain.changes import ChangeSet, Kind
from reader.gui.panes.found_delegate import ROW_PX
from reader.gui.panes.found_table import FoundTable
from reader.gui.theme.theme import Theme
from tests.helpers.fake_searching import HeldPages

HANGUL = "\uae30\ud6c4\ubcc0\ud654"


@pytest.fixture(params=["light", "dark"])
def table(qtbot, qapp, request):
    made = FoundTable(Theme(request.param))
    qtbot.addWidget(made)
    made.resize(640, 6 * ROW_PX)
    made.pages = HeldPages()
    made.found.start(made.pages.read)
    made.show()
    return made


def has_colour(table, role, row):
    """Whether a colour of the theme is seen in a row."""
    wanted, image = QColor(table._theme.colour(role)).rgb(), table.viewport().grab().toImage()
    place = range(row * ROW_PX, (row + 1) * ROW_PX - 2)
    return any(image.pixel(x, y) == wanted for y in place for x in range(image.width()))


def test_places_found_are_tinted_and_a_row_that_comes_is_outlined(table, qapp):
    table.found.append([1])
    assert not has_colour(table, "found", 0)
    table.pages.settle(qapp)
    assert has_colour(table, "found", 0)


def test_unread_star_and_annotations_are_seen_and_done_is_quiet(table, qapp):
    table.pages.fields = {
        1: {"reading_state": ReadingState.DONE},
        2: {"is_starred": True, "reading_state": ReadingState.DONE},
        3: {"annotations": 12, "reading_state": ReadingState.DONE},
        4: {"reading_state": ReadingState.READING},
        5: {"reading_state": ReadingState.EMPTY},
    }
    table.found.append(range(1, 7))
    table.found.found(0)
    table.pages.settle(qapp)
    assert [has_colour(table, "accent", row) for row in (0, 1, 2, 5)] == [False, True, True, True]


def test_what_is_gone_is_said_and_long_words_of_any_script_fit(table, qapp):
    table.pages.gone = {1}
    table.found.append([1, 2])
    table.found.found(0)
    table.pages.settle(qapp)
    assert not has_colour(table, "found", 0)
    for title in (HANGUL * 60, "word " * 80, "x" * 400):
        table.pages.fields[2] = {"title": title}
        table.found.apply_changes(ChangeSet({Kind.ARTICLE: frozenset({2})}))
        table.pages.settle(qapp)
        assert has_colour(table, "found", 1)
    table.resize(190, 200)
    table.grab()


@pytest.mark.parametrize(
    "words", [HANGUL * 80, "mass movement " * 40, "\U0001f600 " * 90 + "mass movement", "y" * 500]
)
def test_a_snippet_longer_than_two_lines_is_cut_once_for_all(table, qapp, words):
    table.pages.snippet = words
    table.found.append([1])
    table.found.found(0)
    table.pages.settle(qapp)
    table.grab()
