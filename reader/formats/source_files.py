"""A file to read from, wherever its bytes are: on the disk, or within a container, a fetch or the clipboard.

This is the whole interface: `SourceFile` and `ReadOptions`. Format readers take these and nothing else, so that a
page in an archive of pages is read as the same page beside it.
"""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, TypeVar

from reader.domain.errors import FileUnreadable
from reader.domain.found import FoundArticle
from reader.domain.mappings import ColumnMapping
from reader.formats.given_files import MAX_FILE_BYTES, display_name, explain, open_file, suffix_of, too_large

T = TypeVar("T")
HEAD_BYTES = 4096
_BEGIN_BYTES = 65_536


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What the user or the container says about a file.

    `mapping` for tables: None lets the reader guess. `url` and `captured_at` (UTC, ISO 8601) tell where and when
    it was fetched; `charset` is what the server called its encoding. "" where not known. `depth` counts the
    containers around the file.
    """

    mapping: ColumnMapping | None = None
    url: str = ""
    captured_at: str = ""
    charset: str = ""
    depth: int = 0


class SourceFile:
    """A file by name and bytes. `name` is for people; `suffix` is in lower case, with its dot.

    The suffix is that of the name unless another is given: what a server calls a page tells more than its address.
    """

    def __init__(self, name: str, open_stream: Callable[[], BinaryIO], suffix: str | None = None) -> None:
        self.name = name
        self.suffix = suffix_of(name) if suffix is None else suffix
        self._open_stream = open_stream
        self._begin: bytes | None = None

    @classmethod
    def from_path(cls, path: Path) -> "SourceFile":
        """A file on the disk."""
        return cls(display_name(path), lambda: open_file(path))

    @classmethod
    def from_bytes(cls, data: bytes, name: str, suffix: str | None = None) -> "SourceFile":
        """Bytes that are held already."""
        return cls(name, lambda: io.BytesIO(data), suffix)

    @property
    def head(self) -> bytes:
        """The first bytes, at most 4,096. Raises `FileUnreadable`."""
        return self._read_begin()[:HEAD_BYTES]

    def _read_begin(self) -> bytes:
        """The first bytes, once: most files are no longer, and opening a file takes longer than reading it."""
        if self._begin is None:
            with self.open() as stream:
                self._begin = self._guarded(lambda: stream.read(_BEGIN_BYTES))
        return self._begin

    def open(self) -> BinaryIO:
        """The bytes as a stream that can seek; the caller closes it. Raises `FileUnreadable`."""
        return self._open_stream()

    def read_all(self, limit: int = MAX_FILE_BYTES) -> bytes:
        """All bytes. Raises `FileUnreadable`, also where they are more than `limit`."""
        begin = self._read_begin()
        if len(begin) < _BEGIN_BYTES and len(begin) <= limit:
            return begin
        with self.open() as stream:
            size = self._guarded(lambda: stream.seek(0, io.SEEK_END))
            if size > limit:
                raise too_large(self.name, size, limit)
            self._guarded(lambda: stream.seek(0))
            return self._guarded(lambda: stream.read(limit))

    def _guarded(self, read: Callable[[], T]) -> T:
        try:
            return read()
        except (OSError, ValueError) as error:
            raise explain(Path(self.name), error) from error


ReadInner = Callable[[SourceFile, ReadOptions], Iterator[FoundArticle]]
"""How a container reads what it holds: yields what is found, faults included; raises `FileUnreadable` for a file
that cannot be read at all.
"""

__all__ = ["HEAD_BYTES", "FileUnreadable", "ReadInner", "ReadOptions", "SourceFile"]
