"""Articles for tests: drafts with what a test cares about, stored as an import would store them."""

from typing import Any

from reader.domain.articles import ArticleDraft, TitleBasis
from reader.domain.dates import ArticleDate, DateBasis, PartialDate
from reader.domain.ids import ArticleId
from reader.store import articles, text_versions
from reader.store.library import Library

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


def store_article(library: Library, **values: Any) -> ArticleId:
    """Put a draft into a library, as a step of its own."""
    with library.write("article.import") as unit:
        return articles.insert_article(unit, make_draft(**values), original_id=None, batch_id=None)


def store_version(library: Library, article: ArticleId, *, is_current: bool = True, **values: Any) -> int:
    """Put one more text of an article into a library, as a step of its own; its version number."""
    with library.write("article.import") as unit:
        return text_versions.insert_text_version(
            unit, article, make_draft(**values), original_id=None, part="", batch_id=None, is_current=is_current
        )
