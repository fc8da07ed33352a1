"""The slim bar below the text that keeps what a new user may try in sight; what was tried is ticked."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reader.domain.wording import mark, tr
from reader.gui.article.link_button import LinkButton
from reader.gui.panes.close_button import CloseButton
from reader.gui.plain_text import ElidedLabel
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

_SHORT = {
    "mark": mark("Select words, press 1"),
    "search": mark("Search"),
    "export": mark("Export"),
}


class TrialBar(QWidget):
    """`task_wanted` carries the name of a task, `close_requested` by ×."""

    task_wanted = Signal(str)
    close_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("FindBar")  # dressed as the other slim bar below the text
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Things to try"))
        self._lead = ElidedLabel(tr("Try:"), self)
        self.links = {name: LinkButton(theme, self) for name in _SHORT}
        self._words: dict[str, tuple[str, str]] = {}
        self._close = close = CloseButton(
            theme, tr("Close this bar"), tr("Close; Help › Welcome brings it back"), self
        )
        close.clicked.connect(self.close_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(spaces.WIDE, spaces.HALF, spaces.STEP, spaces.HALF)
        row.setSpacing(spaces.WIDE)
        row.addWidget(self._lead)
        for name, link in self.links.items():
            link.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            link.clicked.connect(partial(self.task_wanted.emit, name))
            row.addWidget(link)
        row.addStretch(1)
        close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row.addWidget(close)
        self.hide()

    def set_tasks(self, done: Collection[str], keys: Mapping[str, str]) -> None:
        """Tick what was tried; `keys` are the present keys by task."""
        is_over = len(done) >= len(_SHORT)
        self._lead.setText(tr("All three tried. Help › Welcome has more.") if is_over else tr("Try:"))
        for name, link in self.links.items():
            words = tr(_SHORT[name])
            said = tr("{task} ({key})", task=words, key=keys[name]) if keys.get(name) else words
            self._words[name] = (words, words if name in done else said)
            link.set_sign("check" if name in done else "ring")
            link.setEnabled(name not in done)
            link.setAccessibleName(tr("{words}, done", words=words) if name in done else said)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the keys, and then the lead, where there is no room for all of them."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for with_keys in (True, False):
            for name, (short, whole) in self._words.items():
                self.links[name].set_words(whole if with_keys else short)
            if self._wanted() <= self.width():
                break
        is_over = not any(link.isEnabled() for link in self.links.values())
        self._lead.setVisible(is_over or self._wanted() <= self.width())

    def _wanted(self) -> int:
        """The width at which nothing is cut."""
        parts = [self._lead.sizeHint().width(), *(link.sizeHint().width() for link in self.links.values())]
        return sum(parts) + spaces.WIDE * (len(parts) + 1) + self._close.width() + spaces.STEP
