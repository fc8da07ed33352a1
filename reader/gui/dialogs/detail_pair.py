"""Two texts side by side below a table: what is known of a row at the left, words of an article at the right."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextBrowser, QWidget

from reader.gui.theme import spaces
from reader.gui.theme.selection import ring_rule
from reader.gui.theme.theme import Theme


class DetailPair(QWidget):
    """Who derives from it calls `dress` once made, and fills both parts in `fill`, which follows the theme."""

    def __init__(
        self,
        theme: Theme,
        names: tuple[str, str],
        parent: QWidget | None = None,
        *,
        shares: tuple[int, int] = (1, 1),
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._facts, self._text = QTextBrowser(self), QTextBrowser(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(spaces.SIDE)
        for browser, name, share in zip(self.browsers(), names, shares, strict=True):
            browser.setAccessibleName(name)
            browser.setFrameShape(QFrame.Shape.NoFrame)
            browser.setOpenLinks(False)
            browser.setTabChangesFocus(True)
            browser.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            browser.document().setDocumentMargin(spaces.WIDE)
            row.addWidget(browser, share)
        theme.changed.connect(self.dress)

    def fill(self) -> None:
        """Write both parts anew."""
        raise NotImplementedError

    def dress(self) -> None:
        """Take fonts and colours from the theme, and fill both parts with them."""
        self._facts.setFont(self._theme.interface_font(12))
        self._text.setFont(self._theme.reading_font(14))
        border, surface = self._theme.colour("border").name(), self._theme.colour("surface").name()
        self.setStyleSheet(
            f"QTextBrowser {{ background: {surface}; border: 1px solid {border}; border-radius: 6px;"
            f" padding: {spaces.LINE}px; }}" + ring_rule(self._theme, "QTextBrowser", spaces.LINE)
        )
        self.fill()

    def browsers(self) -> tuple[QTextBrowser, QTextBrowser]:
        """Both parts, in the order of reading."""
        return self._facts, self._text

    def facts_text(self) -> str:
        """What stands at the left, as plain text."""
        return self._facts.toPlainText()


def facts_table(rows: Iterable[tuple[str, str]], name_px: int, quiet: str) -> str:
    """Names and values as a table of two columns, all given as markup; the names have `name_px` and are quiet."""
    lines = (
        f"<tr><td width='{name_px}' style='color:{quiet}; padding-bottom: {spaces.STEP}px'>{name}</td>"
        f"<td style='padding-bottom: {spaces.STEP}px'>{value}</td></tr>"
        for name, value in rows
    )
    return f"<table cellspacing='0' cellpadding='0' width='100%'>{''.join(lines)}</table>"
