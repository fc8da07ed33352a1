"""The options of an export: of tables their profile, companions and columns; of references what each is about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from reader.domain.exports import REFERENCE_FORMATS, TABLE_FORMATS, Companion, ExportFormat
from reader.domain.wording import tr
from reader.gui.dialogs.radio_rows import stack_radios
from reader.gui.models.export_formats import suffixes_of
from reader.gui.plain_text import set_tip
from reader.gui.theme import spaces

_COMPANIONS = {
    Companion.ARTICLES: (
        tr("Articles"),
        tr("Every article with its counts, also those on which nothing is marked"),
    ),
    Companion.CODEBOOK: (tr("Codebook"), tr("Every tag with its description, examples, colour and uses")),
    Companion.WIDE: (tr("Articles × tags"), tr("An article a row, a tag a column, with counts")),
    Companion.DATAPACKAGE: (tr("Data package"), tr("What the columns are, for programs (Frictionless)")),
    Companion.METHOD: (tr("Method note"), tr("For people: what was exported, when, by which filter and version")),
}
_ALL_COLUMNS, _OWN_COLUMNS = tr("All columns"), tr("Columns as chosen")
ROW_NAMES = {
    "What": tr("What", "beside the choices of an export"),
    "For": tr("For", "beside the choices of an export"),
    "With": tr("With", "beside the choices of an export"),
    "Columns": tr("Columns"),
    "Entries": tr("Entries", "beside the choices of an export"),
    "Form": tr("Form", "beside the choices of an export"),
    "To": tr("To", "beside the choices of an export"),
}
"""What stands beside the rows of choices."""
_LIST_SUFFIXES, _LINES_SUFFIXES = (".jsonld", ".json"), (".jsonl", ".ndjson")


class ExportOptions(QObject):
    """Rows of choices by their names, of which those of a format are shown; the others keep what was chosen.

    `changed` when the export would be another one; `columns_wanted` when the columns are to be chosen.
    """

    changed = Signal()
    columns_wanted = Signal()

    def __init__(self, page: QWidget) -> None:
        """`page` is what the rows stand on."""
        super().__init__(page)
        self._page = page
        self.columns: tuple[str, ...] = ()
        self._presets: dict[str, tuple[str, ...]] = {}
        self.data = QRadioButton(tr("R, Python and other programs: every value as it is"), page)
        self.excel = QRadioButton(tr("Excel: the right characters, and no text acts as a formula"), page)
        self.by_article = QRadioButton(tr("One for each article"), page)
        self.by_passage = QRadioButton(tr("One for each annotation, with its quote"), page)
        self.as_list = QRadioButton(tr("One list of all ({suffix})", suffix=_LIST_SUFFIXES[0]), page)
        self.as_lines = QRadioButton(tr("One object a line ({suffix})", suffix=_LINES_SUFFIXES[0]), page)
        self.companions = {one: QCheckBox(words, page) for one, (words, _) in _COMPANIONS.items()}
        self.columns_box = QComboBox(page)
        self.columns_box.setAccessibleName(tr("Columns"))
        self.columns_button = QPushButton(tr("Choose…"), page)
        self.columns_button.setAutoDefault(False)
        self.columns_button.setAccessibleName(tr("Choose columns"))
        self.rows: dict[str, QWidget] = {
            "For": stack_radios(page, self.data, self.excel),
            "With": self._companion_row(),
            "Columns": self._columns_row(),
            "Entries": stack_radios(page, self.by_article, self.by_passage),
            "Form": stack_radios(page, self.as_list, self.as_lines),
        }
        for button in (self.data, self.by_article, self.as_list):
            button.setChecked(True)
        self.set_presets({})
        self._connect()

    def rows_of(self, wanted: ExportFormat) -> frozenset[str]:
        """Which rows are about a format."""
        named: set[str] = set()
        if wanted in TABLE_FORMATS:
            named |= {"With", "Columns"}
        if wanted is ExportFormat.CSV:
            named.add("For")
        if wanted in REFERENCE_FORMATS:
            named.add("Entries")
        if wanted is ExportFormat.WEB_ANNOTATION:
            named.add("Form")
        return frozenset(named)

    @property
    def profile(self) -> str:
        """The profile: "data" or "excel"."""
        return "excel" if self.excel.isChecked() else "data"

    @property
    def chosen_companions(self) -> frozenset[Companion]:
        """The companions that are checked."""
        return frozenset(one for one, box in self.companions.items() if box.isChecked())

    def suffixes_of(self, wanted: ExportFormat) -> tuple[str, ...]:
        """The endings that a file may have, the usual one first; of a list others than of lines."""
        if wanted is not ExportFormat.WEB_ANNOTATION:
            return suffixes_of(wanted)
        return _LINES_SUFFIXES if self.as_lines.isChecked() else _LIST_SUFFIXES

    def set_columns(self, columns: Sequence[str]) -> None:
        """Write these columns, all where there are none."""
        self.columns = tuple(columns)
        self._show_columns()
        self.changed.emit()

    def set_presets(self, presets: Mapping[str, Sequence[str]]) -> None:
        """Offer these choices of columns by their names."""
        self._presets = {name: tuple(columns) for name, columns in presets.items()}
        self._show_columns()

    @property
    def presets(self) -> Mapping[str, tuple[str, ...]]:
        """The choices of columns that are offered."""
        return self._presets

    def state(self) -> dict[str, Any]:
        """What is chosen, as plain data for the preferences."""
        return {
            "profile": self.profile,
            "companions": sorted(one.value for one in self.chosen_companions),
            "columns": list(self.columns),
            "by_passage": self.by_passage.isChecked(),
            "lines": self.as_lines.isChecked(),
        }

    def restore(self, state: Mapping[str, Any], known: Iterable[str]) -> None:
        """Choose what `state` told, as far as it is understood; `known` are the names of columns."""
        (self.excel if state.get("profile") == "excel" else self.data).setChecked(True)
        (self.by_passage if state.get("by_passage") is True else self.by_article).setChecked(True)
        (self.as_lines if state.get("lines") is True else self.as_list).setChecked(True)
        kept, columns = state.get("companions"), state.get("columns")
        for one, box in self.companions.items():
            box.setChecked(isinstance(kept, list) and one.value in kept)
        names = frozenset(known)
        if isinstance(columns, list):
            self.columns = tuple(dict.fromkeys(one for one in columns if isinstance(one, str) and one in names))
        self._show_columns()

    def controls(self) -> list[QWidget]:
        """What can have the keys, in its order."""
        return [
            *(self.data, self.excel),
            *self.companions.values(),
            *(self.columns_box, self.columns_button),
            *(self.by_article, self.by_passage, self.as_list, self.as_lines),
        ]

    def _companion_row(self) -> QWidget:
        row = QWidget(self._page)
        grid = QGridLayout(row)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(spaces.SIDE)
        grid.setVerticalSpacing(spaces.HALF)
        for number, (one, box) in enumerate(self.companions.items()):
            set_tip(box, _COMPANIONS[one][1])
            box.setAccessibleDescription(_COMPANIONS[one][1])
            grid.addWidget(box, number // 3, number % 3)
        grid.setColumnStretch(3, 1)
        return row

    def _columns_row(self) -> QWidget:
        row = QWidget(self._page)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(spaces.STEP)
        self.columns_box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        line.addWidget(self.columns_box, 1)
        line.addWidget(self.columns_button)
        return row

    def _connect(self) -> None:
        for button in (self.excel, self.by_passage, self.as_lines, *self.companions.values()):
            button.toggled.connect(lambda _: self.changed.emit())
        self.columns_box.activated.connect(self._on_columns_activated)
        self.columns_button.clicked.connect(self.columns_wanted)

    def _show_columns(self) -> None:
        box = self.columns_box
        box.clear()
        box.addItem(_ALL_COLUMNS, ())
        for name, columns in self._presets.items():
            box.addItem(name, columns)
        place = next((row for row in range(box.count()) if tuple(box.itemData(row)) == self.columns), -1)
        if place < 0:
            box.addItem(f"{_OWN_COLUMNS}: {len(self.columns)}", self.columns)
            place = box.count() - 1
        box.setCurrentIndex(place)

    def _on_columns_activated(self, row: int) -> None:
        columns = tuple(self.columns_box.itemData(row) or ())
        if columns != self.columns:
            self.set_columns(columns)
