"""Lines that state a day and an outlet and nothing else. They are of the kinds "주체106(2017)년 2월 25일
《민주조선》", "- 1946년 01월 01일" and "www.kcna.kp (Juche113.5.27.)". The whole interface:
`Stamp`, `read_stamp`, `split_end_stamp`.
"""

import re
from dataclasses import dataclass

from reader.formats.date_forms import FoundDate, find_dates
from reader.formats.date_resolution import Clue
from reader.formats.layouts.layout_words import words
from reader.formats.outlets import find_outlet, find_outlet_of_address, names_of_outlets

_MAX_CP = 100
_QUOTED = re.compile(r"[《<＜〈「『]\s*([^《》<>＜＞〈〉「」『』]{2,20}?)\s*[》>＞〉」』]")
_SITE = re.compile(r"(?:https?://)?(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+/?", re.IGNORECASE)
_END_STAMP = re.compile(
    r"((?:https?://)?www\.[a-z0-9-]+(?:\.[a-z0-9-]+)+/?\s*[(（]\s*(?:Juche|주체)[^()（）]{3,24}[)）])\s*$",
    re.IGNORECASE,
)
_MEANING = re.compile(r"[^\W_]")
_DASHED = re.compile(r"(?:^|\s)[-–—―]\s*(?=\S)")
_OF_ITS_KIND = re.compile(r"주체|Juche|년", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stamp:
    """The day as a clue (None where the words contradict themselves) and the outlet, "" for none or several."""

    clue: Clue | None
    outlet: str
    quote: str

    @property
    def warnings(self) -> tuple[str, ...]:
        """What is odd about it."""
        return () if self.clue else (f"“{self.quote}” contradicts itself and was not used as a date.",)


def read_stamp(row: str) -> Stamp | None:
    """The stamp that a row is; None for any other row.

    A day alone, as in "May 21, 1984", is none: it takes an outlet, a Juche or Korean year, or a dash before it.
    """
    if len(row) > _MAX_CP or not any(character.isdigit() for character in row):
        return None
    dates = list(find_dates(row))
    if len(dates) != 1:
        return None
    piece = dates[0]
    before, after = row[: piece.start], row[piece.end :]
    outlets, rest = _take_outlets(f"{before} {after}")
    is_dashed = bool(_DASHED.search(before)) and not after.strip()
    if not (is_dashed or outlets or _OF_ITS_KIND.search(piece.quote)):
        return None
    rest = words().stamp_words.sub("", rest)
    rest = re.sub(r"제?\d{1,2}(?=\W|$)", "", rest)
    return _make(piece, outlets) if not _MEANING.search(rest) else None


def is_dashed(row: str) -> bool:
    """Whether a dash stands before the day of a stamp, as below the titles of speeches."""
    return bool(_DASHED.search(row))


def split_end_stamp(row: str) -> tuple[str, Stamp | None]:
    """A row without the site and Juche day at its end, and these."""
    match = _END_STAMP.search(row, max(0, len(row) - _MAX_CP))
    dates = list(find_dates(match[1])) if match else []
    if match is None or not dates:
        return row, None
    site = _SITE.match(match[1])
    outlet = find_outlet_of_address(site[0]) if site else None
    return row[: match.start()].rstrip(), _make(dates[0], [outlet] if outlet else [], match[1].strip())


def _make(piece: FoundDate, outlets: list[str], quote: str = "") -> Stamp:
    quote = quote or piece.quote
    has_day = piece.date is not None and piece.date.day is not None
    clue = Clue(piece.date, quote, "page") if piece.date and has_day else None
    return Stamp(clue, outlets[0] if len(set(outlets)) == 1 else "", quote)


def _take_outlets(text: str) -> tuple[list[str], str]:
    """The outlets that a text names, and the text without them; quoted names count whether known or not."""
    outlets = [find_outlet(name) or name for name in _QUOTED.findall(text)]
    text = _QUOTED.sub(" ", text)
    folded = text.casefold()
    if len(folded) == len(text):
        for name in sorted(names_of_outlets(), key=len, reverse=True):
            if len(name) > 2 and (at := folded.find(name)) >= 0:
                outlets.append(names_of_outlets()[name])
                text = text[:at] + " " * len(name) + text[at + len(name) :]
                folded = text.casefold()
    if (site := _SITE.search(text)) and (outlet := find_outlet_of_address(site[0])):
        outlets.append(outlet)
        text = text.replace(site[0], " ")
    return outlets, text
