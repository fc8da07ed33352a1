"""What a library holds that projects of other programs have no place for: counted, so that an export can tell."""

import sqlalchemy as sa

from reader.store.schema import annotation, article, article_text, listed_item, original, smart_folder
from reader.store.unit import Unit

_IS_MARKED = (
    sa.exists()
    .where(annotation.c.article_id == article_text.c.article_id, annotation.c.version == article_text.c.version)
    .correlate(article_text)
)
_COUNTS = {
    "Original files": sa.select(sa.func.count()).select_from(original),
    "Listed items": sa.select(sa.func.count()).select_from(listed_item),
    "Smart folders": sa.select(sa.func.count()).select_from(smart_folder),
    "Words that dates were read from": sa.select(sa.func.count())
    .select_from(article)
    .where(article.c.date_evidence != "[]"),
    "Other texts of articles, on which nothing stands": sa.select(sa.func.count())
    .select_from(article_text)
    .join(article, article.c.id == article_text.c.article_id)
    .where(article_text.c.version != article.c.version, ~_IS_MARKED),
}


def count_leftovers(unit: Unit) -> dict[str, int]:
    """How many there are in the library of each kind of thing, by what it is called; none are left out."""
    counts = {name: int(unit.connection.execute(query).scalar_one()) for name, query in _COUNTS.items()}
    return {name: number for name, number in counts.items() if number}
