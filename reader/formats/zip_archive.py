"""A ZIP archive of files of any kind that can be read, archives in it included, within limits.

This is the whole interface: `matches`, `read`, `check_size`. Members come in the order of their names. A member
that cannot be read is told and the others are read; names of members are never used as paths.
"""

import io
import shutil
import struct
import tempfile
import zlib
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import IO, TYPE_CHECKING, BinaryIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from reader.domain.errors import FileUnreadable
from reader.domain.found import FoundArticle
from reader.domain.wording import mark, plural, tr
from reader.formats.given_files import MAX_FILE_BYTES, suffix_of, too_large
from reader.formats.source_files import ReadInner, ReadOptions, SourceFile
from reader.formats.zip_limits import directory_size
from reader.formats.zip_names import is_hidden, leads_out, member_name
from reader.formats.zip_salvage import salvage

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

MEMBERS_MAX = 10_000
UNPACKED_MAX_BYTES = 2_000_000_000
DEPTH_MAX = 3
RATIO_MAX = 200
_RATIO_FROM_BYTES = 1_000_000
"""Small members of one letter only may be packed tighter; they do no harm."""
DIRECTORY_MAX_BYTES = 20_000_000
STREAMED = (".csv", ".tsv", ".tab", ".jsonl", ".ndjson", ".json", ".warc", ".warc.gz")
"""Kinds that are read bit by bit, so that they may be larger than a document."""
_SUFFIX = ".zip"
FAULTS = (OSError, EOFError, ValueError, RuntimeError, NotImplementedError, BadZipFile, zlib.error, struct.error)
"""What zipfile raises for members that are damaged, encrypted or packed in a way it does not know."""
_CHUNK = 1 << 18
_NAMED = 3
_UNPACK = mark("Unpack it and import what it holds in parts.")


@dataclass(slots=True)
class _Budget:
    """What may still be unpacked: one for an archive and all archives within it."""

    members: int = field(default_factory=lambda: MEMBERS_MAX)
    size: int = field(default_factory=lambda: UNPACKED_MAX_BYTES)
    is_spent: bool = False

    def take(self, size: int, shown: str) -> None:
        """Raises `FileUnreadable` where a member of this size goes beyond it."""
        self.members -= 1
        self.size -= size
        if self.size < 0 or self.members < 0:
            self.is_spent = True
            raise FileUnreadable(
                tr("“{shown}” and what follows was not read: that is too much in one archive.", shown=shown),
                tr(_UNPACK),
            )


@dataclass(frozen=True, slots=True)
class _Job:
    """How the members of an archive are to be read."""

    options: ReadOptions
    read_inner: ReadInner
    suffixes: Collection[str]
    budget: _Budget


def matches(file: SourceFile) -> bool:
    """Whether it begins as a ZIP does; office documents, which do so too, must be asked for before."""
    return file.head.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def read(
    file: SourceFile, options: ReadOptions, read_inner: ReadInner, suffixes: Collection[str]
) -> Iterator[FoundArticle]:
    """What the members of these suffixes hold. Raises `FileUnreadable` where nothing can be read at all."""
    yield from _read_archive(file, _Job(options, read_inner, suffixes, _Budget()))


def check_size(archive: ZipFile, name: str) -> None:
    """Raises `FileUnreadable` for an archive with too many members or one that unpacks to too much."""
    members = archive.infolist()
    if len(members) > MEMBERS_MAX:
        raise _too_many(name)
    if any(_is_bomb(member) for member in members) or sum(one.file_size for one in members) > UNPACKED_MAX_BYTES:
        raise FileUnreadable(
            tr("“{name}” unpacks to far too much.", name=name),
            tr("Unpack it with another program and look at it."),
        )


def _read_archive(file: SourceFile, job: _Job) -> Iterator[FoundArticle]:
    if job.options.depth > DEPTH_MAX:
        raise FileUnreadable(
            tr("“{name}” lies in more than {depth_max} archives.", name=file.name, depth_max=DEPTH_MAX),
            tr(_UNPACK),
        )
    with file.open() as stream:
        if directory_size(stream) > DIRECTORY_MAX_BYTES:
            raise _too_many(file.name)
        try:
            archive = ZipFile(stream)
        except FAULTS:
            yield from _read_damaged(file, stream, job)
            return
        with archive:
            yield from _read_members(file, archive, job)


def _read_members(file: SourceFile, archive: ZipFile, job: _Job) -> Iterator[FoundArticle]:
    if len(archive.infolist()) > MEMBERS_MAX:
        raise _too_many(file.name)
    named = [(member_name(member), member) for member in archive.infolist()]
    wanted = [(name, member) for name, member in named if _is_wanted(name, job)]
    if not wanted:
        raise FileUnreadable(
            tr("“{name}” holds no file that can be read.", name=file.name), tr("There is nothing to import.")
        )
    others = sorted(name for name, _ in named if not is_hidden(name) and not _is_wanted(name, job))
    found = _read_wanted(file, archive, sorted(wanted, key=lambda one: one[0]), job)
    yield from _with_notice(found, _describe_others(file.name, others)) if others else found


def _describe_others(name: str, others: Sequence[str]) -> str:
    names, end = ", ".join(others[:_NAMED]), ", …" if len(others) > _NAMED else "."
    return plural(
        len(others),
        tr("In “{name}” {n} member is of another kind and was left out: {names}{end}"),
        tr("In “{name}” {n} members are of other kinds and were left out: {names}{end}"),
        name=name,
        names=names,
        end=end,
    )


def _with_notice(found: Iterator[FoundArticle], notice: str) -> Iterator[FoundArticle]:
    """The same, with a notice on the first article: what is passed over is no failure."""
    for one in found:
        if notice and one.draft is not None:
            one = replace(one, draft=replace(one.draft, warnings=(*one.draft.warnings, notice)))
            notice = ""
        yield one


def _read_wanted(
    file: SourceFile, archive: ZipFile, wanted: Sequence[tuple[str, ZipInfo]], job: _Job
) -> Iterator[FoundArticle]:
    for name, member in wanted:
        shown = f"{file.name} › {name}"
        try:
            if leads_out(name):
                raise _leads_out(shown)
            _allow(member, shown, job.budget)
            yield from _read_member(archive, member, shown, job)
        except FileUnreadable as error:
            yield FoundArticle(shown, error=str(error))
        if job.budget.is_spent:
            return


def _is_wanted(name: str, job: _Job) -> bool:
    return not is_hidden(name) and suffix_of(name) in {*job.suffixes, _SUFFIX}


def _allow(member: ZipInfo, shown: str, budget: _Budget) -> None:
    """Raises `FileUnreadable` for a member that may not be unpacked; else takes its size off the budget."""
    if member.flag_bits & 1:
        raise FileUnreadable(
            tr("“{shown}” is encrypted.", shown=shown), tr("Unpack it with its password and import it then.")
        )
    if _is_bomb(member):
        raise FileUnreadable(
            tr("“{shown}” unpacks to far more than it is packed in.", shown=shown),
            tr("It was left out for safety."),
        )
    if member.file_size > MAX_FILE_BYTES and suffix_of(shown) not in (*STREAMED, _SUFFIX):
        raise too_large(shown, member.file_size)
    budget.take(member.file_size, shown)


def _is_bomb(member: ZipInfo) -> bool:
    return member.file_size > _RATIO_FROM_BYTES and member.file_size > RATIO_MAX * member.compress_size


def _read_member(archive: ZipFile, member: ZipInfo, shown: str, job: _Job) -> Iterator[FoundArticle]:
    inner = replace(job, options=replace(job.options, depth=job.options.depth + 1))
    if member.file_size <= MAX_FILE_BYTES:
        yield from _read_inner(SourceFile.from_bytes(_unpack(archive, member, shown), shown), inner)
    elif suffix_of(shown) == _SUFFIX:  # it is read here and there, which a packed stream does slowly
        with tempfile.TemporaryDirectory(prefix="dateline-") as folder:
            copy = Path(folder) / "inner.zip"
            _unpack_to(copy, archive, member, shown)
            yield from _read_inner(SourceFile(shown, lambda: copy.open("rb")), inner)
    else:
        yield from _read_inner(SourceFile(shown, lambda: _open_member(archive, member, shown)), inner)


def _read_inner(file: SourceFile, job: _Job) -> Iterator[FoundArticle]:
    """An archive within goes on with the same budget."""
    if file.suffix == _SUFFIX and matches(file):
        yield from _read_archive(file, job)
    else:
        yield from job.read_inner(file, job.options)


def _open_member(archive: ZipFile, member: ZipInfo, shown: str) -> BinaryIO:
    try:
        return _open(archive, member)
    except OSError as error:
        raise _damaged(shown, error) from error


def _unpack(archive: ZipFile, member: ZipInfo, shown: str) -> bytes:
    with _open_member(archive, member, shown) as stream:
        try:
            return stream.read(MAX_FILE_BYTES)
        except OSError as error:
            raise _damaged(shown, error) from error


def _unpack_to(target: Path, archive: ZipFile, member: ZipInfo, shown: str) -> None:
    try:
        with _open(archive, member) as stream, target.open("wb") as copy:
            shutil.copyfileobj(stream, copy, _CHUNK)
    except OSError as error:
        raise _damaged(shown, error) from error


def _read_damaged(file: SourceFile, stream: BinaryIO, job: _Job) -> Iterator[FoundArticle]:
    """Whatever whole members there are in an archive without its directory, which stands at the end."""
    what = tr(
        "“{name}” is damaged or was cut off: its directory cannot be read. What could be found was read.",
        name=file.name,
    )
    yield FoundArticle(file.name, error=what)
    options = replace(job.options, depth=job.options.depth + 1)
    try:
        for member in salvage(stream, MAX_FILE_BYTES):
            name = member_name(member.info)
            shown = f"{file.name} › {name}"
            job.budget.take(member.unpacked, shown)
            if not _is_wanted(name, job):
                continue
            if leads_out(name):
                yield FoundArticle(shown, error=str(_leads_out(shown)))
            elif member.data is None:
                yield FoundArticle(shown, error=tr("“{name}” is damaged, cut off or encrypted.", name=shown))
            else:
                yield from _read_inner(SourceFile.from_bytes(member.data, shown), replace(job, options=options))
    except OSError as error:
        raise _damaged(file.name, error) from error


class _Guarded(io.RawIOBase):
    """A member's bytes; whatever is wrong with them is an `OSError`."""

    def __init__(self, inner: IO[bytes]) -> None:
        self._inner = inner

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        with _as_os_error():
            data = self._inner.read(len(memoryview(buffer)))
        memoryview(buffer)[: len(data)] = data
        return len(data)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        with _as_os_error():
            return self._inner.seek(offset, whence)

    def tell(self) -> int:
        return self._inner.tell()

    def close(self) -> None:
        self._inner.close()
        super().close()


@contextmanager
def _as_os_error() -> Iterator[None]:
    try:
        yield
    except OSError:
        raise
    except FAULTS as error:
        raise OSError(str(error) or type(error).__name__) from error


def _open(archive: ZipFile, member: ZipInfo) -> BinaryIO:
    with _as_os_error():
        return io.BufferedReader(_Guarded(archive.open(member)), _CHUNK)


def _damaged(shown: str, error: Exception) -> FileUnreadable:
    return FileUnreadable(
        tr("“{shown}” cannot be unpacked: {reason}.", shown=shown, reason=str(error).rstrip(".")),
        tr("The archive may be damaged."),
    )


def _leads_out(shown: str) -> FileUnreadable:
    return FileUnreadable(
        tr("“{shown}” has a name that leads out of its archive.", shown=shown), tr("It was left out for safety.")
    )


def _too_many(name: str) -> FileUnreadable:
    return FileUnreadable(
        tr("“{name}” holds more than {members_max} files.", name=name, members_max=f"{MEMBERS_MAX:,}"), tr(_UNPACK)
    )
