"""Projects of REFI-QDA with 10,000 codings, written and read: in proportion to 1,000, and to what unpacking the
same file and parsing its XML takes.
"""

import tempfile
import time
import uuid
import zipfile
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

from reader.domain.projects import ProjectAnnotation, ProjectArticle
from reader.formats.refi_project import read_project
from tests.benchmarks.results import Result
from tests.helpers.made_projects import ANN, NUCLEAR, MadeProject, write_made

FEW, MANY, ARTICLES, ROUNDS = 1_000, 10_000, 20, 5
GROWTH_TARGET, READ_TARGET, WRITE_TARGET = 13.0, 10.0, 5.0
_WHEN = "2026-01-10T08:00:00.123Z"
_TEXT = "The official said that the new factory, the “third of its kind”, was put into operation. " * 40


def measure() -> list[Result]:
    """Reading and writing of both sizes."""
    with tempfile.TemporaryDirectory(prefix="dateline-bench-") as name:
        few, many = Path(name) / "few.qdpx", Path(name) / "many.qdpx"
        small, large = _make_project(FEW), _make_project(MANY)
        write_few, write_many = _time(lambda: write_made(small, few)), _time(lambda: write_made(large, many))
        read_few, read_many = _time(lambda: _read(few, FEW)), _time(lambda: _read(many, MANY))
        bare = _time(lambda: _parse(many))
    return [
        Result.against(f"qdpx, {MANY:,} codings written", write_many, bare, "s", target=WRITE_TARGET),
        Result.against(f"qdpx, {MANY:,} codings read", read_many, bare, "s", target=READ_TARGET),
        Result.against(
            f"qdpx, {MANY:,} codings written / {FEW:,}", write_many, write_few, "s", target=GROWTH_TARGET
        ),
        Result.against(f"qdpx, {MANY:,} codings read / {FEW:,}", read_many, read_few, "s", target=GROWTH_TARGET),
    ]


def _time(work: Callable[[], object]) -> float:
    """The shortest of several runs, in seconds of a processor: what other programs take meanwhile is no growth."""
    times = []
    for _ in range(ROUNDS):
        begun = time.process_time()
        work()
        times.append(time.process_time() - begun)
    return min(times)


def _read(path: Path, expected: int) -> None:
    number = sum(len(article.annotations) for article in read_project(path).iter_articles())
    assert number == expected, number


def _parse(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            with archive.open(name) as member:
                if name.endswith(".qde"):
                    ElementTree.parse(member)
                else:
                    member.read()


def _make_project(codings: int) -> MadeProject:
    each = codings // ARTICLES
    return MadeProject(articles=tuple(_make_article(number, each) for number in range(ARTICLES)))


def _make_article(number: int, codings: int) -> ProjectArticle:
    starts = [index * 15 % 3_000 for index in range(codings)]
    annotations = tuple(
        ProjectAnnotation(
            str(uuid.UUID(int=number * 100_000 + index + 1)),
            start,
            start + 40,
            _TEXT[start : start + 40],
            (NUCLEAR.guid,),
            ANN.guid,
            origin="hand",
            created_at=_WHEN,
            modified_at=_WHEN,
        )
        for index, start in enumerate(starts)
    )
    return ProjectArticle(str(uuid.UUID(int=2**100 + number)), f"Article {number}", _TEXT, annotations)
