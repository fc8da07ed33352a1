"""OPML: a list of feeds and sites. Each address is found as a place to fetch, which only the user decides upon.

The whole interface: `matches` and `read`. Entities and external documents are refused (defusedxml).
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from reader.domain.errors import FileUnreadable
from reader.domain.found import FoundArticle
from reader.domain.wording import plural, tr
from reader.formats.feeds import head_text
from reader.formats.html_metadata import is_address
from reader.formats.source_files import ReadInner, ReadOptions, SourceFile

SUFFIXES = (".opml",)
MAX_ADDRESSES = 20_000
_NAMED, _SHOWN_CP = 3, 100
_BEGIN = re.compile(
    r"\s*(?:<\?xml[^>]{0,400}>\s*)?(?:(?:<!--.{0,2000}?-->|<\?[^>]{0,1000}>|<!DOCTYPE[^>\[]{0,400}>)\s*)*<opml[\s>]",
    re.IGNORECASE | re.DOTALL,
)


def matches(file: SourceFile) -> bool:
    """Whether a file begins as a list in OPML."""
    return bool(_BEGIN.match(head_text(file.head)))


def read(file: SourceFile, _options: ReadOptions, _read_inner: ReadInner) -> Iterator[FoundArticle]:
    """Every address of the list, once: of a feed, else of a site. Raises `FileUnreadable`."""
    root = _parse(file.read_all(), file.name)
    seen: set[str] = set()
    refused: list[str] = []
    for outline in root.iter():
        if not isinstance(outline.tag, str) or outline.tag.lower() != "outline":
            continue
        fields = {key.lower(): " ".join(value.split()) for key, value in outline.attrib.items()}
        stated = [fields[key] for key in ("xmlurl", "htmlurl", "url") if fields.get(key)]
        address = next(filter(is_address, stated), "")
        refused += stated[:1] if not address else ()
        if address and address not in seen and len(seen) < MAX_ADDRESSES:
            seen.add(address)
            yield FoundArticle(fields.get("title") or fields.get("text") or address, address=address)
    if not seen:
        raise FileUnreadable(tr("“{name}” lists no addresses.", name=file.name), tr("There is nothing to import."))
    if refused:
        yield FoundArticle(file.name, error=_describe_refused(file.name, refused))


def _describe_refused(name: str, refused: Sequence[str]) -> str:
    names = ", ".join(address[:_SHOWN_CP] for address in refused[:_NAMED])
    end = ", …" if len(refused) > _NAMED else "."
    return plural(
        len(refused),
        tr("In “{name}” {n} address is not of the web and cannot be fetched: {names}{end}"),
        tr("In “{name}” {n} addresses are not of the web and cannot be fetched: {names}{end}"),
        name=name,
        names=names,
        end=end,
    )


def _parse(data: bytes, name: str) -> Any:
    from defusedxml import ElementTree  # here, because only such a list needs it

    try:
        return ElementTree.fromstring(data, forbid_dtd=False, forbid_entities=True, forbid_external=True)
    except Exception as error:  # the parser and its guard raise several kinds for broken documents
        raise FileUnreadable(
            tr("“{name}” is no list in OPML that can be read.", name=name),
            tr("Export it again from the program it comes from."),
        ) from error
