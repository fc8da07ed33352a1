"""Hits made of places in texts: their context, paragraph and article, and the annotations that stand there."""

import json
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.domain.finding import CONTEXT_CP, Hit
from reader.domain.ids import AnnotationId, ArticleId, TagId
from reader.domain.spans import Span
from reader.store import hit_rows
from reader.store.hit_rows import TagUse
from reader.store.text_search import TextRow
from reader.store.unit import Unit


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A place in a text with what the text tells of it, so that the text itself can go."""

    article: ArticleId
    version: int
    text_sha256: str
    span: Span
    paragraph: int
    left: str
    quote: str
    right: str
    annotations: tuple[AnnotationId, ...] = ()


def make_place(row: TextRow, span: Span, annotations: tuple[AnnotationId, ...] = ()) -> FoundPlace:
    """One place in a text."""
    return _make_place(row, json.loads(row.paragraph_starts), span, annotations)


def make_places(row: TextRow, spans: Sequence[Span]) -> list[FoundPlace]:
    """The places of some spans in a text."""
    if not spans:
        return []
    starts = json.loads(row.paragraph_starts)
    return [_make_place(row, starts, span) for span in spans]


def make_hits(unit: Unit, places: Sequence[FoundPlace], tag: TagId | None = None) -> list[Hit]:
    """The hits of places in the order given; those of one article must be together and in text order.

    With `tag` the annotations that have it are noted. Places in articles that are gone are left out.
    """
    ids = list(dict.fromkeys(place.article for place in places))
    facts = hit_rows.get_hit_facts(unit, ids)
    uses = hit_rows.list_uses_in(unit, tag, ids) if tag is not None else {}
    marks = {article: _Overlaps(found) for article, found in uses.items()}
    hits: list[Hit] = []
    for place in places:
        found = facts.get(place.article)
        if found is None:
            continue
        overlaps = marks.get(place.article)
        hits.append(
            Hit(
                article=place.article,
                version=place.version,
                text_sha256=place.text_sha256,
                span=place.span,
                paragraph=place.paragraph,
                left=place.left,
                quote=place.quote,
                right=place.right,
                source=found.source,
                language=found.language,
                title=found.title,
                date=found.date,
                annotations=overlaps.take(place) if overlaps else place.annotations,
            )
        )
    return hits


class _Overlaps:
    """The uses of a tag in one article, asked for one place after the other in text order."""

    def __init__(self, uses: Iterable[TagUse]) -> None:
        self._coming = list(uses)[::-1]
        self._open: list[TagUse] = []

    def take(self, place: FoundPlace) -> tuple[AnnotationId, ...]:
        """The annotations that overlap a place which does not begin before the last one asked for."""
        while self._coming and self._coming[-1].start < place.span.end:
            self._open.append(self._coming.pop())
        self._open = [use for use in self._open if use.end > place.span.start]
        return tuple(
            use.annotation for use in self._open if use.start < place.span.end and use.version == place.version
        )


def _make_place(
    row: TextRow, starts: Sequence[int], span: Span, annotations: tuple[AnnotationId, ...] = ()
) -> FoundPlace:
    text = row.text
    paragraph, last = bisect_right(starts, span.start), bisect_right(starts, span.end - 1)
    begin = starts[paragraph - 1] if paragraph else 0
    end = starts[last] - 1 if last < len(starts) else len(text)
    return FoundPlace(
        article=row.article,
        version=row.version,
        text_sha256=row.text_sha256,
        span=span,
        paragraph=paragraph,
        left=text[max(begin, span.start - CONTEXT_CP) : span.start],
        quote=text[span.start : span.end],
        right=text[span.end : min(end, span.end + CONTEXT_CP)],
        annotations=annotations,
    )
