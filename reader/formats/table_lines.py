"""Lines of a table's file, one at a time and never more than a row may hold, however large the file is.

This is the whole interface: `TableRow`, `MAX_ROW_BYTES`, `find_encoding`, `open_text`, `errors_of`,
`is_undecoded`, `read_line`, `unreadable` and `too_long`.
"""

import codecs
import io
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import AnyStr

from reader.domain.errors import FileUnreadable
from reader.domain.wording import tr
from reader.formats.decoding import decode
from reader.formats.source_files import SourceFile

MAX_ROW_BYTES = 20_000_000
"""A longer row is no article."""
SAMPLE_BYTES = 1 << 20
_UNDECODED = re.compile("[\udc80-\udcff]")
_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_WIDE = ("utf-16", "utf-32")


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row: where it stands ("line 12"), its bytes to keep, its cells by column; or, with `error`, a bad one.

    A nested value is reached by its dotted column, and a list is its items line by line.
    """

    place: str
    data: bytes = b""
    cells: Mapping[str, str] = field(default_factory=dict)
    error: str = ""


def find_encoding(file: SourceFile) -> str:
    """The encoding of a table's file as its first megabyte shows it. Raises `FileUnreadable`."""
    with file.open() as stream:
        try:
            sample = stream.read(SAMPLE_BYTES)
        except OSError as error:
            raise unreadable(file.name, error) from error
    if len(sample) == SAMPLE_BYTES and not sample.startswith(_WIDE_MARKS):
        sample = sample[: sample.rfind(b"\n") + 1] or sample  # so that no character is cut
    if _is_damaged_utf8(sample):
        return "utf-8-sig"
    found = decode(sample, file.name).encoding
    return "utf-8-sig" if found.replace("_", "-").lower() in ("utf-8", "ascii") else found


def _is_damaged_utf8(sample: bytes) -> bool:
    """Whether a few bytes do not fit among many that do: then a row is bad and not the encoding another."""
    text = sample.decode("utf-8", "surrogateescape")
    bad = len(_UNDECODED.findall(text))
    return bad > 0 and sum(1 for one in text if one > "\x7f") > 10 * bad and not sample.startswith(_WIDE_MARKS)


def open_text(file: SourceFile, encoding: str, newline: str) -> io.TextIOWrapper:
    """The file as text with line ends as they are; bytes that do not fit come as lone surrogates.

    `newline` is what ends a line: "" for any of LF, CR LF and CR.
    """
    stream = file.open()
    if encoding.startswith(_WIDE) and file.head.startswith(_WIDE_MARKS):  # the mark has told the encoding
        stream.seek(4 if encoding.startswith("utf-32") else 2)
    return io.TextIOWrapper(stream, encoding=encoding, errors=errors_of(encoding), newline=newline)


def errors_of(encoding: str) -> str:
    """How bytes that do not fit are decoded: UTF-16 and UTF-32 have no room for lone surrogates."""
    return "replace" if encoding.startswith(_WIDE) else "surrogateescape"


def is_undecoded(text: str) -> bool:
    """Whether some of its bytes did not fit the encoding."""
    return not text.isascii() and bool(_UNDECODED.search(text))


def read_line(readline: Callable[[int], AnyStr], newline: AnyStr) -> AnyStr | None:
    """The next line with its end; empty at the end of the file; None for one that is too long, which is passed."""
    line = readline(MAX_ROW_BYTES)
    if len(line) < MAX_ROW_BYTES or line.endswith(newline):
        return line
    while line and not line.endswith(newline):
        line = readline(MAX_ROW_BYTES)
    return None


def unreadable(name: str, error: Exception) -> FileUnreadable:
    """The error for a file whose bytes stop coming."""
    return FileUnreadable(
        tr("“{name}” cannot be read to its end: {error}.", name=name, error=error),
        tr("Check the device or archive it is in."),
    )


def too_long() -> str:
    """What is wrong with a row over the limit."""
    return tr("This row is longer than {n} MB and was passed over.", n=MAX_ROW_BYTES // 1_000_000)
