"""Phrases and wildcards made into patterns over folded text (`folding`), tolerant of what scrapers do to words.

- Between two words any spaces, line ends, hyphens, dashes and quotation marks may stand, or none, as in
  "hugerehabilitation". Beside a wildcard there has to be one: "the * of" is not "thereof".
- A capital after a small letter begins a word: "ComradeKim" finds "Comrade Kim".
- Within a word a hyphen may stand. In a phrase of 12 letters or more spaces may too, for so long a row of letters
  cannot be another phrase: "selfreliance" finds "self reliance", but "area" does not find "are a".
- Beside punctuation that was asked for spaces and quotation marks may stand: "Kim , said".
- Quotation marks round the whole are found with it where they stand.
- An apostrophe within a word has to be there, in whatever form: "people's" is not "peoples".

Patterns are free of nested repeats; those of phrases take time in proportion to the text.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from reader.domain.finding import IndexTerm
from reader.domain.folding import IGNORED, fold_text
from reader.domain.word_bounds import goes_on_at_end, weigh_letters

_APOSTROPHES = "'’‘‛ʼʹ′`´＇"
_QUOTES = _APOSTROPHES + '"‚“”„‟‹›«»″〝〞〟「」『』《》〈〉'
_HYPHENS = "\\-‐‑⁃"
_DASHES = _HYPHENS + "‒–—―−⸺⸻"
_SEPARATOR = re.compile(f"[\\s{_DASHES}{_QUOTES}]+")
_LOOSE_FROM = 12

_BETWEEN_WORDS = f"[\\s{_DASHES}{_QUOTES}]*+"
_BETWEEN_OPEN_WORDS = f"[\\s{_DASHES}{_QUOTES}]++"
_IN_WORD = f"(?:[{_HYPHENS}]\\s?+)?+"
_IN_LONG_PHRASE = f"[\\s{_HYPHENS}]*+"
_BY_PUNCTUATION = f"[\\s{_QUOTES}]*+"
_APOSTROPHE_IN_WORD = f"\\s?+[{_APOSTROPHES}]\\s?+"
_LETTER = r"[\p{L}\p{N}\p{M}]"


class _Any(Enum):
    """The wildcards."""

    RUN = auto()
    ONE = auto()


_Item = str | _Any
"""A character of a word as folded, or a wildcard."""


@dataclass(frozen=True, slots=True)
class WordPattern:
    """A pattern over folded text. Its group `last` is the last of several words; there is none for a single word.

    `index_terms` all stand in every article in which the words are undamaged; none where the index cannot tell.
    """

    source: str
    index_terms: tuple[IndexTerm, ...]


def phrase_pattern(text: str, *, is_whole_word: bool) -> WordPattern:
    """The pattern of a phrase, in the syntax of Python's `re`. `text` holds more than white space."""
    words = _split_words(list(fold_text(_part_at_capitals(text)).text))
    if not words:
        return WordPattern(_marks_pattern(text), ())
    letters = "".join(str(item) for word in words for item in word)
    in_word = _IN_LONG_PHRASE if weigh_letters(letters) >= _LOOSE_FROM else _IN_WORD
    plain = re.sub(f'[{IGNORED}"]', " ", unicodedata.normalize("NFC", text)).strip()
    is_prefix = not is_whole_word or goes_on_at_end(letters)
    has_letters = any(character.isalnum() for character in letters)
    terms = (IndexTerm(plain, is_prefix=is_prefix),) if has_letters else ()
    return WordPattern(_with_outer_quotes(text, _join_words(words, in_word)), terms)


def wildcard_pattern(text: str, *, is_whole_word: bool) -> WordPattern:
    """The pattern of words with `*` (any run of letters, none included, within a word) and `?` (one letter).

    A backslash before one of them takes its meaning away; a `*` that stands alone is one whole word. In the syntax
    of the package `regex`, for letters are named by their Unicode properties.
    """
    words = _split_words(_wildcard_items(text))
    if not words:
        return WordPattern(_marks_pattern(text), ())
    terms = [
        _term_of(word, is_last=number == len(words), is_whole_word=is_whole_word)
        for number, word in enumerate(words, 1)
    ]
    source = _with_outer_quotes(text, _join_words(words, _IN_WORD))
    return WordPattern(source, tuple(term for term in terms if term is not None))


def _part_at_capitals(text: str) -> str:
    """The text with a space before each capital after a small letter: words may have been copied glued."""
    return "".join(
        f" {after}" if before.islower() and after.isupper() else after
        for before, after in zip(f" {text}", text, strict=False)
    )


def _wildcard_items(text: str) -> list[_Item]:
    items: list[_Item] = []
    for escaped, wildcard, plain in re.findall(r"(\\[*?])|([*?])|((?:[^*?\\]|\\(?![*?]))+)", text):
        if wildcard:
            found = _Any.RUN if wildcard == "*" else _Any.ONE
            if found is _Any.ONE or items[-1:] != [found]:  # a second star adds nothing but time
                items.append(found)
        else:
            items.extend(fold_text(escaped[1:] or plain).text)
    return items


def _split_words(items: Sequence[_Item]) -> list[list[_Item]]:
    """The words between separators. An apostrophe between two letters stays as part of its word."""
    words: list[list[_Item]] = [[]]
    for place, item in enumerate(items):
        if isinstance(item, _Any) or not _SEPARATOR.match(item) or _is_inner_apostrophe(items, place):
            words[-1].append(item)
        elif words[-1]:
            words.append([])
    return [word for word in words if word]


def _is_inner_apostrophe(items: Sequence[_Item], place: int) -> bool:
    return (
        str(items[place]) in _APOSTROPHES
        and 0 < place < len(items) - 1
        and _is_letter(items[place - 1])
        and _is_letter(items[place + 1])
    )


def _join_words(words: Sequence[Sequence[_Item]], in_word: str) -> str:
    sources = [_word_source(word, in_word) for word in words]
    if len(sources) > 1:
        sources[-1] = f"(?P<last>{sources[-1]})"
    joined = sources[0]
    for before, word, source in zip(words, words[1:], sources[1:], strict=False):
        is_open = isinstance(before[-1], _Any) or isinstance(word[0], _Any)
        joined += (_BETWEEN_OPEN_WORDS if is_open else _BETWEEN_WORDS) + source
    return joined


def _with_outer_quotes(text: str, source: str) -> str:
    """Quotation marks with which a query begins or ends belong to what is found, where they stand."""
    marks = f"[{_QUOTES}]"
    # Only where a row of them begins: tried from each mark of it, a long row would take the square of its length.
    begin = f"(?:(?<!{marks}){marks}++)?" if re.match(marks, text.strip()) else ""
    end = f"{marks}*+" if re.match(marks, text.strip()[-1]) else ""
    return f"{begin}{source}{end}"


def _word_source(word: Sequence[_Item], in_word: str) -> str:
    if list(word) == [_Any.RUN]:
        return f"{_LETTER}+"
    parts: list[str] = []
    for place, item in enumerate(word):
        if place:
            parts.append(_between(word[place - 1], item, in_word))
        parts.append(_item_source(item))
    return "".join(parts)


def _item_source(item: _Item) -> str:
    if item is _Any.RUN:
        return f"{_LETTER}*"
    if item is _Any.ONE:
        return r"[\p{L}\p{N}]\p{M}*+"
    return _APOSTROPHE_IN_WORD if str(item) in _APOSTROPHES else re.escape(str(item))


def _between(before: _Item, after: _Item, in_word: str) -> str:
    """What may stand between two neighbours of a word."""
    if isinstance(before, _Any) or isinstance(after, _Any):
        return ""
    if before in _APOSTROPHES or after in _APOSTROPHES:
        return ""
    return in_word if _is_letter(before) and _is_letter(after) else _BY_PUNCTUATION


def _is_letter(item: _Item) -> bool:
    return isinstance(item, _Any) or item.isalnum() or unicodedata.category(item).startswith("M")


def _term_of(word: Sequence[_Item], *, is_last: bool, is_whole_word: bool) -> IndexTerm | None:
    """What the index can be asked of one word: its beginning up to the first wildcard."""
    cut = next((place for place, item in enumerate(word) if isinstance(item, _Any)), len(word))
    begin = "".join(str(item) for item in word[:cut])
    if not any(character.isalnum() for character in begin):
        return None
    is_open = cut < len(word) or goes_on_at_end(begin) or (is_last and not is_whole_word)
    return IndexTerm(begin, is_prefix=is_open)


def _marks_pattern(text: str) -> str:
    """The pattern of a text of separators alone: each kind of mark in any of its forms."""
    sources = []
    for character in fold_text(text).text.strip():
        kinds = ("\\s", _DASHES, _QUOTES)
        kind = next((kind for kind in kinds if re.match(f"[{kind}]", character)), re.escape(character))
        sources.append(f"[{kind}]" + ("+" if kind == "\\s" else ""))
    return "".join(sources)
