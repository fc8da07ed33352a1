"""Presses random keys, clicks and actions on a whole window, the same ones for the same seed on the same window.

Nothing of the world outside the window is reached: the test that uses it takes choosers, browsers and the network
away. What it meets in dialogs, menus and popups it answers at random too, and then leaves them.
"""

import random
from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from reader.gui.actions.specs import SPECS
from reader.gui.main_window import MainWindow

Modifier = Qt.KeyboardModifier
_NONE = Modifier.NoModifier
_LETTERS = [Qt.Key(Qt.Key.Key_A.value + number) for number in range(26)]
_DIGITS = [Qt.Key(Qt.Key.Key_0.value + number) for number in range(10)]
_MOVES = [
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
]
_OTHERS = [
    Qt.Key.Key_Return,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Delete,
    Qt.Key.Key_Backspace,
    Qt.Key.Key_Space,
    Qt.Key.Key_Period,
    Qt.Key.Key_Slash,
    Qt.Key.Key_Backslash,
    Qt.Key.Key_BracketLeft,
    Qt.Key.Key_BracketRight,
    Qt.Key.Key_BraceLeft,
    Qt.Key.Key_BraceRight,
    Qt.Key.Key_Menu,
    Qt.Key.Key_F2,
    Qt.Key.Key_F3,
    Qt.Key.Key_F7,
]
_MODIFIERS = [
    _NONE,
    Modifier.ShiftModifier,
    Modifier.ControlModifier,
    Modifier.AltModifier,
    Modifier.ControlModifier | Modifier.ShiftModifier,
    Modifier.AltModifier | Modifier.ShiftModifier,
]
_VISITS = 4
"""How many answers a dialog gets before it is left."""


class WindowMonkey(QObject):
    """Works a window. `done` counts what it did; `left_out` are ids of actions to avoid."""

    def __init__(self, window: MainWindow, seed: int, left_out: frozenset[str]) -> None:
        super().__init__(window)
        self.done: Counter[str] = Counter()
        self._window = window
        self._chance = random.Random(seed)
        self._actions = sorted({spec.id for spec in SPECS} - left_out)
        self._visited: Counter[int] = Counter()
        self._is_busy = False
        self._leaver = QTimer(self, interval=5)
        self._leaver.timeout.connect(self._answer_what_is_open)
        self._leaver.start()

    def play(self, events: int, rest: Callable[[], None]) -> None:
        """Do so many things; `rest` is called after every hundred of them."""
        for number in range(events):
            self._is_busy = True
            kind, weight = zip(*_KINDS, strict=True)
            chosen = self._chance.choices(kind, weight)[0]
            self.done[chosen.__name__] += 1
            chosen(self)
            self._is_busy = False
            if number % 10 == 0:
                QApplication.processEvents()
            self._leave_others()
            if number % 100 == 99:
                rest()
        self._leaver.stop()
        self._leave_others()

    def _press_key(self) -> None:
        group = self._chance.choices([_LETTERS, _DIGITS, _MOVES, _OTHERS], [4, 2, 5, 5])[0]
        modifier = self._chance.choices(_MODIFIERS, [10, 4, 2, 2, 1, 1])[0]
        QTest.keyClick(self._focused(), self._chance.choice(group), modifier)

    def _select_words(self) -> None:
        """Shift and the arrows, as one marks: single random keys would hardly ever select."""
        self._window.article_pane.setFocus()
        for _ in range(self._chance.randrange(1, 4)):
            QTest.keyClick(self._focused(), Qt.Key.Key_Right, Modifier.ControlModifier | Modifier.ShiftModifier)
        if self._chance.random() < 0.7:
            QTest.keyClick(self._focused(), self._chance.choice(_LETTERS[:8] + _DIGITS[1:6]))

    def _type_words(self) -> None:
        for _ in range(self._chance.randrange(1, 6)):
            QTest.keyClick(self._focused(), self._chance.choice(_LETTERS))

    def _click(self) -> None:
        widget = self._visible_widget()
        button = self._chance.choices([Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton], [12, 1])[0]
        clicks = self._chance.choices([QTest.mouseClick, QTest.mouseDClick], [5, 1])[0]
        clicks(widget, button, self._chance.choices(_MODIFIERS[:3], [8, 1, 1])[0], self._point(widget))

    def _drag(self) -> None:
        widget = self._visible_widget()
        QTest.mousePress(widget, Qt.MouseButton.LeftButton, _NONE, self._point(widget))
        for _ in range(3):
            QTest.mouseMove(widget, self._point(widget))
        QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, _NONE, self._point(widget))

    def _ask_menu(self) -> None:
        widget = self._visible_widget()
        point = self._point(widget)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, widget.mapToGlobal(point))
        QApplication.sendEvent(widget, event)

    def _turn_wheel(self) -> None:
        widget = self._visible_widget()
        point = self._point(widget)
        modifier = self._chance.choices([_NONE, Modifier.ControlModifier], [9, 1])[0]
        turn = QPoint(0, self._chance.choice((-120, 120)))
        event = QWheelEvent(
            point.toPointF(),
            widget.mapToGlobal(point).toPointF(),
            QPoint(),
            turn,
            Qt.MouseButton.NoButton,
            modifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, event)

    def _trigger(self) -> None:
        action = self._window.actions_table.action(self._chance.choice(self._actions))
        action.trigger()

    def _undo_some(self) -> None:
        name = self._chance.choice(("step.undo", "step.redo"))
        for _ in range(self._chance.randrange(1, 4)):
            self._window.actions_table.action(name).trigger()

    def _focused(self) -> QWidget:
        return QApplication.focusWidget() or self._window

    def _visible_widget(self) -> QWidget:
        widgets = [one for one in self._window.findChildren(QWidget) if one.isVisible() and one.isEnabled()]
        widgets = [one for one in widgets if one.window() is self._window and one.width() > 2 and one.height() > 2]
        return self._chance.choice(widgets)

    def _point(self, widget: QWidget) -> QPoint:
        return QPoint(self._chance.randrange(widget.width()), self._chance.randrange(widget.height()))

    def _answer_what_is_open(self) -> None:
        """Within the event loop of a dialog or menu that was opened: answer it, and leave it after a while."""
        popup, modal = QApplication.activePopupWidget(), QApplication.activeModalWidget()
        front = popup or modal
        if front is None:
            return
        self._visited[id(front)] += 1
        if self._visited[id(front)] < _VISITS:
            key = self._chance.choice([Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Right])
            target = front if isinstance(front, QMenu) else front.focusWidget() or front
            QTest.keyClick(target, key)
            return
        del self._visited[id(front)]
        _leave(front)

    def _leave_others(self) -> None:
        """Close what stands before the window and is not answered within an event loop of its own."""
        while QApplication.activePopupWidget() is not None:
            if self._chance.random() < 0.5:
                self._answer_what_is_open()
            else:
                _leave(QApplication.activePopupWidget())
        others = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
        for dialog in others:
            if self._chance.random() < 0.2:
                _leave(dialog)
        if QApplication.activeModalWidget() is None and not self._window.isActiveWindow():
            self._window.activateWindow()


def _leave(widget: QWidget) -> None:
    if isinstance(widget, QDialog):
        widget.reject()
    else:
        QApplication.sendEvent(widget, QEvent(QEvent.Type.Close))
        widget.close()


_KINDS = [
    (WindowMonkey._press_key, 40),
    (WindowMonkey._select_words, 16),
    (WindowMonkey._type_words, 6),
    (WindowMonkey._click, 14),
    (WindowMonkey._drag, 4),
    (WindowMonkey._ask_menu, 4),
    (WindowMonkey._turn_wheel, 3),
    (WindowMonkey._trigger, 8),
    (WindowMonkey._undo_some, 5),
]
