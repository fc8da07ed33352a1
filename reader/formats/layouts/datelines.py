"""The dateline that an agency's story begins with. The whole interface: `Dateline`, `find_dateline`.

"Pyongyang, May 27 (KCNA) --" in any of its spellings; "(평양 5월 27일발 조선중앙통신)",
"【平壌5月27日発朝鮮中央通信】", "朝中社平壤5月27日电". Only the agency is read here; an unknown one is believed
where month and day stand before it.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from reader.formats.outlets import find_outlet, names_of_outlets

_LATIN = re.compile(
    r"(?P<place>[^\W\d_][^()/\n]{1,80}?)[\s,.]+(?P<day>[^()/\n,]{0,20}?\d{1,2}[^()/\n]{0,20}?)[,.]?\s*"
    r"[(/【\[]\s*(?P<agency>[^()/【】\[\]\n]{2,45}?)\s*[)/】\]](?P<dash>\s*(?:-{1,3}|[—–―−‐:]))?\s*"
)
_MONTH_DAY = re.compile(
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)\s+\d{1,2}(?:,?\s+\d{4})?",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"[(（【\[](?P<inside>[^()（）【】\[\]\n]{4,40})[)）】\]]\s*")
_EAST_DAY = re.compile(r"\d{1,2}\s*[월月]\s*\d{1,2}\s*[일日]")
_EAST_PLAIN = re.compile(r"\S{0,12}?\d{1,2}月\d{1,2}日[电電]\s*[,，:：]?\s*")
_MAY_BE = re.compile(r"\d[^()（）【】\[\]/\n]{0,24}[()（）【】\[\]/]|\d日[电電]")
_LOOK_AT_CP = 160


@dataclass(frozen=True, slots=True)
class Dateline:
    """Whose story it is, and the code points that the dateline takes up at the start of the row.

    An English month tells the language of a story too short to tell it by itself.
    """

    agency: str
    length: int
    has_english_month: bool = False


def find_dateline(row: str) -> Dateline | None:
    """The dateline at the start of a row; None where there is none."""
    head = row[:_LOOK_AT_CP]
    if not _MAY_BE.search(head):
        return None
    return _read_latin(head) or _read_bracketed(head) or _read_plain(head)


def _read_latin(head: str) -> Dateline | None:
    match = _LATIN.match(head)
    if match is None:
        return None
    known = find_outlet(match["agency"])
    if known:
        return Dateline(known, match.end(), bool(_MONTH_DAY.search(match["day"])))
    if match["dash"] and _MONTH_DAY.fullmatch(match["day"].strip()) and match["agency"][0].isupper():
        return Dateline(" ".join(match["agency"].split()), match.end(), True)
    return None


@lru_cache(maxsize=256)
def _agency_in(text: str) -> str | None:
    """A known outlet that a short text ends or begins with."""
    folded = " ".join(text.split()).casefold()
    names = [name for name in names_of_outlets() if folded.endswith(name) or folded.startswith(name)]
    return names_of_outlets()[max(names, key=len)] if names else None


def _read_bracketed(head: str) -> Dateline | None:
    match = _BRACKETED.match(head)
    if match is None or not _EAST_DAY.search(match["inside"]):
        return None
    agency = _agency_in(match["inside"])
    return Dateline(agency, match.end()) if agency else None


def _read_plain(head: str) -> Dateline | None:
    match = _EAST_PLAIN.match(head)
    agency = _agency_in(match[0][:8]) if match else None
    return Dateline(agency, match.end()) if match and agency else None
