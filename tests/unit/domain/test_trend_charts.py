"""Values of a chart: gaps in time stay gaps, stacked rates add up to the rate of all."""

import pytest

from reader.domain.ids import SourceId
from reader.domain.trend_charts import (
    ALL_SOURCES,
    ChartKind,
    chart_values,
    choose_at_first,
    count_off_axis,
    count_sources,
)
from reader.domain.trends import Measure, TrendRow, TrendSource, TrendStep

ONE, TWO = (TrendSource(SourceId(number), f"S{number}", "") for number in (1, 2))


def row(period, source, occurrences=0, words=1_000):
    return TrendRow(period, source, occurrences, min(occurrences, 1), 0, 5, words)


ROWS = [row("2024-01", ONE, 2), row("2024-01", TWO, 1, 3_000), row("2024-03", ONE, 0), row("", ONE, 7)]


def values(measure, kind, shown=(ONE.id, TWO.id)):
    return chart_values(ROWS, shown, TrendStep.MONTH, measure, kind)


def test_a_month_without_articles_is_a_gap_and_one_without_any_place_is_zero():
    periods, found = values(Measure.OCCURRENCES, ChartKind.LINES)
    assert periods == ("2024-01", "2024-02", "2024-03")
    assert found == {ONE.id: (2.0, None, 0.0), TWO.id: (1.0, None, None)}


def test_stacked_rates_add_up_to_the_rate_of_all_shown():
    _, found = values(Measure.RATE, ChartKind.STACKED)
    assert found[ONE.id][0] + found[TWO.id][0] == pytest.approx(3 * 10_000 / 4_000)
    _, alone = values(Measure.RATE, ChartKind.STACKED, (ONE.id,))
    assert alone[ONE.id][0] == 20.0


def test_all_sources_together_are_a_series_of_their_own():
    _, found = values(Measure.RATE, ChartKind.LINES, (ALL_SOURCES,))
    assert found[ALL_SOURCES] == (7.5, None, 0.0)


def test_what_has_no_place_on_the_axis_is_counted():
    vague = row("2024", TWO, 4)
    beside, undated = count_off_axis([*ROWS, vague], ("2024-01", "2024-02", "2024-03"))
    assert (beside.occurrences, undated.occurrences) == (11, 7)


def test_sources_are_summed_up_one_by_one_and_together():
    sums = count_sources(ROWS)
    assert {source: total.occurrences for source, total in sums.items()} == {ONE.id: 9, TWO.id: 1, ALL_SOURCES: 10}
    assert sums[ONE.id].source == ONE


def test_sources_with_most_are_shown_at_first():
    assert choose_at_first(ROWS) == [ONE.id, TWO.id]
    assert choose_at_first([row("2024", TWO), row("2024", ONE)]) == [TWO.id]
    many = [row("2024", TrendSource(SourceId(n), str(n), ""), n) for n in range(1, 20)]
    assert choose_at_first(many) == [SourceId(n) for n in range(12, 20)]
