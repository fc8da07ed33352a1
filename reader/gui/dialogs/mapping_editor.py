"""Which column of a table gives which field of an article: guessed, shown with a sample, changed by choosing."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reader.domain.annotation_tables import AnnotationTableHead
from reader.domain.mappings import ColumnMapping, TableHead
from reader.domain.wording import tr
from reader.gui.plain_text import PlainLabel, set_tip
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

ARTICLE_NAMES = {
    "title": tr("Title"),
    "text": tr("Text"),
    "source": tr("Source"),
    "date": tr("Date"),
    "url": tr("Address"),
    "byline": tr("Byline"),
    "language": tr("Language"),
    "agency": tr("Agency"),
    "captured": tr("Captured"),
}
"""The fields of an article, as people call them."""
Head = TableHead | AnnotationTableHead
_IN_A_ROW = 3
_NOTHING = "–"
_SAMPLE_ROWS = 20


class MappingEditor(QWidget):
    """A chooser a field. `changed` carries the `ColumnMapping` that the user made.

    `names` are the fields and what people call them, of the `thing` that a row is.
    """

    changed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        names: Mapping[str, str] = ARTICLE_NAMES,
        thing: str = "an article",
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._names, self._thing = names, thing
        self._head: Head | None = None
        self._choosers: dict[str, QComboBox] = {}
        self._samples: dict[str, PlainLabel] = {}
        self._caption = PlainLabel(tr("Columns of the table"), self)
        self._again = QPushButton(tr("Guess again"), self)
        self._again.setAutoDefault(False)
        self._again.clicked.connect(self._guess_again)
        top = QHBoxLayout()
        top.addWidget(self._caption, 1)
        top.addWidget(self._again)
        grid = QGridLayout()
        grid.setHorizontalSpacing(spaces.WIDE)
        grid.setVerticalSpacing(spaces.HAIR)
        for number, field in enumerate(names):
            self._add_field(grid, field, *divmod(number, _IN_A_ROW))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(spaces.STEP)
        column.addLayout(top)
        column.addLayout(grid)
        theme.changed.connect(self._dress)
        self._dress()

    def show_head(self, head: Head, mapping: ColumnMapping) -> None:
        """Offer the columns of a table, chosen as a mapping says."""
        self._head = head
        for chooser in self._choosers.values():
            chooser.blockSignals(True)
            chooser.clear()
            chooser.addItems([_NOTHING, *head.columns])
        self._choose(mapping)

    @property
    def has_head(self) -> bool:
        """Whether there are columns to choose from."""
        return self._head is not None

    def mapping(self) -> ColumnMapping:
        """What is chosen."""
        return ColumnMapping.of(
            {
                field: chooser.currentText()
                for field, chooser in self._choosers.items()
                if chooser.currentIndex() > 0
            },
            tuple(self._names),
            self._thing,
        )

    def controls(self) -> list[QWidget]:
        """What takes the keys, in the order of reading."""
        return [*self._choosers.values(), self._again]

    def chooser(self, field: str) -> QComboBox:
        """The chooser of a field."""
        return self._choosers[field]

    def _add_field(self, grid: QGridLayout, field: str, row: int, place: int) -> None:
        name, chooser, sample = (
            PlainLabel(self._names[field], self),
            QComboBox(self),
            PlainLabel("", self),
        )
        chooser.setAccessibleName(tr("Column of the field {field}", field=self._names[field]))
        chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        chooser.setMinimumContentsLength(12)
        chooser.currentIndexChanged.connect(lambda _: self._on_chosen(field))
        name.setBuddy(chooser)
        name.setMinimumWidth(58)
        sample.setContentsMargins(spaces.HAIR, 0, 0, spaces.HALF)
        self._choosers[field], self._samples[field] = chooser, sample
        column = 2 * place
        grid.addWidget(name, 2 * row, column)
        grid.addWidget(chooser, 2 * row, column + 1)
        grid.addWidget(sample, 2 * row + 1, column + 1)
        grid.setColumnStretch(column + 1, 1)

    def _choose(self, mapping: ColumnMapping) -> None:
        for field, chooser in self._choosers.items():
            chooser.blockSignals(True)
            chooser.setCurrentIndex(max(0, chooser.findText(mapping.column(field), Qt.MatchFlag.MatchExactly)))
            chooser.blockSignals(False)
        self._show_samples()

    def _on_chosen(self, field: str) -> None:
        """A column gives one field: the field that had it lets it go."""
        chosen = self._choosers[field]
        for other, chooser in self._choosers.items():
            if other != field and chosen.currentIndex() > 0 and chooser.currentText() == chosen.currentText():
                chooser.blockSignals(True)
                chooser.setCurrentIndex(0)
                chooser.blockSignals(False)
        self._show_samples()
        self.changed.emit(self.mapping())

    def _guess_again(self) -> None:
        if self._head is not None:
            self._choose(self._head.guess)
            self.changed.emit(self.mapping())

    def _show_samples(self) -> None:
        self._again.setEnabled(self._head is not None and self.mapping() != self._head.guess)
        rows = self._head.rows if self._head is not None else ()
        for field, chooser in self._choosers.items():
            value = _sample(rows, chooser.currentText()) if chooser.currentIndex() > 0 else ""
            label = self._samples[field]
            room = max(140, chooser.width() - 4)
            label.setText(QFontMetrics(label.font()).elidedText(value, Qt.TextElideMode.ElideRight, room))
            set_tip(label, value[:400])
            label.setAccessibleName(
                tr("Sample of {field}: {value}", field=self._names[field], value=value[:80]) if value else ""
            )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the samples to the new width."""
        self._show_samples()

    def _dress(self) -> None:
        small = self._theme.interface_font(11)
        self._caption.setFont(self._theme.interface_font(12))
        quiet = f"color: {self._theme.colour('secondary').name()};"
        self._caption.setStyleSheet(quiet)
        for label in self._samples.values():
            label.setFont(small)
            label.setStyleSheet(quiet)
        self._show_samples()


def _sample(rows: tuple[Mapping[str, str], ...], column: str) -> str:
    """The first value of a column that is not empty, on one line."""
    values = (" ".join(str(row.get(column, "")).split()) for row in rows[:_SAMPLE_ROWS])
    return next((value for value in values if value), "")
