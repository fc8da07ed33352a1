"""Marks on annotations: star, speaker, memo, tags taken off, deletion; of one, or of all selected in the list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject

from reader.domain.changes import Done
from reader.domain.ids import AnnotationId, TagId
from reader.domain.wording import tr
from reader.gui.actions.action_spec import Slots
from reader.gui.article.paint_filter import PaintFilter
from reader.gui.bars import StatusLine
from reader.gui.desk import Desk
from reader.gui.flows.tagging_flow import TaggingFlow
from reader.gui.panes.article_pane import ArticlePane
from reader.gui.panes.tagging_pane import TaggingPane


class MarkingFlow(QObject):
    """Answers what the cards and the row of the article's tags ask for. Keys used in the text are for the current
    annotation; in the list they are for all cards selected.
    """

    def __init__(
        self, article_pane: ArticlePane, tagging_pane: TaggingPane, status: StatusLine, tagging: TaggingFlow
    ) -> None:
        super().__init__(tagging_pane)
        self._article_pane = article_pane
        self._pane = tagging_pane
        self._status = status
        self._tagging = tagging
        self._desk: Desk | None = None
        cards = tagging_pane.cards
        cards.annotations_removed.connect(self.remove)
        cards.untag_requested.connect(self.untag)
        cards.star_requested.connect(self.set_starred)
        cards.speaker_wanted.connect(self.ask_speaker)
        cards.editor.speaker_edited.connect(self._set_speaker)
        cards.editor.memos_extended.connect(self._extend_memos)
        tagging_pane.memo_edited.connect(self._set_memo)
        tagging_pane.annotations.article_tags.untag_requested.connect(self._untag_article)
        article_pane.paint_filter_changed.connect(self._show_painted)

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, or on none."""
        self._desk = desk
        self._pane.annotations.set_writable(desk is not None and not desk.library.is_read_only)

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        panel = self._pane.annotations
        return {
            "annotation.star": self.toggle_star,
            "annotation.speaker": lambda: self.ask_speaker(self.chosen()),
            "annotation.remove": lambda: self.remove(self.chosen()),
            "annotations.filter": panel.open_filter,
            "annotations.arrange": panel.open_arrange_menu,
        }

    def chosen(self) -> list[AnnotationId]:
        """What a key is for: all cards selected while the list has the focus, else the current annotation."""
        selected = self._pane.cards.selected()
        if self._pane.cards.hasFocus() and selected:
            return selected
        return [self._tagging.current] if self._tagging.current is not None else []

    def toggle_star(self) -> None:
        """Give what is chosen a star, or take it away where all have one."""
        chosen = self.chosen()
        found = [self._pane.cards.find_annotation(one) for one in chosen]
        self.set_starred(chosen, not all(one is not None and one.is_starred for one in found))

    def set_starred(self, annotations: Sequence[AnnotationId], is_starred: bool) -> None:
        """Give annotations a star, or take it away."""
        self._write("marking", "set_starred", list(annotations), is_starred)

    def remove(self, annotations: Sequence[AnnotationId]) -> None:
        """Delete annotations."""
        self._pane.commit_memo()
        self._write("tagging", "remove_annotations", list(annotations))

    def untag(self, annotations: Sequence[AnnotationId], tag: TagId) -> None:
        """Take a tag off annotations."""
        self._write("tagging", "remove_annotation_tags", list(annotations), [tag])

    def ask_speaker(self, annotations: Sequence[AnnotationId]) -> None:
        """Ask for the speaker in a card, completing those that the library knows."""
        desk, chosen = self._desk, list(annotations)
        if desk is None or not chosen:
            self._status.flash(tr("Choose an annotation first."))
            return
        self._pane.annotations.reveal(chosen[0])
        desk.read(
            lambda: desk.services.marking.list_speakers(desk.library),
            lambda names: self._pane.cards.edit_speaker(chosen, names),
            key="speakers",
        )

    def _set_speaker(self, annotations: Sequence[AnnotationId], name: str) -> None:
        self._write("marking", "set_speaker", list(annotations), name)

    def _extend_memos(self, annotations: Sequence[AnnotationId], words: str) -> None:
        self._write("marking", "add_to_memos", list(annotations), words)

    def _set_memo(self, annotation: AnnotationId, memo: str) -> None:
        self._write("tagging", "set_memo", annotation, memo, done=lambda _: self._note_memo(annotation, memo))

    def _note_memo(self, annotation: AnnotationId, memo: str) -> None:
        self._pane.note_memo_written(annotation, memo)

    def _untag_article(self, tag: TagId) -> None:
        article = self._tagging.article
        if article is not None:
            self._write("tagging", "untag_article", article, [tag])

    def _show_painted(self) -> None:
        shown: PaintFilter = self._article_pane.paint_filter
        self._pane.cards.set_painted(shown.shows)

    def _write(self, service: str, verb: str, *arguments: Any, done: Callable[[Any], None] | None = None) -> None:
        """One step of a service; one on many annotations takes the write lane."""
        desk = self._desk
        if desk is None or arguments[0] == []:
            return
        work: Callable[..., Done[Any]] = getattr(getattr(desk.services, service), verb)
        count = len(arguments[0]) if isinstance(arguments[0], list) else 1
        desk.write_some(count, lambda: work(desk.library, *arguments), done)
