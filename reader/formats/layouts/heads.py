"""What stands above the body of a page: capture day, site and label, title, date line, calendar line.

This is the whole interface: `Head`, `read_head`. What is not recognised stays in the body.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from reader.domain.dates import PartialDate, year_of_juche
from reader.domain.wording import tr
from reader.formats.date_forms import find_dates
from reader.formats.date_resolution import Clue
from reader.formats.layouts.addresses import read_address
from reader.formats.layouts.datelines import find_dateline
from reader.formats.layouts.layout_words import fold, words
from reader.formats.layouts.listed import read_day
from reader.formats.outlets import read_label

_PRINTED_DAY = r"(\D{2,12}\d{1,2}\D{1,3}\d{4}|\d{1,2}\D{2,14}\d{4})"
_GLUED = re.compile(rf"{_PRINTED_DAY}\s*{_PRINTED_DAY}")
_DAY_FIRST = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})")
_CALENDAR_DAY = re.compile(r"(\d{1,2})\.\s*(?=\d{4})")
_BARE_CALENDAR = re.compile(r"[^\W\d_]{3,9}\.?\s+\d{1,2}[.,]\s*\d{4}[.,]?\s*Juche\s*\d{1,3}\.?")
_CAPTURE_MAX_CP = 45
_DATE_LINE_WITHIN = 6
"""Rows from the top in which a date line may stand: capture, site, and a title of some lines above it."""
_DATELINE_WITHIN = 4
_TITLE_MAX_ROWS = 3
_TITLE_MAX_CP = 300
_SITE_MAX_CP = 120
_SENTENCE_END = re.compile(r"[.!?。！？:…]['\"”’)\]》]*$")


@dataclass(frozen=True, slots=True)
class Head:
    """The pieces above the body, which begins at row `start`.

    `capture` is the day of capture. `dated` is a day at the top of which nothing tells whether it is that of the
    article or of its capture: no article is younger than either.
    The labels are those of the site line and of the date line, "" for none; `outlet` is the one whose site prints
    such a calendar line. `has_date_line` and `has_calendar` say what was recognised, even where no day could be
    read in it.
    """

    start: int = 0
    url: str = ""
    capture: Clue | None = None
    dated: Clue | None = None
    site_label: str = ""
    source_label: str = ""
    title: str = ""
    stated: tuple[Clue, ...] = ()
    has_date_line: bool = False
    has_calendar: bool = False
    outlet: str = ""
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _DateLine:
    label: str = ""
    clue: Clue | None = None
    warnings: tuple[str, ...] = ()


def _read_glued(row: str) -> Clue | None:
    """The day of "December 14, 2025Dec 14, 2025": both halves must say the same."""
    match = _GLUED.fullmatch(row) if len(row) <= _CAPTURE_MAX_CP else None
    first = read_day(match[1].strip()) if match else None
    if match is None or first is None or read_day(match[2].strip()) != first:
        return None
    return Clue(first, row, "page")


def _read_numbers(day: str, month: str, year: str) -> PartialDate | None:
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return None
    return PartialDate(int(year), int(month), int(day))


def read_day_first(text: str) -> PartialDate | None:
    """The day of a date line: day, month and year in numbers, day first; or a day in words."""
    match = _DAY_FIRST.fullmatch(text)
    return _read_numbers(*match.groups()) if match else read_day(text)


def _read_date_line(row: str) -> _DateLine | None:
    """A row of parts between bars, each a date, a source or the link to the original."""
    known = words()
    label, day_text = "", ""
    for part in row.split("|"):
        if match := known.date_part.fullmatch(part):
            day_text = match[1]
        elif match := known.source_part.fullmatch(part):
            label = match[1]
        elif fold(part) not in known.link_parts and part.strip():
            return None
    if not day_text:
        return _DateLine(label) if label or fold(row) in known.link_parts else None
    day = read_day_first(day_text)
    if day is None and not label and "|" not in row:
        return None
    if day is None:
        return _DateLine(
            label, None, (tr("“{text}” in the date line is no day and was not used.", text=day_text),)
        )
    return _DateLine(label, Clue(day, day_text, "page"))


def _may_be_date_line(row: str) -> bool:
    return ":" in row or "：" in row or fold(row) in words().link_parts


def _find_date_line(rows: Sequence[str], end: int) -> tuple[int, int, _DateLine] | None:
    """The rows of a date line near the top (its parts may stand below one another): from, to, what it says."""
    for number in range(min(end, _DATE_LINE_WITHIN)):
        line = _read_date_line(rows[number]) if _may_be_date_line(rows[number]) else None
        if line is None:
            continue
        after = number + 1
        while after < end and _may_be_date_line(rows[after]) and (more := _read_date_line(rows[after])):
            line = _DateLine(line.label or more.label, line.clue or more.clue, (*line.warnings, *more.warnings))
            after += 1
        if line.label or line.clue or line.warnings:
            return number, after, line
    return None


def _read_site(row: str, labels: Sequence[str], is_below_capture: bool) -> str:
    """The label of a site line: the name of the site before it, or a label alone that the page names elsewhere."""
    if len(row) > _SITE_MAX_CP:
        return ""
    folded = [fold(label) for label in labels if label]
    for name in words().site_names:
        if fold(row).startswith(name + " "):
            label = row.split(None, len(name.split()))[-1]
            known = read_label(label)
            is_label = fold(label) in folded or known.is_known_outlet or known.is_known_language
            if is_label or (is_below_capture and not folded and len(label.split()) <= 4):
                return label
    return row if fold(row) in folded else ""


def _read_calendar(row: str) -> tuple[Clue | None, str] | None:
    """The day of "calendar>>November 26. 2009 Juche 98", or of "April 3, 2013. Juche 102" alone, and what is wrong
    with it; None for any other row.
    """
    match = words().calendar.match(row)
    if match is None and not _BARE_CALENDAR.fullmatch(row):
        return None
    printed = match[2] if match else row
    found = next(find_dates(_CALENDAR_DAY.sub(r"\1, ", printed)), None)
    if found is None or found.date is None or found.date.day is None:
        return None, tr("“{text}” in the calendar line is no day and was not used.", text=printed)
    juche = re.search(r"Juche\s*(\d{1,3})", printed)
    if juche and year_of_juche(int(juche[1])) != found.date.year:
        return None, tr("“{text}” contradicts itself and was not used as a date.", text=printed)
    return Clue(found.date, printed, "page"), ""


def _find_calendar_outlet(row: str) -> str:
    match = words().calendar.match(row)
    return words().calendar_outlets.get(fold(match[1]), "") if match else ""


def _join_title(rows: Sequence[str]) -> str:
    distinct = list(dict.fromkeys(rows))
    return " ".join(distinct)


def is_sentence(row: str) -> bool:
    """Whether a row ends as sentences do."""
    return bool(_SENTENCE_END.search(row))


def _read_free_title(rows: Sequence[str], start: int, end: int) -> str:
    """The row below a capture, site or calendar line, where no date line tells titles from text."""
    if start + 1 >= end or len(rows[start]) > _TITLE_MAX_CP:
        return ""
    row = rows[start]
    is_title = not is_sentence(row) or row[-1] in "?!" or len(row) <= len(rows[start + 1]) // 2
    return row if is_title else ""


def read_head(rows: Sequence[str], end: int, header_label: str) -> Head:
    """Read the rows above the body; `end` is the row at which the body ends, `header_label` the list's label."""
    if end > 1 and read_address(rows[0]):
        head = _read_below_address(rows[1:], end - 1, header_label)
        return replace(head, start=head.start + 1, url=rows[0])
    return _read_below_address(rows, end, header_label)


def _has_dateline_below(rows: Sequence[str]) -> bool:
    return any(find_dateline(row) for row in rows[1:_DATELINE_WITHIN])


def _read_below_address(rows: Sequence[str], end: int, header_label: str) -> Head:
    line = _find_date_line(rows, end)
    stop = line[0] if line else end
    start = 0
    capture = _read_glued(rows[0]) if rows else None
    is_calendar = bool(rows) and _BARE_CALENDAR.fullmatch(rows[0]) is not None
    bare_day = read_day(rows[0]) if rows and capture is None and not is_calendar else None
    labels = [line[2].label if line else "", header_label]
    has_capture_row = capture is not None or bare_day is not None
    site_row = 1 if has_capture_row else 0
    site = _read_site(rows[site_row], labels, has_capture_row) if site_row < stop else ""
    dated: Clue | None = None
    if bare_day and (site or line):
        capture = Clue(bare_day, rows[0], "page")
    elif bare_day and end > 2 and (header_label or _has_dateline_below(rows[:end])):
        dated = Clue(bare_day, rows[0], "page")
    if capture or dated:
        start = 1
    if site and start == site_row:
        start += 1
    else:
        site = ""
    if line:
        return _finish_with_date_line(rows, line, Head(start, capture=capture, site_label=site))
    return _finish_without(rows, end, Head(start, capture=capture, dated=dated, site_label=site))


def _finish_with_date_line(rows: Sequence[str], line: tuple[int, int, _DateLine], head: Head) -> Head:
    first, after, said = line
    title_rows = rows[head.start : first]
    if len(title_rows) > _TITLE_MAX_ROWS or sum(map(len, title_rows)) > _TITLE_MAX_CP:
        return _finish_without(rows, first, head)  # a line of the body that begins like a date line
    return Head(
        start=after,
        capture=head.capture,
        site_label=head.site_label,
        source_label=said.label,
        title=_join_title(title_rows),
        stated=(said.clue,) if said.clue else (),
        has_date_line=True,
        warnings=said.warnings,
    )


def _finish_without(rows: Sequence[str], end: int, head: Head) -> Head:
    start = head.start
    calendar = _read_calendar(rows[start]) if start < end else None
    clue, warning = calendar or (None, "")
    start += calendar is not None
    title = _read_free_title(rows, start, end) if start > (head.dated is not None) else ""
    return Head(
        start=start + bool(title),
        capture=head.capture,
        dated=head.dated,
        site_label=head.site_label,
        title=title,
        stated=(clue,) if clue else (),
        has_calendar=calendar is not None,
        outlet=_find_calendar_outlet(rows[start - 1]) if calendar else "",
        warnings=(warning,) if warning else (),
    )
