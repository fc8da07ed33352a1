"""Dates in web addresses: the day in a path, and the time at which an archive took an item in.

This is the whole interface: `AddressDate`, `find_address_date` and `find_ingest_day`.
"""

import re
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from reader.domain.dates import PartialDate

_YEAR = "((?:19|20)[0-9]{2})"
_END = r"(?=/|$|\.\w{2,6}$)"
_WHOLE_FORMS = (
    re.compile(rf"(?<=/){_YEAR}([/_.-])([0-9]{{1,2}})\2([0-9]{{1,2}}){_END}"),
    re.compile(rf"(?<=/){_YEAR}([/-]?)([0-9]{{2}})/?([0-9]{{2}}){_END}"),
)
"""2024/05/27, 2024-05-27, 20240527, 2024/0527, 202405/27: whole parts of a path."""
_FIRST_FORM = re.compile(rf"(?<=/)t?{_YEAR}([_.-]?)([0-9]{{2}})\2([0-9]{{2}})[-_](?=[^/]*$)")
"""20240527-title, 2024-05-27-title, t20240527_1234: what the last part begins with."""
_ANY_FORMS = (
    re.compile(rf"(?<![0-9]){_YEAR}([/_.-])([0-9]{{1,2}})\2([0-9]{{1,2}})(?![0-9])"),
    re.compile(rf"(?<![0-9]){_YEAR}(/?)([0-9]{{2}})/?([0-9]{{2}})(?![0-9])"),
)
_MONTH_FORM = re.compile(rf"/{_YEAR}[/-]([0-9]{{2}})(?=/)(?!/[0-9]{{1,2}}(?:/|$))")
_ARCHIVE = re.compile(r"/web/[0-9]{4,14}(?:[a-z]{2}_)?/")
_INGEST = re.compile(r"/newstream/([0-9]{9,10})-")
_FIRST_YEAR = 1990  # there were no web pages before; an older number is an identifier
_ADDRESS_MAX_CP = 2000
_EAST = timedelta(hours=9)


class AddressDate(NamedTuple):
    """A day or month and its words; `is_apart` where it fills whole parts of the path, not the start of a name."""

    date: PartialDate
    quote: str
    is_apart: bool


def find_address_date(url: str, dateline: tuple[int, int] | None = None) -> AddressDate | None:
    """The day, or else the month, that an address names; None where it names none or several.

    Read are whole parts of the path, and a full day at the start of its last part. Digits elsewhere in a name may
    be what the story is about ("remembering-the-2001-09-11-attacks"): they count only where they are the month and
    day of a `dateline`. What stands behind "?" never counts. The time stamp of a web archive's own address tells
    its capture and is passed over.
    """
    path = re.split("[?#]", _ARCHIVE.sub("/", url[:_ADDRESS_MAX_CP]), maxsplit=1)[0]
    whole = _days(path, _WHOLE_FORMS)
    found = _days(path, (_FIRST_FORM,)) | whole
    if not found and dateline:
        found = {day: quote for day, quote in _days(path, _ANY_FORMS).items() if (day.month, day.day) == dateline}
    if not found:
        for match in _MONTH_FORM.finditer(path):
            _take(found, match[0], match[1], match[2])
            whole = found
    if len(found) != 1:
        return None
    day, quote = next(iter(found.items()))
    return AddressDate(day, quote, day in whole)


def _days(path: str, forms: tuple[re.Pattern[str], ...]) -> dict[PartialDate, str]:
    found: dict[PartialDate, str] = {}
    for form in forms:
        for match in form.finditer(path):
            _take(found, match[0].strip("t-_"), match[1], match[3], match[4])
    return found


def _take(found: dict[PartialDate, str], quote: str, *parts: str) -> None:
    try:
        date = PartialDate(*(int(part) for part in parts))
    except ValueError:
        return
    if date.year >= _FIRST_YEAR:
        found.setdefault(date, quote)


def find_ingest_day(url: str) -> tuple[PartialDate, str] | None:
    """The day at which an archive took an item in, with the number: `/newstream/1742720595-…/` holds Unix seconds.

    Usually the day of the article, years later for what was filled in afterwards. The day is that of UTC+9, the
    easternmost the outlets use, so that no article is younger.
    """
    match = _INGEST.search(url[:_ADDRESS_MAX_CP])
    if not match:
        return None
    day = datetime.fromtimestamp(int(match[1]), UTC) + _EAST
    return PartialDate(day.year, day.month, day.day), match[1]
