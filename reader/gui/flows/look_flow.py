"""How the window stands: full screen, text only, panes at both sides; density, type and motion as set."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog

from reader.domain.wording import tr
from reader.gui.actions.action_spec import Slots
from reader.gui.actions.pane_wants import pane_wanted_by
from reader.gui.desk import Desk
from reader.gui.flows.article_flow import ArticleFlow
from reader.gui.language import lacks_letters
from reader.gui.panes.faint_hint import FaintHint
from reader.gui.panes.pane_splitter import PaneSplitter, hold_next_line
from reader.gui.theme import fonts
from reader.gui.theme.metrics import PANEL, TREE
from reader.gui.window_parts import WindowParts

if TYPE_CHECKING:
    from reader.services.reading import ArticleView

_LINE_KEY = "line-key"
_HANGUL = re.compile("[가-힣]")
_SETTLE_MS = 1500
"""What the look lacks is told once a library stands there, when no message of its opening comes any more."""
_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
)


class LookFlow(QObject):
    """Answers the actions on the window as a whole, and tells once what the look lacks."""

    def __init__(self, parts: WindowParts, article: ArticleFlow) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._hint = FaintHint(parts.theme, parts.message_bar.parentWidget() or parts.window)
        self._flash_ms = QApplication.cursorFlashTime()
        self._effects = {effect for effect in _EFFECTS if QApplication.isEffectEnabled(effect)}
        self._was_maximized = False
        self._told: set[str] = set()
        self._settled = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settled.timeout.connect(self._tell_lack)
        for key in ("density", "interface_px", "interface_font"):
            parts.live.follow(key, lambda _: self._dress())
        parts.live.follow("motion", self._set_motion)
        parts.theme.system_changed.connect(self._hold_still)
        parts.theme.changed.connect(self._settled.start)
        parts.sides.changed.connect(self._check_actions)
        parts.actions.action_run.connect(self._on_action)
        parts.article_pane.view.escaped.connect(self.leave_text_only)
        parts.status.flashed.connect(self._on_flashed)
        parts.window.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusWindowChanged.connect(self._on_window)
        article.opened.connect(self._on_opened)
        if parts.preferences.window.get("is_text_only") is True:
            self._set_text_only(True)
        self._check_actions()

    def attach(self, desk: Desk | None) -> None:
        """A library is open: the window can be read, and what its look lacks may be told."""
        if desk is not None:
            self._settled.start()

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        return {
            "view.full_screen": self.toggle_full_screen,
            "view.text_only": self.toggle_text_only,
            "pane.tree": lambda: self._toggle_pane(TREE),
            "pane.panel": lambda: self._toggle_pane(PANEL),
            "pane.line": self.hold_line,
        }

    def state(self) -> dict[str, Any]:
        """What stands otherwise than usual, fit for JSON."""
        return {
            **self._parts.sides.state(),
            "is_text_only": self._parts.sides.is_text_only,
            "told": sorted(self._told | set(self._kept_told())),
        }

    def toggle_full_screen(self) -> None:
        """Fill the screen, or give it back as the window was before."""
        window = self._parts.window
        if not window.isFullScreen():
            self._was_maximized = window.isMaximized()
            window.showFullScreen()
        elif self._was_maximized:
            window.showMaximized()
        else:
            window.showNormal()
        self._check_actions()

    def toggle_text_only(self) -> None:
        """Let the article stand alone, or bring bars and panes back."""
        self._set_text_only(not self._parts.sides.is_text_only)
        self._parts.save_state()

    def hold_line(self) -> None:
        """Give the keys to the next line between panes of the window that has them."""
        focus = QApplication.focusWidget()
        if not hold_next_line(focus.window() if focus is not None else self._parts.window, focus):
            self._parts.status.flash(tr("There is no line between panes here."))

    def leave_text_only(self) -> bool:
        """Bring bars and panes back; whether they were away."""
        if not self._parts.sides.is_text_only:
            return False
        self.toggle_text_only()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Know when the system made the window fill the screen."""
        if event.type() == QEvent.Type.WindowStateChange:
            self._check_actions()
        return super().eventFilter(watched, event)

    def _on_window(self) -> None:
        """Let the key for lines work in a dialog that has some: the window's own keys rest meanwhile."""
        dialog = QApplication.activeWindow()
        if not isinstance(dialog, QDialog) or dialog.findChild(PaneSplitter) is None:
            return
        if dialog.findChild(QShortcut, _LINE_KEY) is None:
            for key in self._parts.actions.keys("pane.line"):
                shortcut = QShortcut(QKeySequence(key), dialog)
                shortcut.setObjectName(_LINE_KEY)
                shortcut.activated.connect(self.hold_line)

    def _set_text_only(self, is_on: bool) -> None:
        parts = self._parts
        if is_on and not parts.middle.isAncestorOf(parts.window.focusWidget() or parts.window):
            parts.article_pane.setFocus(Qt.FocusReason.OtherFocusReason)
        parts.top_bar.setVisible(not is_on)
        parts.status.setVisible(not is_on)
        parts.sides.set_text_only(is_on)
        key = parts.actions.keys("view.text_only")[:1]
        shown = QKeySequence(key[0]).toString(QKeySequence.SequenceFormat.NativeText) if key else ""
        back = tr("Esc or {key} brings the window back", key=shown) if shown else tr("Esc brings the window back")
        self._hint.tell(back if is_on else "")
        self._check_actions()

    def _toggle_pane(self, name: str) -> None:
        parts = self._parts
        pane = parts.library_pane if name == TREE else parts.side
        if parts.sides.is_shown(name) and pane.isAncestorOf(parts.window.focusWidget() or parts.window):
            parts.article_pane.setFocus(Qt.FocusReason.OtherFocusReason)
        parts.sides.toggle(name)
        parts.save_state()

    def _on_action(self, action_id: str) -> None:
        """A pane that an action works in is seen before it runs."""
        wanted = pane_wanted_by(action_id)
        if wanted:
            self._parts.sides.reveal(wanted)

    def _on_flashed(self, words: str) -> None:
        if self._parts.sides.is_text_only and words:
            self._hint.tell(words)

    def _on_opened(self, view: ArticleView | None) -> None:
        if view is None or fonts.has_hangul() or not _HANGUL.search(view.text.text):
            return
        self._tell_once("hangul", _hangul_words())

    def _dress(self) -> None:
        value = self._parts.live.value
        self._parts.theme.set_interface(value("density"), value("interface_px"), value("interface_font"))
        for view in self._parts.window.findChildren(QAbstractItemView):
            view.scheduleDelayedItemsLayout()  # rows have another height

    def _set_motion(self, choice: str) -> None:
        self._parts.theme.set_motion(choice)
        self._hold_still()

    def _hold_still(self) -> None:
        """Let what Qt moves itself move, or not, as the theme does."""
        is_still = not self._parts.theme.motion_ms(1)
        QApplication.setCursorFlashTime(0 if is_still else self._flash_ms)
        for effect in _EFFECTS:
            QApplication.setEffectEnabled(effect, effect in self._effects and not is_still)

    def _tell_lack(self) -> None:
        if lacks_letters(self._parts.preferences.language):
            self._tell_once("letters", _letters_words())
        self._tell_fault()

    def _tell_fault(self) -> None:
        file = self._parts.theme.palette.fault
        if file and file not in self._told:
            self._told.add(file)
            words = tr(
                "The colours in {file} cannot be read, so similar ones are used. Installing Dateline again brings"
                " the file back.",
                file=file,
            )
            self._parts.message_bar.show_notice(words, is_fault=True)

    def _tell_once(self, what: str, words: str) -> None:
        if what not in self._told and what not in self._kept_told():
            self._told.add(what)
            self._parts.message_bar.show_notice(words, is_fault=True)

    def _kept_told(self) -> list[str]:
        """What was told in earlier sessions and need not be told again."""
        kept = self._parts.preferences.window.get("told")
        return [one for one in kept if one in ("hangul", "letters")] if isinstance(kept, list) else []

    def _check_actions(self) -> None:
        action, sides = self._parts.actions.action, self._parts.sides
        action("view.full_screen").setChecked(self._parts.window.isFullScreen())
        action("view.text_only").setChecked(sides.is_text_only)
        action("pane.tree").setChecked(sides.is_shown(TREE))
        action("pane.panel").setChecked(sides.is_shown(PANEL))


def _letters_words() -> str:
    if fonts.is_linux():
        return tr(
            "No font here has Korean letters, so the window speaks English. Install the package {package}, such as"
            " with “sudo apt install {package}”, and start Dateline again.",
            package=fonts.HANGUL_PACKAGE,
        )
    return tr(
        "No font here has Korean letters, so the window speaks English. Add Korean to the languages of the system"
        " and start Dateline again."
    )


def _hangul_words() -> str:
    if fonts.is_linux():
        return tr(
            "No font here has Korean letters, so this article shows boxes. Install the package {package},"
            " such as with “sudo apt install {package}”, and start Dateline again. Marking and exporting work all"
            " the same.",
            package=fonts.HANGUL_PACKAGE,
        )
    return tr(
        "No font here has Korean letters, so this article shows boxes. Add Korean to the languages of the system"
        " and start Dateline again. Marking and exporting work all the same."
    )
