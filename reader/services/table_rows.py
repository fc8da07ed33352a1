"""The tables of an export: which there are, with their rows in batches. For every writer of tables; reads only."""

from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from operator import itemgetter
from typing import Any

from reader.domain.export_tables import (
    ANNOTATIONS,
    ARTICLES,
    CODEBOOK,
    TableSpec,
    choose_columns,
    wide_table,
)
from reader.domain.exports import Companion
from reader.domain.tags import Tag
from reader.services.export_jobs import ExportJob
from reader.store import annotations, export_tables, tags

BATCH_ROWS = 200
"""Written together; of many more the first have left the processor's cache before they are written."""
Cells = tuple[Any, ...]
Batches = Generator[list[Cells], None, None]


@dataclass(frozen=True, slots=True)
class ExportTable:
    """A table of an export. `iter_batches` reads it anew each time; a batch is some hundred rows, and each of them
    has a cell for every column of `spec`.
    """

    spec: TableSpec
    iter_batches: Callable[[], Batches]


def annotations_table(job: ExportJob) -> ExportTable:
    """The annotations, in the columns that the request names. Raises `ColumnsUnknown`."""
    spec = choose_columns(ANNOTATIONS, job.request.columns)
    places = [ANNOTATIONS.names.index(name) for name in spec.names]
    if spec is ANNOTATIONS:
        return ExportTable(spec, lambda: whole_annotations(job))
    if len(places) == 1:  # of one column `itemgetter` would give the cell alone
        return ExportTable(
            spec, lambda: ([(row[places[0]],) for row in batch] for batch in whole_annotations(job))
        )
    pick = itemgetter(*places)
    return ExportTable(spec, lambda: ([pick(row) for row in batch] for batch in whole_annotations(job)))


def whole_annotations(job: ExportJob) -> Batches:
    """The annotations in all their columns."""
    request = job.request
    with closing(annotations.iter_export_rows(job.unit, request.criteria, request.articles)) as rows:
        while batch := list[Cells](islice(rows, BATCH_ROWS)):
            yield batch


def list_companions(job: ExportJob) -> list[ExportTable]:
    """The tables that a request has beside the annotations, in the order of their kinds."""
    made = (_COMPANIONS[one](job) for one in Companion if one in _COMPANIONS and one in job.request.companions)
    return list(made)


def list_exported_tags(job: ExportJob) -> list[Tag]:
    """The codebook with the uses that the export holds."""
    request = job.request
    uses = export_tables.count_exported_uses(job.unit, request.criteria, request.articles)
    return tags.list_tags(job.unit, uses)


def _articles_table(job: ExportJob) -> ExportTable:
    request = job.request
    return ExportTable(
        ARTICLES,
        lambda: _batches(export_tables.iter_article_rows(job.unit, request.criteria, request.articles)),
    )


def _codebook_table(job: ExportJob) -> ExportTable:
    def iter_rows() -> Iterator[Cells]:
        listed = list_exported_tags(job)
        guids = {tag.id: tag.guid for tag in listed}
        for tag in listed:
            parent = "" if tag.parent is None else guids.get(tag.parent, "")
            texts = (tag.description, tag.example, tag.counter_example)
            yield (tag.guid, parent, str(tag.path), *texts, tag.colour.value, tag.key, tag.uses)

    return ExportTable(CODEBOOK, lambda: _batches(iter_rows()))


def _wide_table(job: ExportJob) -> ExportTable:
    request, listed = job.request, tags.list_tags(job.unit)
    ids = [tag.id for tag in listed]
    return ExportTable(
        wide_table(str(tag.path) for tag in listed),
        lambda: _batches(export_tables.iter_wide_rows(job.unit, ids, request.criteria, request.articles)),
    )


def _batches(rows: Iterator[Cells]) -> Batches:
    while batch := list(islice(rows, BATCH_ROWS)):
        yield batch


_COMPANIONS: dict[Companion, Callable[[ExportJob], ExportTable]] = {
    Companion.ARTICLES: _articles_table,
    Companion.CODEBOOK: _codebook_table,
    Companion.WIDE: _wide_table,
}
