"""The right pane: tag box, codebook, the article's annotations and the memo of the current one.

A pure view over domain values: it writes nothing and asks by signals that the window's flows answer. Main thread.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from reader.domain.annotations import Annotation
from reader.domain.ids import AnnotationId, TagId
from reader.domain.spans import Span
from reader.domain.tags import Tag
from reader.gui.panes.annotations_panel import AnnotationsPanel
from reader.gui.panes.codebook_panel import CodebookPanel
from reader.gui.panes.last_tag_row import LastTagRow
from reader.gui.panes.pane_splitter import PaneSplitter
from reader.gui.panes.tag_box import TagBox
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

_CODEBOOK_SHARE = 0.45
"""How much of the height the codebook may take until the user moves the line below it."""


class TaggingPane(QWidget):
    """The signals carry `TagId` and `AnnotationId` as named: what the user wants done. `left`
    says that the keys should go back to the article.
    """

    tag_chosen = Signal(object)
    tag_path_entered = Signal(str)
    annotate_requested = Signal()
    annotation_chosen = Signal(object)
    memo_edited = Signal(object, str)
    review_requested = Signal()
    again_requested = Signal()
    mode_left = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._quote: str | None = None
        self._current: AnnotationId | None = None
        self._is_sized_by_user = False
        self.box = TagBox(theme)
        self.last = LastTagRow(theme)
        self._tags: dict[TagId, Tag] = {}
        self.codebook = CodebookPanel(theme)
        self.annotations = AnnotationsPanel(theme)
        self.cards = self.annotations.cards
        self.memo = self.cards.editor.memo
        self._splitter = PaneSplitter(Qt.Orientation.Vertical)
        self._lay_out()
        self._connect()

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Take in a codebook, depth first, in its order; the codebook panel is told by its own flow."""
        self._tags = {tag.id: tag for tag in tags}
        self.box.set_tags(tags)
        self.annotations.set_tags(tags)

    def set_recent(self, recent: Sequence[TagId]) -> None:
        """Say which tags were used last, the last one first."""
        self.box.set_recent(recent)
        self.last.set_tag(self._tags.get(recent[0]) if recent else None)

    def set_annotations(
        self, annotations: Sequence[Annotation], paragraph_starts: Sequence[int] | None = None
    ) -> None:
        """Show all annotations of a text, none of them current; without paragraphs, of the text shown before."""
        self.annotations.set_annotations(annotations, paragraph_starts)
        if paragraph_starts is not None or self.cards.find_annotation(self._current) is None:
            self._current = None
        self._show_target()

    def apply_annotations(self, changed: Sequence[Annotation], removed: Collection[AnnotationId]) -> None:
        """Redo the cards of changed, new and removed annotations."""
        self.annotations.apply(changed, removed)
        if self._current in removed:
            self._current = None
        self._show_target()

    def set_current(self, annotation: AnnotationId | None) -> None:
        """Make an annotation current, or none; nothing is announced but an unfinished memo of another one."""
        if annotation != self.cards.editor.annotation:
            self.cards.editor.close()
        self._current = annotation
        self.cards.set_current(annotation)
        self._show_target()

    def set_selection(self, span: Span | None, quote: str) -> None:
        """Say which words are selected in the article."""
        self._quote = quote if span is not None else None
        self._show_target()

    def set_unplaced(self, waiting: int, left: int) -> None:
        """Say how many annotations do not stand on the text shown: waiting for a place, or left on an old one."""
        self.annotations.set_unplaced(waiting, left)

    def focus_tag_box(self) -> None:
        """Let the user type a tag."""
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()

    def give_keys_back(self) -> None:
        """A tag was applied: the next keys are for the article, unless more is to be typed into the box."""
        if self.box.hasFocus() and not self.box.mode and not self.box.keeps_keys:
            self.left.emit()

    def focus_annotations(self) -> None:
        """Let the user walk the cards, from the current one, else from the first in sight."""
        self.cards.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.cards.begin_walk()

    def edit_memo(self, annotation: AnnotationId | None = None) -> None:
        """Let the user write a memo in its card, of the current annotation unless another is given; a filter that
        hides it is taken away.
        """
        wanted = annotation if annotation is not None else self._current
        if wanted is not None:
            self.annotations.reveal(wanted)
            self.cards.edit_memo(wanted)

    def note_memo_written(self, annotation: AnnotationId, memo: str) -> None:
        """Know that a memo is in the library."""
        self.memo.note_written(annotation, memo)

    def commit_memo(self) -> bool:
        """Announce what is typed and not written yet; whether no words are left, as before the window closes."""
        is_codebook_written = self.codebook.commit()
        return self.cards.editor.commit() and is_codebook_written

    def state(self) -> dict[str, Any]:
        """Sizes and collapsed groups, fit for JSON."""
        sizes = self._splitter.sizes() if self._is_sized_by_user else []
        return {"sizes": sizes, **self.codebook.state(), "list": self.annotations.state()}

    def restore(self, state: dict[str, Any]) -> None:
        """Take back what `state` gave; what does not fit is left out."""
        sizes = state.get("sizes")
        if isinstance(sizes, list) and len(sizes) == 2 and all(isinstance(size, int) for size in sizes):
            self._is_sized_by_user = True
            self._splitter.setSizes(sizes)
        self.codebook.restore(state)
        if isinstance(state.get("list"), dict):
            self.annotations.restore(state["list"])
        self._fit_codebook()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the codebook what it needs of the new height."""
        super().resizeEvent(event)
        self._fit_codebook()

    def _lay_out(self) -> None:
        self._splitter.addWidget(self.codebook)
        self._splitter.addWidget(self.annotations)
        self._splitter.setStretchFactor(0, 0)
        self._splitter.setStretchFactor(1, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, spaces.STEP, 0, 0)
        self._column.setSpacing(spaces.STEP)
        top = _with_margin(self.box, bottom=0)
        top.setSpacing(spaces.HALF)
        top.addWidget(self.last)
        self._column.addLayout(top)
        self._column.addWidget(self._splitter, 1)
        self.setTabOrder(self.box, self.last)
        self.setTabOrder(self.last, self.codebook)
        self.setTabOrder(self.codebook, self.annotations)

    def _connect(self) -> None:
        self.box.tag_chosen.connect(self.tag_chosen)
        self.box.path_entered.connect(self.tag_path_entered)
        self.box.left.connect(self.left)
        self.box.mode_left.connect(self._on_mode_left)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)
        self.last.clicked.connect(self.again_requested)
        self.box.empty_entered.connect(self._on_empty_entered)
        self.codebook.tag_chosen.connect(self.tag_chosen)
        self.codebook.rows_changed.connect(self._fit_codebook)
        self.codebook.left.connect(self.left)
        self.cards.annotation_chosen.connect(self._on_chosen)
        self.cards.tag_wanted.connect(self.focus_tag_box)
        self.cards.left.connect(self.left)
        self.memo.memo_edited.connect(self.memo_edited)
        self.annotations.review_requested.connect(self.review_requested)
        self.annotations.selection_changed.connect(self._show_target)
        self._splitter.splitterMoved.connect(self._on_splitter_moved)
        self._splitter.reset_asked.connect(self._on_reset_asked)

    def chosen(self) -> list[AnnotationId]:
        """What the tag box and the codebook work on while no words are selected: the cards that are selected, else
        the current annotation, which the filter may hide.
        """
        return self.cards.selected() or ([self._current] if self._current is not None else [])

    def _show_target(self) -> None:
        """Say at the box what Enter would tag."""
        self.box.set_target(self._quote or "", count=len(self.chosen()))

    def _on_chosen(self, annotation: AnnotationId) -> None:
        self._current = annotation
        self._show_target()
        self.annotation_chosen.emit(annotation)

    def _on_empty_entered(self) -> None:
        if self._quote is not None:
            self.annotate_requested.emit()

    def _on_mode_left(self) -> None:
        """Esc leaves the mode and gives the keys back."""
        self.mode_left.emit()
        self.left.emit()

    def _on_focus_changed(self, _: QWidget | None, focus: QWidget | None) -> None:
        """A mode ends with the typing, unless the tag is to be taken from the codebook."""
        if self.box.mode and focus is not None and focus is not self.box and not self.codebook.isAncestorOf(focus):
            self.mode_left.emit()

    def _on_splitter_moved(self) -> None:
        self._is_sized_by_user = True

    def _on_reset_asked(self) -> None:
        self._is_sized_by_user = False
        self._fit_codebook()

    def _fit_codebook(self) -> None:
        """Until the user sets the sizes, the codebook is as high as its rows, up to its share."""
        height = self._splitter.height()
        if self._is_sized_by_user or height < 100:
            return
        wanted = min(self.codebook.content_height(), int(height * _CODEBOOK_SHARE))
        self._splitter.setSizes([wanted, height - wanted - 1])


def _with_margin(widget: QWidget, bottom: int) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(spaces.SIDE, 0, spaces.SIDE, bottom)
    column.addWidget(widget)
    return column
