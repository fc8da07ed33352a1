"""The undated articles of a library one after the other, for the dating flow. Main thread only."""

from collections import deque
from collections.abc import Sequence

from reader.domain.articles import ArticleHead
from reader.domain.ids import ArticleId
from reader.domain.wording import number, plural, tr

PAGE = 500


class DatingSeries:
    """Pages of heads taken in as they are needed. `left` counts those passed over; `last` is where to read on."""

    def __init__(self) -> None:
        self._waiting: deque[ArticleHead] = deque()
        self._place = 0
        self._total = 0
        self.has_more = True
        self.left = 0
        self.last: ArticleId | None = None

    def take(self, heads: Sequence[ArticleHead]) -> None:
        """Take in a further page."""
        self._waiting.extend(heads)
        self._total += len(heads)
        self.has_more = len(heads) == PAGE
        if heads:
            self.last = heads[-1].id

    def next(self) -> ArticleHead | None:
        """The next article; None when a page has to be read first, or at the end."""
        if not self._waiting:
            return None
        self._place += 1
        return self._waiting.popleft()

    def say_place(self) -> str:
        """3 of 12."""
        total = f"{number(self._total)}+" if self.has_more else number(self._total)
        return tr("{place} of {total}", place=number(self._place), total=total)

    def say_end(self) -> str:
        """What there is to say when no article is left."""
        if not self._total:
            return tr("Every article has a date, or was settled by you.")
        end = tr("That was the last undated article.")
        if self.left:
            end += " " + plural(self.left, tr("{n} article left as found."), tr("{n} articles left as found."))
        return end
