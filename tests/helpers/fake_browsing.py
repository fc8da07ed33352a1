"""A desk over articles in memory whose reads come back when the test says so, for the library tree."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from types import SimpleNamespace

from PySide6.QtCore import QObject, Signal

from reader.domain.articles import ArticleHead, ListedItem, ReadingState, TitleBasis
from reader.domain.criteria import EVERYTHING, Criteria, DayBasis
from reader.domain.dates import ArticleDate, DateBasis, PartialDate
from reader.domain.day_parts import divide
from reader.domain.errors import ArticleMissing, KnownError, LibraryDamaged
from reader.domain.ids import ArticleId, SourceId
from reader.domain.places import DayCount, OrderKey, PartCount, Place, SourceCount
from reader.domain.source_matches import ListedKeys, SourceMatches

_PUBLISHED = DayBasis.PUBLISHED


def make_head(id_: int, source: int, date_from: str = "", date_to: str = "", title: str = "") -> ArticleHead:
    """An article of source `source` with bounds as ISO text ("" is open)."""
    ends = [PartialDate.parse(text) if text else None for text in (date_from, date_to or date_from)]
    return ArticleHead(
        id=ArticleId(id_), guid=f"guid-{id_}", source_id=SourceId(source), source="", source_label="", agency="",
        language="en", title=title or f"Article {id_}", title_basis=TitleBasis.STATED, byline="", url="",
        date=ArticleDate(ends[0], ends[1], DateBasis.BOUNDS), captured_at="2026-01-10",
        reading_state=ReadingState.UNREAD, text_sha256="", version=1, words=100, annotations=0,
    )  # fmt: skip


class FakeBrowsing:
    """The browsing service over two lists; `library` is not looked at."""

    def __init__(self, names: dict[int, str], heads: list[ArticleHead], listed: list[ListedItem]) -> None:
        self.names = names
        self.groups: dict[int, str] = {}
        self.heads = {head.id: head for head in heads}
        self.listed = {item.id: item for item in listed}
        self.matchings = 0

    def change(self, id_: int, **fields: object) -> None:
        """Change fields of an article."""
        self.heads[ArticleId(id_)] = replace(self.heads[ArticleId(id_)], **fields)

    def count_annotations(self, library: object, ids: Sequence[ArticleId]) -> dict[ArticleId, int]:
        """The annotations of those that have some."""
        found = {id_: self.heads[id_].annotations for id_ in ids if id_ in self.heads}
        return {id_: number for id_, number in found.items() if number}

    def _found(self, criteria: Criteria, basis: DayBasis) -> list[tuple[str, ArticleHead]]:
        """The articles that meet the words and states of criteria, with what they are ordered by."""
        return sorted(
            (
                (head.captured_at if basis is DayBasis.CAPTURED else head.date.day_key, head)
                for head in self.heads.values()
                if criteria.words in head.title and (not criteria.states or head.reading_state in criteria.states)
            ),
            key=lambda found: (found[0], found[1].id),
        )

    def _counts(self, source: int, prefix: str, size: int, criteria: Criteria, basis: DayBasis) -> list[DayCount]:
        found = self._found(criteria, basis)
        held = Counter(stamp[:size] for stamp, head in found if head.source_id == source)
        listed = Counter(item.day[:size] for item in self.listed.values() if item.source_id == source)
        if basis is DayBasis.CAPTURED or not criteria.is_empty:
            listed.clear()
        keys = sorted((key for key in held | listed if key.startswith(prefix)), reverse=True)
        return [DayCount(key, held[key], listed[key]) for key in keys]

    def list_sources(
        self, library: object, *, criteria: Criteria = EVERYTHING, basis: DayBasis = _PUBLISHED
    ) -> list[SourceCount]:
        """Sources with their totals, in no useful order."""
        totals = {id_: self._counts(id_, "", 4, criteria, basis) for id_ in self.names}
        return [
            SourceCount(
                SourceId(id_),
                name,
                "en",
                sum(c.held for c in totals[id_]),
                sum(c.listed for c in totals[id_]),
                self.groups.get(id_, ""),
            )
            for id_, name in self.names.items()
            if totals[id_]
        ]

    def list_years(self, library: object, source: int, *, basis: DayBasis) -> list[DayCount]:
        """Years and ""."""
        return self._counts(source, "", 4, EVERYTHING, basis)

    def list_months(self, library: object, source: int, year: str, *, basis: DayBasis) -> list[DayCount]:
        """Months of a year and the year's own key."""
        return self._counts(source, year, 7, EVERYTHING, basis)

    def list_days(self, library: object, source: int, month: str, *, basis: DayBasis) -> list[DayCount]:
        """Days of a month and the month's own key."""
        return self._counts(source, month, 10, EVERYTHING, basis)

    def _keys(self, source: int, day_key: str, basis: DayBasis) -> list[OrderKey]:
        found = self._found(EVERYTHING, basis)
        return [(stamp, h.id) for stamp, h in found if h.source_id == source and stamp[:10] == day_key]

    def match_source(self, library: object, source: int, criteria: Criteria, basis: DayBasis) -> SourceMatches:
        """What the criteria leave of a source."""
        self.matchings += 1
        ids: dict[str, list[str]] = {}
        for stamp, head in self._found(criteria, basis):
            if head.source_id == source:
                ids.setdefault(stamp, []).append(str(head.id))
        counts = tuple(len(found) for found in ids.values())
        return SourceMatches(tuple(ids), counts, tuple(",".join(reversed(found)) for found in ids.values()))

    def list_parts(
        self,
        library: object,
        source: int,
        day_key: str,
        *,
        known: Sequence[OrderKey],
        size: int,
        basis: DayBasis,
    ) -> list[PartCount]:
        """The parts of what stands under a key."""
        return divide(ListedKeys(self._keys(source, day_key, basis)), known, size)

    def list_articles(
        self,
        library: object,
        source: int,
        day_key: str,
        *,
        after: OrderKey | None,
        end: OrderKey | None,
        limit: int,
        basis: DayBasis,
    ) -> list[ArticleHead]:
        """A page of articles under a key."""
        keys = [key for key in self._keys(source, day_key, basis) if after is None or key > after]
        return self.list_heads(library, [key[1] for key in keys if end is None or key < end][:limit])

    def list_heads(self, library: object, ids: Sequence[int]) -> list[ArticleHead]:
        """Some articles."""
        return [self.heads[ArticleId(one)] for one in ids]

    def list_listed(
        self, library: object, source: int, day: str, *, after: int | None = None, limit: int = 500
    ) -> list[ListedItem]:
        """A page of listed items of a day."""
        rows = [item for item in self.listed.values() if item.source_id == source and item.day == day]
        return [item for item in sorted(rows, key=lambda item: item.id) if item.id > (after or 0)][:limit]

    def article_place(self, library: object, article: int, basis: DayBasis = _PUBLISHED) -> Place:
        """Where an article stands."""
        head = self.heads.get(ArticleId(article))
        if head is None:
            raise ArticleMissing(f"The library has no article {article}.", "It may have been removed.")
        if basis is DayBasis.CAPTURED:
            return Place(head.source_id, head.captured_at[:10], head.id, head.captured_at)
        return Place(head.source_id, head.date.day_key, head.id)


class FakeDesk(QObject):
    """Runs reads at once, or keeps them in `waiting` while `is_held`; each of the next `failures` reads fails."""

    changes_committed = Signal(object)
    error_met = Signal(object)
    bug_met = Signal(object)

    def __init__(self, browsing: FakeBrowsing) -> None:
        super().__init__()
        self.library = None
        self.services = SimpleNamespace(browsing=browsing)
        self.browsing = browsing
        self.is_held = False
        self.failures = 0
        self.reads = 0
        self.waiting: list[Callable[[], None]] = []

    def read(
        self,
        work: Callable[[], object],
        done: Callable[[object], None],
        failed: Callable[[KnownError], None] | None = None,
        key: str = "",
    ) -> None:
        """Do the work now; the answer comes now or when it is let go."""
        self.reads += 1
        if self.failures:
            self.failures -= 1
            assert failed is not None
            error = LibraryDamaged("The library file is damaged.", "Restore a backup.")
            self._answer(lambda: failed(error))
        else:
            try:
                result = work()
            except KnownError as error:
                assert failed is not None
                told = error
                self._answer(lambda: failed(told))
                return
            self._answer(lambda: done(result))

    def _answer(self, answer: Callable[[], None]) -> None:
        if self.is_held:
            self.waiting.append(answer)
        else:
            answer()

    def release(self) -> None:
        """Let the waiting answers through, in order, and those that they cause."""
        while self.waiting:
            self.waiting.pop(0)()
