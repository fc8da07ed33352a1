"""Opening and scrolling articles with many annotations, beside the bare text in a QTextEdit of the same size.

Opening ends after the paint. A frame of scrolling is one step of the wheel, or a page, with the paint of text and
map; pages are measured when they are seen the first time, right after opening, and again later.
"""

import random
from collections.abc import Callable, Iterator
from statistics import median
from time import process_time

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from reader.domain.annotations import Annotation
from reader.domain.spans import Span
from reader.gui.garbage import MainThreadGarbage
from reader.gui.panes.article_pane import ArticlePane
from reader.gui.theme.theme import Theme
from tests.benchmarks.results import Result
from tests.helpers.article_views import make_annotation, make_tags, make_view

ROUNDS = 9
TAG_TARGET_MS = 16.0
FRAME_TARGET_MS = 16.7
_WHEEL_PX = 60
# Name, characters, annotations, largest ratio to the bare text, largest milliseconds.
_SIZES = (
    ("3 KB, 1,000 annotations", 3_000, 1_000, 12.0, 40.0),
    ("100 KB, 10,000 annotations", 100_000, 10_000, 8.0, 80.0),
    ("2 MB, 10,000 annotations", 2_000_000, 10_000, 2.5, 120.0),
)
_WORDS = ("news", "policy", "minister", "the", "of", "climate", "agreement", "on", "carbon", "said", "government")


def run() -> list[Result]:
    """Medians in milliseconds of processor time, as others may use the machine; ours and the bare by turns."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    garbage = MainThreadGarbage()
    theme = Theme("light")
    theme.apply(app)
    bare = QTextEdit()
    bare.setReadOnly(True)
    bare.setFont(theme.reading_font())
    pane = ArticlePane(theme)
    pane.set_tags(make_tags())
    for widget in (bare, pane):
        widget.resize(800, 900)
        widget.show()
    results: list[Result] = []
    for name, size, count, ratio, target_ms in _SIZES:
        results += _measure_open(app, pane, bare, f"article: open {name}", size, count, ratio, target_ms)
        if size == 100_000:
            results += _measure_scrolling(app, pane, size, count)
    results.append(_measure_tagging(app, pane))
    for widget in (bare, pane):
        widget.close()
    garbage.release()
    return results


def _measure_open(
    app: QApplication,
    pane: ArticlePane,
    bare: QTextEdit,
    name: str,
    size: int,
    count: int,
    ratio: float,
    target_ms: float,
) -> list[Result]:
    paragraphs = _make_paragraphs(size)
    text = "\n".join(paragraphs)
    view = make_view(paragraphs, _make_annotations(text, count))
    opened, bare_opened = [], []
    for _ in range(ROUNDS):
        _rest(app)
        opened.append(_measure(lambda: pane.show_article(view), *_painted(pane)))
        _rest(app)
        bare_opened.append(_measure(lambda: bare.setPlainText(text), bare.viewport()))
    opened_ms = median(opened)
    return [
        Result.against(name, opened_ms, median(bare_opened), "ms", target=ratio),
        Result("  the same, absolute", opened_ms, None, "ms", None, target_ms),
    ]


def _measure_scrolling(app: QApplication, pane: ArticlePane, size: int, count: int) -> list[Result]:
    paragraphs = _make_paragraphs(size)
    view = make_view(paragraphs, _make_annotations("\n".join(paragraphs), count))
    bar = pane.view.verticalScrollBar()
    results = []
    for kind, step in (("page, first visits", 0), ("page, later", 0), ("wheel", _WHEEL_PX)):
        frames: list[float] = []
        for _ in range(3):
            pane.show_article(view)
            for widget in _painted(pane):
                widget.repaint()
            if kind == "page, first visits":
                # As if no time was left to work ahead.
                pane.view.idle.stop()
            else:
                _settle(app, pane)
            frames += [
                _measure(lambda value=value: bar.setValue(value), *_painted(pane))
                for value in _scroll_values(step or bar.pageStep(), bar.maximum())
            ]
        name = f"article: scroll 100 KB with 10,000 by {kind}"
        results += [
            Result(f"{name}: median frame", median(frames), None, "ms", None, FRAME_TARGET_MS),
            Result("  the worst frame", max(frames), None, "ms", None, FRAME_TARGET_MS),
        ]
    return results


def _scroll_values(step: int, maximum: int) -> Iterator[int]:
    return iter(range(step, min(maximum, 60 * step), step))


def _measure_tagging(app: QApplication, pane: ArticlePane) -> Result:
    paragraphs = _make_paragraphs(3_000)
    text = "\n".join(paragraphs)
    pane.show_article(make_view(paragraphs, _make_annotations(text, 1_000)))
    _settle(app, pane)
    times = []
    for number in range(ROUNDS):
        span = Span(100 + 30 * number, 140 + 30 * number)
        added = make_annotation(10_000 + number, span, [1 + number % 8], text)
        times.append(_measure(lambda added=added: pane.apply_annotations([added], []), *_painted(pane)))
    name = "article: show one annotation more among 1,000"
    return Result(name, median(times), None, "ms", None, TAG_TARGET_MS)


def _painted(pane: ArticlePane) -> tuple[QWidget, QWidget]:
    return pane.view.viewport(), pane.view.strip


def _rest(app: QApplication) -> None:
    """Let the program free what it left, as it does between two articles."""
    app.processEvents()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # type: ignore[call-overload]
    app.processEvents()


def _settle(app: QApplication, pane: ArticlePane) -> None:
    """Let all that is done in idle time be done."""
    while pane.view.idle.is_active or pane.view.strip.is_working:
        app.processEvents()


def _measure(work: Callable[[], None], *painted: QWidget) -> float:
    """Milliseconds of the work and of painting these widgets whole, which is more than the window would paint."""
    start = process_time()
    work()
    for widget in painted:
        widget.repaint()
    return (process_time() - start) * 1_000


def _make_paragraphs(size: int) -> list[str]:
    rng = random.Random(1)
    return [" ".join(rng.choices(_WORDS, k=65)) for _ in range(size // 400)]


def _make_annotations(text: str, count: int) -> list[Annotation]:
    rng = random.Random(5)
    made = []
    for number in range(1, count + 1):
        start = rng.randrange(len(text) - 80)
        span = Span(start, start + rng.choice((5, 10, 20, 30, 60)))
        made.append(make_annotation(number, span, [rng.randrange(8) + 1], text))
    return made
