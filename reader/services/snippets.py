"""Snippets: the part of a text that shows best why a search found it, with the places of the words in it.

The words are found as everywhere (`matching`), so damaged spellings are marked as well. The text is left as it is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from reader.domain.errors import PatternInvalid, PatternTooSlow
from reader.domain.finding import FindQuery, MatchKind
from reader.domain.search_results import FoundPlaces
from reader.domain.search_terms import All, AnyOf, Near, Node, SearchQuery, Words, iter_shown
from reader.domain.spans import Span
from reader.domain.word_bounds import HANGUL, UNSPACED
from reader.services.matching import Matcher, compile_query
from reader.services.passages import Part, list_passages

LENGTH_CP = 160
_LEAD_CP = 40
"""So much of the snippet may stand before the first word found."""
_REACH_CP = LENGTH_CP - _LEAD_CP
_MATCHERS_MAX = 24
_PLACES_MAX = 400
_PIECE_CP = 200_000
"""A snippet is looked for in so much of a text at a time: a book is not gone through for its first words."""
_INSIDE = re.compile(f"[{HANGUL}{UNSPACED}]")
_SPACE = re.compile(r"\s")


class SnippetMaker:
    """Makes the snippets of one search."""

    def __init__(self, query: SearchQuery) -> None:
        self._matchers: list[tuple[Matcher, int]] = []
        self._parts: list[frozenset[Part]] = []
        for wanted in _iter_wanted(query):
            if len(self._matchers) >= _MATCHERS_MAX:
                break
            try:
                self._matchers.append((compile_query(wanted.query), wanted.weight))
                self._parts.append(wanted.parts)
            except PatternInvalid:
                continue  # nothing but signs, or a phrase of a page

    def make(self, text: str) -> tuple[str, tuple[Span, ...]]:
        """The snippet of a text and the places in it, in order, no two overlapping; its beginning where the words
        are not in it.
        """
        places: list[_Place] = []
        read = 0
        while not places and read < len(text):
            read += _PIECE_CP
            places = self._list_places(text[:read])
        begin, end = _window(text, _best_start(places))
        spans: list[Span] = []
        for span, _, _ in places:
            if begin <= span.start and span.end <= end and (not spans or span.start >= spans[-1].end + begin):
                spans.append(Span(span.start - begin, span.end - begin))
        return text[begin:end], tuple(spans)

    def find(self, text: str) -> FoundPlaces:
        """The places of the words in a text, and those of them at which the words stand together."""
        places = self._list_places(text)
        spans: list[Span] = []
        owners: list[int] = []
        for span, _, _ in places:
            if not spans or span.start >= spans[-1].end:
                spans.append(span)
            owners.append(len(spans) - 1)
        found = list_passages([(span, self._parts[number]) for span, _, number in places], _REACH_CP)
        stops = sorted({owners[number] for number in found})
        return FoundPlaces(tuple(spans), tuple(stops), self._first(places, spans, stops))

    def _first(self, places: Sequence["_Place"], spans: Sequence[Span], stops: Sequence[int]) -> int:
        """Of the stops the one that counts most in the snippet, as a number of a place."""
        begin = _best_start(places)
        weights: dict[int, int] = {}
        for span, weight, _ in places:
            weights[span.start] = max(weight, weights.get(span.start, 0))
        near = [stop for stop in stops if begin <= spans[stop].start < begin + _REACH_CP]
        return max(near or stops[:1], key=lambda stop: weights[spans[stop].start], default=0)

    def _list_places(self, text: str) -> list["_Place"]:
        """The places by start, longer ones first, each with its weight and the number of its words."""
        places: list[_Place] = []
        for number, (matcher, weight) in enumerate(self._matchers):
            try:
                found = matcher.find(text)
            except PatternTooSlow:
                continue
            places.extend((span, weight, number) for span in found[:_PLACES_MAX])
        return sorted(places, key=lambda place: (place[0].start, -place[0].end))


_Place = tuple[Span, int, int]


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What to look for, how much a place of it counts, and for which parts of the query it stands."""

    query: FindQuery
    weight: int
    parts: frozenset[Part]


def _iter_wanted(query: SearchQuery) -> Iterator[_Wanted]:
    """What to look for. A row of bare words counts as a phrase first."""
    ways = query.root.parts if isinstance(query.root, AnyOf) else (query.root,)
    for way, node in enumerate(ways):
        parts: tuple[Node | None, ...] = node.parts if isinstance(node, All | Near) else (node,)
        has_body = any(not words.in_title for words in iter_shown(node))
        places: dict[object, Part] = {}
        for is_row, group in groupby(parts, key=lambda part: isinstance(part, Words) and part.is_row):
            row = list(dict.fromkeys(group))
            own = [places.setdefault(part, (way, len(places))) for part in row]
            shown = [list(iter_shown(part)) for part in row]
            if is_row and len(row) > 1:
                phrase = " ".join(words.text for (words,) in shown)
                yield _Wanted(FindQuery(phrase), 2 * len(row), frozenset(own))
            for part, several in zip(own, shown, strict=True):
                for words in dict.fromkeys(several):
                    # A word of the title need not stand beside those of the text.
                    is_apart = has_body and words.in_title
                    yield _Wanted(_find_query(words), 1, frozenset() if is_apart else frozenset({part}))


def _find_query(words: Words) -> FindQuery:
    if words.is_prefix:
        return FindQuery(re.sub(r"([*?\\])", r"\\\1", words.text) + "*", MatchKind.WILDCARD)
    # The index knows Korean in pairs of syllables and finds them within compounds.
    return FindQuery(words.text, is_whole_word=not _INSIDE.search(words.text))


def _best_start(places: Sequence[_Place]) -> int:
    """The place from which on most different words stand in one snippet; the first of equals."""
    best, start = 0, 0
    for at, (first, _, _) in enumerate(places[:_PLACES_MAX]):
        weights: dict[int, int] = {}
        for span, weight, number in places[at : at + _MATCHERS_MAX]:
            if span.end > first.start + _REACH_CP and span.start != first.start:
                break
            weights[number] = weight
        worth = sum(weights.values())
        if worth > best:
            best, start = worth, first.start
    return start


def _window(text: str, start: int) -> tuple[int, int]:
    """Where a snippet about a place begins and ends: at words where there are any near."""
    begin = max(0, start - _LEAD_CP)
    if begin:
        space = _SPACE.search(text, begin, start)
        begin = space.end() if space else start
    end = min(len(text), begin + LENGTH_CP)
    if end < len(text):
        last = max((match.start() for match in _SPACE.finditer(text, end - _LEAD_CP, end)), default=end)
        end = last if last > start else end
    return begin, end
