"""What a table of annotations would change, before anything is written: rows with checks, unknown tags, columns.

Shows what it is given and tells what the user wants; the reading is done by `flows.annotation_import_preview`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QSplitter, QStackedWidget, QWidget

from reader.domain.annotation_tables import AnnotationPlan, AnnotationTableHead, ImportChoices, TableKind, Verdict
from reader.domain.mappings import ColumnMapping
from reader.domain.tags import Tag
from reader.domain.texts import count_text
from reader.domain.wording import number, tr
from reader.gui.dialogs.annotation_import_detail import AnnotationDetail
from reader.gui.dialogs.choice_chips import ChoiceChips
from reader.gui.dialogs.mapping_editor import MappingEditor
from reader.gui.dialogs.preview_dialog import PreviewDialog
from reader.gui.dialogs.row_table import RowTable
from reader.gui.dialogs.unknown_tags_page import UnknownTagsPage
from reader.gui.models.annotation_import_rows import AnnotationPlanModel
from reader.gui.models.annotation_import_words import (
    FIELD_NAMES,
    VERDICT_TIPS,
    VERDICT_WORDS,
    action_text,
    summary_text,
)
from reader.gui.plain_text import ElidedLabel, set_tip
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

_SIZE = (1120, 660)
_WIDTHS = ((158, 0), (150, 5), (150, 6), (90, 3), (84, 1))
_TAGS, _COLUMNS = "tags", "columns"
_BARE = "QScrollArea#Columns, QScrollArea#Columns > QWidget > QWidget { background: none; }"
_LOW_PX = 430
"""In a dialog as low as this the rows have the room of the detail."""
View = Verdict | str | None


class AnnotationImportDialog(PreviewDialog):
    """The plan with its choices. `import_requested` carries the `ImportChoices`; `mapping_changed` the
    `ColumnMapping` chosen; `mark_chosen` the `PlannedMark` whose place is to be shown; `stop_requested` when the
    reading is not wanted; `read_requested` when it is wanted again.
    """

    import_requested = Signal(object)
    mapping_changed = Signal(object)
    mark_chosen = Signal(object)
    read_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, tr("Import annotations"), parent)
        self._plan: AnnotationPlan | None = None
        self._page: View = None
        self.model = AnnotationPlanModel(self)
        self.chips: ChoiceChips[View] = ChoiceChips(theme, tr("What is shown"), self)
        self.table = RowTable(theme, self.model, _WIDTHS, name=tr("What would happen"), has_boxes=True)
        self.detail = AnnotationDetail(theme, self)
        self.tags = UnknownTagsPage(theme, self)
        self.mapping = MappingEditor(theme, self, names=FIELD_NAMES, thing="an annotation")
        self._check = QPushButton(tr("Check all"), self)
        self._note = ElidedLabel("", self)
        self._lay_out()
        self._connect()
        self._fit_screen(*_SIZE)
        self._show_chips()
        self._refresh()

    # What is shown

    def begin(self, title: str, line: str) -> None:
        """Say what is being read; the plan comes later."""
        self._plan = None
        self.model.set_plan(None)
        self.table.set_hint("")
        self.heading.set_words(title, line)
        self.heading.show_progress(0, 0)
        self._note.setText("")
        self._refresh()

    def show_progress(self, line: str) -> None:
        """Say how far the reading is; how long it takes is not known."""
        if self.heading.is_running:
            self.heading.set_line(line)

    def show_head(self, head: AnnotationTableHead, mapping: ColumnMapping) -> None:
        """Show the columns of the table and what they give."""
        self.mapping.show_head(head, mapping)

    def show_plan(self, plan: AnnotationPlan, codebook: Sequence[Tag]) -> None:
        """Show what would happen."""
        self._plan = plan
        self.heading.end_progress()
        self.model.set_plan(plan)
        self.tags.show_tags(plan.unknown_tags, codebook)
        self.heading.set_words(tr("Import annotations from {file}", file=plan.path.name), summary_text(plan))
        self.table.set_hint("" if plan.marks else tr("The library has all of it already: there is nothing to do."))
        kind = tr("a table") if plan.kind is TableKind.OTHER else plan.kind.value
        notes = [tr("Read as {kind}.", kind=kind), *plan.notes]
        notes += [tr("New coders: {coders}.", coders=", ".join(plan.new_coders))] if plan.new_coders else []
        self._note.setText("  ".join(notes))
        set_tip(self._note, "\n".join(notes))
        self._show_chips()
        self._show_page(None)
        self.table.choose(0)
        self._refresh()

    def fail(self, what: str, hint: str) -> None:
        """Say why there is no plan; where columns are known, they can be chosen."""
        self.heading.end_progress()
        self.heading.set_words(what, hint)
        self._show_chips()
        self._show_page(_COLUMNS if self.mapping.has_head else None)
        self._refresh()

    @property
    def page(self) -> View:
        """What is shown: a verdict, "tags", "columns"; None for all rows."""
        return self._page

    # What the user can do

    def accept(self) -> None:
        """Import what is checked, once; read again where there is no plan."""
        if not self._import.isEnabled() or self._has_acted:
            return
        if self._plan is None:
            self.read_requested.emit()
            return
        self._has_acted = True
        super().accept()
        self.import_requested.emit(self.choices())

    def choices(self) -> ImportChoices:
        """What is chosen at present."""
        return self.model.choices(self.tags.model.choices())

    def first_view(self) -> QWidget:
        """The table."""
        return self.table

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In little room the rows are more than the detail of one."""
        super().resizeEvent(event)
        self.detail.setVisible(self.height() > _LOW_PX)

    def minimumSizeHint(self) -> QSize:
        """It fits a small screen at a large scale."""
        return QSize(520, 300)

    def _lay_out(self) -> None:
        column = self._column
        line = QHBoxLayout()
        line.setSpacing(spaces.SIDE)
        line.addWidget(self.chips, 1)
        self._check.setAutoDefault(False)
        line.addWidget(self._check)
        column.addLayout(line)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setHandleWidth(12)
        splitter.setStyleSheet("QSplitter::handle { background: transparent; }")
        splitter.setChildrenCollapsible(False)
        self.table.setMinimumHeight(86)
        self.detail.setMinimumHeight(90)
        for part, share in ((self.table, 5), (self.detail, 4)):
            splitter.addWidget(part)
            splitter.setStretchFactor(splitter.indexOf(part), share)
        self._columns = QScrollArea()
        self._columns.setWidgetResizable(True)
        self._columns.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._columns.setObjectName("Columns")
        self._columns.setStyleSheet(_BARE)
        self._columns.setWidget(self.mapping)
        self._pages = QStackedWidget(self)
        for page in (splitter, self.tags, self._columns):
            self._pages.addWidget(page)
        column.addWidget(self._pages, 1)
        self._add_foot(self._note)

    def _order_tabs(self) -> None:
        order = [*self.chips.controls(), self._check, self.table, *self.detail.browsers()]
        order += [*self.tags.controls(), *self.mapping.controls(), self._import, self._cancel]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self.table.row_chosen.connect(self._on_row)
        self.chips.chosen.connect(self._show_page)
        self.model.checks_changed.connect(self._refresh)
        self.tags.model.checks_changed.connect(self._refresh)
        self.mapping.changed.connect(self.mapping_changed)
        self._check.clicked.connect(lambda: self.model.check_shown(self._check.text() == tr("Check all")))

    def _on_row(self, row: int) -> None:
        mark = self.model.mark(row)
        self.detail.show_mark(mark)
        if mark is not None:
            self.mark_chosen.emit(mark)

    def _show_chips(self) -> None:
        """A chip a verdict that there is, and the pages beside them."""
        chips: list[tuple[View, str, str]] = []
        plan = self._plan
        if plan is not None:
            chips.append(
                (None, tr("All  {n}", n=number(len(plan.marks))), tr("Every row but those that change nothing"))
            )
            for verdict, words in VERDICT_WORDS.items():
                if count := self.model.count_of(verdict):
                    chips.append((verdict, f"{words}  {number(count)}", VERDICT_TIPS[verdict]))
            if plan.unknown_tags:
                unknown = tr("New tags  {n}", n=number(len(plan.unknown_tags)))
                chips.append((_TAGS, unknown, tr("Tags of the file that the codebook lacks")))
        if self.mapping.has_head:
            chips.append((_COLUMNS, tr("Columns"), tr("Which column of the file gives what")))
        self.chips.set_chips(chips, None)
        self._order_tabs()

    def _show_page(self, view: View) -> None:
        self._page = view
        if view == _TAGS:
            self._pages.setCurrentWidget(self.tags)
        elif view == _COLUMNS:
            self._pages.setCurrentWidget(self._columns)
        else:
            self._pages.setCurrentIndex(0)
            self.model.show_verdict(view if isinstance(view, Verdict) else None)
            self.table.choose(0)
        self.chips.mark(view)
        self._refresh()

    def _refresh(self) -> None:
        is_running, plan = self.heading.is_running, self._plan
        chosen = self.model.chosen
        self._check.setVisible(plan is not None and isinstance(self._page, Verdict))
        shown, total = self.model.checked_shown()
        self._check.setText(tr("Check none") if total and shown == total else tr("Check all"))
        self._check.setEnabled(total > 0)
        if plan is None:
            self._import.setText(tr("Import") if is_running else tr("Read again"))
            self._import.setEnabled(not is_running)
            return
        self._import.setText(action_text(chosen))
        self._import.setEnabled(sum(chosen.values()) > 0 and not self._has_acted)
        self._import.setAccessibleDescription(tr("{rows} checked", rows=count_text(sum(chosen.values()), "row")))
