"""The text of a page in rows, and the landmarks by which its layout is known. The interface: `Page`, `split_page`.

A row is a line that is not blank, without the white space round it. Everything a layout asks to measure its
confidence is found once, here.
"""

import re
from dataclasses import dataclass

from reader.formats.layouts.datelines import find_dateline
from reader.formats.layouts.heads import Head, read_head
from reader.formats.layouts.layout_words import words
from reader.formats.layouts.listed import Header, find_header
from reader.formats.layouts.stamps import read_stamp

_HANGUL = re.compile("[가-힣]+")
_LOOK_AT_ROWS = 12
_HANGUL_SHARE = 0.3
_DATELINE_ROWS = 4
_STAMP_ROWS = 3
_INVISIBLE = "\u200b\ufeff\u2060"


@dataclass(frozen=True, slots=True)
class Page:
    """A page's text and its landmarks.

    `rows[i]` follows a blank line where `follows_blank[i]`. The body ends before row `end`: at the header of the
    list, else at the end of the text. `dateline_row` is the row that begins with an agency's dateline, `stamp_row`
    the one near the top that states day and outlet alone, -1 for none.
    `url` and `captured_at` (ISO 8601) are what is known from outside the text, "" where not.
    """

    text: str
    rows: tuple[str, ...]
    follows_blank: tuple[bool, ...]
    header: Header | None
    head: Head
    dateline_row: int
    stamp_row: int
    is_hangul: bool
    has_end_mark: bool
    url: str = ""
    captured_at: str = ""

    @property
    def end(self) -> int:
        """The row at which the body ends."""
        return self.header.line if self.header else len(self.rows)


def _split_rows(text: str) -> tuple[list[str], list[bool]]:
    rows: list[str] = []
    follows_blank: list[bool] = []
    is_blank = False
    has_invisible = any(character in text for character in _INVISIBLE)
    for line in text.split("\n"):
        row = line.strip()
        if has_invisible:
            row = row.strip(_INVISIBLE).strip()
        if row:
            rows.append(row)
            follows_blank.append(is_blank)
            is_blank = False
        else:
            is_blank = True
    return rows, follows_blank


def _is_hangul(rows: list[str]) -> bool:
    """Whether Hangul is a good part of what stands in the first rows of a body."""
    piece = "".join(row[:300] for row in rows)
    if piece.isascii():
        return False
    syllables = sum(map(len, _HANGUL.findall(piece)))
    return syllables > _HANGUL_SHARE * (len(piece) - piece.count(" "))


def _find_dateline_row(rows: list[str], start: int, end: int) -> int:
    found = (number for number in range(start, min(start + _DATELINE_ROWS, end)) if find_dateline(rows[number]))
    return next(found, -1)


def _find_stamp_row(rows: list[str], start: int, end: int) -> int:
    stop = min(start + _STAMP_ROWS, end - 1)
    return next((number for number in range(start, stop) if read_stamp(rows[number])), -1)


def split_page(text: str, *, url: str = "", captured_at: str = "") -> Page:
    """Take a canonical text apart."""
    rows, follows_blank = _split_rows(text)
    header = find_header(rows)
    if header and header.line == 0:
        header = None  # nothing but a list
    end = header.line if header else len(rows)
    head = read_head(rows, end, header.label if header else "")
    return Page(
        text=text,
        rows=tuple(rows),
        follows_blank=tuple(follows_blank),
        header=header,
        head=head,
        dateline_row=_find_dateline_row(rows, head.start, end),
        stamp_row=_find_stamp_row(rows, head.start, end),
        is_hangul=_is_hangul(rows[head.start : min(head.start + _LOOK_AT_ROWS, end)]),
        has_end_mark=any(words().end_mark.search(row[-12:]) for row in rows[max(0, end - 3) : end]),
        url=url,
        captured_at=captured_at,
    )
