"""Hits as a concordance gets them, without a library."""

import re
from collections.abc import Sequence
from typing import Any

from reader.domain.dates import ArticleDate, DateBasis, PartialDate
from reader.domain.finding import CONTEXT_CP, Hit
from reader.domain.ids import ArticleId
from reader.domain.spans import Span

TEXT = "The mass movement grew. A mass movement of all, and Mass movements elsewhere; movement it was."


def day(text: str, basis: DateBasis = DateBasis.STATED) -> ArticleDate:
    """The date of a known day, month or year."""
    date = PartialDate.parse(text)
    return ArticleDate(date, date, basis)


def make_hit(article: int = 1, start: int = 4, end: int = 17, text: str = TEXT, **values: Any) -> Hit:
    """A hit on a span of a text, with the fields given instead."""
    given: dict[str, Any] = {
        "article": ArticleId(article),
        "version": 1,
        "text_sha256": "",
        "span": Span(start, end),
        "paragraph": 1,
        "left": text[max(0, start - CONTEXT_CP) : start],
        "quote": text[start:end],
        "right": text[end : end + CONTEXT_CP],
        "source": "Naenara",
        "language": "en",
        "title": "A title",
        "date": day("2026-01-10"),
    }
    return Hit(**(given | values))


def make_hits(pattern: str, articles: Sequence[int] = (1,), text: str = TEXT, **values: Any) -> list[Hit]:
    """The hits of a regular expression in a text, once for each article."""
    return [
        make_hit(article, *match.span(), text, **values)
        for article in articles
        for match in re.finditer(pattern, text)
    ]
