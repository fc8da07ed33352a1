"""The page of an import on which tags that the codebook lacks are made, taken as others, or left out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reader.domain.annotation_tables import UnknownTag
from reader.domain.tags import Tag
from reader.domain.wording import tr
from reader.gui.dialogs.row_table import RowTable
from reader.gui.models.unknown_tags import UnknownTagsModel
from reader.gui.panes.tag_picker import TagPicker
from reader.gui.plain_text import PlainLabel
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

_WIDTHS = ((160, 5), (70, 0), (150, 4))
_SAID = tr("These tags are not in the codebook. What is chosen here counts for all selected rows.")


class UnknownTagsPage(QWidget):
    """A list of tags with what shall become of each; what the user chose is in `model`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = UnknownTagsModel()
        self.model.setParent(self)
        self.table = RowTable(theme, self.model, _WIDTHS, name=tr("Tags not in the codebook"), is_multiple=True)
        self.picker = TagPicker(theme, self)
        self.picker.setPlaceholderText(tr("or take a tag of the codebook: type part of its path"))
        self.picker.setAccessibleName(tr("Tag of the codebook to take instead"))
        self._all_tags: Sequence[Tag] = ()
        self._similar: Tag | None = None
        self._make, self._leave = QPushButton(tr("Make"), self), QPushButton(tr("Leave out"), self)
        self._take_similar = QPushButton(self)
        row = QHBoxLayout()
        row.setSpacing(spaces.STEP)
        for button in (self._make, self._leave, self._take_similar):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addWidget(self.picker, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(spaces.STEP)
        said = PlainLabel(_SAID, self)
        said.setWordWrap(True)
        column.addWidget(said)
        column.addLayout(row)
        column.addWidget(self.table, 1)
        self._make.clicked.connect(lambda: self.model.make(self.table.selected_rows()))
        self._leave.clicked.connect(lambda: self.model.leave_out(self.table.selected_rows()))
        self._take_similar.clicked.connect(self._on_similar)
        self.picker.picked.connect(self._on_picked)
        self.table.row_chosen.connect(self._on_row)
        self._on_row(-1)

    def show_tags(self, unknown: Sequence[UnknownTag], codebook: Sequence[Tag]) -> None:
        """Show the tags that a table names, and offer those there are."""
        self._all_tags = codebook
        self.picker.set_tags(codebook, ())
        self.model.set_tags(unknown)
        if unknown:
            self.table.choose(0)

    def controls(self) -> list[QWidget]:
        """What takes the keys, in the order of reading."""
        return [self._make, self._leave, self._take_similar, self.picker, self.table]

    def _on_row(self, row: int) -> None:
        one = self.model.tag(row)
        wanted = one.similar if one is not None else ""
        self._similar = next((tag for tag in self._all_tags if wanted and str(tag.path) == wanted), None)
        self._take_similar.setVisible(self._similar is not None)
        self._take_similar.setText(tr("Take “{tag}”", tag=wanted.replace("/", " / ")).replace("&", "&&"))
        for widget in (self._make, self._leave, self.picker):
            widget.setEnabled(one is not None)

    def _on_similar(self) -> None:
        row = self.table.currentIndex().row()
        if self._similar is not None and row >= 0:
            self.model.take([row], self._similar)

    def _on_picked(self, tag: Tag | None) -> None:
        if tag is None:
            return
        self.model.take(self.table.selected_rows(), tag)
        self.picker.set_tags(self._all_tags, ())
        self.table.setFocus()
