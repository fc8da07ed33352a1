"""The scrolling document of the article: setting, zoom, headline, places of the annotations, painting.

A QTextEdit for what Qt does well (caret, selection, accessibility) over `LazyLayout`, with `AnnotationLayer`
below the words. Selecting and choosing are in `text_view`. Main thread only.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

import shiboken6
from PySide6.QtCore import QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPalette, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from reader.domain.articles import ArticleHead
from reader.domain.spans import Span
from reader.gui.article.annotation_index import Mark
from reader.gui.article.annotation_layer import AnnotationLayer
from reader.gui.article.annotation_style import AnnotationStyle
from reader.gui.article.display_text import DisplayText
from reader.gui.article.found_places import FoundPlaces
from reader.gui.article.headline_block import HeadlineBlock
from reader.gui.article.idle_setting import IdleSetting
from reader.gui.article.lazy_layout import LazyLayout
from reader.gui.article.link_button import INSET_PX
from reader.gui.article.minimap import MAP_WIDTH, Minimap
from reader.gui.article.pointer_hints import PointerHints
from reader.gui.article.reading_type import ReadingType
from reader.gui.theme.theme import READING_PX, Theme

_STRIP_AT_ONCE = 200
"""With more annotations the map follows a change a moment later."""


class DocumentView(QTextEdit):
    """One article's text under its headline. Positions are the widget's, heights those of the document."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._scale = 1.0
        self._is_settling = False
        self._exact_top = 0.0
        self._type = ReadingType()
        self._looks = AnnotationStyle(theme, ())
        self._document: QTextDocument | None = None
        self._retired: list[tuple[QTextDocument, LazyLayout, AnnotationLayer]] = []
        self.lines: LazyLayout = LazyLayout(self.document(), ())
        self.text = ""
        self.display = DisplayText("", ())
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportMargins(0, 0, MAP_WIDTH, 0)
        self.setTabChangesFocus(True)
        self.headline = HeadlineBlock(theme, self.viewport())
        self.headline.hide()
        self.headline.reached.connect(lambda: self.verticalScrollBar().setValue(0))
        self.hints = PointerHints(self.viewport(), theme, lambda: self.layer, self.to_document)
        self.strip = Minimap(
            theme, self.verticalScrollBar(), lambda held: self.hints.tell_of(held, has_quotes=True), self
        )
        self.strip.scrolled_to.connect(self._show_in_middle)
        self.idle = IdleSetting(self._keep_screen, self)
        self._late_settle = QTimer(self)
        self._late_settle.setSingleShot(True)
        self._late_settle.timeout.connect(self.settle)
        self._late_release = QTimer(self, singleShot=True)
        self._late_release.timeout.connect(self._release)
        self._install_text()
        self.refresh_theme()

    @property
    def scale(self) -> float:
        """The zoom as a factor."""
        return self._scale

    def set_text(self, text: str, paragraph_starts: tuple[int, ...], head: ArticleHead | None) -> None:
        """Show another text from its beginning, without annotations."""
        self.text = text
        self.display = DisplayText(text, paragraph_starts)
        self.headline.setVisible(head is not None)
        if head is not None:
            self.headline.set_head(head)
        self._install_text()
        self.verticalScrollBar().setValue(0)
        self._remeasure()

    def arrange_headline(self) -> None:
        """Give the headline the height that it needs since something in it became other."""
        self._remeasure()

    def show_head(self, head: ArticleHead) -> None:
        """Show another head over the text that stays."""
        self.headline.set_head(head)
        self._remeasure()

    def set_scale(self, scale: float) -> None:
        """Zoom: type, measure and underlines grow together; the first visible line stays."""
        if scale == self._scale:
            return
        first = self.first_visible()
        self._scale = scale
        self.headline.set_scale(scale)
        self.layer.scale = scale
        self.document().setDefaultFont(self._font())
        self.lines.forget()
        self.layer.drop()
        self._remeasure()
        self.show_at_top(first)

    @property
    def type(self) -> ReadingType:
        """How the text is set."""
        return self._type

    def set_type(self, reading_type: ReadingType) -> None:
        """Set this and all further texts so; the first visible line stays."""
        if reading_type != self._type:
            first = self.first_visible()
            self._type = reading_type
            self._remeasure()
            self.show_at_top(first)

    def set_looks(self, looks: AnnotationStyle) -> None:
        """Draw the annotations of this and all further articles so."""
        self._looks = self.layer.style = looks
        self.layer.drop()
        self.idle.begin_drawing()

    def set_found(self, spans: Sequence[Span], current: int | None = None) -> None:
        """Show places that a search found, in text order and without overlap; `current` counts among them."""
        self.layer.found = FoundPlaces(self.display, spans, current)
        self.viewport().update()
        self.strip.refresh()

    def refresh_theme(self) -> None:
        """Take the colours of the theme anew."""
        palette = self.palette()
        surface, text = self.theme.colour("surface"), self.theme.colour("text")
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            palette.setColor(role, surface)
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.HighlightedText):
            palette.setColor(role, text)
        palette.setColor(QPalette.ColorRole.PlaceholderText, self.theme.colour("secondary"))
        palette.setColor(QPalette.ColorRole.Highlight, self.theme.colour("selection"))
        self.lines.caret_colour = self.caret_colour()
        self.setPalette(palette)
        # With a style sheet on the application the viewport keeps a palette of its own.
        self.viewport().setPalette(palette)
        self.setAutoFillBackground(True)
        self.headline.refresh_theme()
        self.layer.drop()
        if self.document().defaultFont() != self._font():
            self.document().setDefaultFont(self._font())
            self.lines.forget()
        self._remeasure()
        self.redraw()

    def caret_colour(self) -> QColor:
        """The colour of the caret."""
        return self.theme.colour("accent")

    def redraw(self, blocks: Iterable[int] | None = None) -> None:
        """Paint some blocks, or all, and the strip again."""
        if blocks is None or len(self.layer.index) <= _STRIP_AT_ONCE:
            self.strip.refresh()
        else:
            self.strip.refresh_soon()
        if blocks is None:
            self.viewport().update()
            return
        for number in blocks:
            self.update_blocks(number, number)

    def update_blocks(self, first: int, last: int) -> None:
        """Paint blocks again, the last included, with all that is drawn on them."""
        y = self.verticalScrollBar().value()
        top, bottom = self.layer.ink(first, last)
        rect = QRectF(0, top - y, self.viewport().width(), bottom - top).toAlignedRect()
        self.viewport().update(rect.intersected(self.viewport().rect()))

    def first_visible(self) -> int:
        """The position of the first character on the screen; 0 while the headline is still there."""
        y = self.verticalScrollBar().value()
        if y <= self.lines.measure.top:
            return 0
        return self.lines.hitTest(QPointF(self.lines.measure.left, y + 1), Qt.HitTestAccuracy.FuzzyHit)

    def show_at_top(self, position: int) -> None:
        """Scroll so that the line of a position is the first; 0 shows the headline."""
        self.verticalScrollBar().setValue(round(self.line_top(position)) if position else 0)
        self.settle()

    def show_range(self, start: int, end: int) -> None:
        """Scroll only where the range is not well in view, and then to a third of the height."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        top, bottom = self.line_top(start), self.line_top(max(start, end - 1)) + self.lines.measure.pitch
        self.lines.announce_size()
        if top < bar.value() + 16 or min(bottom, top + height - 48) > bar.value() + height - 16:
            bar.setValue(round(top - height / 3))
            self.settle()

    def line_top(self, position: int) -> float:
        """The top in the document of the line that holds a position."""
        block = self.document().findBlock(position)
        top = self.lines.blockBoundingRect(block).top()
        line = block.layout().lineForTextPosition(position - block.position())
        return top + line.lineNumber() * self.lines.measure.pitch if line.isValid() else top

    def blocks_of(self, mark: Mark | None) -> range:
        """The numbers of the blocks that an annotation touches; none for None."""
        if mark is None:
            return range(0)
        return range(self.display.block_at(mark.start), self.display.block_at(max(mark.start, mark.end - 1)) + 1)

    def to_document(self, point: QPointF) -> QPointF:
        """A point of the viewport in the document."""
        return point + QPointF(0, self.verticalScrollBar().value())

    def settle(self) -> None:
        """Set the lines that are in view; what was on the screen already stays where it was."""
        if self._is_settling:
            return
        self._is_settling = True
        lines = self.lines
        y, height = self._top(), self.viewport().height()
        first, last = lines.block_at(y), lines.block_at(y + height)
        anchor = next((number for number in range(first, last + 1) if lines.is_block_set(number)), first)
        before = lines.block_top(anchor) - y
        number, count = first, self.document().blockCount()
        while number < count and lines.block_top(number) < y + height:
            lines.ensure(number)
            number += 1
        self._announce(anchor, before)
        self._is_settling = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what lies below the words, then let Qt paint the words through the layout."""
        painter = QPainter(self.viewport())
        y = self.verticalScrollBar().value()
        painter.translate(0, -y)
        self.layer.paint(painter, QRectF(event.rect()).translated(0, y))
        painter.end()
        super().paintEvent(event)
        if self.lines.is_stale:
            self._late_settle.start(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Centre the measure again; lines are set anew only where it became narrower or wider."""
        super().resizeEvent(event)
        self._remeasure()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scroll; the headline goes along."""
        super().scrollContentsBy(dx, dy)
        self._place_headline()
        self.settle()

    def _font(self) -> QFont:
        return self.theme.reading_font(READING_PX * self._scale)

    def _install_text(self) -> None:
        """A new document each time: a layout then never sees a text change under it."""
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(self._font())
        document.setPlainText(self.display.shown)
        if self._document is not None:
            self._retire(self._document)
        self._document = document
        self.lines = LazyLayout(document, self.display.block_lengths)
        self.lines.caret_colour = self.caret_colour()
        document.setDocumentLayout(self.lines)
        self.setDocument(document)
        self.layer = AnnotationLayer(self.theme, self.lines, self.display)
        self.layer.style = self._looks
        self.layer.scale = self._scale
        self.layer.numbers = self.display.block_paragraphs
        self.strip.show_layer(self.layer)
        self._begin_idle()

    def _retire(self, document: QTextDocument) -> None:
        """Let go of what was shown once there is time: ten thousand annotations take some milliseconds to free.

        Document and layout hold each other. They are held here and then deleted in Qt's order: the garbage
        collector, finding both at once, would delete the layout twice.
        """
        self._retired.append((document, self.lines, self.layer))
        self._late_release.start(0)

    def _release(self) -> None:
        for document, *_ in self._retired:
            if shiboken6.isValid(document):
                shiboken6.delete(document)
        self._retired.clear()

    def _begin_idle(self) -> None:
        self.idle.begin(self.layer, self.document().blockCount(), len(self.text))

    def _remeasure(self) -> None:
        """Fit measure, strokes, headline and map to the viewport and keep the first visible line."""
        viewport, font = self.viewport().width(), self._font()
        paragraphs = max(self.display.block_paragraphs, default=1)
        measure, strokes = self._type.fit(font, self._scale, viewport, 32.0, paragraphs)
        strokes = replace(strokes, ratio=self.devicePixelRatioF())
        if not self.headline.isHidden():
            measure = replace(measure, top=float(self.headline.arrange(round(measure.width))))
        if strokes != self.layer.strokes:
            self.layer.strokes = strokes
            self.layer.drop()
            self.idle.begin_drawing()
        if measure != self.lines.measure:
            first = self.first_visible() if self.verticalScrollBar().value() else 0
            if self.lines.set_measure(measure):
                self.layer.drop()
                self._begin_idle()
            self.lines.is_stale = True
            self.settle()
            if first:
                self.show_at_top(first)
            self.viewport().update()
        self.settle()
        self._place_headline()
        self._place_strip()

    def _place_headline(self) -> None:
        self.headline.move(round(self.lines.measure.left) - INSET_PX, -self.verticalScrollBar().value())

    def _place_strip(self) -> None:
        area: QRect = self.viewport().geometry()
        self.strip.setGeometry(area.right() + 1, area.top(), MAP_WIDTH, max(0, area.height()))

    def _announce(self, anchor: int, before: float) -> None:
        """Make a changed height known; the anchor block keeps its distance from the top of the screen."""
        if not self.lines.is_stale:
            return
        self.lines.announce_size()
        bar = self.verticalScrollBar()
        if bar.value() > 0:
            self._exact_top = self.lines.block_top(anchor) - before
            bar.setValue(round(self._exact_top))
        self.strip.refresh_soon()

    def _top(self) -> float:
        """The height of the document at the top of the screen.

        The scroll bar knows whole pixels only: what it rounds away would add up over many small slices.
        """
        value = self.verticalScrollBar().value()
        return self._exact_top if round(self._exact_top) == value else float(value)

    def _keep_screen(self, work: Callable[[], None]) -> None:
        """Do what may change heights; what is at the top of the screen stays there."""
        y = self._top()
        anchor = self.lines.block_at(y)
        before = self.lines.block_top(anchor) - y
        work()
        self._announce(anchor, before)

    def _show_in_middle(self, y: float) -> None:
        self.verticalScrollBar().setValue(round(y - self.viewport().height() / 2))
