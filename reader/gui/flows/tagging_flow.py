"""Marking and tagging: from a selection, a key, the tag box or a card to the tagging service and back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from reader.domain.annotations import Annotation
from reader.domain.changes import ChangeSet, Done, Kind
from reader.domain.ids import AnnotationId, ArticleId, TagId
from reader.domain.spans import Span
from reader.domain.tags import Tag, TagPath
from reader.domain.texts import count_text
from reader.gui.actions.action_spec import Slots
from reader.gui.bars import StatusLine
from reader.gui.desk import Desk
from reader.gui.flows.codebook_flow import CodebookFlow
from reader.gui.panes.article_pane import ArticlePane
from reader.gui.panes.tagging_pane import TaggingPane

if TYPE_CHECKING:
    from reader.services.reading import ArticleView

_MANY = 50
"""A step on more annotations than this is done on the write lane."""
_SMALL = 200
"""Up to so many changed annotations are read at once on the main thread; more are read by a worker."""


class TaggingFlow(QObject):
    """Holds the annotations of the open article; `state_changed` when what can be done changed."""

    state_changed = Signal()

    def __init__(
        self, article_pane: ArticlePane, tagging_pane: TaggingPane, status: StatusLine, codebook: CodebookFlow
    ) -> None:
        super().__init__(tagging_pane)
        self._article_pane = article_pane
        self._tagging_pane = tagging_pane
        self._status = status
        self._codebook = codebook
        self._desk: Desk | None = None
        self._article: ArticleId | None = None
        self._version = 0
        self._shown: tuple[object, ...] | None = None
        self._text = ""
        self._annotations: dict[AnnotationId, Annotation] = {}
        self._connect()

    @property
    def current(self) -> AnnotationId | None:
        """The annotation chosen in the article or among the cards."""
        return self._article_pane.current()

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, or on none."""
        self._desk = desk
        if desk is not None:
            desk.changes_committed.connect(self._on_changes)

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        return {
            "tag.box": self._tagging_pane.focus_tag_box,
            "annotation.add": self.add_untagged,
            "annotation.memo": self._tagging_pane.edit_memo,
            "annotation.remove": self.remove_current,
            "annotation.next": lambda: self._article_pane.step_annotation(1),
            "annotation.previous": lambda: self._article_pane.step_annotation(-1),
            "focus.annotations": self._tagging_pane.focus_annotations,
        }

    def show_article(self, view: ArticleView | None) -> None:
        """Show the annotations of an article that was opened."""
        shown = (view.head.id, view.text.version, view.versions, view.publications) if view is not None else None
        is_same, self._shown = shown is not None and shown == self._shown, shown
        self._article = view.head.id if view is not None else None
        self._version = view.text.version if view is not None else 0
        self._text = view.text.text if view is not None else ""
        if not is_same:
            self._set_annotations(view.annotations if view is not None else ())
            self._tagging_pane.set_selection(None, "")
        self.state_changed.emit()

    def add_untagged(self) -> None:
        """Annotate the selected words without a tag."""
        self._annotate(())

    def apply_tag(self, tag: TagId) -> None:
        """Tag the selected words, or else the current annotation."""
        current = self.current
        if self._article_pane.selected_span() is not None:
            self._annotate((tag,))
        elif current is not None:
            self._tagging("add_annotation_tags", [current], [tag])
        else:
            self._status.flash("Select words first, or choose an annotation; then the tag.")

    def apply_path(self, text: str) -> None:
        """Create the tag of a path where it is new, and apply it, in one step."""
        desk, article, current = self._desk, self._article, self.current
        if desk is None:
            return
        library, annotating = desk.library, desk.services.annotating
        span = self._article_pane.selected_span()
        if article is not None and span is not None:
            desk.write_now(
                lambda: annotating.add_annotation_with_paths(library, article, span, [TagPath.parse(text)]),
                self._finish_annotation,
            )
        elif current is not None:
            desk.write_now(lambda: annotating.tag_annotation_with_paths(library, current, [TagPath.parse(text)]))
        else:
            self._codebook.create_tag(text)

    def remove_current(self) -> None:
        """Delete the current annotation."""
        if self.current is not None:
            self._remove([self.current])

    def respan_current(self) -> None:
        """Give the current annotation the selected words."""
        span = self._article_pane.selected_span()
        if self.current is not None and span is not None:
            self._move(self.current, span)
            self._article_pane.clear_selection()

    def _connect(self) -> None:
        article, pane = self._article_pane, self._tagging_pane
        article.selection_changed.connect(self._on_selection)
        article.annotation_chosen.connect(self._on_chosen_in_text)
        article.tag_key_pressed.connect(self._on_key)
        article.span_moved.connect(self._move)
        pane.tag_chosen.connect(self.apply_tag)
        pane.tag_path_entered.connect(self.apply_path)
        pane.annotate_requested.connect(self.add_untagged)
        pane.annotation_chosen.connect(self._on_chosen_in_cards)
        pane.annotations_removed.connect(self._remove)
        pane.untag_requested.connect(
            lambda annotation, tag: self._tagging("remove_annotation_tags", [annotation], [tag])
        )
        pane.memo_edited.connect(self._set_memo)
        self._codebook.tags_changed.connect(self._set_tags)

    def _tagging(self, verb: str, *arguments: Any, done: Callable[[Any], None] | None = None) -> None:
        """One step of the tagging service; a step on many annotations takes the write lane."""
        desk = self._desk
        if desk is None:
            return
        service: Callable[..., Done[Any]] = getattr(desk.services.tagging, verb)
        is_long = bool(arguments) and isinstance(arguments[0], list) and len(arguments[0]) > _MANY
        write = desk.write if is_long else desk.write_now
        write(lambda: service(desk.library, *arguments), done)

    def _set_memo(self, annotation: AnnotationId, memo: str) -> None:
        self._tagging(
            "set_memo", annotation, memo, done=lambda _: self._tagging_pane.note_memo_written(annotation, memo)
        )

    def _annotate(self, tags: Sequence[TagId]) -> None:
        desk, article, span = self._desk, self._article, self._article_pane.selected_span()
        if desk is None or article is None or span is None:
            self._status.flash("Select words first.")
            return
        tagging = desk.services.tagging
        desk.write_now(lambda: tagging.add_annotation(desk.library, article, span, tags), self._finish_annotation)

    def _finish_annotation(self, annotation: AnnotationId) -> None:
        if annotation in self._annotations:
            self._article_pane.clear_selection()
            self._choose(annotation)

    def _choose(self, annotation: AnnotationId | None) -> None:
        self._article_pane.set_current(annotation, scroll=False)
        self._tagging_pane.set_current(annotation)
        self.state_changed.emit()

    def _remove(self, annotations: Sequence[AnnotationId]) -> None:
        self._tagging_pane.commit_memo()
        self._tagging("remove_annotations", list(annotations))

    def _move(self, annotation: AnnotationId, span: Span) -> None:
        self._tagging("move_annotation", annotation, span)

    def _on_selection(self, span: Span | None) -> None:
        current = self._annotations.get(self.current) if self.current is not None else None
        if span is not None and current is not None and not current.span.overlaps(span):
            # Words elsewhere were selected: keys for an annotation must not act on one the user has left.
            self._choose(None)
        self._tagging_pane.set_selection(span, self._text[span.start : span.end] if span is not None else "")
        self.state_changed.emit()

    def _on_chosen_in_text(self, annotation: AnnotationId | None) -> None:
        self._tagging_pane.set_current(annotation)
        self.state_changed.emit()

    def _on_chosen_in_cards(self, annotation: AnnotationId) -> None:
        self._article_pane.set_current(annotation)
        self.state_changed.emit()

    def _on_key(self, key: str) -> None:
        tag = self._codebook.find_key(key)
        if tag is not None:
            self.apply_tag(tag.id)
        else:
            self._status.flash(f"No tag has the key {key}. Give it to one in the codebook's menu.")

    def _on_changes(self, changes: ChangeSet) -> None:
        self._status.flash("")
        annotations = changes.of(Kind.ANNOTATION)
        if annotations:
            self._refresh_annotations(annotations)

    def _refresh_annotations(self, ids: frozenset[int]) -> None:
        desk, article = self._desk, self._article
        if desk is None or article is None:
            return
        tagging = desk.services.tagging
        if len(ids) > _SMALL:
            desk.read(
                lambda: tagging.list_annotations(desk.library, article),
                lambda rows: self._set_annotations(rows) if self._article == article else None,
                key="annotations",
            )
            return
        rows = [
            row
            for row in tagging.get_annotations(desk.library, ids)
            if (row.article, row.version) == (article, self._version)
        ]
        removed = {AnnotationId(number) for number in ids} & self._annotations.keys() - {row.id for row in rows}
        self._annotations.update((row.id, row) for row in rows)
        for annotation in removed:
            del self._annotations[annotation]
        if self.current in removed:
            self._choose(None)
        self._article_pane.apply_annotations(rows, removed)
        self._tagging_pane.apply_annotations(rows, removed)
        self._show_counts()
        self.state_changed.emit()

    def _set_annotations(self, annotations: Sequence[Annotation]) -> None:
        self._annotations = {annotation.id: annotation for annotation in annotations}
        if self._article is not None:
            self._article_pane.set_annotations(annotations)
        self._tagging_pane.set_annotations(annotations)
        self._show_counts()

    def _set_tags(self, tags: Sequence[Tag]) -> None:
        self._article_pane.set_tags(tags)
        self._tagging_pane.set_tags(tags)

    def _show_counts(self) -> None:
        if self._article is None:
            self._status.set_counts("")
            return
        count, tags = len(self._annotations), {tag for row in self._annotations.values() for tag in row.tags}
        self._status.set_counts(
            f"{count_text(count, 'annotation')} · {count_text(len(tags), 'tag')} in this article"
        )
