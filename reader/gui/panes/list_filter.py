"""The slim field that filters the list of annotations, with a menu of what can be asked for."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from reader.domain.annotations import Annotation
from reader.domain.tags import Tag
from reader.domain.wording import tr
from reader.gui.models.annotation_filter import STARRED, UNTAGGED, WITH_MEMO, AnnotationFilter, toggle_token, token
from reader.gui.models.tag_tree import menu_text, path_text
from reader.gui.theme import spaces

_FLAGS = ((STARRED, tr("Starred")), (UNTAGGED, tr("Without tags")), (WITH_MEMO, tr("With a memo")))
_MOST = 20


class ListFilter(QLineEdit):
    """`filter_changed` carries an `AnnotationFilter`; `left` when a key sends the focus back to the list."""

    filter_changed = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Filter of the annotations"))
        self.setPlaceholderText(tr("Filter: words, tag:, coder:, is:starred …"))
        self.setStyleSheet(f"QLineEdit {{ margin-bottom: {spaces.STEP}px; }}")
        self.setToolTip(
            tr("Words in quote, memo, speaker or tags; “Show only” in the menu of orders has short forms")
        )
        self.textChanged.connect(lambda text: self.filter_changed.emit(AnnotationFilter.parse(text)))
        self.hide()

    def open(self) -> None:
        """Show the field and let the user type."""
        self.show()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def close_empty(self) -> None:
        """Ask for nothing any more and go."""
        self.clear()
        self.hide()

    def toggle(self, wanted: str) -> None:
        """Put a short form into the field, or take it out."""
        self.show()
        self.setText(toggle_token(self.text(), wanted))

    def fill_menu(self, menu: QMenu, annotations: Sequence[Annotation], tags: Sequence[Tag]) -> None:
        """Add entries for what these annotations have, which put the short forms into the field."""
        for wanted, name in _FLAGS:
            self._add(menu, name, wanted)
        held = {tag for annotation in annotations for tag in annotation.tags}
        with_tags = [(menu_text(tag), token("tag", path_text(tag))) for tag in tags if tag.id in held]
        named = (
            (tr("Coder"), "coder", {one.coder for one in annotations}),
            (tr("Speaker"), "speaker", {one.speaker for one in annotations}),
        )
        choices = [(tr("Tag"), with_tags)]
        for title, field, found in named:
            names = [(name.replace("&", "&&"), token(field, name)) for name in sorted(found) if name]
            choices.append((title, names))
        for title, entries in choices:
            if entries:
                submenu = menu.addMenu(title)
                for name, wanted in entries[:_MOST]:
                    self._add(submenu, name, wanted)

    def event(self, event: QEvent) -> bool:
        """Esc is this field's while it has the focus."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc shows all again, Enter and Down go to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_empty()
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _add(self, menu: QMenu, name: str, wanted: str) -> QAction:
        action = menu.addAction(name, partial(self.toggle, wanted))
        action.setCheckable(True)
        action.setChecked(wanted in self.text())
        return action
