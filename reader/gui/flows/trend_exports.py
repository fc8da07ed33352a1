"""What a trend leaves the program as: chart files, a table file, rows on the clipboard."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtGui import QGuiApplication

from reader.domain.filter_parts import describe_criteria
from reader.domain.trend_charts import with_caption
from reader.domain.trend_words import caption_lines, title_text
from reader.domain.trends import Trend
from reader.domain.wording import in_english, plural, tr
from reader.gui.desk import Desk
from reader.gui.dialogs.file_chooser import choose_target
from reader.gui.flows.trend_drawing import TrendDrawing
from reader.gui.panes.trend_pane import TrendPane
from reader.gui.window_parts import WindowParts

_FILTERS = {"svg": "SVG (*.svg)", "png": "PNG (*.png)", "csv": "CSV (*.csv)"}
_NAME_CP = 60


class TrendExports(QObject):
    """Exports what a pane shows at that moment."""

    def __init__(self, pane: TrendPane, drawing: TrendDrawing, parts: WindowParts) -> None:
        super().__init__(pane)
        self._pane = pane
        self._drawing = drawing
        self._parts = parts
        self._desk: Desk | None = None
        self._trend: Trend | None = None
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, or on none."""
        self._desk, self._trend = desk, None

    def show(self, trend: Trend) -> None:
        """Know what the pane shows."""
        self._trend = trend

    def take(self, what: str) -> None:
        """Copy the rows, or ask for a target and write it: "copy", "svg", "png" or "csv"."""
        desk, trend = self._desk, self._trend
        if desk is None or trend is None:
            return
        if what == "copy":
            self._copy(desk, trend)
            return
        name = "".join(letter if letter.isalnum() else " " for letter in title_text(trend)).split()
        start = Path(self._folder or desk.library.path.parent) / f"{' '.join(name)[:_NAME_CP]} over time.{what}"
        target = choose_target(self._pane, tr("Export"), str(start), _FILTERS[what], suffix=f".{what}")
        if target is not None:
            self.write(target, what)

    def write(self, target: Path, what: str) -> None:
        """Write a chart with what was asked and counted below it, or the table with that in a text beside it."""
        desk, trend = self._desk, self._trend
        if desk is None or trend is None:
            return
        self._folder = str(target.parent)
        services, library, step, criteria = desk.services, desk.library, self._pane.step.value, trend.criteria
        chart = (
            self._drawing.chart(tr("{subject} over time", subject=title_text(trend))) if what != "csv" else None
        )
        beside = self._drawing.beside_lines()

        def work() -> str:
            offers = None if criteria.is_empty else services.filtering.list_offers(library)

            def say_caption() -> tuple[str, ...]:
                words = "" if offers is None else describe_criteria(criteria, offers)
                return caption_lines(trend, words, date.today())

            if chart is None:
                with in_english():
                    caption = say_caption()
                notes = services.trend_files.export_trend_csv(library, trend, step, caption, target)
                return tr("Written to {file}, with the total and notes in {notes}.", file=target, notes=notes.name)
            services.trend_files.export_chart(library, with_caption(chart, (*say_caption(), *beside)), target)
            return tr("Written to {file}.", file=target)

        bar = self._parts.message_bar
        desk.read(work, bar.show_notice, bar.show_error)

    def _copy(self, desk: Desk, trend: Trend) -> None:
        table = self._pane.table
        chosen = [table.rows.row(place) for place in table.chosen()]
        rows = chosen if len(chosen) > 1 else table.rows.rows()
        is_tag = trend.subject.tag is not None
        text = desk.services.trend_files.table_text(rows, self._pane.step.value, is_tag=is_tag)
        QGuiApplication.clipboard().setText(text)
        self._parts.status.flash(plural(len(rows), tr("{n} row copied."), tr("{n} rows copied.")))
