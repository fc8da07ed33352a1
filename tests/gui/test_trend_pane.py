"""A phrase or a tag over time in a real window: by keys and mouse, from a point back to exactly its articles."""

import xml.etree.ElementTree as ET
from threading import Event

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.domain.articles import ReadingState
from reader.domain.criteria import EVERYTHING, Criteria
from reader.domain.errors import Cancelled, FormatUnavailable
from reader.domain.finding import FindQuery
from reader.domain.spans import Span
from reader.domain.tags import TagPath
from reader.domain.trend_charts import ALL_SOURCES, ChartKind
from reader.domain.trends import Measure, TrendStep
from reader.gui.flows import trend_flow
from reader.gui.models.trend_table import Column
from reader.services import tagging
from reader.store.library import create_library
from tests.gui.test_accessibility import controls, name_of
from tests.helpers.articles import bounds, store_article
from tests.helpers.concordance_window import GLUED, SPACED, open_window, settle
from tests.helpers.hits import day

EMPTY = "Nothing of the kind stands here."
ARTICLES = (
    (SPACED, "KCNA", day("2024-01-05")),
    (GLUED, "KCNA", day("2024-01-09")),
    (EMPTY, "KCNA", day("2024-01-11")),
    (EMPTY, "KCNA", day("2024-03-11")),
    (GLUED, "Naenara", day("2024-03-02")),
    (SPACED, "Naenara", bounds("2024", "2024")),
)


@pytest.fixture
def window(make_window, qtbot, tmp_path):
    path = tmp_path / "Trend.dateline"
    library = create_library(path, initiator="test", coder_name="Ann")
    ids = [
        store_article(library, paragraphs=(text,), title=f"On {date.date_from}", source=source, date=date)
        for text, source, date in ARTICLES
    ]
    tag = tagging.create_tag(library, TagPath.parse("leader")).value
    for article in (ids[0], ids[4]):
        tagging.add_annotation(library, article, Span(0, 3), [tag])
    library.close()
    return open_window(make_window, qtbot, path)


def count(window, qtbot, words="Comrade Kim Jong Un"):
    """Ask as a user does: the key, the words, Enter."""
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier | SHIFT)
    pane = window.flow.trend._pane
    assert pane.field.hasFocus()
    QTest.keyClicks(pane.field, words)
    QTest.keyClick(pane.field, Qt.Key.Key_Return)
    wait(window, qtbot)
    return pane


def wait(window, qtbot):
    settle(window, qtbot)
    view = window.flow.trend._pane.chart
    qtbot.waitUntil(lambda: not window.jobs.is_busy and not view._settle.isActive(), timeout=20_000)


SHIFT = Qt.KeyboardModifier.ShiftModifier


def rows(pane):
    table = pane.table.rows
    columns = (Column.PERIOD, Column.SOURCE, Column.OCCURRENCES, Column.ARTICLES)
    return [tuple(table.index(row, column).data() for column in columns) for row in range(table.rowCount())]


def found(window):
    lines = window.flow.concordance._pane.lines.lines
    return [lines.hit(row).title for row in range(len(lines))]


def test_a_phrase_is_counted_and_its_zeros_too(window, qtbot):
    pane = count(window, qtbot)
    assert rows(pane) == [
        ("2024-01", "KCNA · English", "2", "3"),
        ("2024-03", "KCNA · English", "0", "1"),
        ("2024-03", "Naenara · English", "1", "1"),
        ("2024 (month unknown)", "Naenara · English", "1", "1"),
        ("All", "All sources", "4", "6"),
    ]
    assert "4 places in 4 of 6 articles" in pane.sum.text()
    assert "5 Jan 2024 (stated)" in pane.first.words
    assert "1 article without a known day may be later" in pane.last.words
    assert pane.chart.points
    assert "1 without a known time" in pane.readout.text()
    assert not window.parts.split.isVisible()


def test_keys_walk_the_points_and_enter_leads_to_their_articles(window, qtbot):
    pane = count(window, qtbot)
    pane.chart.setFocus()
    assert "2024-01, KCNA · English: 2 in 2 of 3 articles" in pane.readout.text()
    QTest.keyClick(pane.chart, Qt.Key.Key_Right)
    assert "2024-03, KCNA · English: 0 in 0 of 1 article" in pane.chart.accessibleDescription()
    QTest.keyClick(pane.chart, Qt.Key.Key_Down)
    assert "2024-03, Naenara" in pane.readout.text()
    QTest.keyClick(pane.chart, Qt.Key.Key_Up)
    QTest.keyClick(pane.chart, Qt.Key.Key_Home)
    QTest.keyClick(pane.chart, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert found(window) == ["On 2024-01-05", "On 2024-01-09"]
    assert pane.isHidden()
    assert window.parts.split.isVisible()


def test_a_click_on_a_point_leads_to_its_articles(window, qtbot):
    pane = count(window, qtbot)
    pane.kind.choose(ChartKind.BARS)
    wait(window, qtbot)
    chart = pane.chart
    point = next(one for one in chart.points if (one.series, one.period) == (1, 2))
    assert point.width > 2
    middle = QPoint(round(point.x + point.width / 2), round(point.y + point.height / 2))
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=middle)
    settle(window, qtbot)
    assert found(window) == ["On 2024-03-02"]


def test_a_row_of_the_table_leads_to_its_articles_and_zero_to_none(window, qtbot):
    pane = count(window, qtbot)
    pane.table.choose(1)
    QTest.keyClick(pane.table, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert not pane.isHidden()
    pane.table.choose(3)
    QTest.keyClick(pane.table, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert found(window) == ["On 2024"]


def test_the_uses_of_a_tag_become_a_reading_list(window, qtbot):
    flow = window.flow
    tag = flow.trend._tags[0]
    window.parts.tagging_pane.codebook.trend_requested.emit(tag.id)
    wait(window, qtbot)
    pane = flow.trend._pane
    assert pane.title.text() == "leader"
    assert not pane.table.isColumnHidden(Column.WHOLE)
    assert "2 annotations in 2 of 6 articles" in pane.sum.text()
    pane.table.choose(pane.table.rows.rowCount() - 1)
    QTest.keyClick(pane.table, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert len(flow.reading.queue.articles) == 2
    assert pane.isHidden()


def test_chart_and_periods_can_be_changed(window, qtbot):
    pane = count(window, qtbot)
    pane.step.choose(TrendStep.YEAR)
    wait(window, qtbot)
    assert [row[0] for row in rows(pane)] == ["2024", "2024", "All"]
    assert pane.readout.text() == ""
    for kind in ChartKind:
        for measure in Measure:
            pane.kind.choose(kind)
            pane.measure.choose(measure)
            wait(window, qtbot)
            assert pane.chart.points
    names = [button.series.source for button in pane.legend.buttons]
    assert ALL_SOURCES not in names


def test_a_source_is_hidden_by_the_legend(window, qtbot):
    pane = count(window, qtbot)
    button = pane.legend.buttons[0]
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    wait(window, qtbot)
    assert {point.series for point in pane.chart.points} == {0}
    assert "click to show it" in pane.legend.buttons[0].toolTip()
    assert "Click to hide it" in pane.legend.buttons[1].toolTip()
    assert "2 in 2 of 4 articles" in pane.legend.buttons[0].accessibleDescription()
    assert "Not drawn: 1 source with 2 in all." in window.flow.trend._drawing.beside_lines()
    pane.chart.setFocus()
    assert "Naenara" in pane.readout.text()
    together = pane.legend.buttons[-1]
    QTest.mouseClick(together, Qt.MouseButton.LeftButton)
    wait(window, qtbot)
    assert {point.series for point in pane.chart.points} == {0, 1}


def test_sorting_keeps_the_total_last(window, qtbot):
    pane = count(window, qtbot)
    pane.table.sortByColumn(Column.OCCURRENCES, Qt.SortOrder.DescendingOrder)
    assert [row[2] for row in rows(pane)] == ["2", "1", "1", "0", "4"]


def sort_entry(window, words):
    """Sort by an entry of the menu that the action opens."""
    window.actions_table.action("trend.sort").trigger()
    menu = QApplication.activePopupWidget()
    action = next(action for action in menu.actions() if action.text() == words)
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert QApplication.activePopupWidget() is None


def test_the_table_is_sorted_by_keys_as_by_a_click_on_its_heads(window, qtbot):
    assert not window.actions_table.action("trend.sort").isEnabled()
    pane = count(window, qtbot)
    sort_entry(window, "Places")
    assert [row[2] for row in rows(pane)] == ["0", "1", "1", "2", "4"]
    sort_entry(window, "Largest first")
    assert [row[2] for row in rows(pane)] == ["2", "1", "1", "0", "4"]
    pane.table.choose(0)
    pane.table.menu_wanted.emit(QPoint(0, 0))
    menu = QApplication.activePopupWidget()
    (sorting,) = [action.menu() for action in menu.actions() if action.menu() is not None]
    checked = [action.text() for action in sorting.actions() if action.isChecked()]
    assert checked == ["Places", "Largest first"]
    menu.close()
    QTest.keyClick(pane.table, Qt.Key.Key_Escape)
    assert not window.actions_table.action("trend.sort").isEnabled()


def test_escape_brings_the_article_back_and_the_key_the_counts(window, qtbot):
    pane = count(window, qtbot)
    QTest.keyClick(pane.table, Qt.Key.Key_Escape)
    assert pane.isHidden()
    assert window.parts.article_pane.isVisible()
    window.actions_table.action("trend.open").trigger()
    assert not pane.isHidden()
    assert pane.table.rows.rowCount() == 5
    window.parts.library_pane.article_activated.emit(window.flow.article.view.head.id)
    assert pane.isHidden()


def test_the_filter_holds_and_a_change_of_it_counts_again(window, qtbot):
    pane = count(window, qtbot)
    window.flow.filter.set_criteria(Criteria(first="2024-03", last="2024-03"))
    wait(window, qtbot)
    assert [row[2:] for row in rows(pane)] == [("0", "1"), ("1", "1"), ("1", "2")]


def test_counts_under_a_filter_say_so(window, qtbot):
    pane = count(window, qtbot)
    assert "filter" not in pane.sum.text() + pane.notes.text()
    window.flow.filter.set_criteria(Criteria(first="2024-03", last="2024-03"))
    wait(window, qtbot)
    assert "articles that the filter leaves" in pane.sum.text()
    assert "all articles that the filter leaves" in pane.notes.text()


def test_a_count_can_be_stopped(window, qtbot, monkeypatch):
    begun = Event()

    def count_for_ever(_library, _subject, _criteria, *, progress, is_cancelled):
        progress(3, 9)
        begun.set()
        while not is_cancelled():
            begun.wait(0.001)
        raise Cancelled

    monkeypatch.setattr(window.flow.library.desk.services.trending, "count_trend", count_for_ever)
    window.actions_table.action("trend.open").trigger()
    pane = window.flow.trend._pane
    pane.field.setText("Kim")
    QTest.keyClick(pane.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: begun.is_set() and pane.progress.value() == 3, timeout=20_000)
    QTest.mouseClick(pane.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.jobs.is_busy, timeout=20_000)
    assert pane.progress.isHidden()
    assert pane.go.text() == "Count"
    assert pane.chart.accessibleDescription() == "Stopped after 3 of 9. Nothing of it is kept."
    assert pane.table.rows.rowCount() == 0


def test_what_does_not_occur_leaves_no_chart_of_what_was_counted_before(window, qtbot):
    pane = count(window, qtbot)
    assert pane.chart.points
    for words in ("zebra", "okapi"):
        pane.field.setText(words)
        QTest.keyClick(pane.field, Qt.Key.Key_Return)
        wait(window, qtbot)
        assert not pane.chart.points
        assert pane.chart.accessibleDescription().startswith("It does not occur in these articles.")


def test_no_older_chart_is_drawn_while_something_else_is_counted(window, qtbot, monkeypatch):
    pane = count(window, qtbot)
    trending, may_go_on = window.flow.library.desk.services.trending, Event()
    count_trend = trending.count_trend

    def count_slowly(*what, **watch):
        may_go_on.wait(20)
        return count_trend(*what, **watch)

    monkeypatch.setattr(trending, "count_trend", count_slowly)
    pane.field.setText("Comrade")
    QTest.keyClick(pane.field, Qt.Key.Key_Return)
    pane.chart.picture_wanted.emit()  # as when the legend goes
    with qtbot.assertNotEmitted(window.flow.trend._drawing.row_wanted, wait=150):
        assert not pane.chart.points
    assert not pane.chart.points
    assert pane.chart.accessibleDescription() == "Counting…"
    may_go_on.set()
    wait(window, qtbot)
    assert pane.chart.points


@pytest.mark.parametrize("width", [300, 410, 776, 1_200])
def test_every_column_has_room_for_its_numbers(window, qtbot, width):
    pane = count(window, qtbot)
    table = pane.table
    table.resize(width, 200)
    widths = {column: table.columnWidth(column) for column in Column if not table.isColumnHidden(column)}
    assert widths[Column.SOURCE] >= 90
    for column in set(widths) - {Column.SOURCE, Column.PERIOD}:
        assert widths[column] > table.fontMetrics().horizontalAdvance(table.rows.longest(column)) + 10
    room = table.viewport().width()
    assert sum(widths.values()) >= room
    if width >= 776:
        assert sum(widths.values()) == room
        assert widths[Column.PERIOD] > table.fontMetrics().horizontalAdvance("2024 (month unknown)") + 10


def test_without_the_package_the_table_works_and_the_chart_says_how_to_get_it(window, qtbot, monkeypatch):
    def fail(*_):
        raise FormatUnavailable("Charts need a package.", "Install it with: pip install it.")

    monkeypatch.setattr(window.flow.library.desk.services.trend_files, "draw_picture", fail)
    pane = count(window, qtbot)
    assert not pane.chart.points
    assert "pip install" in pane.chart.accessibleDescription()
    assert pane.table.rows.rowCount() == 5


def test_charts_and_table_are_written_with_what_was_asked(window, qtbot, tmp_path):
    pane = count(window, qtbot)
    exports = window.flow.trend._exports
    for kind in ("svg", "png", "csv"):
        exports.write(tmp_path / f"out.{kind}", kind)
        wait(window, qtbot)
    shown = " ".join(ET.parse(tmp_path / "out.svg").getroot().itertext())
    for words in (
        "“Comrade Kim Jong Un” over time",
        "Filter: none",
        "4 places in 4 of 6 articles",
        "KCNA · English",
    ):
        assert words in shown
    assert "Not on the axis of time: 1 in 1 article of a known year" in shown
    assert "Not drawn" not in shown
    assert not QImage(str(tmp_path / "out.png")).isNull()
    assert (tmp_path / "out.csv").read_text(encoding="utf-8").splitlines()[1].startswith("2024-01,KCNA,en,2,2,3")
    notes = (tmp_path / "out.notes.txt").read_text(encoding="utf-8")
    for words in ("Notes on out.csv", "4 places in 4 of 6 articles", "First seen 5 Jan 2024", "Rates are"):
        assert words in notes
    assert "out.notes.txt" in window.parts.message_bar.text
    exports.write(tmp_path / "none" / "out.svg", "svg")
    wait(window, qtbot)
    assert not (tmp_path / "none").exists()
    pane.export_wanted.emit("copy")
    assert QGuiApplication.clipboard().text().splitlines()[1].startswith("2024-01\tKCNA\ten\t2")


def test_a_change_of_the_library_is_told(window, qtbot):
    pane = count(window, qtbot)
    desk = window.flow.library.desk
    desk.write_now(lambda: desk.services.tagging.create_tag(desk.library, TagPath.parse("one more")))
    assert "was changed" in pane.notes.text()


def test_article_that_is_read_or_starred_does_not_make_the_counts_old(window, qtbot):
    pane = count(window, qtbot)
    desk = window.flow.library.desk
    said = pane.notes.text()
    desk.write_now(lambda: desk.services.reading.mark_reading_state(desk.library, 3, ReadingState.DONE))
    desk.write_now(lambda: desk.services.articles.star_articles(desk.library, [3, 4], True))
    assert pane.notes.text() == said
    window.flow.filter.set_criteria(Criteria(is_starred=True))
    wait(window, qtbot)
    desk.write_now(lambda: desk.services.articles.star_articles(desk.library, [3], False))
    assert "was changed" in pane.notes.text()


def test_filter_changed_during_a_count_is_the_one_counted_under(window, qtbot, monkeypatch):
    trending, may_go_on, asked = window.flow.library.desk.services.trending, Event(), []
    count_trend = trending.count_trend

    def count_slowly(library, subject, criteria, **watch):
        asked.append(criteria)
        may_go_on.wait(20)
        return count_trend(library, subject, criteria, **watch)

    monkeypatch.setattr(trending, "count_trend", count_slowly)
    window.flow.trend.follow(FindQuery("Comrade"))
    qtbot.waitUntil(lambda: asked == [EVERYTHING], timeout=20_000)
    window.flow.trend._pane.field.setText("half typed")
    march = Criteria(first="2024-03", last="2024-03")
    window.flow.filter.set_criteria(march)
    may_go_on.set()
    wait(window, qtbot)
    assert asked[-1] == march
    assert window.flow.trend._trend.criteria == march
    assert window.flow.trend._trend.subject.query == FindQuery("Comrade")


def test_counts_shown_again_are_those_of_the_filter_as_it_is(window, qtbot):
    pane = count(window, qtbot)
    QTest.keyClick(pane.table, Qt.Key.Key_Escape)
    window.flow.filter.set_criteria(Criteria(first="2024-03", last="2024-03"))
    settle(window, qtbot)
    assert pane.table.rows.rowCount() == 5
    window.actions_table.action("trend.open").trigger()
    wait(window, qtbot)
    assert [row[2:] for row in rows(pane)] == [("0", "1"), ("1", "1"), ("1", "2")]


def test_row_of_very_many_articles_hands_over_the_first_and_tells(window, qtbot, monkeypatch):
    monkeypatch.setattr(trend_flow, "READ_MAX", 3)
    monkeypatch.setattr(trend_flow, "FIND_MAX", 2)
    flow, bar = window.flow, window.parts.message_bar
    pane = count(window, qtbot)
    total = pane.table.rows.row(pane.table.rows.rowCount() - 1)
    flow.trend._read_row(total)
    settle(window, qtbot)
    assert len(flow.reading.queue.articles) == 3
    assert "the first 3 of 4 articles" in bar.text
    window.actions_table.action("trend.open").trigger()
    flow.trend._open_row(total)
    settle(window, qtbot)
    assert found(window) == ["On 2024-01-05", "On 2024-01-09"]
    assert "the first 2 of 4 articles" in bar.text


def test_export_asks_for_a_file_of_its_kind(window, qtbot, tmp_path, monkeypatch):
    count(window, qtbot)
    asked = []

    def choose(_parent, _title, start, _filter, *, suffix):
        asked.append((start.rpartition(".")[2], suffix))
        return tmp_path / f"out{suffix}"

    monkeypatch.setattr("reader.gui.flows.trend_exports.choose_target", choose)
    for kind in ("svg", "png", "csv"):
        window.flow.trend._exports.take(kind)
        wait(window, qtbot)
        assert (tmp_path / f"out.{kind}").is_file()
    assert asked == [("svg", ".svg"), ("png", ".png"), ("csv", ".csv")]


def test_every_control_has_a_name_and_tab_reaches_it(window, qtbot):
    pane = count(window, qtbot)
    found = controls(pane)
    assert all(name_of(one) for one in found), [one for one in found if not name_of(one)]
    pane.field.setFocus()
    reached = []
    for _ in range(len(found) + 6):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    assert set(found) - {pane.field} <= set(reached), set(found) - set(reached)
    assert pane.chart in reached
    assert reached.index(pane.chart) < reached.index(pane.legend.buttons[0]) < reached.index(pane.table)


def test_choices_stand_at_their_place_before_anything_is_counted(window, qtbot):
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier | SHIFT)
    pane = window.flow.trend._pane
    settle(window, qtbot)
    before = [choice.x() for choice in (pane.measure, pane.kind, pane.step, pane.export)]
    QTest.keyClicks(pane.field, "Comrade Kim Jong Un")
    QTest.keyClick(pane.field, Qt.Key.Key_Return)
    wait(window, qtbot)
    assert pane.sum.isVisible()
    assert [choice.x() for choice in (pane.measure, pane.kind, pane.step, pane.export)] == before
