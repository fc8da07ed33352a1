"""Opening an article with 1,000 annotations beside the bare text in a QTextEdit, and tagging a phrase in it."""

import random
from collections.abc import Callable
from statistics import median
from time import perf_counter

from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from reader.domain.annotations import Annotation
from reader.domain.spans import Span
from reader.gui.panes.article_pane import ArticlePane
from reader.gui.theme.theme import Theme
from tests.benchmarks.results import Result
from tests.helpers.article_views import make_annotation, make_tags, make_view

ROUNDS = 15
ANNOTATIONS = 1_000
OPEN_TARGET_MS = 50.0
TAG_TARGET_MS = 16.0
_WORDS = ("news", "policy", "minister", "the", "of", "climate", "agreement", "on", "carbon", "said", "government")


def run() -> list[Result]:
    """Medians in milliseconds, wall time; every figure ends after the paint."""
    app = QApplication.instance() or QApplication([])
    paragraphs = _make_paragraphs(3_000)
    text = "\n".join(paragraphs)
    annotations = _make_annotations(text, ANNOTATIONS)
    theme = Theme("light")
    bare = QTextEdit()
    bare.setReadOnly(True)
    bare.setFont(theme.reading_font())
    pane = ArticlePane(theme)
    pane.set_tags(make_tags())
    for widget in (bare, pane):
        widget.resize(800, 900)
        widget.show()
    painted = pane.view.viewport(), pane.view.strip
    view = make_view(paragraphs, annotations)
    opened, bare_opened, tagged = [], [], []
    for number in range(ROUNDS):
        app.processEvents()
        opened.append(_measure(lambda: pane.show_article(view), *painted))
        bare_opened.append(_measure(lambda: bare.setPlainText(text), bare.viewport()))
        app.processEvents()
        added = make_annotation(
            10_000 + number, Span(100 + 30 * number, 140 + 30 * number), [1 + number % 8], text
        )
        tagged.append(_measure(lambda added=added: pane.apply_annotations([added], []), *painted))
    for widget in (bare, pane):
        widget.close()
    bare_ms, opened_ms = median(bare_opened), median(opened)
    # The bare text shows no annotations: it stands beside for scale, and the targets are in milliseconds.
    return [
        Result("article: open 3 KB with 1,000 annotations", opened_ms, bare_ms, "ms", None, OPEN_TARGET_MS),
        Result("article: tag a phrase with 1,000 present", median(tagged), None, "ms", None, TAG_TARGET_MS),
    ]


def _measure(work: Callable[[], None], *painted: QWidget) -> float:
    """Milliseconds of the work and of painting these widgets whole, which is more than the window would paint."""
    start = perf_counter()
    work()
    for widget in painted:
        widget.repaint()
    return (perf_counter() - start) * 1_000


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
