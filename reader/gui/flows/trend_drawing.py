"""Charts of a trend for one window: which sources they show, in which colours, drawn off the main thread."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from reader.domain.criteria import Criteria
from reader.domain.errors import FormatUnavailable, KnownError
from reader.domain.ids import SourceId
from reader.domain.tags import Colour
from reader.domain.texts import count_text
from reader.domain.trend_charts import (
    ALL_SOURCES,
    ChartKind,
    ChartLook,
    ChartPicture,
    ChartPoint,
    Series,
    TrendChart,
    chart_values,
    choose_at_first,
    count_off_axis,
    count_sources,
)
from reader.domain.trend_words import off_axis_text, point_text
from reader.domain.trends import Trend, TrendRow, TrendSubject, add_up, is_counted
from reader.domain.wording import number, tr
from reader.gui.desk import Desk
from reader.gui.panes.trend_pane import TrendPane
from reader.gui.theme.fonts import SANS
from reader.gui.theme.theme import Theme

_COLOURS = tuple(Colour)


class TrendDrawing(QObject):
    """Draws the chart of a pane anew whenever counts, choices, theme or size are others.

    `row_wanted` carries the `TrendRow` of a point that was opened.
    """

    row_wanted = Signal(object)

    def __init__(self, pane: TrendPane, theme: Theme) -> None:
        super().__init__(pane)
        self._pane = pane
        self._theme = theme
        self._desk: Desk | None = None
        self._trend: Trend | None = None
        self._subject: tuple[TrendSubject, Criteria] | None = None
        self._rows: Sequence[TrendRow] = ()
        self._shown: list[SourceId] = []
        self._chart: TrendChart | None = None
        self._obstacle = ""
        pane.chart_changed.connect(self._on_choice)
        pane.chart.picture_wanted.connect(self._draw)
        pane.chart.point_met.connect(self._tell)
        pane.chart.point_opened.connect(self._open)
        pane.legend.shown_changed.connect(self._on_shown)
        theme.changed.connect(self._on_choice)

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, or on none."""
        self._desk, self._trend, self._rows, self._subject = desk, None, (), None

    def clear(self) -> None:
        """Forget what was charted: nothing of it is drawn again when the chart's place changes."""
        self._trend, self._rows, self._chart = None, (), None

    def show(self, trend: Trend, rows: Sequence[TrendRow]) -> None:
        """Chart these rows; of another subject the sources that have it most are shown."""
        if self._subject != (trend.subject, trend.criteria):
            self._subject = trend.subject, trend.criteria
            self._shown = choose_at_first(rows)
        self._trend, self._rows = trend, rows
        self._on_choice()

    def chart(self, title: str = "", caption: tuple[str, ...] = ()) -> TrendChart:
        """The chart as it is chosen, with the title and caption of one that leaves the program."""
        pane, trend = self._pane, self._trend
        shown = [one.source for one in self._offered() if one.source in self._shown]
        kind, measure, step = pane.kind.value, pane.measure.value, pane.step.value
        periods, values = chart_values(self._rows, shown, step, measure, kind)
        series = tuple(
            Series(one.source, one.name, values[one.source], one.colour, one.pattern)
            for one in self._offered()
            if one.source in values
        )
        assert trend is not None  # asked for only where something was counted
        return TrendChart(periods, series, kind, measure, step, self._look(), title, caption)

    def beside_lines(self) -> tuple[str, ...]:
        """Sentences on what the chart as it is chosen does not show: what has no time, sources that are hidden."""
        chart = self.chart()
        lines = [off_axis_text(*count_off_axis(self._rows, chart.periods))]
        shown = {series.source for series in chart.series}
        hidden = [row for source, row in count_sources(self._rows).items() if source not in {*shown, ALL_SOURCES}]
        if hidden and ALL_SOURCES not in shown:
            total = add_up(hidden)
            lines.append(_hidden_text(count_text(len(hidden), "source"), total.occurrences))
        return tuple(line for line in lines if line)

    def _offered(self) -> list[Series]:
        """All sources with their colours, without values; several can be shown together too."""
        sources = self._trend.sources if self._trend is not None else ()
        series = [
            Series(source.id, source.label, (), self._colour(number), number)
            for number, source in enumerate(sources)
        ]
        if len(series) > 1 and self._pane.kind.value is not ChartKind.STACKED:
            text = self._theme.colour("text").name()
            series.append(Series(ALL_SOURCES, tr("All sources together"), (), text, 0))
        return series

    def _colour(self, number: int) -> str:
        return self._theme.tag_colour(_COLOURS[number % len(_COLOURS)]).name()

    def _look(self) -> ChartLook:
        surface, text, secondary, border = (
            self._theme.colour(role).name() for role in ("surface", "text", "secondary", "border")
        )
        return ChartLook(surface, text, secondary, border, tuple(SANS))

    def _on_choice(self) -> None:
        if self._trend is not None:
            self._pane.show_legend(self._offered(), self._shown, count_sources(self._rows))
            self._draw()

    def _on_shown(self, shown: list[SourceId]) -> None:
        self._shown = shown
        self._draw()

    def _draw(self) -> None:
        desk, view, trend = self._desk, self._pane.chart, self._trend
        if desk is None or trend is None:
            return
        hint = self._obstacle or ("" if is_counted(self._rows) else tr("It does not occur in these articles."))
        self._pane.legend.setVisible(not hint)
        if hint:
            view.set_hint(hint)
            return
        chart, files = self.chart(), desk.services.trend_files
        if not chart.periods:
            view.set_hint(
                tr("No article of a known month or year: there is no axis of time. The table has the counts.")
            )
            return
        size = view.width(), view.height(), view.devicePixelRatioF()
        desk.read(
            lambda: files.draw_picture(chart, *size),
            lambda picture: self._show(trend, chart, picture),
            self._fail,
            key="trend-chart",
        )

    def _show(self, trend: Trend, chart: TrendChart, picture: ChartPicture) -> None:
        if self._trend is not trend:
            return
        self._chart = chart
        self._pane.chart.show_picture(picture)
        self._tell(self._pane.chart.current)

    def _fail(self, error: KnownError) -> None:
        """Without the package that draws there is the table; the chart's place says how to get it."""
        hint = str(error)
        if isinstance(error, FormatUnavailable):
            # Kept: the legend goes, so the chart's place gets another size, for which it would be drawn again.
            hint = self._obstacle = tr("{why} The table below has all numbers.", why=error)
            self._pane.legend.hide()
        self._pane.chart.set_hint(hint)

    def _row(self, point: ChartPoint) -> TrendRow | None:
        chart = self._chart
        if chart is None:
            return None
        source, period = chart.series[point.series].source, chart.periods[point.period]
        of_period = [row for row in self._rows if row.period == period]
        if source == ALL_SOURCES:
            return add_up(of_period, period)
        return next((row for row in of_period if row.source is not None and row.source.id == source), None)

    def _tell(self, point: ChartPoint | None) -> None:
        row = self._row(point) if point is not None else None
        if row is not None:
            self._pane.show_readout(point_text(row, self._pane.step.value))
            return
        self._pane.show_readout(self._off_axis_text())

    def _off_axis_text(self) -> str:
        beside = count_off_axis(self._rows, self._chart.periods)[0] if self._chart is not None else None
        if beside is None or not beside.occurrences:
            return ""
        return tr("{n} without a known time are in the table only", n=number(beside.occurrences))

    def _open(self, point: ChartPoint) -> None:
        row = self._row(point)
        if row is not None:
            self.row_wanted.emit(row)


def _hidden_text(sources: str, occurrences: int) -> str:
    """What a chart says below it of the sources that it leaves out."""
    if not occurrences:
        return tr("Not drawn: {sources} in which it does not occur.", sources=sources)
    return tr("Not drawn: {sources} with {n} in all.", sources=sources, n=number(occurrences))
