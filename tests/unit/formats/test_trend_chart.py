"""Charts as files and pictures: SVG that parses, PNG that opens, points where they are drawn, no package."""

import sys
import xml.etree.ElementTree as ET

import pytest

from reader.domain.errors import FormatUnavailable
from reader.domain.ids import SourceId
from reader.domain.trend_charts import ChartKind, ChartLook, Series, TrendChart
from reader.domain.trends import Measure, TrendStep
from reader.formats.trend_chart import draw_picture, has_charts, make_chart_file

LOOK = ChartLook("#FCFBF8", "#1D2024", "#565B62", "#DCD9D1", ("No such family", "DejaVu Sans"))
CAPTION = ("Query: “mass movement” (phrase). Filter: none.", "3 places in 2 of 9 articles. Counted on 1 May 2024.")
needs_charts = pytest.mark.skipif(not has_charts(), reason="matplotlib is not installed")


def make_chart(kind=ChartKind.LINES, periods=("2024-01", "2024-02", "2024-03")):
    series = (
        Series(SourceId(1), "KCNA & $x$ <b>", (1.0, None, 3.0), "#2F6FB7", 0),
        Series(SourceId(2), "_로동신문", (0.0, 2.0, 1.0), "#B25E10", 1),
    )
    return TrendChart(
        periods, series, kind, Measure.RATE, TrendStep.MONTH, LOOK, "“mass movement” & more", CAPTION
    )


@needs_charts
@pytest.mark.parametrize("kind", list(ChartKind))
def test_svg_parses_and_says_what_it_shows(kind):
    data = make_chart_file(make_chart(kind), "svg")
    root = ET.fromstring(data)
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    shown = " ".join(" ".join(root.itertext()).split())
    for words in ("“mass movement” & more", "KCNA & $x$ <b>", "_로동신문", "Filter: none.", "3 places in 2 of 9"):
        assert words in shown


@needs_charts
def test_png_is_one():
    data = make_chart_file(make_chart(), "png")
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(data[16:20], "big") == 1_800


@needs_charts
@pytest.mark.parametrize("kind", list(ChartKind))
def test_points_stand_where_their_values_are(kind):
    small, large = (draw_picture(make_chart(kind), 500, 240, scale) for scale in (1, 2))
    assert (small.width, small.height, len(small.rgba)) == (500, 240, 4 * 500 * 240)
    assert (large.width, large.height) == (1_000, 480)
    assert [(point.series, point.period) for point in small.points] == [(0, 0), (0, 2), (1, 0), (1, 1), (1, 2)]
    for point, same in zip(small.points, large.points, strict=True):
        assert (point.x, point.y) == pytest.approx((same.x, same.y), abs=2)
    first, last = small.points[0], small.points[1]
    assert 0 < first.x < last.x < 500
    assert 0 <= last.y < first.y < 240


@needs_charts
@pytest.mark.parametrize("count", [1, 18, 240, 1_000])
def test_the_first_and_the_last_point_are_drawn_whole(count):
    periods = tuple(f"{1900 + number // 12}-{number % 12 + 1:02}" for number in range(count))
    series = (Series(SourceId(1), "KCNA", tuple(5.0 for _ in periods), "#2F6FB7", 0),)
    chart = TrendChart(periods, series, ChartKind.LINES, Measure.RATE, TrendStep.MONTH, LOOK)
    picture = draw_picture(chart, 500, 240, 1)
    assert picture.points[0].x >= 4
    assert picture.points[-1].x <= 500 - 5
    row = round(picture.points[-1].y)
    edge = {picture.rgba[4 * (500 * y + 499) :][:3] for y in range(row - 4, row + 5)}
    assert edge == {bytes.fromhex(LOOK.surface[1:])}, "the marker reaches over the edge"


@needs_charts
def test_a_point_alone_among_many_months_is_as_large_as_among_few():
    periods = tuple(f"{1946 + number // 12}-{number % 12 + 1:02}" for number in range(940))
    values = tuple(5.0 if number == 500 else None for number in range(940))
    series = (Series(SourceId(1), "KCNA", values, "#2F6FB7", 0),)
    chart = TrendChart(periods, series, ChartKind.LINES, Measure.RATE, TrendStep.MONTH, LOOK)
    picture = draw_picture(chart, 500, 240, 1)
    (point,) = picture.points
    start = 4 * (500 * round(point.y) + round(point.x) - 8)
    row = picture.rgba[start : start + 4 * 16]
    inked = [row[at : at + 3] for at in range(0, len(row), 4) if row[at : at + 3] == bytes.fromhex("2F6FB7")]
    assert len(inked) >= 5


@needs_charts
def test_a_chart_of_nothing_but_zeros_can_be_drawn():
    flat = Series(SourceId(1), "KCNA", (0.0,), "#2F6FB7", 0)
    chart = TrendChart(("2024",), (flat,), ChartKind.BARS, Measure.ARTICLES, TrendStep.YEAR, LOOK)
    assert len(draw_picture(chart, 300, 200, 1).points) == 1


@needs_charts
def test_many_months_are_labelled_by_year():
    periods = tuple(f"{year}-{month:02}" for year in range(2004, 2024) for month in range(1, 13))
    series = (Series(SourceId(1), "KCNA", tuple(float(n % 7) for n in range(len(periods))), "#2F6FB7", 0),)
    chart = TrendChart(periods, series, ChartKind.LINES, Measure.RATE, TrendStep.MONTH, LOOK)
    shown = " ".join(ET.fromstring(make_chart_file(chart, "svg")).itertext()).split()
    assert "2004" in shown
    assert "2004-01" not in shown


def test_without_the_package_it_is_told_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(FormatUnavailable, match="pip install matplotlib"):
        make_chart_file(make_chart(), "svg")
    with pytest.raises(FormatUnavailable):
        draw_picture(make_chart(), 100, 100, 1)
