"""The imports of a library: when, how many files and articles, and taking one back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.domain.texts import count_text
from reader.domain.wording import number, tr
from reader.domain.wording_dates import short_day_text, time_text
from reader.gui.dialogs.dialog_heading import DialogHeading
from reader.gui.dialogs.plain_list import list_style, set_up_list
from reader.gui.plain_text import PlainLabel, plain_tip
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

if TYPE_CHECKING:
    from reader.domain.imports import ImportBatch

_COLUMNS = (tr("Imported", "when"), tr("What"), tr("Files"), tr("Articles"), tr("New versions"), tr("By"))
_FIGURES = (2, 3, 4)
_WIDTHS_PX = (160, 310, 70, 80, 110, 120)
_WHAT = 1
_TITLE_MAX_CP = 28


class ImportsDialog(QDialog):
    """Lists `ImportBatch` rows. `remove_requested` carries the id of one that the user wants taken back."""

    remove_requested = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Imports"))
        self.resize(950, 440)
        self._theme = theme
        self._can_write = True
        self._heading = DialogHeading(theme, self)
        self._heading.set_words(tr("Imports"), tr("Reading", "under way"))
        self._list = QTreeWidget(self)
        self._note = PlainLabel("", self)
        self._note.setWordWrap(True)
        self._remove = QPushButton(tr("Remove this import"), self)
        self._set_up_list()
        self._lay_out()
        self._list.currentItemChanged.connect(lambda *_: self._refresh())
        self._remove.clicked.connect(self._ask_removal)
        self.finished.connect(self.deleteLater)
        theme.changed.connect(self._dress)
        self._dress()
        self._refresh()

    def show_batches(self, batches: Sequence[ImportBatch], *, can_write: bool) -> None:
        """Show the imports, the newest first; the choice stays where it was."""
        self._can_write = can_write
        chosen = self._chosen_id()
        self._list.clear()
        for batch in sorted(batches, key=lambda one: one.id, reverse=True):
            item = _make_item(batch)
            self._list.addTopLevelItem(item)
            if batch.id == chosen:
                self._list.setCurrentItem(item)
        first = self._list.topLevelItem(0)
        if self._list.currentItem() is None and first is not None:
            self._list.setCurrentItem(first)
        line = (
            tr("Removing one takes its articles out again; Redo brings them back.")
            if batches
            else tr("None so far. Drop files on the window to begin.")
        )
        self._heading.set_words(count_text(len(batches), "import") if batches else tr("Imports"), line)
        self._refresh()

    def note(self, text: str) -> None:
        """Say something beside the buttons."""
        self._note.setText(text)

    def _set_up_list(self) -> None:
        view = self._list
        set_up_list(view, tr("Imports of this library"), _COLUMNS, _WIDTHS_PX)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        for column in _FIGURES:
            view.headerItem().setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.addButton(self._remove, QDialogButtonBox.ButtonRole.ActionRole)
        self._remove.setAutoDefault(False)
        buttons.rejected.connect(self.close)
        foot = QHBoxLayout()
        foot.setSpacing(spaces.SIDE)
        foot.addWidget(self._note, 1)
        foot.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(spaces.EDGE, spaces.WIDE, spaces.EDGE, spaces.WIDE)
        column.setSpacing(spaces.SIDE)
        column.addWidget(self._heading)
        column.addWidget(self._list, 1)
        column.addLayout(foot)
        self._list.setFocus()

    def _chosen_id(self) -> int | None:
        item = self._list.currentItem()
        return item.data(0, Qt.ItemDataRole.UserRole) if item is not None else None

    def _ask_removal(self) -> None:
        chosen = self._chosen_id()
        if chosen is not None:
            self.note("")
            self.remove_requested.emit(chosen)

    def _refresh(self) -> None:
        self._remove.setEnabled(self._list.currentItem() is not None and self._can_write)

    def _dress(self) -> None:
        colour = self._theme.colour
        self._note.setStyleSheet(f"color: {colour('secondary').name()};")
        self._list.setFont(self._theme.interface_font(13, tabular=True))
        self._list.setStyleSheet(list_style(self._theme))


def _make_item(batch: ImportBatch) -> QTreeWidgetItem:
    figures = [number(count) if count else "–" for count in (batch.files, batch.articles, batch.versions)]
    item = QTreeWidgetItem([_say_time(batch.made_at), _what(batch), *figures, batch.importer])
    item.setToolTip(_WHAT, plain_tip(batch.shown_example))
    item.setData(0, Qt.ItemDataRole.UserRole, batch.id)
    for column in _FIGURES:
        item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return item


def _what(batch: ImportBatch) -> str:
    """What came, its title cut at a word so that the number of the others stays in sight."""
    if len(batch.example) <= _TITLE_MAX_CP:
        return batch.shown_example
    return replace(batch, example=batch.example[:_TITLE_MAX_CP].rpartition(" ")[0] + "…").shown_example


def _say_time(made_at: str) -> str:
    """A UTC time (ISO 8601) as the user's clock shows it; the text itself where it is none."""
    try:
        local = datetime.fromisoformat(made_at.replace("Z", "+00:00")).astimezone()
    except ValueError:
        return made_at
    return tr("{day}, {time}", day=short_day_text(local), time=time_text(local))
