"""Originals: the bytes of imported files as they came, compressed, each stored once."""

import hashlib
import zlib

import sqlalchemy as sa

from reader.domain.ids import ArticleId
from reader.store.schema import article, original
from reader.store.unit import Unit


def insert_original(unit: Unit, data: bytes, name: str, media_type: str, importer: str = "") -> int:
    """Keep the bytes of a file; bytes already kept give the id they have."""
    sha256 = hashlib.sha256(data).hexdigest()
    query = sa.select(original.c.id).where(original.c.sha256 == sha256)
    found = unit.connection.execute(query).scalar_one_or_none()
    if found is not None:
        return int(found)
    values = {
        "sha256": sha256,
        "name": name,
        "media_type": media_type,
        "size": len(data),
        "data": zlib.compress(data),
        "importer": importer,
    }
    return unit.insert(original, values)


def read_original(unit: Unit, original_id: int) -> bytes:
    """The bytes as they came."""
    query = sa.select(original.c.data).where(original.c.id == original_id)
    return zlib.decompress(unit.connection.execute(query).scalar_one())


def find_article_by_original(unit: Unit, sha256: str) -> ArticleId | None:
    """The first article that was read from bytes of this SHA-256."""
    query = (
        sa.select(article.c.id)
        .join(original, original.c.id == article.c.original_id)
        .where(original.c.sha256 == sha256)
        .order_by(article.c.id)
        .limit(1)
    )
    found = unit.connection.execute(query).scalar_one_or_none()
    return None if found is None else ArticleId(found)
