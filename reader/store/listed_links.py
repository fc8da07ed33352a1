"""Links between what pages listed and the articles that arrive: in both orders, whichever came first.

An item announces an article when the article's text begins with its teaser, of the same source, on a day that the
article can have; where both print a title it must be the same. A teaser is no key, so an article takes at most one
item of each page, and of several equal ones the first that is free.

Many stories begin with the same set phrase, so the opening key alone would pair each with each. What is new is
held in memory by its folded words; what the library has is streamed past it, each row folded once.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import sqlalchemy as sa

from reader.domain.articles import TitleBasis
from reader.domain.dates import PartialDate
from reader.domain.similarity import fold
from reader.store.current_texts import IS_CURRENT_TEXT
from reader.store.rows import AnyRow, iter_chunks
from reader.store.schema import article, article_text, listed_item
from reader.store.unit import Unit

_BEGIN_CP = 600
_NEXT_DAY = timedelta(days=1)  # archives file a story under the day it reached them
_SHORT_CP = 8  # folded code points; less says nothing
_ROWS_AHEAD = 200
_LINKED_AT_ONCE = 2_000
"""New rows past which the library's are streamed at once, where they are given one by one."""
_FIRST_DAY, _LAST_DAY = "", "~"  # before and after every day as text

_ITEMS = sa.select(
    listed_item.c.id,
    listed_item.c.source_id,
    listed_item.c.day,
    listed_item.c.title,
    listed_item.c.teaser,
    listed_item.c.teaser_key,
    listed_item.c.page_article_id,
).where(listed_item.c.held_article_id.is_(None), listed_item.c.teaser_key != "")
_ARTICLES = sa.select(
    article.c.id,
    article.c.source_id,
    article.c.opening_key,
    article.c.title,
    article.c.title_basis,
    article.c.date_from,
    article.c.date_to,
    sa.func.substr(article_text.c.text, 1, _BEGIN_CP).label("begin"),
).join(article_text, IS_CURRENT_TEXT)


@dataclass(slots=True)
class _Opening:
    """An article with the folded beginning of its text."""

    row: AnyRow
    folded: str


def link_listed_items(unit: Unit, articles: Sequence[int], items: Sequence[int]) -> int:
    """Link new articles to older items, and new items to articles that are held; how many items were linked.

    Both are ids; those of a range are linked in one go.
    """
    links = 0
    for chosen in _iter_chosen(listed_item.c.id, items):
        links += _link_items(unit, chosen)
    for chosen in _iter_chosen(article.c.id, articles):
        links += _link_articles(unit, chosen)
    return links


def _iter_chosen(column: sa.Column[int], ids: Sequence[int]) -> Iterator[sa.ColumnElement[bool]]:
    """Conditions that choose rows by id, some thousand at a time where they are no range."""
    if isinstance(ids, range):
        if ids:
            yield column.between(ids[0], ids[-1])
        return
    for start in range(0, len(ids), _LINKED_AT_ONCE):
        yield column.in_(ids[start : start + _LINKED_AT_ONCE])


def _link_items(unit: Unit, chosen: sa.ColumnElement[bool]) -> int:
    """Stream the held articles past the new items."""
    rows = unit.connection.execute(_ITEMS.where(chosen)).all()
    by_words: dict[tuple[int, str], list[AnyRow]] = defaultdict(list)
    for row in rows:
        by_words[row.source_id, fold(row.teaser or row.title)].append(row)
    lengths = sorted({len(words) for _, words in by_words if len(words) >= _SHORT_CP})
    taking = _Taking(unit)
    for opening in _iter_openings(unit, {(row.source_id, row.teaser_key) for row in rows}, _window(rows)):
        for length in lengths:
            words = opening.folded[:length]
            found = by_words.get((opening.row.source_id, words)) if len(words) == length else None
            taking.take(opening.row, found or ())
    return taking.links


def _link_articles(unit: Unit, chosen: sa.ColumnElement[bool]) -> int:
    """Stream the items that are not held past the new articles."""
    query = _ARTICLES.where(chosen).order_by(article.c.id)
    openings = [_Opening(row, fold(row.begin)) for row in unit.connection.execute(query)]
    by_length: dict[int, dict[tuple[int, str], list[_Opening]]] = {}
    announced: dict[int, list[AnyRow]] = defaultdict(list)
    for row in _iter_items(unit, {(one.row.source_id, one.row.opening_key) for one in openings}):
        words = fold(row.teaser or row.title)
        if len(words) < _SHORT_CP:
            continue
        if len(words) not in by_length:
            by_length[len(words)] = _by_prefix(openings, len(words))
        for opening in by_length[len(words)].get((row.source_id, words), ()):
            announced[opening.row.id].append(row)
    taking = _Taking(unit)
    for opening in openings:
        taking.take(opening.row, announced.get(opening.row.id, ()))
    return taking.links


def _by_prefix(openings: Iterable[_Opening], length: int) -> dict[tuple[int, str], list[_Opening]]:
    found: dict[tuple[int, str], list[_Opening]] = defaultdict(list)
    for opening in openings:
        if len(opening.folded) >= length:
            found[opening.row.source_id, opening.folded[:length]].append(opening)
    return found


class _Taking:
    """Gives articles their items: each item once, and of each page one for an article."""

    def __init__(self, unit: Unit) -> None:
        self._unit = unit
        self._taken: set[int] = set()
        self.links = 0

    def take(self, held: AnyRow, items: Iterable[AnyRow]) -> None:
        """Link the items that announce an article to it."""
        for item in items:
            if item.id in self._taken or not _agree(item, held) or self._has_item(item.page_article_id, held.id):
                continue
            self._unit.update(listed_item, item.id, {"held_article_id": held.id})
            self._taken.add(item.id)
            self.links += 1

    def _has_item(self, page: int, article_id: int) -> bool:
        query = sa.select(listed_item.c.id).where(
            listed_item.c.page_article_id == page, listed_item.c.held_article_id == article_id
        )
        return self._unit.connection.execute(query.limit(1)).first() is not None


def _iter_openings(unit: Unit, keys: set[tuple[int, str]], window: tuple[str, str]) -> Iterator[_Opening]:
    """The held articles that begin as one of these, and may be of a day in the window."""
    first, last = window
    for chunk in iter_chunks(sorted({key for _, key in keys})):
        query = _ARTICLES.where(
            article.c.source_id.in_({source for source, _ in keys}),
            article.c.opening_key.in_(chunk),
            article.c.date_from <= last,
            (article.c.date_to == "") | (article.c.date_to + _LAST_DAY >= first),
        ).order_by(article.c.id)
        # Read to the end before anything is changed: rows must not move under the reader.
        for row in unit.connection.execute(query).partitions(_ROWS_AHEAD):
            yield from [_Opening(one, fold(one.begin)) for one in row]


def _iter_items(unit: Unit, keys: set[tuple[int, str]]) -> Iterator[AnyRow]:
    """The items not held whose teasers begin as one of these, in their order."""
    for chunk in iter_chunks(sorted({key for _, key in keys if key})):
        query = _ITEMS.where(
            listed_item.c.source_id.in_({source for source, _ in keys}), listed_item.c.teaser_key.in_(chunk)
        ).order_by(listed_item.c.id)
        for rows in unit.connection.execute(query).partitions(_ROWS_AHEAD):
            yield from rows


def _window(items: Iterable[AnyRow]) -> tuple[str, str]:
    """The days, a day more at each end, between which an article of these items is; open where one has none."""
    days = [item.day for item in items]
    if not days or not all(days):
        return _FIRST_DAY, _LAST_DAY
    return (
        (date.fromisoformat(min(days)) - _NEXT_DAY).isoformat(),
        (date.fromisoformat(max(days)) + _NEXT_DAY).isoformat(),
    )


def _agree(item: AnyRow, held: AnyRow) -> bool:
    """Whether title and day of an item are those of an article that begins with its teaser."""
    has_titles = item.title and item.teaser and held.title_basis == TitleBasis.STATED.value
    if has_titles and fold(item.title) != fold(held.title):
        return False
    return not item.day or _may_be_of(date.fromisoformat(item.day), held.date_from, held.date_to)


def _may_be_of(day: date, date_from: str, date_to: str) -> bool:
    """Whether an article of these bounds, each perhaps open, can be what was listed on a day."""
    first = PartialDate.parse(date_from).first_day if date_from else date.min + _NEXT_DAY
    last = PartialDate.parse(date_to).last_day if date_to else date.max - _NEXT_DAY
    return first - _NEXT_DAY <= day <= last + _NEXT_DAY
