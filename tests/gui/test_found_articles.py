"""The model of articles found: pages read when they are looked at, few in memory, nothing late, nothing lost."""

from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from reader.domain.articles import ReadingState
from reader.domain.changes import ChangeSet, Kind
from reader.gui.models.found_articles import JOBS_MAX, PAGE, PAGES_MAX, FoundArticlesModel
from reader.gui.models.found_words import FAILED_TEXT, GONE_TEXT, LOADING_TEXT
from reader.gui.panes.found_table import FoundTable
from reader.gui.theme.theme import Theme
from tests.helpers.fake_searching import HeldPages, make_found

MILLION = 1_000_000


@pytest.fixture
def pages():
    return HeldPages()


@pytest.fixture
def large(qapp, pages):
    """A model without a tester, which would walk through all rows at each change."""
    made = FoundArticlesModel()
    made.start(pages.read)
    made.append(range(1, MILLION + 1))
    return made


@pytest.fixture
def model(qapp, pages):
    made = FoundArticlesModel()
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    tester.setUseFetchMore(False)
    made.start(pages.read)
    yield made
    tester.deleteLater()


def title(model, row):
    return model.index(row, 0).data()


def test_rows_stand_as_placeholders_until_their_page_comes(model, pages, qapp):
    model.append(range(1, 251))
    assert model.rowCount() == 250
    assert title(model, 0) == LOADING_TEXT
    pages.settle(qapp)
    assert title(model, 0) == "Article 1"
    assert (
        model.index(0, 0)
        .data(Qt.ItemDataRole.AccessibleTextRole)
        .startswith("Article 1, KCNA, 3 Jan 2024, unread")
    )
    assert pages.asked == [list(range(1, PAGE + 1))]


def test_a_million_ids_with_rows_in_bounded_memory(large, pages, qapp):
    for row in range(0, MILLION, 9_973):
        large.found(row)
        pages.settle(qapp)
    assert large.pages_held == PAGES_MAX
    assert sum(len(asked) for asked in pages.asked) < 120 * PAGE
    assert large.article(MILLION - 1) == MILLION


def test_the_page_wanted_last_is_read_first_and_few_at_once(large, pages, qapp):
    for page in range(20):
        large.found(page * PAGE)
    qapp.processEvents()
    assert pages.under_way == JOBS_MAX
    assert [asked[0] for asked in pages.asked] == [19 * PAGE + 1, 18 * PAGE + 1]
    pages.settle(qapp)
    assert len(pages.asked) == 3, "what was scrolled past is not read"


def test_a_jump_in_a_million_paints_at_once_and_then_the_rows(qtbot, pages, qapp):
    table = FoundTable(Theme("light"))
    qtbot.addWidget(table)
    table.resize(700, 320)
    table.found.start(pages.read)
    table.found.append(range(1, MILLION + 1))
    table.show()
    pages.settle(qapp)
    table.grab()
    begin = perf_counter()
    table.choose(777_777)
    table.viewport().repaint()
    took_ms = (perf_counter() - begin) * 1000
    assert title(table.found, 777_777) == LOADING_TEXT
    assert took_ms < 500, "a jump costs no walk through the rows"
    pages.settle(qapp)
    assert title(table.found, 777_777) == "Article 777778"
    assert table.found.pages_held <= PAGES_MAX


def test_what_comes_late_of_another_search_is_dropped(model, pages, qapp):
    model.append([1, 2])
    model.found(0)
    qapp.processEvents()
    model.start(pages.read)
    model.append([3])
    pages.answer()
    assert title(model, 0) == LOADING_TEXT
    pages.settle(qapp)
    assert title(model, 0) == "Article 3"
    assert model.pages_held == 1


def test_rows_that_come_into_a_page_held_are_read_with_it(model, pages, qapp):
    model.append(range(1, 31))
    model.found(0)
    pages.settle(qapp)
    model.append(range(31, 151))
    assert not model.is_gone(40)
    assert title(model, 40) == LOADING_TEXT
    pages.settle(qapp)
    assert title(model, 40) == "Article 41"


def test_rows_that_come_with_the_ids_are_shown_and_the_rest_of_their_page_is_read(model, pages, qapp):
    model.append(range(1, 251), [make_found(1), make_found(2)])
    assert title(model, 1) == "Article 2"
    assert title(model, 2) == LOADING_TEXT
    assert not model.is_gone(2)
    pages.settle(qapp)
    assert title(model, 2) == "Article 3"
    assert pages.asked == [list(range(1, PAGE + 1))]


def test_a_whole_page_that_comes_with_the_ids_is_not_read_again(model, pages, qapp):
    model.append([1, 2], [make_found(1), make_found(2)])
    assert title(model, 0) == "Article 1"
    pages.settle(qapp)
    assert pages.asked == []


def test_a_changed_article_is_read_again_and_keeps_its_place(model, pages, qapp, qtbot):
    model.append(range(1, 301))
    for row in (0, 100, 200):
        model.found(row)
    pages.settle(qapp)
    pages.fields[140] = {"reading_state": ReadingState.DONE, "is_starred": True}
    asked = len(pages.asked)
    with qtbot.waitSignal(model.dataChanged) as told:
        model.apply_changes(ChangeSet({Kind.ARTICLE: frozenset({140})}))
    assert (told.args[0].row(), told.args[1].row()) == (100, 100 + PAGE - 1)
    assert title(model, 139) == "Article 140", "what was shown stays until the other comes"
    pages.settle(qapp)
    assert len(pages.asked) == asked + 1
    assert model.found(139).head.is_starred
    assert model.rowCount() == 300


def test_annotations_may_change_any_row_and_only_what_is_looked_at_is_read(large, pages, qapp):
    for row in (0, 100, 200):
        large.found(row)
    pages.settle(qapp)
    asked = len(pages.asked)
    large.apply_changes(ChangeSet({Kind.ANNOTATION: frozenset({7})}))
    large.found(100)
    pages.settle(qapp)
    assert pages.asked[asked:] == [list(range(101, 101 + PAGE))]


def test_a_change_while_a_page_comes_has_it_read_once_more(model, pages, qapp):
    model.append([1, 2])
    model.found(0)
    qapp.processEvents()
    model.apply_changes(ChangeSet({Kind.ARTICLE: frozenset({2})}))
    pages.answer()
    assert title(model, 0) == "Article 1"
    pages.settle(qapp)
    assert len(pages.asked) == 2


def test_an_article_that_is_gone_is_said_to_be(model, pages, qapp):
    model.append([1, 2])
    pages.gone = {2}
    model.found(0)
    pages.settle(qapp)
    assert title(model, 1) == GONE_TEXT
    assert model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole) is None
    assert not model.is_gone(0)


def test_a_page_that_could_not_be_read_is_told_and_can_be_read_again(model, pages, qapp, qtbot):
    model.append([1, 2])
    model.found(0)
    qapp.processEvents()
    with qtbot.waitSignal(model.load_failed):
        pages.fail()
    assert title(model, 0) == FAILED_TEXT
    pages.settle(qapp)
    assert title(model, 0) == FAILED_TEXT
    assert len(pages.asked) == 1, "to look at it asks for nothing"
    model.retry()
    assert title(model, 0) == LOADING_TEXT
    with qtbot.waitSignal(model.failures_gone):
        pages.settle(qapp)
    assert title(model, 0) == "Article 1"


def test_rows_held_stay_where_they_could_not_be_read_again(model, pages, qapp):
    model.append([1, 2])
    model.found(0)
    pages.settle(qapp)
    pages.fields[2] = {"is_starred": True}
    model.apply_changes(ChangeSet({Kind.ARTICLE: frozenset({2})}))
    model.found(0)
    qapp.processEvents()
    pages.fail()
    assert title(model, 1) == "Article 2"
    pages.settle(qapp)
    assert len(pages.asked) == 2
    model.retry()
    model.found(1)
    pages.settle(qapp)
    assert model.found(1).head.is_starred, "it is known still that they are old"


def test_a_later_page_that_could_not_be_read_is_asked_for_once(qtbot, pages, qapp):
    table = FoundTable(Theme("light"))
    qtbot.addWidget(table)
    table.resize(700, 320)
    table.found.start(pages.read)
    table.found.append(range(1, 1_001))
    table.show()
    pages.settle(qapp)
    table.verticalScrollBar().setValue(500)
    table.found.load_failed.connect(table.viewport().update)
    for _ in range(5):
        table.grab()
        qapp.processEvents()
        while pages.under_way:
            pages.fail()
    failed = len(pages.asked)
    assert failed <= 3
    table.verticalScrollBar().setValue(501)
    table.grab()
    pages.settle(qapp)
    assert title(table.found, 501) == "Article 502"


def test_an_older_failure_says_nothing(model, pages, qapp, qtbot):
    model.append([1])
    model.found(0)
    qapp.processEvents()
    model.start(pages.read)
    with qtbot.assertNotEmitted(model.load_failed):
        pages.fail()
