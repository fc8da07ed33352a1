"""A codebook of 300 tags on five levels in its panel: other rows, other counts, painting."""

import time
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QApplication

from reader.domain.tags import Colour, Tag, TagPath
from reader.gui.panes.codebook_panel import CodebookPanel
from reader.gui.theme.theme import Theme
from tests.benchmarks.results import Result

_RUNS = 10
_ROWS_MS, _PAINT_MS = 10.0, 5.0


def run() -> list[Result]:
    """Milliseconds of processor time, the least of ten: what is more comes from others on the machine."""
    application = QApplication.instance() or QApplication([])
    panel = CodebookPanel(Theme("light"))
    panel.resize(320, 600)
    panel.show()
    tags = make_long_codebook()
    panel.set_tags(tags)
    application.processEvents()
    acts: tuple[tuple[str, Callable[[int], object], float], ...] = (
        ("codebook of 300 tags: other rows", lambda turn: panel.set_tags(tags[: 300 - turn % 2]), _ROWS_MS),
        (
            "codebook of 300 tags: other counts",
            lambda turn: panel.set_tags([replace(tag, uses=turn) for tag in tags]),
            _ROWS_MS,
        ),
        (
            "codebook of 300 tags: other counts here",
            lambda turn: panel.set_here({tag.id: turn for tag in tags}),
            _ROWS_MS,
        ),
        ("codebook of 300 tags: paint", lambda _: panel.tree.viewport().repaint(), _PAINT_MS),
    )
    results = [Result(name, _least_ms(act), None, "ms", None, target) for name, act, target in acts]
    panel.close()
    return results


def make_long_codebook() -> list[Tag]:
    """300 tags on five levels."""
    tags: list[Tag] = []
    parents: dict[tuple[str, ...], int | None] = {(): None}
    for number in range(1, 301):
        top, rest = divmod(number - 1, 5)
        parts = (f"group {top}", "inner", "deeper", "deepest", "leaf")[: rest + 1]
        parents[parts] = number
        path, parent = TagPath(parts), parents[parts[:-1]]
        tags.append(Tag(number, str(number), parent, path, Colour.RED, "", "", "", "", number, number))  # type: ignore[arg-type]
    return tags


def _least_ms(act: Callable[[int], object]) -> float:
    taken = []
    for turn in range(_RUNS):
        start = time.process_time()
        act(turn)
        taken.append((time.process_time() - start) * 1000)
    return min(taken)
