"""`dateline backup`, `backups`, `restore` and `recover`: a library that is not lost."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from reader.cli import output
from reader.cli.opening import opened
from reader.cli.progress import ProgressLine
from reader.domain.backups import Backup, BackupReason
from reader.domain.errors import KnownError, LibraryMissing
from reader.domain.recoveries import Recovery
from reader.services import backing_up, recovering, recovery_reports, restoring
from reader.services.preferences import load_preferences, preferences_path

T = TypeVar("T")
_HEADER = ("made", "why", "size", "articles", "annotations", "file")


def backup(arguments: argparse.Namespace) -> int:
    """Back up; print where."""
    path = arguments.library
    with opened(path) as library:
        if arguments.to is not None:
            made = _with_progress(
                "Copying:", lambda tell: backing_up.copy_to(library.path, arguments.to, progress=tell)
            )
        else:
            outcome = _with_progress(
                "Backing up:",
                lambda tell: backing_up.finish(
                    backing_up.begin(library.path), _root(arguments), BackupReason.HAND, progress=tell
                ),
            )
            assert outcome.backup is not None
            made = outcome.backup.path
    if arguments.json:
        output.say_json({"backup": str(made), "bytes": made.stat().st_size})
    else:
        output.say(output.one_line(str(made)))
    return 0


def list_backups(arguments: argparse.Namespace) -> int:
    """Print the backups, newest first; those that cannot be read say so."""
    path = arguments.library.absolute()
    rows = [_row(one) for one in backing_up.list_backups(path, _root(arguments))]
    if arguments.json:
        output.say_json([dict(zip(_HEADER, row, strict=True)) for row in rows])
    elif not rows:
        output.say(f"There are no backups of {output.one_line(path.name)}.")
    else:
        shown = [(*row[:2], f"{row[2]:,}", *(str(value) for value in row[3:])) for row in rows]
        for line in output.align(_HEADER, shown, right=(2, 3, 4)):
            output.say(line)
    return 0


def restore(arguments: argparse.Namespace) -> int:
    """Restore a backup beside the library, or in its place; print where it is and what became of the other."""
    library, root = arguments.library.absolute(), _root(arguments)
    found = arguments.backup or _newest(library, root).path
    if arguments.in_place:
        draft = _with_progress("Restoring:", lambda tell: restoring.prepare(found, library, progress=tell))
        restored = restoring.put_in_place(draft, library, root)
        target = library
    else:
        target, restored = (
            arguments.to or restoring.propose_path(library, backing_up.made_at(found)),
            restoring.Restored(),
        )
        _with_progress("Restoring:", lambda tell: restoring.restore_beside(found, target, progress=tell))
    kept = restored.aside or (restored.kept.path if restored.kept else None)
    if arguments.json:
        output.say_json({"library": str(target), "backup": str(found), "before": str(kept) if kept else None})
        return 0
    output.say(f"{output.one_line(str(target))} is the library as in {output.one_line(found.name)}.")
    if kept is not None:
        output.say(f"What was there is kept as {output.one_line(str(kept))}.")
    return 0


def recover(arguments: argparse.Namespace) -> int:
    """Salvage a damaged library; print the report. 1 where anything was lost or is not proven."""
    target = arguments.to or recovering.propose_path(arguments.library.absolute())
    recovery = _with_progress(
        "Recovering:", lambda tell: recovering.recover_library(arguments.library, target, progress=tell), "rows"
    )
    if arguments.json:
        output.say_json(_recovery_object(recovery))
    else:
        for line in recovery_reports.lines(recovery):
            output.say(output.one_line(line))
    return 0 if recovery.is_whole else 1


def _recovery_object(recovery: Recovery) -> dict[str, object]:
    proof = recovery.proof
    return {
        "library": str(recovery.path),
        "whole": recovery.is_whole,
        "repairs": list(recovery.repairs),
        "tables": {
            one.table: {"saved": one.taken, "lost": one.lost, "left_over": one.left, "exact": one.is_exact}
            for one in recovery.iter_shown()
        },
        "left_over": str(recovery.leftovers) if recovery.leftovers else None,
        "texts": proof.texts,
        "texts_proven": proof.proven_texts,
        "quotes": proof.quotes,
        "quotes_proven": proof.proven_quotes,
        "findings": [finding.message for finding in proof.findings],
    }


def _with_progress(doing: str, work: Callable[[Callable[[int, int], None]], T], noun: str = "pages") -> T:
    line = ProgressLine(doing, noun)
    try:
        return work(line.tell)
    finally:
        line.clear()


def _root(arguments: argparse.Namespace) -> Path:
    if arguments.folder is not None:
        return Path(arguments.folder)
    return backing_up.backups_root(load_preferences(preferences_path()).backup_folder)


def _newest(library: Path, root: Path) -> Backup:
    found = backing_up.find_newer_backup(library, root)
    if found is None:
        raise LibraryMissing(f"There is no backup of {library.name} that can be read.", "Name one with --backup.")
    return found


def _row(one: Backup) -> tuple[str, str, int, object, object, str]:
    made_at = one.made_at.strftime("%Y-%m-%d %H:%M:%SZ")
    try:
        facts = backing_up.compare(None, one.path).backup
    except KnownError:
        return made_at, one.reason, one.size, "unreadable", "", str(one.path)
    return made_at, one.reason, one.size, facts.articles, facts.annotations, str(one.path)
