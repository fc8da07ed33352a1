"""What a search asks for, as a tree: words, rows of words, fields, and how they are joined.

`search_query.parse_query` makes it of what was typed; the store makes conditions of it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class Field(StrEnum):
    """What a value can be asked of, as typed before a colon."""

    TITLE = "title"
    SOURCE = "source"
    TAG = "tag"
    MEMO = "memo"
    DATE = "date"
    LANGUAGE = "lang"
    STATE = "state"
    CODER = "coder"
    SPEAKER = "speaker"


@dataclass(frozen=True, slots=True)
class Words:
    """Words one after the other, in the title or in the text. With `is_prefix` the last one may go on.

    `is_row` says that they were typed bare, so that with their neighbours they may stand as a phrase too.
    """

    text: str
    is_prefix: bool = False
    is_row: bool = False
    in_title: bool = False


@dataclass(frozen=True, slots=True)
class Near:
    """Rows of words with at most `distance` other words between them, in any order."""

    parts: tuple[Words, ...]
    distance: int
    in_title: bool = False


@dataclass(frozen=True, slots=True)
class FieldValue:
    """A value of a field that is kept beside the texts. With `is_prefix` it is a beginning, "" any value."""

    field: Field
    value: str
    is_prefix: bool = False


@dataclass(frozen=True, slots=True)
class DateRange:
    """A date from `first` to `last`: ISO years, months or days, both within the range, "" where it is open."""

    first: str
    last: str


@dataclass(frozen=True, slots=True)
class All:
    """Every part holds."""

    parts: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one part holds."""

    parts: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class Not:
    """The part does not hold."""

    part: "Node"


Node: TypeAlias = Words | Near | FieldValue | DateRange | All | AnyOf | Not
"""A search or a part of one."""


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """A search as understood. `root` is None where nothing is asked, which every article meets.

    `notes` are sentences that tell what was left out or taken otherwise than it may have been meant.
    """

    root: Node | None
    notes: tuple[str, ...] = ()


def iter_shown(node: Node | None) -> Iterator[Words]:
    """The words that an article is found by, in the order typed; not those that must not stand in it."""
    match node:
        case Words():
            yield node
        case Near(parts=parts):
            yield from parts
        case All(parts=parts) | AnyOf(parts=parts):
            for part in parts:
                yield from iter_shown(part)
        case _:
            return


def has_words(node: Node | None) -> bool:
    """Whether words of titles or texts are asked for anywhere in it, also such as must not stand there."""
    match node:
        case Words() | Near():
            return True
        case Not(part=part):
            return has_words(part)
        case All(parts=parts) | AnyOf(parts=parts):
            return any(has_words(part) for part in parts)
        case _:
            return False
