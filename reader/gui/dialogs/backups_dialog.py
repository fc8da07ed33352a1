"""The backups of a library: when, why, how large, what they hold and what differs; and making a library of one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.domain.backups import Backup, BackupComparison, BackupReason, LibraryFacts
from reader.domain.wording import mark, number, plural, tr
from reader.domain.wording_dates import moment_text
from reader.gui.dialogs.dialog_heading import DialogHeading
from reader.gui.dialogs.foot_row import FootRow
from reader.gui.dialogs.plain_list import list_style, set_up_list
from reader.gui.plain_text import PlainLabel, plain_tip
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

if TYPE_CHECKING:
    from pathlib import Path

_FIGURES = (2, 3, 4)
_WIDTHS_PX = (200, 220, 90, 110, 90)
_REASONS = {
    BackupReason.OPEN: mark("when it was opened"),
    BackupReason.TIME: mark("while you worked"),
    BackupReason.IMPORT: mark("before an import"),
    BackupReason.UPDATE: mark("before an update"),
    BackupReason.RESTORE: mark("before a restore"),
    BackupReason.QUIT: mark("when it was closed"),
    BackupReason.HAND: mark("by hand"),
}
Listed = Sequence[tuple[Backup, LibraryFacts | None]]
"""Backups with what they hold, None for one that cannot be read."""


class BackupsDialog(QDialog):
    """Lists backups. `chosen` carries the `Backup` that is looked at; `beside_wanted` and `in_place_wanted` the
    one of which a library is to be made; `backup_wanted`, `folder_wanted` and `other_wanted` when those are.
    """

    chosen = Signal(object)
    beside_wanted = Signal(object)
    in_place_wanted = Signal(object)
    backup_wanted = Signal()
    folder_wanted = Signal()
    other_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Backups"))
        self._theme = theme
        self._backups: dict[Path, Backup] = {}
        self._readable: set[Path] = set()
        self.heading = DialogHeading(theme, self)
        self.heading.set_words(tr("Backups"), tr("Reading", "under way"))
        self.list = QTreeWidget(self)
        columns = (tr("Made"), tr("Why"), tr("Articles"), tr("Annotations"), tr("Size"))
        set_up_list(self.list, tr("Backups of the library"), columns, _WIDTHS_PX)
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.list.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        for column in _FIGURES:
            self.list.headerItem().setTextAlignment(column, _RIGHT)
        self._differs = PlainLabel("", self)
        self._differs.setWordWrap(True)
        self._note = PlainLabel("", self)
        self._note.setWordWrap(True)
        self._beside = self._button(tr("Restore beside…"), self.beside_wanted)
        self._beside.setToolTip(tr("Make a library of its own of the backup; the present one stays as it is"))
        self._in_place = self._button(tr("Restore in place…"), self.in_place_wanted)
        self._in_place.setToolTip(
            tr("Put the backup in the place of the present library, which is backed up before")
        )
        self._lay_out()
        self.list.currentItemChanged.connect(lambda *_: self._on_current())
        self.finished.connect(self.deleteLater)
        theme.changed.connect(self._dress)
        self._dress()
        self._on_current()

    @property
    def current(self) -> Backup | None:
        """The backup that is looked at."""
        item = self.list.currentItem()
        return self._backups.get(item.data(0, Qt.ItemDataRole.UserRole)) if item is not None else None

    def show_backups(self, name: str, listed: Listed, line: str) -> None:
        """Show the backups of a library of this name, newest first; `line` tells how many stay."""
        before = self.current
        self._backups = {one.path: one for one, _ in listed}
        self._readable = {one.path for one, facts in listed if facts is not None}
        self.list.clear()
        for one, facts in listed:
            self.list.addTopLevelItem(_make_item(one, facts))
        count = plural(
            len(listed), tr("{n} backup of “{library}”"), tr("{n} backups of “{library}”"), library=name
        )
        self.heading.set_words(count if listed else tr("No backups of “{library}” yet", library=name), line)
        paths = [one.path for one, _ in listed]
        at = paths.index(before.path) if before is not None and before.path in paths else 0
        item = self.list.topLevelItem(at)
        if item is not None:
            self.list.setCurrentItem(item)
        self._on_current()

    def show_comparison(self, comparison: BackupComparison) -> None:
        """Tell what differs between the backup looked at and the library as it is."""
        self._differs.setText(differences_text(comparison))

    def note(self, text: str) -> None:
        """Say something above the buttons."""
        self._note.setText(text)
        self._note.setVisible(bool(text))

    def _button(self, text: str, signal: SignalInstance) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: signal.emit(self.current))  # disabled without one
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(spaces.WIDE, spaces.WIDE, spaces.WIDE, spaces.WIDE)
        column.setSpacing(spaces.SIDE)
        column.addWidget(self.heading)
        column.addWidget(self.list, 1)
        column.addWidget(self._differs)
        column.addWidget(self._note)
        left = []
        for text, signal in (
            (tr("Back up now"), self.backup_wanted),
            (tr("Open folder"), self.folder_wanted),
            (tr("Other file…"), self.other_wanted),
        ):
            quiet = QPushButton(text, self)
            quiet.setAutoDefault(False)
            quiet.clicked.connect(signal)
            left.append(quiet)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self._beside.setDefault(True)
        buttons.rejected.connect(self.close)
        column.addWidget(FootRow(left, [self._in_place, self._beside, buttons], self))
        room = self.screen().availableGeometry()
        self.resize(min(880, room.width() - 48), min(460, room.height() - 64))
        self.note("")
        self.list.setFocus()

    def _on_current(self) -> None:
        current = self.current
        is_readable = current is not None and current.path in self._readable
        self._beside.setEnabled(is_readable)
        self._in_place.setEnabled(is_readable)
        self._differs.setText("" if current is None or is_readable else tr("This backup cannot be read."))
        if is_readable:
            self.chosen.emit(current)

    def _dress(self) -> None:
        for label in (self._differs, self._note):
            label.setStyleSheet(f"color: {self._theme.colour('secondary').name()};")
        self.list.setFont(self._theme.interface_font(13, tabular=True))
        self.list.setStyleSheet(list_style(self._theme))


_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def differences_text(comparison: BackupComparison) -> str:
    """What restoring would bring back and what it would lack: two sentences at most."""
    library = comparison.library
    if library is None:
        return tr("The present library cannot be read, so there is nothing to compare with.")
    if library.mark == comparison.backup.mark:
        return tr("The library is as it was then.")
    steps = max(0, library.steps - comparison.backup.steps)
    told = [plural(steps, tr("{n} step was made since."), tr("{n} steps were made since."))]
    for articles, marks, text in (
        (
            comparison.articles_only_in_library,
            comparison.annotations_only_in_library,
            tr("Not in the backup: {articles}, {annotations}."),
        ),
        (
            comparison.articles_only_in_backup,
            comparison.annotations_only_in_backup,
            tr("Only in the backup: {articles}, {annotations}."),
        ),
    ):
        if articles or marks:
            told.append(
                text.format(
                    articles=plural(articles, tr("{n} article"), tr("{n} articles")),
                    annotations=plural(marks, tr("{n} annotation"), tr("{n} annotations")),
                )
            )
    return " ".join(told)


def size_text(size: int) -> str:
    """Bytes as kB, MB or GB."""
    if size < 1_000_000:
        return tr("{n} kB", n=number(max(1, size // 1000)))
    if size < 1_000_000_000:
        return tr("{n} MB", n=f"{size / 1_000_000:.1f}")
    return tr("{n} GB", n=f"{size / 1_000_000_000:.1f}")


def _make_item(one: Backup, facts: LibraryFacts | None) -> QTreeWidgetItem:
    figures = ("–", "–") if facts is None else (number(facts.articles), number(facts.annotations))
    made = moment_text(one.made_at.astimezone())
    item = QTreeWidgetItem([made, tr(_REASONS[one.reason]), *figures, size_text(one.size)])
    item.setToolTip(0, plain_tip(str(one.path)))
    item.setData(0, Qt.ItemDataRole.UserRole, one.path)
    for column in _FIGURES:
        item.setTextAlignment(column, _RIGHT)
    return item
