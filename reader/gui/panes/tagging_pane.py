"""The right pane: tag box, codebook, the article's annotations and the memo of the current one.

A pure view over domain values: it writes nothing and asks by signals that the window's flows answer. Main thread.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from reader.domain.annotations import Annotation
from reader.domain.ids import AnnotationId
from reader.domain.spans import Span
from reader.domain.tags import Tag
from reader.gui.article.link_button import LinkButton
from reader.gui.panes.annotation_cards import AnnotationCards
from reader.gui.panes.codebook_panel import CodebookPanel
from reader.gui.panes.memo_field import MemoField
from reader.gui.panes.section_header import SectionHeader
from reader.gui.panes.tag_box import TagBox
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
    annotations_removed = Signal(object)
    untag_requested = Signal(object, object)
    memo_edited = Signal(object, str)
    review_requested = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._has_selection = False
        self._is_sized_by_user = False
        self.box = TagBox(theme)
        self.codebook = CodebookPanel(theme)
        self.cards = AnnotationCards(theme)
        self.memo = MemoField()
        self.unplaced = LinkButton(theme)
        self.unplaced.hide()
        self._cards_header = SectionHeader(theme, "IN THIS ARTICLE")
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._lay_out()
        self._connect()

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Take in a codebook, depth first, in its order; the codebook panel is told by its own flow."""
        self.box.set_tags(tags)
        self.cards.set_tags(tags)

    def set_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Show all annotations of an article, none of them current."""
        self.memo.show_annotation(None)
        self.cards.set_annotations(annotations)
        self._refresh_current()

    def apply_annotations(self, changed: Sequence[Annotation], removed: Collection[AnnotationId]) -> None:
        """Redo the cards of changed, new and removed annotations."""
        self.memo.forget(removed)
        self.cards.apply(changed, removed)
        self._refresh_current()

    def set_current(self, annotation: AnnotationId | None) -> None:
        """Make an annotation current, or none; nothing is announced but an unfinished memo of another one."""
        self.memo.show_annotation(self.cards.find_annotation(annotation))
        self.cards.set_current(annotation)
        self._refresh_current()

    def set_selection(self, span: Span | None, quote: str) -> None:
        """Say which words are selected in the article."""
        self._has_selection = span is not None
        self.box.set_target(quote if span is not None else "", is_current=self.cards.current() is not None)

    def set_unplaced(self, waiting: int, left: int) -> None:
        """Say how many annotations do not stand on the text shown: waiting for a place, or left on an old one."""
        words = f"{waiting:,} not placed in this version – Review" if waiting else ""
        self.unplaced.setText(words or (f"{left:,} left on an older version" if left else ""))
        self.unplaced.setVisible(bool(waiting or left))

    def focus_tag_box(self) -> None:
        """Let the user type a tag."""
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()

    def focus_annotations(self) -> None:
        """Let the user walk the cards."""
        self.cards.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def edit_memo(self) -> None:
        """Let the user write the memo of the current annotation."""
        if self.cards.current() is not None:
            self.memo.show()
            self.memo.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def note_memo_written(self, annotation: AnnotationId, memo: str) -> None:
        """Know that a memo is in the library."""
        self.memo.note_written(annotation, memo)

    def commit_memo(self) -> bool:
        """Announce a memo that is not written yet; whether none is left, as before the window closes."""
        return self.memo.try_again()

    def state(self) -> dict[str, Any]:
        """Sizes and collapsed groups, fit for JSON."""
        sizes = self._splitter.sizes() if self._is_sized_by_user else []
        return {"sizes": sizes, **self.codebook.state()}

    def restore(self, state: dict[str, Any]) -> None:
        """Take back what `state` gave; what does not fit is left out."""
        sizes = state.get("sizes")
        if isinstance(sizes, list) and len(sizes) == 2 and all(isinstance(size, int) for size in sizes):
            self._is_sized_by_user = True
            self._splitter.setSizes(sizes)
        self.codebook.restore(state)
        self._fit_codebook()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the codebook what it needs of the new height."""
        super().resizeEvent(event)
        self._fit_codebook()

    def _lay_out(self) -> None:
        holder = QWidget()
        holder.setObjectName("Annotations")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._cards_header)
        column.addWidget(self.cards, 1)
        for widget in (self.unplaced, self.memo):
            column.addLayout(_with_margin(widget, bottom=8))
        self._splitter.addWidget(self.codebook)
        self._splitter.addWidget(holder)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setStretchFactor(0, 0)
        self._splitter.setStretchFactor(1, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 0)
        self._column.setSpacing(6)
        self._column.addLayout(_with_margin(self.box, bottom=0))
        self._column.addWidget(self._splitter, 1)
        self.setTabOrder(self.box, self.codebook.tree)

    def _connect(self) -> None:
        self.box.tag_chosen.connect(self.tag_chosen)
        self.box.path_entered.connect(self.tag_path_entered)
        self.box.left.connect(self.left)
        self.box.empty_entered.connect(self._on_empty_entered)
        self.codebook.tag_chosen.connect(self.tag_chosen)
        self.codebook.rows_changed.connect(self._fit_codebook)
        self.cards.annotation_chosen.connect(self._on_chosen)
        self.cards.annotations_removed.connect(self.annotations_removed)
        self.cards.untag_requested.connect(self.untag_requested)
        self.cards.memo_requested.connect(self._on_memo_requested)
        self.memo.memo_edited.connect(self.memo_edited)
        self.unplaced.clicked.connect(self.review_requested)
        self.memo.left.connect(self.focus_annotations)
        self._splitter.splitterMoved.connect(self._on_splitter_moved)

    def _refresh_current(self) -> None:
        """Bring memo field, hint and count in line with the cards."""
        current = self.cards.find_annotation(self.cards.current())
        was_hidden = self.memo.isHidden()
        self.memo.show_annotation(current)
        if was_hidden and current is not None:
            self._column.activate()
            self.cards.scrollTo(self.cards.currentIndex())
        if not self._has_selection:
            self.box.set_target("", is_current=current is not None)
        count = self.cards.count()
        self._cards_header.set_count(f"{count:,} annotation{'' if count == 1 else 's'}" if count else "")

    def _on_chosen(self, annotation: AnnotationId) -> None:
        self._refresh_current()
        self.annotation_chosen.emit(annotation)

    def _on_memo_requested(self, annotation: AnnotationId) -> None:
        if annotation != self.cards.current():
            self.set_current(annotation)
            self.annotation_chosen.emit(annotation)
        self.edit_memo()

    def _on_empty_entered(self) -> None:
        if self._has_selection:
            self.annotate_requested.emit()

    def _on_splitter_moved(self) -> None:
        self._is_sized_by_user = True

    def _fit_codebook(self) -> None:
        """Until the user sets the sizes, the codebook is as high as its rows, up to its share."""
        height = self._splitter.height()
        if self._is_sized_by_user or height < 100:
            return
        wanted = min(self.codebook.content_height(), int(height * _CODEBOOK_SHARE))
        self._splitter.setSizes([wanted, height - wanted - 1])


def _with_margin(widget: QWidget, bottom: int) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(12, 0, 12, bottom)
    column.addWidget(widget)
    return column
