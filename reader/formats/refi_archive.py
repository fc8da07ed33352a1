"""A `.qdpx` opened with care: its `project.qde`, and the texts in it by the paths that the project has for them.

This is the whole interface: `RefiArchive`, `MEMBERS_MAX`, `UNPACKED_MAX_BYTES`. Members are only ever read; no
path leads out of the archive, and what unpacks to far more than it is packed in is refused.
"""

import io
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self
from zipfile import ZipFile, ZipInfo

from reader.domain.errors import FileUnreadable
from reader.domain.wording import mark, tr
from reader.formats.given_files import MAX_FILE_BYTES, display_name, open_file
from reader.formats.refi_terms import INTERNAL, PROJECT_MEMBER
from reader.formats.zip_archive import FAULTS, RATIO_MAX
from reader.formats.zip_limits import directory_size
from reader.formats.zip_names import member_name

MEMBERS_MAX = 250_000
UNPACKED_MAX_BYTES = 8_000_000_000
DIRECTORY_MAX_BYTES = 50_000_000
PROJECT_MAX_BYTES = 2_000_000_000
_RATIO_FROM_BYTES = 1_000_000
_AGAIN = mark("Export it once more from the program that it comes from.")


class RefiArchive:
    """A project exchange file, as a context manager. Raises `FileUnreadable` for what is none, or too large."""

    def __init__(self, path: Path) -> None:
        self.name = display_name(path)
        self._stream = open_file(path)
        try:
            self._zip = self._open()
            self._project, self._texts = self._look()
        except BaseException:
            self._stream.close()
            raise

    def open_project(self) -> BinaryIO:
        """The bytes of the project. Reading them raises `FileUnreadable` where they are damaged."""
        return io.BufferedReader(_Member(self._zip, self._project, self.name), 1 << 16)

    def find_text(self, path: str) -> ZipInfo | None:
        """The member that an `internal://` path means, whatever the case of its name; None where there is none."""
        if not is_internal(path):
            return None
        wanted = path[len(INTERNAL) :].replace("\\", "/").lstrip("/").casefold()
        wanted = wanted.removeprefix("sources/")
        return self._texts.get(wanted)

    def read_text(self, member: ZipInfo) -> bytes:
        """The bytes of a text. Raises `FileUnreadable` where they are damaged or too many."""
        if member.file_size > MAX_FILE_BYTES:
            raise FileUnreadable(
                tr(
                    "“{member_name}” in “{name}” is too large for an article.",
                    member_name=member_name(member),
                    name=self.name,
                )
            )
        with io.BufferedReader(_Member(self._zip, member, self.name)) as stream:
            return stream.read()

    def _open(self) -> ZipFile:
        head = self._stream.read(4)
        if not head:
            raise FileUnreadable(tr("“{name}” is empty.", name=self.name), tr("There is nothing to import."))
        if head[:2] != b"PK":
            raise FileUnreadable(
                tr("“{name}” is no project exchange file: it is no ZIP archive.", name=self.name), tr(_AGAIN)
            )
        if directory_size(self._stream) > DIRECTORY_MAX_BYTES:
            raise self._too_much()
        try:
            return ZipFile(self._stream)
        except FAULTS as error:
            raise FileUnreadable(
                tr("“{name}” is damaged or was cut off: its directory cannot be read.", name=self.name), tr(_AGAIN)
            ) from error

    def _look(self) -> tuple[ZipInfo, dict[str, ZipInfo]]:
        """The project and the texts by their names in lower case, those in `sources/` before others."""
        members = self._zip.infolist()
        if len(members) > MEMBERS_MAX or sum(one.file_size for one in members) > UNPACKED_MAX_BYTES:
            raise self._too_much()
        projects: list[ZipInfo] = []
        texts: dict[str, ZipInfo] = {}
        others: dict[str, ZipInfo] = {}
        for member in members:
            name = member_name(member).casefold().lstrip("/")
            folder, _, base = name.rpartition("/")
            if base.endswith(".qde") and folder != "sources":
                projects.append(member)
            elif folder == "sources":
                texts.setdefault(base, member)
            else:
                others.setdefault(base, member)
        at_root = [one for one in projects if member_name(one).casefold() == PROJECT_MEMBER]
        if not projects or (not at_root and len(projects) > 1):
            raise FileUnreadable(
                tr(
                    "“{name}” is no project exchange file: it holds no {project_member}.",
                    name=self.name,
                    project_member=PROJECT_MEMBER,
                ),
                tr(_AGAIN),
            )
        return (at_root or projects)[0], others | texts

    def _too_much(self) -> FileUnreadable:
        return FileUnreadable(
            tr("“{name}” unpacks to far too much.", name=self.name), tr("Export a smaller part of the project.")
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._zip.close()
        self._stream.close()


def is_internal(path: str) -> bool:
    """Whether a path means a member of the archive and leads nowhere else."""
    return path[: len(INTERNAL)].casefold() == INTERNAL and ".." not in path.replace("\\", "/").split("/")


class _Member(io.RawIOBase):
    """A member's bytes, whose faults are known errors."""

    def __init__(self, archive: ZipFile, member: ZipInfo, name: str) -> None:
        self._shown = f"{name} › {member_name(member)}"
        if member.flag_bits & 1:
            raise FileUnreadable(
                tr("“{shown}” is encrypted.", shown=self._shown),
                tr("Unpack it with its password and pack it anew."),
            )
        if member.file_size > _RATIO_FROM_BYTES and member.file_size > RATIO_MAX * member.compress_size:
            raise FileUnreadable(
                tr("“{shown}” unpacks to far more than it is packed in.", shown=self._shown),
                tr("It was not opened for safety."),
            )
        if member.file_size > PROJECT_MAX_BYTES:
            raise FileUnreadable(
                tr("“{shown}” is too large.", shown=self._shown), tr("Export a smaller part of the project.")
            )
        try:
            self._inner = archive.open(member)
        except FAULTS as error:
            raise self._damaged() from error

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]
        """The next bytes."""
        try:
            data = self._inner.read(len(buffer))
        except FAULTS as error:
            raise self._damaged() from error
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        """Let go of the member."""
        if not self.closed and hasattr(self, "_inner"):
            self._inner.close()
        super().close()

    def _damaged(self) -> FileUnreadable:
        return FileUnreadable(tr("“{shown}” is damaged and cannot be unpacked.", shown=self._shown), tr(_AGAIN))
