"""One dialog for every export: the format, what is exported, its options, where to, and what that will hold.

Shows what it is given and tells what the user wants; counting and reading are done by `flows.export_flow`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.domain.export_tables import ANNOTATIONS
from reader.domain.exports import (
    REFERENCE_FORMATS,
    TABLE_FORMATS,
    ExportFormat,
    ExportPreview,
    ExportRequest,
    ExportSummary,
)
from reader.domain.wording import tr
from reader.gui.dialogs.columns_dialog import ColumnsDialog
from reader.gui.dialogs.dialog_heading import DialogHeading
from reader.gui.dialogs.export_format_list import ExportFormatList
from reader.gui.dialogs.export_options import ROW_NAMES, ExportOptions
from reader.gui.dialogs.export_preview import COUNTING, ExportPreviewPane
from reader.gui.dialogs.export_scope import ExportScopeChooser, ExportScopes, Scope
from reader.gui.dialogs.export_target import ExportTarget
from reader.gui.models.export_formats import groups_of, summary_text, words_of
from reader.gui.plain_text import PlainLabel
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

_SIZE = (960, 640)
_LEAST = (540, 300)
_LIST_PX, _NARROW_LIST_PX, _LABEL_PX = 208, 172, 60
_NARROW_PX = 760
_READING = tr("Reading…")
_NO_PREVIEW = tr("A project is an archive for other programs: there is nothing to show of it.")


class ExportDialog(QDialog):
    """`request_changed` when what it asks for is another export; `export_requested` carries the `ExportRequest`.

    `preset_saved` carries a name and columns, `preset_deleted` a name. `suggest` gives a path without its ending
    for a format and a scope, `files` the paths that a request may write.
    """

    request_changed = Signal()
    export_requested = Signal(object)
    preset_saved = Signal(str, object)
    preset_deleted = Signal(str)

    def __init__(
        self,
        theme: Theme,
        scopes: ExportScopes,
        formats: Collection[ExportFormat],
        suggest: Callable[[ExportFormat, Scope], Path],
        files: Callable[[ExportRequest], Sequence[Path]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export"))
        self.setMinimumSize(*_LEAST)
        self._theme = theme
        self._suggest = suggest
        self._is_possible = True
        self._has_acted = False
        self._summary: ExportSummary | None = None
        self.formats = ExportFormatList(theme, groups_of(formats), self)
        self.heading = DialogHeading(theme, self)
        self._page = QWidget(self)
        self.scope = ExportScopeChooser(scopes, self._page)
        self.options = ExportOptions(self._page)
        self.target = ExportTarget(lambda path: files(self._request_to(path)), self._page)
        self.preview = ExportPreviewPane(theme, self._page)
        self._labels: dict[str, PlainLabel] = {}
        self._export = QPushButton(tr("Export"), self)
        self._columns: ColumnsDialog | None = None
        self._lay_out()
        self._connect()
        theme.changed.connect(self._dress)
        self._dress()
        self._fit_to(parent)

    # What is asked for

    def start(self, wanted: ExportFormat, scope: Scope | None, kept: Mapping[str, Any]) -> None:
        """Choose a format and what it is about; the options and the size as they were kept."""
        self.options.restore(kept, ANNOTATIONS.names)
        if scope is not None:
            self.scope.choose(scope)
        size = kept.get("size")
        if isinstance(size, list) and len(size) == 2 and all(isinstance(one, int) for one in size):
            room = self.screen().availableGeometry()
            self.resize(
                max(_LEAST[0], min(size[0], room.width() - 16)), max(_LEAST[1], min(size[1], room.height() - 40))
            )
        self.formats.choose(wanted)
        self._show_format()

    def state(self) -> dict[str, Any]:
        """What is chosen, as plain data for the preferences."""
        return {
            **self.options.state(),
            "format": self.formats.chosen.value,
            "size": [self.width(), self.height()],
        }

    @property
    def request(self) -> ExportRequest:
        """The export as it is asked for."""
        return self._request_to(self.target.path)

    @property
    def can_export(self) -> bool:
        """Whether the export is possible as it is asked for."""
        return self._export.isEnabled()

    def set_presets(self, presets: Mapping[str, Sequence[str]]) -> None:
        """Offer these choices of columns by their names."""
        self.options.set_presets(presets)
        if self._columns is not None:
            self._columns.set_presets(presets)

    # What is shown of it

    def begin_count(self) -> None:
        """Say that it is being counted; rows of what was asked before are not shown as those of this."""
        self._summary = None
        self.preview.show_word(_READING)
        if not self._is_possible:
            self._is_possible = True
            self._refresh()
        self.preview.show_summary(COUNTING)

    def show_summary(self, summary: ExportSummary) -> None:
        """Say what the export would hold, in whatever format."""
        self._is_possible, self._summary = True, summary
        self._tell_summary()
        self._refresh()

    def show_fault(self, text: str) -> None:
        """Say why there can be no export as it is asked for."""
        self._is_possible, self._summary = False, None
        self.preview.show_summary(text, is_fault=True)
        self.preview.show_word("")
        self._refresh()

    def show_preview(self, preview: ExportPreview | str | None) -> None:
        """Show the first rows of a table, the first lines of a document, or that there is nothing to be shown."""
        if preview is None:
            self.preview.show_word(_NO_PREVIEW)
        elif isinstance(preview, str):
            self._show_text(preview)
        elif preview.rows:
            self.preview.show_rows(preview)
        else:
            self.preview.show_word(tr("The table has a header and no rows."))

    def accept(self) -> None:
        """Export, once, where that can be."""
        self.target.look()
        if self._export.isEnabled() and not self._has_acted:
            self._has_acted = True
            request = self.request
            super().accept()
            self.export_requested.emit(request)

    def showEvent(self, event: QShowEvent) -> None:
        """The list of formats has the keys at once."""
        super().showEvent(event)
        self.formats.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the list gives room to the choices."""
        super().resizeEvent(event)
        self._side.setFixedWidth(_LIST_PX if self.width() >= _NARROW_PX else _NARROW_LIST_PX)

    def _fit_to(self, parent: QWidget | None) -> None:
        """As large as designed, within the screen and about the window that it belongs to."""
        room = self.screen().availableGeometry()
        width, height = min(_SIZE[0], room.width() - 48), min(_SIZE[1], room.height() - 64)
        if parent is not None:
            width, height = min(width, max(720, parent.width() - 32)), min(height, max(480, parent.height() - 32))
        self.resize(width, height)

    def _request_to(self, target: Path) -> ExportRequest:
        wanted, options = self.formats.chosen, self.options
        is_table = wanted in TABLE_FORMATS
        return ExportRequest(
            wanted,
            target,
            options.profile if wanted is ExportFormat.CSV else "data",
            self.scope.criteria,
            options.columns if is_table else (),
            options.chosen_companions if is_table else frozenset(),
            self.scope.articles,
            is_by_passage=wanted in REFERENCE_FORMATS and options.by_passage.isChecked(),
        )

    # The parts

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        self._side = QWidget(self)
        self._side.setObjectName("ExportSide")
        side = QVBoxLayout(self._side)
        side.setContentsMargins(spaces.SIDE, spaces.WIDE, spaces.STEP, spaces.STEP)
        side.addWidget(self.formats)
        self._side.setFixedWidth(_LIST_PX)
        middle.addWidget(self._side)
        right = QVBoxLayout()
        right.setContentsMargins(0, spaces.WIDE, 0, 0)
        right.setSpacing(spaces.SIDE)
        self.heading.setContentsMargins(spaces.EDGE, 0, spaces.EDGE, 0)
        right.addWidget(self.heading)
        right.addWidget(self._scrolled(), 1)
        middle.addLayout(right, 1)
        whole.addLayout(middle, 1)
        whole.addWidget(self._foot())

    def _scrolled(self) -> QScrollArea:
        """The choices and the preview: in a low window they scroll, and the buttons stay."""
        page = self._page
        grid = QGridLayout(page)
        grid.setContentsMargins(spaces.EDGE, spaces.HALF, spaces.EDGE, spaces.SIDE)
        grid.setHorizontalSpacing(spaces.SIDE)
        grid.setVerticalSpacing(spaces.SIDE)
        grid.setColumnMinimumWidth(0, _LABEL_PX)
        grid.setColumnStretch(1, 1)
        for row, (name, widget) in enumerate({"What": self.scope, **self.options.rows, "To": self.target}.items()):
            label = PlainLabel(ROW_NAMES[name], page)
            label.setFixedHeight(30 if name in ("Columns", "To") else 18)
            label.setObjectName("RowName")
            self._labels[name] = label
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(widget, row, 1)
        last = len(self._labels)
        grid.addWidget(self.preview, last, 0, 1, 2)
        grid.setRowStretch(last, 1)
        area = QScrollArea(self)
        area.setObjectName("ExportArea")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        page.setObjectName("ExportPage")
        return area

    def _foot(self) -> QWidget:
        foot = QWidget(self)
        foot.setObjectName("ExportFoot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(spaces.EDGE, spaces.STEP, spaces.EDGE, spaces.SIDE)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, foot)
        buttons.addButton(self._export, QDialogButtonBox.ButtonRole.AcceptRole)
        self._export.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        row.addWidget(buttons)
        order = [
            self.formats,
            *self.scope.buttons.values(),
            *self.options.controls(),
            *(self.target.field, self.target.button),
            *self.preview.controls(),
            *(self._export, buttons.button(QDialogButtonBox.StandardButton.Cancel)),
        ]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
        return foot

    def _connect(self) -> None:
        self.formats.format_chosen.connect(lambda _: self._show_format())
        self.scope.changed.connect(self._on_choice_changed)
        self.options.changed.connect(self._on_choice_changed)
        self.options.columns_wanted.connect(self._choose_columns)
        self.target.changed.connect(self._refresh)
        self.finished.connect(self.deleteLater)

    def _show_format(self) -> None:
        wanted = self.formats.chosen
        words, rows = words_of(wanted), self.options.rows_of(wanted)
        self.heading.set_words(words.name, words.holds)
        if not (wanted in TABLE_FORMATS and self.preview.has_rows):
            self.preview.show_word(_READING)
        for name, widget in self.options.rows.items():
            widget.setVisible(name in rows)
            self._labels[name].setVisible(name in rows)
        is_narrowed = wanted is not ExportFormat.QDC
        self._labels["What"].setVisible(is_narrowed)
        self.scope.setVisible(is_narrowed)
        self._show_target()
        self._tell_summary()
        self.request_changed.emit()

    def _tell_summary(self) -> None:
        """The counts in the words of the format."""
        if self._summary is not None:
            asked = self.request
            said = summary_text(asked.format, self._summary, is_by_passage=asked.is_by_passage)
            self.preview.show_summary(said)

    def _show_target(self) -> None:
        wanted = self.formats.chosen
        suffixes, path = self.options.suffixes_of(wanted), self._suggest(wanted, self.scope.chosen)
        suggested = path.with_name(f"{path.name}{suffixes[0]}")
        self.target.show_format(words_of(wanted).name, suffixes, suggested)

    def _on_choice_changed(self) -> None:
        self._show_target()
        self._tell_summary()
        self.request_changed.emit()

    def _choose_columns(self) -> None:
        dialog = ColumnsDialog(self._theme, ANNOTATIONS.columns, self.options.columns, self.options.presets, self)
        dialog.columns_chosen.connect(self.options.set_columns)
        dialog.preset_saved.connect(self.preset_saved)
        dialog.preset_deleted.connect(self.preset_deleted)
        dialog.finished.connect(self._on_columns_closed)
        self._columns = dialog
        dialog.open()

    def _show_text(self, text: str) -> None:
        if not text.strip():
            self.preview.show_word(tr("Nothing would be written."))
        elif self.formats.chosen is ExportFormat.HTML:
            self.preview.show_page(text)
        else:
            self.preview.show_text(text)

    def _on_columns_closed(self) -> None:
        self._columns = None

    def _refresh(self) -> None:
        self._export.setEnabled(self._is_possible and self.target.is_usable and not self._has_acted)

    def _dress(self) -> None:
        colour = self._theme.colour
        self.setStyleSheet(
            f"QWidget#ExportSide {{ border-right: 1px solid {colour('border').name()};"
            f" background: {colour('window').name()}; }}"
            f"QWidget#ExportFoot {{ border-top: 1px solid {colour('border').name()}; }}"
            f"QScrollArea#ExportArea, QWidget#ExportPage {{ background: transparent; }}"
            f"QLabel#RowName {{ color: {colour('secondary').name()}; }}"
        )
