"""A phrase or a tag over time: counts by source and month with all articles as denominators, first and last seen.

A phrase is found as find-all finds it, damaged names included. The word index cannot promise to know every damaged
spelling (a hyphen may stand in any word, a space may be lost between two), so every text is gone through, in short
reads page by page. Results are kept in memory until the library changes. Changes nothing. Any thread.
"""

import threading
from array import array
from bisect import bisect_left
from collections import Counter, OrderedDict
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import islice
from weakref import WeakKeyDictionary

from reader.domain.criteria import EVERYTHING, Criteria
from reader.domain.errors import Cancelled
from reader.domain.ids import ArticleId, StepId, TagId
from reader.domain.places import source_rank
from reader.domain.tags import TagPath
from reader.domain.trends import Sighting, Trend, TrendSource, TrendSubject
from reader.services.matching import compile_query
from reader.services.trend_tally import TrendTally
from reader.store import criteria_filter, tags, text_search, trend_rows
from reader.store.field_conditions import add_tags_below
from reader.store.library import Library
from reader.store.rows import iter_chunks
from reader.store.stopping import stoppable
from reader.store.text_search import TextRow
from reader.store.unit import Unit

_TEXTS = 400  # at a time; a page of them ends early where they are long
_NAMED_TEXTS = 60  # at a time, however long
_KEPT = 8
_Key = tuple[TrendSubject, Criteria, StepId | None]
_Progress = Callable[[int, int], None] | None
_Stop = Callable[[], bool] | None

_kept: "WeakKeyDictionary[Library, OrderedDict[_Key, Trend]]" = WeakKeyDictionary()
_kept_lock = threading.Lock()


def count_trend(
    library: Library,
    subject: TrendSubject,
    criteria: Criteria = EVERYTHING,
    *,
    progress: _Progress = None,
    is_cancelled: _Stop = None,
) -> Trend:
    """Count a subject over time in the articles that meet criteria.

    `progress` gets how many texts (of a tag: uses) were gone through, and of how many. Raises `PatternInvalid` and
    `PatternTooSlow` for what is no query, `TagMissing`, and `Cancelled` when `is_cancelled` says so.
    """
    with library.read() as unit:
        key = (subject, criteria, trend_rows.last_step(unit))
    found = _find_kept(library, key)
    if found is None:
        found = _Count(library, key, progress, is_cancelled).run()
        if found.is_index_whole and not found.is_outdated:
            _keep(library, key, found)
    return found


def _find_kept(library: Library, key: _Key) -> Trend | None:
    with _kept_lock:
        trends = _kept.get(library)
        if trends is None or key not in trends:
            return None
        trends.move_to_end(key)
        return trends[key]


def _keep(library: Library, key: _Key, trend: Trend) -> None:
    with _kept_lock:
        trends = _kept.setdefault(library, OrderedDict())
        for old in [known for known in trends if known[2] != key[2]]:
            del trends[old]
        trends[key] = trend
        while len(trends) > _KEPT:
            trends.popitem(last=False)


class _Count:
    """One count under way. `ids` are the articles that meet the criteria, ascending; None for all of them."""

    def __init__(self, library: Library, key: _Key, progress: _Progress, is_cancelled: _Stop) -> None:
        self._library = library
        self._subject, self._criteria, self._step = key
        self._progress = progress
        self._is_cancelled = is_cancelled
        self._ids: array[int] | None = None
        with library.read() as unit, stoppable(unit, is_cancelled):
            self._top = trend_rows.last_article(unit)
            self._is_index_whole = criteria_filter.are_words_known(unit, self._criteria)
            if self._criteria.is_empty:
                totals = trend_rows.list_day_totals(unit)
            else:
                conditions = criteria_filter.conditions(unit, self._criteria)
                totals, self._ids = trend_rows.list_totals_where(unit, conditions)
        self._tally = TrendTally(totals)

    def run(self) -> Trend:
        """Count and put together what was found."""
        name = self._count_tag(self._subject.tag) if self._subject.tag is not None else self._count_phrase()
        with self._library.read() as unit:
            return self._make_trend(unit, name)

    # A phrase

    def _count_phrase(self) -> str:
        query = self._subject.query
        assert query is not None  # a subject is one of the two
        matcher = compile_query(query)
        done = 0
        for texts in self._iter_texts():
            counts: dict[ArticleId, int] = {}
            for text in texts:
                self._check()
                if found := len(matcher.find(text.text)):
                    counts[text.article] = found
            if counts:
                with self._library.read() as unit:
                    self._tally.add(trend_rows.list_article_places(unit, counts), counts)
            done += len(texts)
            self._tell(done, max(done, self._tally.articles))
        return query.text

    def _iter_texts(self) -> Iterator[list[TextRow]]:
        if self._ids is not None:
            rest = iter(self._ids)
            while chunk := [ArticleId(one) for one in islice(rest, _NAMED_TEXTS)]:
                with self._library.read() as unit:
                    texts = text_search.list_texts(unit, chunk)
                yield texts
            return
        after: ArticleId | None = None
        while after is None or after < self._top:
            with self._library.read() as unit:
                texts = text_search.list_texts_after(unit, after, _TEXTS)
            if not texts:
                return
            # What an import adds meanwhile is not in the denominators.
            yield [text for text in texts if text.article <= self._top]
            after = texts[-1].article

    # A tag

    def _count_tag(self, tag: TagId) -> str:
        with self._library.read() as unit:
            if not tags.has_tag(unit, tag):
                raise tags.tag_missing(tag)
            branch = add_tags_below(unit, [tag])
            counts = self._count_annotations(unit, branch)
            whole = self._keep_meeting(trend_rows.list_whole_uses(unit, branch))
            for chunk in iter_chunks(counts):
                self._check()
                places = trend_rows.list_article_places(unit, chunk)
                self._tally.add(places, {article: counts[article] for article in chunk})
            for chunk in iter_chunks(whole):
                self._check()
                self._tally.add_whole(trend_rows.list_article_places(unit, chunk), counts)
            return str(_path_of(unit, tag))

    def _count_annotations(self, unit: Unit, branch: Collection[TagId]) -> dict[ArticleId, int]:
        """The annotations by article; one with several tags of the branch counts once."""
        total = trend_rows.count_tag_uses(unit, branch)
        counts: Counter[ArticleId] = Counter()
        seen: set[int] | None = set() if len(branch) > 1 else None
        for done, (annotation, article) in enumerate(trend_rows.iter_annotation_uses(unit, branch), 1):
            if not done % 1_000:
                self._check()
                self._tell(done, total)
            if seen is not None:
                if annotation in seen:
                    continue
                seen.add(annotation)
            counts[article] += 1
        return {article: counts[article] for article in self._keep_meeting(sorted(counts))}

    def _keep_meeting(self, articles: Sequence[ArticleId]) -> list[ArticleId]:
        ids = self._ids
        if ids is None:
            return list(articles)
        places = ((bisect_left(ids, one), one) for one in articles)
        return [one for place, one in places if place < len(ids) and ids[place] == one]

    # Both

    def _make_trend(self, unit: Unit, name: str) -> Trend:
        known, cells = trend_rows.list_trend_sources(unit), self._tally.cells()
        ids = {source for source, _ in cells}
        sources = [known.get(one, TrendSource(one, "", "")) for one in ids]
        sources.sort(key=lambda one: (source_rank(one.name, one.language), one.id))
        return Trend(
            subject=self._subject,
            name=name,
            criteria=self._criteria,
            sources=tuple(sources),
            cells=cells,
            first=_sight(unit, self._tally.first),
            last=_sight(unit, self._tally.last),
            may_be_earlier=self._tally.count_earlier(),
            may_be_later=self._tally.count_later(),
            within_month=self._tally.within_month,
            is_outdated=trend_rows.last_step(unit) != self._step,
            is_index_whole=self._is_index_whole,
        )

    def _check(self) -> None:
        if self._is_cancelled and self._is_cancelled():
            raise Cancelled

    def _tell(self, done: int, total: int) -> None:
        if self._progress:
            self._progress(done, total)


def _path_of(unit: Unit, tag: TagId) -> TagPath:
    names = [tags.get_tag_row(unit, one).name for one in (tag, *tags.list_ancestors(unit, tag))]
    return TagPath(tuple(reversed(names)))


def _sight(unit: Unit, article: ArticleId | None) -> Sighting | None:
    facts = trend_rows.find_sighting_facts(unit, article) if article is not None else None
    return Sighting(article, facts.title, facts.source.label, facts.date) if article and facts else None
