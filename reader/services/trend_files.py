"""Trends as files and pictures: the table as CSV or for the clipboard, the chart as SVG, PNG or pixels.

No Qt, no SQL; any thread. A target appears complete or stays as it was.
"""

from collections.abc import Sequence
from pathlib import Path

from reader.domain.trend_charts import TrendChart
from reader.domain.trends import Trend, TrendRow, TrendStep, add_up, explain_counts, make_rows
from reader.formats import trend_chart, trend_table
from reader.formats.trend_chart import draw_picture as draw_picture
from reader.formats.trend_chart import has_charts as has_charts
from reader.formats.trend_table import csv_lines as csv_lines
from reader.formats.trend_table import table_cells as table_cells
from reader.formats.whole_file import WholeFile
from reader.services.exporting import refuse_library
from reader.store.library import Library


def table_text(rows: Sequence[TrendRow], step: TrendStep, *, is_tag: bool) -> str:
    """Rows for the clipboard: columns parted by tabs, with a header."""
    return trend_table.trend_tsv(trend_table.table_cells(rows, step, is_tag=is_tag))


def export_trend_csv(library: Library, trend: Trend, step: TrendStep, caption: Sequence[str], target: Path) -> int:
    """Write the table with its total and, below it, the caption and what has to be known; the number of rows.

    Raises `TargetUnwritable`.
    """
    refuse_library(library, target)
    rows = make_rows(trend, step)
    is_tag = trend.subject.tag is not None
    with WholeFile(target) as file:
        cells = trend_table.table_cells([*rows, add_up(rows)], step, is_tag=is_tag)
        trend_table.write_trend_csv(file.stream, cells, (*caption, *explain_counts(trend, step)))
        file.publish()
    return len(rows)


def export_chart(library: Library, chart: TrendChart, target: Path) -> None:
    """Write a chart as SVG where the name ends so, else as PNG. Raises `FormatUnavailable`, `TargetUnwritable`."""
    refuse_library(library, target)
    kind = "svg" if target.suffix.lower() == ".svg" else "png"
    data = trend_chart.make_chart_file(chart, kind)
    with WholeFile(target) as file:
        file.stream.flush()
        file.stream.buffer.write(data)
        file.publish()
