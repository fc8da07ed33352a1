"""Makes the two engines of an open library: one for its single writer, one for its readers.

The writer commits with `synchronous=FULL`, begins with BEGIN IMMEDIATE and is one connection; the readers can
write nothing. What another dialect needs instead stands beside this module.
"""

from pathlib import Path
from typing import Any

import pysqlite3
import sqlalchemy as sa
from sqlalchemy.dialects.sqlite.base import SQLiteCompiler
from sqlalchemy.pool import QueuePool

from reader.store.guards import connect
from reader.store.images import CLEANED, clean_value
from reader.store.library_files import sqlite_uri

BUSY_TIMEOUT_S = 2.0
"""How long a step waits for another process before it says that the library is locked."""
READERS = 8


def make_writer(path: Path) -> sa.Engine:
    """The engine of the one connection that writes."""

    def open_connection() -> Any:
        uri = sqlite_uri(path, "rw")
        return connect(uri, "journal_mode=WAL", "synchronous=FULL", timeout_s=BUSY_TIMEOUT_S)

    engine = _engine(open_connection, size=1)
    sa.event.listen(engine, "begin", _begin_immediate)
    return engine


def make_readers(path: Path, mode: str = "rw") -> sa.Engine:
    """The engine of the connections that read; `mode` as in `sqlite_uri`. Read-only with "ro", which sees what
    others write meanwhile, and "immutable": a file that nobody can write, read without any lock.
    """

    def open_connection() -> Any:
        if mode != "rw":
            return connect(sqlite_uri(path, mode), "query_only=ON", timeout_s=BUSY_TIMEOUT_S)
        # WAL from the first read on: a long one would keep the first write from switching to it.
        uri = sqlite_uri(path, "rw")
        return connect(uri, "journal_mode=WAL", "query_only=ON", timeout_s=BUSY_TIMEOUT_S)

    engine = _engine(open_connection, size=READERS)
    sa.event.listen(engine, "begin", _begin_deferred)
    return engine


def make_guest(path: Path, mode: str) -> sa.Engine:
    """The engine of one connection that reads a library which is not the open one; `mode` as in `sqlite_uri`.

    Bytes that are no UTF-8 become the sign for what is no character: what the file holds is no bug of ours.
    """

    def open_connection() -> Any:
        connection = connect(sqlite_uri(path, mode), "query_only=ON", timeout_s=BUSY_TIMEOUT_S)
        connection.text_factory = _decode
        return connection

    engine = _engine(open_connection, size=1)
    sa.event.listen(engine, "begin", _begin_deferred)
    return engine


def _decode(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _engine(open_connection: Any, *, size: int) -> sa.Engine:
    engine = sa.create_engine(
        "sqlite://",
        module=pysqlite3,
        creator=open_connection,
        poolclass=QueuePool,
        pool_size=size,
        max_overflow=0,
    )
    engine.dialect.statement_compiler = _HintingCompiler
    sa.event.listen(engine, "before_cursor_execute", _clean_parameters, retval=True)
    return engine


class _HintingCompiler(SQLiteCompiler):
    """Writes the hints of `Select.with_hint`, such as INDEXED BY, which SQLAlchemy leaves out for SQLite."""

    def get_from_hint_text(self, table: Any, text: str | None) -> str | None:
        return text


def _begin_immediate(connection: sa.Connection) -> None:
    # A deferred transaction that reads and then writes fails at once, past any timeout, if another wrote between.
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _begin_deferred(connection: sa.Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _clean_parameters(
    _connection: sa.Connection, _cursor: Any, statement: str, parameters: Any, context: Any, _is_many: bool
) -> tuple[str, Any]:
    """Keep lone surrogates, which the driver refuses, out of every statement, reads included."""
    if context is not None and context.execution_options.get(CLEANED):
        return statement, parameters
    if isinstance(parameters, list):  # one tuple of all rows where values are inserted in one statement
        return statement, [_clean(row) for row in parameters]
    return statement, _clean(parameters)


def _clean(parameters: Any) -> Any:
    if any(isinstance(value, str) and not value.isascii() for value in parameters):
        return tuple(clean_value(value) for value in parameters)
    return parameters
