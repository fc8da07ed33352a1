"""The status line at the foot of the window."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QWidget,
)

from reader.domain.wording import number, tr
from reader.gui.plain_text import ElidedLabel, PlainLabel, set_tip
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

_HINT_MS = 6000


class StatusLine(QWidget):
    """What is saved, the counts, the library; and the progress of a long job with its Cancel."""

    cancel_requested = Signal()
    flashed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("StatusLine")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._saved, self._counts, self._library, self._job, self._hint = (ElidedLabel(self) for _ in range(5))
        self._upkeep = PlainLabel(self)
        self._upkeep.set_topic(tr("Upkeep"))
        self._hint_timer = QTimer(self, singleShot=True, interval=_HINT_MS)
        self._hint_timer.timeout.connect(self._hint.clear)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(140)
        self._cancel = QPushButton(tr("Cancel"), self)
        self._cancel.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._cancel.clicked.connect(self.cancel_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(spaces.SIDE, 0, spaces.SIDE, 0)
        row.setSpacing(spaces.WIDE)
        # Cancel before the words of the job, which grow and shrink under the mouse otherwise.
        for widget in (self._saved, self._counts, self._bar, self._cancel, self._job, self._hint):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._upkeep)
        row.addWidget(self._library)
        self.end_job()
        theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.setFixedHeight(self._theme.metrics.status_px)

    def set_saved(self, text: str) -> None:
        """Show whether all is saved, or that the library is read-only."""
        self._saved.setText(text)

    def set_counts(self, text: str) -> None:
        """Show the counts of the open article."""
        self._counts.setText(text)

    def set_library(self, name: str, path: str) -> None:
        """Show the library's name; its path is the tooltip."""
        self._library.setText(name)
        set_tip(self._library, path)

    def set_upkeep(self, text: str, tip: str = "") -> None:
        """Show what is done on the library by itself, or what it lacks; "" for nothing."""
        self._upkeep.setText(text)
        set_tip(self._upkeep, tip)

    @property
    def upkeep(self) -> str:
        """What is shown of that."""
        return self._upkeep.text()

    def flash(self, text: str) -> None:
        """Show a hint for some seconds."""
        self._hint.setText(text)
        self._hint_timer.start()
        self.flashed.emit(text)

    def withdraw(self, text: str) -> None:
        """Take a hint away that holds no more, where it is still shown."""
        if self._hint.text() == text:
            self._hint.clear()

    def show_job(self, text: str, done: int = 0, total: int = 0, detail: str = "") -> None:
        """Show a long job with its count and perhaps its rate; a total of 0 means that it is not known."""
        if total:
            count = tr("{job} {done} of {total}", job=text, done=number(done), total=number(total))
        else:
            count = f"{text} {number(done)}" if done else text
        self._job.setText(f"{count} · {detail}" if detail else count)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        for widget in (self._job, self._bar, self._cancel):
            widget.show()

    def end_job(self) -> None:
        """Hide the progress."""
        for widget in (self._job, self._bar, self._cancel):
            widget.hide()
