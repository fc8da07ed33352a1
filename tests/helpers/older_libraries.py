"""Libraries as earlier revisions of the program left them."""

import contextlib
from collections.abc import Iterable
from pathlib import Path

import pysqlite3
from alembic import command
from alembic.config import Config

from reader.store.engines import make_writer
from reader.store.library_files import APPLICATION_ID
from reader.store.migrating import MIGRATIONS

HASH = "a591a6d40bf420404a011733cfb7b190d62c65bf0bcda32b57b277d9ad9f146e"
"""SHA-256 of "Hello World"."""


def make_older_library(path: Path, revision: str, rows: Iterable[str]) -> Path:
    """A library of a revision, closed, with the rows of some statements."""
    path.touch()
    engine = make_writer(path)
    with engine.begin() as connection:
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version={int(revision)}")
    engine.dispose()
    with contextlib.closing(pysqlite3.connect(str(path))) as raw:
        for row in rows:
            raw.executescript(row)
        raw.execute("PRAGMA journal_mode=DELETE")
    return path
