"""The modes of the tag box: it tags the whole article, or names the tag that replaces another on annotations."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from reader.domain.ids import AnnotationId, ArticleId, TagId
from reader.domain.tags import Tag, TagPath
from reader.domain.wording import tr
from reader.gui.desk import Desk
from reader.gui.panes.tagging_pane import TaggingPane

_NAME_MAX_CP = 16


@dataclass(frozen=True, slots=True)
class _Target:
    """Annotations and the tag that goes from them; without annotations the article."""

    annotations: tuple[AnnotationId, ...] = ()
    replaced: tuple[TagId, ...] = ()


class BoxMode:
    """Whether the tag box works on something other than what is selected, and what it then does.

    Tags may follow each other on an article, so that mode lasts until it is left; a tag is replaced once.
    """

    def __init__(self, pane: TaggingPane) -> None:
        self._pane = pane
        self._target: _Target | None = None
        self.desk: Desk | None = None
        self.article: ArticleId | None = None

    @property
    def is_on(self) -> bool:
        """Whether there is a mode."""
        return self._target is not None

    def enter_article(self) -> None:
        """Tag the whole article."""
        if self.article is not None:
            self._enter(_Target(), tr("Whole article"))

    def enter_replace(self, annotations: Sequence[AnnotationId], tag: Tag | None) -> None:
        """Name the tag that takes the place of another on some annotations."""
        if tag is not None and annotations:
            name = tag.name if len(tag.name) <= _NAME_MAX_CP else tag.name[:_NAME_MAX_CP].rstrip() + "…"
            self._enter(_Target(tuple(annotations), (tag.id,)), tr("Instead of {tag}", tag=name))

    def leave(self) -> None:
        """Let the tag box work on what is selected."""
        self._target = None
        self._pane.box.leave_mode()

    def apply(self, tag: TagId, done: Callable[[Any], None]) -> None:
        """Give a tag to what the mode is for; `done` once it is written."""
        desk, article, target = self.desk, self.article, self._target
        if desk is None or article is None or target is None:
            return
        library, services = desk.library, desk.services
        if not target.annotations:
            desk.write_now(lambda: services.tagging.tag_article(library, article, [tag]), done)
            return
        self.leave()
        desk.write_some(
            len(target.annotations),
            lambda: services.marking.retag_annotations(library, target.annotations, target.replaced, [tag]),
            done,
        )

    def apply_path(self, text: str, done: Callable[[Any], None]) -> None:
        """Create the tag of a path where it is new, and give it to what the mode is for, in one step."""
        desk, article, target = self.desk, self.article, self._target
        if desk is None or article is None or target is None:
            return
        library, annotating = desk.library, desk.services.annotating
        if not target.annotations:
            desk.write_now(
                lambda: annotating.tag_article_with_paths(library, article, [TagPath.parse(text)]), done
            )
            return
        self.leave()
        desk.write_some(
            len(target.annotations),
            lambda: annotating.retag_with_paths(
                library, target.annotations, target.replaced, [TagPath.parse(text)]
            ),
            done,
        )

    def _enter(self, target: _Target, name: str) -> None:
        self._target = target
        self._pane.box.enter_mode(name)
        self._pane.focus_tag_box()
