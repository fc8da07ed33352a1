"""The caret and the selection in the article's text, moved by keys and told in code points. Main thread only."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QClipboard, QColor, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QWidget

from reader.domain.spans import Span, snap_to_words
from reader.gui.article import caret_moves
from reader.gui.article.caret_moves import CaretUnit
from reader.gui.article.display_text import DisplayText
from reader.gui.article.document_view import DocumentView
from reader.gui.article.reading_type import ReadingType
from reader.gui.theme.theme import Theme

_KEPT_LINES = 2
"""So many lines stay to be seen over and under the caret."""


class SelectionView(DocumentView):
    """The document with a caret that walks by words, sentences and paragraphs, and a selection that grows by them.

    Without `has_caret` the caret is not drawn and moves scroll; what is selected can be extended all the same.
    `span_selected` carries a Span or None; `caret_moved` follows every move of the caret by key.
    """

    span_selected = Signal(object)
    caret_moved = Signal()

    _has_caret = True

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.paragraph_starts: tuple[int, ...] = ()
        self.is_snapping = True
        self._announced: Span | None = None
        self._is_mouse_down = False
        self._snapped: tuple[DisplayText, int, int, Span | None] = (self.display, 0, 0, None)
        self._exact: Span | None = None
        self._widened: Span | None = None
        self._widened_from: list[tuple[int, int, Span | None]] = []
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.selectionChanged.connect(self._on_selection_changed)

    @property
    def has_caret(self) -> bool:
        """Whether keys move a caret that is seen; without one they scroll."""
        return self._has_caret

    def set_caret(self, on: bool) -> None:
        """Show the caret, on the screen where it was left elsewhere, or hide it."""
        self._has_caret = on
        self.lines.caret_colour = self.caret_colour()
        if on and not self._is_in_view(self.textCursor().position()):
            self._put_caret(self._first_whole_line())
        self.viewport().update()

    def caret_colour(self) -> QColor:
        """The accent; nothing while there is no caret."""
        return self.theme.colour("accent") if self._has_caret else QColor(Qt.GlobalColor.transparent)

    def caret(self) -> int:
        """The offset at which the caret stands."""
        return self.display.to_cp(self.textCursor().position())

    def selected_span(self) -> Span | None:
        """What is selected; None without a selection.

        Where snapping is on, what a user selects grows to whole words. What `select_span` selected does not: it
        may be the place of a pattern that ends within a word.
        """
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        start = self.display.to_cp(cursor.selectionStart())
        end = self.display.to_cp(cursor.selectionEnd())
        if self.is_snapping and not self._is_exact(start, end):
            # Asked for by many at each change of the selection.
            if self._snapped[:3] != (self.display, start, end):
                self._snapped = (self.display, start, end, snap_to_words(self.text, start, end))
            return self._snapped[3]
        return Span(start, end) if start < end else None

    def select_span(self, span: Span) -> None:
        """Select exactly a span; the caret stands at its end."""
        self._exact = span
        self._select(span.start, span.end)
        self.announce_selection()

    def set_snapping(self, on: bool) -> None:
        """Whether a selection grows to whole words; the present one too."""
        self.is_snapping, self._exact = on, None
        self.announce_selection()

    def place_caret(self, offset: int) -> None:
        """Put the caret at an offset, so that the keys go on from there; nothing is selected."""
        self._put_caret(self.display.to_doc_start(offset))

    def bring_caret(self) -> None:
        """Let the caret stand in what is seen, where nothing is selected: the text stays where it is."""
        if not self.textCursor().hasSelection() and not self._is_in_view(self.textCursor().position()):
            scrolled = self.verticalScrollBar().value()
            self._put_caret(self._first_whole_line())
            self.verticalScrollBar().setValue(scrolled)

    def clear_selection(self) -> None:
        """Select nothing; the caret stays."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            cursor.clearSelection()
            self.setTextCursor(cursor)
        self.announce_selection()

    def leave_selection(self) -> None:
        """Select nothing; the caret stands after the words that were selected, ready for the next."""
        span = self.selected_span()
        if span is not None:
            self._put_caret(self.display.to_doc_end(span.end))
        self.clear_selection()

    def announce_selection(self) -> None:
        """Paint the selection and say it once where it differs from what was said last."""
        span = self._paint_selection()
        if span != self._announced:
            self._announced = span
            self.span_selected.emit(span)

    def forget_selection(self) -> None:
        """A new text has no selection, and nobody needs to hear of the old one's end."""
        self._announced = None
        self._widened = self._exact = None
        self._widened_from.clear()
        self.layer.selection = None

    def copy(self) -> None:
        """Put the original words on the clipboard, not what Qt keeps of them."""
        self._put_on_clipboard(QClipboard.Mode.Clipboard)

    def move_caret(self, unit: CaretUnit, direction: int) -> None:
        """Take the caret to the next (1) or previous (-1) beginning of a unit.

        Without a caret paragraphs are scrolled to, and other units do nothing.
        """
        direction *= self._reading_sign(unit)
        if self._has_caret:
            place = caret_moves.move(self.text, self.paragraph_starts, self.caret(), direction, unit)
            self._put_caret(self.display.to_doc_start(place))
            self._note_caret_moved()
        elif unit == "paragraph":
            first = self.display.to_cp(self.first_visible())
            place = caret_moves.move(self.text, self.paragraph_starts, first, direction, unit)
            if place < len(self.text):
                self.show_at_top(self.display.to_doc_start(place))

    def extend_selection(self, unit: CaretUnit, direction: int) -> None:
        """Let the selection grow or shrink by a unit at the caret's side."""
        cursor = self.textCursor()
        if not self._has_caret and not cursor.hasSelection():
            return
        direction *= self._reading_sign(unit)
        anchor, caret = self.display.to_cp(cursor.anchor()), self.caret()
        self._select(*caret_moves.extend(self.text, self.paragraph_starts, anchor, caret, direction, unit))
        self._note_caret_moved()

    def widen_selection(self) -> bool:
        """Select the word at the caret, then the phrase, the sentence, the paragraph; whether there was more."""
        cursor, span = self.textCursor(), self.selected_span()
        start, end = (span.start, span.end) if span else (self.caret(), self.caret())
        found = caret_moves.widen(self.text, self.paragraph_starts, start, end)
        if found is None:
            return False
        if span is None or span != self._widened:
            self._widened_from.clear()
        self._widened_from.append((cursor.anchor(), cursor.position(), self._exact))
        self.select_span(found)
        self._widened = self.selected_span()
        return True

    def narrow_selection(self) -> None:
        """Go back to what was selected before it was widened; else to the first part of what is selected."""
        span = self.selected_span()
        if span is None:
            return
        if self._widened_from and span == self._widened:
            cursor, (anchor, position, self._exact) = self.textCursor(), self._widened_from.pop()
            cursor.setPosition(anchor)
            cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
            self._widened = self.selected_span()
        else:
            found = caret_moves.narrow(self.text, self.paragraph_starts, span)
            self._select(*((found.start, found.end) if found else (span.start, span.start)))
        self.announce_selection()

    def page(self, direction: int, *, extends: bool = False) -> bool:
        """Go a screen on (1) or back (-1), with the caret where there is one; whether there was more text.

        A caret that is off the screen comes along to it first: the page that is turned is the one that is seen.
        """
        if self._has_caret and not extends and not self._is_in_view(self.textCursor().position()):
            self._put_caret(self._first_whole_line())
        bar, height = self.verticalScrollBar(), self.viewport().height() - 2 * self.lines.measure.pitch
        position = self.textCursor().position()
        place = QPointF(self.cursorRect().center().x(), self.line_top(position) + self.lines.measure.pitch / 2)
        before = bar.value()
        bar.setValue(round(before + direction * height))
        self.settle()
        if not self._has_caret:
            return bar.value() != before
        place += QPointF(0, direction * height)
        found = self.lines.hitTest(place, Qt.HitTestAccuracy.FuzzyHit)
        if self.line_top(found) == self.line_top(position) or place.y() < self.lines.block_top(0):
            found = self.display.to_doc_end(len(self.text)) if direction > 0 else 0
        self._put_caret(found, keeps_anchor=extends)
        self._note_caret_moved()
        return found != position

    def set_scale(self, scale: float) -> None:
        """Zoom; what is at the caret stays in sight."""
        self._keep_caret_in_sight(lambda: super(SelectionView, self).set_scale(scale))

    def set_type(self, reading_type: ReadingType) -> None:
        """Set the text so; what is at the caret stays in sight."""
        self._keep_caret_in_sight(lambda: super(SelectionView, self).set_type(reading_type))

    def _keep_caret_in_sight(self, work: Callable[[], None]) -> None:
        position, bar = self.textCursor().position(), self.verticalScrollBar()
        if not self._has_caret or not self._is_in_view(position) or not bar.value():
            work()
            return
        before = self.line_top(position) - bar.value()
        work()
        self.lines.announce_size()
        bar.setValue(round(self.line_top(position) - before))
        self.settle()

    def _reading_sign(self, unit: CaretUnit) -> int:
        """-1 where words run from right to left: "ahead" is the way that the arrow keys take there."""
        is_leftward = self.textCursor().block().textDirection() == Qt.LayoutDirection.RightToLeft
        return -1 if unit == "word" and is_leftward else 1

    def _put_caret(self, position: int, *, keeps_anchor: bool = False) -> None:
        cursor = self.textCursor()
        mode = QTextCursor.MoveMode.KeepAnchor if keeps_anchor else QTextCursor.MoveMode.MoveAnchor
        cursor.setPosition(position, mode)
        self.setTextCursor(cursor)

    def _select(self, anchor: int, caret: int) -> None:
        """Select between two offsets; each stands on its side of a line end that only the widget has."""
        to_anchor, to_caret = self.display.to_doc_start, self.display.to_doc_end
        if anchor > caret:
            to_anchor, to_caret = to_caret, to_anchor
        cursor = self.textCursor()
        cursor.setPosition(to_anchor(anchor))
        cursor.setPosition(to_caret(caret), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _note_caret_moved(self) -> None:
        self._show_caret()
        self.announce_selection()
        self.caret_moved.emit()

    def _show_caret(self) -> None:
        """Scroll as little as brings the caret's line into view with some lines about it."""
        bar, height, pitch = self.verticalScrollBar(), self.viewport().height(), self.lines.measure.pitch
        top = self.line_top(self.textCursor().position())
        self.lines.announce_size()
        around = min(_KEPT_LINES * pitch, max(0, (height - pitch) / 2))
        if top - around < bar.value():
            is_first = top <= self.lines.block_top(0)
            bar.setValue(0 if is_first else round(top - around))
        elif top + pitch + around > bar.value() + height:
            bar.setValue(round(top + pitch + around - height))
        self.settle()

    def _is_in_view(self, position: int) -> bool:
        top = self.line_top(position) - self.verticalScrollBar().value()
        return 0 <= top <= self.viewport().height() - self.lines.measure.pitch

    def _first_whole_line(self) -> int:
        y = self.verticalScrollBar().value() + self.lines.measure.pitch
        return self.lines.hitTest(QPointF(self.lines.measure.left, y), Qt.HitTestAccuracy.FuzzyHit)

    def _put_on_clipboard(self, mode: QClipboard.Mode) -> None:
        """As text only: data made in Python that outlives the interpreter on the clipboard ends in a crash."""
        span = self.selected_span()
        if span is not None:
            QGuiApplication.clipboard().setText(self.text[span.start : span.end], mode)

    def _paint_selection(self) -> Span | None:
        span = self.selected_span()
        painted = (self.display.to_doc_start(span.start), self.display.to_doc_end(span.end)) if span else None
        before = self.layer.selection
        if painted != before:
            self.layer.selection = painted
            for start, end in filter(None, (before, painted)):
                self.update_blocks(self.display.block_at(start), self.display.block_at(max(start, end - 1)))
        return span

    def _is_exact(self, start: int, end: int) -> bool:
        return self._exact is not None and (self._exact.start, self._exact.end) == (start, end)

    def _on_selection_changed(self) -> None:
        cursor = self.textCursor()
        if not self._is_exact(
            self.display.to_cp(cursor.selectionStart()), self.display.to_cp(cursor.selectionEnd())
        ):
            self._exact = None
        if self._is_mouse_down:
            self._paint_selection()
        else:
            self.announce_selection()
