"""Lines that state a day and an outlet and nothing else. They are of the kinds "주체106(2017)년 2월 25일
《민주조선》", "- 1946년 01월 01일" and "www.kcna.kp (Juche113.5.27.)". The whole interface:
`Stamp`, `read_stamp`, `split_end_stamp`.
"""

import re
from dataclasses import dataclass

from reader.domain.wording import tr
from reader.formats.date_forms import FoundDate, find_dates
from reader.formats.date_resolution import Clue
from reader.formats.layouts.layout_words import words
from reader.formats.outlets import find_outlet, find_outlet_of_address, names_of_outlets

_MAX_CP = 100
_QUOTED = re.compile(r"[《<＜〈「『]\s*([^《》<>＜＞〈〉「」『』]{2,20}?)\s*[》>＞〉」』]")
_SITE = re.compile(r"(?:https?://)?(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+/?", re.IGNORECASE)
_END_STAMP = re.compile(
    r"((?:https?://)?www\.[a-z0-9-]+(?:\.[a-z0-9-]+)+/?\s*[(（]\s*(?:Juche|주체)?[^()（）]{3,24}[)）])\s*$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+")
_NUMBERS_OF_A_YEAR = 2
_MEANING = re.compile(r"[^\W_]")
_DASHED = re.compile(r"(?:^|\s)[-–—―]\s*(?=\S)")
_DASH_BEFORE = re.compile(r"(?:^|\s)[-–—―]\s*$")
_BRACKETED = re.compile(r"\[[^\[\]]+\]|\([^()]+\)")
_OF_ITS_KIND = re.compile(r"주체|Juche|년", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stamp:
    """The day as a clue (None where the words contradict themselves) and the outlet, "" for none or several.

    One that is not sure is a day with a dash before it or in brackets, in a form that running text has as well:
    the line may name the day the story is about.
    """

    clue: Clue | None
    outlet: str
    quote: str
    is_sure: bool = True

    @property
    def warnings(self) -> tuple[str, ...]:
        """What is odd about it."""
        return (
            ()
            if self.clue or not self.quote
            else (tr("“{text}” contradicts itself and was not used as a date.", text=self.quote),)
        )


def read_stamp(row: str) -> Stamp | None:
    """The stamp that a row is; None for any other row.

    A day alone, as in "May 21, 1984", is none: it takes an outlet, a Juche or Korean year, a dash before it, or
    brackets round it. Before a dash at the end may stand what kind of speech it is, to whom.
    """
    if len(row) > _MAX_CP or not any(character.isdigit() for character in row):
        return None
    dates = list(find_dates(row))
    piece = dates[0] if len(dates) == 1 else None
    if piece is None or not _has_day(piece):
        return None
    before, after = row[: piece.start], row[piece.end :]
    outlets, rest = _take_outlets(f"{before} {after}")
    is_last = bool(_DASH_BEFORE.search(before)) and not after.strip()
    is_ended = is_last and _OF_ITS_KIND.search(piece.quote) is not None
    is_marked = is_last or bool(_BRACKETED.fullmatch(row))
    if not (is_marked or outlets or _OF_ITS_KIND.search(piece.quote)):
        return None
    rest = words().stamp_words.sub("", rest)
    rest = re.sub(r"제?\d{1,2}(?=\W|$)", "", rest)
    is_numbers = row.startswith("[") and piece.form.startswith("year first")
    is_sure = bool(outlets or is_numbers or _OF_ITS_KIND.search(piece.quote))
    return _make(piece, outlets, is_sure=is_sure) if is_ended or not _MEANING.search(rest) else None


def read_outlet_line(row: str) -> str:
    """The outlet of a row that names one and its kind of article, as "《로동신문》 사설"; "" for any other row."""
    if len(row) > _MAX_CP:
        return ""
    outlets, rest = _take_outlets(row)
    is_bare = not _MEANING.search(words().stamp_words.sub("", rest))
    return outlets[0] if is_bare and len(set(outlets)) == 1 else ""


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


def _has_day(piece: FoundDate) -> bool:
    """Whether a piece goes down to the day, or would if it did not contradict itself."""
    return piece.date.day is not None if piece.date else len(_NUMBER.findall(piece.quote)) > _NUMBERS_OF_A_YEAR


def _make(piece: FoundDate, outlets: list[str], quote: str = "", *, is_sure: bool = True) -> Stamp:
    quote = quote or piece.quote
    has_day = piece.date is not None and piece.date.day is not None
    clue = Clue(piece.date, quote, "page") if piece.date and has_day else None
    return Stamp(clue, outlets[0] if len(set(outlets)) == 1 else "", quote, is_sure)


def _take_outlets(text: str) -> tuple[list[str], str]:
    """The outlets that a text names, and the text without them; quoted names count whether known or not."""
    outlets = [find_outlet(name) or name for name in _QUOTED.findall(text)]
    text = _QUOTED.sub(" ", text)
    if (site := _SITE.search(text)) and (outlet := find_outlet_of_address(site[0])):
        outlets.append(outlet)
        text = text.replace(site[0], " ")
    folded = text.casefold()
    if len(folded) == len(text):
        for name in sorted(names_of_outlets(), key=len, reverse=True):
            if len(name) > 2 and (at := folded.find(name)) >= 0:
                outlets.append(names_of_outlets()[name])
                text = text[:at] + " " * len(name) + text[at + len(name) :]
                folded = text.casefold()
    return outlets, text
