"""The article, and beside it on request another one to be read with it. Main thread only."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from reader.domain.wording import tr
from reader.gui.article.scroll_pairing import ScrollPairing
from reader.gui.panes.article_pane import ArticlePane
from reader.gui.panes.split_head import SplitHead
from reader.gui.theme.theme import Theme

_LEAST_PX = 260


class SplitView(QSplitter):
    """Holds the article pane; `companion` is the pane beside it, made when it is first wanted.

    `closed`, `swap_wanted` and `left` (the keys go back to the article) come from the companion's side;
    `state_changed` when something of `state` became other by the user.
    """

    closed = Signal()
    swap_wanted = Signal()
    left = Signal()
    state_changed = Signal()

    def __init__(self, theme: Theme, article_pane: ArticlePane, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._article_pane = article_pane
        self._share_percent = 50
        self._is_synced = True
        self.head = SplitHead(theme, is_tagged=True)
        self.head.hide()
        self.companion: ArticlePane | None = None
        self.companion_head: SplitHead | None = None
        self._right: QWidget | None = None
        self.pairing: ScrollPairing | None = None
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self._left = _column(self.head, article_pane)
        self.addWidget(self._left)
        self.keys_home = article_pane
        self.setFocusProxy(article_pane)
        self.splitterMoved.connect(self._on_moved)

    @property
    def is_open(self) -> bool:
        """Whether two articles stand side by side."""
        return self._right is not None and not self._right.isHidden()

    def open_companion(self) -> ArticlePane:
        """Show the pane beside the article, at the width it had; it is still to be filled."""
        pane = self.companion or self._make_companion()
        if self._right is not None and not self.is_open:
            self.head.show()
            self._right.show()
            width = self.width() - self.handleWidth()
            right = width * self._share_percent // 100
            self.setSizes([width - right, right])
        return pane

    def close_companion(self) -> None:
        """Give the article the whole width."""
        if self._right is not None:
            self.head.hide()
            self._right.hide()

    @property
    def is_synced(self) -> bool:
        """Whether both are scrolled together."""
        return self._is_synced

    def set_synced(self, is_synced: bool) -> None:
        """Scroll both together, or each alone."""
        self._is_synced = is_synced
        if self.pairing is not None:
            self._sync.setChecked(is_synced)
            self.pairing.is_on = is_synced
            self.pairing.follow_left()

    def set_can_swap(self, can_swap: bool) -> None:
        """Whether the article at the right may be the one that tags go to."""
        if self.companion_head is not None:
            self._swap.setEnabled(can_swap)
            self._swap.setToolTip(tr("Exchange the two") if can_swap else tr("An older version cannot be tagged"))

    def state(self) -> dict[str, Any]:
        """The share of the right side, and whether both are scrolled together; fit for JSON."""
        return {"right_percent": self._share_percent, "is_synced": self._is_synced}

    def restore(self, state: dict[str, Any]) -> None:
        """Take back what `state` gave; what does not fit is left out."""
        share, is_synced = state.get("right_percent"), state.get("is_synced")
        if isinstance(share, int) and 20 <= share <= 80:
            self._share_percent = share
        if isinstance(is_synced, bool):
            self.set_synced(is_synced)

    def _make_companion(self) -> ArticlePane:
        self.companion = pane = ArticlePane(self._theme)
        pane.setAccessibleName(tr("Article beside"))
        pane.set_date_settable(False)
        self.companion_head = head = SplitHead(self._theme, is_tagged=False)
        self._sync = head.add_button("scroll_both", tr("Scroll both together"), is_checkable=True)
        self._swap = head.add_button("exchange", tr("Exchange the two"))
        close = head.add_button("close", tr("Close the split view"))
        self._sync.setChecked(self._is_synced)
        self._sync.toggled.connect(self._on_sync_toggled)
        self._swap.clicked.connect(self.swap_wanted)
        close.clicked.connect(self.closed)
        self._right = column = _column(head, pane)
        column.hide()
        self.addWidget(column)
        for index, side in enumerate((self._left, column)):
            side.setMinimumWidth(_LEAST_PX)
            self.setStretchFactor(index, 1)
        self.pairing = ScrollPairing(self._article_pane.view, pane.view, self)
        self.pairing.is_on = self._is_synced
        leave = QAction(tr("Back to the article"), pane)
        leave.setShortcut(QKeySequence(Qt.Key.Key_Escape))
        leave.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.triggered.connect(self.left)
        pane.addAction(leave)
        return pane

    def _on_sync_toggled(self, is_synced: bool) -> None:
        if is_synced != self._is_synced:
            self.set_synced(is_synced)
            self.state_changed.emit()

    def _on_moved(self) -> None:
        if self.is_open:
            left, right = self.sizes()[:2]
            self._share_percent = min(80, max(20, round(100 * right / max(1, left + right))))
            self.state_changed.emit()


def _column(head: QWidget, pane: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(head)
    column.addWidget(pane, 1)
    return holder
