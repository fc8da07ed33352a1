"""Puts the parts of a window together: panes in a splitter between the two bars, menus, the message over all.

Called once by the main window, right after its first paint.
"""

import sys
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar, QStackedWidget, QVBoxLayout, QWidget

from reader.domain.places import SourceCount
from reader.domain.wording import tr
from reader.gui.actions.action_spec import ARTICLE, TREE
from reader.gui.actions.action_table import ActionTable
from reader.gui.actions.specs import MENUS
from reader.gui.bars import StatusLine
from reader.gui.jobs import JobRunner
from reader.gui.live_preferences import LivePreferences
from reader.gui.message_bar import MessageBar
from reader.gui.panes.article_pane import ArticlePane
from reader.gui.panes.library_pane import LibraryPane
from reader.gui.panes.middle_column import MiddleColumn
from reader.gui.panes.pane_splitter import PaneSplitter
from reader.gui.panes.split_view import SplitView
from reader.gui.panes.tagging_pane import TaggingPane
from reader.gui.recent_menu import RecentMenu
from reader.gui.side_panes import SidePanes
from reader.gui.spoken.roles import install_roles
from reader.gui.theme.theme import Theme
from reader.gui.top_bar import TopBar
from reader.gui.window_parts import WindowParts
from reader.services.preferences import Preferences


def lay_out_window(
    window: QMainWindow,
    theme: Theme,
    preferences: Preferences,
    rows: Sequence[SourceCount],
    *,
    live: LivePreferences,
    save_state: Callable[[], None],
    report_bug: Callable[[BaseException], None],
) -> WindowParts:
    """Make the parts and give them the window; the tree shows `rows` until the library is open."""
    install_roles()
    centre, article_pane = QWidget(), ArticlePane(theme)
    split, library_pane, side = SplitView(theme, article_pane), LibraryPane(theme), QStackedWidget()
    splitter, middle = PaneSplitter(Qt.Orientation.Horizontal), MiddleColumn(split)
    actions, recent = ActionTable(window), RecentMenu(theme, window)
    parts = WindowParts(
        window=window,
        theme=theme,
        preferences=preferences,
        live=live,
        jobs=JobRunner(window),
        actions=actions,
        recent_menu=recent,
        library_pane=library_pane,
        article_pane=article_pane,
        tagging_pane=TaggingPane(theme),
        split=split,
        middle=middle,
        side=side,
        splitter=splitter,
        sides=SidePanes(splitter, library_pane, middle, side, centre),
        message_bar=MessageBar(theme, centre),
        top_bar=TopBar(theme, actions, _make_menus(window, actions, recent)),
        status=StatusLine(theme),
        save_state=save_state,
        report_bug=report_bug,
    )
    # To the text, not its pane: in what opens over or below the text these keys are that one's own.
    actions.add_to(ARTICLE, parts.article_pane.view)
    actions.add_to(TREE, parts.library_pane.tree)
    parts.library_pane.set_show_listed(preferences.shows_listed)
    parts.library_pane.set_glance(rows)
    _fill_splitter(parts, window.width())
    column = QVBoxLayout(centre)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(parts.top_bar)
    column.addWidget(parts.sides.room, 1)
    column.addWidget(parts.status)
    window.setCentralWidget(centre)
    return parts


def _fill_splitter(parts: WindowParts, width: int) -> None:
    kept = parts.preferences.window
    parts.side.addWidget(parts.tagging_pane)
    parts.sides.restore(kept, width)
    for part, name in ((parts.tagging_pane, "panel"), (parts.middle, "middle"), (parts.split, "split")):
        pane_state = kept.get(name)
        if isinstance(pane_state, dict):
            part.restore(pane_state)


def _make_menus(window: QMainWindow, actions: ActionTable, recent: QMenu) -> QMenuBar | None:
    """The menus: in the top bar, or where macOS has them."""
    is_native = sys.platform == "darwin"
    menu_bar = window.menuBar() if is_native else QMenuBar()
    menu_bar.setNativeMenuBar(is_native)
    for title, entries in MENUS:
        menu = menu_bar.addMenu(tr(title))
        menu.setToolTipsVisible(True)
        actions.fill_menu(menu, entries, {"recent": recent})
    return None if is_native else menu_bar
