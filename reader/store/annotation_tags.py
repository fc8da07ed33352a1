"""The tags on annotations. Every change here counts as a change of the annotation."""

from collections.abc import Collection, Iterable

import sqlalchemy as sa

from reader.domain.changes import Kind
from reader.domain.ids import AnnotationId, ArticleId, TagId
from reader.store.rows import iter_chunks
from reader.store.schema import annotation as annotation_table
from reader.store.schema import annotation_tag
from reader.store.unit import Unit

_IDS_ON_ONE = sa.select(annotation_tag.c.tag_id).where(
    annotation_tag.c.annotation_id == sa.bindparam("annotation")
)
_ROWS_ON_ONE = (
    sa.select(*annotation_tag.c)
    .where(annotation_tag.c.annotation_id == sa.bindparam("annotation"))
    .order_by(annotation_tag.c.id)
)
_ON_SOME = sa.select(annotation_tag.c.annotation_id, annotation_tag.c.tag_id).where(
    annotation_tag.c.annotation_id.in_(sa.bindparam("ids", expanding=True))
)
Link = tuple[int, AnnotationId]
"""The id of a row and the annotation it belongs to."""


def list_annotation_tag_ids(unit: Unit, annotation: AnnotationId) -> set[TagId]:
    """The tags on one annotation."""
    rows = unit.connection.execute(_IDS_ON_ONE, {"annotation": annotation})
    return {TagId(tag_id) for tag_id in rows.scalars()}


def insert_annotation_tags(unit: Unit, annotation: AnnotationId, tags: Iterable[TagId]) -> None:
    """Put tags on an annotation that does not have them yet."""
    for tag_id in tags:
        unit.insert(annotation_tag, {"annotation_id": annotation, "tag_id": tag_id})
        unit.touch(Kind.ANNOTATION, annotation)


def insert_links(unit: Unit, links: Collection[tuple[AnnotationId, TagId]]) -> None:
    """Put tags on many annotations that do not have them yet."""
    for chunk in iter_chunks(links):
        unit.insert_many(annotation_tag, [{"annotation_id": one, "tag_id": tag_id} for one, tag_id in chunk])
        for one, _ in chunk:
            unit.touch(Kind.ANNOTATION, one)


def delete_annotation_tags(unit: Unit, annotation: AnnotationId, tags: Collection[TagId] | None = None) -> int:
    """Take tags off an annotation, or all its tags; how many it had of them."""
    rows = unit.connection.execute(_ROWS_ON_ONE, {"annotation": annotation}).mappings()
    gone = [dict(row) for row in rows if tags is None or row["tag_id"] in tags]
    if gone:
        unit.delete_many(annotation_tag, gone)
        unit.touch(Kind.ANNOTATION, annotation)
    return len(gone)


def list_links_of_tag(unit: Unit, tag_id: TagId) -> list[Link]:
    """The rows that put a tag on annotations."""
    query = sa.select(annotation_tag.c.id, annotation_tag.c.annotation_id).where(annotation_tag.c.tag_id == tag_id)
    rows = unit.connection.execute(query.order_by(annotation_tag.c.id))
    return [(row_id, AnnotationId(annotation)) for row_id, annotation in rows]


def list_annotations_with_tag(unit: Unit, tag_id: TagId) -> set[AnnotationId]:
    """The annotations that have a tag."""
    return {annotation for _, annotation in list_links_of_tag(unit, tag_id)}


def update_link(unit: Unit, link: Link, tag_id: TagId) -> None:
    """Let a row name another tag, which its annotation must not have yet."""
    unit.update(annotation_tag, link[0], {"tag_id": tag_id})
    unit.touch(Kind.ANNOTATION, link[1])


def delete_link(unit: Unit, link: Link) -> None:
    """Take the tag of a row off its annotation."""
    unit.delete(annotation_tag, link[0])
    unit.touch(Kind.ANNOTATION, link[1])


def list_tags_by_annotation(unit: Unit, annotations: Collection[AnnotationId]) -> dict[int, list[TagId]]:
    """The tags on each of many annotations; those without tags are left out."""
    found: dict[int, list[TagId]] = {}
    for chunk in iter_chunks(annotations):
        for annotation, tag_id in unit.connection.execute(_ON_SOME, {"ids": chunk}):
            found.setdefault(annotation, []).append(TagId(tag_id))
    return found


def count_tags_of_article(unit: Unit, article: ArticleId, version: int) -> dict[TagId, int]:
    """How many annotations on one version of an article have each tag; tags not used there are left out."""
    here = sa.and_(annotation_table.c.article_id == article, annotation_table.c.version == version)
    query = sa.select(annotation_tag.c.tag_id, sa.func.count()).join(annotation_table).where(here)
    rows = unit.connection.execute(query.group_by(annotation_tag.c.tag_id))
    return {TagId(tag_id): number for tag_id, number in rows}


def count_annotations_with(unit: Unit, tags: Collection[TagId]) -> int:
    """How many annotations have one of some tags."""
    query = sa.select(sa.func.count(annotation_tag.c.annotation_id.distinct()))
    return int(unit.connection.execute(query.where(annotation_tag.c.tag_id.in_(tags))).scalar_one())


def list_annotations_with_only(unit: Unit, tags: Collection[TagId]) -> list[AnnotationId]:
    """The annotations that have one of some tags and no other."""
    rows = unit.connection.execute(_with_only(tags).order_by(annotation_tag.c.annotation_id)).scalars()
    return [AnnotationId(number) for number in rows]


def count_annotations_with_only(unit: Unit, tags: Collection[TagId]) -> int:
    """How many annotations have one of some tags and no other."""
    query = sa.select(sa.func.count()).select_from(_with_only(tags).subquery())
    return int(unit.connection.execute(query).scalar_one())


def _with_only(tags: Collection[TagId]) -> sa.Select[int]:
    other = annotation_tag.alias()
    has_other = sa.exists().where(
        other.c.annotation_id == annotation_tag.c.annotation_id, other.c.tag_id.not_in(tags)
    )
    query = sa.select(annotation_tag.c.annotation_id).where(annotation_tag.c.tag_id.in_(tags), ~has_other)
    return query.distinct()
