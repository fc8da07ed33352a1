"""The block above the text: title, source and language, byline, the date as a chip, the capture day."""

from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QWidget

from reader.domain.articles import ArticleHead, TitleBasis
from reader.gui.article.date_chip import DateChip
from reader.gui.article.headline_links import HeadlineLinks
from reader.gui.article.headline_words import say_captured, say_language
from reader.gui.plain_text import PlainLabel, plain_tip
from reader.gui.theme.theme import Theme

_TOP, _BOTTOM, _AFTER_TITLE = 28, 18, 6
_META_GAP, _META_ROW = 10, 28


class HeadlineBlock(QWidget):
    """Lies over the top of the article's viewport and scrolls with it. `arrange` places its labels."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scale = 1.0
        self.title = PlainLabel(self)
        self.title.setWordWrap(True)
        self.origin, self.byline = PlainLabel(self), PlainLabel(self)
        self.chip = DateChip(theme, self)
        self.captured = PlainLabel(self)
        self._meta: tuple[PlainLabel | DateChip, ...] = (self.origin, self.byline, self.chip, self.captured)
        self.links = HeadlineLinks(theme, self)
        self.refresh_theme()

    def set_head(self, head: ArticleHead) -> None:
        """Show another article's head."""
        self.title.setText(head.title)
        is_made = head.title_basis is TitleBasis.MADE
        self.title.setToolTip("The page has no title; this one is made from its first words." if is_made else "")
        parts = [head.source or "unknown source", say_language(head.language) if head.language else ""]
        self.origin.setText(" · ".join(part for part in parts if part))
        label = head.source_label
        self.origin.setToolTip(plain_tip(label if label != head.source else ""))
        self.byline.setText(head.byline)
        self.captured.setText(say_captured(head.captured_at))
        self.chip.set_date(head.date)
        self.setAccessibleName(f"Headline: {head.title}")
        for name, meta in (("Source", self.origin), ("Byline", self.byline), ("Captured", self.captured)):
            meta.setAccessibleName(f"{name}: {meta.text()}")
            meta.setVisible(bool(meta.text()))

    def set_scale(self, scale: float) -> None:
        """Zoom, slower than the text: the title by two thirds, the meta line by half of it."""
        self._scale = scale
        self.refresh_theme()

    def refresh_theme(self) -> None:
        """Take fonts and colours from the theme."""
        meta_px = round(12 * (1 + (self._scale - 1) / 2))
        self.title.setFont(
            self._theme.reading_font(round(24 * (1 + (self._scale - 1) * 2 / 3)), QFont.Weight.DemiBold)
        )
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.colour("text"))
        palette.setColor(QPalette.ColorRole.PlaceholderText, self._theme.colour("secondary"))
        self.setPalette(palette)
        for label in self._meta:
            # A role, not a palette: with a style sheet on the application labels take the palette of the view.
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            label.setFont(self._theme.interface_font(meta_px - 1 if label is self.chip else meta_px))
        self.chip.setFixedHeight(meta_px + 8)
        self.links.set_size(meta_px)
        self.update()

    def arrange(self, width: int) -> int:
        """Place the labels in a width, the meta line in as many rows as it needs; returns the height used."""
        self.title.setGeometry(0, _TOP, width, self.title.heightForWidth(width))
        row_top, x = self.title.geometry().bottom() + 1 + _AFTER_TITLE, 0
        for label in self._meta:
            if not label.text():
                continue
            size = label.sizeHint()
            if x and x + size.width() > width:
                row_top, x = row_top + _META_ROW, 0
            label.setGeometry(
                x, row_top + (_META_ROW - size.height()) // 2, min(size.width(), width), size.height()
            )
            x += size.width() + _META_GAP
        below = row_top + _META_ROW
        self.links.move(0, below)
        height = below + self.links.arrange(width) + _BOTTOM
        self.resize(width, height)
        return height
