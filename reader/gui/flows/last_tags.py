"""The tags used last, as the tagging pane shows them: the box offers them first, a line names the last of them."""

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from reader.domain.errors import TagPathInvalid
from reader.domain.ids import TagId
from reader.domain.tags import Tag, TagPath
from reader.gui.models.recent_tags import RecentTags
from reader.gui.panes.tagging_pane import TaggingPane


class LastTags:
    """Keeps the codebook's tags by id and which of them were used last."""

    def __init__(self, pane: TaggingPane) -> None:
        self._pane = pane
        self._tags: dict[TagId, Tag] = {}
        self._recent = RecentTags()
        self._path_used: TagPath | None = None

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Take in the codebook; a tag that was made by its use comes with it."""
        self._tags = {tag.id: tag for tag in tags}
        made = next((tag.id for tag in tags if tag.path == self._path_used), None)
        if made is not None:
            self._path_used = None
            self._recent.note(made)
        self._show()

    def find(self, tag: TagId) -> Tag | None:
        """The tag of an id."""
        return self._tags.get(tag)

    @property
    def last(self) -> TagId | None:
        """The tag used last, of those that the codebook has."""
        return next(iter(self._recent.listed(self._tags.keys())), None)

    def note(self, tag: TagId) -> None:
        """A tag was used."""
        self._recent.note(tag)
        self._show()

    def note_path(self, text: str) -> None:
        """A tag was made by its use: it is the last one once the codebook has come with it."""
        with suppress(TagPathInvalid):
            self._path_used = TagPath.parse(text)

    def state(self) -> list[int]:
        """The ids as JSON values."""
        return self._recent.state()

    def restore(self, state: Any) -> None:
        """Take back what `state` gave."""
        self._recent.restore(state)
        self._show()

    def _show(self) -> None:
        self._pane.set_recent(self._recent.listed(self._tags.keys()))
