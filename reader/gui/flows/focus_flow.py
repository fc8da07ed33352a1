"""Keeps the keys where the user reads: what has them may vanish, and Qt then gives them to the next widget.

The one place of the rule: keys whose widget is hidden, greyed or gone go to the pane in which it stood, else to
the article. The bars have them by Tab alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol, runtime_checkable

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from reader.domain.ids import ArticleId
from reader.gui.desk import Desk
from reader.gui.flows.article_flow import ArticleFlow
from reader.gui.window_parts import WindowParts

if TYPE_CHECKING:
    from reader.services.reading import ArticleView


@runtime_checkable
class Pane(Protocol):
    """What gives the keys to one widget in it. Qt's own `focusProxy` is not asked: see `tests/architecture`."""

    keys_home: QWidget


class FocusFlow(QObject):
    """Watches which widget of the window has the keys, and knows whether the article is waited for to get them."""

    def __init__(self, parts: WindowParts, article: ArticleFlow) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._article = article
        self._bars = (parts.top_bar, parts.status, parts.message_bar)
        self._last: QWidget | None = None
        self._ways_back: list[QWidget] = []
        self._is_article_due, self._had_library, self._is_by_tab = True, False, False
        self._is_qt_to_choose = not parts.window.isActiveWindow()
        article.opened.connect(self._on_opened)
        parts.library_pane.article_entered.connect(self.go_to)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def attach(self, desk: Desk | None) -> None:
        """Wait for the article of a library; of the first one too, unless the keys were taken elsewhere before."""
        if desk is not None:
            self._is_article_due |= self._had_library
            self._had_library = True

    def go_to(self, article: ArticleId) -> None:
        """Give an article the keys: at once where it is shown, else when it is there, unless the user takes them
        elsewhere meanwhile.
        """
        view = self._article.view
        self._is_article_due = True
        if view is not None and view.head.id == article:
            self._on_opened(view)

    @contextmanager
    def moving_by_tab(self) -> Iterator[None]:
        """While Qt gives the keys to the next widget: the user pressed Tab, or what had them vanished."""
        self._is_by_tab = True
        try:
            yield
        finally:
            self._is_by_tab = False

    def _on_opened(self, view: ArticleView | None) -> None:
        if view is not None and self._is_article_due:
            self._give(self._parts.article_pane.view)

    def _on_focus_changed(self, old: QWidget | None, focus: QWidget | None) -> None:
        if focus is None:
            QTimer.singleShot(0, self, self._catch)
        elif focus.window() is not self._parts.window or focus is self._last:
            return
        elif self._is_chosen_by_qt(old, focus):
            self._give_back()
        else:
            is_by_chance = old is None and self._is_qt_to_choose  # of a window that comes to the front, anything
            is_due, self._is_qt_to_choose = self._is_article_due and is_by_chance, False
            self._note(focus)
            self._is_article_due = is_due

    def _catch(self) -> None:
        """Give the keys back where nothing has them though the window is in front."""
        is_in_front = QApplication.activeWindow() is self._parts.window
        if is_in_front and QApplication.focusWidget() is None and QApplication.activePopupWidget() is None:
            self._give_back()

    def _give_back(self) -> None:
        for widget in (self._last, *self._ways_back, self._parts.article_pane.view):
            if widget is not None and not _is_gone(widget) and widget.isVisible():
                self._give(widget)
                return
        self._is_article_due = True  # what has the keys by chance keeps them until there is something to read

    def _give(self, widget: QWidget) -> None:
        self._note(widget)
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _note(self, widget: QWidget) -> None:
        """Know where the keys are, and to what they go when that is gone: its pane, and the pane around it."""
        self._last, self._ways_back, self._is_article_due = widget, [], False
        around = widget.parentWidget()
        while around is not None:
            if isinstance(around, Pane) and around.keys_home is not widget:
                self._ways_back.append(around.keys_home)
            around = around.parentWidget()

    def _is_chosen_by_qt(self, old: QWidget | None, focus: QWidget) -> bool:
        """Whether nobody gave a widget the keys: it comes next to what vanished, or is in a bar without Tab."""
        if self._is_in_bars(focus):
            return self._has_lost(old) or not self._is_own(old)
        # What goes because it has lost the keys was left on purpose.
        is_next = self._is_by_tab or (old is not None and not shiboken6.isValid(old))
        return is_next and self._has_lost(old)

    def _has_lost(self, widget: QWidget | None) -> bool:
        """Whether a widget of this window had the keys and vanished; closing a dialog takes nothing from it."""
        return widget is not None and (widget is self._last or self._is_own(widget)) and _is_gone(widget)

    def _is_own(self, widget: QWidget | None) -> bool:
        return widget is not None and shiboken6.isValid(widget) and widget.window() is self._parts.window

    def _is_in_bars(self, widget: QWidget) -> bool:
        return any(bar.isAncestorOf(widget) for bar in self._bars)


def _is_gone(widget: QWidget) -> bool:
    """Whether a widget can have no keys any more: destroyed, greyed or not shown in its window."""
    return not shiboken6.isValid(widget) or not widget.isEnabled() or not widget.isVisibleTo(widget.window())
