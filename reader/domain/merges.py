"""What merging a project into a library does, or would do: counted by kind, with rows to show."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from reader.domain.projects import Loss


class MergeKind(StrEnum):
    """What is counted. A version is one more text of an article; an article tag is one on the whole."""

    CODER = "coders"
    TAG = "tags"
    ARTICLE = "articles"
    VERSION = "versions"
    ANNOTATION = "annotations"
    ARTICLE_TAG = "article tags"


class MergeState(StrEnum):
    """What a thing of the project is to the library.

    One that is changed was filled in or, where only the project's was changed since both were made, brought up to
    date. In a conflict both say something else: the library's stays.
    """

    NEW = "new"
    SAME = "same"
    CHANGED = "changed"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class MergeRow:
    """One thing to show: its kind and state, a name for people ("threat/nuclear", a title, a quote), and what is
    to be said of it: which fields were filled or stay, or why its place is in doubt; "" where nothing is.
    """

    kind: MergeKind
    state: MergeState
    name: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class MergeCounts:
    """How many things of one kind are in each state, and how many of them are in doubt."""

    new: int = 0
    same: int = 0
    changed: int = 0
    conflict: int = 0
    doubtful: int = 0


@dataclass(frozen=True, slots=True)
class MergeOptions:
    """What the user chose. Without `adds_articles` only what stands on articles that the library holds comes in;
    without `fills_articles` what is known of these stays as it is; `keeps_originals` None is as the library says.
    """

    adds_articles: bool = True
    fills_articles: bool = True
    keeps_originals: bool | None = None


@dataclass(frozen=True, slots=True)
class MergePlan:
    """What a merge would do. `rows` are the first of each kind and state, all conflicts before a limit among them;
    `doubtful` rows are in the library but want a look; `losses` did not come in or not whole.
    Without `has_changes` the library has all of it already.
    """

    name: str
    origin: str
    counts: Mapping[MergeKind, MergeCounts]
    rows: tuple[MergeRow, ...] = ()
    doubtful: tuple[MergeRow, ...] = ()
    losses: tuple[Loss, ...] = ()
    has_changes: bool = True

    def as_json(self) -> dict[str, Any]:
        """The plan as machines read it."""
        states = ("new", "same", "changed", "conflict", "doubtful")
        return {
            "name": self.name,
            "origin": self.origin,
            "has_changes": self.has_changes,
            "counts": {
                kind.value: {state: getattr(count, state) for state in states}
                for kind, count in self.counts.items()
            },
            "rows": [_row_as_json(row) for row in self.rows],
            "doubtful": [_row_as_json(row) for row in self.doubtful],
            "losses": [{"what": one.what, "where": one.where, "why": one.why} for one in self.losses],
        }


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What a merge did, as its plan foretold; `batch` is the import that it made, None where nothing was new."""

    plan: MergePlan
    batch: int | None = None


def _row_as_json(row: MergeRow) -> dict[str, str]:
    return {"kind": row.kind.value, "state": row.state.value, "name": row.name, "note": row.note}
