"""Brings an older library up to date: backup first, then all migrations in one transaction.

Imported only when a migration is due, because alembic takes long to import.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pysqlite3
import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from reader.domain.errors import KnownError, LibraryDamaged
from reader.domain.unfinished_names import draft_name
from reader.domain.wording import tr
from reader.store.engines import BUSY_TIMEOUT_S, make_writer
from reader.store.guards import connect
from reader.store.library_files import SCHEMA_NUMBER, place_file, remove_file, sqlite_uri, unreachable

MIGRATIONS = Path(__file__).with_name("migrations")


PlaceBackup = Callable[[Path], Path]
"""Gives the free name under which a library's backup is to stand; raises a `KnownError` where none can."""


def migrate_file(path: Path, revision: str, place: PlaceBackup | None = None) -> Path:
    """Bring a library file to the newest revision; the backup that was made before. All or nothing.

    The backup is made where `place` says, and beside the library without it or where that fails.
    """
    backup = _back_up_in_place(path, place)
    if backup is not None:
        upgrade_file(path, tr("It was left as it is; a copy stands at {path}.", path=backup))
        return backup
    backup = back_up(path, revision)
    upgrade_file(path, tr("It was left as it is; a copy stands beside it as {name}.", name=backup.name))
    return backup


def _back_up_in_place(path: Path, place: PlaceBackup | None) -> Path | None:
    if place is None:
        return None
    # A disk that is not connected or full must not keep a library shut that has room beside it.
    with suppress(KnownError, OSError, pysqlite3.Error):
        target = place(path)
        _copy(path, target)
        with suppress(OSError):  # a file system without permissions; opened as a library it is only read
            target.chmod(0o400 | path.stat().st_mode & 0o555)
        return target
    return None


def upgrade_file(path: Path, hint: str = "") -> None:
    """Bring a library file to the newest revision without a backup, all or nothing. Raises `LibraryDamaged`, with
    the hint, where rows point to missing ones.
    """
    engine = make_writer(path)
    try:
        # Off, because alembic rebuilds tables to change them; the keys are checked before the commit.
        sa.event.listen(engine, "connect", _foreign_keys_off)
        with engine.begin() as connection:
            upgrade(connection)
            connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA_NUMBER}")
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                raise LibraryDamaged(
                    tr(
                        "The library {name} cannot be brought up to date: rows in it point to missing ones.",
                        name=path.name,
                    ),
                    hint,
                )
    finally:
        engine.dispose()


def upgrade(connection: sa.Connection, *, more_versions: Path | None = None, to: str = "head") -> None:
    """Run the migrations that are due over an open transaction, up to a revision. `more_versions` holds others."""
    config = Config()
    config.set_main_option("script_location", _escaped(MIGRATIONS))
    config.set_main_option("path_separator", "newline")
    folders = [MIGRATIONS / "versions", *([more_versions] if more_versions else [])]
    config.set_main_option("version_locations", "\n".join(_escaped(folder) for folder in folders))
    config.attributes["connection"] = connection
    command.upgrade(config, to)


def back_up(path: Path, revision: str) -> Path:
    """A copy of a library beside it that says in its name what it is; whole, or not there."""
    time = datetime.now(UTC).strftime("%Y-%m-%d %H%M%S")
    target = path.with_name(f"{path.stem} (backup {time} before update from {revision}){path.suffix}")
    _copy(path, target)
    return target


def _copy(path: Path, target: Path) -> None:
    made = target.with_name(draft_name())
    try:
        made.touch(0o600 | path.stat().st_mode & 0o777, exist_ok=False)
        source, copy = connect(sqlite_uri(path, "rw"), timeout_s=BUSY_TIMEOUT_S), pysqlite3.connect(str(made))
        try:
            source.backup(copy, pages=-1)  # in one go: a stepped backup starts anew with each foreign commit
        finally:
            copy.close()
            source.close()
        place_file(made, target)
    except OSError as error:
        remove_file(made)
        raise unreachable(target, error) from error
    except BaseException:
        remove_file(made)
        raise


def _foreign_keys_off(connection: Any, _record: Any) -> None:
    connection.execute("PRAGMA foreign_keys=OFF")


def _escaped(path: Path) -> str:
    return str(path).replace("%", "%%")
