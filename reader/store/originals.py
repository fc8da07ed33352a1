"""Originals: the bytes of imported files as they came, compressed, each stored once."""

import zlib
from collections.abc import Collection

import sqlalchemy as sa

from reader.store.rows import iter_chunks
from reader.store.schema import article, article_text, original
from reader.store.unit import Unit

ORIGINAL_REFERENCES = (article.c.original_id, article_text.c.original_id)
"""The columns that name an original."""
_AT_ONCE = 50
"""Originals whose bytes are in memory together."""


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


def delete_unused_originals(unit: Unit, candidates: Collection[int] | None = None) -> None:
    """Delete those of some originals, or of all, from which nothing came that is there."""
    is_unused = [~sa.exists().where(column == original.c.id) for column in ORIGINAL_REFERENCES]
    query = sa.select(original.c.id).where(*is_unused).order_by(original.c.id)
    if candidates is None:
        going = list(unit.connection.execute(query).scalars())
    else:
        going = [
            found
            for chunk in iter_chunks(sorted(candidates))
            for found in unit.connection.execute(query.where(original.c.id.in_(chunk))).scalars()
        ]
    for start in range(0, len(going), _AT_ONCE):
        rows = sa.select(*original.c).where(original.c.id.in_(going[start : start + _AT_ONCE]))
        found = unit.connection.execute(rows.order_by(original.c.id)).mappings()
        unit.delete_many(original, [dict(row) for row in found])
