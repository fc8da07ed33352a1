"""The reading queue over 200,000 articles, all but the last ten read: the next one, and how many are done."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

import pysqlite3

from reader.domain.places import Branch
from reader.domain.reading_queues import ReadingQueue
from reader.domain.side_by_side import lay_side_by_side
from reader.services import reading_queue
from reader.store.library import create_library, open_library
from tests.benchmarks.results import Result

_ARTICLES, _SOURCES, _LEFT = 200_000, 20, 10
_RUNS = 30
_NEXT_MS = 5.0


def run() -> list[Result]:
    """Milliseconds, the median of thirty; the target is what is not felt on the main thread."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "Queue.dateline"
        create_library(path, coder_name="Ann").close()
        _fill(path)
        library = open_library(path, coder_name="Ann")
        queues = (ReadingQueue(), ReadingQueue("a year", Branch(5, "2015")))  # type: ignore[arg-type]
        results = []
        for queue in queues:
            for after in (None, 1, _ARTICLES // 2):
                taken = _clock(lambda queue=queue, after=after: reading_queue.next_unread(library, queue, after))
                name = f"next unread of {queue.name}, after {after or 'nothing'}"
                results.append(Result(name, taken, None, "ms", None, _NEXT_MS))
            taken = _clock(lambda queue=queue: reading_queue.count_queue(library, queue))
            results.append(Result(f"progress of {queue.name}", taken, None, "ms", None, None))
        library.close()
    return [*results, _side_by_side()]


def _side_by_side() -> Result:
    old = [f"Paragraph {number} of an article speaks of the plan number {number % 17}." for number in range(1_600)]
    new = [line.replace("plan", "aim") if number % 9 == 0 else line for number, line in enumerate(old)]
    left, right = "\n".join(old), "\n".join(new)
    return Result(
        "two texts of 100 KB side by side",
        _clock(lambda: lay_side_by_side(left, right), 3),
        None,
        "ms",
        None,
        None,
    )


def _fill(path: Path) -> None:
    connection = pysqlite3.connect(path, isolation_level=None)
    connection.execute("BEGIN")
    connection.executemany(
        "INSERT INTO source (id, guid, name, language) VALUES (?, ?, ?, 'en')",
        [(number, f"s{number}", f"Source {number:02}") for number in range(1, _SOURCES + 1)],
    )
    first = date(2010, 1, 1)
    connection.executemany(
        "INSERT INTO article (id, guid, source_id, day_key, reading_state) VALUES (?, ?, ?, ?, ?)",
        [
            (
                number,
                f"a{number}",
                number % _SOURCES + 1,
                (first + timedelta(days=number * 7 % 5000)).isoformat(),
                "unread" if number > _ARTICLES - _LEFT else "done",
            )
            for number in range(1, _ARTICLES + 1)
        ],
    )
    connection.execute("COMMIT")
    connection.close()


def _clock(work: Callable[[], object], runs: int = _RUNS) -> float:
    work()
    taken = []
    for _ in range(runs):
        begun = perf_counter()
        work()
        taken.append((perf_counter() - begun) * 1000)
    return median(taken)
