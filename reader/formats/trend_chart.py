"""Charts of a trend drawn with matplotlib: pixels with the places of the points, SVG and PNG.

Matplotlib is an extra (`charts`) and takes about half a second to load, so it is imported when a chart is first
drawn, best on a worker. It is not made for several threads: one chart is drawn at a time.
"""

import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from io import BytesIO
from math import nan
from textwrap import wrap
from typing import Any

from reader.domain.errors import FormatUnavailable
from reader.domain.trend_charts import ChartKind, ChartPicture, ChartPoint, TrendChart, axis_name
from reader.domain.trends import Measure, TrendStep
from reader.domain.wording import tr

EXPORT_INCHES = (9.0, 5.0)
_EXPORT_DOTS = 200
_POINTS_AN_INCH = 72
_PX_AN_INCH = 96
_LINE_STYLES = ("-", "--", ":", "-.")
_MARKERS = ("o", "s", "^", "D", "v", "P", "X", "*")
_HATCHES = ("", "////", "....", "xxxx", "\\\\\\\\", "++++", "oooo", "----")
_MANY_PERIODS = 60
_MARKER_PT, _SMALL_PT = 4.8, 3.2
"""How large a marker is: small only where a line has many of them, for one alone has no line to be found by."""
_MONTHS_NAMED = 18
_LABELS_MAX = 14
_BAR_SHARE = 0.8
_LEAST_PAD, _PAD_SHARE = 0.6, 0.015
"""Room before the first period and after the last one, in periods and of all of them, for half a marker."""
_HATCHED_FROM = 0.005  # of the width of the chart
_CAPTION_CP = 130

_Mark = tuple[int, int, tuple[float, float, float, float]]
"""Series, period, and left, lower, right and upper end in the units of the axes, of a marker twice its place."""

_drawing = threading.Lock()


def has_charts() -> bool:
    """Whether charts can be drawn; loads nothing."""
    return find_spec("matplotlib") is not None


def draw_picture(chart: TrendChart, width_px: int, height_px: int, scale: float) -> ChartPicture:
    """Draw a chart without title and legend, so many logical pixels large, of which each is `scale` real ones.

    Raises `FormatUnavailable`.
    """
    with _matplotlib(chart):
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure

        figure = Figure(
            figsize=(width_px / _PX_AN_INCH, height_px / _PX_AN_INCH),
            dpi=_PX_AN_INCH * scale,
            facecolor=chart.look.surface,
            layout="constrained",
        )
        canvas = FigureCanvasAgg(figure)
        axes = figure.add_subplot()
        marks = _draw(axes, chart)
        canvas.draw()
        width, height = canvas.get_width_height()
        points = tuple(_iter_points(axes, marks, height, scale))
        return ChartPicture(width, height, bytes(canvas.buffer_rgba()), points)


def make_chart_file(chart: TrendChart, kind: str) -> bytes:
    """A chart with title, legend and caption as a file of the kind "svg" or "png". Raises `FormatUnavailable`."""
    with _matplotlib(chart):
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure

        rows = 2 * len(chart.caption) + (len(chart.series) + 2) // 3
        height = EXPORT_INCHES[1] + 0.15 * rows
        figure = Figure(figsize=(EXPORT_INCHES[0], height), facecolor=chart.look.surface, layout="constrained")
        FigureCanvasAgg(figure)
        axes = figure.add_subplot()
        _draw(axes, chart)
        axes.set_title(chart.title, loc="left", color=chart.look.text, fontsize=12, fontweight="bold")
        if len(chart.series) > 1:
            handles: Any = axes.lines if chart.kind is ChartKind.LINES else axes.collections
            legend = figure.legend(
                handles,
                [str(number) for number in range(len(chart.series))],
                loc="outside lower left",
                ncols=3,
                frameon=False,
                fontsize=9,
                labelcolor=chart.look.text,
            )
            for text, series in zip(legend.get_texts(), chart.series, strict=True):
                text.set_text(series.name)  # as a label, a name that begins with "_" would be left out
        lines = [line for sentence in chart.caption for line in wrap(sentence, _CAPTION_CP)]
        axes.set_xlabel("\n".join(lines), loc="left", labelpad=10, fontsize=8, color=chart.look.secondary)
        axes.xaxis.label.set_horizontalalignment("left")
        target = BytesIO()
        about = {"Title": chart.title, "Description": "\n".join(chart.caption)}
        figure.savefig(target, format=kind, dpi=_EXPORT_DOTS, metadata=about)
        return target.getvalue()


@contextmanager
def _matplotlib(chart: TrendChart) -> Iterator[None]:
    """The turn to draw, with settings that hold meanwhile only."""
    with _drawing:
        try:
            import matplotlib
            from matplotlib import font_manager
        except ImportError as error:
            raise FormatUnavailable(
                tr("Charts need the package matplotlib, which is not installed."),
                tr("Install it with: pip install matplotlib (or this program with its extra “charts”)."),
            ) from error
        known = set(font_manager.fontManager.get_font_names())
        families = [family for family in chart.look.families if family in known]
        settings: dict[str, Any] = {
            "font.family": [*families, "DejaVu Sans"],
            "font.size": 9,
            "svg.fonttype": "none",  # words stay words: they can be searched and edited
            "svg.hashsalt": "trend",
            "hatch.linewidth": 0.7,
            "axes.unicode_minus": False,
            "text.parse_math": False,  # a dollar sign in a name is no formula
        }
        with matplotlib.rc_context(settings), warnings.catch_warnings():
            # A name may be in a script for which no font is installed; the boxes then tell it.
            warnings.filterwarnings("ignore", message="Glyph .* missing from font", category=UserWarning)
            yield


def _draw(axes: Any, chart: TrendChart) -> list[_Mark]:
    """Draw the series; the mark of each value."""
    look = chart.look
    axes.set_facecolor(look.surface)
    draw = {
        ChartKind.LINES: _draw_lines,
        ChartKind.BARS: _draw_bars,
        ChartKind.STACKED: _draw_stack,
    }[chart.kind]
    marks = draw(axes, chart)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_color(look.border)
    axes.tick_params(colors=look.secondary, length=0, labelsize=8.5)
    axes.tick_params(axis="x", length=3, color=look.border)
    axes.grid(axis="y", color=look.border, linewidth=0.6)
    axes.set_axisbelow(True)
    axes.set_ylabel(axis_name(chart.measure, chart.kind), color=look.secondary, fontsize=8.5)
    pad = max(_LEAST_PAD, _PAD_SHARE * len(chart.periods))
    axes.set_xlim(-pad, max(1, len(chart.periods)) - 1 + pad)
    axes.set_ylim(bottom=0)
    if not any(value for series in chart.series for value in series.values):
        axes.set_ylim(0, 1)
    axes.yaxis.get_major_locator().set_params(integer=chart.measure is not Measure.RATE, nbins=6)
    places = _label_places(chart)
    axes.set_xticks(list(places), list(places.values()))
    return marks


def _draw_lines(axes: Any, chart: TrendChart) -> list[_Mark]:
    places = range(len(chart.periods))
    most = max((sum(value is not None for value in series.values) for series in chart.series), default=0)
    size = _SMALL_PT if most > _MANY_PERIODS else _MARKER_PT
    marks: list[_Mark] = []
    for number, series in enumerate(chart.series):
        values = [nan if value is None else value for value in series.values]
        axes.plot(
            places,
            values,
            color=series.colour,
            linewidth=1.5,
            linestyle=_LINE_STYLES[series.pattern % len(_LINE_STYLES)],
            marker=_MARKERS[series.pattern % len(_MARKERS)],
            markersize=size,
            markeredgecolor=chart.look.surface,
            markeredgewidth=0.5,
            clip_on=False,
            zorder=3,
        )
        marks += [
            (number, place, (place, value, place, value))
            for place, value in enumerate(series.values)
            if value is not None
        ]
    return marks


def _draw_bars(axes: Any, chart: TrendChart) -> list[_Mark]:
    width = _BAR_SHARE / max(1, len(chart.series))
    marks: list[_Mark] = []
    for number in range(len(chart.series)):
        shift = (number + 0.5) * width - _BAR_SHARE / 2
        places = [place + shift for place in range(len(chart.periods))]
        marks += _bars(axes, chart, number, places, width, [0.0] * len(places))
    return marks


def _draw_stack(axes: Any, chart: TrendChart) -> list[_Mark]:
    heights = [0.0] * len(chart.periods)
    marks: list[_Mark] = []
    for number, series in enumerate(chart.series):
        marks += _bars(axes, chart, number, list(range(len(chart.periods))), _BAR_SHARE, list(heights))
        heights = [height + (value or 0.0) for height, value in zip(heights, series.values, strict=True)]
    return marks


def _bars(
    axes: Any, chart: TrendChart, number: int, places: list[Any], width: float, bottoms: list[float]
) -> list[_Mark]:
    """The bars of a series as one artist: as one each, some thousand of them take many seconds."""
    from matplotlib.collections import PolyCollection

    series = chart.series[number]
    boxes = [
        (place - width / 2, bottom, place + width / 2, bottom + (value or 0.0))
        for place, bottom, value in zip(places, bottoms, series.values, strict=True)
    ]
    bars = PolyCollection(
        [((left, low), (left, high), (right, high), (right, low)) for left, low, right, high in boxes],
        facecolor=series.colour,
        # In narrower bars no hatch is seen, and hatching thousands takes seconds.
        hatch=_HATCHES[series.pattern % len(_HATCHES)] if width >= _HATCHED_FROM * len(places) else "",
        edgecolor=chart.look.surface,
        linewidth=0.4 if width >= _HATCHED_FROM * len(places) else 0.0,
        zorder=3,
    )
    axes.add_collection(bars)
    axes.autoscale_view(scalex=False)
    return [(number, place, box) for place, box in enumerate(boxes) if series.values[place] is not None]


def _iter_points(axes: Any, marks: list[_Mark], height: float, scale: float) -> Iterator[ChartPoint]:
    """The marks in logical pixels from the upper left; matplotlib counts real ones from the lower left."""
    for series, period, (left, low, right, high) in marks:
        (x0, y0), (x1, y1) = axes.transData.transform([(left, low), (right, high)])
        yield ChartPoint(
            series,
            period,
            float(x0) / scale,
            float(height - y1) / scale,
            float(x1 - x0) / scale,
            float(y1 - y0) / scale,
        )


def _label_places(chart: TrendChart) -> dict[int, str]:
    """Which places of the axis are labelled: months where they are few, else years, not more than fit."""
    periods = chart.periods
    if chart.step is TrendStep.MONTH and len(periods) > _MONTHS_NAMED:
        named = {place: period[:4] for place, period in enumerate(periods) if period.endswith("-01")}
    else:
        named = dict(enumerate(periods))
    step = -(-len(named) // _LABELS_MAX) or 1
    return {place: named[place] for place in list(named)[::step]}
