"""`dateline import`: files into articles, one undoable step for all of them."""

import argparse
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from reader.cli import output
from reader.cli.opening import INITIATOR, opened
from reader.domain.imports import ImportReport, ImportStatus
from reader.services import importing, libraries


def import_files(arguments: argparse.Namespace) -> int:
    """Import the files; 1 when any of them failed. A missing library is made, except by a dry run."""
    is_new = _is_missing(arguments.library)
    with _target(arguments.library, is_new=is_new, is_dry_run=arguments.dry_run) as library:
        report = importing.import_files(library, arguments.paths, is_dry_run=arguments.dry_run).value
    if arguments.json:
        output.say_json([file.as_json() for file in report.files])
    else:
        if is_new and not arguments.dry_run:
            output.say(f"Made the library {output.plain(str(arguments.library))}.")
        _say_report(report, is_dry_run=arguments.dry_run)
    for file in report.files:
        if file.status is ImportStatus.FAILED:
            output.complain(file.message)
    return 1 if report.count(ImportStatus.FAILED) else 0


@contextmanager
def _target(path: Path, *, is_new: bool, is_dry_run: bool) -> Iterator[libraries.Library]:
    """The library to import into; for a dry run without one, an empty library that goes away again."""
    with ExitStack() as stack:
        if is_new and is_dry_run:
            folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="dateline-"))
            path = Path(folder) / "dry-run.dateline"
        if is_new:
            libraries.create_library(path, initiator=INITIATOR).close()
        yield stack.enter_context(opened(path))


def _is_missing(path: Path) -> bool:
    """Whether nothing stands at the path. Where that cannot be seen, opening tells why."""
    try:
        return not path.exists()
    except OSError:
        return False


def _say_report(report: ImportReport, *, is_dry_run: bool) -> None:
    for file in report.files:
        name = output.plain(str(file.path))
        if file.status is ImportStatus.FAILED:
            output.say(f"failed     {name}")
            continue
        number = f"article {file.article}  " if file.article is not None else ""
        title = output.plain(file.draft.title) if file.draft else ""
        output.say(f"{file.status.value:<9}  {name}  {number}{title}".rstrip())
        if file.message:
            output.say(f"           {output.one_line(file.message)}")
    counts = ", ".join(f"{report.count(status)} {status.value}" for status in ImportStatus)
    output.say(f"{counts}." + (" Dry run: nothing was written." if is_dry_run else ""))
