"""A made-up library without size: as many articles of 3 KB and annotations as wanted, in all that a library holds.

Rows go in by the bare driver; the full-text index is fed by the program's own functions. Run as
`python -m tests.benchmarks.made_library PATH --articles 1000000` it keeps the library and prints what it took and
how large it is; with `--index` it makes the full-text index of a library anew.
"""

import argparse
import json
import os
import time
from array import array
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pysqlite3
import sqlalchemy as sa
from sqlalchemy.pool import StaticPool

from reader.domain.ids import CoderId
from reader.store import text_index
from reader.store.index_slices import INDEX_MAKE
from reader.store.library import create_library
from reader.store.schema import metadata
from reader.store.search_table import MAKE, TABLE
from reader.store.settings import put_setting
from reader.store.unit import Unit
from tests.benchmarks.made_rows import CODERS, PER_BATCH, SOURCES, TABLES, TAGS, Row, iter_rows

ARTICLES = int(os.environ.get("DATELINE_BENCH_ARTICLES", "50000"))
_CACHE_KB = 1_000_000
_WHEN = "2026-01-10T08:00:00Z"
_JOURNALED_EACH = 10
_COLOURS = ("red", "blue", "green")
_COUNTS = """
INSERT INTO day_count (source_id, day_key, held, listed, words)
SELECT source_id, day_key, sum(held), sum(listed), sum(words) FROM (
    SELECT source_id, day_key, count(*) AS held, 0 AS listed, sum(words) AS words FROM article
    GROUP BY source_id, day_key
    UNION ALL
    SELECT source_id, day, 0, count(*), 0 FROM listed_item WHERE held_article_id IS NULL GROUP BY source_id, day
) GROUP BY source_id, day_key
"""
Tell = Callable[[str, float], None]
"""Takes the name of a part and the seconds it took."""


def make_library(path: Path, number: int, tell: Tell = lambda _name, _seconds: None) -> None:
    """A new library of so many articles and annotations at a path, coder "bench"."""
    create_library(path, initiator="benchmark", coder_name="bench").close()
    connection = _connect(path)
    try:
        with _part("rows", tell):
            _fill(connection, number)
        with _part("indexes of the tables", tell):
            for index in _indexes():
                connection.execute(str(sa.schema.CreateIndex(index).compile(dialect=_dialect())))
        with _part("counts by day", tell):
            connection.execute(_COUNTS)
    finally:
        connection.close()
    with _part("full-text index", tell):
        index_library(path)


def index_library(path: Path) -> None:
    """Make the full-text index anew, by an empty table and the program's own way to enter texts."""
    engine = sa.create_engine("sqlite://", creator=lambda: _connect(path), module=pysqlite3, poolclass=StaticPool)
    with engine.connect() as connection:
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {TABLE}")
        text_index.create_text_index(connection)
        unit = Unit(connection, coder_id=CoderId(1), verb="article.import")
        last = connection.exec_driver_sql("SELECT max(id) FROM article").scalar_one() or 0
        for first in range(1, last + 1, PER_BATCH):
            connection.exec_driver_sql("BEGIN")
            text_index.enter_texts(unit, range(first, min(first + PER_BATCH, last + 1)))
            connection.exec_driver_sql("COMMIT")
        put_setting(unit, INDEX_MAKE, MAKE)
    engine.dispose()


def back_up(path: Path, target: Path) -> None:
    """Copy a library by SQLite's online backup in one step."""
    source, copy = pysqlite3.connect(path), pysqlite3.connect(target)
    try:
        source.backup(copy)
    finally:
        copy.close()
        source.close()


def size_of_index(path: Path) -> int:
    """Bytes of the full-text index without what its pages leave empty."""
    connection = pysqlite3.connect(path)
    try:
        return int(connection.execute(f"SELECT sum(length(block)) FROM {TABLE}_data").fetchone()[0])
    finally:
        connection.close()


def _connect(path: Path) -> Any:
    connection = pysqlite3.connect(path, isolation_level=None, check_same_thread=False)
    for setting in ("journal_mode=OFF", "synchronous=OFF", f"cache_size=-{_CACHE_KB}", "locking_mode=EXCLUSIVE"):
        connection.execute(f"PRAGMA {setting}")
    return connection


@contextmanager
def _part(name: str, tell: Tell) -> Iterator[None]:
    begun = time.perf_counter()
    yield
    tell(name, time.perf_counter() - begun)


def _indexes() -> list[sa.Index]:
    """The indexes of the tables that grow: made after their rows, which takes a fraction of the time."""
    grown = {*TABLES, "change"}
    found = (index for table in metadata.sorted_tables if table.name in grown for index in table.indexes)
    return sorted(found, key=lambda index: str(index.name))


def _dialect() -> sa.Dialect:
    from sqlalchemy.dialects.sqlite import dialect

    return dialect()


def _fill(connection: Any, number: int) -> None:
    for index in _indexes():
        connection.execute(f"DROP INDEX {index.name}")
    connection.execute("BEGIN")
    _fill_small(connection, number)
    sketches = array("Q")
    for rows in iter_rows(1, number):
        for article, *hashes in rows.pop("text_sketch"):
            sketches.extend(value << 32 | article for value in hashes)
        for table, columns in TABLES.items():
            _insert(connection, table, columns, rows[table])
        _fill_journal(connection, rows)
    in_order = sorted(sketches)
    connection.executemany(
        "INSERT INTO text_sketch (hash, article_id) VALUES (?, ?)",
        ((value >> 32, value & 0xFFFFFFFF) for value in in_order),
    )
    connection.execute("COMMIT")


def _fill_small(connection: Any, number: int) -> None:
    """Coders, sources, imports and the codebook of 300 tags on three levels."""
    _insert(connection, "coder", "id guid name", [(n, f"coder-{n}", f"Coder {n}") for n in range(2, CODERS + 1)])
    _insert(
        connection,
        "source",
        "id guid name language",
        [(n, f"source-{n}", f"Source {n:02}", "en") for n in range(1, SOURCES + 1)],
    )
    imports = range(1, (number - 1) // PER_BATCH + 2)
    _insert(
        connection,
        "import_batch",
        "id guid made_at importer files",
        [(n, f"batch-{n}", _WHEN, "benchmark", PER_BATCH) for n in imports],
    )
    tags = []
    for n in range(1, TAGS + 1):
        # Of ten tags in a row the first is at the top, the next three under it, the others under those.
        top, place = n - (n - 1) % 10, (n - 1) % 10
        parent = None if not place else top if place < 4 else top + 1 + place % 3
        tags.append((n, f"tag-{n}", parent, f"tag {n:03}", _COLOURS[n % 3], n))
    _insert(connection, "tag", "id guid parent_id name colour position", tags)


def _fill_journal(connection: Any, rows: dict[str, list[Row]]) -> None:
    """One step for the import, and one for every tenth annotation."""
    begun = connection.execute("SELECT coalesce(max(id), 0) FROM step").fetchone()[0] + 1
    steps: list[Row] = [(begun, "article.import", len(rows["article"]), 1)]
    changes: list[Row] = [
        (begun, table, ids[0], ids[-1], None, "{}")
        for table, ids in (
            ("article", [row[0] for row in rows["article"]]),
            ("article_text", [row[0] for row in rows["article_text"]]),
        )
    ]
    names = [name.strip('"') for name in TABLES["annotation"].split()]
    for row in rows["annotation"][::_JOURNALED_EACH]:
        steps.append((begun + len(steps), "annotation.add", 1, row[names.index("coder_id")]))
        image = json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False)
        changes.append((steps[-1][0], "annotation", row[0], None, None, image))
    _insert(connection, "step", "id verb count coder_id made_at", [(*step, _WHEN) for step in steps])
    _insert(connection, "change", "step_id table_name row_id last_row_id before after", changes)


def _insert(connection: Any, table: str, columns: str, rows: list[Row]) -> None:
    names = columns.split()
    marks = ", ".join("?" * len(names))
    connection.executemany(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})", rows)


def main() -> None:
    """Make a library, or its index anew, and print what that took."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.made_library")
    parser.add_argument("path", type=Path)
    parser.add_argument("--articles", type=int, default=ARTICLES)
    parser.add_argument("--index", action="store_true", help="make the full-text index of a library anew")
    chosen = parser.parse_args()

    def tell(name: str, seconds: float) -> None:
        print(f"{name:30} {seconds:8.1f} s  {chosen.path.stat().st_size / 1e6:10,.0f} MB", flush=True)

    if chosen.index:
        with _part("full-text index", tell):
            index_library(chosen.path)
    else:
        make_library(chosen.path, chosen.articles, tell)
        copy = chosen.path.with_suffix(".copy")
        with _part("backup", tell):
            back_up(chosen.path, copy)
        copy.unlink()
    print(f"full-text index of the file: {size_of_index(chosen.path) / 1e6:,.0f} MB")


if __name__ == "__main__":
    main()
