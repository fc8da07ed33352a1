"""Salvages a damaged library into a new one, which is proven, and tells what was saved. Long: for a worker.

The damaged file is only read, and copied before anything opens it. No Qt, no SQL.
"""

import base64
import json
import tempfile
from collections.abc import Callable
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any

from reader.domain.errors import DiskFull, LibraryMissing
from reader.domain.findings import Verification
from reader.domain.recoveries import Recovery
from reader.domain.unfinished_names import draft_prefix
from reader.domain.wording import tr
from reader.formats.leftovers import sweep
from reader.services import checking, indexing
from reader.store import recovery as store
from reader.store.damaged_files import Row, is_full, no_room, opened_damaged
from reader.store.library import open_library
from reader.store.library_files import folder_missing, library_exists, place_file, remove_file, unreachable
from reader.store.opening import draft_path

Progress = Callable[[int, int], None]


def propose_path(damaged: Path) -> Path:
    """A free name beside a damaged library: "News (recovered).dateline"."""
    number, path = 1, damaged.with_name(f"{damaged.stem} (recovered).dateline")
    while path.exists() or path.is_symlink():
        number += 1
        path = damaged.with_name(f"{damaged.stem} (recovered {number}).dateline")
    return path


def recover_library(
    damaged: Path,
    target: Path,
    *,
    progress: Progress | None = None,
    is_cancelled: Callable[[], bool] | None = None,
) -> Recovery:
    """Make a sound library of what can be read of a damaged one, which nobody may have open; it is not touched.

    `progress` gets rows read and about how many there are, then what the check proves. Raises `LibraryExists`,
    `RecoveryImpossible`, `NotALibrary`, `DiskFull`, `LibraryUnreachable` and `Cancelled`; nothing is left then.
    """
    tell, ask = progress or (lambda _done, _total: None), is_cancelled or (lambda: False)
    damaged, target = damaged.absolute(), target.absolute()
    if not damaged.is_file():
        raise LibraryMissing(tr("There is no file {path}.", path=damaged), tr("Check its name."))
    if target.exists():
        raise library_exists(target)
    if not target.parent.is_dir():
        raise folder_missing(target.parent)
    sweep(target.parent)
    draft, leftovers = draft_path(target), _Leftovers(target.with_name(f"{target.stem} - left over.jsonl"))
    try:
        with ExitStack() as stack:
            folder = Path(_make_folder(stack, target))
            opened = stack.enter_context(opened_damaged(damaged, folder))
            tables = store.salvage(opened, draft, leftovers.add, progress=tell, is_cancelled=ask)
            repairs = opened.repairs
        proof = _make_whole(draft, tell, ask)
        place_file(draft, target)
        return Recovery(target, tables, repairs, leftovers.finish(), proof)
    except BaseException as error:
        remove_file(draft)
        leftovers.discard()
        if isinstance(error, DiskFull) or (isinstance(error, OSError) and is_full(error)):
            raise no_room(target.parent) from error
        if isinstance(error, OSError):  # of what is left over, or of the folder for the copy
            raise unreachable(target, error) from error
        raise


def _make_folder(stack: ExitStack, target: Path) -> str:
    """Beside the target, not in the system's folder for what is temporary: that one may be small."""
    try:
        return stack.enter_context(tempfile.TemporaryDirectory(prefix=draft_prefix(), dir=target.parent))
    except OSError as error:
        raise unreachable(target, error) from error


def _make_whole(draft: Path, progress: Progress, is_cancelled: Callable[[], bool]) -> Verification:
    """Make counts, sketches and index anew, then prove the library."""
    library = open_library(draft, initiator="recovery", coder_name=store.find_coder_name(draft) or None)
    try:
        checking.rebuild_counts(library, is_cancelled=is_cancelled)
        indexing.rebuild_index(library, is_cancelled=is_cancelled)
        return checking.verify_library(library, progress=progress, is_cancelled=is_cancelled)
    finally:
        library.close()


class _Leftovers:
    """A file of rows that have no place in the new library, one JSON object a line; not there without any."""

    def __init__(self, path: Path) -> None:
        number = 1
        self._path = path
        while self._path.exists():
            number += 1
            self._path = path.with_name(f"{path.stem} {number}{path.suffix}")
        self._stream: Any = None

    def add(self, table: str, row: Row) -> None:
        """Keep one row."""
        if self._stream is None:
            self._stream = self._path.open("x", encoding="utf-8", newline="\n")
        line = {"table": table, **{name: _plain(value) for name, value in row.items()}}
        self._stream.write(json.dumps(line, ensure_ascii=False) + "\n")

    def finish(self) -> Path | None:
        """Close the file; its path, None where no row was kept."""
        if self._stream is None:
            return None
        self._stream.close()
        return self._path

    def discard(self) -> None:
        """Take the file away."""
        if self._stream is not None:
            with suppress(OSError):  # what was still to be written
                self._stream.close()
            self._path.unlink(missing_ok=True)


def _plain(value: Any) -> Any:
    return base64.b64encode(value).decode("ascii") if isinstance(value, bytes) else value
