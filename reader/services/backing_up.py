"""Backups of libraries: making them beside all other work, thinning them out, finding them. The whole interface.

They lie in the user's data folder or one the user chose, a folder for each library. `begin` takes about a
millisecond and fixes what is backed up; `finish` copies and is for a worker. No Qt, no SQL.
"""

import json
import shutil
from collections.abc import Iterable
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import platformdirs

from reader.domain.backups import (
    PINNED,
    Backup,
    BackupComparison,
    BackupOutcome,
    BackupReason,
    BackupState,
    LibraryFacts,
    backup_name,
    choose_kept,
    folder_name,
    interval_for,
    keeping_for,
    parse_name,
    parse_update_name,
    room_needed,
)
from reader.domain.errors import BackupFolderMissing, DiskFull, KnownError
from reader.domain.unfinished_names import FILE_ENDING
from reader.domain.wording import tr
from reader.formats.leftovers import sweep
from reader.store import backups as store
from reader.store.backups import IsCancelled, Progress
from reader.store.backups import Snapshot as Snapshot
from reader.store.library_files import has_side_file, make_folder, real_path

_ABOUT = "library.json"
_SMALL_BYTES = 1_000_000_000
"""Libraries up to this size are backed up whenever there is a reason; larger ones only now and then."""
_TIMELY = 0.9
"""The part of the interval after which a backup is no longer too early: no timer is exact."""
_PART_AGE = timedelta(days=1)
_ALWAYS = frozenset({BackupReason.HAND, BackupReason.RESTORE})


def usual_folder() -> Path:
    """Where backups lie unless the user chose another folder."""
    return Path(platformdirs.user_data_dir("dateline", appauthor=False)) / "backups"


def backups_root(chosen: str) -> Path:
    """The folder under which all backups lie; `chosen` is that of the preferences, "" for the usual one."""
    return Path(chosen) if chosen else usual_folder()


def backup_folder(library: Path, root: Path) -> Path:
    """The folder of one library's backups, whether or not it is there; the same for links to the library."""
    return root / folder_name(real_path(library))


def begin(library: Path) -> Snapshot:
    """Fix the state of an open library that is to be backed up. Raises as opening a library does."""
    return store.take_snapshot(library)


def finish(
    snapshot: Snapshot,
    root: Path,
    reason: BackupReason,
    *,
    minutes: int = 30,
    now: datetime | None = None,
    progress: Progress | None = None,
    is_cancelled: IsCancelled | None = None,
) -> BackupOutcome:
    """Make a backup of a snapshot, which is closed, where there is something new; then thin the older ones out.

    `minutes` is how often the user wants one. Older backups go only after the new one is proven. Raises
    `BackupFolderMissing`, `DiskFull`, `LibraryUnreachable`, `LibraryDamaged` and `Cancelled`, and leaves nothing.
    """
    now = now or datetime.now(UTC)
    with closing(snapshot):
        own = _list_folder(backup_folder(snapshot.path, root))
        newest = max(own, key=_order, default=None)
        size = snapshot.path.stat().st_size
        if reason not in _ALWAYS:
            if newest is not None and _is_early(newest, reason, size, minutes, now):
                return BackupOutcome(BackupState.EARLY, newest)
            if newest is not None and _holds(newest, snapshot):
                return BackupOutcome(BackupState.UNCHANGED, newest)
        made = _copy(snapshot, root, reason, now, progress, is_cancelled)
        guid = snapshot.find_guid()
    _thin([one for one in own if _is_of(one, guid)], made, now, size)
    return BackupOutcome(BackupState.MADE, made)


def copy_to(
    library: Path, target: Path, *, progress: Progress | None = None, is_cancelled: IsCancelled | None = None
) -> Path:
    """Copy an open library to a file of the user's choice; raises as `finish`, and `LibraryExists`."""
    sweep(target.parent)
    with closing(begin(library)) as snapshot:
        _check_room(target.parent, library.stat().st_size, is_wanted=True)
        snapshot.copy(target, progress, is_cancelled)
    return target


def place_before_update(library: Path, root: Path) -> Path:
    """A free name among a library's backups for one made before it is brought up to date; its folder is made.

    Raises `BackupFolderMissing` and `LibraryUnreachable`.
    """
    folder = _make_folder(library, _guid_of(library), root)
    return _free_name(folder, datetime.now(UTC), BackupReason.UPDATE)


def list_backups(library: Path, root: Path) -> list[Backup]:
    """All backups of a library, the newest first: its own, those made before it was moved or renamed, and those
    that stand beside it because a newer version of the program brought it up to date.
    """
    library = real_path(library)
    found = {one.path: one for folder in _folders(library, root) for one in _list_folder(folder)}
    found |= {one.path: one for one in _list_beside(library)}
    return sorted(found.values(), key=_order, reverse=True)


def list_with_facts(library: Path, root: Path) -> list[tuple[Backup, LibraryFacts | None]]:
    """All backups with what they hold, None for one that cannot be read. Some time for many large ones."""
    return [(one, _find_facts(one)) for one in list_backups(library, root)]


def made_at(path: Path) -> datetime:
    """When a backup was made: by its name, and any other file by its time."""
    told = parse_name(path.name)
    if told is not None:
        return told[0]
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except OSError:
        return datetime.now(UTC)


def compare(library: Path | None, backup: Path) -> BackupComparison:
    """A backup beside the library as it is now; None for one that cannot be read. Some seconds for a large one."""
    facts = store.read_facts(backup)
    if library is None:
        return BackupComparison(facts, None)
    with closing(begin(library)) as snapshot:
        here, now = snapshot.count(), snapshot.list_guids()
    then = store.list_guids(backup)
    return BackupComparison(
        facts,
        here,
        len(then["article"] - now["article"]),
        len(now["article"] - then["article"]),
        len(then["annotation"] - now["annotation"]),
        len(now["annotation"] - then["annotation"]),
    )


def find_newer_backup(library: Path, root: Path) -> Backup | None:
    """The newest backup that can be read, for a library that is damaged; None where there is none."""
    for one in list_backups(library, root):
        with suppress(KnownError):
            store.read_facts(one.path)
            return one
    return None


def _find_facts(backup: Backup) -> LibraryFacts | None:
    with suppress(KnownError):
        return store.read_facts(backup.path)
    return None


def keep_before_restore(snapshot: Snapshot, root: Path) -> Backup:
    """Back up what a restored backup takes the place of; one that stays for good and holds the same will do."""
    for one in _list_folder(backup_folder(snapshot.path, root)):
        with suppress(KnownError):
            if one.reason in PINNED and _holds(one, snapshot) and store.is_sound(one.path):
                return one
    return _copy(snapshot, root, BackupReason.RESTORE, datetime.now(UTC), None, None)


def _is_early(newest: Backup, reason: BackupReason, size: int, minutes: int, now: datetime) -> bool:
    if reason is not BackupReason.TIME and size <= _SMALL_BYTES:
        return False
    return timedelta() <= now - newest.made_at < interval_for(size, minutes) * _TIMELY


def _holds(backup: Backup, snapshot: Snapshot) -> bool:
    """Whether a backup is the same as a snapshot; one that cannot be read is not."""
    with suppress(KnownError):
        return store.read_mark(backup.path) == snapshot.find_mark()
    return False


def _copy(
    snapshot: Snapshot,
    root: Path,
    reason: BackupReason,
    now: datetime,
    progress: Progress | None,
    is_cancelled: IsCancelled | None,
) -> Backup:
    folder = _make_folder(snapshot.path, snapshot.find_guid(), root)
    _check_room(folder, snapshot.path.stat().st_size, is_wanted=reason in _ALWAYS)
    target = _free_name(folder, now, reason)
    snapshot.copy(target, progress, is_cancelled)
    with suppress(OSError):  # opened as a library it is only read
        target.chmod(target.stat().st_mode & 0o555)
    return Backup(target, now.replace(microsecond=0), reason, target.stat().st_size)


def _free_name(folder: Path, now: datetime, reason: BackupReason) -> Path:
    number = 1
    while (folder / backup_name(now, reason, number)).exists():
        number += 1
    return folder / backup_name(now, reason, number)


def _make_folder(library: Path, guid: str, root: Path) -> Path:
    """The library's folder, made where it is missing, with a note whose it is. A chosen root has to be there."""
    if root != usual_folder() and not root.is_dir():
        raise BackupFolderMissing(
            tr("The folder for backups {folder} is not there.", folder=root),
            tr("Connect its disk, or choose another folder in the preferences."),
        )
    folder = backup_folder(library, root)
    make_folder(folder)
    about = {"library": str(library), "guid": guid}
    with suppress(OSError, UnicodeError):
        (folder / _ABOUT).write_text(json.dumps(about, ensure_ascii=False), encoding="utf-8")
    _clear_parts(folder)
    return folder


def _check_room(folder: Path, size: int, *, is_wanted: bool) -> None:
    try:
        free = shutil.disk_usage(folder).free
    except OSError:
        return  # writing will tell
    needed = room_needed(size, is_wanted=is_wanted)
    if free < needed:
        raise DiskFull(
            tr(
                "A backup needs {needed} MB in {folder}, and {free} MB are free there.",
                needed=f"{-(-needed // 1_000_000):,}",
                free=f"{free // 1_000_000:,}",
                folder=folder,
            ),
            tr("Free some space there, or choose another folder for backups."),
        )


def _is_of(backup: Backup, guid: str) -> bool:
    """Whether a backup is one of this library; another may have stood at its place before."""
    with suppress(KnownError):
        return store.read_guid(backup.path) == guid
    return False


def _thin(older: list[Backup], made: Backup, now: datetime, size: int) -> None:
    """Delete what need not be kept, but none with a log: it was opened as a library, and may hold work."""
    kept = choose_kept([*older, made], now, keeping_for(size))
    for one in older:
        if one.path not in kept and not has_side_file(one.path):
            with suppress(OSError):
                one.path.chmod(0o600)  # Windows deletes nothing that is write-protected
                one.path.unlink()


def _clear_parts(folder: Path) -> None:
    """Remove copies that a killed program left half made, those of earlier versions after a day."""
    sweep(folder)
    with suppress(OSError):
        for part in folder.glob(f".*{FILE_ENDING}*"):
            age = datetime.now(UTC) - datetime.fromtimestamp(part.stat().st_mtime, UTC)
            if age > _PART_AGE:
                part.unlink()


def _folders(library: Path, root: Path) -> Iterable[Path]:
    """The folder of a library, and those of libraries of the same guid that are no longer where they were."""
    own = backup_folder(library, root)
    yield own
    guid = _read_about(own).get("guid") or _guid_of(library)
    with suppress(OSError):
        for folder in root.iterdir():
            about = _read_about(folder) if folder != own else {}
            if guid and about.get("guid") == guid and not Path(about.get("library", "")).exists():
                yield folder


def _guid_of(library: Path) -> str:
    with suppress(KnownError, OSError), closing(begin(library)) as snapshot:
        return snapshot.find_guid()
    return ""


def _read_about(folder: Path) -> dict[str, str]:
    try:
        about = json.loads((folder / _ABOUT).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(about, dict):
        return {}
    return {key: value for key, value in about.items() if isinstance(value, str)}


def _list_folder(folder: Path) -> list[Backup]:
    try:
        entries = [(path, parse_name(path.name)) for path in folder.iterdir()]
    except OSError:
        return []
    return [one for path, told in entries if told and (one := _backup(path, *told))]


def _list_beside(library: Path) -> list[Backup]:
    try:
        entries = [(path, parse_update_name(library, path.name)) for path in library.parent.iterdir()]
    except OSError:
        return []
    return [one for path, made_at in entries if made_at and (one := _backup(path, made_at, BackupReason.UPDATE))]


def _order(one: Backup) -> tuple[datetime, int, str]:
    """By the time of its name, which has no parts of a second, then by that of its file."""
    try:
        written_ns = one.path.stat().st_mtime_ns
    except OSError:
        written_ns = 0
    return one.made_at, written_ns, one.path.name


def _backup(path: Path, made_at: datetime, reason: BackupReason) -> Backup | None:
    try:
        return Backup(path, made_at, reason, path.stat().st_size) if path.is_file() else None
    except OSError:
        return None
