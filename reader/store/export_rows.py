"""The rows of the tagged CSV, streamed: three result sets in step by article, so each text is loaded once.

The articles are not joined to the annotations: their twenty columns would be made anew for every row.
"""

import json
from collections.abc import Collection, Generator, Iterator
from itertools import chain
from typing import Any

import sqlalchemy as sa

from reader.domain.criteria import EVERYTHING, Criteria
from reader.domain.export_rows import FORMAT, ExportRow
from reader.domain.ids import ArticleId, TagId
from reader.domain.texts import SentenceNumbers, count_words
from reader.store.export_filter import export_conditions
from reader.store.rows import AnyRow, AnySelect
from reader.store.schema import annotation, annotation_tag, article, article_tag, article_text, coder, source
from reader.store.tags import list_tags
from reader.store.unit import Unit

_ROWS_AHEAD = 100
_TEXTS_AHEAD = 20

_ANNOTATIONS = (
    sa.select(
        annotation.c.article_id,
        annotation.c.version,
        annotation_tag.c.tag_id,
        annotation.c.guid,
        annotation.c.quote,
        annotation.c.start,
        annotation.c.end,
        annotation.c.prefix,
        annotation.c.suffix,
        annotation.c.memo,
        annotation.c.speaker,
        annotation.c.coder_id,
        annotation.c.origin,
        annotation.c.created_at,
        annotation.c.modified_at,
        annotation.c.is_starred,
    )
    .outerjoin(annotation_tag, annotation_tag.c.annotation_id == annotation.c.id)
    .order_by(annotation.c.article_id, annotation.c.start, annotation.c.end.desc(), annotation.c.id)
    .order_by(annotation_tag.c.tag_id)
)
_ARTICLE_TAGS = (
    sa.select(article_tag.c.article_id, article_tag.c.tag_id, coder.c.name, article_tag.c.created_at)
    .join(coder, coder.c.id == article_tag.c.coder_id)
    .order_by(article_tag.c.article_id, article_tag.c.tag_id, article_tag.c.coder_id)
)
ARTICLE_CELLS = (
    article.c.guid,
    article.c.title,
    article.c.title_basis,
    source.c.name,
    article.c.agency,
    article.c.language,
    article.c.byline,
    article.c.date_from,
    article.c.date_to,
    article.c.date_basis,
    article.c.captured_at,
    article.c.url,
    article.c.text_sha256,
)
"""The cells of an article with which those of every table begin that has its articles whole."""
_ARTICLES = (
    sa.select(
        article.c.id,
        article_text.c.version.label("text_version"),
        article_text.c.text,
        article_text.c.paragraph_starts,
        article.c.version,
        *ARTICLE_CELLS,
        article.c.words,
        article.c.reading_state,
        article_text.c.captured_at.label("text_captured_at"),
        article_text.c.url.label("text_url"),
        article_text.c.text_sha256.label("own_sha256"),
    )
    .join(source, source.c.id == article.c.source_id)
    .join(article_text, article_text.c.article_id == article.c.id)
    .where(
        sa.exists().where(annotation.c.article_id == article.c.id).correlate(article)
        | sa.exists().where(article_tag.c.article_id == article.c.id).correlate(article)
    )
    .order_by(article.c.id, article_text.c.version)
)

_STARRED = ("no", "yes")
_make = tuple.__new__  # of a million rows ExportRow._make takes noticeably longer
_TagCells = tuple[str, str, str]
_NO_TAG: _TagCells = ("", "", "")


class _Text:
    """One version of an article's text as far as rows need it: the cells at their end, and its numbering."""

    def __init__(self, row: AnyRow) -> None:
        text = row.text
        self.place = SentenceNumbers(text, json.loads(row.paragraph_starts)).place
        if row.text_version == row.version:
            came_from = (row.captured_at, row.url, row.text_sha256, row.text_version, row.words)
        else:
            came_from = (row.text_captured_at, row.text_url, row.own_sha256, row.text_version, count_words(text))
        self.cells = (*row[5:15], *came_from, row.reading_state)


class _Texts:
    """Walks the articles in step with rows that come in the order of their article ids."""

    def __init__(self, unit: Unit, query: AnySelect) -> None:
        self._rows = iter(_stream(unit, query, _TEXTS_AHEAD))
        self._next: AnyRow | None = next(self._rows, None)
        self._article = 0
        self._versions: dict[int, _Text] = {}
        self.current_version = 0

    def go_to(self, article_id: int) -> None:
        """Load the texts of an article that lies ahead, or is the present one."""
        if article_id == self._article:
            return
        self._article, self._versions = article_id, {}
        while self._next is not None and self._next.id <= article_id:
            if self._next.id == article_id:
                self._versions[self._next.text_version] = _Text(self._next)
                self.current_version = self._next.version
            self._next = next(self._rows, None)

    def version(self, number: int) -> _Text:
        """One version of the present article's text."""
        return self._versions[number]


def iter_rows(
    unit: Unit, criteria: Criteria = EVERYTHING, articles: Collection[ArticleId] | None = None
) -> Generator[ExportRow, None, None]:
    """The rows of an export by article; in an article the tags on the whole come first, then the
    annotations by start.
    """
    asked = export_conditions(unit, criteria, articles)
    tags = {one.id: (one.guid, one.name, str(one.path)) for one in list_tags(unit)}
    coders = {row[0]: row[1] for row in unit.connection.execute(sa.select(coder.c.id, coder.c.name))}
    texts = _Texts(unit, _ARTICLES.where(*asked.articles))
    whole = _Ahead(_stream(unit, _ARTICLE_TAGS.where(*asked.article_tags), _ROWS_AHEAD))
    at: tuple[int, int] | None = None
    for row in _plain_rows(unit, _ANNOTATIONS.where(*asked.annotations)):
        article, version, tag, guid, quote, start, end, prefix, suffix, memo, speaker, by, *rest, starred = row
        if at != (article, version):
            yield from _whole_article_rows(whole, texts, tags, up_to=article)
            texts.go_to(article)
            at, text = (article, version), texts.version(version)
            cells, place = text.cells, text.place
        cells_of_tag = _NO_TAG if tag is None else tags[tag]
        marked = (quote, start, end, prefix, suffix, *place(start), memo, speaker, coders[by])
        yield _make(ExportRow, (FORMAT, guid, *cells_of_tag, *marked, *rest, *cells, _STARRED[starred]))
    yield from _whole_article_rows(whole, texts, tags, up_to=None)


class _Ahead:
    """A stream of rows whose next row can be looked at."""

    def __init__(self, rows: Iterator[AnyRow]) -> None:
        self._rows = rows
        self.row = next(rows, None)

    def step(self) -> None:
        """Leave the row behind."""
        self.row = next(self._rows, None)


def _whole_article_rows(
    whole: _Ahead, texts: _Texts, tags: dict[TagId, _TagCells], *, up_to: int | None
) -> Iterator[ExportRow]:
    while whole.row is not None and (up_to is None or whole.row[0] <= up_to):
        article_id, tag_id, coder_name, created_at = whole.row
        whole.step()
        texts.go_to(article_id)
        cells = texts.version(texts.current_version).cells
        anchor = ("", None, None, "", "", None, None)
        marks = ("", "", coder_name, "", created_at, "")
        yield _make(ExportRow, (FORMAT, "", *tags[tag_id], *anchor, *marks, *cells, ""))


def _stream(unit: Unit, query: AnySelect, rows_ahead: int) -> Iterator[AnyRow]:
    result = unit.connection.execute(query, execution_options={"yield_per": rows_ahead})
    return chain.from_iterable(result.partitions())


def _plain_rows(unit: Unit, query: AnySelect) -> Iterator[tuple[Any, ...]]:
    """The rows as the driver gives them, at the price of a list for each block of them."""
    with unit.connection.execute(query) as result:
        cursor = result.cursor
        while cursor is not None and (rows := cursor.fetchmany(_ROWS_AHEAD)):
            yield from rows
