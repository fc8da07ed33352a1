"""Which articles are in the scope of a search: those of a branch or of the library that meet a filter."""

from collections.abc import Sequence

import sqlalchemy as sa

from reader.domain.criteria import DayBasis
from reader.domain.finding import FindScope
from reader.domain.ids import ArticleId
from reader.domain.places import Branch
from reader.store.criteria_filter import conditions
from reader.store.schema import article, day_count
from reader.store.tree_reads import is_in_branch
from reader.store.unit import Unit


def count_articles_in(unit: Unit, scope: FindScope) -> int:
    """How many articles a scope holds, a branch as counted for the tree; those of a list are taken to be there."""
    if scope.article is not None:
        return 1
    if scope.articles is not None:
        return len(scope.articles)
    branch = scope.branch
    if branch is not None and scope.criteria.is_empty and branch.basis is DayBasis.PUBLISHED:
        query = sa.select(sa.func.coalesce(sa.func.sum(day_count.c.held), 0)).where(*_counts_of(branch))
    else:  # of the library too: there may be as many days as articles
        query = sa.select(sa.func.count()).select_from(article).where(*is_in_scope(unit, scope))
    return int(unit.connection.execute(query).scalar_one())


def list_article_ids(unit: Unit, scope: FindScope) -> list[ArticleId]:
    """The articles of a branch or of the library that meet the criteria of the scope, by id."""
    query = sa.select(article.c.id).where(*is_in_scope(unit, scope)).order_by(article.c.id)
    return [ArticleId(found) for found in unit.connection.execute(query).scalars()]


def keep_in_scope(unit: Unit, ids: Sequence[ArticleId], scope: FindScope) -> list[ArticleId]:
    """Those of some hundred articles that stand in the branch and meet the criteria, in the order given."""
    query = sa.select(article.c.id).where(article.c.id.in_(ids), *is_in_scope(unit, scope))
    held = set(unit.connection.execute(query).scalars())
    return [one for one in ids if one in held]


def is_in_scope(unit: Unit, scope: FindScope) -> list[sa.ColumnElement[bool]]:
    """The conditions under which an article is in the branch of a scope, if it has one, and meets its criteria."""
    within = is_in_branch(scope.branch) if scope.branch is not None else ()
    return [*within, *conditions(unit, scope.criteria)]


def _counts_of(branch: Branch) -> tuple[sa.ColumnElement[bool], ...]:
    of_source = day_count.c.source_id == branch.source
    if branch.is_undated:
        return of_source, day_count.c.day_key == ""
    return of_source, sa.func.substr(day_count.c.day_key, 1, len(branch.key)) == branch.key
