"""The reading behind an import dialog: which files, what is in the first of them, what was fetched."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import sleep
from typing import Any

from PySide6.QtCore import QObject, Signal

from reader.domain.errors import KnownError
from reader.domain.found import FoundArticle
from reader.domain.imports import ImportedFile, ImportOptions, ImportReport, ImportStatus
from reader.domain.mappings import ColumnMapping, TableHead
from reader.domain.wording import number, plural, tr
from reader.gui.desk import Desk
from reader.gui.dialogs.import_dialog import ImportDialog
from reader.gui.flows.dialog_job import DialogJob
from reader.gui.jobs import JobHandle
from reader.gui.models.import_labels import rate_text
from reader.services.preferences import Preferences

PREVIEW_FILES = 200
_FIRST_FILES = 12
"""So many files are shown at once; the rest of the preview follows when it is read."""
_PAINT_S = 0.1
"""So long the rest of the preview waits for the first rows to be painted; together they would be felt."""
_TABLE_FILES = 50
"""Among so many first files a table is looked for."""


@dataclass(frozen=True, slots=True)
class ImportSource:
    """What an import takes: files, and what was pasted or fetched; and how tables are read."""

    paths: tuple[Path, ...] = ()
    found: tuple[FoundArticle, ...] = ()
    options: ImportOptions = field(default_factory=ImportOptions)


@dataclass(frozen=True, slots=True)
class _Listed:
    files: tuple[Path, ...]
    head: TableHead | None
    passed_over: tuple[str, ...] = ()


class ImportPreview(QObject):
    """Fills one `ImportDialog`. `import_wanted` carries the `ImportSource` that the user accepted."""

    import_wanted = Signal(object)

    def __init__(
        self, desk: Desk, dialog: ImportDialog, preferences: Preferences, save_preferences: Callable[[], None]
    ) -> None:
        super().__init__(dialog)
        self._desk = desk
        self._dialog = dialog
        self._preferences = preferences
        self._save_preferences = save_preferences
        self._source = ImportSource()
        self._head: TableHead | None = None
        self._path_files: tuple[ImportedFile, ...] = ()
        self._found_files: tuple[ImportedFile, ...] = ()
        self._has_more = False
        self._is_read = False
        self._job = DialogJob(desk, dialog)
        dialog.import_requested.connect(self._accept)
        dialog.rejected.connect(self._job.stop)
        dialog.stop_requested.connect(self._stop_reading)
        dialog.mapping_changed.connect(self._on_mapping_changed)
        dialog.fetch_requested.connect(self.fetch)

    def read_paths(self, paths: Sequence[Path]) -> None:
        """Look into folders, then read the first files."""
        importing, given = self._desk.services.importing, tuple(paths)
        self._source = ImportSource(given)
        self._dialog.begin(tr("Import"), tr("Looking for files"))
        self._run(lambda _: _list_files(importing, given), self._on_listed)

    def read_pasted(self, text: str, html: str | None) -> None:
        """Read what was pasted."""
        importing = self._desk.services.importing
        self._dialog.begin(tr("Paste as article"), tr("Reading what was copied"))
        self._run(lambda _: importing.read_pasted(text, html), self._on_found)

    def show_addresses(self, addresses: Sequence[str]) -> None:
        """Show addresses to choose from; nothing is fetched before the user says so."""
        self._dialog.begin(tr("Import from the web"), "")
        self._on_found([FoundArticle(address, address=address) for address in addresses])

    def fetch(self, addresses: Sequence[str]) -> None:
        """Fetch addresses over the network: the user asked for it."""
        importing, wanted = self._desk.services.importing, tuple(addresses)
        self._dialog.begin(
            plural(len(wanted), tr("Fetching {n} page"), tr("Fetching {n} pages")), wanted[0] if wanted else ""
        )
        self._run(
            lambda handle: importing.fetch_addresses(
                wanted, progress=handle.report_progress, is_cancelled=handle.is_cancelled
            ),
            lambda found: self._on_fetched(wanted, found),
        )

    def close(self) -> None:
        """Leave the dialog without importing anything."""
        self._dialog.reject()

    # Reading

    def _run(self, work: Callable[[JobHandle], Any], done: Callable[[Any], None]) -> None:
        self._job.run(work, done, self._on_failed, self._on_progress)

    def _on_failed(self, error: KnownError) -> None:
        self._dialog.end()
        self._dialog.heading.set_words(error.what, error.hint)

    def _on_progress(self, done: int, total: int) -> None:
        if total != 1:
            rate = rate_text(done, total, self._job.elapsed_s)
            count = tr("Read {n} of {total}", n=number(done), total=number(total))
            if not total:
                count = plural(done, tr("Found {n} article"), tr("Found {n} articles"))
            line = " · ".join(part for part in (count, rate) if part)
            self._dialog.show_progress(line, done, total)

    def _on_listed(self, listed: _Listed) -> None:
        self._source = replace(self._source, paths=listed.files)
        title = plural(len(listed.files), tr("Import {n} file"), tr("Import {n} files"))
        self._dialog.begin(title, tr("Reading", "under way"))
        self._dialog.show_passed_over(listed.passed_over)
        self._head = listed.head
        if listed.head is not None:
            remembered = _remembered(self._preferences, listed.head)
            self._source = replace(self._source, options=ImportOptions(mapping=remembered))
            self._dialog.show_mapping(listed.head, remembered or listed.head.guess)
        self._read_stage(_FIRST_FILES if len(listed.files) > _FIRST_FILES else PREVIEW_FILES)

    def _read_stage(self, count: int) -> None:
        """Read the first files; the few of the first stage come at once, then all of the preview."""
        self._is_read = False
        desk, source = self._desk, self._source
        preview, is_first = desk.services.importing.preview_files, not self._path_files

        def work(handle: JobHandle) -> Any:
            if not is_first:
                sleep(_PAINT_S)
            return preview(
                desk.library,
                source.paths[:count],
                source.options,
                limit=PREVIEW_FILES,
                progress=handle.report_progress,
                is_cancelled=handle.is_cancelled,
            )

        self._run(work, lambda report: self._on_read(report, count))

    def _on_read(self, report: ImportReport, count: int) -> None:
        self._path_files, self._has_more = report.files, report.has_more
        self._show()
        if count < min(PREVIEW_FILES, len(self._source.paths)):
            self._read_stage(PREVIEW_FILES)
        else:
            self._is_read = len(self._source.paths) <= PREVIEW_FILES and len(report.files) < PREVIEW_FILES
            self._dialog.end()

    def _on_found(self, found: Sequence[FoundArticle]) -> None:
        """Look up what would become of articles that are in no file."""
        desk, articles = self._desk, tuple(one for one in found if not one.address)
        addresses = tuple(_address_row(one) for one in found if one.address)
        self._source = replace(self._source, found=(*self._source.found, *articles))
        whole = self._source

        def work(handle: JobHandle) -> Any:
            return desk.services.importing.import_found(
                desk.library, whole.found, is_dry_run=True, is_cancelled=handle.is_cancelled
            ).value

        def done(report: ImportReport) -> None:
            self._found_files = (*report.files, *addresses)
            self._show()
            self._dialog.end()

        self._run(work, done)

    def _on_fetched(self, wanted: Sequence[str], found: Sequence[FoundArticle]) -> None:
        gone = set(wanted)
        self._path_files, self._found_files = (
            tuple(file for file in files if file.address not in gone or file.status is not ImportStatus.ADDRESS)
            for files in (self._path_files, self._found_files)
        )
        self._on_found(found)

    def _show(self) -> None:
        total = len(self._source.paths)
        more = max(0, total - PREVIEW_FILES)
        self._dialog.show_files((*self._found_files, *self._path_files), total, more, has_more=self._has_more)

    # What the user says

    def _stop_reading(self) -> None:
        """Show what is read already; the import itself reads the rest."""
        self._job.stop()
        self._dialog.end()

    def _on_mapping_changed(self, mapping: ColumnMapping) -> None:
        if self._head is None:
            return
        self._preferences.mappings[_key(self._head)] = json.dumps(dict(mapping.pairs), ensure_ascii=False)
        self._save_preferences()
        self._source = replace(self._source, options=ImportOptions(mapping=mapping))
        self._dialog.heading.show_progress(0, 0)
        self._read_stage(PREVIEW_FILES)

    def _accept(self) -> None:
        self._job.stop()
        adds = any(file.status is not ImportStatus.ADDRESS for file in self._path_files)
        self.import_wanted.emit(self._source if adds or not self._is_read else replace(self._source, paths=()))


def _list_files(importing: Any, paths: Sequence[Path]) -> _Listed:
    """The files that paths stand for, and the columns that the tables among the first of them share.

    A file cut off before its first column counts as none.
    """
    others: list[Path] = []
    files = tuple(importing.list_files(paths, others))
    read = [importing.read_table_head(path) for path in files[:_TABLE_FILES]]
    heads = [head for head in read if head is not None and head.columns]
    is_one_kind = bool(heads) and all(set(head.columns) == set(heads[0].columns) for head in heads)
    return _Listed(files, heads[0] if is_one_kind else None, tuple(path.name for path in others))


def _key(head: TableHead) -> str:
    """A set of columns as the preferences know it."""
    return "\n".join(head.columns)


def _remembered(preferences: Preferences, head: TableHead) -> ColumnMapping | None:
    """The mapping that the user gave these columns before."""
    try:
        columns = json.loads(preferences.mappings.get(_key(head), ""))
        return ColumnMapping.of({str(name): str(column) for name, column in columns.items()})
    except (ValueError, AttributeError, KnownError):
        return None


def _address_row(found: FoundArticle) -> ImportedFile:
    return ImportedFile(Path(), ImportStatus.ADDRESS, name=found.name, address=found.address)
