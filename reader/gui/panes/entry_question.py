"""A question answered by typing a line, asked in place: words, a field that completes, two buttons."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from reader.domain.wording import tr
from reader.gui.panes.question_card import QuestionCard
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme


class EntryQuestion(QuestionCard):
    """One question at a time."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, sides: tuple[int, int] = (12, 12)) -> None:
        super().__init__(theme, parent, sides=sides)
        self._answer: Callable[[str], object] | None = None
        self._may_be_empty = False
        self._known = QStringListModel(self)
        self._popup = QListView()
        self.field = QLineEdit(self)
        self._set_up()
        self._lay_out()
        self.hide()

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
            f"QListView {{ border: 1px solid {border}; background: {raised};"
            f" }}QListView::item {{ padding: {spaces.HALF}px; }}"
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

    def _set_up(self) -> None:
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._popup.setAccessibleName(tr("What is there already"))
        completer.setPopup(self._popup)
        self.field.setCompleter(completer)
        self.field.textChanged.connect(self._on_typed)
        self.confirm.clicked.connect(self._confirm)
        self.cancel.clicked.connect(self.close_question)

    def _lay_out(self) -> None:
        self._column.addWidget(self.field)
        self._add_buttons()

    def _on_typed(self) -> None:
        self.confirm.setEnabled(self._may_be_empty or bool(self.field.text().strip()))

    def _confirm(self) -> None:
        answer, typed = self._answer, " ".join(self.field.text().split())
        if not self.confirm.isEnabled():
            return
        self.close_question()
        if answer is not None:
            answer(typed)
