"""Reading the files of an import: what is found is made ready for the library, on one or several processes.

Touches no library. Files of a size and kind that hold one article each may be read by other processes; containers
and tables, which are read as a stream, are read here.
"""

import logging
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from reader.domain.articles import ArticleDraft
from reader.domain.errors import Cancelled
from reader.domain.found import FoundArticle
from reader.domain.mappings import ColumnMapping
from reader.domain.prepared import PreparedArticle, prepare
from reader.domain.wording import carrying, tr
from reader.formats.file_formats import read_file
from reader.formats.given_files import display_name
from reader.formats.source_files import ReadOptions, SourceFile
from reader.services.outlets import use_outlets
from reader.services.reading_processes import ReadingProcesses

_FILES_A_TASK = 25
_TASKS_AHEAD = 4  # a process; bounds what is held in memory
_ONE_ARTICLE_SUFFIXES = frozenset({".txt", ".text", ".html", ".htm", ".mht", ".mhtml", ".pdf", ".docx"})


@dataclass(frozen=True, slots=True)
class Arrival:
    """One thing found in a file; `prepared` is None where that is a fault or an address. `is_last` of its file."""

    path: Path
    found: FoundArticle
    prepared: PreparedArticle | None
    is_last: bool


_Task = tuple[Path, None] | tuple[list[Path], Future[list[Arrival]]]
"""A file to be read here, or files that were given to another process."""


def read_arrivals(
    paths: Sequence[Path], mapping: ColumnMapping | None, jobs: int, is_cancelled: Callable[[], bool]
) -> Iterator[Arrival]:
    """Everything in these files, in their order. Raises `Cancelled`."""
    if jobs > 1 and len(paths) > _FILES_A_TASK:
        yield from _read_on_processes(paths, mapping, jobs, is_cancelled)
        return
    for path in paths:
        for arrival in _read_path(path, mapping):
            if is_cancelled():
                raise Cancelled
            yield arrival


def ready_found(path: Path, found: Iterable[FoundArticle]) -> Iterator[Arrival]:
    """What was found elsewhere than in a file, made ready as well."""
    for one in found:
        yield Arrival(path, one, _prepared(one), True)


def _read_path(path: Path, mapping: ColumnMapping | None) -> Iterator[Arrival]:
    last: Arrival | None = None
    for found in _read_safely(path, mapping):
        if last is not None:
            yield last
        last = Arrival(path, found, _prepared(found), False)
    name = display_name(path)
    nothing = FoundArticle(name, error=tr("“{name}” holds no article.", name=name))
    yield replace(last, is_last=True) if last else Arrival(path, nothing, None, True)


def _read_safely(path: Path, mapping: ColumnMapping | None) -> Iterator[FoundArticle]:
    """What is found in a file. A fault of a reader costs its file and not the thousand others: it is logged and
    told as what it is.
    """
    try:
        yield from read_file(SourceFile.from_path(path), ReadOptions(mapping=mapping))
    except Exception as error:
        logging.getLogger(__name__).exception("reading %s failed", path)
        what = tr(
            "“{name}” met a fault in Dateline itself ({fault}) and was left out.",
            name=display_name(path),
            fault=type(error).__name__,
        )
        told = tr("{what} The log says more; please report it.", what=what)
        yield FoundArticle(display_name(path), error=told)


def _prepared(found: FoundArticle) -> PreparedArticle | None:
    return prepare(found, found.draft) if found.draft else None


def _read_on_processes(
    paths: Sequence[Path], mapping: ColumnMapping | None, jobs: int, is_cancelled: Callable[[], bool]
) -> Iterator[Arrival]:
    """The same in the same order, with the reading of single-article files spread over processes."""
    waiting: deque[_Task] = deque()
    with ReadingProcesses(jobs, use_outlets, partial(_read_paths, mapping=mapping), _lost) as processes:
        for task in _tasks(paths):
            waiting.append((task, None) if isinstance(task, Path) else (task, processes.submit(task)))
            if len(waiting) >= jobs * _TASKS_AHEAD:
                yield from _take(waiting.popleft(), mapping, processes, is_cancelled)
        while waiting:
            yield from _take(waiting.popleft(), mapping, processes, is_cancelled)


def _tasks(paths: Sequence[Path]) -> Iterator[list[Path] | Path]:
    """Lists of files for another process, and single ones to be read here."""
    together: list[Path] = []
    for path in paths:
        is_single = path.suffix.lower() in _ONE_ARTICLE_SUFFIXES
        if together and (not is_single or len(together) >= _FILES_A_TASK):
            yield together
            together = []
        if is_single:
            together.append(path)
        else:
            yield path
    if together:
        yield together


def _take(
    task: _Task,
    mapping: ColumnMapping | None,
    processes: ReadingProcesses[Arrival],
    is_cancelled: Callable[[], bool],
) -> Iterator[Arrival]:
    found = _read_path(task[0], mapping) if task[1] is None else processes.take(task[0], task[1], is_cancelled)
    for arrival in found:
        if is_cancelled():
            raise Cancelled
        yield arrival


def _lost(path: Path) -> Arrival:
    what = tr(
        "“{display_name}” was left out: twice the process that read it came to a sudden end.",
        display_name=display_name(path),
    )
    error = tr("{what} There may be too little memory for it, or the file is made to do harm.", what=what)
    return Arrival(path, FoundArticle(display_name(path), error=error), None, True)


def _read_paths(paths: Sequence[Path], mapping: ColumnMapping | None) -> list[Arrival]:
    """On another process, which speaks English: what it says is said again by the one that takes it."""
    with carrying():
        return [arrival for path in paths for arrival in _read_path(path, mapping)]


def size_of(arrival: Arrival, before: Arrival | None) -> int:
    """About the bytes that an arrival takes in memory; what it shares with the one before is not counted again."""
    if arrival.prepared is None:
        return 0
    is_shared = before is not None and arrival.found.data is before.found.data
    return len(arrival.prepared.text) + (0 if is_shared else len(arrival.found.data))


def light_draft(draft: ArticleDraft) -> ArticleDraft:
    """A draft as reports keep it: without what takes room."""
    date = replace(draft.date, evidence=()) if draft.date.evidence else draft.date
    return replace(draft, paragraphs=(), listed=(), date=date)
