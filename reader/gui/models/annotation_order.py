"""How the list of annotations is arranged: what it is sorted by and which groups it falls into. No Qt."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple

from reader.domain.annotations import Annotation
from reader.domain.ids import AnnotationId, TagId


class Sort(StrEnum):
    """What the annotations of a group are sorted by; text order decides between equals."""

    TEXT = "text"
    NEWEST = "newest"
    TAG = "tag"
    STAR = "star"


class Group(StrEnum):
    """What the list is divided by, if by anything."""

    NONE = "none"
    TAG = "tag"
    PARAGRAPH = "paragraph"


class RowKey(NamedTuple):
    """The place of a row: its group, whether it is a card or the heading before them, and where among them."""

    group: int
    is_card: bool
    place: tuple[Any, ...]
    annotation: AnnotationId


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Sorts and groups. `ranks` are the places of the tags in the codebook; `paragraph_starts` offsets in order.

    Grouped by tag, an annotation stands under each of its tags, so that a group holds every use of its tag; those
    without a tag come last. Paragraphs count from 1.
    """

    sort: Sort = Sort.TEXT
    group: Group = Group.NONE
    ranks: Mapping[TagId, int] = field(default_factory=dict)
    paragraph_starts: Sequence[int] = ()

    def keys(self, annotation: Annotation) -> list[RowKey]:
        """The places where an annotation stands, at least one."""
        place = (*self._sort_key(annotation), annotation.span.start, -annotation.span.end)
        return [RowKey(group, True, place, annotation.id) for group in self._groups(annotation)]

    def heading_key(self, group: int) -> RowKey:
        """The place of a group's heading: before its cards."""
        return RowKey(group, False, (), AnnotationId(0))

    @property
    def untagged_group(self) -> int:
        """The number of the group of annotations without tags, where tags make the groups."""
        return len(self.ranks)

    @property
    def depends_on_tags(self) -> bool:
        """Whether another order of the tags means another order of the rows."""
        return self.sort is Sort.TAG or self.group is Group.TAG

    def _groups(self, annotation: Annotation) -> list[int]:
        if self.group is Group.TAG:
            return self._ranks_of(annotation)
        if self.group is Group.PARAGRAPH:
            return [bisect_right(self.paragraph_starts, annotation.span.start)]
        return [0]

    def _sort_key(self, annotation: Annotation) -> tuple[int, ...]:
        if self.sort is Sort.NEWEST:
            return (-_moment(annotation.created_at),)
        if self.sort is Sort.TAG:
            return tuple(self._ranks_of(annotation)[:1])
        return (not annotation.is_starred,) if self.sort is Sort.STAR else ()

    def _ranks_of(self, annotation: Annotation) -> list[int]:
        return sorted(self.ranks[tag] for tag in annotation.tags if tag in self.ranks) or [self.untagged_group]


def _moment(time: str) -> int:
    """A time in ISO 8601 as a number that grows with it."""
    return int("".join(filter(str.isdecimal, time)) or 0)
