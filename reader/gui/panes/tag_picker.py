"""A field that finds one tag of the codebook by any part of its path. Creates none."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from reader.domain.ids import TagId
from reader.domain.tags import Tag
from reader.domain.wording import tr
from reader.gui.models.tag_matches import find_matches
from reader.gui.models.tag_words import path_text
from reader.gui.panes.tag_match_list import TagMatchList
from reader.gui.theme.theme import Theme


class TagPicker(QLineEdit):
    """`picked` carries the `Tag` chosen, or None while the words name none."""

    picked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tags: list[Tag] = []
        self._tag: Tag | None = None
        self.matches = TagMatchList(theme, self)
        self.setAccessibleName(tr("Tag to choose"))
        self.setPlaceholderText(tr("Type part of a tag’s path"))
        self.textEdited.connect(self._on_edited)
        self.matches.match_clicked.connect(self._take)

    def set_tags(self, tags: Sequence[Tag], left_out: Collection[TagId]) -> None:
        """Offer these tags but some; nothing is picked."""
        self._tags = [tag for tag in tags if tag.id not in left_out]
        self._tag = None
        self.clear()

    def tag(self) -> Tag | None:
        """The tag picked."""
        return self._tag

    def pick(self, tag: Tag) -> None:
        """Take a tag."""
        self._tag = tag
        self.setText(path_text(tag))
        self.matches.hide()
        self.picked.emit(tag)

    def event(self, event: QEvent) -> bool:
        """Keys that drive the list are not shortcuts while it is shown."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and self.matches.isVisible()
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down choose, Enter takes, Esc closes the list; what is left goes to the question around."""
        key, is_shown = event.key(), self.matches.isVisible()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            if is_shown:
                self.matches.choose(self.matches.row + (1 if key == Qt.Key.Key_Down else -1))
            else:
                self._offer()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab) and is_shown:
            self._take()
        elif key == Qt.Key.Key_Escape and is_shown:
            self.matches.hide()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.ignore()
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

    def _on_edited(self) -> None:
        if self._tag is not None:
            self._tag = None
            self.picked.emit(None)
        self._offer()

    def _offer(self) -> None:
        self.matches.model.set_rows(find_matches(self._tags, self.text()), "", typed=self.text())
        if self.matches.model.rowCount():
            self.matches.open_below(self)
        else:
            self.matches.hide()

    def _take(self) -> None:
        tag = self.matches.model.tag(self.matches.row)
        if tag is not None:
            self.pick(tag)
