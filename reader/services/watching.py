"""Watched folders: which files in them are to be read because they are new or changed and have come to rest.

Nothing here imports; the window does. Safe on any thread, one call at a time for a watch.
"""

import hashlib
import json
import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

from reader.services import importing

Signature = tuple[int, int]
"""Time of change (ns) and size of a file: another pair is another content."""
REST_S = 2.0
"""A file that has not changed for so long is whole."""
_MOST_FOLDERS = 500


@dataclass(slots=True)
class Watch:
    """What is known of the files of watched folders. `read` are those imported or refused already, `moving` those
    to be read, with when each was first seen in its present state (seconds of a steady clock).
    """

    read: dict[str, Signature] = field(default_factory=dict)
    moving: dict[str, tuple[Signature, float]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Scan:
    """What a look into the folders gave: files at rest to be imported, their number of which we wait for yet, and
    the folders to listen to, subfolders included.
    """

    ready: tuple[Path, ...]
    waiting: int
    folders: tuple[Path, ...]


def scan_folders(watch: Watch, folders: Sequence[Path], *, rest_s: float = REST_S, most: int = 500) -> Scan:
    """Look into the folders; at most so many files are ready at a time. Folders that are away hold nothing."""
    there = [folder for folder in folders if _is_folder(folder)]
    now_s = monotonic()
    ready: list[Path] = []
    moving: dict[str, tuple[Signature, float]] = {}
    for path in importing.list_files(there) if there else ():
        signature = _signature(path)
        key = str(path)
        if signature is None or watch.read.get(key) == signature:
            continue
        before = watch.moving.get(key)
        since_s = before[1] if before is not None and before[0] == signature else now_s
        moving[key] = (signature, since_s)
        if now_s - since_s >= rest_s and len(ready) < most:
            ready.append(path)
    watch.moving = moving
    return Scan(tuple(ready), len(moving) - len(ready), tuple(_with_subfolders(there)))


def note_read(watch: Watch, paths: Iterable[Path]) -> None:
    """Do not offer these files again until they change."""
    for path in paths:
        key = str(path)
        seen = watch.moving.pop(key, None)
        signature = seen[0] if seen is not None else _signature(path)
        if signature is not None:
            watch.read[key] = signature


def load_watch(folder: Path, library: Path) -> Watch:
    """What was noted of a library's watched folders; nothing where there is no readable note."""
    try:
        data = json.loads(_note_path(folder, library).read_text(encoding="utf-8"))
        return Watch({str(key): (int(value[0]), int(value[1])) for key, value in data.items()})
    except (OSError, ValueError, AttributeError, TypeError, IndexError):
        return Watch()


def save_watch(folder: Path, library: Path, watch: Watch) -> None:
    """Note what was read. A note that cannot be written costs reading again at the next start, and no more."""
    path = _note_path(folder, library)
    temporary = path.with_suffix(f".{os.getpid()}.tmp")
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        temporary.write_text(json.dumps(watch.read), encoding="utf-8")
        temporary.replace(path)


def _note_path(folder: Path, library: Path) -> Path:
    name = hashlib.sha256(str(library).encode("utf-8", "surrogatepass")).hexdigest()[:32]
    return folder / f"{name}.json"


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _signature(path: Path) -> Signature | None:
    """None for what is no file or went away meanwhile."""
    try:
        state = path.stat()
        return (state.st_mtime_ns, state.st_size) if path.is_file() else None
    except (OSError, ValueError):
        return None


def _with_subfolders(folders: Sequence[Path]) -> list[Path]:
    found: list[Path] = []
    for folder in folders:
        for root, inside, _ in os.walk(folder):
            inside[:] = [name for name in inside if not name.startswith(".")]
            found.append(Path(root))
            if len(found) >= _MOST_FOLDERS:
                return found
    return found
