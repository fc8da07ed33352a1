"""Keeps a library file from acting on its own: connection settings, authorizer, and the list of what may be in it.

A library is untrusted input. Works on raw driver connections, before SQLAlchemy is asked anything.
"""

import re
from pathlib import Path
from typing import Any

import pysqlite3

from reader.domain.errors import NotALibrary
from reader.domain.wording import mark, tr
from reader.store.library_files import too_new
from reader.store.schema import metadata
from reader.store.search_table import CREATE, FORMER, SHADOWS, TABLE

REVISIONS = ("0001", "0002", "0003", "0004", "0005")
"""The migrations this program knows, oldest first; the last is what it writes."""
TABLES = (
    frozenset(metadata.tables)
    | {"alembic_version", "sqlite_sequence", "sqlite_stat1", "sqlite_stat4", TABLE}
    | SHADOWS.keys()
)

_DENIED_ACTIONS = {5, 6, 7, 8, 24, 29, 30}
"""CREATE_TEMP_TRIGGER, CREATE_TEMP_VIEW, CREATE_TRIGGER, CREATE_VIEW, ATTACH, CREATE_VTABLE, DROP_VTABLE."""
_CREATE_VTABLE, _DROP_VTABLE = 29, 30
_PRAGMA = 19
_DENIED_PRAGMAS = {"writable_schema", "trusted_schema"}
_ACTING_SQL = re.compile(r"\b(CHECK|GENERATED|AS|VIRTUAL)\b", re.IGNORECASE)
"""What could make a table compute something; none of ours does."""


_KINDS = {
    "table": mark("table"),
    "index": mark("index"),
    "view": mark("view"),
    "trigger": mark("trigger"),
}


def connect(uri: str, *settings: str, timeout_s: float) -> Any:
    """A guarded driver connection in autocommit, usable from any thread (one at a time).

    `settings` are further pragmas, as in "synchronous=FULL".
    """
    connection = pysqlite3.connect(uri, uri=True, timeout=timeout_s, isolation_level=None, check_same_thread=False)
    try:
        for setting in ("trusted_schema=OFF", "cell_size_check=ON", "foreign_keys=ON", *settings):
            connection.execute(f"PRAGMA {setting}")
    except BaseException:
        connection.close()
        raise
    connection.set_authorizer(_authorize)
    return connection


def check_schema(connection: Any, path: Path) -> str:
    """Raise unless the file holds only what Dateline makes; give back its revision.

    Raises `NotALibrary` for triggers, views, unknown tables and tables that compute, `LibraryTooNew` for a
    revision that this program does not know.
    """
    rows = connection.execute("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_master").fetchall()
    tables = {name for kind, name, _, _ in rows if kind == "table"}
    if "alembic_version" not in tables:
        raise _foreign(path, tr("it has no Dateline version"))
    versions = [str(row[0]) for row in connection.execute("SELECT version_num FROM alembic_version")]
    if len(versions) != 1:
        raise _foreign(path, tr("it has no single Dateline version"))
    if versions[0] not in REVISIONS:
        raise too_new(path)
    known = {(TABLE, CREATE)} if versions[0] == REVISIONS[-1] else {(TABLE, made) for made in (CREATE, *FORMER)}
    for kind, name, table, sql in rows:
        if kind not in ("table", "index"):
            raise _foreign(path, tr("it holds a {kind} named {name}", kind=_say_kind(kind), name=name))
        if table not in TABLES:
            raise _foreign(path, tr("it holds an unknown table named {table}", table=table))
        if _ACTING_SQL.search(sql) and (name, sql) not in known:
            raise _foreign(path, tr("its {kind} {name} computes something", kind=_say_kind(kind), name=name))
    if versions[0] == REVISIONS[-1]:
        _check_shape(connection, path, tables, {name for kind, name, _, sql in rows if kind == "index" and sql})
        if not known <= {(name, sql) for kind, name, _, sql in rows if kind == "table"}:
            raise _foreign(path, tr("its text index is missing or another one"))
    return versions[0]


def _check_shape(connection: Any, path: Path, tables: set[str], indexes: set[str]) -> None:
    """Raise `NotALibrary` unless tables, columns and indexes are exactly those of the schema."""
    expected = {table.name: frozenset(table.c.keys()) for table in metadata.sorted_tables} | SHADOWS
    for table, its_columns in expected.items():
        if table not in tables:
            raise _foreign(path, tr("its table {table} is missing", table=table))
        # A generated column does not show in `table_info`, only in `table_xinfo`.
        columns = {row[1] for row in connection.execute(f"PRAGMA table_xinfo({table})")}
        if columns != its_columns:
            raise _foreign(path, tr("its table {table} has other columns", table=table))
    known = {str(index.name) for table in metadata.sorted_tables for index in table.indexes}
    if indexes != known:
        raise _foreign(path, tr("its indexes are others"))


def _say_kind(kind: str) -> str:
    """What SQLite calls a part of a file."""
    return tr(_KINDS[kind]) if kind in _KINDS else kind


def _foreign(path: Path, reason: str) -> NotALibrary:
    return NotALibrary(
        tr("The file {name} was not made by Dateline alone: {reason}.", name=path.name, reason=reason),
        tr("Ask whoever gave it to you for an unchanged library."),
    )


def _authorize(action: int, first: str | None, second: str | None, database: str | None, actor: str | None) -> int:
    """SQLite's authorizer: deny what only a hostile file asks for. `actor` names a trigger or view at work."""
    if actor is None and action in (_CREATE_VTABLE, _DROP_VTABLE) and (first, second) == (TABLE, "fts5"):
        return int(pysqlite3.SQLITE_OK)
    if actor is not None or action in _DENIED_ACTIONS:
        return int(pysqlite3.SQLITE_DENY)
    if action == _PRAGMA and (first or "").lower() in _DENIED_PRAGMAS:
        return int(pysqlite3.SQLITE_DENY)
    return int(pysqlite3.SQLITE_OK)
