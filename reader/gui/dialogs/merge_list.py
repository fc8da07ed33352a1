"""The lists of a merge: chips for what is shown, and its rows; in the preview and in the report after it."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.domain.merges import MergePlan
from reader.domain.wording import tr
from reader.gui.dialogs.choice_chips import ChoiceChips
from reader.gui.dialogs.row_table import RowTable
from reader.gui.models.merge_rows import MergeList, MergeRowsModel, MergeView, list_views
from reader.gui.plain_text import PlainLabel
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

_LOW_PX = 210
_WIDTHS = ((112, 0), (100, 1), (140, 4), (140, 6))


class MergeLists(QWidget):
    """Shows a `MergePlan`; its `note` is that of the row that is chosen, whole."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: MergePlan | None = None
        self.model = MergeRowsModel(self)
        self.chips: ChoiceChips[MergeView] = ChoiceChips(theme, tr("What is shown"), self)
        self.table = RowTable(theme, self.model, _WIDTHS, name=tr("What the project brings"))
        self.note = PlainLabel("", self)
        self.note.setWordWrap(True)
        self.note.setMinimumHeight(34)
        self.table.setMinimumHeight(86)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(spaces.STEP)
        column.addWidget(self.chips)
        column.addWidget(self.table, 1)
        column.addWidget(self.note)
        self.chips.chosen.connect(self._show)
        self.table.row_chosen.connect(self._on_row)

    def show_plan(self, plan: MergePlan | None, first: MergeList | None = None) -> None:
        """Show a plan, a list of it first where that has rows; None empties all."""
        self._plan = plan
        views = list_views(plan) if plan is not None else []
        values = [view for view, _, _ in views]
        shown = first if first in values else next(iter(values), None)
        self.chips.set_chips(views, shown)  # type: ignore[arg-type]
        self._show(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In little room the rows are more than the note of one, which its tip has too."""
        super().resizeEvent(event)
        self.note.setVisible(self.height() > _LOW_PX)

    def controls(self) -> list[QWidget]:
        """What takes the keys, in the order of reading."""
        return [*self.chips.controls(), self.table]

    def _show(self, view: MergeView | None) -> None:
        self.model.show(self._plan, view)
        self.table.choose(0)
        if not self.model.count():
            self.note.setText("")

    def _on_row(self, row: int) -> None:
        name, note = (self.model.cell(row, column).text if row >= 0 else "" for column in (2, 3))
        self.note.setText(f"{name}: {note}"[:600] if note else "")
