"""The tags that were used last in a library, newest first. No Qt."""

from collections.abc import Collection
from typing import Any

from reader.domain.ids import TagId

_MOST = 12


class RecentTags:
    """Ids of tags; one that is used again comes to the front, and the oldest beyond twelve are forgotten."""

    def __init__(self) -> None:
        self._ids: list[TagId] = []

    def note(self, tag: TagId) -> None:
        """A tag was used."""
        self._ids = [tag, *(other for other in self._ids if other != tag)][:_MOST]

    def listed(self, present: Collection[TagId]) -> list[TagId]:
        """Those that the codebook has, newest first; undo may bring the others back."""
        return [tag for tag in self._ids if tag in present]

    def state(self) -> list[int]:
        """The ids as JSON values."""
        return [int(tag) for tag in self._ids]

    def restore(self, state: Any) -> None:
        """Take back what `state` gave; what is none is left out."""
        given = state if isinstance(state, list) else []
        self._ids = [TagId(one) for one in given if isinstance(one, int)][:_MOST]
