"""What comes to the window from outside: libraries and files by a second start, by the desktop, or by a drop."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication

from reader.domain.errors import KnownError
from reader.domain.wording import tr
from reader.gui.desk import Desk
from reader.gui.drop_sign import DropSign
from reader.gui.early_keys import EarlyKeys
from reader.gui.flows.import_flow import ImportFlow
from reader.gui.flows.library_flow import LibraryFlow
from reader.gui.new_window import open_new_window
from reader.gui.window_calls import WindowCall
from reader.gui.window_parts import WindowParts
from reader.gui.window_raising import raise_window
from reader.services.given_paths import GivenPaths, sort_given

_WINDOWS_MAX = 8
"""So many libraries are opened at once: each is a process."""
_FILLED_MS = 1500
"""So long after its library stands a window has tree and article, or will have them late."""


class OpeningFlow(QObject):
    """Opens libraries that are given, here or in windows of their own, and shows what files would bring in. Files
    wait until there is a library.
    """

    def __init__(self, parts: WindowParts, library: LibraryFlow, imports: ImportFlow) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._library = library
        self._imports = imports
        self._waiting: tuple[Path, ...] = ()
        self.drop_sign = DropSign(parts.theme, parts.window)
        self._keys = EarlyKeys(parts.window, self._find_action)
        self._keys.lapsed.connect(self._on_keys_lapsed)
        library.opening_failed.connect(self._keys.give)
        library.attached.connect(self._on_attached)
        library.called.connect(self._on_called)
        library.superseded.connect(self._give_way)

    def start(self, services: ModuleType, asked: Path | None, given: GivenPaths) -> None:
        """Open the library of the start and what else was given to it."""
        self._waiting = given.files
        self._library.start(services, asked, given.files)
        self._open_windows(given.libraries[1:])

    def drop(self, paths: Sequence[Path]) -> None:
        """Take what was dropped on the window: one library takes the place of the present one, several open a
        window each, files are previewed.
        """
        given = self._sort(paths)
        if given.files and given.libraries:
            self._imports.preview_paths(paths)  # which says why not
        elif len(given.libraries) == 1:
            self._library.open(given.libraries[0])
        else:
            self._open_windows(given.libraries)
            self._show(given.files)

    def take(self, paths: Sequence[Path]) -> None:
        """Take what the desktop asks to be opened while the program runs."""
        given = self._sort(paths)
        first, others = given.libraries[:1], given.libraries[1:]
        if first and self._library.desk is not None:
            first, others = (), given.libraries
        for path in first:
            self._library.open(path)
        self._open_windows(others)
        if given.files or not others:
            raise_window(self._parts.window)
        self._show(given.files)

    def _sort(self, paths: Sequence[Path]) -> GivenPaths:
        desk = self._library.desk
        return sort_given(paths, known=desk.library.path if desk is not None else None)

    def _open_windows(self, libraries: Sequence[Path]) -> None:
        for number, path in enumerate(libraries[:_WINDOWS_MAX]):
            if not open_new_window(path, number):
                self._tell(tr("No window could be opened for {path}.", path=path), tr("Open it with Ctrl+O."))
        if len(libraries) > _WINDOWS_MAX:
            self._tell(
                tr(
                    "So many libraries are not opened at once; {path} is the first left out.",
                    path=libraries[_WINDOWS_MAX],
                ),
                tr("Open the others by themselves."),
            )

    def _show(self, files: Sequence[Path]) -> None:
        if not files:
            return
        if self._library.desk is None:
            self._waiting = tuple(files)
            self._tell(
                tr("There is no library open to import into."),
                tr("Open one with Ctrl+O, or make one with Ctrl+Shift+N; what you gave is shown then."),
            )
        elif QApplication.activeModalWidget() is not None:
            self._tell(tr("A dialog is open."), tr("Close it, then give the files again."))
        else:
            self._imports.preview_paths(files)

    def _on_attached(self, desk: Desk | None) -> None:
        if desk is not None and self._keys.is_holding:
            self._parts.jobs.idle.connect(self._keys.give)
            QTimer.singleShot(_FILLED_MS, self, self._keys.give)  # upkeep may go on for long
        if desk is not None and self._waiting:
            files, self._waiting = self._waiting, ()
            QTimer.singleShot(0, self, lambda: self._show(files))  # the panes take the library first

    def _on_called(self, call: WindowCall) -> None:
        raise_window(self._parts.window, call.token)
        self._show(call.files)

    def _on_keys_lapsed(self) -> None:
        """The library takes long: what was pressed is pressed where it can be, or said to be lost."""
        if self._library.desk is None:
            self._keys.drop()
            self._parts.status.flash(tr("The library is still being opened; press the keys again then."))
        else:
            self._keys.give()

    def _find_action(self, key: QKeySequence) -> QAction | None:
        """The action of the whole window that a key runs, where it can be used."""
        actions = self._parts.window.actions()
        return next((one for one in actions if one.isEnabled() and key in one.shortcuts()), None)

    def _give_way(self) -> None:
        """Another window has the library of this start; it got the files too."""
        self._waiting = ()
        QTimer.singleShot(0, self, self._parts.window.close)

    def _tell(self, what: str, hint: str) -> None:
        self._parts.message_bar.show_error(KnownError(what, hint))
