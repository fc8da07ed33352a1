"""What the full-text index costs: its makes side by side over 50,000 articles of 3 KB.

Each make is built from the same texts in one transaction, with the bare driver; the limit is the plain index of
the words as they are (`unicode61`). Questions ask for the newest 200 articles, as the search does, and for the
number of all; a make that cannot answer one is left out. `DATELINE_BENCH_ARTICLES` says how many there are.
"""

import os
import statistics
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import pysqlite3

from reader.domain.folding import fold_text
from reader.domain.index_text import glued_expression, index_text, query_phrase
from tests.benchmarks.made_articles import COMMON, RARE, iter_texts
from tests.benchmarks.results import Result

ARTICLES = int(os.environ.get("DATELINE_BENCH_ARTICLES", "50000"))
ROUNDS = 5
_AT_ONCE = 1_000


class _Make(NamedTuple):
    name: str
    options: str
    text: str
    """Which column of the texts is indexed."""


MAKES = (
    _Make("plain unicode61", "tokenize='unicode61 remove_diacritics 0'", "plain"),
    _Make("shadow unicode61", "tokenize='unicode61 remove_diacritics 0'", "shadow"),
    _Make("shadow ascii", "tokenize='ascii'", "shadow"),
    _Make("shadow ascii prefix 2", "tokenize='ascii', prefix='2'", "shadow"),
    _Make("shadow ascii prefix 1 2", "tokenize='ascii', prefix='1 2'", "shadow"),
    _Make("shadow ascii prefix 1 2 3", "tokenize='ascii', prefix='1 2 3'", "shadow"),
    _Make("shadow unicode61 prefix 2 3", "tokenize='unicode61 remove_diacritics 0', prefix='2 3'", "shadow"),
    _Make("trigram detail=none", "tokenize='trigram', detail=none", "folded"),
)


def run() -> Iterator[Result]:
    """Measure making the shadow, then of each make the time to build, the size and the questions."""
    with tempfile.TemporaryDirectory(prefix="dateline-bench-") as name:
        connection = pysqlite3.connect(Path(name, "index.sqlite"), isolation_level=None)
        connection.execute("PRAGMA synchronous=OFF")
        connection.execute("CREATE TABLE texts (id INTEGER PRIMARY KEY, plain TEXT, folded TEXT, shadow TEXT)")
        yield from _write_texts(connection)
        plain_s = plain_mb = 0.0
        for make in MAKES:
            seconds, megabytes = _build(connection, make)
            plain_s, plain_mb = plain_s or seconds, plain_mb or megabytes
            yield Result.against(f"{make.name}: build", seconds, plain_s, "s")
            yield Result.against(f"{make.name}: size", megabytes, plain_mb, "MB")
            yield from _ask(connection, make)
            connection.execute("DROP TABLE words")
        connection.close()


def _write_texts(connection: Any) -> Iterator[Result]:
    texts = iter_texts(ARTICLES)
    shadow_s = 0.0
    connection.execute("BEGIN")
    number = 0
    while chunk := list(islice(texts, _AT_ONCE)):
        start = time.process_time()
        shadows = [index_text(text) for text in chunk]
        shadow_s += time.process_time() - start
        rows = [
            (number + place, text, fold_text(text).text, shadow)
            for place, (text, shadow) in enumerate(zip(chunk, shadows, strict=True), 1)
        ]
        connection.executemany("INSERT INTO texts VALUES (?, ?, ?, ?)", rows)
        number += len(chunk)
    connection.execute("COMMIT")
    yield Result("the shadow of all texts", shadow_s, None, "s", None, None)


def _build(connection: Any, make: _Make) -> tuple[float, float]:
    """CPU seconds and megabytes of an index."""
    before = _megabytes(connection)
    start = time.process_time()
    connection.execute("BEGIN")
    connection.execute(
        f"CREATE VIRTUAL TABLE words USING fts5(body, content='', contentless_delete=1, {make.options})"
    )
    connection.execute(f"INSERT INTO words (rowid, body) SELECT id, {make.text} FROM texts")
    connection.execute("COMMIT")
    return time.process_time() - start, _megabytes(connection) - before


def _megabytes(connection: Any) -> float:
    pages = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "freelist_count")]
    return float((pages[0] - pages[1]) * connection.execute("PRAGMA page_size").fetchone()[0] / 1e6)


def _ask(connection: Any, make: _Make) -> Iterator[Result]:
    korean = connection.execute("SELECT substr(plain, 2, 2) FROM texts WHERE id = 5").fetchone()[0]
    questions = {
        "rare phrase": query_phrase(RARE),
        "common phrase": query_phrase(COMMON),
        "prefix b": query_phrase("b", is_prefix=True),
        "prefix ba": query_phrase("ba", is_prefix=True),
        "prefix bak": query_phrase("bak", is_prefix=True),
        "phrase and prefix ba": query_phrase("climate change ba", is_prefix=True),
        "glued name": glued_expression("Climate Chan"),
        "one syllable": query_phrase(korean[0]),
        "two syllables": query_phrase(korean),
    }
    for name, expression in questions.items():
        if make.text == "folded":
            word = expression.strip('"')
            if " " in word or len(word) < 3:
                continue
        times = []
        found = 0
        for _ in range(ROUNDS):
            start = time.perf_counter()
            query = "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT 200"
            found = len(connection.execute(query, (expression,)).fetchall())
            times.append(time.perf_counter() - start)
        start = time.perf_counter()
        (number,) = connection.execute("SELECT count(*) FROM words WHERE words MATCH ?", (expression,)).fetchone()
        count_ms = 1e3 * (time.perf_counter() - start)
        yield Result(f"{make.name}: {name}, {found}", 1e3 * statistics.median(times), None, "ms", None, None)
        yield Result(f"{make.name}: {name}, count {number}", count_ms, None, "ms", None, None)
