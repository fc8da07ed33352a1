"""What is read one after the other, and how far the user has come with it."""

from dataclasses import dataclass

from reader.domain.ids import ArticleId
from reader.domain.places import Branch


@dataclass(frozen=True, slots=True)
class ReadingQueue:
    """Articles to be read in turn: a list in its own order, or a branch or the whole library in the tree's.

    `name` is what the user knows it by, as in "Naenara, January 2026". At most one of `branch` and `articles` is
    set.
    """

    name: str = "the whole library"
    branch: Branch | None = None
    articles: tuple[ArticleId, ...] | None = None


@dataclass(frozen=True, slots=True)
class ReadingProgress:
    """How many articles are done, of how many; and how many were never opened."""

    done: int
    total: int
    unread: int = 0
