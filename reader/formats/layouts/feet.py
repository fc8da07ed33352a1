"""What stands below the last paragraph of a body: byline, end mark, address, site and Juche day, credits.

This is the whole interface: `Foot`, `read_foot`. They come in any order, each on a line of its own or, as end mark
and site do, at the end of the last paragraph.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.formats.layouts.addresses import read_address
from reader.formats.layouts.bylines import read_byline
from reader.formats.layouts.layout_words import fold, words
from reader.formats.layouts.stamps import Stamp, split_end_stamp
from reader.formats.outlets import find_outlet

_CREDIT = re.compile(r"[(（【〔\[]\s*([^()（）【】〔〕\[\]]{2,40}?)\s*[)）】〕\]]")
_FOOT_MAX_ROWS = 8
_END_MARK_MAX_CP = 12
_CREDIT_MAX_CP = 45
_FOOT_LINE_MAX_CP = 100


@dataclass(frozen=True, slots=True)
class Foot:
    """The rows of the body that are left, and what was taken off below them. "" and None for what is missing."""

    rows: tuple[str, ...]
    byline: str | None = None
    url: str = ""
    agency: str = ""
    stamp: Stamp | None = None
    has_end_mark: bool = False


def read_foot(rows: Sequence[str], *, has_byline: bool = True) -> Foot:
    """Take off what is no text at the end of a body, as long as text is left; `has_byline` if a name may be."""
    left = list(rows)
    byline: str | None = None
    url, agency, has_end_mark = "", "", False
    stamp: Stamp | None = None
    for _ in range(_FOOT_MAX_ROWS):
        if not left:
            break
        row = left[-1]
        bare, found_stamp = split_end_stamp(row)
        stamp = stamp or found_stamp
        unmarked = _take_end_mark(bare)
        has_end_mark = has_end_mark or unmarked != bare
        if unmarked != row:
            left[-1:] = [unmarked] if unmarked else []
        elif address := read_address(row):
            url = url or address
            left.pop()
        elif len(row) <= _FOOT_LINE_MAX_CP and fold(row) in words().foot_lines:
            left.pop()
        elif len(left) > 1 and (credit := _read_credit(row)):
            agency = agency or credit
            left.pop()
        elif has_byline and byline is None and len(left) > 1 and (byline := read_byline(row, left[:-1])):
            left.pop()
        else:
            break
    if not left:
        return Foot(tuple(rows))
    return Foot(tuple(left), byline, url, agency, stamp, has_end_mark)


def _take_end_mark(row: str) -> str:
    match = words().end_mark.search(row, max(0, len(row) - _END_MARK_MAX_CP))
    return row[: match.start()].rstrip() if match else row


def _read_credit(row: str) -> str:
    """The outlet of "【조선중앙통신】" or "Rodong Sinmun": a known name alone, in brackets or not."""
    if len(row) > _CREDIT_MAX_CP:
        return ""
    match = _CREDIT.fullmatch(row)
    return find_outlet(match[1] if match else row) or ""
