"""One export in the making: what a writer of any format gets, and the files it opens.

This is the whole interface: `ExportJob`, which `exporting.export` makes and hands to the writer of the format. The
writer reads in the job's unit, opens its files by the job, ticks, notes losses and gives the number of records; it
neither closes nor publishes anything. The files appear together at the end or not at all.
"""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self, TextIO, TypeAlias

from reader.domain.errors import Cancelled, TargetUnwritable
from reader.domain.exports import ExportRequest
from reader.domain.projects import Loss
from reader.domain.wording import tr
from reader.formats.whole_file import AnyWholeFile, WholeBytes, WholeFile, publish_together
from reader.services.export_targets import refuse_library
from reader.store.library import Library
from reader.store.unit import Unit

Progress: TypeAlias = Callable[[int, int], None]
"""Takes the records written and how many there will be, 0 where that is not known."""

Writer: TypeAlias = Callable[["ExportJob"], int]
"""Writes one format; how many records the target has: rows, objects, documents, references."""


class ExportJob:
    """A request with the snapshot it is answered from, as a context manager. Leaving it without `publish` leaves
    every file as it was.

    `losses` grows by what the format cannot carry.
    """

    def __init__(
        self,
        library: Library,
        unit: Unit,
        request: ExportRequest,
        progress: Progress | None = None,
        is_cancelled: Callable[[], bool] | None = None,
    ) -> None:
        self.library = library
        self.unit = unit
        self.request = request
        self.losses: list[Loss] = []
        self._progress = progress
        self._is_cancelled = is_cancelled
        self._open = ExitStack()
        self._files: list[AnyWholeFile] = []
        self._obsolete: list[Path] = []

    def open_text(self, target: Path, *, encoding: str = "utf-8") -> TextIO:
        """Begin a text file, the target of the request first; line ends are written as given."""
        refuse_library(self.library, target)
        file = self._open.enter_context(WholeFile(target, encoding=encoding))
        self._add(file)
        return file.stream

    def open_bytes(self, target: Path) -> BinaryIO:
        """Begin a file of bytes, the target of the request first; the stream can seek."""
        refuse_library(self.library, target)
        file = self._open.enter_context(WholeBytes(target))
        self._add(file)
        return file.stream

    def remove(self, path: Path) -> None:
        """Remove a file of an earlier export when the files of this one get their names, if it is there then."""
        refuse_library(self.library, path)
        self._obsolete.append(path)

    def tick(self, done: int, total: int = 0) -> None:
        """Tell how many records are written, of how many (0: not known). Raises `Cancelled`.

        To be called some ten times a second or more, also while nothing is written yet.
        """
        if self._is_cancelled and self._is_cancelled():
            raise Cancelled
        if self._progress:
            self._progress(done, total)

    def lose(self, what: str, where: str, why: str) -> None:
        """Note what the format cannot carry, where it stands, and why."""
        self.losses.append(Loss(what, where, why))

    @property
    def files(self) -> tuple[Path, ...]:
        """The files begun, in their order."""
        return tuple(file.target for file in self._files)

    def publish(self) -> None:
        """Give all files their names. Raises `TargetUnwritable`, and then none has changed."""
        publish_together(self._files, self._obsolete)

    def __enter__(self) -> Self:
        self._open.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._open.__exit__(kind, error, traceback)

    def _add(self, file: AnyWholeFile) -> None:
        if any(file.place == other.place for other in self._files):
            raise TargetUnwritable(
                tr("Two files of this export would both be {target}.", target=file.target),
                tr("Give another name."),
            )
        self._files.append(file)
