"""The contents of the help at its left: pages with their sections, or the sections that hold some words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from reader.gui.plain_text import plain_tip
from reader.gui.theme import spaces
from reader.gui.theme.selection import QuietSelection, chosen_rules, ring_rule
from reader.gui.theme.theme import Theme
from reader.services.help_pages import FoundSection, HelpPage

_PADDING_PX = spaces.HALF - spaces.LINE
_PAGE, _ANCHOR = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class ContentsList(QTreeWidget):
    """`wanted` carries the name of a page and an anchor, "" for its beginning."""

    wanted = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(QuietSelection(self))
        self._theme = theme
        self._is_found = False
        self.setHeaderHidden(True)
        self.setIndentation(14)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.itemClicked.connect(self._go)
        self.dress()

    def show_pages(self, pages: Sequence[HelpPage], current: str) -> None:
        """List the pages, with the sections of the current one below it."""
        self._is_found = False
        self.clear()
        for page in pages:
            item = self._add(None, page.title, page.name, "")
            for section in page.sections[1:]:
                if section.anchor and section.level == 2:
                    self._add(item, section.title, page.name, section.anchor)
            item.setExpanded(page.name == current)
        self.choose(current, "")

    def show_found(self, found: Sequence[FoundSection]) -> None:
        """List the sections that were found, below the pages they stand on; the best page comes first."""
        self._is_found = True
        self.clear()
        items: dict[str, QTreeWidgetItem] = {}
        for one in found:
            page = one.page
            if page.name not in items:
                items[page.name] = self._add(None, page.title, page.name, "")
                items[page.name].setExpanded(True)
            if one.section.level > 1 and one.section.anchor:
                item = self._add(items[page.name], one.section.title, page.name, one.section.anchor)
                item.setToolTip(0, plain_tip(one.snippet))
            else:
                items[page.name].setToolTip(0, plain_tip(one.snippet))

    def choose(self, page: str, anchor: str) -> None:
        """Select the row of a page or a section; says nothing."""
        for item in self._pages():
            is_page = item.data(0, _PAGE) == page
            if not self._is_found:
                item.setExpanded(is_page)
            if is_page:
                named = (one for one in _inside(item) if anchor and one.data(0, _ANCHOR) == anchor)
                self.setCurrentItem(next(named, item))

    def rows(self) -> list[tuple[str, str]]:
        """Page and anchor of every row, in their order."""
        rows = []
        for item in self._pages():
            for one in (item, *_inside(item)):
                rows.append((str(one.data(0, _PAGE)), str(one.data(0, _ANCHOR))))
        return rows

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the row."""
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self._go(item)
        else:
            super().keyPressEvent(event)

    def _pages(self) -> list[QTreeWidgetItem]:
        items = (self.topLevelItem(number) for number in range(self.topLevelItemCount()))
        return [item for item in items if item is not None]

    def dress(self) -> None:
        """Take colours and type from the theme."""
        self.setFont(self._theme.interface_font(13))
        row_px = self._theme.metrics.row(28)
        colour = {role: self._theme.colour(role).name() for role in ("window", "text", "border")}
        self.setStyleSheet(
            f"QTreeWidget {{ background: {colour['window']}; border: 1px solid transparent; border-radius: 6px;"
            f" outline: 0; padding: {_PADDING_PX}px; }}"
            "QTreeWidget { selection-background-color: transparent; }"
            f"QTreeWidget::item {{ height: {row_px}px; border-radius: 6px; padding: 0 {spaces.STEP}px; }}"
            + chosen_rules(self._theme, "QTreeWidget")
            + ring_rule(self._theme, "QTreeWidget", _PADDING_PX)
            + f"QTreeWidget::item:hover:!selected {{ background: {colour['border']}; }}"
            "QTreeWidget::branch { background: transparent; image: none; }"
        )

    def _add(self, above: QTreeWidgetItem | None, title: str, page: str, anchor: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem([title])
        item.setData(0, _PAGE, page)
        item.setData(0, _ANCHOR, anchor)
        if above is None:
            self.addTopLevelItem(item)
        else:
            item.setFont(0, self._theme.interface_font(12, QFont.Weight.Normal))
            item.setForeground(0, self._theme.colour("secondary"))
            above.addChild(item)
        return item

    def _go(self, item: QTreeWidgetItem) -> None:
        self.wanted.emit(str(item.data(0, _PAGE)), str(item.data(0, _ANCHOR)))


def _inside(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    inner = (item.child(row) for row in range(item.childCount()))
    return [one for one in inner if one is not None]
