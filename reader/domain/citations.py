"""Citations of articles and of passages in them: what a reference holds, whatever format it is written in.

A date is cited as far as it is known; where the page does not state it a note says that it is inferred, and how.
"""

import hashlib
import re
from dataclasses import dataclass

from reader.domain.articles import ArticleHead, TitleBasis
from reader.domain.dates import ArticleDate, DateBasis, PartialDate
from reader.domain.exported_articles import ExportedAnnotation
from reader.domain.file_words import say_article_date

_GUID = re.compile(r"[A-Za-z0-9-]{1,64}")
_HOW_INFERRED = {
    DateBasis.METADATA: "from the page's own data",
    DateBasis.DATELINE: "from the dateline",
    DateBasis.URL: "from the address of the page",
}


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of an article and the paragraph they stand in, counted from 1; 0 where it is not known."""

    quote: str
    paragraph: int


@dataclass(frozen=True, slots=True)
class Citation:
    """One reference. What is not known is "" or None.

    `key` stays the same whatever else becomes known of the article, and no other article or annotation has it.
    `author` is the byline as printed: in which order its names stand is not known. `inferred` says how the date
    was inferred, "" where it stands on the page; `captured` is the day the page was captured. `remarks` are
    whole sentences.
    """

    key: str
    title: str
    source: str
    author: str
    language: str
    url: str
    date: ArticleDate
    inferred: str
    captured: PartialDate | None
    remarks: tuple[str, ...] = ()
    passage: Passage | None = None

    @property
    def notes(self) -> tuple[str, ...]:
        """What a reference has to say in words: the passage, how the date is known, and the remarks."""
        found = []
        if self.passage is not None:
            place = f"Paragraph {self.passage.paragraph}" if self.passage.paragraph else "Passage"
            found.append(f"{place}: “{self.passage.quote}”")
        if self.inferred:
            is_point = self.date.date_from == self.date.date_to
            words = "" if is_point else f", {say_article_date(self.date)}"
            found.append(f"Date inferred: {self.inferred}{words}.")
        elif self.date.date_from is None and self.date.date_to is None:
            found.append("Date not known.")
        return (*found, *self.remarks)


def cite_article(head: ArticleHead) -> Citation:
    """The citation of an article."""
    remarks = []
    if head.title_basis is TitleBasis.MADE:
        remarks.append("Title made from the text.")
    if head.agency and head.agency.casefold() != head.source.casefold():
        remarks.append(f"Text of {head.agency}.")
    return Citation(
        key=f"article-{_key(head.guid)}",
        title=head.title,
        source=head.source,
        author=head.byline,
        language=head.language,
        url=head.url,
        date=head.date,
        inferred=_say_inferred(head.date),
        captured=_day(head.captured_at),
        remarks=tuple(remarks),
    )


def cite_annotation(head: ArticleHead, annotation: ExportedAnnotation) -> Citation:
    """The citation of the passage that an annotation marks, in the version of the text that it stands on."""
    whole = cite_article(head)
    text = annotation.text
    return Citation(
        key=f"annotation-{_key(annotation.annotation.guid)}",
        title=text.title or whole.title,
        source=whole.source,
        author=whole.author,
        language=whole.language,
        url=text.url or whole.url,
        date=whole.date,
        inferred=whole.inferred,
        captured=_day(text.captured_at) or whole.captured,
        remarks=whole.remarks,
        passage=Passage(annotation.annotation.quote, annotation.paragraph),
    )


def known_year(date: ArticleDate) -> int | None:
    """The one year in which a date lies for sure; None where there is no such year."""
    if date.date_from is None or date.date_to is None or date.date_from.year != date.date_to.year:
        return None
    return date.date_from.year


def _say_inferred(date: ArticleDate) -> str:
    """How a date was found that does not stand on the page; "" where it does, or where none is known."""
    if date.date_from is None and date.date_to is None:
        return ""
    if date.basis is DateBasis.BOUNDS:
        return "by bounds"
    if date.basis is DateBasis.GIVEN:
        giver = next((evidence.quote for evidence in date.evidence if evidence.where == "user"), "")
        return f"given by {giver}" if giver else "given by hand"
    return _HOW_INFERRED.get(date.basis, "")


def _day(captured_at: str) -> PartialDate | None:
    try:
        return PartialDate.parse(captured_at[:10])
    except ValueError:
        return None


def _key(guid: str) -> str:
    return guid if _GUID.fullmatch(guid) else hashlib.sha256(guid.encode("utf-8", "replace")).hexdigest()
