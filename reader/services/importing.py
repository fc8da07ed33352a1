"""Importing: the only door through which articles come in. This is the whole interface.

All of one call is one step with its own undo. What cannot be read is listed and the rest imported. The same bytes,
or the same text from the same source, are imported once; another text of a held article becomes its new version.
Safe on any thread.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice
from pathlib import Path

from reader.domain.articles import ArticleDraft
from reader.domain.changes import ChangeSet, Done
from reader.domain.errors import AddressUnreachable, Cancelled, FileUnreadable
from reader.domain.found import FoundArticle
from reader.domain.imports import ImportedFile, ImportOptions, ImportReport, ImportStatus
from reader.domain.mappings import TableHead
from reader.domain.wording import tr
from reader.formats import given_files, pasted, tables
from reader.formats.file_formats import SUFFIXES
from reader.formats.file_formats import read_file as read_any_file
from reader.formats.source_files import ReadOptions, SourceFile
from reader.services.fetching import fetch_found
from reader.services.import_batches import list_batches, remove_batch, save_report
from reader.services.import_reading import Arrival, read_arrivals, ready_found, size_of
from reader.services.import_writing import PASTED, Told, Writing
from reader.services.outlets import use_outlets
from reader.store.library import Library
from reader.store.settings import find_setting, put_setting

__all__ = [
    "ImportReport",
    "ImportStatus",
    "ImportedFile",
    "import_files",
    "import_found",
    "list_batches",
    "preview_files",
    "read_pasted",
    "remove_batch",
    "save_report",
]

READ_AHEAD_CP = 16_000_000
"""Texts up to this much together are read before the library is locked; of more, the rest while it is locked."""
_KEEPS_ORIGINALS = "keeps_originals"

Progress = Callable[[int, int], None]


def list_files(paths: Iterable[Path], passed_over: list[Path] | None = None) -> list[Path]:
    """The files that these paths stand for: a folder for those in it and its subfolders that can be read. Those of
    other kinds in folders are added to `passed_over`.
    """
    return given_files.list_files(paths, SUFFIXES, passed_over)


def read_file(path: Path) -> tuple[bytes, ArticleDraft]:
    """The bytes of a file and the first article found in them. Raises `FileUnreadable` and, for a damaged file of
    the user's outlets, `OutletsInvalid`; touches no library.
    """
    use_outlets()
    found = next(read_any_file(SourceFile.from_path(path), ReadOptions()))
    if found.draft is None:
        raise FileUnreadable(found.error or tr("“{name}” holds no article.", name=found.name))
    return found.data, found.draft


def import_files(
    library: Library,
    paths: Iterable[Path],
    *,
    options: ImportOptions | None = None,
    is_dry_run: bool = False,
    is_automatic: bool = False,
    progress: Progress | None = None,
    is_cancelled: Callable[[], bool] | None = None,
    told: Told | None = None,
) -> Done[ImportReport]:
    """Import files as one step; a folder stands for the readable files in it and in its subfolders.

    A dry run does everything and takes it back at once, so that it tells exactly what would happen. Undo passes
    over what `is_automatic`, which the user did not do just then; `remove_batch` takes it back. `progress`
    gets the files read and their number, or the articles found and 0 where files hold several. `told` gets each
    article with its whole draft; the report of an import keeps drafts without texts. Raises `Cancelled` when
    `is_cancelled` says so, `OutletsInvalid` for a damaged file of the user's outlets, and the errors of a library
    that cannot be written; nothing is imported then.
    """
    chosen, files = options or ImportOptions(), list_files(paths)
    asked = is_cancelled or (lambda: False)
    arrivals = _counted(read_arrivals(files, chosen.mapping, chosen.jobs, asked), len(files), progress)
    return _import(library, arrivals, len(files), is_dry_run=is_dry_run, is_undoable=not is_automatic, told=told)


def preview_files(
    library: Library,
    paths: Sequence[Path],
    options: ImportOptions | None = None,
    *,
    limit: int = 200,
    progress: Progress | None = None,
    is_cancelled: Callable[[], bool] | None = None,
) -> ImportReport:
    """What importing would make of the first articles in these files, with their drafts. Writes nothing."""
    chosen, given = options or ImportOptions(), list_files(paths)
    asked, files = is_cancelled or (lambda: False), given[:limit]
    arrivals = _counted(read_arrivals(files, chosen.mapping, 1, asked), len(files), progress)
    report = _import(library, islice(arrivals, limit), len(files), is_dry_run=True, keeps_drafts=True).value
    return replace(report, has_more=len(given) > limit or next(arrivals, None) is not None)


def import_found(
    library: Library,
    found: Iterable[FoundArticle],
    *,
    is_dry_run: bool = False,
    progress: Progress | None = None,
    is_cancelled: Callable[[], bool] | None = None,
    told: Told | None = None,
) -> Done[ImportReport]:
    """Import what was pasted or fetched, as one step; otherwise as `import_files`."""
    given = list(found)
    arrivals = _watched(ready_found(PASTED, given), is_cancelled or (lambda: False))
    return _import(library, _counted(arrivals, len(given), progress), len(given), is_dry_run=is_dry_run, told=told)


def read_table_head(path: Path) -> TableHead | None:
    """The columns of a table, a few rows, and the guess which column is what; None for a file that is no table."""
    file = SourceFile.from_path(path)
    try:
        return tables.read_columns(file) if tables.is_csv(file) or tables.is_json(file) else None
    except FileUnreadable:
        return None


def read_pasted(text: str, html: str | None = None) -> list[FoundArticle]:
    """The articles in what was copied elsewhere, given as text and perhaps as HTML; an address alone stays one.

    Raises `OutletsInvalid`.
    """
    use_outlets()
    return list(pasted.read_pasted(text, html))


def fetch_addresses(
    addresses: Sequence[str],
    *,
    progress: Progress | None = None,
    is_cancelled: Callable[[], bool] | None = None,
) -> list[FoundArticle]:
    """What stands at these web addresses, which the user asked to have fetched; a fault takes the place of a page.

    Raises `Cancelled`, and `OutletsInvalid` before anything is fetched.
    """
    use_outlets()
    found: list[FoundArticle] = []
    for number, address in enumerate(addresses, 1):
        if is_cancelled is not None and is_cancelled():
            raise Cancelled
        try:
            found.extend(fetch_found(address, is_cancelled=is_cancelled))
        except AddressUnreachable as error:
            found.append(FoundArticle(address, error=str(error)))
        if progress is not None:
            progress(number, len(addresses))
    return found


def keeps_originals(library: Library) -> bool:
    """Whether the library keeps the bytes that articles were read from; a new one does."""
    with library.read() as unit:
        return find_setting(unit, _KEEPS_ORIGINALS) != "no"


def set_keeps_originals(library: Library, keeps: bool) -> Done[bool]:
    """Tell a library to keep the originals of what is imported from then on, or not. What it has, stays."""
    with library.write("setting.change", is_undoable=False) as unit:
        put_setting(unit, _KEEPS_ORIGINALS, "yes" if keeps else "no")
    return Done(keeps, unit.changes, unit.step_id)


def _import(
    library: Library,
    arrivals: Iterable[Arrival],
    files: int,
    *,
    is_dry_run: bool,
    keeps_drafts: bool = False,
    is_undoable: bool = True,
    told: Told | None = None,
) -> Done[ImportReport]:
    use_outlets()
    ahead, rest = _read_ahead(iter(arrivals))
    keeps = keeps_originals(library)
    write = library.write("article.import", count=files, is_undoable=is_undoable)
    opened = library.rehearse() if is_dry_run else write
    with opened as unit:
        writing = Writing(
            unit, files, keeps_originals=keeps, is_rehearsal=is_dry_run, keeps_drafts=keeps_drafts, told=told
        )
        report = writing.run(chain(_drained(ahead), rest))
        unit.count = report.count(ImportStatus.NEW) + report.count(ImportStatus.VERSION)
        if not unit.count:
            unit.abandon()
    if is_dry_run or not unit.count:
        return Done(ImportReport(report.files), ChangeSet(initiator=library.initiator), None)
    return Done(report, unit.changes, unit.step_id)


def _counted(arrivals: Iterator[Arrival], files: int, progress: Progress | None) -> Iterator[Arrival]:
    """The arrivals, told one by one."""
    read = 0
    for found, arrival in enumerate(arrivals, 1):
        read += arrival.is_last
        if progress is not None:
            progress(*((read, files) if found == read else (found, 0)))
        yield arrival


def _watched(arrivals: Iterator[Arrival], is_cancelled: Callable[[], bool]) -> Iterator[Arrival]:
    for arrival in arrivals:
        if is_cancelled():
            raise Cancelled
        yield arrival


def _read_ahead(arrivals: Iterator[Arrival]) -> tuple[deque[Arrival], Iterator[Arrival]]:
    ahead: deque[Arrival] = deque()
    size = 0
    for arrival in arrivals:
        size += size_of(arrival, ahead[-1] if ahead else None)
        ahead.append(arrival)
        if size >= READ_AHEAD_CP:
            break
    return ahead, arrivals


def _drained(ahead: deque[Arrival]) -> Iterator[Arrival]:
    """What was read ahead, let go one by one so that it is not held to the end."""
    while ahead:
        yield ahead.popleft()
