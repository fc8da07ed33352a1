"""Row images: rows as the journal keeps them, and the values that may enter a row at all.

Pure functions over tables and plain values. JSON text with bytes as base64; the heavy columns of a row that still
stands are kept as their SHA-256.
"""

import base64
import hashlib
import json
import re
import zlib
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from typing import Any

import sqlalchemy as sa

from reader.domain.changes import Kind
from reader.store import schema

Row = dict[str, Any]

HEAVY = {"article_text": frozenset({"text"}), "original": frozenset({"data"})}
VOLATILE = {"article": frozenset({"reading_state"}), "listed_item": frozenset({"held_article_id"})}
"""Columns that reading alone changes, or the arrival of another article: they do not stand in the way of undoing
an insert.
"""
DERIVED = {"annotation": frozenset({"modified_at"})}
"""Columns that follow from other changes of a row: by themselves they make no two steps depend on each other."""

_KIND_COLUMNS = {
    "source": (Kind.SOURCE, "id"),
    "article": (Kind.ARTICLE, "id"),
    "article_text": (Kind.ARTICLE, "article_id"),
    "article_tag": (Kind.ARTICLE, "article_id"),
    "listed_item": (Kind.LISTED_ITEM, "id"),
    "tag": (Kind.TAG, "id"),
    "annotation": (Kind.ANNOTATION, "id"),
    "smart_folder": (Kind.SMART_FOLDER, "id"),
    "annotation_tag": (Kind.ANNOTATION, "annotation_id"),
    "anchor_review": (Kind.ANNOTATION, "annotation_id"),
}
_DAY_COLUMNS = {"article": "day_key", "listed_item": "day"}
_PACKED = "zlib"  # no table has a column of this name
_PACKED_FROM_CP = 1_000
CLEANED = "is_cleaned"
"""Execution option of a statement whose values went through `clean_value` already."""
_SURROGATE = re.compile("[\ud800-\udfff]")


def clean_value(value: Any) -> Any:
    """The value as the database takes it: lone surrogates replaced, NUL dropped, enums as plain text."""
    if not isinstance(value, str):
        return value
    text = str(value)
    if not text.isascii():
        text = _SURROGATE.sub("\ufffd", text)
    return text.replace("\0", "") if "\0" in text else text


def complete_row(table: sa.Table, values: Mapping[str, Any]) -> Row:
    """A row to insert with every column but an automatic id: cleaned, missing ones at their defaults."""
    unknown = values.keys() - table.c.keys()
    if unknown:
        raise KeyError(f"{table.name} has no column {sorted(unknown)}")
    row = dict(_defaults(table))
    row.update((name, clean_value(value)) for name, value in values.items())
    if row["id"] is None:
        del row["id"]
    return row


def light_row(table: str, row: Mapping[str, Any]) -> Row:
    """A row with its heavy columns replaced by their hashes, as kept of a row that stands."""
    heavy = HEAVY.get(table)
    if not heavy:
        return dict(row)
    return {name: _hashed(value) if name in heavy else value for name, value in row.items()}


def encode_image(row: Mapping[str, Any] | None) -> str | None:
    """A row, whole or in part, as JSON; a long one packed with zlib, where that is shorter."""
    if row is None:
        return None
    plain = {name: _encoded(value) for name, value in row.items()}
    image = json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
    if len(image) < _PACKED_FROM_CP:
        return image
    data = image.encode("utf-8")
    packed = json.dumps({_PACKED: base64.b64encode(zlib.compress(data)).decode("ascii")})
    return packed if len(packed) < len(data) else image


def decode_image(image: str | None) -> Row | None:
    """The row of an image; hashes stay hashes."""
    if image is None:
        return None
    plain = json.loads(image)
    if plain.keys() == {_PACKED}:
        plain = json.loads(zlib.decompress(base64.b64decode(plain[_PACKED])))
    return {name: _decoded(value) for name, value in plain.items()}


def differs(table: str, row: Mapping[str, Any], image: Mapping[str, Any], *, is_whole: bool) -> bool:
    """Whether a row as it stands is not what an image says; of a whole row the volatile columns are let pass."""
    passed = VOLATILE.get(table, frozenset()) if is_whole else frozenset()
    for name, value in image.items():
        held = row.get(name)
        if name not in passed and held != value and not (isinstance(value, dict) and _hashed(held) == value):
            return True
    return False


def changed_thing(table: str, row: Mapping[str, Any]) -> tuple[Kind, int] | None:
    """The kind and id that a change of this row means to the panes; None for rows that no pane shows."""
    found = _KIND_COLUMNS.get(table)
    return (found[0], int(row[found[1]])) if found else None


def changed_things(
    table: str, columns: Sequence[str], ids: range, rows: Sequence[Sequence[Any]]
) -> tuple[Kind, Collection[int]] | None:
    """What `changed_thing` says of rows inserted together, given the values of these columns."""
    found = _KIND_COLUMNS.get(table)
    if found is None:
        return None
    kind, name = found
    if name == "id":
        return kind, ids
    place = columns.index(name)
    return kind, {int(row[place]) for row in rows}


def changed_day(table: str, row: Mapping[str, Any]) -> tuple[int, str] | None:
    """The source and day whose counts this row is part of; None for other tables."""
    column = _DAY_COLUMNS.get(table)
    return (int(row["source_id"]), str(row[column])) if column else None


def table_named(name: str) -> sa.Table:
    """The table of a name that the journal gave."""
    return schema.metadata.tables[name]


@cache
def _defaults(table: sa.Table) -> Row:
    return {column.name: _default(column) for column in table.c}


def _default(column: sa.Column[Any]) -> Any:
    if not isinstance(column.server_default, sa.DefaultClause):
        return None
    text = column.server_default.arg
    if isinstance(column.type, sa.Boolean):
        return isinstance(text, sa.True_)
    return int(str(text)) if isinstance(column.type, sa.Integer) else str(text)


def _hashed(value: Any) -> Any:
    data = value.encode("utf-8") if isinstance(value, str) else value
    return {"sha256": hashlib.sha256(data).hexdigest()} if isinstance(data, bytes) else value


def _encoded(value: Any) -> Any:
    return {"base64": base64.b64encode(value).decode("ascii")} if isinstance(value, bytes) else value


def _decoded(value: Any) -> Any:
    if isinstance(value, dict) and "base64" in value:
        return base64.b64decode(value["base64"])
    return value
