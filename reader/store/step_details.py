"""The journal read for people: pages of steps, newest first, with what each was about.

Pages go by key, so that the hundred-thousandth step costs what the first does. Of a large step only its beginning
is read.
"""

from collections.abc import Iterator
from itertools import islice
from typing import Any

import sqlalchemy as sa

from reader.domain.history import HistoryFilter, StepDetail, StepGroup
from reader.domain.ids import ArticleId, StepId
from reader.store.images import decode_image
from reader.store.journal import SELECT_STEPS, step_of
from reader.store.rows import iter_chunks
from reader.store.schema import annotation, annotation_tag, article_tag, article_text, change, coder, step
from reader.store.step_reading import StepReading
from reader.store.unit import Unit

_FIRST_CHANGES = 12
_TAG_CHANGES = 6
_OF_TAGS = ("tag.", "codebook.")
_UNDOING, _UNDOER = step.alias("undoing"), coder.alias("undoer")
_GROUPS = {
    StepGroup.ANNOTATIONS: step.c.verb.like("annotation.%"),
    StepGroup.TAGS: step.c.verb.like("tag.%") | step.c.verb.like("codebook.%"),
    StepGroup.ARTICLES: (
        step.c.verb.like("article.%") & (step.c.verb != "article.import") | step.c.verb.like("source.%")
    ),
    StepGroup.IMPORTS: step.c.verb.in_(("article.import", "project.merge")),
}


def list_step_details(
    unit: Unit, wanted: HistoryFilter, *, before: StepId | None = None, limit: int
) -> list[StepDetail]:
    """The newest steps wanted, or those before one."""
    reading = StepReading(unit)
    return [_detail(unit, reading, row) for row in islice(_iter_rows(unit, wanted, before, limit), limit)]


def list_step_coders(unit: Unit) -> list[str]:
    """Everyone who made a step, by name."""
    query = sa.select(coder.c.name).where(sa.exists().where(step.c.coder_id == coder.c.id))
    return sorted(set(unit.connection.execute(query).scalars()))


def _iter_rows(unit: Unit, wanted: HistoryFilter, before: StepId | None, limit: int) -> Iterator[Any]:
    query = (
        SELECT_STEPS.add_columns(_UNDOER.c.name.label("undone_by"), _UNDOING.c.made_at.label("undone_at"))
        .outerjoin(_UNDOING, _UNDOING.c.id == step.c.undone_by_id)
        .outerjoin(_UNDOER, _UNDOER.c.id == _UNDOING.c.coder_id)
        .where(*_conditions(wanted))
        .order_by(step.c.id.desc())
        .limit(limit)
    )
    if before is not None:
        query = query.where(step.c.id < before)
    if wanted.article is None:
        yield from unit.connection.execute(query)
        return
    found = sorted(_find_steps_on(unit, wanted.article), reverse=True)
    for chunk in iter_chunks([one for one in found if before is None or one < before]):
        yield from unit.connection.execute(query.where(step.c.id.in_(chunk)))


def _conditions(wanted: HistoryFilter) -> list[sa.ColumnElement[bool]]:
    conditions: list[sa.ColumnElement[bool]] = []
    if wanted.coder:
        conditions.append(step.c.coder_id.in_(sa.select(coder.c.id).where(coder.c.name == wanted.coder)))
    if wanted.group is not None:
        conditions.append(_GROUPS[wanted.group])
    if not wanted.is_complete:
        conditions += [step.c.undoes_id.is_(None), step.c.redoes_id.is_(None)]
        conditions.append(step.c.is_undoable.is_(True) | (step.c.verb != "article.state"))
    return conditions


def _find_steps_on(unit: Unit, article_id: ArticleId) -> set[int]:
    """The steps that changed the article, its texts, its tags, or annotations that stand or stood on it."""
    notes = sa.select(annotation.c.id).where(annotation.c.article_id == article_id)
    links = sa.select(annotation_tag.c.id).where(annotation_tag.c.annotation_id.in_(notes))
    texts = sa.select(article_text.c.id).where(article_text.c.article_id == article_id)
    marks = sa.select(article_tag.c.id).where(article_tag.c.article_id == article_id)
    found: set[int] = set()
    for table, rows in (
        ("annotation", notes),
        ("annotation_tag", links),
        ("article_text", texts),
        ("article_tag", marks),
    ):
        found |= _steps_where(unit, change.c.table_name == table, change.c.row_id.in_(rows))
    found |= _steps_where(unit, change.c.table_name == "article", change.c.row_id == article_id)
    found |= _steps_where(
        unit,
        change.c.table_name == "article",
        change.c.last_row_id.is_not(None),
        change.c.row_id <= article_id,
        change.c.last_row_id >= article_id,
    )
    found |= _steps_where(
        unit,
        change.c.table_name == "annotation",
        change.c.last_row_id.is_not(None),
        sa.exists().where(
            annotation.c.article_id == article_id,
            annotation.c.id.between(change.c.row_id, change.c.last_row_id),
        ),
    )
    for table in ("annotation", "article_tag"):
        gone = _find_gone(unit, table, article_id)
        for chunk in iter_chunks(gone):
            found |= _steps_where(unit, change.c.table_name == table, change.c.row_id.in_(chunk))
    return found


def _find_gone(unit: Unit, table: str, article_id: ArticleId) -> set[int]:
    """Rows of an article that were deleted: the journal alone knows them."""
    query = sa.select(change.c.row_id, change.c.before).where(
        change.c.table_name == table,
        change.c.after.is_(None),
        change.c.before.like(f'%"article_id":{int(article_id)},%') | change.c.before.like('{"zlib"%'),
    )
    return {
        row_id
        for row_id, before in unit.connection.execute(query)
        if (decode_image(before) or {}).get("article_id") == article_id
    }


def _steps_where(unit: Unit, *conditions: sa.ColumnElement[bool]) -> set[int]:
    return set(unit.connection.execute(sa.select(change.c.step_id).where(*conditions).distinct()).scalars())


def _detail(unit: Unit, reading: StepReading, row: Any) -> StepDetail:
    first = unit.connection.execute(_BEGINNING, {"step": row.id}).all()
    tags: list[Any] = []
    if len(first) == _FIRST_CHANGES and row.verb.startswith(_OF_TAGS):  # others begin with the tags they make
        tags = list(unit.connection.execute(_TAGS_AHEAD, {"step": row.id, "after": first[-1].id}))
    return reading.read(step_of(row), [*first, *tags], row.undone_by or "", row.undone_at or "")


_OF_STEP = sa.select(*change.c).where(change.c.step_id == sa.bindparam("step")).order_by(change.c.id)
_BEGINNING = _OF_STEP.limit(_FIRST_CHANGES)
_TAGS_AHEAD = _OF_STEP.where(change.c.table_name == "tag", change.c.id > sa.bindparam("after")).limit(_TAG_CHANGES)
