"""The list at the end of an archive page: where it begins, its items, and what is left over.

An item is its teaser, its date, and the teaser again. The date lines are the anchors, so an item with lines more
or less is still read; what fits nothing is counted and told, never taken for something else.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from reader.domain.articles import ListedDraft
from reader.domain.dates import PartialDate
from reader.domain.texts import count_text
from reader.domain.wording import tr
from reader.formats.date_forms import find_dates
from reader.formats.layouts.layout_words import fold, words
from reader.formats.outlets import names_of_outlets, read_label

_DATE_MAX_CP = 30
_DAY_ENDS = ("일", "日", ".")
_SENTENCE_END = (".", "!", "?", ",", ";", ":")
_TITLED_ITEM = 2  # some lists print an item's title twice before its teaser
_CUT_LIST_MAX_LINES = 5
_CUT_HEADER_MIN_CP = 6
_OPEN_BRACKET = re.compile(r"\s*[(（][^()（）]*$")
_SAME_TEASER_MIN_CP = 20


@dataclass(frozen=True, slots=True)
class Header:
    """The line at which a list begins, its label, and why it is taken for one. `is_sure` when items follow."""

    line: int
    label: str
    is_sure: bool
    reason: str


@dataclass(frozen=True, slots=True)
class ArchiveList:
    """The items in page order, the days they name with the words as printed, what was odd, and the rows that stand
    below the trailer.
    """

    items: tuple[ListedDraft, ...] = ()
    days: tuple[tuple[PartialDate, str], ...] = ()
    warnings: tuple[str, ...] = ()
    below: tuple[str, ...] = ()


def read_day(line: str) -> PartialDate | None:
    """The day of a line that is a date and nothing else; None for any other line."""
    if len(line) > _DATE_MAX_CP or not (line[-1:].isdigit() or line.endswith(_DAY_ENDS)):
        return None
    return _read_day(line)


@lru_cache(maxsize=4096)
def _read_day(line: str) -> PartialDate | None:
    found = next(find_dates(line), None)
    return (
        found.date
        if found and found.quote.rstrip(".") == line.rstrip(".") and found.date and found.date.day
        else None
    )


@lru_cache(maxsize=4096)
def _read_iso(line: str) -> str | None:
    day = _read_day(line)
    return str(day) if day else None


def _begins_items(after: Sequence[str]) -> bool:
    if after and fold(after[0]) in words().trailers:
        return True
    if len(after) >= 3 and after[0] == after[2] and read_day(after[1]):
        return True
    return len(after) >= 6 and after[0] == after[1] and after[2] == after[4] and read_day(after[3]) is not None


def _is_header_of_cut_list(label: str, below: Sequence[str]) -> bool:
    """Whether a line like a header, without an item below, is one: near the end, with a label that says so."""
    if label.endswith(_SENTENCE_END):
        return False
    known = read_label(label)
    is_near_end = len(below) <= _CUT_LIST_MAX_LINES or any(read_day(line) for line in below)
    if known.is_known_outlet or known.is_known_language:
        return is_near_end
    return not below and label == label.title()


def _is_cut_header(row: str) -> bool:
    """Whether the last row of a text is the beginning of a header and no more."""
    return len(row) >= _CUT_HEADER_MIN_CP and any(header.startswith(fold(row)) for header in words().headers)


def _take_whole_label(label: str) -> str:
    """What is sure of a label that the end of the file may have cut: "" for the beginning of a known name."""
    bare = _OPEN_BRACKET.sub("", label)
    if read_label(bare).is_known_outlet:
        return bare
    is_beginning = any(name.startswith(fold(bare)) for name in names_of_outlets())
    return "" if is_beginning else label


@lru_cache(maxsize=8)
def _initials(folded: tuple[str, ...]) -> frozenset[str]:
    """The letters that a row of such words can begin with: a quick first test of every row."""
    return frozenset(letter for text in folded for letter in (text[0], text[0].upper()))


def find_header(rows: Sequence[str]) -> Header | None:
    """The header of the list: the first row of its form with an item below, else one near the end of a cut page.

    A paragraph may begin with the words of a header too; it has no item below and its rest is no known label.
    """
    header, initials = words().header, _initials(words().headers)
    candidates = [
        (number, match[1])
        for number, row in enumerate(rows)
        if row[0] in initials and (match := header.fullmatch(row))
    ]
    for number, label in candidates:
        if _begins_items(rows[number + 1 : number + 7]):
            return Header(number, label, True, f"“{rows[number]}” with listed items below")
    for number, label in candidates:
        if _is_header_of_cut_list(label, rows[number + 1 : number + 2 + _CUT_LIST_MAX_LINES]):
            whole = label if number + 1 < len(rows) else _take_whole_label(label)
            return Header(number, whole, False, f"“{rows[number]}” near the end")
    if rows and _is_cut_header(rows[-1]):
        return Header(len(rows) - 1, "", False, f"“{rows[-1]}” at the end")
    return None


@dataclass(frozen=True, slots=True)
class _Item:
    extra: Sequence[str]  # lines before the teaser
    teaser: str
    day: PartialDate
    printed: str

    @property
    def title(self) -> str:
        """The title that is printed twice before the teaser; "" where there is none."""
        return self.extra[0] if len(self.extra) == _TITLED_ITEM and self.extra[0] == self.extra[1] else ""


def _is_same_teaser(row: str, teaser: str) -> bool:
    """Equal, or one cut a little shorter than the other."""
    if row == teaser:
        return True
    short, long = sorted((row, teaser), key=len)
    return len(short) >= _SAME_TEASER_MIN_CP and long.startswith(short)


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
        if position < len(rows) and _is_same_teaser(rows[position], teaser):
            position += 1
    return items, rows[position:]


def _give_single_titles(items: Sequence[_Item]) -> list[_Item]:
    """In a list that prints a title once before most teasers, that line is the title."""
    single = [item for item in items if len(item.extra) == 1]
    if len(single) * 2 <= len(items):
        return list(items)
    return [replace(item, extra=(*item.extra, *item.extra)) if len(item.extra) == 1 else item for item in items]


def _take_cut_item(items: Sequence[_Item], rest: Sequence[str]) -> tuple[ListedDraft | None, Sequence[str]]:
    """The item that the end of the file cut off, if it is sure which line is its teaser; and what else is left."""
    if items and len(rest) == 1 and items[-1].teaser.startswith(rest[0]):
        return None, ()  # only the second copy of the last teaser is cut
    if rest and any(trailer.startswith(fold(rest[-1])) for trailer in words().trailers):
        return None, rest[:-1]
    is_titled = any(item.title for item in items) or (len(rest) > _TITLED_ITEM and rest[0] == rest[1])
    teaser_line = _TITLED_ITEM if is_titled else 0
    if teaser_line < len(rest) <= teaser_line + 2:
        return ListedDraft(rest[teaser_line], None, rest[0] if teaser_line else ""), ()
    return None, rest


def _find_trailer(rows: Sequence[str]) -> int | None:
    trailers = words().trailers
    longest, initials = max(map(len, trailers)) + 4, _initials(trailers)
    short = (number for number, row in enumerate(rows) if row[0] in initials and len(row) <= longest)
    return next((number for number in short if fold(rows[number]) in trailers), None)


def read_list(rows: Sequence[str]) -> ArchiveList:
    """Read the rows below a header, down to the trailer or the end of the file."""
    trailer = _find_trailer(rows)
    found, rest = _take_items(rows[:trailer])
    items = _give_single_titles(found)
    drafts = [ListedDraft(item.teaser, _read_iso(item.printed), item.title) for item in items]
    warnings = []
    if trailer is None:
        warnings.append(tr("The page ends without “More Articles”: its list may be cut short."))
        cut, rest = _take_cut_item(items, rest)
        if cut:
            drafts.append(cut)
            warnings.append(tr("The last listed item is cut off and has no date."))
    strays = len(rest) + sum(len(item.extra) for item in items if not item.title)
    if strays:
        lines = count_text(strays, "line")
        warnings.append(tr("{lines} of the list fit no item and were left out.", lines=lines))
    below = tuple(rows[trailer + 1 :]) if trailer is not None else ()
    return ArchiveList(tuple(drafts), tuple((item.day, item.printed) for item in items), tuple(warnings), below)
