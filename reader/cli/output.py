"""Writing to the terminal or a pipe: UTF-8 whatever the locale, and a kind end when nobody listens any more."""

import errno
import json
import os
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import chain, islice

from reader.domain.errors import TargetUnwritable

_SAMPLED_ROWS = 500
_STEERING = ("Cc", "Zl", "Zp")
_TURNING = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""The bidirectional formatting characters of Unicode (UAX #9, 2.1 to 2.6)."""


class OutputClosed(Exception):
    """The reader of our output has gone, as `head` does. Nothing is wrong and nobody is left to tell."""


def prepare_streams() -> None:
    """Make both output streams write UTF-8. A file name that is no UTF-8 shows its odd bytes as escapes."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def say(text: str = "") -> None:
    """Write one line to standard output. Raises `OutputClosed` or `TargetUnwritable`."""
    try:
        print(text)
    except OSError as error:
        _give_up(error)


def say_json(value: object) -> None:
    """Write a value as JSON to standard output."""
    say(json.dumps(value, ensure_ascii=False, indent=2))


def say_json_list(values: Iterable[object]) -> None:
    """Write values as one JSON list, one element a line, without holding all of them."""
    writer = JsonList()
    for value in values:
        writer.add(value)
    writer.end()


class JsonList:
    """A JSON list that is written as its elements come, one a line. Without its `end` it is no JSON."""

    def __init__(self) -> None:
        self._waiting = "["
        self._has_any = False

    def add(self, value: object) -> None:
        """Write one more element."""
        say(f"{self._waiting}," if self._has_any else self._waiting)
        self._waiting = json.dumps(value, ensure_ascii=False)
        self._has_any = True

    def end(self) -> None:
        """Write what closes the list."""
        say(self._waiting)
        say("]")


def complain(message: str) -> None:
    """Write one line to standard error."""
    with suppress(OSError):  # nobody may be there to read it; the exit code says it too
        print(f"dateline: {one_line(message)}", file=sys.stderr, flush=True)


def flush() -> None:
    """Bring what was said to the reader. Raises `OutputClosed` or `TargetUnwritable`."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError as error:
        _give_up(error)


def one_line(text: str) -> str:
    """The text on one line, white space folded, without characters that would steer a terminal."""
    return plain(" ".join(text.split()))


def plain(text: str) -> str:
    """The text without what would steer a terminal, which a page must not: control characters, line ends and tabs
    included, are replaced, and so are marks that turn the direction of writing. Those that join letters stay.
    """
    if text.isprintable():
        return text
    return "".join("\ufffd" if _steers(character) else character for character in text)


def _steers(character: str) -> bool:
    return unicodedata.category(character) in _STEERING or character in _TURNING


def align(header: Sequence[str], rows: Iterable[Sequence[str]], *, right: Sequence[int] = ()) -> Iterator[str]:
    """The lines of a table. Columns are as wide as the header and the first rows ask; those in `right` end flush.

    The last column is left as long as it is.
    """
    remaining = iter(rows)
    first = [header, *islice(remaining, _SAMPLED_ROWS)]
    widths = [max(_width(row[column]) for row in first) for column in range(len(header))]
    for row in chain(first, remaining):
        cells = []
        for column, text in enumerate(row):
            room = " " * (widths[column] - _width(text))
            cells.append(room + text if column in right else text + room)
        yield "  ".join(cells).rstrip()


def _width(text: str) -> int:
    """Columns that a text takes in a terminal: two for wide characters, none for combining marks."""
    if text.isascii():
        return len(text)
    wide = sum(1 for character in text if unicodedata.east_asian_width(character) in "WF")
    return len(text) + wide - sum(1 for character in text if unicodedata.combining(character))


def _give_up(error: OSError) -> None:
    """Drop what is still unwritten, so that the interpreter does not fail on it once more at its end."""
    _drop_rest()
    # Windows says EINVAL for a pipe whose reader has gone.
    if isinstance(error, BrokenPipeError) or (sys.platform == "win32" and error.errno == errno.EINVAL):
        raise OutputClosed from error
    reason = error.strerror or str(error)
    raise TargetUnwritable(f"The output could not be written: {reason}.", "Send it somewhere else.") from error


def _drop_rest() -> None:
    with suppress(OSError):  # a stream without a descriptor has nothing to drop
        silent = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silent, sys.stdout.fileno())
        os.close(silent)
