"""The menu of the libraries that were open last: folders in grey where names are equal, missing ones greyed."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QStyle, QStyleOptionMenuItem, QWidget

from reader.domain.wording import tr
from reader.gui.plain_text import plain_tip
from reader.gui.theme.theme import Theme
from reader.services.recent_libraries import RecentLibrary

_RIGHT_PX = 26
"""What the style sheet leaves free at the right of an entry."""
_FOLDER_CP = 48
_MISSING = "is_missing"


class RecentMenu(QMenu):
    """`library_wanted` and `removal_wanted` carry the path of a library, `clearing_wanted` comes by “Clear list”.
    A library that is no longer there cannot be opened; it has a menu of its own to take it off the list.
    """

    library_wanted = Signal(object)
    removal_wanted = Signal(object)
    clearing_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(tr("Recent libraries"), parent)
        self._theme = theme
        self._folders: dict[QAction, str] = {}
        self._actions: dict[Path, QAction] = {}
        self.setToolTipsVisible(True)

    def set_libraries(self, libraries: Sequence[RecentLibrary]) -> None:
        """List these; nothing of the list can be chosen where it is empty."""
        self.clear()
        self._folders, self._actions = {}, {}
        for library in libraries:
            folder = _cut(library.folder)
            # The folder stands in the text too, so that the menu has room for it and a screen reader says it.
            words = library.name.replace("&", "&&").replace("\t", " ")
            action = self.addAction(f"{words}\t{folder}" if folder else words)
            action.setToolTip(plain_tip(str(library.path)))
            action.triggered.connect(lambda _=False, path=library.path: self.library_wanted.emit(path))
            self._actions[library.path] = action
            self._folders[action] = folder
        if libraries:
            self.addSeparator()
            clear = self.addAction(tr("Clear list"))
            clear.setToolTip(plain_tip(tr("Forget these libraries here; their files stay where they are")))
            clear.triggered.connect(self.clearing_wanted)
        self.setEnabled(bool(libraries))

    def mark_missing(self, paths: Collection[Path]) -> None:
        """Grey those that are no longer there, and offer to take them off the list."""
        for path in paths:
            action = self._actions.get(path)
            if action is None or action.property(_MISSING):
                continue
            action.setProperty(_MISSING, True)
            action.setToolTip(plain_tip(tr("There is no library at {path} any more", path=path)))
            inner = QMenu(self)
            inner.addAction(tr("Remove from list")).triggered.connect(
                lambda _=False, path=path: self.removal_wanted.emit(path)
            )
            action.setMenu(inner)

    def is_missing(self, path: Path) -> bool:
        """Whether a library of the list was found to be gone."""
        action = self._actions.get(path)
        return action is not None and bool(action.property(_MISSING))

    def initStyleOption(self, option: QStyleOptionMenuItem, action: QAction) -> None:
        """Grey what is missing, though its own menu opens; leave the folder to be drawn apart."""
        super().initStyleOption(option, action)
        if action.property(_MISSING):
            option.state &= ~QStyle.StateFlag.State_Enabled
        if self._folders.get(action):
            option.text = f"{option.text.partition(chr(9))[0]}\t"

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the folders in grey over the entries."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setFont(self._theme.interface_font(12))
        painter.setPen(self._theme.colour("secondary"))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for action, folder in self._folders.items():
            if folder:
                painter.drawText(self.actionGeometry(action).adjusted(0, 0, -_RIGHT_PX, 0), right, folder)
        painter.end()


def _cut(folder: str) -> str:
    """A folder of a bearable length: its end tells most."""
    return folder if len(folder) <= _FOLDER_CP else f"…{folder[1 - _FOLDER_CP :]}"
