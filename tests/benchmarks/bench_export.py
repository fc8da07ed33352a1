"""Export of 100,000 annotation rows against a bare `csv.writer` pass over the same joined rows.

The bare pass reads one joined result set with the driver itself and writes what it gets: no paragraph and sentence
numbers, no tag paths, no flush to the disk. Both run in turns in one process; the medians are compared.
"""

import csv
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pysqlite3

from reader.domain.texts import count_words, hash_text, join_paragraphs
from reader.services import libraries
from tests.benchmarks.results import Result
from tests.helpers.exports import export_tagged_csv

ROWS, ARTICLES, TAGS, ROUNDS = 100_000, 500, 60, 5
TARGET, EXCEL_TARGET = 1.6, 2.0

_JOINED = """
SELECT 'dateline-csv/1', a.guid, t.guid, t.name, t.name,
    a.quote, a.start, a."end", a.prefix, a.suffix, 0, 0, a.memo,
    a.speaker, c.name, a.origin, a.created_at, a.modified_at, r.guid, r.title, r.title_basis, s.name, r.agency,
    r.language, r.byline, r.date_from, r.date_to, r.date_basis, r.captured_at, r.url, r.text_sha256, a.version,
    r.words, r.reading_state
FROM annotation a
JOIN annotation_tag l ON l.annotation_id = a.id
JOIN tag t ON t.id = l.tag_id
JOIN coder c ON c.id = a.coder_id
JOIN article r ON r.id = a.article_id
JOIN source s ON s.id = r.source_id
ORDER BY a.article_id, a.start
"""


def run() -> list[Result]:
    """Measure both profiles."""
    with tempfile.TemporaryDirectory(prefix="dateline-bench-") as name:
        folder = Path(name)
        path = folder / "bench.dateline"
        library = libraries.create_library(path, initiator="bench")
        try:
            fill(path, int(library.coder_id))
            bare, data, excel = _in_turns(
                lambda: _bare_pass(path, folder / "bare.csv"),
                lambda: export_tagged_csv(library, folder / "data.csv"),
                lambda: export_tagged_csv(library, folder / "excel.csv", profile="excel"),
            )
        finally:
            library.close()
    return [
        Result.against(f"export {ROWS:,} rows, profile data", data, bare, "s", target=TARGET),
        Result.against(f"export {ROWS:,} rows, profile excel", excel, bare, "s", target=EXCEL_TARGET),
    ]


def _in_turns(*tasks: Callable[[], int]) -> list[float]:
    times: list[list[float]] = [[] for _ in tasks]
    for _ in range(ROUNDS):
        for task, seconds in zip(tasks, times, strict=True):
            begun = time.perf_counter()
            rows = task()
            seconds.append(time.perf_counter() - begun)
            assert rows == ROWS, rows
    return [statistics.median(seconds) for seconds in times]


def _bare_pass(path: Path, target: Path) -> int:
    connection = pysqlite3.connect(path)
    written = 0
    try:
        with target.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.writer(stream)
            cursor = connection.execute(_JOINED)
            while rows := cursor.fetchmany(1000):
                writer.writerows(rows)
                written += len(rows)
    finally:
        connection.close()
    return written


def fill(path: Path, coder: int) -> None:
    """Articles of about 3 KB with equally many annotations each, one tag an annotation."""
    sentence = "The official said that the new factory, the “third of its kind”, was put into operation. "
    text, starts = join_paragraphs([sentence * 4] * 9)
    sha256, words, each = hash_text(text), count_words(text), ROWS // ARTICLES
    when = "2026-01-10T08:00:00Z"
    articles = range(1, ARTICLES + 1)
    connection = pysqlite3.connect(path)
    with connection:
        connection.execute("INSERT INTO source (id, guid, name, language) VALUES (1, 's1', 'Naenara', 'en')")
        connection.executemany(
            "INSERT INTO article (id, guid, source_id, title, title_basis, language, date_to, date_basis,"
            " captured_at, text_sha256, words) VALUES (?, ?, 1, ?, 'made from text', 'en', '2026-01-10', 'bounds',"
            " '2026-01-10', ?, ?)",
            [(n, f"article-{n:032}", f"A title of the article {n}", sha256, words) for n in articles],
        )
        connection.executemany(
            "INSERT INTO article_text (article_id, version, text, paragraph_starts) VALUES (?, 1, ?, ?)",
            [(n, text, str(list(starts))) for n in articles],
        )
        connection.executemany(
            "INSERT INTO tag (id, guid, name, colour, position) VALUES (?, ?, ?, 'blue', ?)",
            [(n, f"tag-{n:032}", f"tag number {n}", n) for n in range(1, TAGS + 1)],
        )
        connection.executemany(
            'INSERT INTO annotation (id, guid, article_id, version, start, "end", quote, prefix, suffix, coder_id,'
            " created_at, modified_at) VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    *((n - 1) * each + index + 1, f"annotation-{n:06}-{index:024}", n, start, start + 40),
                    *(text[start : start + 40], text[max(0, start - 32) : start], text[start + 40 : start + 72]),
                    *(coder, when, when),
                )
                for n in articles
                for index, start in enumerate(range(0, each * 15, 15))
            ],
        )
        connection.execute(
            f"INSERT INTO annotation_tag (annotation_id, tag_id) SELECT id, 1 + id % {TAGS} FROM annotation"
        )
    connection.close()
