"""The rows of an import of annotations: what the table would do, each with its check. Main thread only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from enum import IntEnum

from PySide6.QtCore import QObject

from reader.domain.annotation_tables import (
    AnnotationPlan,
    ImportChoices,
    Missing,
    PlannedMark,
    Verdict,
)
from reader.domain.ids import TagId
from reader.domain.wording import tr
from reader.gui.models.annotation_import_words import (
    VERDICT_SIGNS,
    change_text,
    fate_text,
    place_text,
    quote_text,
)
from reader.gui.models.row_model import Cell, RowModel, Sign


class Column(IntEnum):
    """The columns, in their order."""

    FATE = 0
    QUOTE = 1
    CHANGE = 2
    ARTICLE = 3
    ROWS = 4


_USUAL = (Verdict.CHANGED, Verdict.NEW)
"""What is checked at first; the missing are kept, and what was not placed is accepted by hand."""


class AnnotationPlanModel(RowModel):
    """The marks of an `AnnotationPlan`, all or of one verdict. Checks stay when others are shown."""

    headings = (tr("Becomes"), tr("Words"), tr("What changes"), tr("Article"), tr("In the file"))

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._marks: Sequence[PlannedMark] = ()
        self._shown: Sequence[int] = ()
        self._by_verdict: dict[Verdict, list[int]] = {}
        self._checks = bytearray()
        self._verdict: Verdict | None = None
        self._boxes: Counter[Verdict] = Counter()
        self.chosen: Counter[Verdict] = Counter()

    def set_plan(self, plan: AnnotationPlan | None) -> None:
        """Show all marks of a plan, checked as they usually are."""
        self.beginResetModel()
        self._marks = plan.marks if plan is not None else ()
        self._by_verdict = {verdict: [] for verdict in Verdict}
        for place, mark in enumerate(self._marks):
            self._by_verdict[mark.verdict].append(place)
        self._checks = bytearray(mark.verdict in _USUAL and mark.can_be_chosen for mark in self._marks)
        self.chosen = Counter({one: sum(self._checks[at] for at in self._by_verdict[one]) for one in _USUAL})
        self._boxes = Counter(mark.verdict for mark in self._marks if mark.can_be_chosen)
        self._verdict = None
        self._shown = range(len(self._marks))
        self.endResetModel()
        self.checks_changed.emit()

    def show_verdict(self, verdict: Verdict | None) -> None:
        """Show the marks of one verdict; None shows all."""
        if verdict is not self._verdict:
            self.beginResetModel()
            self._verdict = verdict
            self._shown = range(len(self._marks)) if verdict is None else self._by_verdict[verdict]
            self.endResetModel()

    @property
    def verdict(self) -> Verdict | None:
        """Which verdict is shown; None for all."""
        return self._verdict

    def count_of(self, verdict: Verdict) -> int:
        """How many marks of a verdict can be shown."""
        return len(self._by_verdict.get(verdict, ()))

    def mark(self, row: int) -> PlannedMark | None:
        """The mark of a row; None where there is none."""
        return self._marks[self._shown[row]] if 0 <= row < len(self._shown) else None

    def check_shown(self, is_on: bool) -> None:
        """Check all rows that are shown and have a box, or none."""
        self.set_checks(range(len(self._shown)), is_on)

    def checked_shown(self) -> tuple[int, int]:
        """How many of the rows shown are checked, and how many have a box."""
        verdicts = Verdict if self._verdict is None else (self._verdict,)
        return sum(self.chosen[one] for one in verdicts), sum(self._boxes[one] for one in verdicts)

    def choices(self, tags: Mapping[str, TagId | None]) -> ImportChoices:
        """What the user chose; `tags` says what becomes of unknown ones by path."""
        deletes = self.chosen[Verdict.MISSING] > 0
        asked = (*_USUAL, Verdict.MISSING) if deletes else _USUAL
        left = (at for verdict in asked for at in self._by_verdict.get(verdict, ()) if not self._checks[at])
        taken = (at for at in self._by_verdict.get(Verdict.NOT_PLACED, ()) if self._checks[at])
        return ImportChoices(
            missing=Missing.DELETE if deletes else Missing.KEEP,
            tags=dict(tags),
            left_out=frozenset(self._marks[at].id for at in left),
            accepted=frozenset(self._marks[at].id for at in taken),
        )

    # What is shown

    def count(self) -> int:
        """The rows shown."""
        return len(self._shown)

    def cell(self, row: int, column: int) -> Cell:
        """The words of a cell; what is left as it is speaks quietly."""
        mark, is_checked = self._marks[self._shown[row]], self.check(row)
        is_quiet = not is_checked
        if column == Column.FATE:
            return Cell(*fate_text(mark, is_checked), is_quiet=is_quiet)
        if column == Column.QUOTE:
            return Cell(quote_text(mark), is_quiet=is_quiet)
        if column == Column.CHANGE:
            return Cell(change_text(mark), is_quiet=is_quiet)
        return Cell(mark.title if column == Column.ARTICLE else place_text(mark), is_quiet=True)

    def sign(self, row: int) -> Sign:
        """The sign of the verdict."""
        return VERDICT_SIGNS.get(self._marks[self._shown[row]].verdict, Sign())

    def check(self, row: int) -> bool | None:
        """Whether what the row says will be done."""
        place = self._shown[row]
        return bool(self._checks[place]) if self._marks[place].can_be_chosen else None

    def put_check(self, row: int, is_on: bool) -> None:
        """Keep a check."""
        place = self._shown[row]
        self.chosen[self._marks[place].verdict] += is_on - self._checks[place]
        self._checks[place] = is_on
