"""The main window: drawn at once, then filled with panes and bars, then joined with a library.

So the window stands in about the time that a bare one takes. This module imports as little as it can, and names
what it needs of Qt where it uses it: a class is made when it is first named, and the names of `Qt` take 15 ms.
`start` brings in the rest after the first paint.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QMainWindow

from reader.domain.errors import KnownError
from reader.domain.wording import tr
from reader.gui.first_paint import FirstPaint
from reader.services.given_paths import GivenPaths
from reader.services.preferences import Preferences, save_preferences

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from reader.domain.places import SourceCount
    from reader.gui.actions.action_table import ActionTable
    from reader.gui.bars import StatusLine
    from reader.gui.bug_reports import BugReporter
    from reader.gui.flows.window_flow import WindowFlow
    from reader.gui.jobs import JobRunner
    from reader.gui.message_bar import MessageBar
    from reader.gui.panes.article_pane import ArticlePane
    from reader.gui.panes.library_pane import LibraryPane
    from reader.gui.panes.tagging_pane import TaggingPane
    from reader.gui.window_parts import WindowParts

_FRAME_PX = 40
"""What a window's title may take of a small screen."""

_MOUSE_ACTIONS = {"BackButton": "article.back", "ForwardButton": "article.forward"}
"""By Qt's names."""


class MainWindow(QMainWindow):
    """The one window of a library. Its parts, and by name those that flows and tests ask for, are there after
    `start`. `first_painted` comes once.
    """

    first_painted = Signal()

    parts: WindowParts
    library_pane: LibraryPane
    article_pane: ArticlePane
    tagging_pane: TaggingPane
    message_bar: MessageBar
    status: StatusLine
    actions_table: ActionTable
    jobs: JobRunner
    flow: WindowFlow

    def __init__(self, preferences: Preferences, preferences_path: Path) -> None:
        super().__init__()
        self.setObjectName("MainWindow")
        self.setWindowTitle("Dateline")
        self.setAcceptDrops(True)
        self.preferences = preferences
        self.reporter: BugReporter | None = None
        self._preferences_path = preferences_path
        self._is_started = False
        self._is_painted = False
        self._is_ending = False
        self.given = GivenPaths()
        self._restore_geometry()
        self.first_paint = FirstPaint(preferences)
        self.setCentralWidget(self.first_paint)

    def show_glance(self, rows: Sequence[SourceCount]) -> None:
        """Show the top level of the tree before the library is opened."""
        self.first_paint.rows = rows

    def start(self, library: Path | None) -> None:
        """Fill the window; then load the services on a worker, so that it answers meanwhile; open the library."""
        # Imported here: together these modules take longer than the window that is waited for.
        from reader.gui.flows.window_flow import WindowFlow
        from reader.gui.jobs import READ
        from reader.gui.live_preferences import LivePreferences
        from reader.gui.theme.theme import Theme
        from reader.gui.window_layout import lay_out_window
        from reader.services.loading import load_services

        self.setUpdatesEnabled(False)  # what is drawn stays until all of the rest is there
        theme = Theme(self.preferences.theme, self)
        kept = self.preferences
        theme.set_interface(kept.density, kept.interface_px, kept.interface_font)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app)
        parts = lay_out_window(
            self,
            theme,
            self.preferences,
            self.first_paint.rows,
            live=LivePreferences(self.preferences, self._preferences_path, self.save_state, self),
            save_state=self.save_state,
            report_bug=self.report_bug,
        )
        self.parts = parts
        self.library_pane, self.article_pane, self.tagging_pane = (
            parts.library_pane,
            parts.article_pane,
            parts.tagging_pane,
        )
        self.message_bar, self.status = parts.message_bar, parts.status
        self.actions_table, self.jobs = parts.actions, parts.jobs
        self.flow = WindowFlow(parts)
        if self.reporter is not None:
            self.reporter.show_report = self.flow.care.problem.show_for
        self.flow.article.moved.connect(parts.message_bar.pass_by)
        self._is_started = True
        self.setUpdatesEnabled(True)
        self.jobs.submit(
            READ,
            lambda _: load_services(),
            lambda services: self.flow.opening.start(services, library, self.given),
            self.report_bug,
        )

    def report_bug(self, error: BaseException) -> None:
        """Log and show an unexpected error; without a reporter, as in a test, raise it."""
        if self.reporter is None:
            raise error
        self.reporter.report(error)

    def save_state(self) -> None:
        """Keep geometry, splitters and the place in the library."""
        self.preferences.window = {
            "geometry": bytes(self.saveGeometry().toBase64().data()).decode("ascii"),
            **self.flow.look.state(),
            "has_contrast": self.parts.theme.system_has_contrast,
            "panel": self.tagging_pane.state(),
            "middle": self.parts.middle.state(),
            "split": self.parts.split.state(),
        }
        try:
            save_preferences(self._preferences_path, self.preferences)
        except KnownError as error:
            self.message_bar.show_error(error)
        self.parts.live.note_saved()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say when the window stands for the first time."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.first_painted.emit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape that nothing nearer wanted closes the message; a key of what cannot be done says why."""
        if not self._is_started:
            return
        if event.key() == QtCore.Qt.Key.Key_Escape and not event.modifiers() and self.message_bar.text:
            self.message_bar.hide()
            return
        if event.key() == QtCore.Qt.Key.Key_Escape and self._is_started and self.flow.look.leave_text_only():
            return
        typed = event.text().upper() if event.text().isprintable() else ""
        keys = (QtGui.QKeySequence(event.keyCombination()), QtGui.QKeySequence(typed))
        why = self.actions_table.why_refused(keys, self.focusWidget())
        if why:
            self.status.flash(why)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Qt's way to the next widget, by Tab and when what had the keys vanished: the focus flow is told."""
        if not self._is_started:
            return super().focusNextPrevChild(forwards)
        with self.flow.focus.moving_by_tab():
            return super().focusNextPrevChild(forwards)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the place, end what runs, close the library into its one file."""
        if self._is_started:
            if event.spontaneous() and not self._is_ending and not self.flow.concordance.may_close():
                event.ignore()
                return
            if not self.tagging_pane.commit_memo() and not self._is_ending and not self._may_lose_words():
                event.ignore()
                return
            self.library_pane.give_name()
            self.jobs.shut_down()
            with suppress(KnownError):
                self.flow.library.close()
            self.save_state()
        event.accept()

    def end(self) -> None:
        """Close because the system ends the program: nobody can be asked any more. Open dialogs are left."""
        self._is_ending = True
        self.close()
        QApplication.exit(0)

    def keep_all(self) -> None:
        """Write what is still being typed, and where the user is: the session ends, perhaps."""
        if self._is_started:
            self.tagging_pane.commit_memo()
            self.flow.note_place()
            self.save_state()

    def _may_lose_words(self) -> bool:
        """Ask what to do when words could not be written; they may also wait behind a long step."""
        from reader.gui.dialogs.message_dialog import MessageDialog

        what = tr("A memo or a tag’s details are not saved yet.")
        dialog = MessageDialog("Dateline", what, tr("If you close the window now, they are lost."), self)
        dialog.answer(tr("Close all the same"), dialog.accept)
        dialog.answer(tr("Cancel"), is_first=True)
        return bool(dialog.exec())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The thumb's buttons go back and forward, where nothing under the mouse takes them."""
        action = _MOUSE_ACTIONS.get(event.button().name or "")
        if action is None or not self._is_started:
            super().mousePressEvent(event)
        else:
            self.actions_table.action(action).trigger()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open libraries that are dropped; show what other files and folders hold."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        if self._is_started:
            self.flow.opening.drop(paths)

    def _restore_geometry(self) -> None:
        room = self.screen().availableGeometry()
        self.resize(min(1366, room.width()), min(768, room.height() - _FRAME_PX))
        kept = self.preferences.window.get("geometry")
        if isinstance(kept, str):
            self.restoreGeometry(QtCore.QByteArray.fromBase64(kept.encode("ascii", "ignore")))
        told = os.environ.pop("DATELINE_BESIDE", "")
        if told:
            from reader.gui.window_beside import stand_beside  # most windows are the first

            stand_beside(self, told)
