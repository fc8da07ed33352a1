"""What a row of the library tree stands for, told to menus and flows."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex

from reader.domain.articles import ArticleHead, ListedItem
from reader.domain.ids import ArticleId
from reader.domain.places import Branch, SourceCount, SourceGroup
from reader.gui.models.library_nodes import Kind
from reader.gui.models.library_tree import LibraryTreeModel


@dataclass(frozen=True, slots=True)
class TreeRow:
    """What a row stands for, for its context menu: at most one of `article` and `listed` is set.

    `heads` are the articles that the menu concerns, `sources` the sources: all selected ones where the row is one
    of them. `branch` is set for a group that holds articles, and `name` is then what the user calls it: "Naenara,
    2026, January". `group` is set for a group of sources.
    """

    source: int
    day_key: str
    article: ArticleId | None
    listed: ListedItem | None
    heads: tuple[ArticleHead, ...] = ()
    branch: Branch | None = None
    name: str = ""
    sources: tuple[SourceCount, ...] = ()
    group: SourceGroup | None = None


def make_row(model: LibraryTreeModel, index: QModelIndex, chosen: Iterable[QModelIndex]) -> TreeRow:
    """What the row of an index stands for, while `chosen` are selected."""
    node = model.node(index)
    child = node.child
    value: Any = child.value
    rows = list(chosen)
    meant = rows if index in rows else [index]
    branch = model.branch(node) if node.held else None
    return TreeRow(
        child.source,
        child.day_key if child.kind is not Kind.GROUP else "",
        value.id if child.kind is Kind.ARTICLE else None,
        value if child.kind is Kind.LISTED else None,
        articles_of(model, meant),
        branch,
        model.path_name(node) if branch is not None else "",
        sources_of(model, meant),
        value if child.kind is Kind.GROUP else None,
    )


def articles_of(model: LibraryTreeModel, indexes: Iterable[QModelIndex]) -> tuple[ArticleHead, ...]:
    """The articles among some rows."""
    values = (model.node(index).child.value for index in indexes)
    return tuple(value for value in values if isinstance(value, ArticleHead))


def sources_of(model: LibraryTreeModel, indexes: Iterable[QModelIndex]) -> tuple[SourceCount, ...]:
    """The sources among some rows."""
    values = (model.node(index).child.value for index in indexes)
    return tuple(value for value in values if isinstance(value, SourceCount))


def find_beside(model: LibraryTreeModel, article: ArticleId, done: Callable[[ArticleId | None], None]) -> None:
    """Find the article after another one, or before the last; None where there is no other."""

    def found(index: QModelIndex) -> ArticleId | None:
        value = model.node(index).child.value if index.isValid() else None
        return value.id if isinstance(value, ArticleHead) and value.id != article else None

    def take_next(index: QModelIndex) -> None:
        following = found(index)
        if following is not None:
            done(following)
        else:
            model.step_article(model.article_index(article), -1, lambda index: done(found(index)))

    model.step_article(model.article_index(article), 1, take_next)


def find_remaining(
    model: LibraryTreeModel,
    article: ArticleId,
    going: Collection[ArticleId],
    done: Callable[[ArticleId | None], None],
) -> None:
    """Find the article after one that goes, or before it where none is left after it; None where all go."""

    def take(index: QModelIndex) -> None:
        value = model.node(index).child.value if index.isValid() else None
        done(value.id if isinstance(value, ArticleHead) else None)

    def take_after(index: QModelIndex) -> None:
        if index.isValid():
            take(index)
        else:
            model.step_article(model.article_index(article), -1, take, going)

    start = model.article_index(article)
    if start.isValid():
        model.step_article(start, 1, take_after, going)
    else:
        done(None)
