"""What a report of a problem holds: versions, settings, numbers and the log, and nothing the user wrote or reads.

A log may hold anything, since errors quote what they met. So it is not searched for what has to go: only what is
known to be the program's own is let through: times, levels, names of its errors and functions, its lines. Nothing
is sent anywhere. Any thread.
"""

import builtins
import re
import sys
import sysconfig
import traceback
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path

from reader.domain import errors
from reader.domain.wording import tr

LEFT_OUT = "(left out)"
_LOG_BYTES = 200_000
_PACKAGE = Path(__file__).resolve().parents[1]
_HEAD = re.compile(r"(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)\S* ([A-Z]{4,8}) (reader[\w.]*) (.*)")
_FRAME = re.compile(r'  File "(.+)", line (\d+), in (\S+)')
_ERROR = re.compile(r"([A-Za-z_][\w.]*)(: .*)?")
_OWN_FILE = re.compile(r"reader[/\\][a-z0-9_/\\]+\.py")
_LIBRARY_FILE = re.compile(r"[\w./\\\-]+\.py")
_FUNCTION = re.compile(r"[\w<>]+")
_PHRASES = (
    "Traceback (most recent call last):",
    "The above exception was the direct cause of the following exception:",
    "During handling of the above exception, another exception occurred:",
)
_MESSAGES = frozenset({"unexpected error"})
_KNOWN_ERRORS = frozenset(name for module in (builtins, errors) for name in vars(module) if name[:1].isupper())


def make_report(
    system: Mapping[str, str], library: Mapping[str, str], log: str, *, words: str = "", error: str = ""
) -> str:
    """The report as text: what is shown is what it holds, all of it.

    `words` are the user's own about what happened, the only ones in it; `error` and `log` are redacted.
    """
    parts = [_section(tr("What happened"), [words.strip()])] if words.strip() else []
    parts.append(_section("Dateline", [f"{name}: {value}" for name, value in system.items()]))
    if library:
        parts.append(_section(tr("Library, in numbers"), [f"{name}: {value}" for name, value in library.items()]))
    if error:
        parts.append(_section(tr("Error"), [error.rstrip()]))
    parts.append(_section(tr("Log"), [log.rstrip() or tr("The log is empty.")]))
    return "\n\n".join(parts) + "\n"


def describe_library(path: Path | None, *, is_read_only: bool = False) -> dict[str, str]:
    """Numbers of an open library: nothing of its name or what is in it. Some 0.2 s for a large one."""
    if path is None:
        return {}
    from reader.services import backing_up  # with the store, which takes long to import
    from reader.store.library_files import SCHEMA_NUMBER

    told = {"schema": str(SCHEMA_NUMBER), "read-only": "yes" if is_read_only else "no"}
    try:
        with closing(backing_up.begin(path)) as snapshot:
            facts = snapshot.count()
        told |= {
            "bytes": f"{path.stat().st_size:,}",
            "articles": f"{facts.articles:,}",
            "annotations": f"{facts.annotations:,}",
            "tags": f"{facts.tags:,}",
            "steps": f"{facts.steps:,}",
        }
    except (errors.KnownError, OSError) as error:
        told["cannot be read"] = type(error).__name__
    return told


def read_log(path: Path) -> str:
    """The end of the log, redacted; "" where there is none."""
    try:
        with path.open("rb") as file:
            file.seek(max(0, file.seek(0, 2) - _LOG_BYTES))
            return redact(file.read().decode("utf-8", "replace"))
    except OSError:
        return ""


def redact_error(error: BaseException) -> str:
    """The trace of an error without any of the words in it."""
    return redact("".join(traceback.format_exception(error)))


def redact(text: str) -> str:
    """A log or a trace, of which only lines that are the program's own are left."""
    return "\n".join(_shorten(_iter_redacted(text.splitlines())))


def _iter_redacted(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        if head := _HEAD.fullmatch(line):
            time, level, name, message = head.groups()
            yield f"{time} {level} {_name(name)} {message if message in _MESSAGES else LEFT_OUT}"
        elif line in _PHRASES:
            yield line
        elif frame := _FRAME.fullmatch(line):
            yield _frame(frame[1], frame[2], frame[3])
        elif (found := _ERROR.fullmatch(line)) and _is_error(found[1]):
            yield f"{found[1]}: {LEFT_OUT}" if found[2] else found[1]


def _shorten(lines: Iterable[str]) -> Iterator[str]:
    """Say once how often a line stands there in a row."""
    last, count = None, 0
    for line in (*lines, None):
        if line == last:
            count += 1
            continue
        if last is not None:
            yield last if count == 1 else f"{last} [{count} times]"
        last, count = line, 1


def _name(logger: str) -> str:
    """The name of a logger, where it is one of our modules."""
    return logger if logger == "reader" or logger in sys.modules else "reader"


def _frame(file: str, line: str, function: str) -> str:
    """Where an error was, as far as it is in the program or its libraries."""
    place = _place(file)
    if not place:
        return f"  {LEFT_OUT}"
    shown = function if _FUNCTION.fullmatch(function) else LEFT_OUT
    return f"  {place}, line {line}, in {shown}"


def _place(file: str) -> str:
    """A file of the program or of a library without the folders above it; "" for any other."""
    packages, _, rest = file.replace("\\", "/").rpartition("/site-packages/")
    if packages and _LIBRARY_FILE.fullmatch(rest):
        return rest
    for top, below in ((_PACKAGE.parent, _OWN_FILE), (Path(sysconfig.get_paths()["stdlib"]), _LIBRARY_FILE)):
        inner = file[len(str(top)) + 1 :] if file.startswith(str(top)) else ""
        if inner and below.fullmatch(inner):
            return inner.replace("\\", "/")
    return file.replace("\\", "/") if _OWN_FILE.fullmatch(file) else ""


def _is_error(name: str) -> bool:
    """Whether a name is that of a class of errors which is loaded."""
    module, _, last = name.rpartition(".")
    if not module:
        return name in _KNOWN_ERRORS
    found = getattr(sys.modules.get(module), last, None)
    return isinstance(found, type) and issubclass(found, BaseException)


def _section(title: str, lines: Iterable[str]) -> str:
    return "\n".join((f"== {title} ==", *lines))
