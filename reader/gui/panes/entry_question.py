"""A question answered by typing a line, asked in place: words, a field that completes, two buttons."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QRectF, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reader.gui.plain_text import PlainLabel
from reader.gui.theme.theme import Theme


class EntryQuestion(QWidget):
    """One question at a time. `closed` when it goes, answered or not."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, sides: tuple[int, int] = (12, 12)) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sides = sides  # free to the left and right of the card
        self._answer: Callable[[str], object] | None = None
        self._may_be_empty = False
        self._words = PlainLabel("", self)
        self._words.setWordWrap(True)
        self._known = QStringListModel(self)
        self._popup = QListView()
        self.field = QLineEdit(self)
        self.confirm = QPushButton(self)
        self.cancel = QPushButton("Cancel", self)
        self._set_up()
        self._lay_out()
        self.hide()

    @property
    def text(self) -> str:
        """The words of the question."""
        return self._words.text()

    def ask(
        self,
        words: str,
        confirm: str,
        answer: Callable[[str], object],
        *,
        text: str = "",
        hint: str = "",
        known: Sequence[str] = (),
        may_be_empty: bool = False,
    ) -> None:
        """Ask in place of any other question and take the keys; `answer` gets what was typed."""
        self._answer, self._may_be_empty = answer, may_be_empty
        border, raised = (self._theme.colour(role).name() for role in ("border", "raised"))
        self._popup.setStyleSheet(
            f"QListView {{ border: 1px solid {border}; background: {raised}; }}QListView::item {{ padding: 4px; }}"
        )
        self._words.setText(words)
        self.field.setAccessibleName(words)
        self.field.setPlaceholderText(hint)
        self._known.setStringList(list(known))
        self.confirm.setText(confirm)
        self.field.setText(text)
        self.field.selectAll()
        self._on_typed()
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_question(self) -> None:
        """Take the question away; nothing is done."""
        self._answer = None
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def event(self, event: QEvent) -> bool:
        """Esc is this question's while it has the focus."""
        is_key = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_key and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter answers, Esc gives up."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_question()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.cancel.hasFocus():
                self.close_question()
            else:
                self._confirm()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A raised card with a hairline."""
        left, right = self._sides
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("border"), 1))
        painter.setBrush(self._theme.colour("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(left + 0.5, 2.5, -right - 0.5, -6.5), 6, 6)
        painter.end()

    def _set_up(self) -> None:
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._popup.setAccessibleName("What is there already")
        completer.setPopup(self._popup)
        self.field.setCompleter(completer)
        self.field.textChanged.connect(self._on_typed)
        self.confirm.clicked.connect(self._confirm)
        self.cancel.clicked.connect(self.close_question)

    def _lay_out(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        left, right = self._sides
        column.setContentsMargins(left + 12, 12, right + 12, 16)
        column.setSpacing(8)
        column.addWidget(self._words)
        column.addWidget(self.field)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.confirm)
        row.addWidget(self.cancel)
        row.addStretch(1)
        column.addLayout(row)

    def _on_typed(self) -> None:
        self.confirm.setEnabled(self._may_be_empty or bool(self.field.text().strip()))

    def _confirm(self) -> None:
        answer, typed = self._answer, " ".join(self.field.text().split())
        if not self.confirm.isEnabled():
            return
        self.close_question()
        if answer is not None:
            answer(typed)
