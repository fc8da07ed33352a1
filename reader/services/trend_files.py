"""Trends as files and pictures: the table as CSV or for the clipboard, the chart as SVG, PNG or pixels.

Beside a CSV stands a text, `NAME.notes.txt`, with what is no row: query, total, first and last seen, notes.
No Qt, no SQL; any thread. A target appears complete or stays as it was.
"""

from collections.abc import Sequence
from pathlib import Path

from reader.domain.file_words import explain_counts
from reader.domain.trend_charts import TrendChart
from reader.domain.trend_words import sighting_lines
from reader.domain.trends import Trend, TrendRow, TrendStep, make_rows
from reader.domain.wording import in_english
from reader.formats import trend_chart, trend_table
from reader.formats.trend_chart import draw_picture as draw_picture
from reader.formats.trend_chart import has_charts as has_charts
from reader.formats.trend_table import csv_lines as csv_lines
from reader.formats.trend_table import table_cells as table_cells
from reader.formats.whole_file import WholeFile, publish_together
from reader.services.export_targets import refuse_library
from reader.store.library import Library

_LINE_CP = 4_000


def table_text(rows: Sequence[TrendRow], step: TrendStep, *, is_tag: bool) -> str:
    """Rows for the clipboard: columns parted by tabs, with a header."""
    return trend_table.trend_tsv(trend_table.table_cells(rows, step, is_tag=is_tag))


def export_trend_csv(
    library: Library, trend: Trend, step: TrendStep, caption: Sequence[str], target: Path
) -> Path:
    """Write the table, and in a text beside it the caption, first and last seen and notes; where that is.

    Both files appear, or neither. Raises `TargetUnwritable`.
    """
    refuse_library(library, target)
    is_tag = trend.subject.tag is not None
    first_line = f"Notes on {' '.join(target.name.split())}"
    with WholeFile(target) as table, WholeFile(_choose_notes(target, first_line)) as notes:
        cells = trend_table.table_cells(make_rows(trend, step), step, is_tag=is_tag)
        trend_table.write_trend_csv(table.stream, cells)
        with in_english():
            lines = (*caption, *sighting_lines(trend), *explain_counts(trend, step))
        notes.stream.write("\n".join((first_line, "", *(" ".join(line.split()) for line in lines), "")))
        publish_together([table, notes])
    return notes.target


def _choose_notes(target: Path, first_line: str) -> Path:
    """A name for the notes that is free, or that of notes on the same table."""
    place, number = target.with_name(f"{target.stem}.notes.txt"), 1
    while place.exists() and not _begins_with(place, first_line):
        number += 1
        place = target.with_name(f"{target.stem}.notes {number}.txt")
    return place


def _begins_with(place: Path, line: str) -> bool:
    try:
        with place.open(encoding="utf-8", errors="replace") as stream:
            return stream.readline(_LINE_CP).rstrip("\n") == line
    except OSError:
        return False


def export_chart(library: Library, chart: TrendChart, target: Path) -> None:
    """Write a chart as SVG where the name ends so, else as PNG. Raises `FormatUnavailable`, `TargetUnwritable`."""
    refuse_library(library, target)
    kind = "svg" if target.suffix.lower() == ".svg" else "png"
    data = trend_chart.make_chart_file(chart, kind)
    with WholeFile(target) as file:
        file.stream.flush()
        file.stream.buffer.write(data)
        file.publish()
