"""Coders: who annotates. One row a person; every step and annotation names one."""

import uuid

import sqlalchemy as sa

from reader.domain.ids import CoderId
from reader.store.schema import coder


def find_coder(connection: sa.Connection, name: str) -> CoderId | None:
    """The coder of this name; the first one where several have it."""
    found = connection.execute(sa.select(sa.func.min(coder.c.id)).where(coder.c.name == name)).scalar()
    return None if found is None else CoderId(found)


def insert_coder(connection: sa.Connection, name: str) -> CoderId:
    """A new coder. Not part of any step: a person is not undone."""
    values = {"guid": str(uuid.uuid4()), "name": name}
    query = coder.insert().returning(coder.c.id)
    return CoderId(connection.execute(query, values).scalar_one())
