"""The type-ahead tag box: type any part of a path, Enter applies. Writes nothing; says what the user chose."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QHideEvent, QKeyEvent, QMoveEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from reader.domain.errors import TagPathInvalid
from reader.domain.tags import Tag, TagPath
from reader.gui.models.tag_matches import find_matches, path_to_create
from reader.gui.panes.tag_match_list import TagMatchList
from reader.gui.theme.theme import Theme

_QUOTE_MAX_CP = 28


class TagBox(QLineEdit):
    """`tag_chosen` carries a `TagId`, `path_entered` a path that no tag has, `empty_entered` Enter on nothing."""

    tag_chosen = Signal(object)
    path_entered = Signal(str)
    empty_entered = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tags: list[Tag] = []
        self._hint = ""
        self.matches = TagMatchList(theme, self)
        self.setAccessibleName("Tag")
        self.setAccessibleDescription("Type part of a tag’s path; Enter applies the chosen tag")
        self.textEdited.connect(self._offer)
        self.matches.match_clicked.connect(self._take_chosen)
        self.set_target("", is_current=False)

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Offer these tags, given in codebook order."""
        self._tags = list(tags)
        if self.matches.isVisible():
            self._offer()

    def set_target(self, quote: str, *, is_current: bool) -> None:
        """Say what Enter would tag: selected words, or else the current annotation, or nothing."""
        shown = " ".join(quote.split())
        if len(shown) > _QUOTE_MAX_CP:
            shown = shown[:_QUOTE_MAX_CP].rstrip() + "…"
        if shown:
            self.setPlaceholderText(f"Tag “{shown}”")
        else:
            self.setPlaceholderText("Add a tag" if is_current else "Find or create a tag")
        self._hint = "Enter to tag" if shown else "Enter to add" if is_current else ""
        width = QFontMetricsF(self._theme.interface_font(11)).horizontalAdvance(self._hint)
        self.setTextMargins(0, 0, int(width) + 8 if self._hint else 0, 0)
        self.update()

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
        """Up and Down choose, Enter takes, Esc closes the list and then empties the box."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Escape and self.matches.isVisible():
            self.matches.hide()
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the list."""
        self.matches.hide()
        super().focusOutEvent(event)

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
        if not self._hint:
            return
        painter = QPainter(self)
        painter.setFont(self._theme.interface_font(11))
        painter.setPen(self._theme.colour("secondary"))
        metrics = QFontMetricsF(painter.font())
        left = self.width() - 11 - metrics.horizontalAdvance(self._hint)
        painter.drawText(QPointF(left, (self.height() + metrics.ascent() - metrics.descent()) / 2), self._hint)
        painter.end()

    def _match(self) -> bool:
        """Fill the list with what fits the words typed; returns whether anything does."""
        typed = self.text()
        self.matches.model.set_rows(find_matches(self._tags, typed), path_to_create(self._tags, typed))
        return bool(self.matches.model.rowCount())

    def _offer(self) -> None:
        if self._match() and self.text().strip():
            self.matches.open_below(self)
        else:
            self.matches.hide()

    def _step(self, direction: int) -> None:
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
        if self.matches.isVisible():
            self._take_chosen()
        elif not typed:
            self.empty_entered.emit()
        else:
            has_rows = self._match()
            self.matches.choose(0)
            if has_rows:
                self._take_chosen()
            else:
                self._enter_path(typed)

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
