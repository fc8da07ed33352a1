"""The command palette: a field and a list over the window's upper middle, for whatever can be done by its name.

It lies in the window, is no dialog, and goes with Escape or as soon as the focus is elsewhere.
"""

from collections.abc import Callable, Sequence

import shiboken6
from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QLineEdit,
    QListView,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.domain.wording import tr
from reader.gui.actions.commands import Command, find_commands
from reader.gui.models.command_rows import COMMAND_ROLE, CommandModel, spoken_command
from reader.gui.panes.row_delegate import Index, RowDelegate
from reader.gui.panes.tag_painting import SWATCH_PX, draw_elided, draw_swatch
from reader.gui.plain_text import PlainLabel
from reader.gui.theme import spaces
from reader.gui.theme.metrics import TOP_PX
from reader.gui.theme.theme import Theme

_ROW_PX = 28
_MOST_ROWS = 12
_WIDTH_PX = 600
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _MOST_ROWS - 1,
    Qt.Key.Key_PageUp: 1 - _MOST_ROWS,
}


class CommandPalette(QFrame):
    """Offers commands. `chosen` carries the `Command` that Enter or a click took, after the palette has gone and
    the focus is back where it was; `typed` the words in the field, for more to be found by them.
    """

    chosen = Signal(object)
    typed = Signal(str)

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._commands: Sequence[Command] = ()
        self._recent: Sequence[str] = ()
        self._came_from: QWidget | None = None
        self.setAccessibleName(tr("Command palette"))
        self.field = QLineEdit(self)
        self.field.setAccessibleName(tr("Command"))
        self.field.setPlaceholderText(tr("What do you want to do? Words of it, initials, a tag, a title"))
        self.field.textChanged.connect(self._offer)
        self.field.installEventFilter(self)
        self.model = CommandModel()
        self.view = _make_list(theme, self.model, self)
        self.view.clicked.connect(lambda _: self._take())
        self._none = PlainLabel(tr("Nothing is called so."), self)
        self._none.setContentsMargins(spaces.WIDE, spaces.STEP, spaces.WIDE, spaces.STEP)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(spaces.STEP, spaces.STEP, spaces.STEP, spaces.STEP)
        self._column.setSpacing(spaces.STEP)
        for widget in (self.field, self.view, self._none):
            self._column.addWidget(widget)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(36)
        shadow.setOffset(0, 6)
        shade = theme.colour("text") if not theme.is_dark else theme.colour("window").darker(300)
        shade.setAlpha(70)
        shadow.setColor(shade)
        self.setGraphicsEffect(shadow)
        window.installEventFilter(self)
        self.hide()

    def open(self, commands: Sequence[Command], recent: Sequence[str], came_from: QWidget | None) -> None:
        """Offer commands; the focus goes back to `came_from` at the end."""
        self._commands, self._recent, self._came_from = commands, recent, came_from
        self.field.clear()
        self._offer()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def add_found(self, typed: str, commands: Sequence[Command]) -> None:
        """Offer what was found for the words typed, if these still stand there."""
        if self.isVisible() and typed == self.field.text():
            was_empty = not self.model.rowCount()
            self.model.add_commands(commands)
            self._show_rows()
            if was_empty:
                self._choose(0)

    def close_back(self) -> None:
        """Go, and give the focus back, unless what had it is gone meanwhile."""
        came_from, self._came_from = self._came_from, None
        self.hide()
        if came_from is not None and shiboken6.isValid(came_from):
            came_from.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Drive the list by the field's keys; go when the focus is elsewhere; keep the place in the window."""
        if watched is self.field and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress:
                return self._press(event)
            if event.type() == QEvent.Type.ShortcutOverride and event.key() in (
                *_STEPS,
                Qt.Key.Key_Escape,
                Qt.Key.Key_Return,
                Qt.Key.Key_Enter,
            ):
                event.accept()
                return True
        elif watched is self.field and event.type() == QEvent.Type.FocusOut and self.isVisible():
            if self.window().isActiveWindow():
                self._came_from = None
                self.hide()
        elif watched is self.parent() and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A raised card with a hairline."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("border"), 1))
        painter.setBrush(self._theme.colour("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.end()

    def _press(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return True
        actions: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Escape: self.close_back,
            Qt.Key.Key_Return: self._take,
            Qt.Key.Key_Enter: self._take,
        }
        if key in actions:
            actions[key]()
            return True
        if key in _STEPS:
            self._step(_STEPS[Qt.Key(key)])
            return True
        return False

    def _step(self, by: int) -> None:
        count, row = self.model.rowCount(), self.view.currentIndex().row()
        if count:
            # By one it goes round; by a page it stops at the ends.
            self._choose((row + by) % count if abs(by) == 1 else min(count - 1, max(0, row + by)))

    def _choose(self, row: int) -> None:
        self.view.setCurrentIndex(self.model.index(row))
        command = self.model.command(row)
        self.field.setAccessibleDescription(
            spoken_command(command) if command is not None else tr("Nothing found")
        )

    def _offer(self) -> None:
        self.model.set_commands(find_commands(self._commands, self.field.text(), self._recent))
        self._choose(0)
        self._show_rows()
        self.typed.emit(self.field.text())

    def _show_rows(self) -> None:
        has_rows = self.model.rowCount() > 0
        self.view.setVisible(has_rows)
        self._none.setVisible(not has_rows)
        self._place()

    def _take(self) -> None:
        command = self.model.command(self.view.currentIndex().row())
        if command is not None and not command.why:
            self.close_back()
            self.chosen.emit(command)

    def _place(self) -> None:
        room = self.window().rect()
        width = min(_WIDTH_PX, room.width() - 32)
        row_px = self._theme.metrics.row(_ROW_PX)
        rows = min(self.model.rowCount(), _MOST_ROWS, max(3, (room.height() - TOP_PX - 120) // row_px))
        self.view.setFixedHeight(rows * row_px)
        height = self._column.sizeHint().height()
        self.setGeometry(QRect((room.width() - width) // 2, TOP_PX + 20, width, height))


class _CommandDelegate(RowDelegate):
    """Paints a command: what it is called, why it cannot be used; at the right its menu and its keys."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        with self.painting(painter, option):
            self._paint_command(painter, option.rect, index.data(COMMAND_ROLE))

    def _paint_command(self, painter: QPainter, rect: QRect, command: Command) -> None:
        theme = self.theme
        middle, left, right = rect.top() + rect.height() / 2, rect.left() + 14.0, rect.right() - 14.0
        right = _draw_at_right(painter, theme, command, right, middle)
        if command.tag is not None:
            draw_swatch(painter, theme, command.tag, left, middle)
            left += SWATCH_PX + 8
        painter.setFont(theme.interface_font())
        painter.setPen(theme.colour("secondary" if command.why else "text"))
        draw_elided(painter, command.text, left, right, middle)
        if command.why:
            left += QFontMetricsF(painter.font()).horizontalAdvance(command.text) + 10
            painter.setFont(theme.interface_font(11))
            draw_elided(painter, f"– {command.why}", left, right, middle)


def _draw_at_right(painter: QPainter, theme: Theme, command: Command, right: float, middle: float) -> float:
    """The keys and the menu of a command; where the room for its name ends."""
    painter.setPen(theme.colour("secondary"))
    for text, size, width in ((command.keys, 12, 118.0), (command.place, 11, 78.0)):
        painter.setFont(theme.interface_font(size))
        held = QFontMetricsF(painter.font()).horizontalAdvance(text)
        draw_elided(painter, text, right - held, right, middle)
        right -= max(width, held + 16)
    return right - 8


def _make_list(theme: Theme, model: CommandModel, parent: QWidget) -> QListView:
    view = QListView(parent)
    view.setModel(model)
    view.setItemDelegate(_CommandDelegate(theme, _ROW_PX, view))
    view.setAccessibleName(tr("Matching commands"))
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    view.setUniformItemSizes(True)
    view.viewport().setAutoFillBackground(False)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setMouseTracking(True)
    view.entered.connect(view.setCurrentIndex)
    return view
