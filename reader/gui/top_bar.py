"""The thin top bar: menus, the few things done often, the search, and the ways to the panes at both sides."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenuBar, QSizePolicy, QToolButton, QWidget

from reader.domain.wording import number, tr
from reader.gui.actions.action_table import ActionTable
from reader.gui.plain_text import PlainLabel, set_tip
from reader.gui.search_entry import SearchEntry
from reader.gui.theme import spaces
from reader.gui.theme.icons import themed_icon
from reader.gui.theme.theme import Theme

_NAME_CP = 36
"""How much of a step's name the bar shows: the window must not grow wider for it."""
_LEAST_PX = 240
_EDGE_PX, _GAP_PX = spaces.STEP, spaces.STEP
_SEARCH_SHARE = 4
"""What the search takes of the free room, where the space at each side of it takes one."""


class TopBar(QWidget):
    """Menus, import, export, undo with its name, the search; at the right the reading progress and "Done"; at both
    ends the sign of the pane below it. In a narrow window what stands in the menus, too, gives way, the least
    needed first.
    """

    def __init__(
        self, theme: Theme, actions: ActionTable, menu_bar: QMenuBar | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._signs: list[tuple[QToolButton, str]] = []
        self._undo_name = ""
        self.setObjectName("TopBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._progress = PlainLabel(self)
        self._progress.set_topic(tr("Reading progress"))
        self._menu_bar = menu_bar
        self._tree = self._button(actions.action("pane.tree"), sign="pane_left")
        self._import = self._button(actions.action("article.import"), tr("Import"))
        self._export = self._button(actions.action("annotation.export"), tr("Export"), is_quiet=True)
        self._undo = self._button(actions.action("step.undo"), tr("Undo"), sign="undo", is_quiet=True)
        self._search = SearchEntry(actions.action("search.open"))
        self._done = self._button(actions.action("article.done"), tr("Done"), sign="check")
        self._panel = self._button(actions.action("pane.panel"), sign="pane_right")
        self._lay_out()
        theme.changed.connect(self._dress)
        self._dress()

    def set_undo_name(self, name: str) -> None:
        """Show what undo would take back, a long name cut short; "" for nothing."""
        self._undo_name = name if len(name) <= _NAME_CP else f"{name[: _NAME_CP - 1].rstrip()}…"
        self._undo.setAccessibleName(tr("Undo {step}", step=name) if name else tr("Undo"))
        self._fit()

    def set_progress(self, done: int, total: int, queue: str = "") -> None:
        """Show how many articles of the reading queue are read through; its name is the tooltip."""
        words = tr("{n} of {all} done", n=number(done), all=number(total)) if total else ""
        self._progress.setText(words)
        set_tip(self._progress, tr("Reading {queue}", queue=queue) if queue else "")
        self._progress.setAccessibleDescription(queue)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """What is left when all that may has given way."""
        return QSize(_LEAST_PX, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let things give way, or come back."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show what has room: first the words of undo go, before they cut those of the search, then the progress,
        export, import, undo, and done.
        """
        full = tr("Undo {step}", step=self._undo_name) if self._undo_name else tr("Undo")
        self._undo.setText(full)
        room = self.width() - 2 * _EDGE_PX
        going = [self._progress, self._export, self._import, self._undo, self._done]
        for widget in going:
            widget.setVisible(True)
        beside = self._needed() - self._search.minimumWidth() + 2 * _GAP_PX
        if (room - beside) * _SEARCH_SHARE < self._search.whole_px * (_SEARCH_SHARE + 2):
            self._undo.setText(tr("Undo"))
        for widget in going:
            if self._needed() <= room:
                break
            widget.setVisible(False)

    def _needed(self) -> int:
        """The width of all that is shown, with the search as narrow as it can be."""
        shown = [
            widget
            for widget in (self._tree, self._import, self._export, self._undo, self._done, self._panel)
            if not widget.isHidden()
        ]
        widths = [widget.sizeHint().width() for widget in shown]
        widths.append(self._search.minimumWidth())
        if self._menu_bar is not None:
            widths.append(self._menu_bar.sizeHint().width())
        if not self._progress.isHidden() and self._progress.text():
            widths.append(self._progress.sizeHint().width())
        return sum(widths) + _GAP_PX * (len(widths) - 1)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(_EDGE_PX, 0, _EDGE_PX, 0)
        row.setSpacing(_GAP_PX)
        row.addWidget(self._tree)
        if self._menu_bar is not None:
            self._menu_bar.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            row.addWidget(self._menu_bar, 0, Qt.AlignmentFlag.AlignVCenter)
        for button in (self._import, self._export, self._undo):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._search, _SEARCH_SHARE)
        row.addStretch(1)
        for widget in (self._progress, self._done, self._panel):
            row.addWidget(widget)

    def _dress(self) -> None:
        """Take heights and icons from the theme."""
        self.setFixedHeight(self._theme.metrics.top_px)
        self._search.setIcon(themed_icon(self._theme.palette, "search"))
        size = QSize(self._theme.metrics.icon_px, self._theme.metrics.icon_px)
        self._search.setIconSize(size)
        for button, _ in self._signs:
            button.setIconSize(size)
            self._show_sign(button)
        self._fit()

    def _show_sign(self, button: QToolButton) -> None:
        """The icon of a button, quiet where what it shows is not there."""
        for sign in (sign for other, sign in self._signs if other is button):
            is_quiet = not button.text() and not button.isChecked()
            button.setIcon(themed_icon(self._theme.palette, sign, "secondary" if is_quiet else "text"))

    def _button(self, action: QAction, text: str = "", *, sign: str = "", is_quiet: bool = False) -> QToolButton:
        """A tool button that triggers an action but keeps its own short text."""
        button = QToolButton()
        button.setObjectName("BarButton")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys where they are
        button.setProperty("quiet", is_quiet or not text)
        button.setProperty("sign", not text)
        button.setText(text)
        if sign:
            style = Qt.ToolButtonStyle
            button.setToolButtonStyle(style.ToolButtonTextBesideIcon if text else style.ToolButtonIconOnly)
            self._signs.append((button, sign))
        button.setCheckable(action.isCheckable())
        button.setAccessibleName(action.text())

        def refresh() -> None:
            button.setEnabled(action.isEnabled())
            button.setChecked(action.isChecked())
            button.setToolTip(action.toolTip())
            button.setAccessibleDescription(action.toolTip())
            self._show_sign(button)

        button.clicked.connect(action.trigger)
        action.changed.connect(refresh)
        refresh()
        return button
