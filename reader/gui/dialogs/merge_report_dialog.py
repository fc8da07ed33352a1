"""After a merge: what stayed as it was, what wants a look, what could not be carried. Can be saved as text."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QVBoxLayout, QWidget

from reader.domain.merges import MergePlan
from reader.domain.wording import tr
from reader.gui.dialogs.dialog_heading import DialogHeading
from reader.gui.dialogs.merge_list import MergeLists
from reader.gui.models.merge_rows import MergeList, plan_text
from reader.gui.plain_text import ElidedLabel
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme


class MergeReportDialog(QDialog):
    """Shows the plan of a merge that was done. `save_requested` when its lists are wanted as text."""

    save_requested = Signal()

    def __init__(self, theme: Theme, plan: MergePlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("What could not be carried") if plan.losses else tr("What to look at"))
        heading = DialogHeading(theme, self)
        heading.set_words(f"“{plan.name}”", plan_text(plan))
        self.lists = MergeLists(theme, self)
        self._note = ElidedLabel("", self)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        save = buttons.addButton(tr("Save list…"), QDialogButtonBox.ButtonRole.ActionRole)
        save.clicked.connect(self.save_requested)
        buttons.rejected.connect(self.close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(spaces.EDGE, spaces.WIDE, spaces.EDGE, spaces.WIDE)
        column.setSpacing(spaces.SIDE)
        column.addWidget(heading)
        column.addWidget(self.lists, 1)
        foot = QHBoxLayout()
        foot.setSpacing(spaces.SIDE)
        foot.addWidget(self._note, 1)
        foot.addWidget(buttons)
        column.addLayout(foot)
        self.finished.connect(self.deleteLater)
        room = self.screen().availableGeometry()
        self.resize(min(860, room.width() - 48), min(520, room.height() - 64))
        lists = (MergeList.LOSSES, MergeList.DOUBTFUL, MergeList.CONFLICTS)
        full = (bool(plan.losses), bool(plan.doubtful), True)
        self.lists.show_plan(plan, next(one for one, is_full in zip(lists, full, strict=True) if is_full))

    def note(self, text: str) -> None:
        """Say something beside the buttons."""
        self._note.setText(text)
