"""The questions that the library tree asks in place, below its rows: what to delete, a tag, a name."""

from collections.abc import Callable, Sequence

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from reader.domain.tags import Tag
from reader.domain.wording import tr
from reader.gui.panes.entry_question import EntryQuestion
from reader.gui.panes.inline_question import InlineQuestion, Question
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

_SIDES_PX = 0, spaces.STEP
"""What is free beside the rows of the tree, and so beside the card of a question."""


class TreeQuestions(QWidget):
    """One question at a time. The pane is shown for as long as one is asked; then the keys go back to where they
    were, or to the tree.
    """

    def __init__(self, theme: Theme, pane: QWidget, tree: QWidget) -> None:
        super().__init__(pane)
        self._pane = pane
        self._tree = tree
        self._asked_from: QWidget | None = None
        self._is_shown_to_ask = False
        self.choice = InlineQuestion(theme, self, sides=_SIDES_PX)
        self.entry = EntryQuestion(theme, self, sides=_SIDES_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for one in (self, self.choice, self.entry):  # as high as their words are at this width
            one.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        column.addWidget(self.choice)
        column.addWidget(self.entry)
        self.choice.closed.connect(self._on_closed)
        self.entry.closed.connect(self._on_closed)

    def ask(self, words: str, confirm: str, answer: Callable[[], object]) -> None:
        """Ask whether something is to be done."""
        self._make_way()
        self.choice.ask(Question(lambda _: words, confirm), lambda _choice, _tag: answer())

    def ask_tag(self, words: str, tags: Sequence[Tag], answer: Callable[[Tag], object]) -> None:
        """Ask for a tag of the codebook."""
        self._make_way()
        self.choice.ask(
            Question(lambda tag: words, tr("Tag"), (), tags),
            lambda _choice, tag: answer(tag) if tag is not None else None,
        )

    def ask_text(
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
        """Ask for a line of text; what is known is completed."""
        self._make_way()
        self.entry.ask(words, confirm, answer, text=text, hint=hint, known=known, may_be_empty=may_be_empty)

    def _make_way(self) -> None:
        """Be seen, know from where is asked, and take another question away."""
        if self.choice.isHidden() and self.entry.isHidden():
            self._asked_from, self._is_shown_to_ask = self.window().focusWidget(), self._pane.isHidden()
            self._pane.show()
        self.drop()

    def _on_closed(self) -> None:
        before, self._asked_from = self._asked_from, None
        is_there = before is not None and shiboken6.isValid(before) and before.isVisible()
        (before if before is not None and is_there else self._tree).setFocus(Qt.FocusReason.OtherFocusReason)
        if self._is_shown_to_ask:
            self._is_shown_to_ask = False
            self._pane.hide()

    def drop(self) -> None:
        """Take any question away and leave the keys where they are."""
        self.choice.close_quietly()
        self.entry.hide()
