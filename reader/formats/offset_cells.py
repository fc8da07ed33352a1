"""Numbers, marks and times in cells as spreadsheets leave them.

This is the whole interface: `read_offset`, `read_mark` and `read_time`. Pure functions. Each gives its value and a
note for people, "" where nothing was odd.
"""

import re
from datetime import datetime

from reader.domain.wording import tr

_GROUPED = re.compile(r"\d{1,3}(?:[.,'’ \u00a0\u202f]\d{3})+")
_WHOLE = re.compile(r"(\d{1,12})[.,]0+")
_NOT_DIGITS = re.compile(r"\D")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z")
_MOST_DIGITS = 12
_YES = {"yes", "y", "true", "1", "x", "ja", "wahr", "예", "★", "*"}
_NO = {"no", "n", "false", "0", "nein", "falsch", "아니요"}


def read_offset(cell: str, column: str) -> tuple[int | None, str]:
    """An offset; None for an empty cell, and with a note for one that holds no number of characters."""
    if cell.isdecimal() and cell.isascii() and len(cell) <= _MOST_DIGITS:
        return int(cell), ""
    text = cell.strip()
    if not text:
        return None, ""
    if text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS:
        return int(text), ""
    whole = _WHOLE.fullmatch(text)
    if whole and _GROUPED.fullmatch(text):
        return None, tr(
            "{column} {text} may be {whole} or {digits}, and was not read",
            column=column,
            text=text,
            whole=whole[1],
            digits=_NOT_DIGITS.sub("", text),
        )
    if whole:
        return int(whole[1]), tr("{column} {text} was read as {whole}", column=column, text=text, whole=whole[1])
    if _GROUPED.fullmatch(text) and len(text) <= _MOST_DIGITS + 4:
        number = int(_NOT_DIGITS.sub("", text))
        return number, tr("{column} {text} was read as {number}", column=column, text=text, number=number)
    return None, tr("{column} “{text}” is no number of characters counted from 0", column=column, text=text[:40])


def read_mark(cell: str) -> tuple[bool | None, str]:
    """Yes or no; None for an empty cell, and with a note for one that says neither."""
    folded = cell.strip().casefold()
    if not folded:
        return None, ""
    if folded in _YES or folded in _NO:
        return folded in _YES, ""
    return None, tr("“{cell}” is neither yes nor no", cell=cell.strip()[:40])


def read_time(cell: str, column: str) -> tuple[str, str]:
    """A time in UTC as it is kept, ISO 8601 with Z; "" for an empty cell, and with a note for any other."""
    if not cell.strip():
        return "", ""
    text = cell.strip()
    try:
        if _TIME.fullmatch(text) and datetime.fromisoformat(text[:19]):
            return text, ""
    except ValueError:
        pass
    return "", tr(
        "{column} “{text}” is no time in UTC such as 2026-01-10T08:00:00Z", column=column, text=text[:40]
    )
