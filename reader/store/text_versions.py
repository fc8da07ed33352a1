"""Versions of an article's text: every text that was received for it is kept, and one of them is current.

`article` repeats what its current version says, so that lists need no second table. What may be the better
knowledge of an older version (a title that the user gave, a date that stood on the page) is not overwritten.
"""

import json
from dataclasses import replace
from typing import Any

import sqlalchemy as sa

from reader.domain.articles import ArticleDraft, ArticleHead, ArticleText, TitleBasis
from reader.domain.dates import ArticleDate, DateBasis, Evidence
from reader.domain.errors import VersionMissing
from reader.domain.ids import ArticleId
from reader.domain.similarity import fold_hash, opening_key
from reader.domain.texts import count_words, hash_text, join_paragraphs
from reader.domain.versions import Publication, TextVersion
from reader.domain.wording import tr
from reader.store.article_dates import update_article_date
from reader.store.articles import article_missing, get_article_head, get_article_place, get_article_text
from reader.store.day_counts import adjust_day_count
from reader.store.schema import article, article_text, source
from reader.store.unit import Unit

_UNSETTLED = {DateBasis.BOUNDS, DateBasis.NONE}
_TITLE_RANK = {TitleBasis.MADE: 0, TitleBasis.STATED: 1, TitleBasis.GIVEN: 2}
_PUBLICATIONS_MAX = 100


def insert_text_version(
    unit: Unit,
    article_id: ArticleId,
    draft: ArticleDraft,
    *,
    original_id: int | None,
    part: str,
    batch_id: int | None,
    is_current: bool,
) -> int:
    """Keep one more text of an article; its version number.

    With `is_current` the article says from then on what this version says: text, title, address, capture. A title
    that the user gave, or one from the page where the draft made its own from the text, stays. A date is replaced
    only where it was bounds or unknown and the draft knows better; evidence that stood in the old text is sought
    in the new one. The source stays. Raises `ArticleMissing`.
    """
    held = get_article_head(unit, article_id)
    text, starts = join_paragraphs(draft.paragraphs)
    newest = sa.select(sa.func.max(article_text.c.version)).where(article_text.c.article_id == article_id)
    version = int(unit.connection.execute(newest).scalar_one()) + 1
    came_from = {"original_id": original_id, "part": part, "import_batch_id": batch_id}
    row = {
        "article_id": article_id,
        "version": version,
        "text": text,
        "paragraph_starts": json.dumps(starts),
        "text_sha256": hash_text(text),
        "title": draft.title,
        "url": draft.url or "",
        "captured_at": draft.captured_at or "",
        **came_from,
    }
    unit.insert(article_text, row)
    date = _date_after(unit, held, draft, text if is_current else None)
    if is_current:
        values = _current_values(held, draft, text) | came_from | {"version": version}
        unit.update(article, article_id, values)
        place = get_article_place(unit, article_id)
        adjust_day_count(unit, place.source, place.day_key, words=values["words"] - held.words)
    update_article_date(unit, article_id, date)
    return version


def list_text_versions(unit: Unit, article_id: ArticleId) -> list[TextVersion]:
    """All versions of an article by number. Raises `ArticleMissing`."""
    query = (
        sa.select(
            article_text.c.version,
            article_text.c.title,
            article_text.c.url,
            article_text.c.captured_at,
            article_text.c.text_sha256,
            article_text.c.text,
            article.c.version.label("current"),
        )
        .join(article, article.c.id == article_text.c.article_id)
        .where(article.c.id == article_id)
        .order_by(article_text.c.version)
    )
    rows = unit.connection.execute(query).all()
    if not rows:
        raise article_missing(article_id)
    return [
        TextVersion(
            article=article_id,
            version=row.version,
            title=row.title,
            url=row.url,
            captured_at=row.captured_at,
            text_sha256=row.text_sha256,
            words=count_words(row.text),
            is_current=row.version == row.current,
        )
        for row in rows
    ]


def count_text_versions(unit: Unit, article_id: ArticleId) -> int:
    """How many versions of an article's text there are; 0 for an article that is not there."""
    query = sa.select(sa.func.count()).where(article_text.c.article_id == article_id)
    return int(unit.connection.execute(query).scalar_one())


def get_text_of_version(unit: Unit, article_id: ArticleId, version: int) -> ArticleText:
    """The text of one version. Raises `VersionMissing`."""
    query = sa.select(article_text.c.text, article_text.c.paragraph_starts)
    query = query.where(article_text.c.article_id == article_id, article_text.c.version == version)
    row = unit.connection.execute(query).one_or_none()
    if row is None:
        raise VersionMissing(
            tr(
                "The library has no version {version} of article {article_id}.",
                version=version,
                article_id=article_id,
            ),
            tr("See its versions in the window."),
        )
    return ArticleText(article_id, version, row.text, tuple(json.loads(row.paragraph_starts)))


def list_publications(unit: Unit, article_id: ArticleId) -> list[Publication]:
    """Articles of other sources with the same words, earliest first, undated ones last; at most 100."""
    own = sa.select(article.c.fold_sha256, article.c.source_id).where(article.c.id == article_id)
    found = unit.connection.execute(own).one_or_none()
    if found is None or not found.fold_sha256:
        return []
    query = (
        sa.select(article.c.id, source.c.name, source.c.language, article.c.title, article.c.day_key)
        .join(source, source.c.id == article.c.source_id)
        .where(article.c.fold_sha256 == found.fold_sha256, article.c.source_id != found.source_id)
        .order_by(article.c.day_key == "", article.c.day_key, article.c.id)
        .limit(_PUBLICATIONS_MAX)
    )
    return [
        Publication(ArticleId(row[0]), row[1], row[2], row[3], row[4]) for row in unit.connection.execute(query)
    ]


def _current_values(held: ArticleHead, draft: ArticleDraft, text: str) -> dict[str, Any]:
    """The columns of the article that a new current version sets."""
    values: dict[str, Any] = {
        "text_sha256": hash_text(text),
        "fold_sha256": fold_hash(text),
        "opening_key": opening_key(text),
        "words": count_words(text),
        "layout": draft.layout,
        "layout_reason": draft.layout_reason,
    }
    if _TITLE_RANK[draft.title_basis] >= _TITLE_RANK[held.title_basis]:
        values |= {"title": draft.title, "title_basis": draft.title_basis.value}
    known = {
        "url": draft.url,
        "captured_at": draft.captured_at,
        "byline": draft.byline,
        "agency": draft.agency,
    }
    return values | {name: value for name, value in known.items() if value}


def _date_after(unit: Unit, held: ArticleHead, draft: ArticleDraft, new_text: str | None) -> ArticleDate:
    """The article's date after a new version. `new_text` is None where the old text stays the current one."""
    is_better = held.date.basis in _UNSETTLED and draft.date.basis not in _UNSETTLED
    if new_text is None and not is_better:
        return held.date
    date = draft.date if is_better else held.date
    text = get_article_text(unit, held.id).text if new_text is None else new_text
    return replace(date, evidence=tuple(_evidence_in(text, piece) for piece in date.evidence))


def _evidence_in(text: str, piece: Evidence) -> Evidence:
    """Evidence from a body, as it stands in another body; "page" where its words are not in that one."""
    if piece.where != "body" or piece.start is None:
        return piece
    if text[piece.start : piece.start + len(piece.quote)] == piece.quote:
        return piece
    found = text.find(piece.quote)
    if found < 0:
        return replace(piece, where="page", start=None, end=None)
    return replace(piece, start=found, end=found + len(piece.quote))
