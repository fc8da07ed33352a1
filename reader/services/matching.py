"""Queries compiled to matchers: where in one text do the words stand? Knows no library; safe on any thread.

Phrases are matched by patterns that take time in proportion to the text. Wildcards and regular expressions may
take for ever, so the package `regex` runs them: it leaves the interpreter to others meanwhile and can be stopped.
Each text has a time to be searched in; a pattern that needs longer ends the search with `PatternTooSlow`.
"""

import re
import warnings
from collections.abc import Callable, Iterator
from math import prod
from time import monotonic
from typing import Protocol

import regex

from reader.domain.errors import PatternInvalid, PatternTooSlow
from reader.domain.finding import FindQuery, IndexTerm, MatchKind
from reader.domain.folding import fold_text
from reader.domain.pattern_words import say_fault
from reader.domain.phrases import WordPattern, phrase_pattern, wildcard_pattern
from reader.domain.spans import Span
from reader.domain.word_places import list_places
from reader.domain.wording import tr

LENGTH_MAX_CP = 2_000
"""The longest query: nobody types more, and a pattern of many thousand characters takes long to compile."""
_TEXT_S = 2.0
_MEGABYTE_S = 2.0
_COUNTED = re.compile(r"\{(\d+)(?:,\d*)?\}")
_COUNTED_MAX = 50_000


class Matcher(Protocol):
    """Finds the places of one query. `index_terms` all stand in every article that has it undamaged."""

    @property
    def index_terms(self) -> tuple[IndexTerm, ...]:
        """What a word index can be asked; empty when it cannot tell."""

    def find(self, text: str) -> list[Span]:
        """The places in a text in order, none empty, no two overlapping. Raises `PatternTooSlow`."""


class WordMatcher:
    """Finds a phrase, or words with wildcards, on the folded text."""

    def __init__(self, pattern: WordPattern, query: FindQuery) -> None:
        self.index_terms = pattern.index_terms
        self._is_whole_word = query.is_whole_word
        self._is_timed = query.kind is MatchKind.WILDCARD
        self._pattern = regex.compile(pattern.source) if self._is_timed else re.compile(pattern.source)

    def find(self, text: str) -> list[Span]:
        """See `Matcher`."""
        folded = fold_text(text)
        search = _timed_search(self._pattern, folded.text) if self._is_timed else self._search(folded.text)
        return list_places(
            text, folded, search, is_whole_word=self._is_whole_word, has_last="last" in self._pattern.groupindex
        )

    def _search(self, folded: str) -> Callable[[int], "re.Match[str] | None"]:
        return lambda at: self._pattern.search(folded, at)


class RegexMatcher:
    """Finds a regular expression on the untouched text; `^` and `$` are the ends of paragraphs."""

    index_terms: tuple[IndexTerm, ...] = ()

    def __init__(self, text: str) -> None:
        self._pattern = _compile_regex(text)

    def find(self, text: str) -> list[Span]:
        """See `Matcher`. Matches of white space alone are no places."""
        return [Span(*match.span()) for match in self._iter_matches(text) if match[0].strip()]

    def _iter_matches(self, text: str) -> "Iterator[regex.Match[str]]":
        search = _timed_search(self._pattern, text)
        at = 0
        while at <= len(text) and (match := search(at)):
            yield match
            at = max(match.end(), match.start() + 1)


def compile_query(query: FindQuery) -> Matcher:
    """The matcher of a query. Raises `PatternInvalid`."""
    if not (query.text if query.kind is MatchKind.REGEX else fold_text(query.text).text).strip():
        raise PatternInvalid(tr("There is nothing to find."), tr("Give at least one word."))
    if len(query.text) > LENGTH_MAX_CP:
        raise PatternInvalid(
            tr(
                "What should be found has more than {length_max_cp} characters.",
                length_max_cp=f"{LENGTH_MAX_CP:,}",
            ),
            tr("Give a few words of it."),
        )
    if query.kind is MatchKind.REGEX:
        return RegexMatcher(query.text)
    make = phrase_pattern if query.kind is MatchKind.PHRASE else wildcard_pattern
    return WordMatcher(make(query.text, is_whole_word=query.is_whole_word), query)


def _compile_regex(text: str) -> "regex.Pattern[str]":
    """A regular expression that Python's own `re` takes, compiled so that it can be stopped."""
    try:
        with warnings.catch_warnings(action="ignore", category=FutureWarning):  # "[[" is a set in later versions
            re.compile(text, re.MULTILINE)
            # A counted repeat is written out when it is compiled, one within another as often as both say.
            if prod(max(1, int(count)) for count in _COUNTED.findall(text)) > _COUNTED_MAX:
                raise PatternInvalid(
                    tr("The pattern repeats something too often."), tr("Use smaller numbers in braces.")
                )
            return regex.compile(text, regex.MULTILINE | regex.VERSION0, cache_pattern=False)
    except (re.error, regex.error, OverflowError, RecursionError) as error:
        raise PatternInvalid(
            tr("“{shorten}” is no regular expression: {reason}.", shorten=_shorten(text), reason=say_fault(error)),
            tr("Mend it, or look for it as a phrase."),
        ) from error


def _timed_search(pattern: "regex.Pattern[str]", text: str) -> "Callable[[int], regex.Match[str] | None]":
    """A search from a place on that ends with `PatternTooSlow` once the text has used up its time."""
    end = monotonic() + _TEXT_S + _MEGABYTE_S * len(text) / 1e6

    def search(at: int) -> "regex.Match[str] | None":
        left = end - monotonic()
        if left <= 0:
            raise _too_slow()
        try:
            return pattern.search(text, at, concurrent=True, timeout=left)
        except TimeoutError as error:
            raise _too_slow() from error

    return search


def _too_slow() -> PatternTooSlow:
    return PatternTooSlow(
        tr("The pattern takes too long, so the search was ended."),
        tr("Avoid a repeat within a repeat, such as (a+)+, and several “.*” in a row."),
    )


def _shorten(text: str) -> str:
    return text if len(text) <= 60 else text[:57] + "..."
