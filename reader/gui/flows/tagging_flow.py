"""Marking and tagging: from a selection, a key, the tag box or the codebook to the tagging service and back.

A tag goes to the words selected, else to the cards selected in the list; a key in the text is for the current
annotation alone. The tag box may be in a mode that works on something else: the whole article, or the tag of some
annotations that another is to replace.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from reader.domain.annotations import Annotation
from reader.domain.changes import ChangeSet, Done, Kind
from reader.domain.ids import AnnotationId, ArticleId, TagId
from reader.domain.spans import Span
from reader.domain.tags import Tag, TagPath
from reader.domain.texts import count_text
from reader.domain.wording import tr
from reader.gui.actions.action_spec import Slots
from reader.gui.bars import StatusLine
from reader.gui.desk import Desk
from reader.gui.flows.box_mode import BoxMode
from reader.gui.flows.codebook_flow import CodebookFlow
from reader.gui.flows.last_tags import LastTags
from reader.gui.jobs import JobHandle
from reader.gui.panes.article_pane import ArticlePane
from reader.gui.panes.tagging_pane import TaggingPane

if TYPE_CHECKING:
    from reader.services.reading import ArticleView

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
        self._uses: Counter[TagId] = Counter()
        self._whole_tags: frozenset[TagId] = frozenset()
        self._reading: JobHandle | None = None
        self._last = LastTags(tagging_pane)
        self._mode = BoxMode(tagging_pane)
        self._connect()

    @property
    def current(self) -> AnnotationId | None:
        """The annotation chosen in the article or among the cards."""
        return self._article_pane.current()

    @property
    def article(self) -> ArticleId | None:
        """The article that is open."""
        return self._article

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, or on none."""
        self._desk = self._mode.desk = desk
        if desk is not None:
            desk.changes_committed.connect(self._on_changes)

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        return {
            "tag.box": self._tagging_pane.focus_tag_box,
            "tag.again": self.apply_last,
            "tag.article": self._mode.enter_article,
            "annotation.add": self.add_untagged,
            "annotation.memo": self._tagging_pane.edit_memo,
            "annotation.next": lambda: self._article_pane.step_annotation(1),
            "annotation.previous": lambda: self._article_pane.step_annotation(-1),
            "focus.annotations": self._tagging_pane.focus_annotations,
        }

    def show_article(self, view: ArticleView | None) -> None:
        """Show the annotations of an article that was opened."""
        shown = (view.head.id, view.text.version, view.versions, view.publications) if view is not None else None
        is_same, self._shown = shown is not None and shown == self._shown, shown
        self._article = self._mode.article = view.head.id if view is not None else None
        self._version = view.text.version if view is not None else 0
        self._text = view.text.text if view is not None else ""
        self._whole_tags = frozenset(view.tags) if view is not None else frozenset()
        if not is_same:
            self._stop_reading()
            self._mode.leave()
            self._set_annotations(
                view.annotations if view is not None else (),
                view.text.paragraph_starts if view is not None else (),
            )
            self._tagging_pane.set_selection(None, "")
        self._tagging_pane.annotations.set_article_tags(view.tags if view is not None else ())
        self._tagging_pane.annotations.set_has_article(view is not None)
        self._show_counts()
        self.state_changed.emit()

    def state(self) -> list[int]:
        """The tags used last, as JSON values."""
        return self._last.state()

    def restore(self, state: Any) -> None:
        """Take back what `state` gave, for the library that is open."""
        self._last.restore(state)

    def add_untagged(self) -> None:
        """Annotate the selected words without a tag."""
        self._annotate(())

    def apply_tag(self, tag: TagId) -> None:
        """Tag what the box is for: its mode, the selected words, or else the selected cards."""
        if self._mode.is_on:
            self._mode.apply(tag, lambda new: self._finish_tag(tag, is_new=new > 0))
        elif self._article_pane.selected_span() is not None:
            self._annotate((tag,))
        elif chosen := self._tagging_pane.chosen():
            self._add_tag(chosen, tag)
        else:
            self._status.flash(tr("Select words first, or choose an annotation; then the tag."))

    def apply_last(self) -> None:
        """Tag with the tag that was used last."""
        last = self._last.last
        if last is not None:
            self._apply_key(last)
        else:
            self._status.flash(tr("No tag was used yet in this library."))

    def apply_path(self, text: str) -> None:
        """Create the tag of a path where it is new, and apply it, in one step."""
        desk, article = self._desk, self._article
        if desk is None:
            return
        library, annotating = desk.library, desk.services.annotating
        span, chosen = self._article_pane.selected_span(), self._tagging_pane.chosen()
        if self._mode.is_on:
            self._mode.apply_path(text, lambda _: self._finish_path(text))
        elif article is not None and span is not None:
            desk.write_now(
                lambda: annotating.add_annotation_with_paths(library, article, span, [TagPath.parse(text)]),
                lambda annotation: self._finish_path(text, annotation),
            )
        elif chosen:
            desk.write_some(
                len(chosen),
                lambda: annotating.retag_with_paths(library, chosen, (), [TagPath.parse(text)]),
                lambda _: self._finish_path(text),
            )
        else:
            self._codebook.create_tag(text)

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
        pane.cards.replace_requested.connect(
            lambda annotations, tag: self._mode.enter_replace(annotations, self._last.find(tag))
        )
        pane.cards.tag_key_pressed.connect(self._on_key_in_cards)
        pane.annotations.article_tags.tag_wanted.connect(self._mode.enter_article)
        pane.again_requested.connect(self.apply_last)
        pane.mode_left.connect(self._mode.leave)
        self._codebook.tags_changed.connect(self._set_tags)

    def _tagging(self, verb: str, *arguments: Any, done: Callable[[Any], None] | None = None) -> None:
        """One step of the tagging service; a step on many annotations takes the write lane."""
        desk = self._desk
        if desk is None:
            return
        service: Callable[..., Done[Any]] = getattr(desk.services.tagging, verb)
        count = len(arguments[0]) if isinstance(arguments[0], list) else 1
        desk.write_some(count, lambda: service(desk.library, *arguments), done)

    def _annotate(self, tags: Sequence[TagId]) -> None:
        desk, article, span = self._desk, self._article, self._article_pane.selected_span()
        if desk is None or article is None or span is None:
            self._status.flash(tr("Select words first."))
            return
        tagging = desk.services.tagging
        outcomes: list[Done[AnnotationId]] = []

        def add() -> Done[AnnotationId]:
            outcomes.append(tagging.add_annotation(desk.library, article, span, tags))
            return outcomes[0]

        def finish(annotation: AnnotationId) -> None:
            self._finish_annotation(annotation)
            for tag in tags:
                self._finish_tag(tag, is_new=bool(outcomes[0].changes))

        desk.write_now(add, finish)

    def _add_tag(self, annotations: Sequence[AnnotationId], tag: TagId) -> None:
        chosen = list(annotations)
        self._tagging("add_annotation_tags", chosen, [tag], done=lambda new: self._finish_tag(tag, is_new=new > 0))

    def _finish_tag(self, tag: TagId, *, is_new: bool = True) -> None:
        """A tag stands where it was wanted: it is the last one used, and the box gives the keys back."""
        self._last.note(tag)
        known = self._last.find(tag)
        if not is_new and known is not None:
            self._status.flash(tr("“{tag}” is there already.", tag=known.path))
        self._tagging_pane.give_keys_back()

    def _finish_path(self, text: str, annotation: AnnotationId | None = None) -> None:
        self._last.note_path(text)
        self._tagging_pane.give_keys_back()
        if annotation is not None:
            self._finish_annotation(annotation)

    def _finish_annotation(self, annotation: AnnotationId) -> None:
        self._tagging_pane.give_keys_back()
        if annotation in self._annotations:
            self._article_pane.clear_selection()
            self._choose(annotation)

    def _choose(self, annotation: AnnotationId | None) -> None:
        self._article_pane.set_current(annotation, scroll=False)
        self._tagging_pane.set_current(annotation)
        self.state_changed.emit()

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
        tag = self._find_key(key)
        if tag is not None:
            self._apply_key(tag)

    def _on_key_in_cards(self, key: str) -> None:
        tag, chosen = self._find_key(key), self._tagging_pane.chosen()
        if tag is not None and chosen:
            self._add_tag(chosen, tag)

    def _find_key(self, key: str) -> TagId | None:
        tag = self._codebook.find_key(key)
        if tag is None:
            self._status.flash(tr("No tag has the key {key}. Give it to one in the codebook's menu.", key=key))
        return tag.id if tag is not None else None

    def _apply_key(self, tag: TagId) -> None:
        """Tag by a key: words or the current annotation, never more than is seen where the key was pressed."""
        if self._article_pane.selected_span() is not None:
            self._annotate((tag,))
        elif self._tagging_pane.cards.hasFocus() and self._tagging_pane.chosen():
            self._add_tag(self._tagging_pane.chosen(), tag)
        elif self.current is not None:
            self._add_tag([self.current], tag)
        else:
            self._status.flash(tr("Select words first, or choose an annotation; then the tag."))

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
        if len(ids) > _SMALL or self._reading is not None:
            # What is being read at this moment may have been read before this change: it is read again.
            self._stop_reading()
            self._reading = desk.read(lambda: tagging.list_annotations(desk.library, article), self._take_all)
        if len(ids) > _SMALL:
            return
        rows = [
            row
            for row in tagging.get_annotations(desk.library, ids)
            if (row.article, row.version) == (article, self._version)
        ]
        removed = {AnnotationId(number) for number in ids} & self._annotations.keys() - {row.id for row in rows}
        self._hold(rows, removed)
        if self.current in removed:
            self._choose(None)
        self._article_pane.apply_annotations(rows, removed)
        self._tagging_pane.apply_annotations(rows, removed)
        self._show_counts()
        self.state_changed.emit()

    def _hold(self, changed: Sequence[Annotation], removed: Collection[AnnotationId]) -> None:
        """Take in a change and count the uses of its tags, without going over all annotations."""
        ids = (*removed, *(row.id for row in changed))
        before = [self._annotations.pop(one) for one in ids if one in self._annotations]
        self._uses.subtract(tag for row in before for tag in row.tags)
        self._uses.update(tag for row in changed for tag in row.tags)
        self._annotations.update((row.id, row) for row in changed)

    def _take_all(self, annotations: Sequence[Annotation]) -> None:
        self._reading = None
        self._set_annotations(annotations, None)
        self.state_changed.emit()

    def _stop_reading(self) -> None:
        """Let no annotations come that were read before what is shown."""
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None

    def _set_annotations(self, annotations: Sequence[Annotation], paragraph_starts: Sequence[int] | None) -> None:
        self._annotations = {annotation.id: annotation for annotation in annotations}
        self._uses = Counter(tag for row in annotations for tag in row.tags)
        if self._article is not None:
            self._article_pane.set_annotations(annotations)
        self._tagging_pane.set_annotations(annotations, paragraph_starts)
        self._show_counts()

    def _set_tags(self, tags: Sequence[Tag]) -> None:
        self._article_pane.set_tags(tags)
        self._tagging_pane.set_tags(tags)
        self._last.set_tags(tags)

    def _show_counts(self) -> None:
        if self._article is None:
            self._status.set_counts("")
            return
        used = {tag for tag, number in self._uses.items() if number}
        count, tags = len(self._annotations), len(used | self._whole_tags)
        self._status.set_counts(
            tr(
                "{annotations} · {tags} in this article",
                annotations=count_text(count, "annotation"),
                tags=count_text(tags, "tag"),
            )
        )
