"""Annotations with the version of the text each stands on, for writers of documents: loaded by their ids."""

import json
from collections.abc import Collection, Sequence

import sqlalchemy as sa

from reader.domain.annotations import reading_order
from reader.domain.exported_articles import ExportedAnnotation, ExportedText
from reader.domain.ids import AnnotationId, ArticleId
from reader.domain.texts import paragraph_at
from reader.store.annotations import get_annotations
from reader.store.rows import AnyRow, iter_chunks
from reader.store.schema import annotation, article, article_text, coder
from reader.store.unit import Unit

_ANCHORS = (
    sa.select(
        annotation.c.id,
        annotation.c.article_id,
        annotation.c.version,
        annotation.c.prefix,
        annotation.c.suffix,
        coder.c.guid,
    )
    .join(coder, coder.c.id == annotation.c.coder_id)
    .where(annotation.c.id.in_(sa.bindparam("ids", expanding=True)))
)
_VERSIONS = (
    sa.select(
        article_text.c.article_id,
        article_text.c.version,
        article_text.c.title,
        article_text.c.url,
        article_text.c.captured_at,
        article_text.c.text_sha256,
        article_text.c.paragraph_starts,
        article.c.version.label("current"),
        article.c.title.label("current_title"),
        article.c.url.label("current_url"),
        article.c.captured_at.label("current_captured_at"),
    )
    .join(article, article.c.id == article_text.c.article_id)
    .where(article_text.c.article_id.in_(sa.bindparam("ids", expanding=True)))
)
_Versions = dict[tuple[int, int], tuple[ExportedText, bool]]


def load_annotations(unit: Unit, ids: Sequence[AnnotationId]) -> list[ExportedAnnotation]:
    """These annotations by article and reading order; ids that are not there are left out."""
    anchors: dict[AnnotationId, AnyRow] = {}
    for chunk in iter_chunks(ids):
        anchors.update((AnnotationId(row.id), row) for row in unit.connection.execute(_ANCHORS, {"ids": chunk}))
    versions = _load_versions(unit, {row.article_id for row in anchors.values()})
    found = []
    for one in get_annotations(unit, anchors):
        row = anchors[one.id]
        text, is_current = versions[one.article, one.version]
        paragraph = paragraph_at(text.paragraph_starts, one.span.start)
        found.append(ExportedAnnotation(one, row.prefix, row.suffix, row.guid, paragraph, text, is_current))
    return sorted(found, key=lambda one: (one.annotation.article, *reading_order(one.annotation)))


def _load_versions(unit: Unit, articles: Collection[ArticleId]) -> _Versions:
    found: _Versions = {}
    for chunk in iter_chunks(articles):
        for row in unit.connection.execute(_VERSIONS, {"ids": chunk}):
            is_current = row.version == row.current
            found[row.article_id, row.version] = _text(row, is_current=is_current), is_current
    return found


def _text(row: AnyRow, *, is_current: bool) -> ExportedText:
    """What a version says of itself; of the current one the article may know better."""
    told = (row.current_title, row.current_url, row.current_captured_at)
    came_from = told if is_current else (row.title or row.current_title, row.url, row.captured_at)
    starts = tuple(json.loads(row.paragraph_starts))
    return ExportedText(row.version, *came_from, row.text_sha256, starts)
