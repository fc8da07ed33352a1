"""Articles with all that is marked on them, streamed one at a time for writers of documents and references.

Ids come from one query that is read on while the articles are written; what belongs to them is loaded for a few at
a time, a text only for the present one, so that memory does not grow with the library.
"""

from collections.abc import Collection, Generator, Iterator, Sequence
from itertools import groupby, islice

import sqlalchemy as sa

from reader.domain.articles import ArticleHead
from reader.domain.criteria import EVERYTHING, Criteria
from reader.domain.exported_articles import ExportedAnnotation, ExportedArticle, ExportedArticleTag, TagUses
from reader.domain.ids import AnnotationId, ArticleId, TagId
from reader.store.articles import get_article_text, list_articles
from reader.store.export_filter import ExportConditions, export_conditions
from reader.store.exported_annotations import load_annotations
from reader.store.field_conditions import Condition, add_tags_below
from reader.store.schema import annotation, annotation_tag, article, article_tag, coder, tag
from reader.store.tags import rank_tags
from reader.store.unit import Unit

_HEADS_AT_ONCE = 100
_ANNOTATIONS_AT_ONCE = 2_000
"""Of articles with more than these together the annotations are loaded in several goes, of one in one."""

_ON_ARTICLES = (
    sa.select(annotation.c.id)
    .where(annotation.c.article_id.in_(sa.bindparam("ids", expanding=True)))
    .order_by(annotation.c.id)
)
_TAGS = (
    sa.select(
        article_tag.c.article_id,
        article_tag.c.tag_id,
        tag.c.guid.label("tag_guid"),
        coder.c.name,
        coder.c.guid,
        article_tag.c.created_at,
    )
    .join(coder, coder.c.id == article_tag.c.coder_id)
    .join(tag, tag.c.id == article_tag.c.tag_id)
    .where(article_tag.c.article_id.in_(sa.bindparam("ids", expanding=True)))
    .order_by(article_tag.c.article_id, article_tag.c.id)
)
_IS_MARKED = sa.exists().where(annotation.c.article_id == article.c.id).correlate(article) | sa.exists().where(
    article_tag.c.article_id == article.c.id
).correlate(article)


def count_articles(
    unit: Unit,
    criteria: Criteria = EVERYTHING,
    articles: Sequence[ArticleId] | None = None,
    *,
    is_marked: bool = False,
) -> int:
    """How many articles the others here give."""
    asked = _article_conditions(unit, criteria, articles, is_marked=is_marked)
    query = sa.select(sa.func.count()).select_from(article).where(*asked)
    return int(unit.connection.execute(query).scalar_one())


def count_annotations(
    unit: Unit, criteria: Criteria = EVERYTHING, articles: Sequence[ArticleId] | None = None
) -> int:
    """How many annotations `iter_articles` gives."""
    met = export_conditions(unit, criteria, articles).annotations
    return int(
        unit.connection.execute(sa.select(sa.func.count()).select_from(annotation).where(*met)).scalar_one()
    )


def iter_heads(
    unit: Unit, criteria: Criteria = EVERYTHING, articles: Sequence[ArticleId] | None = None
) -> Generator[ArticleHead, None, None]:
    """The articles that meet criteria, by id or in the order of a selection; nothing of what is marked on them."""
    for some in _batches(_iter_ids(unit, criteria, articles, is_marked=False)):
        yield from list_articles(unit, some)


def iter_articles(
    unit: Unit,
    criteria: Criteria = EVERYTHING,
    articles: Sequence[ArticleId] | None = None,
    *,
    is_marked: bool = False,
    has_text: bool = True,
) -> Generator[ExportedArticle, None, None]:
    """The articles that meet criteria, by id or in the order of a selection, each with what is marked on it.

    Where criteria name tags or coders only annotations, and tags on the whole, that have such a tag and are by
    such a coder. With `is_marked` only articles on which anything is marked; without `has_text` no texts are read.
    """
    marks = _Marks(unit, criteria)
    for ids in _batches(_iter_ids(unit, criteria, articles, is_marked=is_marked)):
        for heads in _parts(list_articles(unit, ids)):
            annotations, tags = marks.load([head.id for head in heads])
            for head in heads:
                found = annotations.get(head.id, ()), tags.get(head.id, ())
                if has_text:
                    text = get_article_text(unit, head.id)
                    yield ExportedArticle(head, text.text, text.paragraph_starts, *found)
                else:
                    yield ExportedArticle(head, "", (), *found)


def count_tag_uses(
    unit: Unit, criteria: Criteria = EVERYTHING, articles: Sequence[ArticleId] | None = None
) -> dict[TagId | None, TagUses]:
    """How often each tag stands on what `iter_articles` gives; None counts annotations without any tag."""
    asked = export_conditions(unit, criteria, articles)
    on_spans = dict(_count_by_tag(unit, annotation_tag, _of_annotations(asked)))
    on_whole = dict(_count_by_tag(unit, article_tag, asked.article_tags))
    uses: dict[TagId | None, TagUses] = {
        TagId(one): TagUses(on_spans.get(one, 0), on_whole.get(one, 0)) for one in {**on_spans, **on_whole}
    }
    is_tagged = sa.exists().where(annotation_tag.c.annotation_id == annotation.c.id).correlate(annotation)
    query = sa.select(sa.func.count()).select_from(annotation).where(*asked.annotations, ~is_tagged)
    if bare := int(unit.connection.execute(query).scalar_one()):
        uses[None] = TagUses(bare)
    return uses


def _of_annotations(asked: ExportConditions) -> tuple[Condition, ...]:
    if not asked.annotations:
        return ()
    return (annotation_tag.c.annotation_id.in_(sa.select(annotation.c.id).where(*asked.annotations)),)


def _count_by_tag(unit: Unit, table: sa.Table, met: Collection[Condition]) -> Iterator[tuple[int, int]]:
    query = sa.select(table.c.tag_id, sa.func.count()).where(*met).group_by(table.c.tag_id)
    return ((row[0], row[1]) for row in unit.connection.execute(query))


class _Marks:
    """Loads what is marked on articles, as far as criteria leave it."""

    def __init__(self, unit: Unit, criteria: Criteria) -> None:
        self._unit = unit
        self._tags = add_tags_below(unit, criteria.tags) if criteria.tags else None
        self._coders = frozenset(criteria.coders)
        self._ranks = rank_tags(unit)

    def load(
        self, ids: Collection[ArticleId]
    ) -> tuple[dict[ArticleId, tuple[ExportedAnnotation, ...]], dict[ArticleId, tuple[ExportedArticleTag, ...]]]:
        """Annotations and tags on the whole, both by article."""
        rows = self._unit.connection.execute(_ON_ARTICLES, {"ids": list(ids)}).scalars()
        found = load_annotations(self._unit, [AnnotationId(one) for one in rows])
        kept = filter(self._keeps, found)
        annotations = {one: tuple(of) for one, of in groupby(kept, key=lambda one: one.annotation.article)}
        return annotations, self._load_tags(ids)

    def _load_tags(self, ids: Collection[ArticleId]) -> dict[ArticleId, tuple[ExportedArticleTag, ...]]:
        found: dict[ArticleId, list[ExportedArticleTag]] = {}
        for row in self._unit.connection.execute(_TAGS, {"ids": list(ids)}):
            if (self._tags is None or row.tag_id in self._tags) and self._has_coder(row.name):
                one = ExportedArticleTag(TagId(row.tag_id), row.tag_guid, row.name, row.guid, row.created_at)
                found.setdefault(ArticleId(row.article_id), []).append(one)
        return {key: tuple(sorted(of, key=lambda one: self._ranks[one.tag])) for key, of in found.items()}

    def _keeps(self, one: ExportedAnnotation) -> bool:
        has_tag = self._tags is None or not self._tags.isdisjoint(one.annotation.tags)
        return has_tag and self._has_coder(one.annotation.coder)

    def _has_coder(self, name: str) -> bool:
        return not self._coders or name in self._coders


def _article_conditions(
    unit: Unit, criteria: Criteria, articles: Sequence[ArticleId] | None, *, is_marked: bool
) -> tuple[Condition, ...]:
    asked = export_conditions(unit, criteria, articles).articles
    return (*asked, _IS_MARKED) if is_marked else asked


def _iter_ids(
    unit: Unit, criteria: Criteria, articles: Sequence[ArticleId] | None, *, is_marked: bool
) -> Iterator[ArticleId]:
    asked = _article_conditions(unit, criteria, articles, is_marked=is_marked)
    query = sa.select(article.c.id).where(*asked)
    if articles is not None:
        met = set(unit.connection.execute(query).scalars())
        yield from (one for one in dict.fromkeys(articles) if one in met)
        return
    rows = unit.connection.execute(query.order_by(article.c.id), execution_options={"yield_per": 1_000})
    for row in rows:
        yield ArticleId(row[0])


def _batches(ids: Iterator[ArticleId]) -> Iterator[list[ArticleId]]:
    while some := list(islice(ids, _HEADS_AT_ONCE)):
        yield some


def _parts(heads: Sequence[ArticleHead]) -> Iterator[list[ArticleHead]]:
    """The articles in lists with not too many annotations together; at least one article each."""
    part: list[ArticleHead] = []
    number = 0
    for head in heads:
        if part and number + head.annotations > _ANNOTATIONS_AT_ONCE:
            yield part
            part, number = [], 0
        part.append(head)
        number += head.annotations
    if part:
        yield part
