"""The slim bar below the text in which words are searched for in the article. Searches nothing itself."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QToolButton, QWidget

from reader.domain.finding import FindQuery, MatchKind
from reader.domain.wording import tr
from reader.gui.icon_button import IconButton
from reader.gui.plain_text import PlainLabel, set_tip
from reader.gui.theme import spaces
from reader.gui.theme.metrics import STATUS_PX
from reader.gui.theme.theme import Theme

_FIELD_PX, _FIELD_LEAST_PX, _COUNT_PX = 240, 110, 76
_WIDE_PX = 540
"""In a narrower bar, as beside another article, "Find all" gives its room to the rest."""


class FindBar(QWidget):
    """Field, count, ways to the next and the previous place, and how the words are meant.

    Signals: `query_changed` what to find is another; `step_asked` 1 or -1; `all_asked` the same words everywhere;
    `left` Escape or the cross.
    """

    query_changed = Signal()
    step_asked = Signal(int)
    all_asked = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("FindBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Find in article"))
        self.field = QLineEdit()
        self.field.setObjectName("FindField")
        self.field.setPlaceholderText(tr("Find in this article"))
        self.field.setAccessibleName(tr("Words to find in the article"))
        self.field.setMinimumWidth(_FIELD_LEAST_PX)
        self.field.setMaximumWidth(_FIELD_PX)
        self.field.installEventFilter(self)
        self.field.textEdited.connect(lambda _: self.query_changed.emit())
        self._count = PlainLabel()
        self._count.set_topic(tr("Places found"))
        self._count.setMinimumWidth(_COUNT_PX)
        self._count.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._words = ""
        self.whole_words = _button(tr("Whole words"), tr("Find whole words only"), is_checkable=True)
        self.pattern = _button(".*", tr("The words are a regular expression"), is_checkable=True)
        self._everywhere = _button(tr("Find all…"), tr("Find these words in other articles too, and tag them"))
        for toggle in (self.whole_words, self.pattern):
            toggle.toggled.connect(self._on_toggled)
        self._lay_out()
        self.set_count("")

    def query(self) -> FindQuery:
        """What to find as it is typed and meant."""
        kind = MatchKind.REGEX if self.pattern.isChecked() else MatchKind.PHRASE
        return FindQuery(self.field.text(), kind, is_whole_word=self.whole_words.isChecked())

    def open(self, words: str = "") -> None:
        """Show the bar and let the user type; with words these are searched for."""
        if words:
            self.field.setText(words)
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def set_count(self, words: str, *, is_problem: bool = False) -> None:
        """Say how many places there are, or why there are none: the end of that, the reason, is always seen."""
        self._words = words
        set_tip(self._count, words if is_problem else "")
        self._count.setAccessibleDescription(words)
        self._fit_count()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of the words as there is room for."""
        super().resizeEvent(event)
        self._everywhere.setVisible(self.width() >= _WIDE_PX)
        self._fit_count()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the field: Enter goes on, with Shift back, Escape leaves."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key, is_shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.step_asked.emit(-1 if is_shift else 1)
                return True
            if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self.step_asked.emit(1 if key == Qt.Key.Key_Down else -1)
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves, wherever in the bar the keys are."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _fit_count(self) -> None:
        fitting = self._count.fontMetrics().elidedText(
            self._words, Qt.TextElideMode.ElideLeft, max(_COUNT_PX, self._count.width())
        )
        self._count.setText(fitting)

    def _on_toggled(self) -> None:
        self.whole_words.setEnabled(not self.pattern.isChecked())
        self.query_changed.emit()

    def _lay_out(self) -> None:
        back = IconButton(self._theme, "arrow_up", tr("Previous place (Shift+Enter)"))
        on = IconButton(self._theme, "arrow_down", tr("Next place (Enter)"))
        back.clicked.connect(lambda: self.step_asked.emit(-1))
        on.clicked.connect(lambda: self.step_asked.emit(1))
        self._everywhere.clicked.connect(self.all_asked)
        close = IconButton(self._theme, "close", tr("Close and select the place found (Esc)"))
        for sign in (back, on, close):
            sign.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys in the field
        close.clicked.connect(self.left)
        row = QHBoxLayout(self)
        row.setContentsMargins(spaces.SIDE, spaces.HALF, spaces.STEP, spaces.HALF)
        row.setSpacing(spaces.HALF)
        row.addWidget(self.field, 3)
        row.addWidget(back)
        row.addWidget(on)
        row.addWidget(self._count, 1)
        for widget in (self.whole_words, self.pattern, self._everywhere, close):
            row.addWidget(widget)
        self.setMinimumHeight(STATUS_PX)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)


def _button(text: str, words: str, *, is_checkable: bool = False) -> QToolButton:
    button = QToolButton()
    button.setObjectName("BarButton")
    button.setProperty("quiet", True)
    button.setText(text)
    set_tip(button, words)
    button.setAccessibleName(words)
    button.setCheckable(is_checkable)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys in the field
    return button
