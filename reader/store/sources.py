"""Sources: the outlets that published the articles, one row a name and language. None stays without content.

A source that went with its content is the same one again, by id, when something comes under its name and language
anew: so the step that took its content can be taken back whatever was imported since.
"""

import uuid
from collections.abc import Collection, Mapping
from typing import Any

import sqlalchemy as sa

from reader.domain.errors import SourceMissing
from reader.domain.ids import SourceId
from reader.domain.places import source_rank
from reader.domain.sources import Source
from reader.domain.wording import tr
from reader.store.images import Row, decode_image
from reader.store.row_history import find_row_ever
from reader.store.rows import iter_chunks
from reader.store.schema import article, change, day_count, listed_item, source
from reader.store.unit import Unit

_COLUMNS = (source.c.id, source.c.name, source.c.language, source.c.label, source.c.group_name)


def find_source(unit: Unit, name: str, language: str) -> SourceId | None:
    """The source of this name and language; "" is the unknown source or language."""
    query = sa.select(source.c.id).where(source.c.name == name, source.c.language == language)
    found = unit.connection.execute(query).scalar_one_or_none()
    return None if found is None else SourceId(found)


def get_source(unit: Unit, source_id: SourceId) -> Source:
    """A source by its id. Raises `SourceMissing`."""
    row = unit.connection.execute(sa.select(*_COLUMNS).where(source.c.id == source_id)).one_or_none()
    if row is None:
        raise SourceMissing(
            tr("The library has no source {source_id}.", source_id=source_id),
            tr("It may have been merged into another."),
        )
    return Source(SourceId(row[0]), *row[1:])


def list_sources(unit: Unit) -> list[Source]:
    """All sources by name and language; the unknown one last."""
    rows = unit.connection.execute(sa.select(*_COLUMNS))
    found = [Source(SourceId(row[0]), *row[1:]) for row in rows]
    return sorted(found, key=lambda one: source_rank(one.name, one.language))


def insert_source(unit: Unit, name: str, language: str, label: str) -> SourceId:
    """A source that is not there: the one that went with this name and language last, else a new one.

    `label` is its name as written on the page.
    """
    new = {"guid": str(uuid.uuid4()), "name": name, "language": language, "label": label}
    return SourceId(unit.insert(source, _find_gone(unit, name, language) or new))


def update_source(unit: Unit, source_id: SourceId, values: Mapping[str, Any]) -> bool:
    """Set columns of a source; whether that changed anything."""
    return unit.update(source, source_id, values)


def delete_empty_sources(unit: Unit, candidates: Collection[int]) -> int:
    """Delete those of some sources that neither hold nor list anything any more; how many went."""
    gone = 0
    is_empty = [
        ~sa.exists().where(column == source.c.id) for column in (article.c.source_id, listed_item.c.source_id)
    ]
    for chunk in iter_chunks(sorted(set(candidates))):
        query = sa.select(source.c.id).where(source.c.id.in_(chunk), *is_empty).order_by(source.c.id)
        for source_id in unit.connection.execute(query).scalars().all():
            unit.connection.execute(
                day_count.delete().where(day_count.c.source_id == source_id)
            )  # they hang on it
            gone += unit.delete(source, source_id)
    return gone


def _find_gone(unit: Unit, name: str, language: str) -> Row | None:
    """The row, as it was last, of a source that was deleted with this name and language."""
    is_standing = sa.exists().where(source.c.id == change.c.row_id)
    query = (
        sa.select(change.c.row_id, change.c.before)
        .where(change.c.table_name == source.name, change.c.after.is_(None), change.c.before.is_not(None))
        .where(~is_standing)
        .order_by(change.c.id.desc())
    )
    for row_id, image in unit.connection.execute(query).all():
        row = decode_image(image) or {}
        if (row["name"], row["language"]) == (name, language) and row == find_row_ever(unit, source, row_id):
            return row
    return None
