"""Dates in web addresses: the day in a path, and the time at which an archive took an item in.

This is the whole interface: `find_address_date` and `find_ingest_day`.
"""

import re
from datetime import UTC, datetime, timedelta

from reader.domain.dates import PartialDate

_DAY_FORMS = (
    re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})([/_.-])([0-9]{1,2})\2([0-9]{1,2})(?![0-9])"),
    re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})(/?)([0-9]{2})/?([0-9]{2})(?![0-9])"),
)
_MONTH_FORM = re.compile(r"/((?:19|20)[0-9]{2})[/-]([0-9]{2})(?=/)(?!/[0-9]{1,2}(?:/|$))")
_ARCHIVE = re.compile(r"/web/[0-9]{4,14}(?:[a-z]{2}_)?/")
_INGEST = re.compile(r"/newstream/([0-9]{9,10})-")
_FIRST_YEAR = 1990  # there were no web pages before; an older number is an identifier
_ADDRESS_MAX_CP = 2000
_EAST = timedelta(hours=9)


def find_address_date(url: str) -> tuple[PartialDate, str] | None:
    """The day, or else the month, that an address names, with the words; None where it names none or several.

    Read are /2024/05/27/, 2024-05-27, 20240527 and, for the month, /2024/05/. The time stamp of a web archive's
    own address tells its capture and is passed over.
    """
    text = _ARCHIVE.sub("/", url[:_ADDRESS_MAX_CP])
    found: dict[PartialDate, str] = {}
    for form in _DAY_FORMS:
        for match in form.finditer(text):
            _take(found, match[0], match[1], match[3], match[4])
        if found:
            break
    else:
        for match in _MONTH_FORM.finditer(text):
            _take(found, match[0], match[1], match[2])
    return next(iter(found.items())) if len(found) == 1 else None


def _take(found: dict[PartialDate, str], quote: str, *parts: str) -> None:
    try:
        date = PartialDate(*(int(part) for part in parts))
    except ValueError:
        return
    if date.year >= _FIRST_YEAR:
        found[date] = quote


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
