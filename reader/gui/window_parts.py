"""The parts of one main window, as the flows get them: nothing here acts."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QMainWindow, QStackedWidget

from reader.gui.actions.action_table import ActionTable
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
from reader.gui.theme.theme import Theme
from reader.gui.top_bar import TopBar
from reader.services.preferences import Preferences


@dataclass(frozen=True, slots=True)
class WindowParts:
    """Panes, bars, actions and lanes of a window; `save_state` and `report_bug` are the window's own doings.
    What the user can set is set through `live`; the rest of the preferences is kept by those whom it concerns.

    `middle` holds the article and what opens below it, `side` the tagging pane and what takes its place.
    """

    window: QMainWindow
    theme: Theme
    preferences: Preferences
    live: LivePreferences
    jobs: JobRunner
    actions: ActionTable
    recent_menu: RecentMenu
    library_pane: LibraryPane
    article_pane: ArticlePane
    tagging_pane: TaggingPane
    split: SplitView
    middle: MiddleColumn
    side: QStackedWidget
    splitter: PaneSplitter
    sides: SidePanes
    message_bar: MessageBar
    top_bar: TopBar
    status: StatusLine
    save_state: Callable[[], None]
    report_bug: Callable[[BaseException], None]
