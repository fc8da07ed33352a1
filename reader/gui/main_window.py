"""The main window: three panes, two bars, one message bar; it joins them and owns nothing of their work.

Painted with the tree alone; `start` puts in the other two panes and the flows, loads the store and opens the
library. So the window stands in about the time that a bare one takes.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar, QMessageBox, QSplitter, QVBoxLayout, QWidget

from reader.domain.errors import KnownError
from reader.gui.actions.action_table import ActionTable
from reader.gui.actions.specs import MENUS
from reader.gui.bars import StatusLine, TopBar
from reader.gui.message_bar import MessageBar
from reader.gui.panes.library_pane import LibraryPane
from reader.gui.theme.theme import Theme
from reader.services.preferences import Preferences, save_preferences

if TYPE_CHECKING:
    from reader.gui.bug_reports import BugReporter
    from reader.gui.flows.window_flow import WindowFlow
    from reader.gui.jobs import JobRunner
    from reader.gui.panes.article_pane import ArticlePane
    from reader.gui.panes.tagging_pane import TaggingPane
    from reader.gui.window_parts import WindowParts

_TREE_PX = 268
_PANEL_PX = 320
_FRAME_PX = 40
"""What a window's title may take of a small screen."""


class MainWindow(QMainWindow):
    """The one window of a library. Public parts are its panes, bars and actions, for flows and tests; `jobs`,
    `article_pane`, `tagging_pane` and `flow` are there after `start`. `first_painted` comes once.
    """

    first_painted = Signal()

    jobs: JobRunner
    article_pane: ArticlePane
    tagging_pane: TaggingPane
    flow: WindowFlow

    def __init__(self, theme: Theme, preferences: Preferences, preferences_path: Path) -> None:
        super().__init__()
        self.setObjectName("MainWindow")
        self.setWindowTitle("Dateline")
        self.setAcceptDrops(True)
        self.preferences = preferences
        self.reporter: BugReporter | None = None
        self._preferences_path = preferences_path
        self._theme = theme
        self._is_started = False
        self._is_painted = False
        self.library_pane = LibraryPane(theme)
        self.library_pane.set_show_listed(preferences.shows_listed)
        self._centre = QWidget()
        self.message_bar = MessageBar(theme, self._centre)
        self.status = StatusLine()
        self.actions_table = ActionTable(self)
        self.recent_menu = QMenu("Recent libraries", self)
        self.top_bar = TopBar(self.actions_table, self._make_menus())
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out()
        self._restore_window()

    def show_glance(self, rows: Sequence[Any]) -> None:
        """Show the top level of the tree before the library is opened."""
        self.library_pane.set_glance(rows)

    def start(self, library: Path | None) -> None:
        """Put in what the first paint did not need; then load the services on a worker and open the library."""
        # Imported here: together these modules take longer than the window that is waited for.
        from reader.gui.flows.window_flow import WindowFlow
        from reader.gui.jobs import READ, JobRunner
        from reader.gui.panes.article_pane import ArticlePane
        from reader.gui.panes.tagging_pane import TaggingPane
        from reader.services.loading import load_services

        self.jobs = JobRunner(self)
        self.article_pane = ArticlePane(self._theme)
        self.tagging_pane = TaggingPane(self._theme)
        self.actions_table.add_to_article(self.article_pane)
        self._place_panes()
        self.flow = WindowFlow(self._make_parts())
        self._is_started = True
        self.jobs.submit(
            READ,
            lambda _: load_services(),
            lambda services: self.flow.library.start(services, library),
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
            "panes": self.splitter.sizes(),
            "panel": self.tagging_pane.state(),
        }
        try:
            save_preferences(self._preferences_path, self.preferences)
        except KnownError as error:
            self.message_bar.show_error(error)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say when the window stands for the first time."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.first_painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the place, end what runs, close the library into its one file."""
        if self._is_started:
            if not self.tagging_pane.commit_memo() and not self._may_lose_memo():
                event.ignore()
                return
            self.jobs.shut_down()
            with suppress(KnownError):
                self.flow.library.close()
            self.save_state()
        event.accept()

    def _may_lose_memo(self) -> bool:
        """Ask what to do when a memo could not be written; it may also wait behind a long step."""
        answer = QMessageBox.question(
            self,
            "Dateline",
            "A memo is not saved yet. Close all the same?",
            QMessageBox.StandardButton.Close | QMessageBox.StandardButton.Cancel,
            QMessageBox.StandardButton.Cancel,
        )
        return answer is QMessageBox.StandardButton.Close

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import the files dropped."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        if self._is_started:
            self.flow.files.import_paths(paths)

    def _make_parts(self) -> WindowParts:
        from reader.gui.window_parts import WindowParts

        return WindowParts(
            window=self,
            theme=self._theme,
            preferences=self.preferences,
            jobs=self.jobs,
            actions=self.actions_table,
            recent_menu=self.recent_menu,
            library_pane=self.library_pane,
            article_pane=self.article_pane,
            tagging_pane=self.tagging_pane,
            message_bar=self.message_bar,
            top_bar=self.top_bar,
            status=self.status,
            save_state=self.save_state,
            report_bug=self.report_bug,
        )

    def _make_menus(self) -> QMenuBar | None:
        """The menus: in the top bar, or where macOS has them."""
        is_native = sys.platform == "darwin"
        menu_bar = self.menuBar() if is_native else QMenuBar()
        menu_bar.setNativeMenuBar(is_native)
        for title, entries in MENUS:
            menu = menu_bar.addMenu(title)
            menu.setToolTipsVisible(True)
            self.actions_table.fill_menu(menu, entries, {"recent": self.recent_menu})
        return None if is_native else menu_bar

    def _lay_out(self) -> None:
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        article_place = QWidget()
        article_place.setObjectName("ArticlePlace")
        for index, pane in enumerate((self.library_pane, article_place, QWidget())):
            self.splitter.addWidget(pane)
            self.splitter.setStretchFactor(index, 1 if pane is article_place else 0)
        self.library_pane.setMinimumWidth(180)
        column = QVBoxLayout(self._centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addWidget(self.splitter, 1)
        column.addWidget(self.status)
        self.setCentralWidget(self._centre)

    def _place_panes(self) -> None:
        """Put the panes where the first paint left room for them."""
        for index, pane, least in ((1, self.article_pane, 420), (2, self.tagging_pane, 240)):
            place = self.splitter.replaceWidget(index, pane)
            if place is not None:
                place.deleteLater()
            pane.setMinimumWidth(least)
            pane.show()
        panel = self.preferences.window.get("panel")
        if isinstance(panel, dict):
            self.tagging_pane.restore(panel)

    def _restore_window(self) -> None:
        kept = self.preferences.window
        room = self.screen().availableGeometry()
        self.resize(min(1366, room.width()), min(768, room.height() - _FRAME_PX))
        if isinstance(kept.get("geometry"), str):
            self.restoreGeometry(QByteArray.fromBase64(kept["geometry"].encode("ascii", "ignore")))
        sizes = kept.get("panes")
        if isinstance(sizes, list) and len(sizes) == 3 and all(isinstance(size, int) for size in sizes):
            self.splitter.setSizes(sizes)
        else:
            self.splitter.setSizes([_TREE_PX, max(320, self.width() - _TREE_PX - _PANEL_PX), _PANEL_PX])
