"""Find all over 100,000 articles: to the first screen of hits, and through all of them; tagging 10,000 hits.

The limit asks FTS5 for the phrase with the bare driver and looks for it with a regular expression in every text
that this gives, as a quick program would; in the same run, on the same file. It finds no damaged spelling and
tells nothing of an article but its id. A second line holds the first screen against the limit stopped at as many
hits. `DATELINE_BENCH_ARTICLES` says how many articles there are.
"""

import os
import re
import statistics
import tempfile
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Any

import pysqlite3

from reader.domain.finding import FindQuery, MatchKind
from reader.domain.tags import TagPath
from reader.services import finding, libraries, tagging, undoing
from reader.store.library import Library
from tests.benchmarks.made_articles import COMMON, DAMAGED, RARE, fill_library
from tests.benchmarks.results import Result

ARTICLES = int(os.environ.get("DATELINE_BENCH_ARTICLES", "100000"))
ROUNDS = 7
TARGET = 3.0
TAGGED, TAGGED_S = 10_000, 10.0

_RAW = """
SELECT article_text.article_id, article_text.text FROM article_search
JOIN article_text ON article_text.article_id = article_search.rowid
WHERE article_search MATCH ?
"""


def run() -> list[Result]:
    """Measure a rare phrase and a common one to the first screen, whole searches, and one large step."""
    with tempfile.TemporaryDirectory(prefix="dateline-bench-") as name:
        path = Path(name, "bench.dateline")
        libraries.create_library(path, initiator="bench").close()
        fill_library(path, ARTICLES)
        library = libraries.open_library(path, initiator="bench")
        connection = pysqlite3.connect(path)
        try:
            return [
                *_first_screen(library, connection, RARE),
                *_first_screen(library, connection, COMMON),
                *_whole_searches(library),
                *_tag_many(library),
            ]
        finally:
            connection.close()
            library.close()


def _first_screen(library: Library, connection: Any, phrase: str) -> list[Result]:
    mine, raw, stopped = _in_turns(
        lambda: _count_first(library, phrase),
        lambda: _count_raw(connection, phrase, None),
        lambda: _count_raw(connection, phrase, finding.SCREEN),
    )
    name = f"find “{phrase}” in {ARTICLES:,}: first screen, FTS5 + regex"
    return [
        Result.against(name, mine, raw, "ms", target=TARGET),
        Result.against("  the same, the limit stopped at a screen", mine, stopped, "ms"),
    ]


def _count_first(library: Library, phrase: str) -> int:
    return len(next(finding.iter_find(library, FindQuery(phrase))).hits)


def _count_raw(connection: Any, phrase: str, limit: int | None) -> int:
    pattern = re.compile(r"\b" + r"\W+".join(map(re.escape, phrase.split())) + r"\b", re.IGNORECASE)
    texts = connection.execute(_RAW, (f'"{phrase}"',))
    return sum(1 for _ in islice((match for _, text in texts for match in pattern.finditer(text)), limit))


def _in_turns(*tasks: Callable[[], int]) -> list[float]:
    times: list[list[float]] = [[] for _ in tasks]
    for _ in range(ROUNDS):
        for task, taken in zip(tasks, times, strict=True):
            begun = time.perf_counter()
            assert task() > 0
            taken.append((time.perf_counter() - begun) * 1e3)
    return [statistics.median(taken) for taken in times]


def _whole_searches(library: Library) -> list[Result]:
    queries = {
        f"  all of it, damaged spellings too (“{DAMAGED}”)": FindQuery(RARE),
        "  all of it, wildcards": FindQuery("carbon bord* t?x", MatchKind.WILDCARD),
        "  all of it, a regular expression": FindQuery(r"\bcarbon\s+\w+\s+tax\b", MatchKind.REGEX),
    }
    results = []
    for name, query in queries.items():
        begun = time.perf_counter()
        found = [hit for page in finding.iter_find(library, query) for hit in page.hits]
        results.append(Result(name, time.perf_counter() - begun, None, "s", None, None))
        if query.kind is MatchKind.PHRASE:
            assert sum(hit.quote == DAMAGED for hit in found) == ARTICLES // 1_000
    return results


def _tag_many(library: Library) -> list[Result]:
    tag = tagging.create_tag(library, TagPath.parse("policy")).value
    pages = finding.iter_find(library, FindQuery(COMMON))
    hits = list(islice((hit for page in pages for hit in page.hits), TAGGED))
    begun = time.perf_counter()
    done = finding.apply_hits(library, hits, [tag])
    applied = time.perf_counter() - begun
    assert done.value.tagged == len(hits)
    begun = time.perf_counter()
    undoing.undo(library)
    undone = time.perf_counter() - begun
    return [
        Result(f"tag {len(hits):,} hits in one step", applied, None, "s", None, TAGGED_S),
        Result("  and undo it", undone, None, "s", None, TAGGED_S),
    ]
