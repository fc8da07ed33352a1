"""Texts and queries as the full-text index knows them: a shadow in which both are written alike.

- Folded as for finding (`folding`): compatibility forms, case, characters that show nothing.
- A capital after a small letter or a digit begins a word, for spaces get lost: "ComradeKim" is "comrade kim".
  Since "YouTube" is also written "youtube", such a place is entered a second time unparted, after the text, with
  the words beside it.
- Korean and the scripts without spaces become overlapping pairs of each run, "기후변화" "기후 후변 변화", so that
  words of two syllables are found within compounds. A run of one character stays as it is.
- What is no letter, digit or mark parts words.

What stands glued after an abbreviation ("DPRKand") is parted likewise. Where a name ends that has others glued to
it ("Kim Jong Unvisited") is known only to the query: for it `glued_expression` asks for the names of the texts
(`glued_names`), which stand at the end of the shadow.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from reader.domain.folding import IGNORED, fold_text
from reader.domain.glued_names import list_abbreviation_ends, list_names, name_expression, name_word
from reader.domain.word_bounds import HANGUL, UNSPACED

BESIDE_CP = 40
"""How many characters on each side are entered a second time with a word that has capitals inside."""
PREFIX_FROM = 2
"""How many letters a beginning has at least; with fewer it is a whole word, for too many words begin so.

A syllable of Korean or a character of its like is always a beginning.
"""
_CHOICES_MAX = 4
_SEAM = " ¦ "
"""A word that no text has, so that no phrase is found across what is entered again."""

_IGNORED = re.compile(f"[{IGNORED}]+")
_PAIRED = re.compile(f"[{HANGUL}{UNSPACED}]")
_RUNS = re.compile(f"([{HANGUL}]+)"), re.compile(f"([{UNSPACED}]+)")
_CAPITAL = re.compile("[A-Z](?<=[a-z0-9][A-Z])")  # the rare one first: four times as fast as the other way about
_NOT_OF_WORD = re.compile(r"\W")
_SPACE = re.compile(r"\s")
_TOKEN = re.compile("[0-9A-Za-z\u0080-\U0010ffff]+")
_JOINT = re.compile(f"(?<=[{HANGUL}{UNSPACED}])[\\s-]+(?=[{HANGUL}{UNSPACED}])")


def index_text(text: str) -> str:
    """The shadow of a text, words parted by white space or ASCII punctuation. Takes time in proportion to it."""
    odd = _odd(text)
    shown = _without_ignored(text, odd)
    places = _places(shown, odd)
    parted = _part(shown, places) if places else shown
    pieces = (parted, *_iter_unparted(shown, places)) if places else (shown,)
    return " ".join((_SEAM.join(map(_shadow, pieces)), *_iter_name_words(parted, odd)))


def query_alternatives(words: str, *, is_prefix: bool = False) -> tuple[str, ...]:
    """The quoted FTS5 phrases of which any finds a row of words, likeliest first; none when no word is left.

    Each may stand in NEAR. With `is_prefix` the last word may go on, where it has letters enough (`PREFIX_FROM`).
    Never a syntax error, whatever the words.
    """
    shown = _without_ignored(words, _odd(words))
    found = dict.fromkeys(_phrase(written, is_prefix=is_prefix) for written in _iter_ways(shown))
    return tuple(phrase for phrase in found if phrase)


def query_phrase(words: str, *, is_prefix: bool = False) -> str:
    """The FTS5 expression of a row of words, one after the other; "" when no word is left. See above."""
    alternatives = query_alternatives(words, is_prefix=is_prefix)
    return alternatives[0] if len(alternatives) == 1 else f"({' OR '.join(alternatives)})" if alternatives else ""


def glued_expression(words: str, before: str = "") -> str:
    """The FTS5 expression of texts in which other words are glued to the end of these; "" where that cannot be.

    The last of them has to follow on another, which may be the last one of `before`; in the text it has a capital.
    """
    own = _tokens(words)
    tokens = (*_tokens(before), *own)
    if len(tokens) < 2 or len(tokens[-1]) < PREFIX_FROM or not tokens[-1].isalpha() or _PAIRED.match(tokens[-1]):
        return ""
    name = name_expression(*tokens[-2:])
    return name if len(own) < 3 else f'("{" ".join(own)}" * AND {name})'


def _iter_ways(words: str) -> Iterator[str]:
    """The ways in which words may be written: parted at capitals or not, Korean with its spaces or without."""
    for text in dict.fromkeys((_parted(words), words)):
        pieces = _JOINT.split(text)
        if len(pieces) > _CHOICES_MAX:
            yield from (" ".join(pieces), "".join(pieces))
            continue
        for joints in product((" ", ""), repeat=len(pieces) - 1):
            yield "".join(piece + joint for piece, joint in zip(pieces, (*joints, ""), strict=True))


def _iter_name_words(text: str, odd: str) -> Iterator[str]:
    for before, last in list_names(text, odd):
        if before.isascii() and last.isascii():
            yield name_word(before.lower(), last.lower())
        else:
            yield name_word(_shadow(before).split()[-1], _shadow(last))


def _tokens(words: str) -> list[str]:
    return _TOKEN.findall(_shadow(_parted(_without_ignored(words, _odd(words)))))


def _phrase(text: str, *, is_prefix: bool) -> str:
    tokens = _TOKEN.findall(_shadow(text))
    if not tokens:
        return ""
    is_open = _PAIRED.match(tokens[-1]) if len(tokens[-1]) < PREFIX_FROM else is_prefix
    return f'"{" ".join(tokens)}"' + (" *" if is_open else "")


def _without_ignored(text: str, odd: str) -> str:
    return _IGNORED.sub("", text) if _IGNORED.search(odd) else text


def _shadow(text: str) -> str:
    """Folded, words parted by spaces, runs of Korean and the like in pairs."""
    folded = fold_text(text).text
    odd = _odd(folded)
    for mark in _NOT_OF_WORD.findall(odd):
        if not unicodedata.category(mark).startswith("M"):
            folded = folded.replace(mark, " ")
    for run in _RUNS:
        if run.search(odd):
            pieces = run.split(folded)
            pieces[1::2] = map(_pairs, pieces[1::2])
            folded = " ".join(pieces)
    return folded


@lru_cache(maxsize=16384)
def _pairs(run: str) -> str:
    return " ".join(map(str.__add__, run, run[1:])) or run


def _odd(text: str) -> str:
    """The characters of a text beyond ASCII, which are asked about instead of the whole text; each once."""
    return "" if text.isascii() else "".join(sorted(character for character in set(text) if character > "\x7f"))


def _parted(text: str) -> str:
    return _part(text, _places(text, _odd(text)))


def _part(text: str, places: list[int]) -> str:
    """The text with a space at each of the places."""
    return " ".join(text[start:end] for start, end in zip([0, *places], [*places, len(text)], strict=True))


def _iter_unparted(text: str, places: list[int]) -> Iterator[str]:
    """The words about the places as they were written. Words that are longer than the reach are left out."""
    end = 0
    for place in places:
        if place < end:
            continue
        first, last = max(0, place - BESIDE_CP), min(len(text), place + BESIDE_CP)
        begin = next((match.end() for match in _SPACE.finditer(text, first, place)), None) if first else 0
        stops = [match.start() for match in _SPACE.finditer(text, place, last)]
        stop = last if last == len(text) else stops[-1] if stops else None
        if begin is not None and stop is not None:
            yield text[begin:stop]
            end = stop


@lru_cache(maxsize=256)
def _capitals(odd: str) -> re.Pattern[str]:
    """The pattern of capitals after a small letter or a digit, for a text with these letters beyond ASCII."""
    small = "".join(character for character in odd if character.islower() or character.isdigit())
    capital = "".join(character for character in odd if character.isupper())
    if not small and not capital:
        return _CAPITAL
    return re.compile(f"[A-Z{capital}](?<=[a-z0-9{small}][A-Z{capital}])")


def _places(text: str, odd: str) -> list[int]:
    """Where a capital follows a small letter or a digit, and where an abbreviation has others glued to it."""
    places = [match.start() for match in _capitals(odd).finditer(text)]
    ends = list_abbreviation_ends(text, odd)
    return sorted({*places, *ends}) if ends else places
