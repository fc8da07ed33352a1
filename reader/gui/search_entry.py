"""The way to the search in the top bar: looks like the field that it opens, with its key at the right."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from reader.domain.wording import tr
from reader.gui.plain_text import set_tip
from reader.gui.theme import spaces

_WIDTH_PX, _LEAST_PX, _EDGE_PX = 360, 96, spaces.SIDE - spaces.LINE
_SIGN_GAP_PX = spaces.STEP
_WORDS = tr("Search articles")


class SearchEntry(QPushButton):
    """Triggers an action; takes what room there is."""

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(_WORDS, parent)
        self._action = action
        self.setObjectName("SearchEntry")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys where they are
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(_LEAST_PX)
        self.setMaximumWidth(_WIDTH_PX)
        self.setAccessibleName(action.text().rstrip("…"))
        self.clicked.connect(action.trigger)
        action.changed.connect(self._refresh)
        self._refresh()

    @property
    def whole_px(self) -> int:
        """The width at which its words and its key stand whole."""
        key = self._action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        return self.fontMetrics().horizontalAdvance(_WORDS + key) + 3 * _EDGE_PX + self._sign_px()

    def sizeHint(self) -> QSize:
        """As wide as it may be."""
        return QSize(_WIDTH_PX, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """It gives way to what stands beside it."""
        return QSize(_LEAST_PX, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        room = self.width() - 2 * _EDGE_PX - self._sign_px()
        words = self.fontMetrics().elidedText(_WORDS, Qt.TextElideMode.ElideRight, room)
        if words != self.text():
            self.setText(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the key where there is room."""
        super().paintEvent(event)
        key = self._action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        if self.whole_px > self.width():
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        room = self.rect().adjusted(_EDGE_PX, 0, -_EDGE_PX, 0)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), key)
        painter.end()

    def _sign_px(self) -> int:
        return self.iconSize().width() + _SIGN_GAP_PX

    def _refresh(self) -> None:
        self.setEnabled(self._action.isEnabled())
        set_tip(self, self._action.toolTip())
        self.update()
