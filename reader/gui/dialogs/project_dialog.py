"""What a project of another program, or another library, would bring in, before anything is written.

Shows what it is given and tells what the user wants; the reading is done by `flows.project_preview`.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QPushButton, QRadioButton, QWidget

from reader.domain.merges import MergeOptions, MergePlan
from reader.domain.wording import number, tr
from reader.gui.dialogs.merge_list import MergeLists
from reader.gui.dialogs.preview_dialog import PreviewDialog
from reader.gui.models.merge_rows import count_rows, plan_text
from reader.gui.plain_text import ElidedLabel, PlainLabel, set_tip
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

_SIZE = (980, 640)
_COLUMNS = ("", tr("New"), tr("The same"), tr("Changed"), tr("Stay"))
_LOW_PX = 500
"""In a dialog as low as this the rows have the room of the counts."""


class ProjectDialog(PreviewDialog):
    """The preview of a merge. `options_changed` when it has to be read anew; `import_requested` when it is wanted;
    `target_wanted` when a place for a new library is to be chosen; `save_requested` for the lists as text;
    `stop_requested` and `read_requested` as in other previews.
    """

    import_requested = Signal()
    options_changed = Signal()
    target_wanted = Signal()
    save_requested = Signal()
    read_requested = Signal()

    def __init__(
        self, theme: Theme, title: str, library: str, parent: QWidget | None = None, *, offers_new: bool = True
    ) -> None:
        """`library` is the name of the open one, "" where it cannot be written."""
        super().__init__(theme, title, parent)
        self._theme = theme
        self._plan: MergePlan | None = None
        self.target: Path | None = None
        self.lists = MergeLists(theme, self)
        self._here = QRadioButton(tr("Into “{library}”", library=library).replace("&", "&&"), self)
        self._new = QRadioButton(tr("Into a new library…"), self)
        self._adds = QCheckBox(tr("Bring in articles that are not here"), self)
        self._fills = QCheckBox(tr("Fill in what is not known of articles here"), self)
        self._note = ElidedLabel("", self)
        self._save = QPushButton(tr("Save list…"), self)
        self._counts = QWidget(self)
        self._here.setVisible(bool(library) and offers_new)
        self._new.setVisible(offers_new)
        self._here.setChecked(bool(library))
        self._new.setChecked(not library)
        for box in (self._adds, self._fills):
            box.setChecked(True)
        self._lay_out()
        self._connect()
        self._fit_screen(*_SIZE)
        self._refresh()

    # What is shown

    def begin(self, title: str, line: str) -> None:
        """Say what is being read; the plan comes later."""
        self._plan = None
        self.heading.set_words(title, line)
        self.heading.show_progress(0, 0)
        self.note("")
        self._refresh()

    def show_progress(self, line: str, done: int, total: int) -> None:
        """Show how far the reading is."""
        if self.heading.is_running:
            self.heading.set_line(line)
            self.heading.show_progress(done, total)

    def show_plan(self, plan: MergePlan) -> None:
        """Show what would come in."""
        self._plan = plan
        self.heading.end_progress()
        title = f"“{plan.name}”"
        if plan.origin:
            title = tr("“{project}”, from {program}", project=plan.name, program=plan.origin)
        self.heading.set_words(title, plan_text(plan))
        self._fill_counts(plan)
        self.lists.show_plan(plan)
        self._order_tabs()
        self._refresh()

    def fail(self, what: str, hint: str) -> None:
        """Say why there is no plan."""
        self.heading.end_progress()
        self.heading.set_words(what, hint)
        self._fill_counts(None)
        self.lists.show_plan(None)
        self._refresh()

    def note(self, text: str) -> None:
        """Say something beside the buttons."""
        self._note.setText(text)
        set_tip(self._note, text)

    def set_target(self, target: Path | None) -> None:
        """Take the place of a new library; without one it is the open one again."""
        self.target = target
        if target is None and self._here.isVisibleTo(self):
            self._here.setChecked(True)
        self._new.setText(
            tr("Into a new library: {library}", library=target.stem).replace("&", "&&")
            if target
            else tr("Into a new library…")
        )
        set_tip(self._new, str(target) if target else "")
        self._refresh()

    # What the user chose

    @property
    def is_new(self) -> bool:
        """Whether a new library is wanted."""
        return self._new.isChecked()

    @property
    def plan(self) -> MergePlan | None:
        """What is shown; None before it was read."""
        return self._plan

    def options(self) -> MergeOptions:
        """What is chosen."""
        return MergeOptions(
            adds_articles=self._adds.isChecked() or self.is_new, fills_articles=self._fills.isChecked()
        )

    def accept(self) -> None:
        """Import, once; ask for the place of a new library before; read again where there is no plan."""
        if not self._import.isEnabled() or self._has_acted:
            return
        if self._plan is None:
            self.read_requested.emit()
        elif self.is_new and self.target is None:
            self.target_wanted.emit()
        else:
            self._has_acted = True
            super().accept()
            self.import_requested.emit()

    def first_view(self) -> QWidget:
        """The table."""
        return self.lists.table

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In little room the rows are more than the counts, which the heading sums up."""
        super().resizeEvent(event)
        self._counts.setVisible(self.height() > _LOW_PX)

    def minimumSizeHint(self) -> QSize:
        """It fits a small screen at a large scale."""
        return QSize(520, 300)

    def _lay_out(self) -> None:
        column = self._column
        grid = QGridLayout()
        grid.setHorizontalSpacing(spaces.EDGE)
        grid.setVerticalSpacing(spaces.HALF)
        for place, widget in enumerate((self._here, self._adds, self._new, self._fills)):
            grid.addWidget(widget, *divmod(place, 2))
        grid.setColumnStretch(2, 1)
        column.addLayout(grid)
        self._table = QGridLayout(self._counts)
        self._table.setContentsMargins(0, 0, 0, 0)
        self._table.setHorizontalSpacing(spaces.EDGE)
        self._table.setVerticalSpacing(spaces.HALF)
        self._table.setColumnStretch(len(_COLUMNS), 1)
        column.addWidget(self._counts)
        column.addWidget(self.lists, 1)
        self._add_foot(self._note, self._save)
        self._save.setAutoDefault(False)

    def _fill_counts(self, plan: MergePlan | None) -> None:
        """A line a kind; the numbers stand in columns."""
        for label in self._counts.findChildren(PlainLabel):
            self._table.removeWidget(label)
            label.hide()
            label.deleteLater()
        rows = count_rows(plan) if plan is not None else []
        quiet = f"color: {self._theme.colour('secondary').name()};"
        for column, words in enumerate(_COLUMNS if rows else ()):
            self._put(words, 0, column, quiet)
        for row, (words, numbers) in enumerate(rows, 1):
            self._put(words, row, 0, "")
            for column, count in enumerate(numbers, 1):
                self._put(number(count) if count else "–", row, column, "" if count else quiet)

    def _put(self, words: str, row: int, column: int, style: str) -> None:
        label = PlainLabel(words, self._counts)
        label.setFont(self._theme.interface_font(12, QFont.Weight.Normal, tabular=True))
        label.setStyleSheet(style)
        side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
        self._table.addWidget(label, row, column, side)

    def _order_tabs(self) -> None:
        order = [self._here, self._new, self._adds, self._fills, *self.lists.controls()]
        for before, after in pairwise([*order, self._save, self._import, self._cancel]):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        for button in (self._here, self._new, self._adds, self._fills):
            button.clicked.connect(self._on_option)
        self._save.clicked.connect(self.save_requested)
        self._theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self._fill_counts(self._plan)

    def _on_option(self) -> None:
        self._refresh()
        self.options_changed.emit()

    def _refresh(self) -> None:
        is_running, plan = self.heading.is_running, self._plan
        self._adds.setEnabled(not self.is_new)
        self._fills.setEnabled(not self.is_new)
        self._save.setEnabled(plan is not None)
        if plan is None:
            self._import.setText(tr("Import") if is_running else tr("Read again"))
            self._import.setEnabled(not is_running)
            return
        self._import.setText(tr("Choose library…") if self.is_new and self.target is None else tr("Import"))
        self._import.setEnabled(plan.has_changes and not self._has_acted)
