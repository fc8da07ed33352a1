"""The first rows of a body that are no text yet: the title and its repetition, stamps, a byline.

This is the whole interface: `Top`, `read_top`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.domain.dates import MONTHS
from reader.formats.date_forms import find_dates
from reader.formats.date_resolution import Clue
from reader.formats.layouts.bylines import read_byline
from reader.formats.layouts.heads import is_sentence
from reader.formats.layouts.layout_words import fold
from reader.formats.layouts.listed import read_day
from reader.formats.layouts.pages import Page
from reader.formats.layouts.stamps import Stamp, read_outlet_line, read_stamp
from reader.formats.outlets import find_outlet

_TITLE_MAX_CP = 300
_HEADING_MAX_CP = 200
_TITLE_ROWS = 2
_DATELINE_CP = 60
_FIRST_ROWS = 4
_HEADING_MIN_CP = 4
_NAME_SHARE = 3
_HEADING_SHARE = 1.2
"""How much longer than a heading the row below it is, at least."""
_NUMBERS = "year first"
_DAY_IN_TITLE = re.compile(r"\[([^\[\]]{6,20})\]$")


@dataclass(frozen=True, slots=True)
class Top:
    """The row at which the text starts, and what stood above it. `title` is "" and `byline` None for none."""

    start: int
    title: str = ""
    byline: str | None = None
    stated: tuple[Clue, ...] = ()
    outlet: str = ""
    warnings: tuple[str, ...] = ()


def is_heading(rows: Sequence[str], number: int) -> bool:
    """Whether a row reads as a heading of what follows: short, no sentence, above a longer one that is."""
    if number + 1 >= len(rows):
        return False
    row, below = rows[number], rows[number + 1]
    if not _HEADING_MIN_CP <= len(row) <= _HEADING_MAX_CP or is_sentence(row) or row[0].islower():
        return False
    if row[-1] in ",;-–—" or not any(map(str.isalpha, row)):
        return False
    return len(below) >= _HEADING_SHARE * len(row) and is_sentence(below)


def _read_name(rows: Sequence[str], number: int) -> str | None:
    """The name of a row between title and text; one without a prefix stands above a much longer sentence."""
    row, below = rows[number], rows[number + 1]
    is_above_text = is_sentence(below) and len(below) >= _NAME_SHARE * len(row)
    return read_byline(row, rows[number + 1 :], needs_prefix=not is_above_text)


def has_title(rows: Sequence[str]) -> bool:
    """Whether the first row is a heading of the text, a byline between them or not."""
    if is_heading(rows, 0):
        return True
    return len(rows) > 2 and is_heading([rows[0], *rows[2:3]], 0) and _read_name(rows, 1) is not None


def _is_title(row: str, title: str) -> bool:
    return bool(title) and fold(row).rstrip(".") == fold(title).rstrip(".")


def _find_title(page: Page, rows: Sequence[str], skipped: int) -> tuple[str, int]:
    """The title that the first rows are, and their number; ("", 0) for none. `rows` are the body's, without those
    skipped.
    """
    if page.head.title:
        return "", 0
    above = page.head.start + skipped
    marks = [mark - above for mark in (page.dateline_row, page.stamp_row) if mark >= above]
    first = min(marks, default=-1)
    if 0 < first <= _TITLE_ROWS and all(len(row) <= _TITLE_MAX_CP for row in rows[:first]):
        is_stamp = page.stamp_row - above == first
        count = 2 if first == 2 and _is_of_title(rows, is_above_stamp=is_stamp) else 1
        return " ".join(rows[:count]), count
    return (rows[0], 1) if first != 0 and has_title(rows) else ("", 0)


def _is_of_title(rows: Sequence[str], *, is_above_stamp: bool) -> bool:
    """Whether the second row goes on with the title in the first, rather than naming outlet or author."""
    first, second = rows[0], rows[1]
    if fold(first) == fold(second) or read_outlet_line(second) or read_byline(second, rows[3:]):
        return False
    goes_on = not is_sentence(first) and (second[0].islower() or first.endswith((",", "-", "–", "—")))
    return is_above_stamp or goes_on


def _bare_day(row: str) -> Stamp | None:
    """The row as a stamp where it is a day and nothing else."""
    day = read_day(row)
    return Stamp(Clue(day, row, "page"), "", row, is_sure=False) if day else None


def _is_day_of_dateline(stamp: Stamp, below: str) -> bool:
    """Whether the dateline below names the same day of the year."""
    day = stamp.clue.date if stamp.clue else None
    if day is None or day.month is None:
        return False
    return bool(re.search(rf"\b{MONTHS[day.month - 1][:3]}[a-z]*\.?\s+0?{day.day}\b", below[:_DATELINE_CP]))


def read_top(page: Page, rows: Sequence[str]) -> Top:
    """Read the first rows of a body; at least one row is left as text."""
    stamps: list[Stamp] = []
    skipped = 0
    if len(rows) > _TITLE_ROWS and not page.head.title and (outlet := find_outlet(rows[0])):
        stamps.append(Stamp(None, outlet, ""))
        skipped = 1
    found, start = _find_title(page, rows[skipped:], skipped)
    start += skipped
    title = page.head.title or found
    byline: str | None = None
    for _ in range(_FIRST_ROWS):
        if start + 1 >= len(rows):
            break
        row = rows[start]
        is_above_mark = page.head.start + start + 1 in (page.dateline_row, page.stamp_row)
        if (stamp := read_stamp(row)) and (stamp.is_sure or _is_day_of_dateline(stamp, rows[start + 1])):
            stamps.append(stamp)
            start += 1
        elif title and is_above_mark and (bare := _bare_day(row)) and _is_day_of_dateline(bare, rows[start + 1]):
            stamps.append(bare)
            start += 1
        elif title and is_above_mark and (outlet := read_outlet_line(row)):
            stamps.append(Stamp(None, outlet, ""))
            start += 1
        elif title and is_above_mark and byline is None and (name := read_byline(row, rows[start + 2 :])):
            byline, start = name, start + 1
        elif _is_title(row, title):
            start += 1
        elif start + 2 < len(rows) and _is_title(f"{row} {rows[start + 1]}", title):
            start += 2
        elif not title and stamps and is_heading(rows, start):
            title, start = row, start + 1
        elif byline is None and title and (name := _read_name(rows, start)):
            byline, start = name, start + 1
        else:
            break
    outlets = {stamp.outlet for stamp in stamps if stamp.outlet}
    return Top(
        start=start,
        title=title,
        byline=byline,
        stated=(*_read_day_in_title(title), *(stamp.clue for stamp in stamps if stamp.clue)),
        outlet=outlets.pop() if len(outlets) == 1 else "",
        warnings=tuple(warning for stamp in stamps for warning in stamp.warnings),
    )


def _read_day_in_title(title: str) -> tuple[Clue, ...]:
    """The day of "… of Respected Comrade [2024.11.01.]", which an agency's site prints behind its titles."""
    match = _DAY_IN_TITLE.search(title)
    found = next(find_dates(match[1]), None) if match else None
    if found is None or found.date is None or found.date.day is None or not found.form.startswith(_NUMBERS):
        return ()
    return (Clue(found.date, found.quote, "page"),)
