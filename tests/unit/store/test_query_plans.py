"""Queries that a library without size asks often go by an index alone, never through the wide rows."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
import sqlalchemy as sa

from reader.domain.criteria import Criteria
from reader.store import annotations, import_batches, reading_order, tag_uses, tree_reads
from reader.store.unit import Unit

Plans = list[list[str]]


@contextmanager
def _plans(unit: Unit) -> Iterator[Plans]:
    """What SQLite does for each statement that is run meanwhile."""
    found: Plans = []

    def note(_connection, cursor, statement, parameters, _context, _is_many):
        cursor.execute(f"EXPLAIN QUERY PLAN {statement}", parameters)
        found.append([row[3] for row in cursor.fetchall()])

    sa.event.listen(unit.connection, "before_cursor_execute", note)
    try:
        yield found
    finally:
        sa.event.remove(unit.connection, "before_cursor_execute", note)


_BY_INDEX_ALONE: dict[str, tuple[Callable[[Unit], object], tuple[str, ...]]] = {
    "uses of tags": (
        tag_uses.count_uses,
        ("annotation_tag USING COVERING INDEX ix_annotation_tag_tag_id_annotation_id",),
    ),
    "speakers": (annotations.list_speakers, ("annotation USING COVERING INDEX ix_annotation_speaker",)),
    "texts of imports": (
        import_batches.list_import_batches,
        ("article_text USING COVERING INDEX ix_article_text_batch (import_batch_id=? AND version=?)",),
    ),
    "reading states": (reading_order.count_states, ("article USING COVERING INDEX ix_article_reading",)),
    "articles with a tag": (
        lambda unit: tree_reads.list_matching_sources(unit, Criteria(tags=(1,))),
        (
            "annotation_tag USING COVERING INDEX ix_annotation_tag_tag_id_annotation_id",
            "annotation USING COVERING INDEX ix_annotation_marks",
        ),
    ),
    "articles of a coder": (
        lambda unit: tree_reads.list_matching_sources(unit, Criteria(coders=("Ann",))),
        ("annotation USING COVERING INDEX ix_annotation_coder_id_article_id",),
    ),
    "articles of some years": (
        lambda unit: tree_reads.list_matching_sources(unit, Criteria(first="2010", last="2012-03")),
        ("article USING COVERING INDEX ix_article_day",),
    ),
}


@pytest.mark.parametrize("name", _BY_INDEX_ALONE)
def test_query_goes_by_an_index_alone(library, name):
    ask, expected = _BY_INDEX_ALONE[name]
    with library.read() as unit, _plans(unit) as plans:
        ask(unit)
    told = "\n".join(line for plan in plans for line in plan)
    assert all(part in told for part in expected), told
