"""The type-ahead tag box: type any part of a path, Enter applies. Writes nothing; says what the user chose.

A path that no tag has is asked for once: Enter on the row that creates, where it is the only one, makes it ask,
and Enter again creates.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QHideEvent, QKeyEvent, QMoveEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from reader.domain.errors import TagPathInvalid
from reader.domain.ids import TagId
from reader.domain.tags import Tag, TagPath
from reader.domain.wording import number, tr
from reader.gui.models.tag_matches import find_matches, path_to_create
from reader.gui.models.tag_words import why_not_writable
from reader.gui.panes.tag_match_list import TagMatchList
from reader.gui.plain_text import set_tip
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

_QUOTE_MAX_CP = 28
_WAY_BACK = tr("Esc goes back")


class TagBox(QLineEdit):
    """`tag_chosen` carries a `TagId`, `path_entered` a path that no tag has, `empty_entered` Enter on nothing.

    In a mode the box works on something other than what is selected, and says so at its left; `mode_left` when Esc
    ended it.
    """

    tag_chosen = Signal(object)
    path_entered = Signal(str)
    empty_entered = Signal()
    mode_left = Signal()
    left = Signal()
    says_way_back = True

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tags: list[Tag] = []
        self._recent: list[TagId] = []
        self._words, self._hint, self._mode = "", "", ""
        self._has_target = self._has_stepped = False
        self._is_writable = self._is_open = True
        self.keeps_keys = False
        """Whether the last Enter was one with Ctrl, after which more is to be typed here."""
        self.matches = TagMatchList(theme, self)
        self.setAccessibleName(tr("Tag"))
        self.setAccessibleDescription(tr("Type part of a tag’s path; Enter applies the chosen tag"))
        self.textEdited.connect(self._offer)
        self.textChanged.connect(self._on_text_changed)
        self.matches.match_clicked.connect(self._take_chosen)
        self.set_target("", count=0)

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Offer these tags, given in codebook order."""
        self._tags = list(tags)
        if self.matches.isVisible():
            self._match_again()

    def set_recent(self, tags: Sequence[TagId]) -> None:
        """Offer these first where nothing is typed, the one used last at the top."""
        self._recent = list(tags)

    @property
    def mode(self) -> str:
        """What the box works on instead of what is selected; "" for nothing."""
        return self._mode

    def enter_mode(self, mode: str) -> None:
        """Work on something else, named in a few words, until `leave_mode`."""
        self._mode = mode
        self.clear()
        self.setAccessibleName(tr("Tag: {mode}", mode=mode))
        self._dress()

    def leave_mode(self) -> None:
        """Work on what is selected again."""
        if self._mode:
            self._mode = ""
            self.setAccessibleName(tr("Tag"))
            self._dress()

    def set_writable(self, is_writable: bool, *, is_open: bool = True) -> None:
        """Let tags be typed, or say that nothing can be tagged: the library is only read, or none is open."""
        self._is_writable, self._is_open = is_writable, is_open
        self.setEnabled(is_writable)
        set_tip(self, "" if is_writable else why_not_writable(is_open=is_open))
        self._dress()

    def set_target(self, quote: str, *, count: int) -> None:
        """Say what Enter would tag: selected words, or else so many chosen annotations, or nothing."""
        shown = " ".join(quote.split())
        if len(shown) > _QUOTE_MAX_CP:
            shown = shown[:_QUOTE_MAX_CP].rstrip() + "…"
        self._has_target = bool(shown or count)
        before = self._words, self._hint
        if shown:
            self._words = tr("Tag “{words}”", words=shown)
        elif count > 1:
            self._words = tr("Add a tag to {n} annotations", n=number(count))
        else:
            self._words = tr("Add a tag") if count else tr("Find or create a tag")
        self._hint = tr("Enter to tag") if shown else tr("Enter to add") if count else ""
        if (self._words, self._hint) != before:
            self._dress()

    def event(self, event: QEvent) -> bool:
        """Tab completes while matches are shown; keys that drive the list are not shortcuts meanwhile."""
        if isinstance(event, QKeyEvent) and self.matches.isVisible():
            if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab:
                self._complete()
                return True
            if event.type() == QEvent.Type.ShortcutOverride and event.key() in (
                Qt.Key.Key_Escape,
                Qt.Key.Key_Return,
            ):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down choose, Enter takes, Esc closes the list and then empties the box.

        A slash, which also leads here, begins no path: pressed once too often it is let go.
        """
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.keeps_keys = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._enter()
        elif event.text() == "/" and self.selectedText() == self.text():
            event.accept()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Escape and self.matches.isVisible():
            self.matches.hide()
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key == Qt.Key.Key_Escape and self._mode:
            self.mode_left.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say how the keys go back."""
        super().focusInEvent(event)
        self.keeps_keys = False
        if self.says_way_back:
            self._dress()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the list."""
        self.matches.hide()
        super().focusOutEvent(event)
        if self.says_way_back:
            self._dress()

    def hideEvent(self, event: QHideEvent) -> None:
        """Close the list, which does not lie within this widget."""
        self.matches.hide()
        super().hideEvent(event)

    def moveEvent(self, event: QMoveEvent) -> None:
        """Close the list, which would be left behind."""
        self.matches.hide()
        super().moveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field with its hint at the right."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.interface_font(11))
        metrics = QFontMetricsF(painter.font())
        baseline = (self.height() + metrics.ascent() - metrics.descent()) / 2
        if self._mode:
            self._draw_mode(painter, metrics, baseline)
        elif self.hint:
            painter.setPen(self._theme.colour("secondary"))
            left = self.width() - 11 - metrics.horizontalAdvance(self.hint)
            painter.drawText(QPointF(left, baseline), self.hint)
        painter.end()

    @property
    def hint(self) -> str:
        """What stands at the right: what Enter does; in the empty box that has the keys, how they go back."""
        if not self._is_writable:
            return ""
        is_waiting = self.says_way_back and self.hasFocus() and not self.text()
        return _WAY_BACK if is_waiting else self._hint

    def _draw_mode(self, painter: QPainter, metrics: QFontMetricsF, baseline: float) -> None:
        """The name of the mode on the accent, where words begin."""
        box = QRectF(5, 5, metrics.horizontalAdvance(self._mode) + 12, self.height() - 10)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent"))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(self._theme.colour("surface"))
        painter.drawText(QPointF(box.left() + 6, baseline), self._mode)

    def _dress(self) -> None:
        """Placeholder and the room for hint or mode."""
        metrics = QFontMetricsF(self._theme.interface_font(11))
        if self._mode:
            self.setPlaceholderText(tr("type a tag · Esc leaves"))
            self.setTextMargins(round(metrics.horizontalAdvance(self._mode)) + spaces.STEP, 0, 0, 0)
        else:
            closed = tr("Read-only") if self._is_open else tr("No library is open")
            self.setPlaceholderText(self._words if self._is_writable else closed)
            room = round(metrics.horizontalAdvance(self.hint)) + spaces.STEP if self.hint else 0
            self.setTextMargins(0, 0, room, 0)
        self.update()

    def _match(self) -> bool:
        """Fill the list with what fits the words typed; returns whether anything does."""
        typed, is_tagging = self.text(), self._has_target or bool(self._mode)
        found, path = find_matches(self._tags, typed, self._recent), path_to_create(self._tags, typed)
        self.matches.model.set_rows(found, path, typed=typed, is_tagging=is_tagging)
        return bool(self.matches.model.rowCount())

    def _on_text_changed(self) -> None:
        """The way back is said in an empty box only."""
        if self.says_way_back:
            self._dress()

    def _offer(self) -> None:
        self._has_stepped = False
        if self._match() and self.text().strip():
            self.matches.open_below(self)
        else:
            self.matches.hide()

    def _match_again(self) -> None:
        """Fill the list that is shown with what fits by now; the row chosen and a question stay."""
        model = self.matches.model
        tag, asked = model.tag(self.matches.row), model.new_path if model.is_asking else ""
        if not self._match():
            self.matches.hide()
            return
        self.matches.open_below(self)
        self.matches.choose_tag(tag.id if tag is not None else None)
        if asked and asked == model.new_path:
            model.ask()

    def _step(self, direction: int) -> None:
        self._has_stepped = True
        if self.matches.isVisible():
            self.matches.choose(self.matches.row + direction)
            return
        if self._match():
            self.matches.open_below(self)

    def _complete(self) -> None:
        tag = self.matches.model.tag(self.matches.row)
        self.setText(str(tag.path) if tag is not None else self.matches.model.new_path)
        self._offer()

    def _enter(self) -> None:
        typed = self.text().strip()
        if typed.endswith("/") and not self._has_stepped:
            # The name is still to come: none of the tags below was asked for.
            self._enter_path(typed)
            return
        if not self.matches.isVisible():
            if not typed:
                self.empty_entered.emit()
                return
            if not self._match():
                self._enter_path(typed)
                return
            self.matches.open_below(self)
        model = self.matches.model
        if model.rowCount() == 1 and model.new_path and not model.is_asking:
            model.ask()
        else:
            self._take_chosen()

    def _take_chosen(self) -> None:
        tag, new_path = self.matches.model.tag(self.matches.row), self.matches.model.new_path
        self.matches.hide()
        if tag is None:
            self._enter_path(new_path)
            return
        self.clear()
        self.tag_chosen.emit(tag.id)

    def _enter_path(self, path: str) -> None:
        """Words that are no path stay in the box, for the user to mend once the message tells what is wrong."""
        try:
            TagPath.parse(path)
            self.clear()
        except TagPathInvalid:
            self.selectAll()
        self.path_entered.emit(path)
