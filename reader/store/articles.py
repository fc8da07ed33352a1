"""Articles and their texts. Lists read heads only: a body is touched when one article is opened."""

import json
from collections.abc import Collection, Sequence
from functools import lru_cache

import sqlalchemy as sa

from reader.domain.articles import ArticleHead, ArticleText, ReadingState, TitleBasis
from reader.domain.dates import ArticleDate, DateBasis, Evidence, PartialDate
from reader.domain.errors import ArticleMissing
from reader.domain.ids import ArticleId, SourceId
from reader.domain.places import Place
from reader.domain.wording import tr
from reader.store.courses import UNTOLD, Course
from reader.store.current_texts import IS_CURRENT_TEXT
from reader.store.rows import AnyRow, iter_chunks
from reader.store.schema import annotation, article, article_tag, article_text, source
from reader.store.unit import Unit

_annotations = (
    sa.select(sa.func.count()).where(annotation.c.article_id == article.c.id).correlate(article).scalar_subquery()
)
_SELECT_HEAD = sa.select(
    article.c.id,
    article.c.guid,
    article.c.source_id,
    source.c.name.label("source"),
    source.c.label.label("source_label"),
    article.c.agency,
    article.c.language,
    article.c.title,
    article.c.title_basis,
    article.c.byline,
    article.c.url,
    article.c.date_from,
    article.c.date_to,
    article.c.date_basis,
    article.c.date_evidence,
    article.c.captured_at,
    article.c.reading_state,
    article.c.text_sha256,
    article.c.version,
    article.c.words,
    _annotations.label("annotations"),
    article.c.is_starred,
).join(source, source.c.id == article.c.source_id)


_SELECT_TEXT = (
    sa.select(article_text.c.version, article_text.c.text, article_text.c.paragraph_starts)
    .join(article, IS_CURRENT_TEXT)
    .where(article.c.id == sa.bindparam("article_id"))
)
_STATE = sa.select(article.c.reading_state).where(article.c.id == sa.bindparam("article_id"))
_HAS_MARKS = sa.exists().where(annotation.c.article_id == article.c.id).correlate(article) | sa.exists().where(
    article_tag.c.article_id == article.c.id
).correlate(article)
_ID_DIGITS = 9  # what surely fits an integer column of every dialect


def find_article(unit: Unit, ref: str) -> ArticleId | None:
    """The article of an id or a guid; guids compare without case and braces."""
    text = ref.strip().strip("{}")
    if text.isascii() and text.isdigit() and len(text) <= _ID_DIGITS:
        query = sa.select(article.c.id).where(article.c.id == int(text))
    else:
        # The index serves exact guids only; other programs write them in either case, never mixed.
        query = sa.select(article.c.id).where(article.c.guid.in_({text, text.lower(), text.upper()}))
    found = unit.connection.execute(query).scalar_one_or_none()
    return None if found is None else ArticleId(found)


def get_article_head(unit: Unit, article_id: ArticleId) -> ArticleHead:
    """An article without its text. Raises `ArticleMissing`."""
    row = unit.connection.execute(_SELECT_HEAD.where(article.c.id == article_id)).one_or_none()
    if row is None:
        raise article_missing(article_id)
    return _head(row)


def get_article_text(unit: Unit, article_id: ArticleId) -> ArticleText:
    """The text of the current version. Raises `ArticleMissing`."""
    row = unit.connection.execute(_SELECT_TEXT, {"article_id": article_id}).one_or_none()
    if row is None:
        raise article_missing(article_id)
    return ArticleText(article_id, row.version, row.text, tuple(json.loads(row.paragraph_starts)))


def get_article_place(unit: Unit, article_id: ArticleId) -> Place:
    """Where the tree shows an article. Raises `ArticleMissing`."""
    query = sa.select(article.c.source_id, article.c.day_key).where(article.c.id == article_id)
    row = unit.connection.execute(query).one_or_none()
    if row is None:
        raise article_missing(article_id)
    return Place(SourceId(row.source_id), row.day_key, article_id)


def get_article_layout(unit: Unit, article_id: ArticleId) -> tuple[str, str]:
    """The layout that an article was read by, and why that one. Raises `ArticleMissing`."""
    query = sa.select(article.c.layout, article.c.layout_reason).where(article.c.id == article_id)
    row = unit.connection.execute(query).one_or_none()
    if row is None:
        raise article_missing(article_id)
    return row.layout, row.layout_reason


def list_articles(unit: Unit, ids: Sequence[ArticleId]) -> list[ArticleHead]:
    """Some articles in the order of their ids as given; those that are gone are left out."""
    found: dict[ArticleId, ArticleHead] = {}
    for chunk in iter_chunks(ids):
        rows = unit.connection.execute(_SELECT_HEAD.where(article.c.id.in_(chunk)))
        found.update((ArticleId(row.id), _head(row)) for row in rows)
    return [found[one] for one in ids if one in found]


def list_article_heads(unit: Unit, articles: Collection[ArticleId]) -> dict[ArticleId, ArticleHead]:
    """Some articles by id; those that are gone are left out."""
    heads: dict[ArticleId, ArticleHead] = {}
    for chunk in iter_chunks(articles):
        for row in unit.connection.execute(_SELECT_HEAD.where(article.c.id.in_(chunk))):
            heads[ArticleId(row.id)] = _head(row)
    return heads


def list_article_page(
    unit: Unit, *, after: ArticleId | None, limit: int, bases: Collection[DateBasis] = ()
) -> list[ArticleHead]:
    """Articles of the whole library by id, one page; `bases` leaves those whose date has one of these."""
    query = _SELECT_HEAD.order_by(article.c.id).limit(limit)
    if after is not None:
        query = query.where(article.c.id > after)
    if bases:
        query = query.where(article.c.date_basis.in_([basis.value for basis in bases]))
    return [_head(row) for row in unit.connection.execute(query)]


def update_reading_state(unit: Unit, article_id: ArticleId, state: ReadingState) -> bool:
    """Set how far the user has come; whether that changed anything."""
    return unit.update(article, article_id, {"reading_state": state.value})


def update_stars(unit: Unit, articles: Collection[ArticleId], is_starred: bool, course: Course = UNTOLD) -> int:
    """Give articles a star or take it away; how many changed. Raises `ArticleMissing`."""
    number = 0
    for chunk in course.iter_chunks(sorted(set(articles))):
        query = sa.select(*article.c).where(article.c.id.in_(chunk)).order_by(article.c.id)
        rows = [dict(row) for row in unit.connection.execute(query).mappings()]
        missing = set(chunk) - {row["id"] for row in rows}
        if missing:
            raise article_missing(min(missing))
        number += unit.update_many(article, rows, {"is_starred": is_starred})
    return number


def has_marks(unit: Unit, article_id: ArticleId) -> bool:
    """Whether an article has annotations, on any version of its text, or tags on the whole."""
    query = sa.select(article.c.id).where(article.c.id == article_id, _HAS_MARKS)
    return unit.connection.execute(query).first() is not None


def note_mark(unit: Unit, article_id: ArticleId) -> None:
    """Something was found in an article: where its state says that nothing was, it is simply done from now on."""
    if article_id not in unit.marked_articles:
        unit.marked_articles.add(article_id)
        if unit.connection.execute(_STATE, {"article_id": article_id}).scalar() == ReadingState.EMPTY.value:
            update_reading_state(unit, article_id, ReadingState.DONE)


def note_marks(unit: Unit, articles: Collection[ArticleId]) -> None:
    """Something was found in articles: of those whose state says that nothing was, it says so no more."""
    for chunk in iter_chunks(sorted(articles)):
        is_empty = article.c.reading_state == ReadingState.EMPTY.value
        query = sa.select(article.c.id).where(article.c.id.in_(chunk), is_empty)
        for found in unit.connection.execute(query).scalars().all():
            note_mark(unit, ArticleId(found))


def article_missing(article_id: object) -> ArticleMissing:
    """The error for an article that is not in the library."""
    return ArticleMissing(
        tr("The library has no article {article_id}.", article_id=article_id),
        tr("It may have been removed; list the articles."),
    )


def _head(row: AnyRow) -> ArticleHead:
    return ArticleHead(
        id=ArticleId(row.id),
        guid=row.guid,
        source_id=SourceId(row.source_id),
        source=row.source,
        source_label=row.source_label,
        agency=row.agency,
        language=row.language,
        title=row.title,
        title_basis=TitleBasis(row.title_basis),
        byline=row.byline,
        url=row.url,
        date=_date(row.date_from, row.date_to, row.date_basis, row.date_evidence),
        captured_at=row.captured_at,
        reading_state=ReadingState(row.reading_state),
        text_sha256=row.text_sha256,
        version=row.version,
        words=row.words,
        annotations=row.annotations,
        is_starred=row.is_starred,
    )


@lru_cache(maxsize=2_000)
def _date(first: str, last: str, basis: str, evidence: str) -> ArticleDate:
    """The date of columns. Kept: the articles of a page often have one day, and reading it is a third of a row."""
    return ArticleDate(
        PartialDate.parse(first) if first else None,
        PartialDate.parse(last) if last else None,
        DateBasis(basis),
        tuple(Evidence(**piece) for piece in json.loads(evidence)),
    )
