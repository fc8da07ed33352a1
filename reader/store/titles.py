"""Articles by words of their titles, from the index of words."""

from collections.abc import Sequence

import sqlalchemy as sa

from reader.domain.finding import IndexTerm
from reader.domain.ids import ArticleId
from reader.domain.titles import FoundTitle
from reader.store.schema import article, source
from reader.store.search_table import TABLE
from reader.store.text_search import has_index, match_expression
from reader.store.unit import Unit

_MATCHING = f"SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH ? ORDER BY rowid DESC LIMIT ?"
_HEADS = sa.select(article.c.id, article.c.title, source.c.name, article.c.day_key).join(
    source, source.c.id == article.c.source_id
)


def find_titles(unit: Unit, beginnings: Sequence[str], limit: int) -> list[FoundTitle]:
    """The articles stored last in whose titles words begin so, all of them; none without an index."""
    expression = match_expression([IndexTerm(beginning, is_prefix=True) for beginning in beginnings], "title")
    if not expression or not has_index(unit):
        return []
    rows = unit.connection.exec_driver_sql(_MATCHING, (expression, limit))
    ids = [row[0] for row in rows]
    found = {row[0]: row for row in unit.connection.execute(_HEADS.where(article.c.id.in_(ids)))}
    return [
        FoundTitle(ArticleId(row[0]), row[1], row[2], row[3])
        for row in (found[one] for one in ids if one in found)
    ]
