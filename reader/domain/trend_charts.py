"""What a chart of a trend shows: series over periods, how they are drawn, and where each point came to stand."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from reader.domain.ids import SourceId
from reader.domain.trends import (
    PER_WORDS,
    UNDATED,
    Measure,
    TrendRow,
    TrendSource,
    TrendStep,
    add_up,
    span_periods,
)
from reader.domain.wording import tr

ALL_SOURCES = SourceId(0)
"""Stands for the sum of all sources, as a series of its own; no source has this id."""
SHOWN_AT_FIRST = 8
"""So many sources a chart shows until the user chooses others."""


class ChartKind(StrEnum):
    """How series are drawn."""

    LINES = "lines"
    BARS = "bars"
    STACKED = "stacked"


@dataclass(frozen=True, slots=True)
class Series:
    """A source, or all of them together, over the periods of a chart; None where there is nothing to count.

    `colour` is `#RRGGBB`. `pattern` numbers line styles, markers and hatches: nothing depends on colour alone.
    """

    source: SourceId
    name: str
    values: tuple[float | None, ...]
    colour: str
    pattern: int


@dataclass(frozen=True, slots=True)
class ChartLook:
    """Colours as `#RRGGBB` by role, and font families in the order in which they are taken."""

    surface: str
    text: str
    secondary: str
    border: str
    families: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TrendChart:
    """All that is drawn. `title` and `caption` stand on exported charts only."""

    periods: tuple[str, ...]
    series: tuple[Series, ...]
    kind: ChartKind
    measure: Measure
    step: TrendStep
    look: ChartLook
    title: str = ""
    caption: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """Where the value of a series and period stands, in logical pixels from the upper left: a bar, or the centre
    of a marker, whose width and height are 0.
    """

    series: int
    period: int
    x: float
    y: float
    width: float = 0.0
    height: float = 0.0


@dataclass(frozen=True, slots=True)
class ChartPicture:
    """A drawn chart: `rgba` has 4 bytes a pixel, `width` × `height` real pixels, rows without gaps."""

    width: int
    height: int
    rgba: bytes
    points: tuple[ChartPoint, ...]


def with_caption(chart: TrendChart, caption: tuple[str, ...]) -> TrendChart:
    """The same chart with other sentences below it."""
    return replace(chart, caption=caption)


def axis_name(measure: Measure, kind: ChartKind) -> str:
    """What the values are."""
    if measure is Measure.OCCURRENCES:
        return "occurrences"
    if measure is Measure.ARTICLES:
        return tr("articles that have it")
    return tr("per {per_words} words", per_words=f"{PER_WORDS:,}") + (
        tr(" of all sources shown") if kind is ChartKind.STACKED else ""
    )


def chart_values(
    rows: Sequence[TrendRow], shown: Collection[SourceId], step: TrendStep, measure: Measure, kind: ChartKind
) -> tuple[tuple[str, ...], dict[SourceId, tuple[float | None, ...]]]:
    """The periods of a chart, without gaps in time, and the values of each source shown.

    The axis is that of all sources, so that it stays where it is when one is hidden. Rates do not add up: stacked,
    each source has its occurrences per words of all sources shown, so that the whole is the rate of all of them.
    """
    periods = tuple(span_periods((row.period for row in rows if row.period is not None), step))
    cells = {(row.source.id, row.period): row for row in rows if row.source is not None and row.articles}
    if ALL_SOURCES in shown:
        by_period: dict[str | None, list[TrendRow]] = {}
        for one in rows:
            by_period.setdefault(one.period, []).append(one)
        cells |= {(ALL_SOURCES, period): add_up(found) for period, found in by_period.items() if period}
    parts = [source for source in shown if source != ALL_SOURCES]
    values: dict[SourceId, tuple[float | None, ...]] = {}
    for source in shown:
        found = []
        for period in periods:
            row = cells.get((source, period))
            if row is not None and measure is Measure.RATE and kind is ChartKind.STACKED:
                words = sum(cells[one, period].words for one in parts if (one, period) in cells)
                found.append(row.occurrences * PER_WORDS / words if words else None)
            else:
                found.append(row.value(measure) if row is not None else None)
        values[source] = tuple(found)
    return periods, values


def count_off_axis(rows: Sequence[TrendRow], periods: Collection[str]) -> tuple[TrendRow, TrendRow]:
    """The sum of what has no place on an axis of time, undated or of an unknown month, and that of the undated."""
    known = set(periods)
    beside = [row for row in rows if row.period not in known]
    return add_up(beside), add_up(row for row in beside if row.period == UNDATED)


def count_sources(rows: Sequence[TrendRow]) -> dict[SourceId, TrendRow]:
    """The sum of each source, and that of all under `ALL_SOURCES`."""
    by_source: dict[TrendSource, list[TrendRow]] = {}
    for row in rows:
        if row.source is not None:
            by_source.setdefault(row.source, []).append(row)
    sums = {source.id: add_up(own, source=source) for source, own in by_source.items()}
    return sums | {ALL_SOURCES: add_up(rows)}


def choose_at_first(rows: Sequence[TrendRow]) -> list[SourceId]:
    """The sources that a chart shows at first: those with most occurrences, in the order of the rows."""
    sums: dict[SourceId, int] = {}
    for row in rows:
        if row.source is not None:
            sums[row.source.id] = sums.get(row.source.id, 0) + row.occurrences
    best = sorted(sums, key=lambda source: -sums[source])[:SHOWN_AT_FIRST]
    kept = [source for source in best if sums[source]] or best[:1]
    return [source for source in sums if source in kept]
