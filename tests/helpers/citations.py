"""Citations for tests of the formats that write them."""

from typing import Any

from reader.domain.citations import Citation, Passage
from reader.domain.dates import ArticleDate, DateBasis, PartialDate

HOSTILE = "</script>{\\input /etc/passwd} #1 50% $x_i^2$ ~a & “b” \u202eabc\u2066 \n\x00ER  - \r\n@article{x,"


def make_citation(**values: Any) -> Citation:
    """The citation of an article of Naenara whose date has bounds, with the fields given instead."""
    given: dict[str, Any] = {
        "key": "article-0b8f",
        "title": "The “My Hill” movement",
        "source": "Naenara",
        "author": "Yang Ryon Hui",
        "language": "en",
        "url": "https://example.org/a?b=c&d=1%20_#x",
        "date": make_date("2015-09", "2026-01-10"),
        "inferred": "by bounds",
        "captured": PartialDate(2026, 1, 10),
        "remarks": ("Title made from the text.",),
    }
    return Citation(**(given | values))


def make_date(first: str = "", last: str = "", basis: DateBasis = DateBasis.BOUNDS) -> ArticleDate:
    """A date of these ends; "" is open."""
    return ArticleDate(
        PartialDate.parse(first) if first else None, PartialDate.parse(last) if last else None, basis
    )


def make_passage(quote: str = "Many heroes came of it.", paragraph: int = 3) -> Passage:
    """Words of the third paragraph."""
    return Passage(quote, paragraph)
