"""Row images that the first revision wrote: what they lack is filled in when their rows are brought back.

The second revision filled the rows that stood when it came; what had been taken back was in the journal only.
"""

import sqlalchemy as sa

from reader.domain.similarity import fold_hash, opening_key
from reader.domain.texts import hash_text
from reader.store.images import Row
from reader.store.schema import article, article_text, listed_item
from reader.store.unit import Unit

_FROM_ARTICLE = ("title", "url", "captured_at", "original_id", "import_batch_id")


def complete_image(unit: Unit, table: sa.Table, image: Row) -> Row:
    """The image with every column of today, right before its row is inserted; a newer image as it is.

    The article of a text is there by then, for the text points at it; it gets the keys made from the text.
    """
    if table is article_text and "text_sha256" not in image:
        return _complete_text(unit, image)
    if table is listed_item and "teaser_key" not in image:
        return image | {"teaser_key": opening_key(image["teaser"]), "occurrence": _count_equal(unit, image)}
    return image


def _complete_text(unit: Unit, image: Row) -> Row:
    text = str(image["text"])
    columns = [article.c[name] for name in _FROM_ARTICLE]
    query = sa.select(*columns).where(article.c.id == image["article_id"])
    held = unit.connection.execute(query).mappings().one_or_none()
    if held is None:
        return image  # the insert is about to fail, and whoever asked for it says why
    unit.update(article, image["article_id"], {"fold_sha256": fold_hash(text), "opening_key": opening_key(text)})
    return image | {"text_sha256": hash_text(text), **held}


def _count_equal(unit: Unit, image: Row) -> int:
    """How many equal items its page lists already: items come back in their order."""
    same = [listed_item.c[name] == image[name] for name in ("page_article_id", "day", "teaser")]
    query = sa.select(sa.func.count()).select_from(listed_item).where(listed_item.c.title == "", *same)
    return int(unit.connection.execute(query).scalar_one())
