"""Keeps the article at the right of the split view as the library has it, while the left one is worked on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.domain.annotations import Annotation
from reader.domain.changes import ChangeSet, Kind
from reader.domain.ids import AnnotationId
from reader.gui.desk import Desk
from reader.gui.panes.split_view import SplitView

if TYPE_CHECKING:
    from reader.services.reading import ArticleView


class CompanionUpkeep(QObject):
    """Follows the changes of the library for one article, or one version of it.

    `refreshed` carries the `ArticleView` whose head or tags became others, and are shown already; `text_changed`
    one with another text, which is not shown yet; `gone` when the article is no longer there.
    """

    refreshed = Signal(object)
    text_changed = Signal(object)
    gone = Signal()

    def __init__(self, split: SplitView) -> None:
        super().__init__(split)
        self._split = split
        self._desk: Desk | None = None
        self._view: ArticleView | None = None
        self._changed: frozenset[int] = frozenset()

    def attach(self, desk: Desk | None) -> None:
        """Follow a library, or none."""
        self._desk = desk
        if desk is not None:
            desk.changes_committed.connect(self._on_changes)

    def set_view(self, view: ArticleView | None) -> None:
        """Follow the changes of this article, or of none."""
        if view is None or self._view is None or view.text != self._view.text:
            self._changed = frozenset()
        self._view = view

    def _on_changes(self, changes: ChangeSet) -> None:
        desk, view = self._desk, self._view
        if desk is None or view is None:
            return
        annotations, tagging = changes.of(Kind.ANNOTATION), desk.services.tagging
        if annotations:
            # All that changed since the last rows came: of two reads the older might end last.
            self._changed = changed = self._changed | annotations
            desk.read(
                lambda: tagging.get_annotations(desk.library, changed),
                lambda rows: self._apply(view, changed, rows),
                key="split-annotations",
            )
        if view.head.id in changes.of(Kind.ARTICLE):
            self._read_again(desk, view)

    def _apply(self, view: ArticleView, changed: frozenset[int], rows: Sequence[Annotation]) -> None:
        pane = self._split.companion
        if self._view is None or self._view.text != view.text or pane is None:
            return
        self._changed = frozenset()
        place = view.head.id, view.text.version
        here = [row for row in rows if (row.article, row.version) == place]
        kept = {row.id for row in here}
        left = {AnnotationId(number) for number in changed if number not in kept}
        gone = {one for one in left if pane.view.layer.index.get(one) is not None}
        if here or gone:
            pane.apply_annotations(here, gone)

    def _read_again(self, desk: Desk, view: ArticleView) -> None:
        reading, article, version = desk.services.reading, view.head.id, view.text.version
        is_current = version == view.head.version

        def work() -> ArticleView:
            if is_current:
                return reading.open_article(desk.library, article)  # type: ignore[no-any-return]
            return reading.open_version(desk.library, article, version)  # type: ignore[no-any-return]

        desk.read(work, lambda fresh: self._take_in(view, fresh), lambda _: self.gone.emit(), key="split-head")

    def _take_in(self, view: ArticleView, fresh: ArticleView) -> None:
        pane = self._split.companion
        if pane is None or self._view is None or self._view.text != view.text:
            return
        if fresh.text != view.text:
            self.text_changed.emit(fresh)
            return
        pane.show_whole_tags(fresh.tags)
        pane.show_head(fresh.head)
        self.refreshed.emit(fresh)
