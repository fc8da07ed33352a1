"""The way through what was read, as a browser keeps it: back, forward, and where the user was in each article."""

from typing import Any

_STOPS_MAX = 200

Place = dict[str, Any]
"""Where the user was: what `ArticleFlow.place` gives."""


class ReadingTrail:
    """Places in the order in which they were visited, one of them the present one. No Qt."""

    def __init__(self) -> None:
        self._stops: list[Place] = []
        self._at = -1

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before the present one."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a place after the present one."""
        return self._at < len(self._stops) - 1

    def clear(self) -> None:
        """Forget all places."""
        self._stops, self._at = [], -1

    def note(self, place: Place) -> None:
        """Keep where the user is in the present article; a place in another article is no word on it."""
        if self._at >= 0 and place and place.get("article") == self._stops[self._at].get("article"):
            self._stops[self._at] = place

    def visit(self, place: Place) -> None:
        """Go to a place: those after the present one are forgotten, the oldest beyond 200 as well."""
        self._stops = [*self._stops[: self._at + 1], place][-_STOPS_MAX:]
        self._at = len(self._stops) - 1

    def step(self, direction: int) -> Place | None:
        """Go to the next (1) or previous (-1) place; None where there is none, and nothing changes."""
        at = self._at + direction
        if not 0 <= at < len(self._stops):
            return None
        self._at = at
        return self._stops[at]

    def forget(self, article: int) -> None:
        """Take out the places in an article that is gone."""
        before = [stop for stop in self._stops[: self._at + 1] if stop.get("article") != article]
        after = [stop for stop in self._stops[self._at + 1 :] if stop.get("article") != article]
        self._stops, self._at = before + after, max(len(before) - 1, 0 if after else -1)
