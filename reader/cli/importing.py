"""`dateline import`: articles in, from files, standard input and addresses."""

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from reader.cli import output
from reader.cli.grammar.importing import STANDARD_INPUT, check_addresses, is_address
from reader.cli.opening import is_missing, opened_or_made
from reader.cli.progress import ProgressLine
from reader.domain.errors import TargetUnwritable
from reader.domain.imports import ImportedFile, ImportOptions, ImportReport, ImportStatus
from reader.domain.texts import count_text
from reader.services import import_batches, import_paths, importing, versions
from reader.services.libraries import Library

_USUAL = (ImportStatus.NEW, ImportStatus.DUPLICATE, ImportStatus.FAILED)
"""What the last line always counts; other outcomes only where there are any."""
_NAMED = 3


def import_files(arguments: argparse.Namespace) -> int:
    """Import what is given; 1 when any of it failed. A missing library is made, except by a dry run."""
    given = list(_iter_given(arguments.paths))
    check_addresses(given, is_fetching=arguments.fetch)
    addresses = [word for word in given if is_address(word)]
    paths = import_paths.find_files(word for word in given if not is_address(word))
    is_new = is_missing(arguments.library)
    with opened_or_made(arguments.library, is_dry_run=arguments.dry_run) as library:
        if arguments.no_originals and not arguments.dry_run:
            importing.set_keeps_originals(library, False)
        if is_new and not arguments.dry_run and not arguments.json:
            output.say(f"Made the library {output.plain(str(arguments.library))}.")
        report = _import(library, paths, addresses, arguments)
        waiting = versions.count_reviews(library) if report.count(ImportStatus.VERSION) else 0
        if not arguments.json:
            output.say(_sum_up(report, waiting) + (" Dry run: nothing was written." * arguments.dry_run))
        if arguments.report is not None:
            import_batches.save_report(report, arguments.report)
    for file in report.files:
        if file.status is ImportStatus.FAILED:
            output.complain(file.message)
    return 1 if report.count(ImportStatus.FAILED) else 0


def _iter_given(words: list[str]) -> Iterator[str]:
    """The words, with `-` replaced by those on standard input."""
    for word in words:
        if word == STANDARD_INPUT:
            yield from _read_standard_input()
        else:
            yield word


def _read_standard_input() -> list[str]:
    """One path a line; where a NUL occurs, as `find -print0` writes, paths end with it and may hold line ends."""
    data = sys.stdin.buffer.read()
    pieces = data.split(b"\0") if b"\0" in data else data.splitlines()
    return [os.fsdecode(piece) for piece in pieces if piece.strip()]


class _Teller:
    """Tells what became of each file at once, so that memory stays flat; for machines as one list.

    An import goes on to its end when nobody listens any more: what went wrong with the output is raised at `end`.
    """

    def __init__(self, *, is_json: bool) -> None:
        self._listed = output.JsonList() if is_json else None
        self._failure: Exception | None = None
        self.line = ProgressLine("Importing:", "files")

    def tell(self, file: ImportedFile) -> None:
        """Tell of one file."""
        if self._failure is not None:
            return
        self.line.clear()
        try:
            if self._listed is not None:
                self._listed.add(file.as_json())
            else:
                _say_file(file)
        except (output.OutputClosed, TargetUnwritable) as error:
            self._failure = error

    def end(self) -> None:
        """Close the list. Raises `OutputClosed` or `TargetUnwritable` when the output failed before."""
        self.line.clear()
        if self._failure is not None:
            raise self._failure
        if self._listed is not None:
            self._listed.end()


def _import(
    library: Library, paths: list[Path], addresses: list[str], arguments: argparse.Namespace
) -> ImportReport:
    """The files in one step, then what the addresses give in another."""
    teller = _Teller(is_json=arguments.json)
    report = ImportReport(())
    try:
        if paths or not addresses:
            others: list[Path] = []
            files = importing.list_files(paths, others)
            if not arguments.json:
                _say_beforehand(files, others, is_guessing=arguments.map is None)
            report = importing.import_files(
                library,
                files,
                options=ImportOptions(mapping=arguments.map, jobs=arguments.jobs),
                is_dry_run=arguments.dry_run,
                progress=teller.line.tell,
                told=teller.tell,
            ).value
        if addresses:
            report = _add(report, _import_addresses(library, addresses, teller, is_dry_run=arguments.dry_run))
    except BaseException:
        teller.line.clear()
        raise
    teller.end()
    return report


def _say_beforehand(files: list[Path], others: list[Path], *, is_guessing: bool) -> None:
    """How many files in folders are of kinds that cannot be read, and which columns of tables are taken for what.

    What is no table or cannot be read is told elsewhere.
    """
    if others:
        are = "was" if len(others) == 1 else "were"
        names = ", ".join(output.plain(path.name) for path in others[:_NAMED])
        more = ", …" if len(others) > _NAMED else ""
        output.say(f"{count_text(len(others), 'file')} of other kinds {are} passed over: {names}{more}")
    for path in files if is_guessing else ():
        head = importing.read_table_head(path)
        if head is not None and head.guess.column("text"):
            guess = str(head.guess).replace(",", ", ")
            output.say(f"{output.plain(path.name)}: {output.plain(guess)} (guessed; --map changes it)")


def _import_addresses(
    library: Library, addresses: list[str], teller: _Teller, *, is_dry_run: bool
) -> ImportReport:
    line = ProgressLine("Fetching:", "addresses")
    try:
        found = importing.fetch_addresses(addresses, progress=line.tell)
    finally:
        line.clear()
    return importing.import_found(library, found, is_dry_run=is_dry_run, told=teller.tell).value


def _add(first: ImportReport, second: ImportReport) -> ImportReport:
    return ImportReport(first.files + second.files, second.batch or first.batch)


def _say_file(file: ImportedFile) -> None:
    name = output.plain(str(file.path) if not file.name else file.name)
    if file.status is ImportStatus.FAILED:
        output.say(f"{file.status.value:<11}  {name}")
        return
    number = f"article {file.article}  " if file.article is not None else ""
    title = output.plain(file.draft.title) if file.draft else output.plain(file.address)
    output.say(f"{file.status.value:<11}  {name}  {number}{title}".rstrip())
    if file.message:
        output.say(f"{'':13}{output.one_line(file.message)}")


def _sum_up(report: ImportReport, waiting: int) -> str:
    counts = {status: report.count(status) for status in ImportStatus}
    parts = [f"{number:,} {status.value}" for status, number in counts.items() if number or status in _USUAL]
    if waiting:
        parts.append(f"{count_text(waiting, 'annotation')} to place, see “dateline review”")
    return f"{', '.join(parts)}."
