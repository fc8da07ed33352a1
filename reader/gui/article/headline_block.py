"""The block above the text: title, source, agency, byline, date, capture, address, reading state, tags, links."""

from math import ceil

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPalette
from PySide6.QtWidgets import QWidget

from reader.domain.articles import ArticleHead, ReadingState, TitleBasis
from reader.domain.sources import source_words
from reader.domain.wording import tr
from reader.gui.article.date_chip import DateChip
from reader.gui.article.headline_links import HeadlineLinks
from reader.gui.article.headline_tags import HeadlineTags
from reader.gui.article.headline_words import say_agency, say_captured, say_state_with_sign
from reader.gui.article.link_button import INSET_PX
from reader.gui.article.original_link import OriginalLink
from reader.gui.plain_text import PlainLabel, set_tip
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

_TOP, _BOTTOM, _AFTER_TITLE = spaces.EDGE, spaces.WIDE, spaces.STEP
_META_GAP, _META_PAD = spaces.STEP, spaces.WIDE
_TITLE_PX, _TITLE_LEAST_PX, _META_PX = 24, 16, 12
_TITLE_NARROW_PX, _TITLE_SHARE = 20, 14
"""In a narrow pane with large type the title is a fourteenth of the width, but no less than 20 px."""

Meta = PlainLabel | DateChip | OriginalLink


class HeadlineBlock(QWidget):
    """Lies over the top of the article's viewport and scrolls with it. `arrange` places its parts.

    `reached` when one of its controls got the focus by key, so that it can be brought into view.
    """

    reached = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scale = 1.0
        self.title = PlainLabel(self)
        self.title.setWordWrap(True)
        self.origin, self.agency, self.byline = PlainLabel(self), PlainLabel(self), PlainLabel(self)
        self.chip = DateChip(theme, self)
        self.captured = PlainLabel(self)
        self.address = OriginalLink(theme, self)
        self.state = PlainLabel(self)
        self._meta: tuple[Meta, ...] = (
            self.origin,
            self.agency,
            self.byline,
            self.chip,
            self.captured,
            self.address,
            self.state,
        )
        self.tags = HeadlineTags(theme, self)
        self.links = HeadlineLinks(theme, self)
        self.links.line_added.connect(lambda line: line.installEventFilter(self))
        for control in (self.chip, self.address):
            control.installEventFilter(self)
        self.refresh_theme()

    def set_head(self, head: ArticleHead) -> None:
        """Show another article's head."""
        self.title.setText(head.title)
        is_made = head.title_basis is TitleBasis.MADE
        made_tip = tr("The page has no title; this one is made from its first words.")
        set_tip(self.title, made_tip if is_made else "")
        self.origin.setText(source_words(head.source, head.language))
        label = head.source_label
        set_tip(self.origin, label if label != head.source else "")
        self.agency.setText(say_agency(head.agency, head.source))
        self.byline.setText(head.byline)
        self.captured.setText(say_captured(head.captured_at))
        self.chip.set_date(head.date)
        self.address.set_address(head.url)
        self.state.setText(say_state_with_sign(head.reading_state))
        self.setAccessibleName(tr("Headline: {title}", title=head.title))
        for name, meta in (
            (tr("Source"), self.origin),
            (tr("Agency"), self.agency),
            (tr("Byline"), self.byline),
            (tr("Captured"), self.captured),
            (tr("Reading state"), self.state),
        ):
            meta.setAccessibleName(f"{name}: {meta.text()}")
            meta.setVisible(bool(meta.text()))

    def set_scale(self, scale: float) -> None:
        """Zoom, slower than the text: the title by two thirds, the meta line by half of it."""
        self._scale = scale
        self.refresh_theme()

    def refresh_theme(self) -> None:
        """Take fonts and colours from the theme."""
        meta_px = self._meta_px()
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.colour("text"))
        palette.setColor(QPalette.ColorRole.PlaceholderText, self._theme.colour("secondary"))
        self.setPalette(palette)
        self._set_title_size(self._title_px())
        for label in self._meta:
            if isinstance(label, OriginalLink):
                label.set_size(meta_px)
                continue
            # A role, not a palette: with a style sheet on the application labels take the palette of the view.
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            label.setFont(self._theme.interface_font(meta_px - 1 if label is self.chip else meta_px))
        words = QFontMetricsF(self.chip.font()).height()
        self.chip.setFixedHeight(max(meta_px + spaces.STEP, ceil(words) + spaces.HALF))
        self.tags.set_size(meta_px)
        self.links.set_size(meta_px)
        self.update()

    def arrange(self, width: int) -> int:
        """Place the parts in a width, the meta line in as many rows as it needs; returns the height used. The
        block is wider by the inset of its links at either side.
        """
        self._fit_title(width)
        self.title.setGeometry(INSET_PX, _TOP, width, self.title.heightForWidth(width))
        below = self._arrange_meta(width, self.title.geometry().bottom() + 1 + _AFTER_TITLE)
        self.tags.move(INSET_PX, below)
        below += self.tags.arrange(width)
        self.links.move(0, below)
        below += self.links.arrange(width + 2 * INSET_PX)
        self.resize(width + 2 * INSET_PX, below + _BOTTOM)
        return below + _BOTTOM

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say when a control was reached by key: the block may be scrolled out of sight."""
        if event.type() == QEvent.Type.FocusIn and event.reason() in _BY_KEY:  # type: ignore[attr-defined]
            self.reached.emit()
        return super().eventFilter(watched, event)

    def _arrange_meta(self, width: int, top: int) -> int:
        """Place what stands in a line, row by row; where the next part may begin."""
        least = self._meta_px() + _META_PAD
        row: list[tuple[Meta, int, QSize]] = []
        x = 0

        def finish_row() -> int:
            height = max([least, *(size.height() for _, _, size in row)])
            for label, left, size in row:
                inset = 0 if isinstance(label, OriginalLink) else INSET_PX
                label.setGeometry(inset + left, top + (height - size.height()) // 2, size.width(), size.height())
            return top + height

        for label in self._meta:
            if not label.text():
                continue
            size = self._size_within(label, width)
            if x and x + size.width() > width:
                top, row, x = finish_row(), [], 0
            row.append((label, x, size))
            x += size.width() + _META_GAP
        return finish_row()

    def _size_within(self, label: Meta, width: int) -> QSize:
        """The size of a part that may take at most a width: long words wrap, a link or a date is cut."""
        if isinstance(label, OriginalLink):
            return label.fit(width)
        if isinstance(label, PlainLabel) and label is not self.state:
            label.setWordWrap(False)
            if label.sizeHint().width() > width:
                label.setWordWrap(True)
                return QSize(width, label.heightForWidth(width))
        size = label.sizeHint()
        if label is self.state:
            # As wide as any state, so that no row breaks elsewhere when the article is opened or done.
            metrics = QFontMetricsF(label.font())
            size.setWidth(max(ceil(metrics.horizontalAdvance(say_state_with_sign(one))) for one in ReadingState))
        return QSize(min(size.width(), width), size.height())

    def _meta_px(self) -> int:
        return round(_META_PX * (1 + (self._scale - 1) / 2))

    def _title_px(self) -> int:
        return round(_TITLE_PX * (1 + (self._scale - 1) * 2 / 3))

    def _set_title_size(self, px: int) -> None:
        self.title.setFont(self._theme.reading_font(px, QFont.Weight.DemiBold))

    def _fit_title(self, width: int) -> None:
        """The usual size, or a smaller one in a narrow pane, and where a word is longer than a line."""
        px = min(self._title_px(), max(_TITLE_NARROW_PX, width // _TITLE_SHARE))
        metrics = QFontMetricsF(self._theme.reading_font(px, QFont.Weight.DemiBold))
        longest = max((metrics.horizontalAdvance(word) for word in self.title.text().split()), default=0.0)
        if longest > width:
            px = max(_TITLE_LEAST_PX, int(px * width / longest))
        self._set_title_size(px)


_BY_KEY = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
