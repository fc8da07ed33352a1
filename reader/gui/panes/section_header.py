"""The heading of a part of a pane: a quiet name, a count at the right, perhaps a small button."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from reader.domain.wording import tr
from reader.gui.icon_button import IconButton
from reader.gui.plain_text import ElidedLabel, PlainLabel, set_tip
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

_HEIGHT_PX = 30


class SectionHeader(QWidget):
    """A heading. `add_clicked` when its + was pressed, if it has one."""

    add_clicked = Signal()

    def __init__(self, theme: Theme, title: str, add_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title, self._count = PlainLabel(title), ElidedLabel("")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(spaces.SIDE, 0, spaces.SIDE, 0)
        layout.setSpacing(spaces.STEP)
        layout.addWidget(self._title)
        layout.addWidget(self._count, 1)
        self._count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if add_name:
            self._add = IconButton(theme, "plus", add_name)
            self._add.clicked.connect(self.add_clicked)
            layout.addWidget(self._add)
        theme.changed.connect(self._dress)
        self._dress()

    def add_widget(self, widget: QWidget) -> None:
        """Put a small control at the right end."""
        layout = self.layout()
        assert layout is not None  # made with the heading
        layout.addWidget(widget)

    def set_count(self, text: str) -> None:
        """Show how many there are."""
        self._count.setText(text)
        set_tip(self._count, text)

    def count_text(self) -> str:
        """What stands at the right."""
        return self._count.text()

    def _dress(self) -> None:
        font = self._theme.interface_font(11, QFont.Weight.DemiBold)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.3)
        self._title.setFont(font)
        self._count.setFont(self._theme.interface_font(12, tabular=True))
        secondary = self._theme.colour("secondary")
        for label in (self._title, self._count):
            palette = QPalette(label.palette())
            palette.setColor(QPalette.ColorRole.WindowText, secondary)
            label.setPalette(palette)
        self.setFixedHeight(self._theme.metrics.length(_HEIGHT_PX))


class AskField(QLineEdit):
    """A field that appears in place for one question: Enter answers, Esc gives up.

    `question_asked` carries the question while the field stands there, and "" when it goes.
    """

    question_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answer: Callable[[str], None] | None = None
        self.setAccessibleName(tr("Answer"))
        self.hide()

    def ask(self, question: str, text: str, answer: Callable[[str], None]) -> None:
        """Show the field with some words in it and call back with what the user makes of them."""
        self._answer = answer
        self.setAccessibleName(question)
        self.setPlaceholderText(question)
        set_tip(self, question)
        self.setText(text)
        self.question_asked.emit(question)
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if text.endswith("/"):
            self.end(False)
        else:
            self.selectAll()

    def give_up(self) -> None:
        """Take the field away; nobody is called."""
        self._answer = None
        self.question_asked.emit("")
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter answers, Esc gives up."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            answer, text = self._answer, self.text().strip()
            self.give_up()
            if answer is not None:
                answer(text)
        elif event.key() == Qt.Key.Key_Escape:
            self.give_up()
        else:
            super().keyPressEvent(event)
