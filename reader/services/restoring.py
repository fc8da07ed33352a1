"""Restoring backups: as a library of their own beside the present one, or in its place. The whole interface.

Nothing is ever lost by it: what a backup takes the place of is backed up before, and a file that cannot be read is
moved aside as it is. Long on a large library: for a worker. No Qt, no SQL.
"""

import shutil
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from reader.domain.backups import Backup
from reader.domain.errors import KnownError, LibraryDamaged, NotALibrary
from reader.formats.leftovers import sweep
from reader.services import backing_up
from reader.store import backups as store
from reader.store.backups import IsCancelled, Progress
from reader.store.library_files import SIDE_SUFFIXES, place_file, real_path, remove_file, side_file, unreachable
from reader.store.opening import draft_path


@dataclass(frozen=True, slots=True)
class Restored:
    """What became of the library that was there: `kept` is its backup, or `aside` the file as it was."""

    kept: Backup | None = None
    aside: Path | None = None


def propose_path(library: Path, made_at: datetime) -> Path:
    """A free name beside a library for its state at a time: "News (of 2026-11-22 19.05).dateline"."""
    return _free(library, f"of {made_at.astimezone():%Y-%m-%d %H.%M}")


def restore_beside(
    backup: Path, target: Path, *, progress: Progress | None = None, is_cancelled: IsCancelled | None = None
) -> None:
    """Make a library of a backup, which stays. Raises `LibraryExists`, and as making a backup does."""
    sweep(target.parent)
    with closing(store.take_snapshot(backup)) as snapshot:
        snapshot.copy(target, progress, is_cancelled)


def prepare(
    backup: Path, library: Path, *, progress: Progress | None = None, is_cancelled: IsCancelled | None = None
) -> Path:
    """A proven copy of a backup beside a library, ready to take its place; the library is not touched."""
    draft = draft_path(real_path(library))
    restore_beside(backup, draft, progress=progress, is_cancelled=is_cancelled)
    return draft


def discard(draft: Path) -> None:
    """Take a prepared copy away that is not wanted any more."""
    remove_file(draft)


def put_in_place(draft: Path, library: Path, root: Path) -> Restored:
    """Give a prepared copy the place of a library that nobody has open, at once.

    The library is backed up before, or where it cannot be read moved aside. Raises `LibraryLocked` where somebody
    has it open, and as making a backup does: the library is then as it was, and the draft is gone.
    """
    try:
        return _put_in_place(draft, real_path(library), root)
    except BaseException:
        remove_file(draft)
        raise


def _put_in_place(draft: Path, library: Path, root: Path) -> Restored:
    if not library.exists():
        place_file(draft, library)
        return Restored()
    try:
        store.settle(library)
        with closing(store.take_snapshot(library, is_writing=True)) as snapshot:
            kept = backing_up.keep_before_restore(snapshot, root)
            with suppress(OSError):  # a file system without permissions
                shutil.copymode(library, draft)
            snapshot.give_place(draft)  # nobody writes between the two
    except (LibraryDamaged, NotALibrary):
        return Restored(aside=_take_place_of_damaged(draft, library))
    return Restored(kept=kept)


def _take_place_of_damaged(draft: Path, library: Path) -> Path:
    aside = _free(library, f"damaged {datetime.now():%Y-%m-%d %H.%M}")
    _rename(library, aside)
    try:
        place_file(draft, library)
    except BaseException:
        with suppress(KnownError):
            _rename(aside, library)
        raise
    return aside


def _rename(path: Path, name: Path) -> None:
    """Give a file that cannot be read another name, with the log that belongs to it."""
    try:
        if not name.exists():
            path.rename(name)
        for suffix in SIDE_SUFFIXES:
            beside = side_file(path, suffix)
            if beside.exists():
                beside.rename(side_file(name, suffix))
    except OSError as error:
        raise unreachable(path, error) from error


def _free(library: Path, words: str) -> Path:
    number, path = 1, library.with_name(f"{library.stem} ({words}){library.suffix}")
    while path.exists() or path.is_symlink():
        number += 1
        path = library.with_name(f"{library.stem} ({words}, {number}){library.suffix}")
    return path
