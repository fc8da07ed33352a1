"""The pane of a concordance, below the article: what is looked for, the lines found, what can be done with them.

This is its whole interface for the flow; it shows values and says what the user did, calls no service and no other
pane. The lines and what was decided on them stand in `lines`, a table model. Main thread.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from reader.domain.tags import Tag
from reader.domain.wording import tr
from reader.gui.models.concordance_order import Order
from reader.gui.models.concordance_table import Column
from reader.gui.models.concordance_words import counts_text
from reader.gui.panes.concordance_foot import ConcordanceFoot
from reader.gui.panes.concordance_header import ConcordanceHeader
from reader.gui.panes.concordance_table import ConcordanceTable
from reader.gui.panes.result_pane import ResultPane
from reader.gui.theme.theme import Theme

_COLUMN_ORDERS = {
    Column.MARK: Order.FOUND,
    Column.LEFT: Order.LEFT,
    Column.MATCH: Order.MATCH,
    Column.RIGHT: Order.RIGHT,
    Column.SOURCE: Order.SOURCE,
    Column.DATE: Order.DATE,
}
_START_HINT = tr(
    "Type a phrase above and press Enter. Every place where it stands is listed here, to be tagged or not."
)


class ConcordancePane(ResultPane):
    """`order_wanted` carries an `Order` and whether descending."""

    order_wanted = Signal(object, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._order, self._is_descending = Order.FOUND, False
        self._is_use = False
        self.header = ConcordanceHeader(theme)
        self.table = ConcordanceTable(theme)
        self.foot = ConcordanceFoot(theme)
        self.progress = QProgressBar()
        self.lines = self.table.lines
        self.setAccessibleName(tr("Concordance"))
        self.keys_home = self.table
        self.setFocusProxy(self.table)
        self._lay_out()
        self._connect()
        self.table.set_hint(_START_HINT)
        self.show_order(Order.FOUND, is_descending=False)
        self.refresh_counts()

    @property
    def order(self) -> tuple[Order, bool]:
        """What lines are sorted by, and whether from the end."""
        return self._order, self._is_descending

    @property
    def is_searching(self) -> bool:
        """Whether more lines may come."""
        return not self.progress.isHidden()

    @property
    def is_use(self) -> bool:
        """Whether the uses of a tag are shown."""
        return self._is_use

    def show_tag(self, tag: Tag | None) -> None:
        """Show the tag that the lines would get, or have."""
        self.header.tag_box.show_tag(tag)
        self.table.rows.tag = tag
        self.table.viewport().update()

    def show_uses_of(self, tag: Tag | None) -> None:
        """Show the uses of a tag, to be read; None for what is looked for."""
        self._is_use = tag is not None
        self.table.rows.is_inviting = self.header.tag_box.isEnabled() and not self._is_use
        self.header.show_uses_of(tag)
        self.refresh_counts()

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Offer these tags."""
        self.header.tag_box.set_tags(tags)

    def show_order(self, order: Order, *, is_descending: bool) -> None:
        """Show what the lines are sorted by."""
        self._order, self._is_descending = order, is_descending
        self.header.order.show_value(order)
        column = next(column for column, known in _COLUMN_ORDERS.items() if known is order)
        self.table.heads.setSortIndicatorShown(order is not Order.FOUND)
        direction = Qt.SortOrder.DescendingOrder if is_descending else Qt.SortOrder.AscendingOrder
        self.table.heads.setSortIndicator(column, direction)

    def show_searching(self, searched: int, total: int) -> None:
        """Show how far a search has come; a total of 0 means that it is not known."""
        self.header.show_searching(True)
        self.progress.setRange(0, total)
        self.progress.setValue(searched)
        self.progress.show()
        self.table.set_hint(tr("Searching…"))

    def end_searching(self, hint: str) -> None:
        """Show that nothing is searched any more, with what an empty table then says."""
        self.header.show_searching(False)
        self.progress.hide()
        self.table.set_hint(hint)

    def show_error(self, text: str) -> None:
        """Say what is wrong with what is looked for, which was not searched therefore."""
        self.header.show_error(text)
        self.table.set_hint(tr("Not searched."))

    def end_error(self) -> None:
        """What is looked for was mended; it is searched when the user says so."""
        if self.header.has_error:
            self.header.show_counts("")
            self.table.set_hint(tr("Not searched yet: Enter searches."))
            self.refresh_counts()

    def refresh_counts(self) -> None:
        """Say the counts again, and offer what can be done with the lines there are."""
        counts = self.lines.lines.counts()
        self.header.show_accepted(counts.accepted)
        if not self.header.has_error:
            self.header.show_counts(self._say_counts())
        self.foot.set_usable(has_lines=counts.found > 0, is_use=self._is_use, can_read=True)

    def set_can_decide(self, can_decide: bool) -> None:
        """Whether lines can be tagged at all: not in a library that can only be read."""
        self.header.tag_box.setEnabled(can_decide)
        self.table.rows.is_inviting = can_decide and not self._is_use

    def _say_counts(self) -> str:
        counts = self.lines.lines.counts()
        return counts_text(counts, is_use=self._is_use) if counts.found else ""

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(2)
        self.progress.setAccessibleName(tr("Progress of the search"))
        self.progress.hide()
        column.addWidget(self.header)
        column.addWidget(self.progress)
        column.addWidget(self.table, 1)
        column.addWidget(self.foot)
        for before, after in pairwise((*self.header.in_order(), self.table, *self.foot.in_order())):
            self.setTabOrder(before, after)

    def _connect(self) -> None:
        self.header.close_requested.connect(self.close_requested)
        self.header.lines_wanted.connect(self.table.setFocus)
        self.header.order_chosen.connect(self._on_order_chosen)
        self.header.order.setAccessibleDescription(
            tr("The order that stands there, chosen again, is turned round")
        )
        self.table.heads.sectionClicked.connect(self._on_head_clicked)
        self.lines.counts_changed.connect(self.refresh_counts)

    def _on_head_clicked(self, section: int) -> None:
        self._on_order_chosen(_COLUMN_ORDERS[Column(section)])

    def _on_order_chosen(self, order: Order) -> None:
        """Another order begins at its start; the same one again is turned round."""
        self.order_wanted.emit(order, order is self._order and not self._is_descending)
