"""The field of the filter above the tree: what is typed is asked after a short pause."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from reader.domain.wording import tr
from reader.gui.plain_text import set_tip
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

PAUSE_MS = 220
"""How long the keys must rest before the tree follows them."""
_TIP = tr(
    "Words of title or text; “several words” in a row, OR, -without, begin*, title:, source:, tag:, memo:, "
    "date:2024-01..2024-06, lang:, state:, coder:"
)


class WordsField(QLineEdit):
    """`words_settled` carries what is typed once the keys rest; `left` when Down, Enter or Esc want the tree."""

    words_settled = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._settled = ""
        self._rest = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self.setPlaceholderText(tr("Filter…"))
        self.setAccessibleName(tr("Filter the library by words"))
        self.setAccessibleDescription(_TIP)
        set_tip(self, _TIP)
        self.textEdited.connect(lambda _: self._rest.start())
        self._rest.timeout.connect(self.settle)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def is_waiting(self) -> bool:
        """Whether something is typed that is not asked yet."""
        return self._rest.isActive()

    def show_words(self, words: str) -> None:
        """Show what is asked; what is being typed stays."""
        self._settled = words
        if not self._rest.isActive() and self.text().strip() != words:
            self.setText(words)

    def drop_typed(self) -> None:
        """Forget what is typed and not asked yet."""
        self._rest.stop()
        self.setText(self._settled)

    def settle(self) -> None:
        """Ask at once for what is typed."""
        self._rest.stop()
        if self.text().strip() != self._settled:
            self._settled = self.text().strip()
            self.words_settled.emit(self._settled)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties first; Down and Enter go to the tree with what is typed."""
        key = event.key()
        if key == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.settle()
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.settle()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        colour = self._theme.colour
        self.setStyleSheet(
            f"QLineEdit {{ min-height: 26px; padding: 0 {spaces.STEP}px;"
            f" border: 1px solid {colour('border').name()};"
            f" border-radius: 6px; background: {colour('raised').name()}; }}"
            f"QLineEdit:focus {{ border: 2px solid {colour('accent').name()}; min-height: 24px;"
            f" padding: 0 {spaces.STEP - spaces.LINE}px; }}"
        )
