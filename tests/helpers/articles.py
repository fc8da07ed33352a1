"""Articles for tests: drafts with what a test cares about, stored as an import would store them."""

from typing import Any

from reader.domain.articles import ArticleDraft, TitleBasis
from reader.domain.dates import ArticleDate, DateBasis, PartialDate
from reader.domain.found import FoundArticle
from reader.domain.ids import ArticleId
from reader.domain.prepared import prepare
from reader.services.reanchoring import reanchor_article
from reader.store import articles, text_versions
from reader.store.library import Library
from reader.store.loading import Loading
from reader.store.unit import Unit

PARAGRAPHS = (
    "The “My Hill” movement was waged. Many heroes came of it.",
    "하나의 운동 😀 spread to all units. “Forward!” they said.",
)
TEXT = "\n".join(PARAGRAPHS)


def make_draft(**values: Any) -> ArticleDraft:
    """A draft of two paragraphs from Naenara, with the fields given instead."""
    given: dict[str, Any] = {
        "paragraphs": PARAGRAPHS,
        "title": "The “My Hill” movement",
        "title_basis": TitleBasis.MADE,
        "source": "Naenara",
        "source_label": "Naenara (En)",
        "language": "en",
    }
    return ArticleDraft(**(given | values))


def bounds(date_from: str | None, date_to: str | None, basis: DateBasis = DateBasis.BOUNDS) -> ArticleDate:
    """A date of these two ends."""
    return ArticleDate(
        PartialDate.parse(date_from) if date_from else None, PartialDate.parse(date_to) if date_to else None, basis
    )


def store_draft(unit: Unit, draft: ArticleDraft, *, data: bytes = b"", batch_id: int | None = None) -> ArticleId:
    """Put a draft into the library of a unit, as an import would."""
    found = FoundArticle("test.txt", data, draft=draft)
    loading = Loading(unit, batch_id=batch_id, importer="test", keeps_originals=True)
    new = loading.load([prepare(found, draft)])[0]
    loading.finish()
    return new


def store_article(library: Library, **values: Any) -> ArticleId:
    """Put a draft into a library, as a step of its own."""
    with library.write("article.import") as unit:
        return store_draft(unit, make_draft(**values))


def store_version(library: Library, article: ArticleId, *, is_current: bool = True, **values: Any) -> int:
    """Put one more text of an article into a library, as a step of its own; its version number."""
    with library.write("article.import") as unit:
        return text_versions.insert_text_version(
            unit, article, make_draft(**values), original_id=None, part="", batch_id=None, is_current=is_current
        )


def add_version(library: Library, article: ArticleId, **values: Any) -> int:
    """A new current text of an article with its annotations brought along, as an import does it."""
    with library.write("article.import") as unit:
        current = articles.get_article_head(unit, article).version
        version = text_versions.insert_text_version(
            unit, article, make_draft(**values), original_id=None, part="", batch_id=None, is_current=True
        )
        reanchor_article(unit, article, current, version)
    return version
