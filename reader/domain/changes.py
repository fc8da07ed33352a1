"""What a write tells the rest of the program: which rows of which kinds it changed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar

from reader.domain.ids import StepId

T = TypeVar("T")


class Kind(StrEnum):
    """The kinds of things that a change-set names. Values equal the table names."""

    SOURCE = "source"
    ARTICLE = "article"
    LISTED_ITEM = "listed_item"
    TAG = "tag"
    ANNOTATION = "annotation"
    SETTING = "setting"
    SMART_FOLDER = "smart_folder"


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Ids by kind that one write inserted, updated or deleted, and who started it.

    `initiator` is the text a caller gave when opening the library ("window", "cli"); a pane that made a change
    itself may compare it. Changes of the tags on an annotation count as changes of the annotation; changes of the
    tags on an article, of its text or reading state count as changes of the article. `only_states` are those
    articles of which nothing changed but reading state or star.
    """

    ids: Mapping[Kind, frozenset[int]] = field(default_factory=dict)
    initiator: str = ""
    only_states: frozenset[int] = frozenset()

    def __bool__(self) -> bool:
        return any(self.ids.values())

    def of(self, kind: Kind) -> frozenset[int]:
        """The ids of one kind; empty when none changed."""
        return self.ids.get(kind, frozenset())


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """The result of a write: its value, what it changed, and its step (None when nothing had to change)."""

    value: T
    changes: ChangeSet
    step: StepId | None
