"""Where the tagged CSV goes and for which program it is written."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from reader.gui.dialogs.file_chooser import choose_target
from reader.gui.plain_text import PlainLabel


class ExportDialog(QDialog):
    """Asks for target and profile. `export_requested` carries the path and "data" or "excel"."""

    export_requested = Signal(object, str)

    def __init__(self, target: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Export tagged CSV")
        self.setMinimumWidth(560)
        self._path = QLineEdit(str(target), self)
        self._path.setAccessibleName("File to write")
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

    def _lay_out(self, browse: QPushButton, buttons: QDialogButtonBox) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(
            PlainLabel("One row for each annotation and tag: quote, offsets, memo, article, dates.", self)
        )
        column.addWidget(self._data)
        column.addWidget(self._excel)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._path, 1)
        row.addWidget(browse)
        column.addLayout(row)
        column.addWidget(self._note)
        column.addWidget(buttons)

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
