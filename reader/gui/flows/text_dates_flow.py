"""The dates that stand in the text of the open article: found on a worker, underlined, hidden when not wanted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, QTimer

from reader.domain.dates import ArticleDate, TextDate
from reader.gui.article.date_marks import DateIndex
from reader.gui.article.display_text import DisplayText
from reader.gui.desk import Desk
from reader.gui.flows.article_flow import ArticleFlow
from reader.gui.window_parts import WindowParts

_AFTER_PAINT_MS = 20
"""Dates are looked for once the article has been painted: they never delay its opening."""


class TextDatesFlow(QObject):
    """Knows the dates of one text at a time, whether they are shown or not."""

    def __init__(self, parts: WindowParts, article: ArticleFlow) -> None:
        super().__init__(parts.window)
        self._live = parts.live
        self._pane = parts.article_pane
        self._article = article
        self._desk: Desk | None = None
        self._dates: DateIndex | None = None
        self._wanted: tuple[DisplayText, ArticleDate] | None = None
        self._soon = QTimer(self, singleShot=True, interval=_AFTER_PAINT_MS)
        self._soon.timeout.connect(self._read)
        article.opened.connect(self._on_opened)
        parts.live.follow("shows_dates", lambda _: self._show())

    @property
    def is_waiting(self) -> bool:
        """Whether dates are about to be looked for."""
        return self._soon.isActive()

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, or on none."""
        self._desk = desk

    def _show(self) -> None:
        is_shown = self._live.value("shows_dates")
        self._pane.show_dates(self._dates if is_shown else None)

    def _on_opened(self, view: Any) -> None:
        """Look for dates in another text, and anew where the article's own date gives datelines their year."""
        wanted = None if view is None else (self._pane.view.display, view.head.date)
        if wanted != self._wanted:
            self._wanted = wanted
            self._soon.start()

    def _read(self) -> None:
        desk, view = self._desk, self._article.view
        if desk is not None and view is not None:
            reading, display = desk.services.reading, self._pane.view.display

            def work() -> tuple[DateIndex, list[str]]:
                dates: Sequence[TextDate] = reading.list_text_dates(view.text, view.head.date)
                conflicts = dict.fromkeys(date.meaning for date in dates if date.is_conflict)
                return DateIndex(display, dates), list(conflicts)

            desk.read(work, self._on_read, key="text-dates")

    def _on_read(self, found: tuple[DateIndex, list[str]]) -> None:
        self._dates, conflicts = found
        if self._dates.display is self._pane.view.display:
            self._pane.show_conflicts(conflicts)
            self._show()
