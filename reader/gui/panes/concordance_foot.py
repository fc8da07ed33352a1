"""The line below a concordance: its keys and what can be done with all lines, or a question in their place."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QStackedLayout, QWidget

from reader.domain.wording import tr
from reader.gui.article.link_button import LinkButton
from reader.gui.plain_text import ElidedLabel, set_tip
from reader.gui.theme import spaces
from reader.gui.theme.metrics import FOOT_NAME
from reader.gui.theme.theme import Theme

_HEIGHT_PX = 26
_WIDE_PX = 560
_ANSWER_CP = 28
Answer = tuple[str, Callable[[], object]]
"""The words of a button and what it does."""


class ConcordanceFoot(QWidget):
    """`accept_seen_requested`, `copy_requested` and `read_requested` when these words were clicked."""

    accept_seen_requested = Signal()
    copy_requested = Signal()
    read_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName(FOOT_NAME)
        self.keys = ElidedLabel()
        self.accept_seen = LinkButton(theme)
        self.copy = LinkButton(theme)
        self.read = LinkButton(theme)
        self.question = ElidedLabel()
        self._buttons: list[QPushButton] = []
        self._usable = False, False
        self._pages = QStackedLayout(self)
        self._lay_out()
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def is_asking(self) -> bool:
        """Whether a question stands there."""
        return self._pages.currentIndex() == 1

    def in_order(self) -> tuple[QWidget, ...]:
        """What takes the focus, in the order in which Tab goes through it."""
        return self.accept_seen, self.copy, self.read

    def set_keys(self, text: str) -> None:
        """Say which keys do what."""
        self.keys.setText(text)
        set_tip(self.keys, text)

    def set_usable(self, *, has_lines: bool, is_use: bool, can_read: bool) -> None:
        """Offer what can be done: nothing without lines, no accepting where uses are shown."""
        self.accept_seen.setVisible(has_lines and not is_use)
        self._usable = has_lines, has_lines and can_read
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow pane the keys need the room; what gives way is in the menu of the lines as well."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        is_wide = self.width() >= _WIDE_PX
        for button, is_usable in zip((self.copy, self.read), self._usable, strict=True):
            button.setVisible(is_usable and is_wide)

    def ask(self, question: str, answers: Sequence[Answer]) -> None:
        """Ask in place of the keys; any answer takes the question away. The first should change nothing.

        Whoever types on goes on typing: a field keeps the focus, and Tab leads from it to the first answer.
        Elsewhere the first answer gets the focus.
        """
        self.end_question()
        pane, focus = self.parentWidget(), self.window().focusWidget()
        self.question.setText(question)
        set_tip(self.question, question)
        for words, act in answers:
            shown = words if len(words) <= _ANSWER_CP else words[: _ANSWER_CP - 1].rstrip() + "…"
            button = QPushButton(shown.replace("&", "&&"))
            button.setAccessibleName(words)
            set_tip(button, words if shown != words else "")
            button.setAutoDefault(True)  # Enter presses it too
            button.clicked.connect(lambda _=False, act=act: self._answer(act))
            self._answers.addWidget(button)
            button.show()
            self._buttons.append(button)
        self._pages.setCurrentIndex(1)
        if isinstance(focus, QLineEdit) and pane is not None and pane.isAncestorOf(focus):
            self.setTabOrder(focus, self._buttons[0])
        else:
            self._buttons[0].setFocus()
        for before, after in pairwise(self._buttons):
            self.setTabOrder(before, after)

    def end_question(self) -> None:
        """Show the keys again."""
        for button in self._buttons:
            self._answers.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        self._pages.setCurrentIndex(0)

    def _answer(self, act: Callable[[], object]) -> None:
        self.end_question()
        act()

    def _lay_out(self) -> None:
        self._pages.setContentsMargins(0, 0, 0, 0)
        usual, asking = QWidget(), QWidget()
        row = QHBoxLayout(usual)
        row.setContentsMargins(spaces.SIDE, 0, spaces.SIDE, 0)
        row.setSpacing(spaces.WIDE)
        self.keys.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row.addWidget(self.keys, 1)
        for button, words, signal in (
            (self.accept_seen, tr("Accept the lines seen"), self.accept_seen_requested),
            (self.copy, tr("Copy lines"), self.copy_requested),
            (self.read, tr("Read these articles"), self.read_requested),
        ):
            button.setText(words)
            button.set_size(11)
            button.clicked.connect(signal)
            row.addWidget(button)
        self._answers = QHBoxLayout(asking)
        self._answers.setContentsMargins(spaces.SIDE, 0, spaces.SIDE, 0)
        self._answers.setSpacing(spaces.STEP)
        self._answers.addWidget(self.question, 1)
        self._pages.addWidget(usual)
        self._pages.addWidget(asking)

    def _dress(self) -> None:
        theme = self._theme
        length = theme.metrics.length
        self.setFixedHeight(length(_HEIGHT_PX))
        self.setStyleSheet(
            f"QPushButton {{ min-height: {length(20)}px; padding: 0 {spaces.STEP}px; font-size: {length(12)}px; }}"
        )
        for label, role in ((self.keys, "secondary"), (self.question, "text")):
            label.setFont(theme.interface_font(11 if label is self.keys else 12))
            palette = QPalette(label.palette())
            palette.setColor(QPalette.ColorRole.WindowText, theme.colour(role))
            label.setPalette(palette)
        for button in (self.accept_seen, self.copy, self.read):
            button.dress()
