"""What services read and write in a library without size, each beside the raw SQL of the same."""

import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pysqlite3

from reader.domain.history import HistoryFilter
from reader.domain.ids import ArticleId, SourceId, TagId
from reader.domain.places import Branch
from reader.domain.reading_queues import ReadingQueue
from reader.domain.spans import Span
from reader.services import (
    arranging,
    browsing,
    checking,
    history,
    import_batches,
    libraries,
    marking,
    reading,
    reading_queue,
    tagging,
    title_finding,
    undoing,
)
from reader.store.library import Library
from tests.benchmarks.made_rows import BIG_DAY, BIG_SOURCE
from tests.benchmarks.results import Result

ROUNDS = 5
_LONG_S = 2.0
_OPEN_MS, _COUNTS_MS, _FELT_MS, _STEP_MS = 100.0, 300.0, 100.0, 50.0
Act = Callable[[], object]

_TAG_COUNTS = """
SELECT tag_id, sum(uses) FROM (
    SELECT tag_id, count(*) AS uses FROM annotation_tag GROUP BY tag_id
    UNION ALL SELECT tag_id, count(*) FROM article_tag GROUP BY tag_id
) GROUP BY tag_id
"""
_SOURCES = "SELECT source_id, sum(held), sum(listed) FROM day_count GROUP BY source_id"
_STATES = "SELECT reading_state, count(*) FROM article GROUP BY reading_state"
_SPEAKERS = "SELECT speaker, count(*) FROM annotation WHERE speaker <> '' GROUP BY speaker"
_BATCHES = "SELECT import_batch_id, count(*), sum(version = 1) FROM article_text GROUP BY import_batch_id"
_NOTES = "SELECT * FROM annotation WHERE article_id = ? ORDER BY start"
_TEXT = "SELECT * FROM article JOIN article_text ON article_id = article.id WHERE article.id = ?"
_DAY_PAGE = "SELECT id, title FROM article WHERE source_id = ? AND day_key = ? ORDER BY id LIMIT 500"


def run(path: Path) -> list[Result]:
    """Medians in milliseconds of processor time, as others may use the machine; the first opening and the first
    count of a session stand alone.
    """
    opened_ms, library = _time(lambda: libraries.open_library(path, initiator="benchmark", coder_name="bench"))
    bare = pysqlite3.connect(path)
    try:
        counted_ms, _ = _time(lambda: tagging.list_tags(library))
        counted_raw_ms, _ = _time(lambda: bare.execute(_TAG_COUNTS).fetchall())
        results = [
            Result("library opened", opened_ms, None, "ms", None, None),
            Result.against("codebook with counts, first time", counted_ms, counted_raw_ms, "ms"),
            Result("  the same, absolute", counted_ms, None, "ms", None, _COUNTS_MS),
            *_reads(library, bare),
            *_steps(library, bare),
        ]
    finally:
        bare.close()
        closed_ms, _ = _time(library.close)
    return [*results, Result("library closed", closed_ms, None, "ms", None, None)]


def check(path: Path) -> Result:
    """Minutes that checking the whole library takes; long, and so no part of `run`."""
    library = libraries.open_library(path, initiator="benchmark", coder_name="bench")
    try:
        took_ms, findings = _time(lambda: checking.check_library(library))
        assert findings == [], findings
    finally:
        library.close()
    return Result("check of all texts and quotes", took_ms / 1e3, None, "s", None, None)


def _reads(library: Library, bare: Any) -> list[Result]:
    last = bare.execute("SELECT max(id) FROM article").fetchone()[0]
    middle = ArticleId(last // 2 // 5 * 5)
    year = ReadingQueue("a year", Branch(SourceId(BIG_SOURCE), BIG_DAY[:4]))

    def raw(query: str, *values: object) -> Act:
        return lambda: bare.execute(query, values).fetchall()

    def tree_page() -> object:
        return browsing.list_articles(library, SourceId(BIG_SOURCE), BIG_DAY)

    compared: tuple[tuple[str, Act, Act | None, float | None], ...] = (
        ("codebook with counts, later", lambda: tagging.list_tags(library), raw(_TAG_COUNTS), _FELT_MS),
        ("sources with counts", lambda: browsing.list_sources(library), raw(_SOURCES), _OPEN_MS),
        ("page of the largest day", tree_page, raw(_DAY_PAGE, BIG_SOURCE, BIG_DAY), _OPEN_MS),
        (
            "article with text, annotations, other outlets",
            lambda: reading.open_article(library, middle),
            lambda: (raw(_TEXT, middle)(), raw(_NOTES, middle)()),
            _FELT_MS,
        ),
        ("tags counted in an article", lambda: arranging.count_uses_in(library, middle), None, _FELT_MS),
        ("next unread", lambda: reading_queue.next_unread(library, ReadingQueue(), middle), None, 5.0),
        ("progress of all", lambda: reading_queue.count_queue(library, ReadingQueue()), raw(_STATES), _COUNTS_MS),
        ("progress of a year", lambda: reading_queue.count_queue(library, year), None, _FELT_MS),
        ("uses of a rare tag", lambda: arranging.count_uses(library, [TagId(250)]), None, _FELT_MS),
        ("uses of a common tag and those below", lambda: arranging.count_uses(library, [TagId(1)]), None, None),
        ("speakers", lambda: marking.list_speakers(library), raw(_SPEAKERS), _COUNTS_MS),
        ("coders", lambda: history.list_coders(library), None, _FELT_MS),
        ("page of the history", lambda: history.list_page(library), None, _FELT_MS),
        (
            "history of an article",
            lambda: history.list_page(library, HistoryFilter(article=middle)),
            None,
            _COUNTS_MS,
        ),
        ("imports", lambda: import_batches.list_batches(library), raw(_BATCHES), None),
        ("titles by their beginnings", lambda: title_finding.find_titles(library, "cl"), None, _FELT_MS),
    )
    return [result for name, ours, limit, target in compared for result in _compare(name, ours, limit, target)]


def _compare(name: str, ours: Act, limit: Act | None, target_ms: float | None) -> list[Result]:
    """By turns; what takes seconds is done once."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(ROUNDS):
        for act, taken in zip((ours, limit), times, strict=True):
            if act is not None:
                taken.append(_time(act)[0])
        if times[0][-1] > _LONG_S * 1e3:
            break
    taken_ms = statistics.median(times[0])
    limit_ms = statistics.median(times[1]) if times[1] else None
    return [Result(name, taken_ms, limit_ms, "ms", None, target_ms)]


def _steps(library: Library, bare: Any) -> list[Result]:
    """Annotating, undo and redo at the end of a long journal."""
    article = ArticleId(bare.execute("SELECT max(id) FROM article").fetchone()[0] // 3 // 5 * 5)
    places = iter(range(10, 10 + ROUNDS))
    verbs: tuple[tuple[str, Act], ...] = (
        (
            "annotation added",
            lambda: tagging.add_annotation(library, article, Span(next(places), 300), [TagId(3)]),
        ),
        ("step undone", lambda: undoing.undo(library)),
        ("step brought back", lambda: undoing.redo(library)),
        ("step undone again", lambda: undoing.undo(library)),
    )
    times: dict[str, list[float]] = {}
    for _ in range(ROUNDS):
        for name, act in verbs:
            times.setdefault(name, []).append(_time(act)[0])
    return [Result(name, statistics.median(taken), None, "ms", None, _STEP_MS) for name, taken in times.items()]


def _time(act: Callable[[], Any]) -> tuple[float, Any]:
    begun = time.process_time()
    found = act()
    return (time.process_time() - begun) * 1e3, found
