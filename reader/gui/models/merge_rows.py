"""What a project brings in, as rows and words: by kind, in conflict, doubtful, not carried. Main thread only."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QObject

from reader.domain.merges import MergeCounts, MergeKind, MergePlan, MergeRow, MergeState
from reader.domain.projects import Loss
from reader.domain.tags import Colour
from reader.domain.texts import count_text
from reader.domain.wording import number, tr
from reader.gui.models.row_model import Cell, RowModel, Shape, Sign


class MergeList(StrEnum):
    """Lists beside those of each kind."""

    CONFLICTS = "conflicts"
    DOUBTFUL = "to look at"
    LOSSES = "not carried"


MergeView = MergeKind | MergeList
"""What the table shows."""
KIND_WORDS = {
    MergeKind.TAG: tr("Tags"),
    MergeKind.ARTICLE: tr("Articles"),
    MergeKind.ANNOTATION: tr("Annotations"),
    MergeKind.ARTICLE_TAG: tr("Tags on articles"),
    MergeKind.VERSION: tr("Versions"),
    MergeKind.CODER: tr("Coders"),
}
"""The kinds as chips and headings call them, in their order."""
LIST_WORDS = {
    MergeList.CONFLICTS: (tr("Conflicts"), tr("Both say something else: what is here stays")),
    MergeList.DOUBTFUL: (tr("To look at"), tr("It comes in, but its place or its match is not sure")),
    MergeList.LOSSES: (tr("Not carried"), tr("It cannot come in, or not whole")),
}
_STATES = {
    MergeState.NEW: (tr("New"), Sign(Shape.DOT, Colour.GREEN)),
    MergeState.SAME: (tr("The same"), Sign(Shape.RING)),
    MergeState.CHANGED: (tr("Changed"), Sign(Shape.TWO, Colour.PURPLE)),
    MergeState.CONFLICT: (tr("Stays"), Sign(Shape.CROSS, Colour.RED)),
}
_KIND_WORDS = {
    MergeKind.TAG: tr("Tag"),
    MergeKind.ARTICLE: tr("Article"),
    MergeKind.ANNOTATION: tr("Annotation"),
    MergeKind.ARTICLE_TAG: tr("Article tag"),
    MergeKind.VERSION: tr("Version"),
    MergeKind.CODER: tr("Coder"),
}
_DOUBT = Sign(Shape.TRIANGLE, Colour.OCHRE)
_LOST = (tr("Not carried"), Sign(Shape.CROSS, Colour.RED))
_NOUNS = {MergeKind.ARTICLE: "article", MergeKind.ANNOTATION: "annotation", MergeKind.TAG: "tag"}


class _Line(NamedTuple):
    state: str
    sign: Sign
    kind: str
    name: str
    note: str


class MergeRowsModel(RowModel):
    """Rows of a `MergePlan`: those of one kind, or one of the lists."""

    headings = (tr("Becomes"), tr("What"), tr("Name"), tr("Note"))

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[_Line] = ()

    def show(self, plan: MergePlan | None, view: MergeView | None) -> None:
        """Show one list of a plan; None shows nothing."""
        self.beginResetModel()
        self._lines = _lines_of(plan, view) if plan is not None and view is not None else ()
        self.endResetModel()

    def count(self) -> int:
        """The rows of the list."""
        return len(self._lines)

    def cell(self, row: int, column: int) -> Cell:
        """State, kind, name and note; what stays the same speaks quietly."""
        line = self._lines[row]
        is_quiet = column in (1, 3) or line.state == _STATES[MergeState.SAME][0]
        return Cell((line.state, line.kind, line.name, line.note)[column], is_quiet=is_quiet)

    def sign(self, row: int) -> Sign:
        """The sign of the state."""
        return self._lines[row].sign


def list_views(plan: MergePlan) -> list[tuple[MergeView, str, str]]:
    """What there is to show, with words, numbers and a tip; what there is none of is left out."""
    views: list[tuple[MergeView, str, str]] = []
    for kind, words in KIND_WORDS.items():
        count = plan.counts.get(kind, MergeCounts())
        if total := count.new + count.same + count.changed + count.conflict:
            views.append((kind, f"{words}  {number(total)}", _tip(count)))
    conflicts = sum(count.conflict for count in plan.counts.values())
    numbers = (conflicts, len(plan.doubtful), len(plan.losses))
    for (view, (words, tip)), total in zip(LIST_WORDS.items(), numbers, strict=True):
        if total:
            views.append((view, f"{words}  {number(total)}", tip))
    return views


def plan_text(plan: MergePlan) -> str:
    """What comes in, on one line: "12 new articles · 340 new annotations · 3 conflicts"."""
    parts = []
    for kind, noun in _NOUNS.items():
        if fresh := plan.counts.get(kind, MergeCounts()).new:
            parts.append(count_text(fresh, f"new {noun}"))
    if changed := sum(count.changed for count in plan.counts.values()):
        parts.append(tr("{n} filled in or brought up to date", n=number(changed)))
    if conflicts := sum(count.conflict for count in plan.counts.values()):
        parts.append(count_text(conflicts, "conflict"))
    if plan.doubtful:
        parts.append(tr("{n} to look at", n=number(len(plan.doubtful))))
    if plan.losses:
        parts.append(tr("{n} not carried", n=number(len(plan.losses))))
    if not plan.has_changes:
        parts.insert(0, tr("The library has all of it already"))
    return " · ".join(parts) or tr("Nothing that is counted is new")


def report_text(plan: MergePlan) -> str:
    """What came in, in a sentence."""
    if not plan.has_changes:
        return tr("Nothing is new in “{name}”: the library has all of it.", name=plan.name)
    counts = plan_text(plan).replace(" · ", ", ")
    return tr("“{name}” came in: {counts}.", name=plan.name, counts=counts)


def has_lists(plan: MergePlan) -> bool:
    """Whether there is anything to look at after the import."""
    return bool(plan.losses or plan.doubtful or any(row.state is MergeState.CONFLICT for row in plan.rows))


def count_rows(plan: MergePlan) -> list[tuple[str, tuple[int, int, int, int]]]:
    """The kinds that there are any of, with the numbers of new, same, changed and conflict.

    None where all is new: then the chips say it.
    """
    rows = []
    for kind, words in KIND_WORDS.items():
        count = plan.counts.get(kind, MergeCounts())
        numbers = (count.new, count.same, count.changed, count.conflict)
        if any(numbers):
            rows.append((words, numbers))
    return rows if any(sum(numbers[1:]) for _, numbers in rows) else []


def _tip(count: MergeCounts) -> str:
    numbers = (
        (count.new, tr("{n} new")),
        (count.same, tr("{n} the same")),
        (count.changed, tr("{n} changed")),
        (count.conflict, tr("{n} stay")),
    )
    return ", ".join(words.format(n=number(counted)) for counted, words in numbers if counted)


def _lines_of(plan: MergePlan, view: MergeView) -> list[_Line]:
    if view is MergeList.LOSSES:
        return [_lost(loss) for loss in plan.losses]
    if view is MergeList.DOUBTFUL:
        return [_line(row)._replace(sign=_DOUBT) for row in plan.doubtful]
    if view is MergeList.CONFLICTS:
        return [_line(row) for row in plan.rows if row.state is MergeState.CONFLICT]
    return [_line(row) for row in plan.rows if row.kind is view]


def _line(row: MergeRow) -> _Line:
    return _Line(*_STATES[row.state], _KIND_WORDS[row.kind], _flat(row.name), _flat(row.note))


def _lost(loss: Loss) -> _Line:
    return _Line(*_LOST, _flat(loss.what), _flat(loss.where), _flat(loss.why))


def _flat(text: str) -> str:
    return " ".join(text.split())
