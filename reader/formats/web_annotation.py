"""Web Annotations (W3C Recommendation "Web Annotation Data Model", 23 February 2017) as JSON-LD objects.

A tag is a TextualBody with the purpose `tagging`, named by its guid; the memo one with the purpose `commenting`.
The target is the article, by its address or else its guid, with two selectors that mean the same place: positions
in Unicode code points, half-open, over the article's plain text, and the quote with its context. A tag on a whole
article is an annotation without selector. `state` tells when the page was captured, where that is known to the
second, as the Recommendation asks.

What the Recommendation has no word for has names of our own, which are IRIs, so that they need no context: those
under `EXTENSION`. An annotation that has no place in the present text (`placed` is false) keeps the selectors of
the version of the text it stands on.
"""

import re
import uuid
from functools import lru_cache
from typing import Any

from reader.domain.annotations import Annotation
from reader.domain.articles import ArticleHead
from reader.domain.exported_articles import ExportedAnnotation, ExportedArticleTag
from reader.domain.tags import Tag

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
EXTENSION = "urn:x-dateline:"
"""Before `article`, `version`, `sha256`, `placed`, `speaker`, `starred` and `origin`."""
_NAMESPACE = uuid.UUID("5f0c7f62-6d83-4b36-9d1c-2f2b7a3a4f10")
_IRI = re.compile(r"(?:https?|ftp|file|urn):[^\s<>\"{}|\\^`\x00-\x20\x7f]+")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z")


def make_annotation(head: ArticleHead, one: ExportedAnnotation, tags: list[Tag]) -> dict[str, Any]:
    """The object of an annotation with its tags in their order."""
    annotation = one.annotation
    bodies = [_tag_body(tag.guid, str(tag.path)) for tag in tags]
    if annotation.memo:
        bodies.append(
            {"type": "TextualBody", "purpose": "commenting", "value": annotation.memo, "format": "text/markdown"}
        )
    text = one.text
    target = _target(head, text.url, text.captured_at)
    target["selector"] = [
        {"type": "TextPositionSelector", "start": annotation.span.start, "end": annotation.span.end},
        {"type": "TextQuoteSelector", "exact": annotation.quote, "prefix": one.prefix, "suffix": one.suffix},
    ]
    target |= {f"{EXTENSION}version": text.version, f"{EXTENSION}sha256": text.text_sha256}
    made = {
        **_opening(_urn(annotation.guid), _motivation(annotation)),
        **_creator(annotation.coder, one.coder_guid),
        **_times(annotation.created_at, annotation.modified_at),
        "body": bodies,
        "target": target,
        f"{EXTENSION}placed": one.is_placed,
        f"{EXTENSION}origin": annotation.origin.value,
        f"{EXTENSION}speaker": annotation.speaker,
        f"{EXTENSION}starred": annotation.is_starred,
    }
    return _told(made)


def make_article_tag(head: ArticleHead, one: ExportedArticleTag, tag: Tag) -> dict[str, Any]:
    """The object of a tag on a whole article. Its id follows from the guids of article, tag and coder."""
    own = uuid.uuid5(_NAMESPACE, " ".join((head.guid, one.tag_guid, one.coder_guid)).lower())
    made = {
        **_opening(_urn(str(own)), "tagging"),
        **_creator(one.coder, one.coder_guid),
        **_times(one.created_at, ""),
        "body": [_tag_body(tag.guid, str(tag.path))],
        "target": _target(head, head.url, head.captured_at),
    }
    return _told(made)


def _opening(own: str, motivation: str) -> dict[str, Any]:
    return {"@context": CONTEXT, "id": own, "type": "Annotation", "motivation": motivation}


def _motivation(annotation: Annotation) -> str:
    return "tagging" if annotation.tags else "commenting" if annotation.memo else "highlighting"


def _creator(name: str, guid: str) -> dict[str, Any]:
    return {"creator": {"id": _urn(guid), "type": "Person", "name": name}}


def _times(created: str, modified: str) -> dict[str, Any]:
    return {"created": _time(created), "modified": _time(modified)}


def _tag_body(guid: str, path: str) -> dict[str, Any]:
    return {"id": _urn(guid), "type": "TextualBody", "purpose": "tagging", "value": path, "format": "text/plain"}


def _target(head: ArticleHead, url: str, captured_at: str) -> dict[str, Any]:
    target: dict[str, Any] = {
        "type": "SpecificResource",
        "source": url if _IRI.fullmatch(url) else _urn(head.guid),
        f"{EXTENSION}article": _urn(head.guid),
    }
    if _time(captured_at):
        target["state"] = {"type": "TimeState", "sourceDate": captured_at}
    return target


@lru_cache(maxsize=10_000)
def _urn(guid: str) -> str:
    """`urn:uuid:` with a guid; one that is none, from another program, gets one that always is the same."""
    try:
        return uuid.UUID(guid).urn
    except ValueError:
        return uuid.uuid5(_NAMESPACE, guid).urn


def _time(text: str) -> str:
    """A UTC time as the Recommendation asks for it (xsd:dateTime with `Z`); "" for a mere day or nothing."""
    return text if _TIME.fullmatch(text) else ""


def _told(made: dict[str, Any]) -> dict[str, Any]:
    """The object without what is empty; a number or a truth is never empty."""
    return {name: value for name, value in made.items() if value not in ("", [])}
