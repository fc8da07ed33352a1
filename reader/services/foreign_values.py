"""Values of databases of other programs as ours: any column may hold anything, or nothing. Pure."""

import re
import uuid
from collections import Counter
from collections.abc import Iterator
from typing import Any

from reader.domain.projects import ProjectAnnotation

_TIME = re.compile(r"(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d:\d\d)(?:\.\d+)?)?(?:Z|\+00:00)?")
_OF_PROJECTS = uuid.UUID("6f1c2a7e-5d0b-4c1e-9a53-0d8e7b3f4a61")
_NUMBER_MAX = 2**53


def as_text(value: Any) -> str:
    """A text; numbers as they print, anything else as ""."""
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int | float) else ""


def as_number(value: Any) -> int | None:
    """A whole number of a size that can be one; None for anything else."""
    if isinstance(value, str) and len(value) < 16 and value.strip().lstrip("-").isdecimal():
        value = int(value)
    if isinstance(value, float) and value.is_integer() and abs(value) < _NUMBER_MAX:
        value = int(value)
    return value if isinstance(value, int) and abs(value) < _NUMBER_MAX else None


def as_time(value: Any) -> str:
    """A time as projects have it. These programs keep no zone, so what stands there is taken for UTC."""
    match = _TIME.fullmatch(as_text(value).strip())
    return f"{match[1]}T{match[2] or '00:00:00'}Z" if match else ""


class RowGroups:
    """Rows that are ordered by a number, given out group by group as ever larger numbers are asked for.

    `orphans` counts those of numbers that nobody asked for.
    """

    def __init__(self, rows: Iterator[dict[str, Any]], key: str) -> None:
        self._rows = rows
        self._key = key
        self._next = next(rows, None)
        self.orphans = 0

    def take(self, number: int | None) -> Iterator[dict[str, Any]]:
        """The rows of a number."""
        while number is not None and self._next is not None:
            row, own = self._next, as_number(self._next[self._key])
            if own is not None and own > number:
                return
            self._next = next(self._rows, None)
            if own == number:
                yield row
            else:
                self.orphans += 1

    def finish(self) -> None:
        """Count what is left as orphans."""
        self.orphans += (self._next is not None) + sum(1 for _ in self._rows)
        self._next = None


class Ordinals:
    """Tells equal things of a file apart by their order: the second of a key gets another key, and so on."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def tell(self, key: str) -> str:
        """The key of one more thing."""
        self._seen[key] += 1
        number = self._seen[key]
        return key if number == 1 else f"{key}\n{number}"


def make_guid(project: str, kind: str, row: object) -> str:
    """The guid of a row of a project whose program has none: the same one each time it is read."""
    return str(uuid.uuid5(_OF_PROJECTS, f"{project}\n{kind}\n{row}"))


def note_on_document(project: str, row: object, text: str, memo: str, coder: str) -> ProjectAnnotation | None:
    """A memo of a whole document as an annotation of its first line; None where there is none, or no line."""
    line = next((line for line in text.split("\n") if line.strip()), "")
    if not memo.strip() or not line:
        return None
    start = text.index(line)
    return ProjectAnnotation(
        make_guid(project, "document memo", row), start, start + len(line), line, (), coder, memo=memo
    )
