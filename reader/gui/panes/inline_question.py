"""A question asked in place: words, perhaps choices, a tag to pick and lines to look at, and two buttons.

It takes no other part of the window away: whoever goes on elsewhere has not answered, and nothing is done.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from reader.domain.ids import TagId
from reader.domain.tags import Tag
from reader.domain.wording import tr
from reader.gui.panes.question_card import QuestionCard
from reader.gui.panes.tag_picker import TagPicker
from reader.gui.plain_text import plain_tip
from reader.gui.theme import spaces
from reader.gui.theme.selection import QuietSelection, chosen_rules, ring_rule
from reader.gui.theme.theme import Theme

_LINE_PX = 20
_MOST_LINES = 8
_FRAME_PX = 2 * (spaces.HALF + spaces.LINE)


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several answers: its id, its words, and whether a tag has to be picked for it."""

    id: str
    text: str
    needs_tag: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked. `words` gives the words for the tag picked, or for none; `confirm` is the button's. Without
    choices a tag has to be picked where `tags` are given, which may then not be one of `left_out`.
    """

    words: Callable[[Tag | None], str]
    confirm: str
    choices: tuple[Choice, ...] = ()
    tags: Sequence[Tag] = ()
    left_out: Collection[TagId] = frozenset()
    lines: Sequence[str] = field(default=())


Answer = Callable[[str, Tag | None], object]
"""Called with the id of the choice, "" without choices, and the tag picked."""


class InlineQuestion(QuestionCard):
    """One question at a time. `height_changed` when it wants another height."""

    height_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, sides: tuple[int, int] = (12, 12)) -> None:
        super().__init__(theme, parent, sides=sides)
        self._question: Question | None = None
        self._answer: Answer | None = None
        self._lines = QListWidget()
        self._lines.setItemDelegate(QuietSelection(self._lines))
        self._lines.setAccessibleName(tr("What would change"))
        self._lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lines.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._choices = QButtonGroup(self)
        self._choice_column = QVBoxLayout()
        self.picker = TagPicker(theme)
        self._lay_out()
        self.picker.picked.connect(self.refresh)
        self.confirm.clicked.connect(self._confirm)
        self.cancel.clicked.connect(self.close_question)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def ask(self, question: Question, answer: Answer) -> None:
        """Ask in place of any other question and take the keys."""
        self._question, self._answer = question, answer
        self._set_choices(question.choices)
        self.picker.set_tags(question.tags, question.left_out)
        self._lines.clear()
        for line in question.lines:
            item = QListWidgetItem(line, self._lines)
            item.setToolTip(plain_tip(line))
        self._lines.setVisible(bool(question.lines))
        most, least = (min(len(question.lines), lines) * self._line_px() + _FRAME_PX for lines in (_MOST_LINES, 2))
        self._lines.setMinimumHeight(least)  # where the pane is low, the lines give way and not the buttons
        self._lines.setMaximumHeight(most)
        self.confirm.setText(question.confirm)
        self.refresh()
        self.show()
        self.height_changed.emit()
        target = self.picker if self.picker.isVisibleTo(self) else self._choices.checkedButton() or self.confirm
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, choice: str) -> None:
        """Choose one of the answers, without giving it."""
        for button in self._choices.buttons():
            if button.objectName() == choice:
                button.setChecked(True)

    def close_question(self) -> None:
        """Take the question away; nothing is done."""
        self._question = self._answer = None
        self.hide()
        self.closed.emit()

    def close_quietly(self) -> None:
        """Take the question away where one is asked, and leave the keys where they are."""
        self._question = self._answer = None
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter answers, Esc gives up; where a tag is still to be named, Enter and letters go to its field."""
        is_wanting = self.picker.isVisibleTo(self) and self.picker.tag() is None
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.cancel.hasFocus():
                self.close_question()
            elif self.confirm.isEnabled():
                self._confirm()
            elif is_wanting:
                self.picker.setFocus(Qt.FocusReason.OtherFocusReason)
        elif is_wanting and event.text().strip() and event.text().isprintable() and not self.picker.hasFocus():
            self.picker.setFocus(Qt.FocusReason.OtherFocusReason)
            QApplication.sendEvent(self.picker, event)
        elif event.key() == Qt.Key.Key_Escape:
            self.close_question()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        column = self._column
        column.addWidget(self._lines)
        self._choice_column.setSpacing(spaces.HALF)
        column.addLayout(self._choice_column)
        column.addWidget(self.picker)
        self._add_buttons()

    def _set_choices(self, choices: Sequence[Choice]) -> None:
        for button in self._choices.buttons():
            self._choices.removeButton(button)
            self._choice_column.removeWidget(button)
            button.deleteLater()
        for number, choice in enumerate(choices):
            button = QRadioButton(choice.text.replace("&", "&&"))
            button.setObjectName(choice.id)
            button.setChecked(number == 0)
            button.setMinimumHeight(self._line_px())
            button.toggled.connect(self._on_choice)
            self._choices.addButton(button)
            self._choice_column.addWidget(button)

    def _choice(self) -> Choice | None:
        button, question = self._choices.checkedButton(), self._question
        if button is None or question is None:
            return None
        return next((choice for choice in question.choices if choice.id == button.objectName()), None)

    def _needs_tag(self) -> bool:
        choice, question = self._choice(), self._question
        return choice.needs_tag if choice is not None else bool(question and question.tags)

    def refresh(self) -> None:
        """Say what is asked with the tag picked, and ask for one where it is needed."""
        if self._question is None:
            return
        needs_tag, tag, before = self._needs_tag(), self.picker.tag(), self.sizeHint()
        self.picker.setVisible(needs_tag)
        self._words.setText(self._question.words(tag if needs_tag else None))
        self.confirm.setEnabled(tag is not None or not needs_tag)
        if self.sizeHint() != before:
            self.height_changed.emit()

    def _on_choice(self, is_checked: bool) -> None:
        self.refresh()
        if is_checked and self.isVisible() and self._needs_tag() and self.picker.tag() is None:
            self.picker.setFocus(Qt.FocusReason.OtherFocusReason)

    def _confirm(self) -> None:
        choice, answer = self._choice(), self._answer
        tag = self.picker.tag() if self._needs_tag() else None
        self.close_question()
        if answer is not None:
            answer(choice.id if choice is not None else "", tag)

    def _line_px(self) -> int:
        return self._theme.metrics.row(_LINE_PX)

    def _dress(self) -> None:
        colour = self._theme.colour
        self._lines.setStyleSheet(
            f"QListWidget {{ background: {colour('surface').name()}; border: 1px solid {colour('border').name()};"
            f" border-radius: 6px; outline: 0; padding: {spaces.HALF}px; }}"
            f"QListWidget::item {{ height: {self._line_px()}px; padding: 0 {spaces.HALF}px; }}"
            + chosen_rules(self._theme, "QListWidget")
            + ring_rule(self._theme, "QListWidget", spaces.HALF)
        )
        self.update()
