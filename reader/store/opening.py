"""What happens before a library is open and after it is closed: checks, backup, migration, making the file."""

import contextlib
import getpass
import uuid
from pathlib import Path
from typing import TYPE_CHECKING

import sqlalchemy as sa

from reader.domain.unfinished_names import draft_name
from reader.store.engines import BUSY_TIMEOUT_S, make_writer
from reader.store.failures import translated
from reader.store.guards import REVISIONS, check_schema, connect
from reader.store.images import clean_value
from reader.store.index_slices import INDEX_MAKE
from reader.store.library_files import (
    APPLICATION_ID,
    SCHEMA_NUMBER,
    folder_missing,
    has_side_file,
    library_exists,
    place_file,
    remove_file,
    sqlite_uri,
    unreachable,
)
from reader.store.schema import metadata, setting
from reader.store.search_table import MAKE
from reader.store.text_index import create_text_index
from reader.store.unit import now_utc

if TYPE_CHECKING:
    from reader.store.migrating import PlaceBackup

_VERSION_TABLE = sa.Table(
    "alembic_version", sa.MetaData(), sa.Column("version_num", sa.String(32), primary_key=True, nullable=False)
)


def make_file(path: Path) -> None:
    """Make an empty library under another name beside the path, and give it its name once it is whole."""
    try:
        if not path.parent.is_dir():
            raise folder_missing(path.parent)
        if path.exists() or path.is_symlink():
            raise library_exists(path)
    except OSError as error:
        raise unreachable(path, error) from error
    made = draft_path(path)
    try:
        with translated(path, is_writing=True):
            _write_tables(made)
        place_file(made, path)
    except BaseException:
        remove_file(made)
        raise


def draft_path(path: Path) -> Path:
    """A name beside the path for a library in the making."""
    return path.with_name(draft_name())


def _write_tables(path: Path) -> None:
    try:
        path.touch(exist_ok=False)
    except OSError as error:
        raise unreachable(path, error) from error
    engine = make_writer(path)
    try:
        with engine.begin() as connection:
            connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA_NUMBER}")
            metadata.create_all(connection)
            create_text_index(connection)
            _VERSION_TABLE.create(connection)
            connection.execute(_VERSION_TABLE.insert(), {"version_num": REVISIONS[-1]})
            facts = {"guid": str(uuid.uuid4()), "created_at": now_utc(), INDEX_MAKE: MAKE}
            connection.execute(setting.insert(), [{"key": key, "value": value} for key, value in facts.items()])
        fold(engine)
    finally:
        engine.dispose()


def prepare_file(path: Path, place_backup: "PlaceBackup | None" = None) -> None:
    """Check a file that can be written, and migrate it when it is older, after a backup where it is to stand."""
    with translated(path, is_writing=True):
        revision = find_revision(path)
    if revision == REVISIONS[-1]:
        return
    from reader.store.migrating import migrate_file  # alembic takes long to import and is seldom needed

    with translated(path, is_writing=True):
        migrate_file(path, revision, place_backup)
        find_revision(path)


def find_revision(path: Path) -> str:
    """The revision of a file that holds only what it may; file and log stay as they are. Raises driver errors too.

    A log is read but, since the file is opened for reading only, not folded in when the connection closes. A
    rollback journal has to be played back before anything can be read.
    """
    mode = "rw" if has_side_file(path, "-journal") else "ro" if has_side_file(path, "-wal") else "immutable"
    connection = connect(sqlite_uri(path, mode), timeout_s=BUSY_TIMEOUT_S)
    try:
        return check_schema(connection, path)
    finally:
        connection.close()


def fold(engine: sa.Engine) -> None:
    """Put the write-ahead log into the file, and leave WAL where nobody else has the file open."""
    raw = engine.raw_connection()
    try:
        cursor = raw.cursor()
        cursor.execute("PRAGMA busy_timeout=0")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        cursor.execute("PRAGMA journal_mode=DELETE").fetchall()
        cursor.close()
    finally:
        raw.close()


def user_name() -> str:
    """The name under which the user is logged in, for a coder who gave none."""
    with contextlib.suppress(OSError, KeyError, ImportError):
        return str(clean_value(getpass.getuser())) or "coder"
    return "coder"
