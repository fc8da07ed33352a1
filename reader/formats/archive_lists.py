"""The list at the end of an archive page: where it begins, its items, and what is left over.

An item is its teaser, its date, and the teaser again. The date lines are the anchors, so an item with lines more
or less is still read; what fits nothing is counted and told, never taken for something else.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from reader.domain.articles import ListedDraft
from reader.domain.dates import PartialDate
from reader.formats.date_forms import find_dates
from reader.formats.outlets import read_label

_HEADER = re.compile(r"\s*More From (\S.{0,118}\S)\s*")
_TRAILER = "More Articles"
_DATE_MAX_CP = 30
_SENTENCE_END = (".", "!", "?", ",", ";", ":")
_TITLED_ITEM = 2  # some lists print an item's title twice before its teaser
_CUT_LIST_MAX_LINES = 5


@dataclass(frozen=True, slots=True)
class Header:
    """The line at which a list begins, its label, and why it is taken for one. `is_sure` when items follow."""

    line: int
    label: str
    is_sure: bool
    reason: str


@dataclass(frozen=True, slots=True)
class ArchiveList:
    """The items in page order, the days they name with the words as printed, and what was odd."""

    items: tuple[ListedDraft, ...]
    days: tuple[tuple[PartialDate, str], ...]
    warnings: tuple[str, ...]


@lru_cache(maxsize=1024)
def read_day(line: str) -> PartialDate | None:
    """The day of a line that is a date and nothing else; None for any other line."""
    line = line.strip()
    if len(line) > _DATE_MAX_CP or not line[-4:].isdigit():
        return None
    found = next(find_dates(line), None)
    return found.date if found and found.quote == line and found.date and found.date.day else None


def _begins_items(after: Sequence[str]) -> bool:
    if len(after) >= 3 and after[0] == after[2] and read_day(after[1]):
        return True
    return len(after) >= 6 and after[0] == after[1] and after[2] == after[4] and read_day(after[3]) is not None


def find_header(lines: Sequence[str]) -> Header | None:
    """The header of the list: the first line of its form with an item below, else one near the end of a cut page.

    A paragraph may begin with the words of a header too; it has no item below and its rest is no known label.
    """
    candidates = [(number, match[1]) for number, line in enumerate(lines) if (match := _HEADER.fullmatch(line))]
    for number, label in candidates:
        if _begins_items([line.strip() for line in lines[number + 1 : number + 7]]):
            return Header(number, label, True, f"“More From {label}” with listed items below")
    for number, label in candidates:
        known = read_label(label)
        below = lines[number + 1 : number + 2 + _CUT_LIST_MAX_LINES]
        is_near_end = len(below) <= _CUT_LIST_MAX_LINES or any(read_day(line) for line in below)
        if (
            (known.is_known_outlet or known.is_known_language)
            and is_near_end
            and not label.endswith(_SENTENCE_END)
        ):
            return Header(number, label, False, f"“More From {label}” names a known outlet or language")
    return None


@dataclass(frozen=True, slots=True)
class _Item:
    extra: Sequence[str]  # lines before the teaser
    teaser: str
    day: PartialDate
    printed: str

    @property
    def has_title(self) -> bool:
        return len(self.extra) == _TITLED_ITEM and self.extra[0] == self.extra[1]


def _take_items(rows: Sequence[str]) -> tuple[list[_Item], Sequence[str]]:
    """The items round the date lines, and the lines after the last one."""
    items: list[_Item] = []
    position = 0
    for number, row in enumerate(rows):
        day = read_day(row)
        if day is None or number <= position or read_day(rows[number - 1]):
            continue
        teaser = rows[number - 1]
        items.append(_Item(rows[position : number - 1], teaser, day, row))
        position = number + 1
        if position < len(rows) and rows[position] == teaser:
            position += 1
    return items, rows[position:]


def _take_cut_item(items: Sequence[_Item], rest: Sequence[str]) -> tuple[ListedDraft | None, Sequence[str]]:
    """The item that the end of the file cut off, if it is sure which line is its teaser; and what else is left."""
    if items and len(rest) == 1 and items[-1].teaser.startswith(rest[0]):
        return None, ()  # only the second copy of the last teaser is cut
    if rest and _TRAILER.startswith(rest[-1]):
        return None, rest[:-1]
    teaser_line = _TITLED_ITEM if any(item.has_title for item in items) else 0
    if teaser_line < len(rest) <= teaser_line + 2:
        return ListedDraft(rest[teaser_line], None), ()
    return None, rest


def read_list(lines: Sequence[str]) -> ArchiveList:
    """Read the lines below a header (none of them blank), down to the trailer or the end of the file."""
    rows = [line.strip() for line in lines]
    is_cut = _TRAILER not in rows
    end = len(rows) if is_cut else rows.index(_TRAILER)
    items, rest = _take_items(rows[:end])
    drafts = [ListedDraft(item.teaser, str(item.day)) for item in items]
    warnings = []
    if is_cut:
        warnings.append(f"The page ends without “{_TRAILER}”: its list may be cut short.")
        cut, rest = _take_cut_item(items, rest)
        if cut:
            drafts.append(cut)
            warnings.append("The last listed item is cut off and has no date.")
    strays = len(rest) + sum(len(item.extra) for item in items if not item.has_title)
    if strays:
        warnings.append(f"{strays} lines of the list fit no item and were left out.")
    if below := len(rows) - end - 1 if not is_cut else 0:
        warnings.append(f"{below} lines below “{_TRAILER}” were left out.")
    return ArchiveList(tuple(drafts), tuple((item.day, item.printed) for item in items), tuple(warnings))
