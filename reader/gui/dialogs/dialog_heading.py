"""The heading of a dialog of long work: what it is about, a quiet line below, and progress with its own Stop."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QProgressBar, QPushButton, QWidget

from reader.domain.wording import tr
from reader.gui.plain_text import ElidedLabel, PlainLabel, set_tip
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme


class DialogHeading(QWidget):
    """Two lines and, while something is under way, a bar. `stopped` when its button was pressed.

    The room of the bar is kept while there is none, so that nothing moves.
    """

    stopped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, stop_name: str = "") -> None:
        super().__init__(parent)
        self._theme = theme
        self._title, self._line = PlainLabel(self), ElidedLabel(self)
        self._words = ""
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(180, 4)
        self._bar.setAccessibleName(tr("Progress"))
        self._stop = QPushButton(tr("Stop"), self)
        self._stop.setAutoDefault(False)
        self._stop.setAccessibleName(stop_name or tr("Stop"))
        self._stop.clicked.connect(self.stopped)
        for widget in (self._bar, self._stop):
            policy = widget.sizePolicy()
            policy.setRetainSizeWhenHidden(bool(stop_name))
            widget.setSizePolicy(policy)
        for label in (self._title, self._line):
            label.setMinimumWidth(80)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(spaces.SIDE)
        grid.setVerticalSpacing(spaces.HAIR)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self._title, 0, 0)
        grid.addWidget(self._line, 1, 0)
        grid.addWidget(self._bar, 0, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self._stop, 0, 2, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        theme.changed.connect(self._dress)
        self._dress()
        self.end_progress()

    def set_words(self, title: str, line: str) -> None:
        """Show both lines."""
        self._words = title
        self._line.setText(line)
        self._elide()

    def set_line(self, line: str) -> None:
        """Show another second line."""
        self._line.setText(line)

    def words(self) -> tuple[str, str]:
        """Both lines, whole."""
        return self._words, self._line.text()

    def show_progress(self, done: int, total: int) -> None:
        """Show the bar; a total of 0 means that it is not known."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._bar.show()
        self._stop.show()

    def end_progress(self) -> None:
        """Hide the bar."""
        self._bar.hide()
        self._stop.hide()

    @property
    def is_running(self) -> bool:
        """Whether the bar is shown."""
        return not self._bar.isHidden()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the title to the new width."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        metrics = QFontMetrics(self._title.font())
        self._title.setText(metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, self._title.width()))
        set_tip(self._title, self._words if self._title.text() != self._words else "")

    def _dress(self) -> None:
        self._title.setFont(self._theme.interface_font(17, QFont.Weight.DemiBold))
        self._line.setFont(self._theme.interface_font(12, tabular=True))
        self._line.setStyleSheet(f"color: {self._theme.colour('secondary').name()};")
