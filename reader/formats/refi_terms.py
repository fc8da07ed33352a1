"""What files of REFI-QDA 1.5 are made of: namespaces, guids, times, variables, and what XML cannot hold.

This is the whole interface of the names that both the writers and the readers of `.qdpx` and `.qdc` use.
Source: QDA-XML 1.0, Project.xsd and Codebook.xsd (REFI, 18 March 2019).
"""

import re
import uuid
from collections.abc import Mapping
from datetime import UTC, datetime

PROGRAM = "Dateline"
PROJECT_NAMESPACE = "urn:QDA-XML:project:1.0"
CODEBOOK_NAMESPACE = "urn:QDA-XML:codebook:1.0"
SCHEMA_PLACES = {
    PROJECT_NAMESPACE: "http://schema.qdasoftware.org/versions/Project/v1.0/Project.xsd",
    CODEBOOK_NAMESPACE: "http://schema.qdasoftware.org/versions/Codebook/v1.0/Codebook.xsd",
}
PROJECT_MEMBER = "project.qde"
SOURCES_FOLDER = "sources"
INTERNAL = "internal://"
QUOTE_NAME_CP = 60
"""A selection is called by the first characters of its quote, so many."""

TEXT, BOOLEAN, DATE = "Text", "Boolean", "Date"
ARTICLE_VARIABLES: Mapping[str, str] = {
    "title_basis": TEXT,
    "source": TEXT,
    "agency": TEXT,
    "language": TEXT,
    "byline": TEXT,
    "url": TEXT,
    "date_from": TEXT,
    "date_to": TEXT,
    "date_basis": TEXT,
    "captured_at": TEXT,
    "reading_state": TEXT,
    "starred": BOOLEAN,
    "published": DATE,
    "version_of": TEXT,
    "later_version_of": TEXT,
    "source_label": TEXT,
}
"""The variables of articles by name, with their types. Dates are text, for a month or a year is no xsd:date;
`published` repeats the day for other programs where it is known. `version_of` is the guid of the article
that a source is another text of, `later_version_of` that of one that it is a newer text of.
"""
OTHER_TEXT = " (another text)"
"""What the name of such a source ends with."""
MARK_VARIABLES: Mapping[str, str] = {"speaker": TEXT, "starred": BOOLEAN, "origin": TEXT, "waiting": BOOLEAN}
"""The variables of cases, which stand for what selections have in common."""

_OWN = uuid.UUID("5d6d2f0e-9a51-4c35-8f0e-3c1f6a4b7d20")
_GUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z")


def own_guid(kind: str, name: str = "") -> str:
    """The guid of something that has none in a library: the same in every file, by its kind and name."""
    return str(uuid.uuid5(_OWN, f"{kind}:{name}"))


def joined_guid(*guids: str) -> str:
    """The guid of what joins things, such as an annotation and a tag: always the same for the same things."""
    return own_guid("join", "+".join(guids))


def write_guid(guid: str) -> str:
    """A guid as files have it: upper case, no braces; another one, always the same, for what is no guid."""
    return (guid if _GUID.fullmatch(guid) else own_guid("foreign", guid)).upper()


def read_guid(text: str) -> str:
    """A guid as Dateline has it, whatever its case and with or without braces; "" stays.

    What is no guid gets one, always the same.
    """
    bare = text.strip().strip("{}").lower()
    return bare if not bare or _GUID.fullmatch(bare) else own_guid("foreign", bare)


def clean_xml(text: str) -> tuple[str, int]:
    """The text with U+FFFD for each character that XML 1.0 cannot write, and how many those were."""
    return _NO_XML.subn("\ufffd", text)


def is_time(text: str) -> bool:
    """Whether a text is a UTC time as libraries and files have it."""
    if not _TIME.fullmatch(text):
        return False
    try:
        datetime.fromisoformat(text[:19])
    except ValueError:
        return False
    return True


def read_time(text: str) -> str:
    """A time of a file in UTC; one without a zone counts as UTC. "" for what is no time."""
    tidy = text.strip()
    if is_time(tidy):
        return tidy
    try:
        moment = datetime.fromisoformat(tidy)
        aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return aware.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    except (ValueError, OverflowError):
        return ""


def is_own(origin: str) -> bool:
    """Whether a file says that Dateline wrote it."""
    return origin.startswith(PROGRAM)
