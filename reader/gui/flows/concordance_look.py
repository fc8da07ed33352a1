"""The article follows the lines of a concordance; lines are sorted and copied. Nothing is changed here."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from reader.domain.finding import Hit
from reader.domain.ids import ArticleId
from reader.domain.wording import plural, tr
from reader.gui.desk import Desk
from reader.gui.flows.article_flow import ArticleFlow
from reader.gui.models.concordance_order import Order, sort_lines
from reader.gui.models.concordance_words import copy_lines
from reader.gui.window_parts import WindowParts

if TYPE_CHECKING:
    from reader.gui.panes.concordance_pane import ConcordancePane

_REST_MS = 120
"""How long the lines must rest under a held arrow key before another article is opened."""
_SORTED_AT_ONCE = 2_000
"""So many lines are sorted on the main thread, so that they do not stand there unsorted first."""


class ConcordanceLook(QObject):
    """What is seen of the lines: their order, and the article at the current one."""

    def __init__(self, parts: WindowParts, article: ArticleFlow, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._article = article
        self._desk: Desk | None = None
        self._pane: ConcordancePane | None = None
        self._is_tinted = self._is_still = False
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._show_line)
        article.opened.connect(lambda _: self.show_found())

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, or on none."""
        self._rest.stop()
        self._desk = desk

    def set_pane(self, pane: ConcordancePane) -> None:
        """Follow the pane, once it is there."""
        self._pane = pane
        pane.order_wanted.connect(self.sort)
        pane.table.line_chosen.connect(self._on_line_chosen)
        pane.table.doubleClicked.connect(lambda _: self.go_to_article())
        pane.foot.copy_requested.connect(self.copy)
        self._parts.middle.below_changed.connect(self._on_below_changed)

    def end(self) -> None:
        """Open nothing more, and take the tints from the article: the pane goes."""
        self._rest.stop()
        self._take_tints()

    def _on_below_changed(self) -> None:
        """Leave the article to the pane that took this one's place."""
        if self._pane is not None and self._pane.isHidden():
            self.end()

    def holds(self, key: tuple[ArticleId, int, int] | None) -> bool:
        """Whether a line stands on these words: article, start and end."""
        return key is not None and self._pane is not None and self._pane.lines.lines.holds(key)

    def choose(self, row: int, *, is_followed: bool) -> None:
        """Make a line the current one; unless it is followed, the article stays where the user is in it."""
        if self._pane is not None:
            self._is_still = not is_followed
            self._pane.table.choose(row)
            self._is_still = False
            self.show_found()

    def sort(self, order: Order, is_descending: bool) -> None:
        """Show the lines in another order; many are sorted by a worker, the current line keeps its place."""
        desk, pane = self._desk, self._pane
        if desk is None or pane is None:
            return
        pane.show_order(order, is_descending=is_descending)
        hits, lines = pane.lines.lines.hits, pane.lines.lines.order
        if pane.is_searching or not lines:
            return  # sorted once all are there
        if len(lines) <= _SORTED_AT_ONCE:
            self._set_order(hits[0], sort_lines(hits, lines, order, is_descending=is_descending))
            return
        all_hits, all_lines = tuple(hits), tuple(lines)
        desk.read(
            lambda: sort_lines(all_hits, all_lines, order, is_descending=is_descending),
            partial(self._set_order, hits[0]),
            key="concordance-order",
        )

    def _set_order(self, first: Hit, order: Sequence[int]) -> None:
        """Take an order that was made for the lines that begin with a hit; others have taken their place else."""
        pane = self._pane
        if pane is None or not pane.lines.rowCount() or pane.lines.lines.hits[0] is not first:
            return
        if len(order) <= pane.lines.rowCount():
            pane.table.take_order(order)

    def _on_line_chosen(self, row: int) -> None:
        pane = self._pane
        if pane is None or self._is_still:
            return
        view, hit = self._article.view, pane.lines.lines.hit(row)
        is_open = view is not None and view.head.id == hit.article
        self._rest.start(0 if is_open else _REST_MS)

    def _show_line(self) -> None:
        """Open the article at the current line; the keys stay where they are."""
        pane = self._pane
        if pane is None or pane.isHidden() or pane.table.current_row() < 0:
            return
        hit = pane.lines.lines.hit(pane.table.current_row())
        self._article.open_at(hit.article, hit.span, hit.version)
        self.show_found()

    def show_found(self) -> None:
        """Tint in the open article what was found in it, the current line outlined."""
        pane, view = self._pane, self._article.view
        if pane is None or pane.isHidden() or view is None:
            return
        row = pane.table.current_row()
        hit = pane.lines.lines.hit(row) if row >= 0 else None
        if hit is not None and (hit.article, hit.version) == (view.head.id, view.text.version):
            self._parts.article_pane.show_found(*pane.lines.lines.spans_beside(row), scroll=False)
            self._is_tinted = True
        else:
            self._take_tints()

    def _take_tints(self) -> None:
        """Only those that came from here: the find bar has its own."""
        if self._is_tinted:
            self._is_tinted = False
            self._parts.article_pane.show_found(())

    def go_to_article(self) -> None:
        """Give the keys to the article, at the current line."""
        self._show_line()
        self._parts.article_pane.setFocus()

    def copy(self) -> None:
        """Put the selected lines on the clipboard, or all where one is selected."""
        pane = self._pane
        if pane is None or not pane.lines.rowCount():
            return
        rows = pane.table.selected_rows()
        rows = rows if len(rows) > 1 else list(range(pane.lines.rowCount()))
        text = copy_lines((pane.lines.lines.hit(row), pane.lines.mark(row)) for row in rows)
        QGuiApplication.clipboard().setText(text)
        self._parts.status.flash(plural(len(rows), tr("{n} line copied."), tr("{n} lines copied.")))
