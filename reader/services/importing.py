"""Importing files as articles: the only door through which they come in.

This is the whole interface: `read_file` and `import_files`. All of one call is one step with its own undo. Files
that cannot be read are listed and the others imported. Safe on any thread.
"""

import hashlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from reader.bundled import program_version
from reader.domain.articles import ArticleDraft
from reader.domain.changes import ChangeSet, Done
from reader.domain.errors import Cancelled, FileUnreadable
from reader.domain.ids import ArticleId
from reader.domain.imports import ImportedFile, ImportReport, ImportStatus
from reader.domain.texts import hash_text, join_paragraphs
from reader.formats.file_formats import SUFFIXES
from reader.formats.file_formats import read_file as read_any_file
from reader.formats.given_files import display_name, list_files
from reader.formats.source_files import ReadOptions, SourceFile
from reader.store.articles import find_article_by_text, insert_article
from reader.store.import_batches import insert_import_batch
from reader.store.library import Library
from reader.store.originals import find_article_by_original, insert_original
from reader.store.sources import find_source
from reader.store.unit import Unit

__all__ = ["ImportReport", "ImportStatus", "ImportedFile", "import_files", "read_file"]

MEDIA_TYPE = "text/plain"
READ_AHEAD_BYTES = 16 * 1024 * 1024
"""Files up to this much together are read before the library is locked; of more, the rest while it is locked."""


@dataclass(frozen=True, slots=True)
class _ReadFile:
    path: Path
    data: bytes = b""
    draft: ArticleDraft | None = None
    error: str = ""


def read_file(path: Path) -> tuple[bytes, ArticleDraft]:
    """The bytes of a file and the article found in them. Raises `FileUnreadable`; touches no library."""
    found = next(read_any_file(SourceFile.from_path(path), ReadOptions()))
    if found.draft is None:
        raise FileUnreadable(found.error)
    return found.data, found.draft


def import_files(
    library: Library,
    paths: Iterable[Path],
    *,
    is_dry_run: bool = False,
    progress: Callable[[int, int], None] | None = None,
    is_cancelled: Callable[[], bool] | None = None,
) -> Done[ImportReport]:
    """Import files as one step; a folder stands for the `.txt` files in it and in its subfolders.

    The same bytes, or the same text from the same source, are imported once. A dry run writes nothing and tells
    what would happen. `progress` gets the files done and their number. Raises `Cancelled` when `is_cancelled` says
    so, and the errors of a library that cannot be written; nothing is imported then.
    """
    files = list_files(paths, SUFFIXES)
    reads = _read_files(files, is_cancelled or (lambda: False))
    ahead: deque[_ReadFile] = deque() if is_dry_run else _read_ahead(reads)
    has_all = len(ahead) == len(files)
    tell = progress or (lambda _done, _total: None)
    if is_dry_run or has_all:
        with library.read() as unit:
            report = _Import(unit, len(files), tell if is_dry_run else None).run(ahead if has_all else reads)
        if is_dry_run or not report.count(ImportStatus.NEW):
            tell(len(files), len(files))
            return Done(report, ChangeSet(initiator=library.initiator), None)
    with library.write("article.import", count=len(files)) as unit:
        report = _Import(unit, len(files), tell, is_writing=True).run(chain(_drain(ahead), reads), is_cancelled)
        unit.count = report.count(ImportStatus.NEW)
    return Done(report, unit.changes, unit.step_id)


def _read_files(files: Sequence[Path], is_cancelled: Callable[[], bool]) -> Iterator[_ReadFile]:
    for path in files:
        if is_cancelled():
            raise Cancelled
        try:
            data, draft = read_file(path)
        except FileUnreadable as error:
            yield _ReadFile(path, error=str(error))
        else:
            yield _ReadFile(path, data, draft)


def _read_ahead(reads: Iterator[_ReadFile]) -> deque[_ReadFile]:
    ahead: deque[_ReadFile] = deque()
    size = 0
    for read in reads:
        ahead.append(read)
        size += len(read.data)
        if size >= READ_AHEAD_BYTES:
            break
    return ahead


def _drain(ahead: deque[_ReadFile]) -> Iterator[_ReadFile]:
    """The files read ahead, let go one by one so that their bytes are not held to the end."""
    while ahead:
        yield ahead.popleft()


class _Import:
    """One pass over files in one unit: sorts out duplicates and, when writing, stores what is new."""

    def __init__(
        self, unit: Unit, total: int, progress: Callable[[int, int], None] | None, *, is_writing: bool = False
    ) -> None:
        self._unit = unit
        self._total = total
        self._progress = progress
        self._is_writing = is_writing
        self._importer = f"Dateline {program_version()}"
        self._batch: int | None = None
        self._seen: dict[tuple[str, ...], Path] = {}  # what a dry run would have stored

    def run(self, reads: Iterable[_ReadFile], is_cancelled: Callable[[], bool] | None = None) -> ImportReport:
        """Take the files one by one."""
        done: list[ImportedFile] = []
        for read in reads:
            if is_cancelled and is_cancelled():
                raise Cancelled
            done.append(self._take(read, read.draft) if read.draft else _failed(read))
            if self._progress:
                self._progress(len(done), self._total)
        return ImportReport(tuple(done), self._batch)

    def _take(self, read: _ReadFile, draft: ArticleDraft) -> ImportedFile:
        data_key = (hashlib.sha256(read.data).hexdigest(),)
        text_key = (draft.source or "", draft.language or "", hash_text(join_paragraphs(draft.paragraphs)[0]))
        held = find_article_by_original(self._unit, data_key[0])
        if held is not None:
            return _duplicate(read, f"The library holds this file already, as article {held}.", held)
        held = self._find_same_text(*text_key)
        if held is not None:
            return _duplicate(read, f"The library holds this text from this source, as article {held}.", held)
        for key in (data_key, text_key):
            if key in self._seen:
                return _duplicate(read, f"The same as “{display_name(self._seen[key])}” in this import.")
        if self._is_writing:
            article = self._store(read, draft)
        else:
            article = None
            self._seen |= {data_key: read.path, text_key: read.path}
        return ImportedFile(read.path, ImportStatus.NEW, draft, article, " ".join(draft.warnings))

    def _find_same_text(self, source: str, language: str, sha256: str) -> ArticleId | None:
        source_id = find_source(self._unit, source, language)
        return None if source_id is None else find_article_by_text(self._unit, source_id, sha256)

    def _store(self, read: _ReadFile, draft: ArticleDraft) -> ArticleId:
        if self._batch is None:
            self._batch = insert_import_batch(self._unit, self._importer, self._total)
        original = insert_original(self._unit, read.data, display_name(read.path), MEDIA_TYPE, self._importer)
        return insert_article(self._unit, draft, original_id=original, batch_id=self._batch)


def _failed(read: _ReadFile) -> ImportedFile:
    return ImportedFile(read.path, ImportStatus.FAILED, message=read.error)


def _duplicate(read: _ReadFile, message: str, article: ArticleId | None = None) -> ImportedFile:
    return ImportedFile(read.path, ImportStatus.DUPLICATE, read.draft, article, message)
