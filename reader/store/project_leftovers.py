"""What an export holds that projects of other programs have no place for: counted, so that it can tell."""

from collections.abc import Collection

import sqlalchemy as sa

from reader.domain.criteria import EVERYTHING, Criteria
from reader.domain.ids import ArticleId
from reader.domain.wording import tr
from reader.store.export_filter import export_conditions
from reader.store.rows import AnySelect
from reader.store.schema import annotation, article, article_text, listed_item, original, smart_folder, source
from reader.store.unit import Unit

_COUNTED = sa.func.count()


def count_leftovers(
    unit: Unit, criteria: Criteria = EVERYTHING, articles: Collection[ArticleId] | None = None
) -> dict[str, int]:
    """How many there are of each kind of thing, by what it is called; none are left out.

    What belongs to articles is counted on those of the export; smart folders belong to the library.
    """
    asked = export_conditions(unit, criteria, articles)
    met = asked.articles
    stands_on = (
        annotation.c.article_id == article_text.c.article_id,
        annotation.c.version == article_text.c.version,
    )
    is_marked = sa.exists().where(*stands_on, *asked.annotations).correlate(article_text)
    held = sa.select(article.c.id).where(*met)
    texts = sa.select(article_text.c.original_id).where(article_text.c.article_id.in_(held))
    wholes = sa.select(article.c.original_id).where(*met)
    sources = sa.select(article.c.source_id).where(*met)
    queries: dict[str, AnySelect] = {
        tr("Original files"): sa.select(_COUNTED).where(original.c.id.in_(sa.union(texts, wholes))),
        tr("Listed items"): sa.select(_COUNTED).where(listed_item.c.page_article_id.in_(held)),
        tr("Smart folders"): sa.select(_COUNTED).select_from(smart_folder),
        tr("Groups of sources"): sa.select(sa.func.count(source.c.group_name.distinct())).where(
            source.c.group_name != "", source.c.id.in_(sources)
        ),
        tr("Words that dates were read from"): sa.select(_COUNTED).where(*met, article.c.date_evidence != "[]"),
        tr("Other texts of articles, on which nothing stands"): sa.select(_COUNTED)
        .select_from(article_text)
        .join(article, article.c.id == article_text.c.article_id)
        .where(*met, article_text.c.version != article.c.version, ~is_marked),
    }
    counts = {name: int(unit.connection.execute(query).scalar_one()) for name, query in queries.items()}
    return {name: number for name, number in counts.items() if number}
