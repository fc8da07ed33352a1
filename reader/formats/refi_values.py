"""The variables of a source as fields of an article. This is the whole interface: `read_fields`.

Names are compared without case, spaces and signs. What has no field here, or no value that its field may have, is
handed back.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from reader.domain.articles import ReadingState, TitleBasis
from reader.domain.dates import DateBasis, PartialDate

_NOT_LETTERS = re.compile(r"[\W_]+")
_NAMES: Mapping[str, str] = {
    **dict.fromkeys(("source", "outlet", "publisher", "newspaper", "medium"), "source"),
    **dict.fromkeys(("agency", "newsagency"), "agency"),
    **dict.fromkeys(("language", "lang"), "language"),
    **dict.fromkeys(("byline", "author", "authors"), "byline"),
    **dict.fromkeys(("url", "link", "address", "webaddress"), "url"),
    **dict.fromkeys(
        ("published", "date", "pubdate", "publicationdate", "dateofpublication", "datepublished"), "day"
    ),
    **dict.fromkeys(("capturedat", "captured", "capturedate", "accessed", "retrieved"), "captured_at"),
    "titlebasis": "title_basis",
    "datefrom": "date_from",
    "dateto": "date_to",
    "datebasis": "date_basis",
    "readingstate": "reading_state",
    "starred": "is_starred",
    "versionof": "version_of",
    "laterversionof": "later_version_of",
    "sourcelabel": "source_label",
}
_CAPTURED = re.compile(r"\d{4}(-\d\d){0,2}(T\d\d:\d\d(:\d\d(\.\d+)?)?Z?)?")
_TRUE, _FALSE = ("true", "1", "yes"), ("false", "0", "no", "")


def read_fields(values: Iterable[tuple[str, str]]) -> tuple[dict[str, Any], list[tuple[str, str]]]:
    """The fields of a `ProjectArticle` that variables give, and the names and values that are left over.

    `version_of` and `later_version_of`, which are no such fields, are the guids of articles that the source is
    another text of.
    Of a field that is given twice the first counts. A single day counts as given by its user.
    """
    fields: dict[str, Any] = {}
    left: list[tuple[str, str]] = []
    day = ""
    for name, value in values:
        field = _NAMES.get(_NOT_LETTERS.sub("", name).casefold(), "")
        read = _READERS.get(field, _read_text)(value) if field else None
        if field == "day" and read and not day:
            day = read
        elif read is None or (field in fields and fields[field] != read):
            left.append((name, value))
        elif field != "day":
            fields[field] = read
    if day and not fields.get("date_from") and not fields.get("date_to"):
        fields |= {"date_from": day, "date_to": day, "date_basis": DateBasis.GIVEN.value}
    return fields, [(name, value) for name, value in left if value.strip()]


def _read_text(value: str) -> str | None:
    return value


def _read_date(value: str) -> str | None:
    text = value.strip()[:10]
    try:
        return str(PartialDate.parse(text)) if text else ""
    except ValueError:
        return None


def _read_captured(value: str) -> str | None:
    return value if not value or _CAPTURED.fullmatch(value) else None


def _read_flag(value: str) -> bool | None:
    folded = value.strip().casefold()
    return True if folded in _TRUE else False if folded in _FALSE else None


def _one_of(kind: type[TitleBasis] | type[DateBasis] | type[ReadingState]) -> Callable[[str], str | None]:
    allowed = {one.value for one in kind}
    return lambda value: value if value in allowed else None


_READERS: Mapping[str, Callable[[str], Any]] = {
    "day": _read_date,
    "date_from": _read_date,
    "date_to": _read_date,
    "captured_at": _read_captured,
    "is_starred": _read_flag,
    "title_basis": _one_of(TitleBasis),
    "date_basis": _one_of(DateBasis),
    "reading_state": _one_of(ReadingState),
}
