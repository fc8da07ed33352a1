"""The date of an article changed by hand, with the counts of the days it leaves and enters."""

import json
from dataclasses import asdict
from typing import Any

import sqlalchemy as sa

from reader.domain.dates import ArticleDate
from reader.domain.ids import ArticleId
from reader.store.articles import get_article_place
from reader.store.day_counts import adjust_day_count
from reader.store.schema import article, day_count
from reader.store.unit import Unit


def date_values(date: ArticleDate) -> dict[str, Any]:
    """The columns of an article that hold its date."""
    return {
        "date_from": str(date.date_from or ""),
        "date_to": str(date.date_to or ""),
        "date_basis": date.basis.value,
        "date_evidence": json.dumps([asdict(piece) for piece in date.evidence], ensure_ascii=False),
        "day_key": date.day_key,
    }


def update_article_date(unit: Unit, article_id: ArticleId, date: ArticleDate) -> bool:
    """Set the date of an article and move it in the day counts; whether that changed anything.

    Raises `ArticleMissing`.
    """
    place = get_article_place(unit, article_id)
    if not unit.update(article, article_id, date_values(date)):
        return False
    if place.day_key != date.day_key:
        words = unit.connection.execute(sa.select(article.c.words).where(article.c.id == article_id)).scalar_one()
        adjust_day_count(unit, place.source, place.day_key, held=-1, words=-words)
        adjust_day_count(unit, place.source, date.day_key, held=1, words=words)
        _drop_empty_day(unit, place.source, place.day_key)
    return True


def _drop_empty_day(unit: Unit, source_id: int, day_key: str) -> None:
    """A day without anything has no row, as after a recount."""
    unit.connection.execute(
        day_count.delete().where(
            day_count.c.source_id == source_id,
            day_count.c.day_key == day_key,
            day_count.c.held == 0,
            day_count.c.listed == 0,
        )
    )
