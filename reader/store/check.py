"""Upkeep: what is wrong in a library. Reads only, streams, and goes on past what it finds.

SQLite's own check sees little of what a flipped bit does to text, so texts and original bytes are held against
their hashes and annotations against their quotes.
"""

import hashlib
import json
import zlib
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

import pysqlite3
import sqlalchemy as sa

from reader.domain.errors import LibraryDamaged
from reader.domain.findings import Finding, FindingKind
from reader.domain.spans import CONTEXT_CP
from reader.domain.texts import hash_text
from reader.store.day_counts import list_wrong_days
from reader.store.schema import annotation, article, article_text, original, source
from reader.store.unit import Unit

_AT_ONCE = 200
_FILE_FAULTS_MAX = 100
_CORRUPT_CODES = {11, 26}


def iter_findings(unit: Unit) -> Iterator[Finding]:
    """Everything that is wrong, part by part. A part that cannot be read to its end is itself a finding."""
    for part in (_check_file, _check_links, _check_texts, _check_quotes, _check_originals, _check_counts):
        try:
            yield from part(unit)
        except (sa.exc.DBAPIError, pysqlite3.Error, LibraryDamaged) as error:
            code = getattr(getattr(error, "orig", error), "sqlite_errorcode", 11)
            if code & 0xFF not in _CORRUPT_CODES:
                raise
            yield Finding(FindingKind.FILE, "A part of the file cannot be read: its pages are damaged.")


def _check_file(unit: Unit) -> Iterator[Finding]:
    for (message,) in unit.connection.exec_driver_sql(f"PRAGMA integrity_check({_FILE_FAULTS_MAX})"):
        if message != "ok":
            yield Finding(FindingKind.FILE, f"SQLite finds in the file: {message}.")


def _check_links(unit: Unit) -> Iterator[Finding]:
    for table, row_id, parent, _ in unit.connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield Finding(FindingKind.LINK, f"Row {row_id} of {table} points at a row of {parent} that is missing.")


def _check_texts(unit: Unit) -> Iterator[Finding]:
    is_current = sa.and_(article_text.c.article_id == article.c.id, article_text.c.version == article.c.version)
    query = sa.select(
        article.c.id, article.c.text_sha256, article_text.c.text, article_text.c.paragraph_starts
    ).join_from(article, article_text, is_current, isouter=True)
    for article_id, sha256, text, starts in _stream(unit, query):
        if text is None:
            yield Finding(FindingKind.TEXT, f"Article {article_id} has no text of its current version.")
            continue
        if hash_text(text) != sha256:
            yield Finding(FindingKind.TEXT, f"The text of article {article_id} is not the one that was imported.")
        if not _are_starts(text, starts):
            yield Finding(FindingKind.PARAGRAPH, f"The paragraphs of article {article_id} do not fit its text.")


def _are_starts(text: str, starts: str) -> bool:
    """Whether the offsets begin at 0, rise, and each but the first follows a line end."""
    try:
        offsets = json.loads(starts)
    except ValueError:
        return False
    if not isinstance(offsets, list) or not all(type(offset) is int for offset in offsets):
        return False
    if not offsets:
        return not text
    rising = all(first < second for first, second in pairwise(offsets))
    return offsets[0] == 0 and rising and all(text[offset - 1 : offset] == "\n" for offset in offsets[1:])


def _check_quotes(unit: Unit) -> Iterator[Finding]:
    its_text = sa.and_(
        article_text.c.article_id == annotation.c.article_id, article_text.c.version == annotation.c.version
    )
    query = (
        sa.select(annotation, article_text.c.id.label("text_id"))
        .join_from(annotation, article_text, its_text, isouter=True)
        .order_by(annotation.c.article_id, annotation.c.version)
    )
    text_id, text = None, ""
    for row in _stream(unit, query):
        if row.text_id is None:
            yield Finding(FindingKind.QUOTE, f"Annotation {row.id} stands on a text that is missing.")
            continue
        if row.text_id != text_id:
            text_id = row.text_id
            text = unit.connection.execute(
                sa.select(article_text.c.text).where(article_text.c.id == text_id)
            ).scalar_one()
        if not _fits(row, text):
            yield Finding(
                FindingKind.QUOTE,
                f"Annotation {row.id} in article {row.article_id} does not stand on its words “{row.quote[:60]}”.",
            )


def _fits(row: sa.Row[Any], text: str) -> bool:
    return bool(
        0 <= row.start < row.end <= len(text)
        and text[row.start : row.end] == row.quote
        and text[max(0, row.start - CONTEXT_CP) : row.start] == row.prefix
        and text[row.end : row.end + CONTEXT_CP] == row.suffix
    )


def _check_originals(unit: Unit) -> Iterator[Finding]:
    query = sa.select(original.c.id, original.c.name, original.c.sha256, original.c.size, original.c.data)
    for row_id, name, sha256, size, data in _stream(unit, query):
        try:
            unpacked = zlib.decompress(data)
        except zlib.error:
            unpacked = b""
        if len(unpacked) != size or hashlib.sha256(unpacked).hexdigest() != sha256:
            yield Finding(FindingKind.ORIGINAL, f"The kept file {name} ({row_id}) is not what was imported.")


def _check_counts(unit: Unit) -> Iterator[Finding]:
    names = {row.id: row.name or "unknown source" for row in unit.connection.execute(sa.select(source))}
    for source_id, day_key in list_wrong_days(unit):
        day = day_key or "undated"
        yield Finding(FindingKind.COUNT, f"The count of {names.get(source_id, source_id)}, {day}, is wrong.")


def _stream(unit: Unit, query: sa.Select[Any]) -> Iterable[Any]:
    return unit.connection.execute(query, execution_options={"yield_per": _AT_ONCE})
