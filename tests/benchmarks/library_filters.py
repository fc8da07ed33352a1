"""Filters over a library without size, in a whole window: until the tree is painted, until its counts are true."""

from pathlib import Path
from statistics import median
from time import process_time

from PySide6.QtWidgets import QApplication

from reader.domain.criteria import EVERYTHING, Criteria
from reader.domain.ids import TagId
from reader.gui.main_window import MainWindow
from reader.gui.models.library_tree import LibraryTreeModel
from reader.gui.panes.tree_view import LibraryTreeView
from tests.benchmarks.library_window import open_made, rest_until
from tests.benchmarks.results import Result

ROUNDS = 3
_APPLIED_MS = 200.0
FILTERS = {
    "a common tag": Criteria(tags=(TagId(1),)),
    "a rare tag": Criteria(tags=(TagId(250),)),
    "a coder": Criteria(coders=("Coder 3",)),
    "a memo": Criteria(has_memo=True),
    "annotated": Criteria(has_annotations=True),
    "not annotated": Criteria(has_annotations=False),
    "a phrase": Criteria(words='"climate change policy"'),
    "a common word": Criteria(words="climate"),
    "a word of most texts": Criteria(words="bulemiso"),
}


def run(path: Path) -> list[Result]:
    """Medians in milliseconds of all threads' processor time from the criteria to a painted tree without a count
    of another filter, and to one with the counts of this filter; the next one begins from no filter.
    """
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    results = []
    with open_made(app, path) as window:
        for name, criteria in FILTERS.items():
            rounds = [_apply(app, window, criteria) for _ in range(ROUNDS)]
            painted, counted = (median(taken) for taken in zip(*rounds, strict=True))
            results.append(Result(f"filter by {name}: painted", painted, None, "ms", None, _APPLIED_MS))
            results.append(Result(f"filter by {name}: counted", counted, None, "ms", None, None))
    return results


def _apply(app: QApplication, window: MainWindow, criteria: Criteria) -> tuple[float, float]:
    pane = window.library_pane
    model, view = window.findChild(LibraryTreeModel), window.findChild(LibraryTreeView)
    begun = process_time()
    pane.set_criteria(criteria)
    view.viewport().repaint()
    painted = process_time() - begun
    rest_until(app, lambda: not model.is_counting)
    view.viewport().repaint()
    counted = process_time() - begun
    pane.set_criteria(EVERYTHING)
    rest_until(app, lambda: not model.is_counting and not window.jobs.is_busy)
    return painted * 1e3, counted * 1e3
