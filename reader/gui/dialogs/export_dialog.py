"""Where the tagged CSV goes and for which program it is written."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from reader.domain.texts import count_text
from reader.gui.dialogs.file_chooser import choose_target
from reader.gui.plain_text import ElidedLabel, PlainLabel, plain_tip

_UNKNOWN = "Filtered: the index of words is being made, so this cannot be exported yet."
_FILTERED_HINT = (
    "Only what stands on articles that meet the filter; with tags or coders in it, only annotations that have "
    "such a tag, or are by such a coder, themselves."
)


class ExportDialog(QDialog):
    """Asks for target and profile, and while there is a filter whether it counts. `export_requested` carries the
    path and "data" or "excel".
    """

    export_requested = Signal(object, str)

    def __init__(self, target: Path, parent: QWidget | None = None, *, filtered_by: str = "") -> None:
        """`filtered_by` says what the filter asks, "" where there is none."""
        super().__init__(parent)
        self._filtered_by = filtered_by
        self.scope = PlainLabel("Filtered: counting…", self)
        self._all = QCheckBox("Export all annotations instead", self)
        self.setWindowTitle("Export tagged CSV")
        self.setMinimumWidth(560)
        self._path = QLineEdit(str(target), self)
        self._path.setAccessibleName("File to write")
        self.scope.setVisible(bool(filtered_by))
        self._all.setVisible(bool(filtered_by))
        self._data = QRadioButton("For R, Python and other programs: every value exactly as it is", self)
        self._excel = QRadioButton(
            "For Excel: opens with the right characters, and no text can act as a formula", self
        )
        self._data.setChecked(True)
        self._note = PlainLabel("", self)
        self._note.setWordWrap(True)
        browse = QPushButton("Choose…", self)
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._export = buttons.addButton("Export", QDialogButtonBox.ButtonRole.AcceptRole)
        self._export.setDefault(True)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        self._path.textChanged.connect(self._look)
        self._lay_out(browse, buttons)
        self._look()
        self.finished.connect(self.deleteLater)

    def choose_profile(self, profile: str) -> None:
        """Choose "data" or "excel"."""
        (self._excel if profile == "excel" else self._data).setChecked(True)

    @property
    def is_filtered(self) -> bool:
        """Whether only what the filter leaves is to be written."""
        return bool(self._filtered_by) and not self._all.isChecked()

    def set_counts(self, left: tuple[int, int], whole: tuple[int, int], *, are_words_known: bool = True) -> None:
        """Say how many annotations, and tags on whole articles, the filter leaves, and how many there are; or that
        this is not known, for the index of its words is not whole.
        """
        if not are_words_known:
            self.scope.setText(_UNKNOWN)
            return
        said = f"Filtered: {left[0]:,} of {count_text(whole[0], 'annotation')}"
        if whole[1]:
            said += f" and {left[1]:,} of {count_text(whole[1], 'tag')} on whole articles"
        self.scope.setText(f"{said}.")

    def _lay_out(self, browse: QPushButton, buttons: QDialogButtonBox) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(
            PlainLabel("One row for each annotation and tag: quote, offsets, memo, article, dates.", self)
        )
        if self._filtered_by:
            self._add_scope(column)
        column.addWidget(self._data)
        column.addWidget(self._excel)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._path, 1)
        row.addWidget(browse)
        column.addLayout(row)
        column.addWidget(self._note)
        column.addWidget(buttons)

    def _add_scope(self, column: QVBoxLayout) -> None:
        """What the filter leaves, what it asks, and the way round it."""
        asked = ElidedLabel(self._filtered_by, self)
        hint = PlainLabel(_FILTERED_HINT, self)
        hint.setWordWrap(True)
        for label in (asked, hint):
            label.setObjectName("FieldHint")
        asked.setToolTip(plain_tip(self._filtered_by))
        scope = QVBoxLayout()
        scope.setSpacing(4)
        for widget in (self.scope, asked, hint, self._all):
            scope.addWidget(widget)
        column.addLayout(scope)

    def _browse(self) -> None:
        path = choose_target(self, "Export tagged CSV", self._path.text(), "CSV (*.csv)", asks_to_replace=False)
        if path is not None:
            self._path.setText(str(path) if path.suffix else f"{path}.csv")

    def _look(self) -> None:
        target = Path(self._path.text().strip())
        try:
            is_usable = bool(self._path.text().strip()) and not target.is_dir()
            note = "A file of this name is there and will be replaced." if target.is_file() else ""
        except OSError as error:  # such as a name that is too long
            is_usable, note = False, f"This cannot be written: {error.strerror}."
        self._export.setEnabled(is_usable)
        self._note.setText(note)

    def _accept(self) -> None:
        target = Path(self._path.text().strip()).expanduser()
        self.accept()
        self.export_requested.emit(target, "excel" if self._excel.isChecked() else "data")
