"""Counting what a merge does: how many things of each kind and state, the first of each to show, and all doubts.

Memory stays flat: of what is only to be shown a limited number is kept.
"""

from collections import Counter
from collections.abc import Iterable

from reader.domain.merges import MergeCounts, MergeKind, MergePlan, MergeRow, MergeState
from reader.domain.projects import Loss, Project
from reader.domain.wording import mark, tr

_SHOWN_EACH = 50
_CONFLICTS_MAX = 1_000
_DOUBTFUL_MAX = 2_000
_LOSSES_MAX = 2_000
_NAME_CP = 120


class MergeTally:
    """What one merge did so far."""

    def __init__(self) -> None:
        self._numbers: Counter[tuple[MergeKind, MergeState]] = Counter()
        self._doubts: Counter[MergeKind] = Counter()
        self._rows: dict[tuple[MergeKind, MergeState], list[MergeRow]] = {}
        self._doubtful: list[MergeRow] = []
        self._losses: list[Loss] = []
        self._more_losses = 0

    def add(self, kind: MergeKind, state: MergeState, name: str, note: str = "", *, doubt: str = "") -> None:
        """Count a thing; one with a doubt is listed among the doubtful as well."""
        self._numbers[kind, state] += 1
        shown = self._rows.setdefault((kind, state), [])
        if len(shown) < (_CONFLICTS_MAX if state is MergeState.CONFLICT else _SHOWN_EACH):
            shown.append(MergeRow(kind, state, shorten(name), note))
        if doubt:
            self._doubts[kind] += 1
            if len(self._doubtful) < _DOUBTFUL_MAX:
                self._doubtful.append(MergeRow(kind, state, shorten(name), doubt))

    def count(self, kind: MergeKind, state: MergeState, number: int) -> None:
        """Count things that nobody wants to see one by one."""
        self._numbers[kind, state] += number

    def lose(self, what: str, where: str, why: str) -> None:
        """Note what does not come in."""
        if len(self._losses) < _LOSSES_MAX:
            self._losses.append(Loss(what, where, why))
        else:
            self._more_losses += 1

    @property
    def changed(self) -> int:
        """How many things are new or changed."""
        return sum(
            number for (_, state), number in self._numbers.items() if state in (MergeState.NEW, MergeState.CHANGED)
        )

    def plan(self, project: Project, *, has_changes: bool) -> MergePlan:
        """Everything so far, with what the reader of the project could not carry."""
        counts = {kind: self._counts(kind) for kind in MergeKind}
        rows = [row for key in sorted(self._rows, key=_order) for row in self._rows[key]]
        losses = [*project.losses, *self._losses]
        if self._more_losses:
            losses.append(
                Loss(
                    tr("{more_losses} more", more_losses=f"{self._more_losses:,}"),
                    project.name,
                    tr("There are too many to list them all."),
                )
            )
        return MergePlan(
            name=project.name,
            origin=project.origin,
            counts=counts,
            rows=tuple(rows),
            doubtful=tuple(self._doubtful),
            losses=tuple(losses),
            has_changes=has_changes,
        )

    def _counts(self, kind: MergeKind) -> MergeCounts:
        numbers = {state.value: self._numbers[kind, state] for state in MergeState}
        return MergeCounts(**numbers, doubtful=self._doubts[kind])


def shorten(text: str) -> str:
    """A text on one line, cut for a table."""
    line = " ".join(text[: 4 * _NAME_CP].split())
    return line if len(line) <= _NAME_CP else f"{line[:_NAME_CP].rstrip()}…"


_FIELDS = {
    "agency": mark("agency"),
    "byline": mark("byline"),
    "captured_at": mark("time of capture"),
    "colour": mark("colour"),
    "counter_example": mark("counter-example"),
    "date": mark("date"),
    "description": mark("description"),
    "example": mark("example"),
    "is_starred": mark("star"),
    "key": mark("key"),
    "language": mark("language"),
    "memo": mark("memo"),
    "name": mark("name"),
    "original": mark("original"),
    "place": mark("place"),
    "reading_state": mark("reading state"),
    "source": mark("source"),
    "speaker": mark("speaker"),
    "title": mark("title"),
    "url": mark("url"),
}


def say_fields(names: Iterable[str]) -> str:
    """Fields as people call them, in a list."""
    return ", ".join(tr(_FIELDS.get(name, name)) for name in names)


def join_notes(notes: Iterable[str]) -> str:
    """Notes as one, without empty ones."""
    return " ".join(note for note in notes if note)


def _order(key: tuple[MergeKind, MergeState]) -> tuple[int, int]:
    return list(MergeKind).index(key[0]), list(MergeState).index(key[1])
