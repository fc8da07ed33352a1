"""The course of long work inside one unit: how far it is, and its end when the user thinks better of it."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from reader.domain.errors import Cancelled

T = TypeVar("T")
_AT_ONCE = 500
"""Items between two questions, as a statement takes a limited number of parameters."""


class Course:
    """Tells how far work is, and ends it with `Cancelled` when asked; the unit then takes all of it back.

    `progress` gets how many items are done, and of how many.
    """

    def __init__(
        self,
        progress: Callable[[int, int], None] | None = None,
        is_cancelled: Callable[[], bool] | None = None,
    ) -> None:
        self._progress = progress
        self._is_cancelled = is_cancelled

    def iter_chunks(self, items: Sequence[T], size: int = _AT_ONCE) -> Iterator[list[T]]:
        """The items in lists of at most `size`; told after each of them, and asked before. Raises `Cancelled`."""
        for start in range(0, len(items), size):
            self.tell(start, len(items))
            yield list(items[start : start + size])
        if items:
            self.tell(len(items), len(items))

    def tell(self, done: int, total: int) -> None:
        """Say how far it is. Raises `Cancelled`."""
        if self._is_cancelled is not None and self._is_cancelled():
            raise Cancelled
        if self._progress is not None and done:
            self._progress(done, total)


UNTOLD = Course()
"""The course of work that nobody watches."""
