"""Tables of annotations for tests: exported, edited, and read back."""

import csv
from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path

import pysqlite3

from reader.domain.annotation_tables import AnnotationPlan, PlannedMark, Verdict
from reader.domain.spans import Span
from reader.domain.tags import TagPath
from reader.services.annotating import add_annotation_with_paths
from reader.store.library import open_library
from tests.helpers.articles import TEXT
from tests.helpers.exports import export_tagged_csv

Row = dict[str, str]


def annotate(library, article, quote, *paths, memo="", text=TEXT):
    """Mark the first place of a quote with tags of these paths."""
    start = text.index(quote)
    tags = [TagPath.parse(path) for path in paths]
    return add_annotation_with_paths(library, article, Span(start, start + len(quote)), tags, memo).value


def export(library, target: Path, profile: str = "data") -> bytes:
    """Write the table of a library, and give its bytes."""
    export_tagged_csv(library, target, profile=profile)
    return target.read_bytes()


def write_table(
    target: Path, rows: list[Row], *, encoding: str = "utf-8", delimiter: str = ",", end: str = "\r\n"
) -> Path:
    """A CSV file of these rows, whose columns are those of the first."""
    with target.open("w", encoding=encoding, newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]), delimiter=delimiter, lineterminator=end)
        writer.writeheader()
        writer.writerows(rows)
    return target


def edit_table(target: Path, edit: Callable[[list[Row]], list[Row] | None], **form: str) -> Path:
    """Change the rows of a CSV file as a user would, by the function given."""
    with target.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    return write_table(target, edit(rows) or rows, **form)


@contextmanager
def copied(library, target: Path):
    """Another library with what this one holds now."""
    with pysqlite3.connect(library.path) as source, pysqlite3.connect(target) as bare:
        source.backup(bare)
    source.close()
    bare.close()
    copy = open_library(target, initiator="test", coder_name=library.coder_name)
    try:
        yield copy
    finally:
        copy.close()


def counted(plan: AnnotationPlan) -> dict[str, int]:
    """The verdicts of a plan that there are any of, by their words."""
    return {verdict.value: number for verdict, number in plan.counts.items() if number}


def only(plan: AnnotationPlan, verdict: Verdict) -> PlannedMark:
    """The one mark of this verdict."""
    (mark,) = [mark for mark in plan.marks if mark.verdict is verdict]
    return mark
