"""Snippets: the part of a text that shows best why a search found it, with the places of the words in it.

The words are found as everywhere (`matching`), so damaged spellings are marked as well. The text is left as it is.
"""

import re
from collections.abc import Iterator
from itertools import groupby

from reader.domain.errors import PatternInvalid, PatternTooSlow
from reader.domain.finding import FindQuery, MatchKind
from reader.domain.search_terms import SearchQuery, Words, iter_shown
from reader.domain.spans import Span
from reader.domain.word_bounds import HANGUL, UNSPACED
from reader.services.matching import Matcher, compile_query

LENGTH_CP = 160
_LEAD_CP = 40
"""So much of the snippet may stand before the first word found."""
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
        for words, weight in _iter_wanted(query):
            if len(self._matchers) >= _MATCHERS_MAX:
                break
            try:
                self._matchers.append((compile_query(words), weight))
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

    def find(self, text: str) -> tuple[list[Span], int]:
        """The places of the words in a text, in order, no two overlapping, and the number of the one that counts
        most in the snippet; 0 where there is none.
        """
        places = self._list_places(text)
        begin = _best_start(places)
        spans: list[Span] = []
        best, number = 0, 0
        for span, weight, _ in places:
            if not spans or span.start >= spans[-1].end:
                if begin <= span.start < begin + LENGTH_CP - _LEAD_CP and weight > best:
                    best, number = weight, len(spans)
                spans.append(span)
        return spans, number

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


def _iter_wanted(query: SearchQuery) -> Iterator[tuple[FindQuery, int]]:
    """What to look for, with how much a place of it counts. A row of bare words counts as a phrase first."""
    for is_row, group in groupby(iter_shown(query.root), key=lambda words: words.is_row):
        row = list(group)
        if is_row and len(row) > 1:
            yield FindQuery(" ".join(words.text for words in row)), 2 * len(row)
        for words in dict.fromkeys(row):
            yield _find_query(words), 1


def _find_query(words: Words) -> FindQuery:
    if words.is_prefix:
        return FindQuery(re.sub(r"([*?\\])", r"\\\1", words.text) + "*", MatchKind.WILDCARD)
    # The index knows Korean in pairs of syllables and finds them within compounds.
    return FindQuery(words.text, is_whole_word=not _INSIDE.search(words.text))


def _best_start(places: list[_Place]) -> int:
    """The place from which on most different words stand in one snippet; the first of equals."""
    best, start = 0, 0
    reach = LENGTH_CP - _LEAD_CP
    for at, (first, _, _) in enumerate(places[:_PLACES_MAX]):
        weights: dict[int, int] = {}
        for span, weight, number in places[at : at + _MATCHERS_MAX]:
            if span.end > first.start + reach and span.start != first.start:
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
