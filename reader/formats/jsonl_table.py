"""JSON as rows: an object a line (JSONL), an array of objects, or one object, which may hold a list of articles.

This is the whole interface: `read_rows` and `list_columns`. Lines and the items of an array are read one by one,
so that the file may be of any size. Names of nested values are joined by dots: "meta.title".
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from typing import Any

from reader.domain.system_words import say_reader_fault
from reader.domain.wording import mark, tr
from reader.formats.source_files import SourceFile
from reader.formats.table_lines import (
    MAX_ROW_BYTES,
    TableRow,
    errors_of,
    find_encoding,
    is_undecoded,
    open_text,
    read_line,
    too_long,
    unreadable,
)

_DEPTH_MAX = 5
_CHUNK = 1 << 16
_SPACE = " \t\r\n"
_LONGEST_LABEL = 300
"""An object with a longer text is an article itself, and its lists (tags, pictures) are parts of it."""
_NO_OBJECT = mark("This row is no JSON object with names and values.")


def list_columns(rows: Iterable[TableRow]) -> tuple[str, ...]:
    """The columns that rows have, in the order in which they first come up."""
    return tuple(dict.fromkeys(column for row in rows for column in row.cells))


def flatten(value: Mapping[str, Any]) -> dict[str, str]:
    """The cells of an object: text as it is, numbers as written, lists line by line, nested names dotted."""
    cells: dict[str, str] = {}
    for name, inner in value.items():
        if isinstance(inner, str):
            cells[name] = inner
        else:
            _add(cells, name, inner, 1)
    return cells


def _add(cells: dict[str, str], name: str, value: Any, depth: int) -> None:
    if isinstance(value, dict):
        if depth < _DEPTH_MAX:
            for key, inner in value.items():
                _add(cells, f"{name}.{key}", inner, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            _add(cells, name, inner, depth + 1)
    elif value is not None and depth <= _DEPTH_MAX:
        text = value if isinstance(value, str) else json.dumps(value)
        cells[name] = f"{cells[name]}\n{text}" if name in cells else text


def read_rows(file: SourceFile) -> Iterator[TableRow]:
    """The rows. Raises `FileUnreadable`; a bad row is one with an error, and the next follows where it can."""
    encoding = find_encoding(file)
    try:
        with closing(open_text(file, encoding, newline="\n")) as stream:
            first = stream.read(_CHUNK).lstrip(_SPACE)
        if first.startswith("["):
            yield from _read_array(file, encoding)
        elif _is_line(first):
            yield from _read_lines(file, encoding)
        else:
            yield from _read_object(file, encoding)
    except (OSError, EOFError) as error:
        raise unreadable(file.name, error) from error


def _is_line(first: str) -> bool:
    """Whether the first line is a row by itself: else it begins an object that goes on for lines."""
    line, end, rest = first.partition("\n")
    if not end:
        return True
    try:
        json.loads(line)
    except (ValueError, RecursionError):
        return line.strip() != "{" and rest.lstrip(_SPACE).startswith("{")
    return True


def _read_lines(file: SourceFile, encoding: str) -> Iterator[TableRow]:
    with closing(open_text(file, encoding, newline="\n")) as stream:
        number = 0
        while (line := read_line(stream.readline, "\n")) != "":
            number += 1
            if line is None:
                yield TableRow(f"line {number}", error=too_long())
            elif line.strip():
                yield _parse(f"line {number}", line.rstrip("\r\n"))


def _parse(place: str, text: str) -> TableRow:
    if is_undecoded(text):
        return TableRow(place, error=tr("This row holds bytes that do not fit the encoding of the file."))
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        why = tr(
            "This row is no JSON: {what} at character {place}.",
            what=say_reader_fault(error.msg),
            place=error.pos + 1,
        )
        return TableRow(place, error=why)
    except (ValueError, RecursionError):
        return TableRow(place, error=tr("This row is no JSON that can be read: it is nested too deeply."))
    return _make_row(place, value, text)


def _make_row(place: str, value: Any, text: str) -> TableRow:
    if not isinstance(value, dict):
        return TableRow(place, error=tr(_NO_OBJECT))
    return TableRow(place, text.encode("utf-8", "replace"), flatten(value))


def _read_array(file: SourceFile, encoding: str) -> Iterator[TableRow]:
    """The items of one array; where an item is no JSON nothing after it can be told apart, so it is the last."""
    with closing(open_text(file, encoding, newline="\n")) as stream:
        buffer = stream.read(_CHUNK).lstrip(_SPACE)[1:]
        number, is_end = 0, False
        decoder = json.JSONDecoder()
        while True:
            buffer = buffer.lstrip(_SPACE + ",")
            if buffer.startswith("]"):
                return
            try:
                value, end = decoder.raw_decode(buffer)
                is_whole = is_end or end < len(buffer)  # a number at the end may go on
            except RecursionError:
                yield TableRow(
                    f"item {number + 1}", error=tr("This item is nested too deeply; what follows was not read.")
                )
                return
            except ValueError:
                is_whole, end = False, 0
            if is_whole:
                number += 1
                yield _make_row(f"item {number}", value, buffer[:end])
                buffer = buffer[end:]
                continue
            if is_end or len(buffer) > MAX_ROW_BYTES:
                why = (
                    tr("This item is no JSON or is cut off; what follows was not read.")
                    if is_end
                    else tr("This item is no JSON or is too long; what follows was not read.")
                )
                yield TableRow(f"item {number + 1}", error=why)
                return
            more = stream.read(max(_CHUNK, len(buffer)))
            is_end = not more
            buffer += more


def _read_object(file: SourceFile, encoding: str) -> Iterator[TableRow]:
    """The rows of one object over many lines: those of the first list of objects in it, or else itself."""
    data = file.read_all(MAX_ROW_BYTES)
    text = data.decode(encoding, errors_of(encoding)).strip("\ufeff" + _SPACE)
    row = _parse("item 1", text)
    rows = _find_list(json.loads(text)) if not row.error else None
    if rows is None:
        yield row
        return
    for number, value in enumerate(rows, start=1):
        yield _make_row(f"item {number}", value, json.dumps(value, ensure_ascii=False))


def _find_list(value: Any) -> list[Any] | None:
    """The first list of objects that is a value of the object itself, where that has no text of its own."""
    lists = (inner for inner in value.values() if isinstance(inner, list))
    found = next((inner for inner in lists if len(inner) and all(isinstance(one, dict) for one in inner)), None)
    longest = max((len(inner) for inner in value.values() if isinstance(inner, str)), default=0)
    return found if found is not None and longest <= _LONGEST_LABEL else None
