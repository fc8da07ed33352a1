"""Sources: the outlets that published the articles, one row a name and language."""

import uuid

import sqlalchemy as sa

from reader.domain.ids import SourceId
from reader.store.schema import source
from reader.store.unit import Unit


def find_source(unit: Unit, name: str, language: str) -> SourceId | None:
    """The source of this name and language; "" is the unknown source or language."""
    query = sa.select(source.c.id).where(source.c.name == name, source.c.language == language)
    found = unit.connection.execute(query).scalar_one_or_none()
    return None if found is None else SourceId(found)


def insert_source(unit: Unit, name: str, language: str, label: str) -> SourceId:
    """A new source. `label` is its name as written on the page."""
    values = {"guid": str(uuid.uuid4()), "name": name, "language": language, "label": label}
    return SourceId(unit.insert(source, values))
