"""The texts of articles in pages by key, all of a scope or those that a word index gives. Current versions only.

The index is FTS5 of SQLite over titles and bodies (`text_index`), with the article's id as row id. It knows words
folded, not all that may be damaged in them: that is found by going through the texts. Another dialect brings an
index of its own; without one, `list_matching_ids` gives nothing and the texts are gone through.
"""

from collections.abc import Collection, Sequence
from typing import NamedTuple

import sqlalchemy as sa

from reader.domain.finding import IndexTerm
from reader.domain.ids import ArticleId
from reader.domain.index_text import query_phrase
from reader.store.current_texts import IS_CURRENT_TEXT
from reader.store.rows import AnySelect
from reader.store.schema import article, article_text
from reader.store.search_table import TABLE
from reader.store.unit import Unit

_PAGE_CP = 4_000_000
_ROWS_AHEAD = 20


class TextRow(NamedTuple):
    """The current text of an article. `paragraph_starts` is a JSON list of code point offsets."""

    article: ArticleId
    version: int
    text: str
    paragraph_starts: str
    text_sha256: str


def has_index(unit: Unit) -> bool:
    """Whether the words of the texts are indexed."""
    return unit.connection.dialect.name == "sqlite"


def list_texts_after(unit: Unit, after: ArticleId | None, limit: int) -> list[TextRow]:
    """The next texts of the library by article id, fewer than `limit` where they are long; none at the end."""
    query = _TEXTS.order_by(article.c.id).limit(limit)
    return _take(unit, query if after is None else query.where(article.c.id > after))


def list_texts(unit: Unit, ids: Sequence[ArticleId]) -> list[TextRow]:
    """The texts of some articles in the order of their ids as given; articles that are gone are left out.

    Not more ids than a statement takes parameters: some hundred.
    """
    rows = unit.connection.execute(_TEXTS.where(article.c.id.in_(ids)))
    found = {row[0]: TextRow._make(row) for row in rows}
    return [found[one] for one in ids if one in found]


def list_matching_ids(
    unit: Unit, terms: Collection[IndexTerm], after: ArticleId | None, limit: int
) -> list[ArticleId]:
    """The next articles by id in whose body all terms stand; none at the end, and none without an index."""
    expression = match_expression(terms)
    if not expression or not has_index(unit):
        return []
    rows = unit.connection.exec_driver_sql(_MATCHING, (expression, after or 0, limit))
    return [ArticleId(row[0]) for row in rows]


def match_expression(terms: Collection[IndexTerm], column: str = "body") -> str:
    """What to ask FTS5 for all of these terms in a column; "", which must not be asked, where no word is in them.

    Quoted, so that no word is taken for an operator.
    """
    phrases = [phrase for term in terms if (phrase := query_phrase(term.words, is_prefix=term.is_prefix))]
    return f"{{{column}}} : ({' AND '.join(phrases)})" if phrases else ""


_COUNT = sa.select(sa.func.count()).select_from(article)
_COLUMNS = (
    article.c.id,
    article.c.version,
    article_text.c.text,
    article_text.c.paragraph_starts,
    article_text.c.text_sha256,
)
_TEXTS = sa.select(*_COLUMNS).join(article_text, IS_CURRENT_TEXT)
_MATCHING = f"SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH ? AND rowid > ? ORDER BY rowid LIMIT ?"


def _take(unit: Unit, query: AnySelect) -> list[TextRow]:
    """Rows until their texts are as much as one page should hold."""
    rows: list[TextRow] = []
    size = 0
    with unit.connection.execute(query, execution_options={"yield_per": _ROWS_AHEAD}) as result:
        for row in result:
            rows.append(TextRow._make(row))
            size += len(row.text)
            if size >= _PAGE_CP:
                break
    return rows
