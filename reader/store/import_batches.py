"""Import batches: one row an import, so that articles know which one brought them."""

import uuid

import sqlalchemy as sa

from reader.domain.ids import StepId
from reader.domain.imports import ImportBatch
from reader.store.schema import article_text, change, import_batch, original, step
from reader.store.unit import Unit


def insert_import_batch(unit: Unit, importer: str, files: int) -> int:
    """A new batch. `importer` names the program and its version, `files` the number of files given."""
    values = {"guid": str(uuid.uuid4()), "made_at": unit.now, "importer": importer, "files": files}
    return unit.insert(import_batch, values)


def list_import_batches(unit: Unit) -> list[ImportBatch]:
    """All imports that stand, newest first."""
    texts = (
        sa.select(sa.func.count(article_text.c.id))
        .where(article_text.c.import_batch_id == import_batch.c.id)
        .correlate(import_batch)
    )
    first = texts.where(article_text.c.version == 1).scalar_subquery()
    columns = (import_batch.c.id, import_batch.c.made_at, import_batch.c.importer, import_batch.c.files)
    example = _first_name()
    query = sa.select(*columns, texts.scalar_subquery(), first, example).order_by(import_batch.c.id.desc())
    rows = unit.connection.execute(query)
    return [ImportBatch(row[0], row[1], row[2], row[3], row[5], row[4] - row[5], row[6] or "") for row in rows]


def _first_name() -> sa.ScalarSelect[str]:
    """The title of the first text of a batch, new articles first; the name of its file where it has none."""
    title = sa.func.nullif(article_text.c.title, "")
    return (
        sa.select(sa.func.coalesce(title, original.c.name))
        .select_from(article_text.outerjoin(original, original.c.id == article_text.c.original_id))
        .where(article_text.c.import_batch_id == import_batch.c.id)
        .order_by(article_text.c.version, article_text.c.id)
        .limit(1)
        .correlate(import_batch)
        .scalar_subquery()
    )


def find_batch_step(unit: Unit, batch: int) -> StepId | None:
    """The step that made an import, unless it was taken back."""
    query = (
        sa.select(step.c.id)
        .join(change, change.c.step_id == step.c.id)
        .join(import_batch, import_batch.c.id == change.c.row_id)
        .where(change.c.table_name == import_batch.name, change.c.row_id == batch, change.c.before.is_(None))
        .where(step.c.undoes_id.is_(None), step.c.redoes_id.is_(None), step.c.undone_by_id.is_(None))
        .order_by(step.c.id.desc())
        .limit(1)
    )
    found = unit.connection.execute(query).scalar_one_or_none()
    return None if found is None else StepId(found)
