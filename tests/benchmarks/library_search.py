"""Searching and filtering a library without size: from asking to the paint, and what the main thread feels of it.

All threads' processor time, as others may use the machine; of a block of the main thread also the clock's.

The list is the program's own table, read on its lanes. Beside it raw SQL: the newest ids of the expression.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter, process_time, thread_time
from typing import Any

import pysqlite3
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from reader import services
from reader.domain.articles import ReadingState
from reader.domain.criteria import Criteria
from reader.domain.ids import SourceId, TagId
from reader.domain.index_text import query_phrase
from reader.gui.desk import Desk
from reader.gui.garbage import MainThreadGarbage
from reader.gui.jobs import JobRunner
from reader.gui.panes.found_table import FoundTable
from reader.gui.theme.theme import Theme
from reader.services import browsing, libraries, searching
from reader.services.loading import load_services
from tests.benchmarks.library_window import rest_until
from tests.benchmarks.made_articles import COMMON, RARE, make_sentences
from tests.benchmarks.made_rows import BIG_DAY, BIG_SOURCE
from tests.benchmarks.results import Result

ROUNDS = 5
_HITS_MS, _JUMP_MS, _BLOCK_MS, _FILTER_MS, _OPEN_MS, _GROWTH_MB = 50.0, 50.0, 16.0, 200.0, 100.0, 20.0
_LETTER_MS = 60
_KOREAN = make_sentences(Random(7))[1][0].split()[0][:2]
"""Two syllables at the beginning of longer words."""
_SCROLLED, _SCROLL_STEP = 100_000, 200
_NEWEST = "SELECT rowid FROM article_search WHERE article_search MATCH ? ORDER BY rowid DESC LIMIT 200"
_FILTERS = {
    "a source": Criteria(sources=(SourceId(5),)),
    "a rare tag": Criteria(tags=(TagId(250),)),
    "a common tag and those below": Criteria(tags=(TagId(1),)),
    "a tag by a coder": Criteria(tags=(TagId(11),), coders=("Coder 3",)),
    "years": Criteria(first="2010", last="2012-03"),
    "a reading state": Criteria(states=(ReadingState.DONE,)),
    "memos": Criteria(has_memo=True),
    "no annotations": Criteria(has_annotations=False),
    "rare words": Criteria(words=f'"{RARE}"'),
    "common words": Criteria(words=f'"{COMMON}"'),
    "words and a state": Criteria(words="climate", states=(ReadingState.DONE,)),
}


def run(path: Path) -> list[Result]:
    """Medians in milliseconds of processor time."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    with _list_of(app, path) as found:
        seen = [*found.first_hits(path), *found.typing(), *found.jumps(), *found.scrolling()]
        return [*seen, *_filters(found.desk)]


@contextmanager
def _list_of(app: QApplication, path: Path) -> "Iterator[_List]":
    """A library with its lanes and an empty list."""
    garbage = MainThreadGarbage()
    load_services()
    jobs = JobRunner()
    library = libraries.open_library(path, initiator="benchmark", coder_name="bench")
    desk = Desk(library, services, jobs)
    found = _List(app, desk)
    yield found
    found.table.close()
    jobs.shut_down()
    library.close()
    garbage.release()


class _List:
    """The table of articles found, and a search for it as the window does one."""

    def __init__(self, app: QApplication, desk: Desk) -> None:
        self.app, self.desk = app, desk
        self.table = FoundTable(Theme("light"))
        self.table.resize(800, 700)
        self.table.show()

    def show(self, text: str) -> None:
        """Ask for the first screen of a search; a newer one takes the place of an older."""
        model, library = self.table.found, self.desk.library
        searched = partial(searching.search, library, text, limit=searching.SCREEN)

        def start(found: searching.FoundIds) -> None:
            model.start(self._reader(text))
            model.append(found.ids)
            self.table.viewport().update()

        self.desk.read(searched, start, key="search")

    def _reader(self, text: str) -> Callable[..., object]:
        def read(ids: Any, answer: Any, refuse: Any) -> object:
            return self.desk.read(lambda: searching.list_rows(self.desk.library, ids, text), answer, refuse)

        return read

    def first_hits(self, path: Path) -> list[Result]:
        """From asking for a phrase to the paint of its first articles with snippets."""
        bare, results = pysqlite3.connect(path), []
        for text in (RARE, COMMON, "climate", _KOREAN):
            query = f'"{text}"' if " " in text else text
            taken, limit = [], []
            for _ in range(ROUNDS):
                self.table.found.start()
                self.app.processEvents()
                begun = process_time()
                self.show(query)
                rest_until(self.app, lambda: self.table.found.pages_held > 0 or not self.desk_is_busy())
                self.table.viewport().repaint()
                taken.append((process_time() - begun) * 1e3)
                begun = process_time()
                bare.execute(_NEWEST, (query_phrase(text, is_prefix=False),)).fetchall()
                limit.append((process_time() - begun) * 1e3)
            name = f"search “{text}”: {self.table.found.rowCount()} rows painted"
            results.append(Result(name, median(taken), median(limit), "ms", None, _HITS_MS))
        bare.close()
        return results

    def desk_is_busy(self) -> bool:
        """Whether a read is under way."""
        return self.desk._jobs.is_busy

    def typing(self) -> list[Result]:
        """The longest that the main thread does not answer while a query is typed letter by letter."""
        gaps: list[tuple[float, float]] = []
        last = perf_counter(), thread_time()

        def tick() -> None:
            nonlocal last
            present = perf_counter(), thread_time()
            gaps.append(((present[0] - last[0]) * 1e3, (present[1] - last[1]) * 1e3))
            last = present

        timer = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
        timer.timeout.connect(tick)
        timer.start()
        words = "climate change policy"
        for end in range(1, len(words) + 1):
            self.show(f"{words[:end].rstrip()}*")
            until = perf_counter() + _LETTER_MS / 1e3
            rest_until(self.app, lambda until=until: perf_counter() > until)
        rest_until(self.app, lambda: not self.desk_is_busy())
        timer.stop()
        name = "as you type: longest block of the main thread"
        return [
            Result(name, max(gaps)[0], None, "ms", None, None),
            Result("  in its own processor time", max(own for _, own in gaps), None, "ms", None, _BLOCK_MS),
        ]

    def jumps(self) -> list[Result]:
        """From moving the bar of a list of all articles to the paint of the rows there."""
        model, bar = self.table.found, self.table.verticalScrollBar()
        whole = searching.search(self.desk.library, "").ids
        model.start(self._reader(""))
        model.append(whole)
        self.app.processEvents()
        taken = []
        for part in (0.5, 0.9, 0.1, 0.7, 0.3, 1.0, 0.02):
            row = int(part * (bar.maximum() - 1))
            begun = process_time()
            bar.setValue(row)
            self.table.viewport().repaint()
            rest_until(self.app, lambda row=row: model.found(row) is not None)
            self.table.viewport().repaint()
            taken.append((process_time() - begun) * 1e3)
        name = f"jump in a list of {len(whole):,} to painted rows"
        return [
            Result(name, median(taken), None, "ms", None, _JUMP_MS),
            Result("  the longest", max(taken), None, "ms", None, _JUMP_MS),
        ]

    def scrolling(self) -> list[Result]:
        """What memory grows by while rows go by, all read; after a first tenth, which fills the caches."""
        bar = self.table.verticalScrollBar()
        end = min(_SCROLLED, bar.maximum())
        before = 0.0
        for row in range(0, end, _SCROLL_STEP):
            bar.setValue(row)
            self.table.viewport().repaint()
            rest_until(self.app, lambda row=row: self.table.found.found(row) is not None)
            if not before and row >= end // 10:
                before = _memory_mb()
        grown = _memory_mb() - before
        return [Result(f"memory grown over {end:,} rows scrolled", grown, None, "MB", None, _GROWTH_MB)]


def _filters(desk: Desk) -> list[Result]:
    """The sources of the tree under a filter, and what meets it of the largest source."""
    results = []
    for name, criteria in _FILTERS.items():
        sources, opened = [], []
        for _ in range(3):
            desk.library.matches.forget()  # what is kept of the round before would answer at once
            begun = process_time()
            browsing.list_sources(desk.library, criteria=criteria)
            sources.append((process_time() - begun) * 1e3)
            begun = process_time()
            browsing.match_source(desk.library, SourceId(BIG_SOURCE), criteria).list_day_counts(BIG_DAY[:7], 10)
            opened.append((process_time() - begun) * 1e3)
        results += [
            Result(f"filter by {name}", median(sources), None, "ms", None, _FILTER_MS),
            Result("  and a month of the largest source opened", median(opened), None, "ms", None, _OPEN_MS),
        ]
    return results


def _memory_mb() -> float:
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
