"""The codes of REFI-QDA: tags as nested `Code` elements, and what one of them says in its description.

This is the whole interface: `write_codes`, `describe_tag`, `read_description` and `TagWords`. The standard has one
text for a code. Its example, counter-example and key stand in it under their names, each after an empty line:

    Any statement announcing harm.

    Example: We shall answer

    Key: t

A line of a text that begins like such a name gets a backslash before it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from reader.domain.projects import ProjectTag
from reader.formats.refi_terms import write_guid
from reader.formats.refi_xml import XmlWriter

_LABELS = {"example": "Example: ", "counter_example": "Counter-example: ", "key": "Key: "}
_NAMES = {label: name for name, label in _LABELS.items()}
_ANY = "|".join(_NAMES)
_LIKE_LABEL = re.compile(rf"^(\\*(?:{_ANY}))", re.MULTILINE)
_ESCAPED = re.compile(rf"^\\(\\*(?:{_ANY}))", re.MULTILINE)
_SECTION = re.compile(rf"(?:\A|(?<=\n\n))({_LABELS['example']}|{_LABELS['counter_example']}|Key: (?=[1-9a-z]\Z))")


@dataclass(frozen=True, slots=True)
class TagWords:
    """What a description tells."""

    description: str = ""
    example: str = ""
    counter_example: str = ""
    key: str = ""


def write_codes(xml: XmlWriter, tags: Iterable[ProjectTag]) -> None:
    """Write `Codes` with all tags, children within their parents. There must be at least one tag."""
    children: dict[str, list[ProjectTag]] = defaultdict(list)
    for tag in tags:
        children[tag.parent].append(tag)
    xml.begin("Codes")
    pending: list[ProjectTag | None] = list(reversed(children[""]))
    while pending:  # no recursion: a codebook may be deeper than Python's stack
        following = pending.pop()
        if following is None:
            xml.end()
            continue
        _begin_code(xml, following)
        pending.append(None)
        pending.extend(reversed(children[following.guid]))
    xml.end()


def _begin_code(xml: XmlWriter, tag: ProjectTag) -> None:
    colour = {"color": tag.colour.upper()} if tag.colour else {}
    xml.begin("Code", {"guid": write_guid(tag.guid), "name": tag.name, "isCodable": "true", **colour})
    if text := describe_tag(tag):
        xml.leaf("Description", text)


def describe_tag(tag: ProjectTag) -> str:
    """The description of a code; "" where nothing is told."""
    texts = [_guard(tag.description)] if tag.description else []
    texts += [label + _guard(text) for name, label in _LABELS.items() if (text := getattr(tag, name))]
    return "\n\n".join(texts)


def read_description(text: str) -> TagWords:
    """What a description tells; all of it is the description where it has no such names.

    Of a name that comes twice the first counts, and the second stays within the text it stands in.
    """
    name, begin = "description", 0
    found: dict[str, str] = {}
    for match in _SECTION.finditer(text):
        following = _NAMES[match[1]]
        if following in found or following == name:
            continue
        found[name] = _unguard(text[begin : max(begin, match.start() - 2)])
        name, begin = following, match.end()
    found[name] = _unguard(text[begin:])
    return TagWords(**found)


def _guard(text: str) -> str:
    return _LIKE_LABEL.sub(r"\\\1", text)


def _unguard(text: str) -> str:
    return _ESCAPED.sub(r"\1", text)
