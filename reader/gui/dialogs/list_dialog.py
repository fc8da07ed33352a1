"""A plain two-column list with "Copy": faults of a check, what could not be carried, what was left as it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from reader.domain.texts import count_text
from reader.domain.wording import tr
from reader.gui.dialogs.dialog_heading import DialogHeading
from reader.gui.dialogs.plain_list import list_style, set_up_list
from reader.gui.plain_text import plain_tip
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

_FIRST_PX = (140, 420)
"""The least and the most that the first column takes; its words say how much between."""


class ListDialog(QDialog):
    """Shows rows of two texts, each whole in its tip; deletes itself when closed."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        headers: tuple[str, str],
        rows: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(title)
        self._rows = list(rows)
        self._view = QTreeWidget(self)
        set_up_list(self._view, title, headers, ())
        for row in self._rows:
            item = QTreeWidgetItem(list(row))
            for column, text in enumerate(row):
                item.setToolTip(column, plain_tip(text))
            self._view.addTopLevelItem(item)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self._buttons = buttons
        copy = buttons.addButton(tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setAutoDefault(False)
        copy.clicked.connect(self._copy)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        buttons.rejected.connect(self.close)
        column_of_all = QVBoxLayout(self)
        column_of_all.setContentsMargins(spaces.EDGE, spaces.WIDE, spaces.EDGE, spaces.WIDE)
        column_of_all.setSpacing(spaces.SIDE)
        heading = DialogHeading(theme, self)
        heading.set_words(title, count_text(len(self._rows), "row"))
        column_of_all.addWidget(heading)
        column_of_all.addWidget(self._view, 1)
        column_of_all.addWidget(buttons)
        self.finished.connect(self.deleteLater)
        room = self.screen().availableGeometry()
        self.resize(min(720, room.width() - 48), min(360, room.height() - 64))
        theme.changed.connect(self._dress)
        self._dress()
        least, most = _FIRST_PX
        self._view.setColumnWidth(0, max(least, min(most, self._view.sizeHintForColumn(0) + 24)))
        self._view.setCurrentIndex(self._view.model().index(0, 0))
        self._view.setFocus()

    def offer(self, text: str, act: Callable[[], object], *, closes: bool = False) -> None:
        """Add a button that does something; one that `closes` does it after the list is gone."""
        button = self._buttons.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)
        button.setAutoDefault(False)

        def run() -> None:
            if closes:
                self.close()
            act()

        button.clicked.connect(run)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in self._rows))

    def _dress(self) -> None:
        self._view.setFont(self._theme.interface_font(13))
        self._view.setStyleSheet(list_style(self._theme))
