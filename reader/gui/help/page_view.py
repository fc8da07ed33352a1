"""Shows one help page: a column of a comfortable measure, pictures that fit it, found words tinted."""

from __future__ import annotations

from collections.abc import Sequence

import shiboken6
from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPalette, QResizeEvent, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from reader.gui.help.page_document import fit_pictures
from reader.gui.theme import spaces
from reader.gui.theme.metrics import RING_PX
from reader.gui.theme.theme import Theme
from reader.services.help_pages import HelpPage

_MEASURE_PX = 700
_LEAST_MARGIN_PX = spaces.EDGE
_FOUND_MOST = 400


class PageView(QTextBrowser):
    """`link_clicked` carries the target of a link as it stands in the page."""

    link_clicked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._page: HelpPage | None = None
        self._is_wide = False
        self._words: Sequence[str] = ()
        self._found: list[tuple[int, QTextCursor]] = []
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setTabChangesFocus(False)  # Tab goes from link to link
        self.anchorClicked.connect(lambda url: self.link_clicked.emit(url.toString()))
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self._fit)
        self.dress()

    def show_document(self, page: HelpPage, document: QTextDocument, *, is_wide: bool = False) -> None:
        """Show a document made from a page, from its beginning; a wide one takes all the room there is."""
        self._page, self._is_wide = page, is_wide
        self._found = []
        before = self.document()
        document.setParent(self)
        self.setDocument(document)
        if shiboken6.isValid(before):  # the first one goes with its text control
            before.deleteLater()
        self.setAccessibleName(page.title)
        self._arrange()
        self._fit()
        self._tint()

    def show_found(self, words: Sequence[str]) -> None:
        """Tint these words wherever they stand; none takes the tint away."""
        self._words = tuple(word for word in words if word)
        self._tint()

    def found_count(self) -> int:
        """How many places are tinted."""
        return len(self._found)

    def go_to_found(self) -> None:
        """Bring the first tinted place at or after the top of the view into it."""
        top = self.cursorForPosition(self.viewport().rect().topLeft()).position()
        if self._found:
            found = next((start for start, _ in self._found if start >= top), self._found[0][0])
            cursor = QTextCursor(self.document())
            cursor.setPosition(found)
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    def go_to_anchor(self, anchor: str) -> None:
        """Scroll to a section; "" is the beginning."""
        if anchor:
            self.scrollToAnchor(anchor)
        else:
            self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle and the pictures within it."""
        super().resizeEvent(event)
        self._arrange()
        self._fitting.start()

    def dress(self) -> None:
        """Take colours and type from the theme."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, self._theme.colour("surface"))
        palette.setColor(QPalette.ColorRole.Text, self._theme.colour("text"))
        self.setPalette(palette)
        # The sheet says the colour of the words: what a palette says is taken back where sheets change.
        self.setStyleSheet(
            f"QTextBrowser {{ background: {self._theme.colour('surface').name()};"
            f" color: {self._theme.colour('text').name()}; border: {RING_PX}px solid transparent; }}"
            f"QTextBrowser:focus {{ border-color: {self._theme.colour('accent').name()}; }}"
        )

    def _arrange(self) -> None:
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        side = _LEAST_MARGIN_PX if self._is_wide else max(_LEAST_MARGIN_PX, (room - _MEASURE_PX) // 2)
        frame = self.document().rootFrame()
        shape = frame.frameFormat()
        shape.setLeftMargin(side)
        shape.setRightMargin(side)
        shape.setTopMargin(24)
        shape.setBottomMargin(48)
        frame.setFrameFormat(shape)

    def _fit(self) -> None:
        if self._page is not None:
            frame = self.document().rootFrame().frameFormat()
            width = self.viewport().width() - frame.leftMargin() - frame.rightMargin()
            fit_pictures(self.document(), self._page, self._theme, max(120.0, width), self.devicePixelRatioF())

    def _tint(self) -> None:
        found: list[tuple[int, QTextCursor]] = []
        for word in self._words:
            cursor = self.document().find(word)
            while not cursor.isNull() and len(found) < _FOUND_MOST:
                found.append((cursor.selectionStart(), cursor))
                cursor = self.document().find(word, cursor)
        # The places as numbers and cursors of our own: those that Qt gives back belong to a copy that goes.
        self._found = sorted(found, key=lambda pair: pair[0])
        tint = QTextCharFormat()
        tint.setBackground(self._theme.colour("found"))
        marks = []
        for _, cursor in self._found:
            mark = QTextEdit.ExtraSelection()
            mark.cursor, mark.format = cursor, tint
            marks.append(mark)
        self.setExtraSelections(marks)
