"""The report of an import: what came in, what was there already, what failed and why. Can be copied and saved."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.domain.imports import ImportedFile, ImportReport, ImportStatus
from reader.domain.wording import number, plural, tr
from reader.gui.dialogs.dialog_heading import DialogHeading
from reader.gui.dialogs.file_chooser import choose_target
from reader.gui.dialogs.import_preview_table import PreviewTable
from reader.gui.models.import_labels import (
    count_statuses,
    imported_text,
    spoken_text,
    status_name,
    status_text,
    summary_text,
)
from reader.gui.models.import_preview import FILE_ROLE, Column, ImportPreviewModel
from reader.gui.plain_text import PlainLabel
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

_FILTER = tr("Table ({pattern})", pattern="*.csv")


class ImportReportDialog(QDialog):
    """Shows an `ImportReport`; failures first. `save_requested` carries the path of a CSV file,
    `article_wanted` the id of an article to go to.
    """

    save_requested = Signal(object)
    article_wanted = Signal(int)

    def __init__(self, theme: Theme, report: ImportReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Import report"))
        self._theme = theme
        self._files = report.files
        self._filters = QButtonGroup(self)
        self.model = ImportPreviewModel(self)
        self.table = PreviewTable(theme, self.model, hidden=(Column.LAYOUT,), name=tr("What became of each file"))
        self._heading = DialogHeading(theme, self)
        self._why = PlainLabel("", self)
        self._note = PlainLabel("", self)
        self.go = QPushButton(tr("Go to article"), self)
        self.go.setEnabled(False)
        self._lay_out()
        self._connect()
        self._heading.set_words(_title(report), summary_text(report.files))
        failed = [file for file in report.files if file.status is ImportStatus.FAILED]
        self.show_status(ImportStatus.FAILED if failed else None)
        room = self.screen().availableGeometry()
        self.resize(min(940, room.width() - 48), min(560, room.height() - 64))

    def show_status(self, status: ImportStatus | None) -> None:
        """Show the files that ended one way; None shows all."""
        for button in self._filters.buttons():
            if button.property("status") == (status.value if status else ""):
                button.setChecked(True)
        self.model.set_files([file for file in self._files if status is None or file.status is status])
        self.table.choose(0)
        self._show_why(self.table.currentIndex().data(FILE_ROLE))

    def note(self, text: str) -> None:
        """Say something beside the buttons."""
        self._note.setText(text)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(spaces.EDGE, spaces.WIDE, spaces.EDGE, spaces.WIDE)
        column.setSpacing(spaces.SIDE)
        column.addWidget(self._heading)
        column.addLayout(self._lay_out_filters())
        column.addWidget(self.table, 1)
        self._why.setWordWrap(True)
        self._why.setMinimumHeight(34)
        column.addWidget(self._why)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.addButton(self.go, QDialogButtonBox.ButtonRole.ActionRole)
        for text, slot in ((tr("Save…"), self._ask_target), (tr("Copy"), self._copy)):
            button = buttons.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)
            button.clicked.connect(slot)
        buttons.rejected.connect(self.close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        foot = QHBoxLayout()
        foot.addWidget(self._note, 1)
        foot.addWidget(buttons)
        column.addLayout(foot)

    def _lay_out_filters(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(spaces.STEP)
        counts: list[tuple[ImportStatus | None, int]] = [(None, len(self._files))]
        counts += count_statuses(self._files).items()
        for status, count in counts:
            name = status_name(status, self._files) if status else tr("All")
            button = QPushButton(f"{name}  {number(count)}", self)
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setProperty("status", status.value if status else "")
            button.setProperty("chip", True)
            button.clicked.connect(lambda _=False, status=status: self.show_status(status))
            self._filters.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _connect(self) -> None:
        self.table.file_chosen.connect(self._show_why)
        self.table.doubleClicked.connect(self._open)
        self.go.clicked.connect(lambda: self._open(self.table.currentIndex()))
        self.finished.connect(self.deleteLater)
        self._theme.changed.connect(self._dress)
        self._dress()

    def _show_why(self, file: ImportedFile | None) -> None:
        self.go.setEnabled(file is not None and file.article is not None)
        warnings = file.draft.warnings if file is not None and file.draft else ()
        texts = [file.message, *warnings] if file is not None else []
        self._why.setText("\n".join(dict.fromkeys(text for text in texts if text)))

    def _open(self, index: QModelIndex) -> None:
        file = index.data(FILE_ROLE)
        if file is not None and file.article is not None:
            self.article_wanted.emit(file.article)

    def _copy(self) -> None:
        lines = [self._heading.words()[1], *("\t".join(_line(file)) for file in self.model.files)]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.note(plural(len(lines) - 1, tr("{n} row copied."), tr("{n} rows copied.")))

    def _ask_target(self) -> None:
        path = choose_target(self, tr("Save report"), str(Path.home() / "import report.csv"), _FILTER)
        if path is not None:
            self.save_requested.emit(path if path.suffix else Path(f"{path}.csv"))

    def _dress(self) -> None:
        colour = self._theme.colour
        self._why.setStyleSheet(f"color: {colour('secondary').name()};")
        self.setStyleSheet(
            f"QPushButton[chip='true'] {{ min-height: 22px; padding: 0 {spaces.STEP}px; border-radius: 12px;"
            f" background: transparent; color: {colour('secondary').name()}; }}"
            f"QPushButton[chip='true']:checked {{ background: {colour('selection').name()};"
            f" border-color: {colour('selection').name()}; color: {colour('text').name()}; }}"
            f"QPushButton[chip='true']:focus {{ border-color: {colour('accent').name()}; }}"
        )


def _title(report: ImportReport) -> str:
    return imported_text(report) or tr("Nothing was imported")


def _line(file: ImportedFile) -> list[str]:
    return [str(file.path), status_text(file)[0], file.message or spoken_text(file)]
