"""The help window, the page that belongs to what is on the screen, the tour, and what is new after an update."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from reader.bundled import program_version
from reader.domain.tags import Tag
from reader.domain.wording import tr
from reader.gui.actions.action_spec import Slots
from reader.gui.help.help_topics import topic_of
from reader.gui.language import choose_language
from reader.gui.window_parts import WindowParts
from reader.gui.window_raising import raise_window
from reader.services.help_pages import KEYS, NEWS

if TYPE_CHECKING:
    from reader.gui.help.help_window import HelpWindow
    from reader.gui.help.tour import Tour

_TITLE_PX = 28
"""About the height of the bar that the desktop puts above a window."""
_SHORTCUT = "help-shortcut"


class HelpFlow(QObject):
    """`run` does what a command of the palette says: links to actions in the help go through it."""

    def __init__(self, parts: WindowParts, run: Callable[[str], None]) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._run = run
        self._tags: Sequence[Tag] = ()
        self.tour: Tour | None = None
        self._language = choose_language(parts.preferences.language)  # another one holds from the next start on
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._on_window)

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        return {
            "help.show": self.show_help,
            "help.keys": partial(self.show_page, KEYS),
            "help.news": partial(self.show_page, NEWS),
            "help.tour": self.begin_tour,
        }

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Show the keys of these tags among all keys."""
        self._tags = tags

    def show_help(self) -> None:
        """Show the page that belongs to what has the keys; where none does, the page shown last."""
        focus = QApplication.focusWidget()
        topic = topic_of(focus)
        window = focus.window() if focus is not None else self._parts.window
        # What is a child of a dialog that was closed would never be seen.
        is_waiting = isinstance(window, QDialog) and window.isVisible()
        self._open(window if is_waiting else self._parts.window, *(topic or ("", "")))

    def show_page(self, page: str, anchor: str = "") -> None:
        """Show a page of the help."""
        self._open(self._parts.window, page, anchor)

    def begin_tour(self) -> None:
        """Point at the parts of the window, one after the other."""
        from reader.gui.help.tour import Tour

        if self.tour is None:
            self.tour = Tour(self._parts, self)
        self._parts.window.activateWindow()
        self.tour.begin()

    def tell_update(self) -> None:
        """Say once, in a quiet line, that the program is another than at the last start."""
        preferences, version = self._parts.preferences, program_version()
        before = preferences.last_version_seen
        if before == version:
            return
        preferences.last_version_seen = version
        self._parts.save_state()
        if before:
            self._parts.message_bar.show_notice(
                tr("This is Dateline {version}.", version=version),
                action=(tr("What’s new"), partial(self.show_page, NEWS)),
            )

    def _open(self, above: QWidget, page: str, anchor: str) -> None:
        """The help as a child of a window: one of a dialog can be used while the dialog waits."""
        from reader.gui.help.help_window import HelpWindow

        parts = self._parts
        window = above if isinstance(above, HelpWindow) else above.findChild(HelpWindow)
        if window is None:
            window = self._make(above)
        window.set_tags(self._tags)
        if page:
            window.show_page(page, anchor)
        window.show()
        window.raise_()
        window.activateWindow()
        parts.status.flash("")

    def _make(self, above: QWidget) -> HelpWindow:
        from reader.gui.help.help_window import HelpWindow

        parts = self._parts
        window = HelpWindow(parts.theme, parts.actions, self._tags, above, language=self._language)
        window.action_wanted.connect(self._run_from_help)
        if above is parts.window:
            _stand_beside(window)
        return window

    def _run_from_help(self, action_id: str) -> None:
        """Do what a link says in the main window, which comes to the front; the help stays open."""
        raise_window(self._parts.window)
        self._run(action_id)

    def _on_window(self) -> None:
        """Let the key of the help work in the dialog that was opened: the window's own keys rest meanwhile."""
        dialog = QApplication.activeWindow()
        if not isinstance(dialog, QDialog) or dialog.findChild(QShortcut, _SHORTCUT) is not None:
            return
        if not self._parts.window.isAncestorOf(dialog) and dialog.parentWidget() is None:
            return
        for key in self._parts.actions.keys("help.show")[:1]:
            shortcut = QShortcut(QKeySequence(key), dialog)
            shortcut.setObjectName(_SHORTCUT)
            shortcut.activated.connect(self.show_help)


def _stand_beside(window: QWidget) -> None:
    """Let a window of another one lie below it, too: what a link did is seen there. It goes with the other one."""
    window.setWindowFlags(Qt.WindowType.Window)
    window.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
    window.winId()  # makes the system's window, which may be told before it is shown
    window.windowHandle().setTransientParent(None)  # type: ignore[arg-type]  # none takes it away
    room = window.screen().availableGeometry()
    spare = room.size() - window.size()
    window.move(room.left() + spare.width() // 2, room.top() + max(_TITLE_PX, spare.height() // 2))
