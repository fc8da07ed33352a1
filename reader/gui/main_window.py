"""The main window: three panes, two bars, one message bar; it joins them and owns nothing of their work.

Built and painted before the store is loaded. `start` loads the rest and opens the library.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar, QSplitter, QVBoxLayout, QWidget

from reader.domain.errors import KnownError
from reader.gui.actions.action_table import ActionTable
from reader.gui.actions.specs import MENUS
from reader.gui.bars import StatusLine, TopBar
from reader.gui.flows.window_flow import WindowFlow
from reader.gui.jobs import READ, JobRunner
from reader.gui.messages import BugReporter, MessageBar
from reader.gui.panes.article_pane import ArticlePane
from reader.gui.panes.library_pane import LibraryPane
from reader.gui.panes.tagging_pane import TaggingPane
from reader.gui.theme.theme import Theme
from reader.gui.window_parts import WindowParts
from reader.services.loading import load_services
from reader.services.preferences import Preferences, save_preferences

_TREE_PX = 268
_PANEL_PX = 320
_FRAME_PX = 40
"""What a window's title may take of a small screen."""


class MainWindow(QMainWindow):
    """The one window of a library. Public parts are its panes, bars and actions, for flows and tests."""

    def __init__(
        self, theme: Theme, preferences: Preferences, preferences_path: Path, reporter: BugReporter | None = None
    ) -> None:
        super().__init__()
        self.setObjectName("MainWindow")
        self.setWindowTitle("Dateline")
        self.setAcceptDrops(True)
        self.preferences = preferences
        self._preferences_path = preferences_path
        self._reporter = reporter
        self.jobs = JobRunner(self)
        self.library_pane = LibraryPane(theme)
        self.article_pane = ArticlePane(theme)
        self.tagging_pane = TaggingPane(theme)
        self.message_bar = MessageBar(theme)
        self.status = StatusLine()
        self.actions_table = ActionTable(self, self.article_pane)
        self.recent_menu = QMenu("Recent libraries", self)
        self.top_bar = TopBar(self.actions_table, self._make_menus())
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out()
        self.flow = WindowFlow(self._make_parts(theme))
        self._restore_window()

    def show_glance(self, rows: Sequence[Any]) -> None:
        """Show the top level of the tree before the library is opened."""
        self.library_pane.set_glance(rows)

    def start(self, library: Path | None) -> None:
        """Load the services on a worker, so that the window answers meanwhile, then open the library."""
        self.jobs.submit(
            READ,
            lambda _: load_services(),
            lambda services: self.flow.library.start(services, library),
            self.report_bug,
        )

    def report_bug(self, error: BaseException) -> None:
        """Log and show an unexpected error; without a reporter, as in a test, raise it."""
        if self._reporter is None:
            raise error
        self._reporter.report(error)

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

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the place, end what runs, close the library into its one file."""
        self.tagging_pane.commit_memo()
        self.jobs.shut_down()
        with suppress(KnownError):
            self.flow.library.close()
        self.save_state()
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import the files dropped."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.flow.files.import_paths(paths)

    def _make_parts(self, theme: Theme) -> WindowParts:
        return WindowParts(
            window=self,
            theme=theme,
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
        for index, pane in enumerate((self.library_pane, self.article_pane, self.tagging_pane)):
            self.splitter.addWidget(pane)
            self.splitter.setStretchFactor(index, 1 if pane is self.article_pane else 0)
        self.library_pane.setMinimumWidth(180)
        self.article_pane.setMinimumWidth(320)
        self.tagging_pane.setMinimumWidth(240)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addWidget(self.message_bar)
        column.addWidget(self.splitter, 1)
        column.addWidget(self.status)
        self.setCentralWidget(centre)

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
        if isinstance(kept.get("panel"), dict):
            self.tagging_pane.restore(kept["panel"])
