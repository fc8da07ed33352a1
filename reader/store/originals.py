"""Originals: the bytes of imported files as they came, compressed, each stored once."""

import zlib
from collections.abc import Collection

import sqlalchemy as sa

from reader.store.rows import iter_chunks
from reader.store.schema import original
from reader.store.unit import Unit


def find_originals(unit: Unit, hashes: Collection[str]) -> dict[str, int]:
    """The ids of the originals of these SHA-256 that are there."""
    found: dict[str, int] = {}
    for chunk in iter_chunks(set(hashes)):
        query = sa.select(original.c.sha256, original.c.id).where(original.c.sha256.in_(chunk))
        found.update((sha256, row_id) for sha256, row_id in unit.connection.execute(query))
    return found


def read_original(unit: Unit, original_id: int) -> bytes | None:
    """The bytes as they came; None where the library keeps only what proves them."""
    query = sa.select(original.c.data).where(original.c.id == original_id)
    data = unit.connection.execute(query).scalar_one()
    return zlib.decompress(data) if data else None
