"""The lines of a concordance: the hits in the order shown, and what the user decided on each. No Qt.

A line is the number of a hit in the order found; a row is where it stands in the order shown.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from reader.domain.annotations import Annotation
from reader.domain.finding import Hit
from reader.domain.ids import AnnotationId, ArticleId, TagId
from reader.domain.spans import Span


class Verdict(IntEnum):
    """What the user decided on a line."""

    UNDECIDED = 0
    ACCEPTED = 1
    REJECTED = 2


@dataclass(frozen=True, slots=True)
class Counts:
    """How many lines there are, accepted, rejected and tagged already; a tagged one counts as that only."""

    found: int
    accepted: int
    rejected: int
    tagged: int


class ConcordanceLines:
    """Verdicts stand on lines that were seen only, and a line that is tagged already keeps its verdict without
    showing it: taking the tags back shows it again.
    """

    def __init__(self) -> None:
        self.clear()

    def clear(self) -> None:
        """Forget everything."""
        self._hits: list[Hit] = []
        self._order: list[int] = []
        self._verdicts = bytearray()
        self._seen = bytearray()
        self._outdated: set[int] = set()
        self._covers: list[frozenset[AnnotationId]] = []
        self._lines_of: defaultdict[AnnotationId, set[int]] = defaultdict(set)
        self._by_article: defaultdict[ArticleId, list[int]] = defaultdict(list)
        self._tallies = [0, 0, 0]
        self._tagged = 0

    def __len__(self) -> int:
        return len(self._hits)

    def append(self, hits: Iterable[Hit]) -> None:
        """Add what was found next, as the last rows."""
        for hit in hits:
            line = len(self._hits)
            self._hits.append(hit)
            self._order.append(line)
            self._verdicts.append(Verdict.UNDECIDED)
            self._seen.append(0)
            self._covers.append(frozenset())
            self._by_article[hit.article].append(line)
            self._tallies[Verdict.UNDECIDED] += 1
            if hit.annotations:
                self._cover(line, frozenset(hit.annotations))

    # What stands in a row

    def hit(self, row: int) -> Hit:
        """The hit of a row."""
        return self._hits[self._order[row]]

    def verdict(self, row: int) -> Verdict:
        """What was decided on a row."""
        return Verdict(self._verdicts[self._order[row]])

    def is_tagged(self, row: int) -> bool:
        """Whether the hit of a row has the tag already."""
        return bool(self._covers[self._order[row]])

    def is_seen(self, row: int) -> bool:
        """Whether a row was shown on the screen."""
        return bool(self._seen[self._order[row]])

    def is_outdated(self, row: int) -> bool:
        """Whether the text of a row is another one by now."""
        return self._order[row] in self._outdated

    def line(self, row: int) -> int:
        """The line of a row."""
        return self._order[row]

    # What the user does

    def note_seen(self, first: int, last: int) -> None:
        """Know that the rows from one to another were shown on the screen."""
        seen = self._seen
        for line in self._order[first : last + 1]:
            seen[line] = 1

    def judge(self, rows: Iterable[int], verdict: Verdict) -> int:
        """Decide on the rows that were seen, are not tagged already and not outdated; how many these are."""
        judged = 0
        for row in rows:
            line = self._order[row]
            if self._seen[line] and not self._covers[line] and line not in self._outdated:
                judged += 1
                self._put(line, verdict)
        return judged

    def note_outdated(self, hits: Iterable[Hit]) -> None:
        """Know that the texts of these hits are others by now: nothing can be decided on them."""
        keys = {hit.key for hit in hits}
        if not keys:
            return
        for line, hit in enumerate(self._hits):
            if hit.key in keys:
                self._put(line, Verdict.UNDECIDED)
                self._outdated.add(line)

    def accepted(self) -> list[Hit]:
        """The hits that were accepted and are not tagged, in the order found."""
        return [
            self._hits[line]
            for line, verdict in enumerate(self._verdicts)
            if verdict == Verdict.ACCEPTED and not self._covers[line]
        ]

    def seen_rows(self) -> list[int]:
        """The rows that were shown on the screen."""
        return [row for row, line in enumerate(self._order) if self._seen[line]]

    def counts(self) -> Counts:
        """How many lines there are of each sort."""
        return Counts(len(self), self._tallies[Verdict.ACCEPTED], self._tallies[Verdict.REJECTED], self._tagged)

    # The order

    @property
    def hits(self) -> Sequence[Hit]:
        """The hits in the order found."""
        return self._hits

    @property
    def order(self) -> Sequence[int]:
        """The lines in the order shown."""
        return self._order

    def set_order(self, order: Sequence[int]) -> None:
        """Show the lines in another order; those that are not in it come behind, as found."""
        missing = range(len(order), len(self._hits))
        self._order = [*order, *missing]

    # The articles above

    def articles(self) -> list[ArticleId]:
        """The articles with lines, each once, in the order shown."""
        return list(dict.fromkeys(self._hits[line].article for line in self._order))

    def holds(self, key: tuple[ArticleId, int, int]) -> bool:
        """Whether a line stands on these words: article, start and end."""
        return any(self._hits[line].key == key for line in self._by_article.get(key[0], ()))

    def spans_beside(self, row: int) -> tuple[list[Span], int]:
        """The places found in a row's text, in its order and without overlap, and which of them is the row's."""
        hit = self.hit(row)
        beside = [self._hits[line] for line in self._by_article[hit.article]]
        spans = sorted({other.span for other in beside if other.version == hit.version})
        kept: list[Span] = []
        for span in spans:
            if span == hit.span:
                while kept and kept[-1].overlaps(span):
                    kept.pop()
            elif span.overlaps(hit.span) or (kept and kept[-1].overlaps(span)):
                continue
            kept.append(span)
        return kept, kept.index(hit.span)

    # What is tagged already

    def set_uses(self, uses: Iterable[Hit]) -> None:
        """Know afresh which lines have the tag: those that one of its uses overlaps, and no others."""
        covers: defaultdict[int, set[AnnotationId]] = defaultdict(set)
        for use in uses:
            for line in self._by_article.get(use.article, ()):
                hit = self._hits[line]
                if hit.version == use.version and hit.span.overlaps(use.span):
                    covers[line].update(use.annotations)
        for line in range(len(self._hits)):
            self._cover(line, frozenset(covers.get(line, ())))

    def has_cover(self, ids: Collection[int]) -> bool:
        """Whether one of these annotations marks a line."""
        return any(self._lines_of.get(AnnotationId(number)) for number in ids)

    def apply_annotations(
        self, ids: Collection[int], present: Iterable[Annotation], tag: TagId | None
    ) -> set[int]:
        """Take in annotations that were made, changed or removed (those of `ids` that are not present any more).

        A line is tagged by an annotation that overlaps it and has the tag. Gives the lines that became another.
        """
        gone = {AnnotationId(number) for number in ids}
        covers: dict[int, set[AnnotationId]] = {}
        for annotation in gone:
            for line in self._lines_of.get(annotation, ()):
                covers.setdefault(line, set(self._covers[line])).discard(annotation)
        for row in present:
            if tag is None or tag not in row.tags:
                continue
            for line in self._by_article.get(row.article, ()):
                hit = self._hits[line]
                if hit.version == row.version and hit.span.overlaps(row.span):
                    covers.setdefault(line, set(self._covers[line])).add(row.id)
        changed = {line for line, cover in covers.items() if bool(cover) != bool(self._covers[line])}
        for line, cover in covers.items():
            self._cover(line, frozenset(cover))
        return changed

    def _cover(self, line: int, cover: frozenset[AnnotationId]) -> None:
        before = self._covers[line]
        if cover == before:
            return
        for annotation in before - cover:
            self._lines_of[annotation].discard(line)
        for annotation in cover - before:
            self._lines_of[annotation].add(line)
        self._covers[line] = cover
        if bool(before) != bool(cover):
            step = 1 if cover else -1
            self._tagged += step
            self._tallies[self._verdicts[line]] -= step

    def _put(self, line: int, verdict: Verdict) -> None:
        self._tallies[self._verdicts[line]] -= 1
        self._tallies[verdict] += 1
        self._verdicts[line] = verdict
