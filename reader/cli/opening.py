"""Opening the library that a command names, or making it."""

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from reader.cli import output
from reader.domain.errors import TargetUnwritable
from reader.services import libraries
from reader.services.libraries import Library
from reader.services.preferences import load_preferences, preferences_path

INITIATOR = "cli"


@contextmanager
def opened(path: Path) -> Iterator[Library]:
    """The library, closed at the end. Raises `LibraryMissing` and the other known errors of opening."""
    library = libraries.open_library(path, initiator=INITIATOR, backup_folder=_backup_folder)
    try:
        yield library
    finally:
        library.close()


@contextmanager
def opened_or_made(path: Path, *, is_dry_run: bool) -> Iterator[Library]:
    """The library to import into, made where there is none; for a dry run an empty one that goes away again.

    One that was made for an import that did not come to its end goes away as well.
    """
    is_new = is_missing(path)
    with ExitStack() as stack:
        if is_new and is_dry_run:
            folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="dateline-"))
            path = Path(folder) / "dry-run.dateline"
        if is_new:
            keeps = load_preferences(preferences_path()).keeps_originals
            libraries.create_library(path, initiator=INITIATOR, keeps_originals=keeps).close()
        try:
            with opened(path) as library:
                yield library
        except (output.OutputClosed, TargetUnwritable):
            raise  # what was imported is in the library, whoever listens
        except BaseException:
            if is_new:
                path.unlink(missing_ok=True)
            raise


def _backup_folder() -> str:
    return load_preferences(preferences_path()).backup_folder


def is_missing(path: Path) -> bool:
    """Whether nothing stands at the path. Where that cannot be seen, opening tells why."""
    try:
        return not path.exists()
    except OSError:
        return False
