"""Merging a made-up project of 10,000 articles with 100,000 annotations, beside a bare insert of the same rows.

And how the time grows with the project. Processor seconds; the merge counts days and makes the text index as well.
"""

import random
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pysqlite3

from reader.domain.projects import Loss, ProjectAnnotation, ProjectArticle, ProjectCoder, ProjectTag
from reader.services.merging import merge_project
from reader.store.library import create_library, open_library
from tests.benchmarks.results import Result
from tests.helpers.projects import TIME, guid

ARTICLES, EACH = 10_000, 10
_WORDS = (
    "movement",
    "heroes",
    "steelworks",
    "potatoes",
    "Pyongyang",
    "planted",
    "was",
    "the",
    "of",
    "and",
    "in",
    "May",
)
_TAGS = tuple(ProjectTag(guid(2, number), "", f"tag {number}") for number in range(50))


@dataclass
class StreamedProject:
    """A project whose articles are made while they are read."""

    number: int
    name: str = "Made"
    origin: str = "a benchmark"
    coders: tuple[ProjectCoder, ...] = (ProjectCoder(guid(1, 0), "Ann"),)
    tags: tuple[ProjectTag, ...] = _TAGS
    losses: list[Loss] = field(default_factory=list)

    def iter_articles(self) -> Iterator[ProjectArticle]:
        for number in range(self.number):
            made = random.Random(number)
            text = f"{number} " + " ".join(made.choices(_WORDS, k=450))
            marks = []
            for place in range(EACH):
                start = made.randrange(len(text) - 30)
                tags = (made.choice(_TAGS).guid,)
                marks.append(
                    ProjectAnnotation(
                        guid(3, number * EACH + place),
                        start,
                        start + 20,
                        text[start : start + 20],
                        tags,
                        guid(1, 0),
                        created_at=TIME,
                    )
                )
            day = f"2026-{1 + number % 12:02}-{1 + number % 28:02}"
            yield ProjectArticle(
                guid(4, number), f"Title {number}", text, tuple(marks), source="KCNA", date_from=day, date_to=day
            )

    def count_articles(self) -> int:
        return self.number


def measure() -> list[Result]:
    """The merge against the bare insert, the same again, and its growth."""
    with tempfile.TemporaryDirectory() as folder:
        half, whole = (_merge(Path(folder) / f"{number}.dateline", number) for number in (ARTICLES // 2, ARTICLES))
        again = _merge(Path(folder) / f"{ARTICLES}.dateline", ARTICLES)
        bare = _insert(Path(folder))
    count = f"{ARTICLES:,} articles, {ARTICLES * EACH:,} annotations"
    return [
        Result.against(f"merge of {count} / bare insert", whole, bare, "s"),
        Result.against("the same merged again / the first time", again, whole, "s", target=1.0),
        Result.against("merge of twice as much / half", whole, half, "s", target=2.6),
    ]


def _merge(path: Path, number: int) -> float:
    library = open_library(path) if path.exists() else create_library(path)
    begun = time.process_time()
    merge_project(library, StreamedProject(number))
    took = time.process_time() - begun
    library.close()
    return took


def _insert(folder: Path) -> float:
    """The rows as the merge left them, put into the tables of an empty library; making the project counts too."""
    create_library(folder / "bare.dateline").close()
    source = pysqlite3.connect(str(folder / f"{ARTICLES}.dateline"))
    target = pysqlite3.connect(str(folder / "bare.dateline"))
    begun = time.process_time()
    for _ in StreamedProject(ARTICLES).iter_articles():
        pass
    for table in ("source", "tag", "article", "article_text", "annotation", "annotation_tag"):
        rows = source.execute(f"SELECT * FROM {table}").fetchall()
        if table == "article":
            rows = [(*row[:-2], None, row[-1]) for row in rows]
        if table == "article_text":
            rows = [(*row[:-1], None) for row in rows]
        marks = ", ".join("?" * len(rows[0]))
        target.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
    target.commit()
    took = time.process_time() - begun
    source.close()
    target.close()
    return took
