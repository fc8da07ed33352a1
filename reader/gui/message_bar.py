"""Telling the user in a quiet bar: known errors with what to do, and what is done."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from reader.domain.errors import KnownError, NothingToRedo, NothingToUndo
from reader.domain.tags import Colour
from reader.domain.wording import tr
from reader.gui.icon_button import IconButton
from reader.gui.plain_text import PlainLabel
from reader.gui.theme import spaces
from reader.gui.theme.metrics import FOOT_NAME
from reader.gui.theme.theme import Theme

Action = tuple[str, Callable[[], object]]
_NOTICE_MS = 9000
_LEAST_MS = 1000
"""What happens so soon after a message is part of what it tells of, and does not take it away."""
_WIDTH_PX, _MARGIN_PX = 560, spaces.SIDE


class MessageBar(QFrame):
    """One message over the foot of the window, so that nothing moves when it comes: what happened, what to do.

    `told` carries the words of each message, and whether something failed.
    """

    told = Signal(str, bool)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_error = False
        self.setObjectName("MessageBar")
        self._label = PlainLabel(self)
        self._label.setWordWrap(True)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._close = IconButton(theme, "close", tr("Close message"), parent=self)
        self._close.setAccessibleDescription(tr("Hide this message"))
        self._close.clicked.connect(self.hide)
        self._action: Action | None = None
        self._further: Action | None = None
        self._button, self._further_button = QPushButton(self), QPushButton(self)
        for button in (self._close, self._button, self._further_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys where they are
        self._button.clicked.connect(lambda: self._act(self._action))
        self._further_button.clicked.connect(lambda: self._act(self._further))
        self._button.hide()
        self._further_button.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(spaces.WIDE, spaces.STEP, spaces.SIDE, spaces.STEP)
        row.addWidget(self._label)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._further_button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        theme.changed.connect(self._dress)
        self._timer = QTimer(self, singleShot=True, interval=_NOTICE_MS)
        self._timer.timeout.connect(self.hide)
        self._since = QElapsedTimer()
        self._room = parent
        parent.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What the bar says; "" while hidden."""
        return "" if self.isHidden() else self._label.text()

    def show_error(self, error: KnownError) -> None:
        """Say what happened and what the user can do; it stays until the user goes on, closes or replaces it."""
        self._show(str(error), is_error=not isinstance(error, (NothingToUndo, NothingToRedo)))

    def show_notice(
        self, text: str, *, is_fault: bool = False, action: Action | None = None, further: Action | None = None
    ) -> None:
        """Say that something is done; it goes by itself after a while unless part of it failed.

        `action` is the name of a button and what it does; with a `further` one it stays until it is closed.
        """
        self._show(text, is_error=is_fault, action=action, further=further)

    def pass_by(self) -> None:
        """The user went on, by a step that was done or to another article: what failed before is told no longer.

        What can be done about a message stays on offer, and a notice goes by itself.
        """
        if self._is_error and self._action is None and self._since.elapsed() >= _LEAST_MS:
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the place over the foot of the window when its size changes."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def _act(self, action: Action | None) -> None:
        if self._further is None:
            self.hide()
        if action is not None:
            action[1]()

    def _show(
        self, text: str, *, is_error: bool, action: Action | None = None, further: Action | None = None
    ) -> None:
        self._is_error = is_error
        self._action, self._further = action, further
        for button, own in ((self._button, action), (self._further_button, further)):
            button.setText(own[0] if own else "")
            button.setVisible(own is not None)
        self._label.setText(text)
        self._label.setAccessibleName(text)
        self._dress()
        self._place()
        self.show()
        self._since.start()
        self.raise_()
        if is_error or further is not None:
            self._timer.stop()
        else:
            self._timer.start()
        self.told.emit(text, is_error)

    def _place(self) -> None:
        room = self._room.rect()
        wanted = _WIDTH_PX + (0 if self._further is None else self._further_button.sizeHint().width())
        width = min(wanted, room.width() - 2 * _MARGIN_PX)
        height = self.heightForWidth(width)
        left = (room.width() - width) // 2
        top = self._foot_of(left, left + width) - _MARGIN_PX - height
        self.setGeometry(left, max(0, top), width, height)

    def _foot_of(self, left: int, right: int) -> int:
        """Where the free part of the window ends between two edges: above the feet of lists shown there."""
        end = self._room.height() - self._theme.metrics.status_px
        for foot in self._room.findChildren(QWidget, FOOT_NAME):
            place = QRect(foot.mapTo(self._room, QPoint(0, 0)), foot.size())
            if foot.isVisible() and place.left() < right and place.right() > left:
                end = min(end, place.top())
        return end

    def _dress(self) -> None:
        colour = self._theme.tag_colour(Colour.RED) if self._is_error else self._theme.colour("accent")
        self.setStyleSheet(
            f"QFrame#MessageBar {{ background: {self._theme.colour('raised').name()}; border-radius: 6px;"
            f" border: 1px solid {self._theme.colour('border').name()}; border-left: 4px solid {colour.name()}; }}"
        )
