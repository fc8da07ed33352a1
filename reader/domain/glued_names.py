"""Names to whose end other words may be glued ("Kim Jong Unvisited"), as words of the full-text index.

Where a name ends in such a row of letters only a query knows. So a text gives the index every word that begins
with a capital, goes on in small letters and follows on another with a capital, both together as one word of its
own: "¦jong¦unvisited". A query for "Kim Jong Un" asks for the words that begin "¦jong¦un", whatever its own
capitals. With words before it that have none ("of Unvisited") "of UN" would find "of United" everywhere.
The words that English makes of a name ("South Korean") are left out by the rule of `word_bounds`, article by
article: one that has both "South Korean" and "South Koreavisited", and South Korea nowhere else, is not found.
"""

import re
import unicodedata
from functools import lru_cache
from string import ascii_lowercase

from reader.domain.word_bounds import ENDINGS, is_glued_word

_MARK = "¦"
"""No word of a shadow has it in it: it is no letter, so it parts words there."""
_LENGTH_CP = 40
_NOT_GLUED = tuple(sorted(ENDINGS.union(ascii_lowercase)))
_AFTER_WORD = "[^\\w.!?]{1,4}+"
"""What may stand between two words of a name: not the end of a sentence."""
_NOT_OF_WORD = re.compile(r"\W")
_PLAIN_NAME = re.compile(f"([A-Z](?<!\\w[A-Z])[0-9A-Za-z]*+)(?={_AFTER_WORD}([A-Z][a-z]{{3,{_LENGTH_CP}}}))")
_PLAIN_ABBREVIATION = re.compile("[A-Z](?<=[A-Z][A-Z])(?=[a-z]{2})")


def list_names(text: str, odd: str) -> list[tuple[str, str]]:
    """The words of a text that may be the end of a name with others glued to it, each after the one before it.

    As they are written, each pair once. `odd` are the characters of the text beyond ASCII.
    """
    pattern = _names(_of_words(odd)) if odd else _PLAIN_NAME
    return [pair for pair in dict.fromkeys(pattern.findall(text)) if len(pair[0]) <= _LENGTH_CP]


def list_abbreviation_ends(text: str, odd: str) -> list[int]:
    """Where an abbreviation in capitals ends to which small letters are glued: "DPRK|and", yet not "DPRK|s"."""
    pattern = _abbreviations(_of_words(odd)) if odd else _PLAIN_ABBREVIATION
    return [match.end() for match in pattern.finditer(text) if is_glued_word(text, match.end())]


def name_word(before: str, last: str) -> str:
    """The word of the index for the last word of a name and the one before it, both folded."""
    return f"{_MARK}{before}{_MARK}{last}"


def name_expression(before: str, last: str) -> str:
    """The FTS5 expression of the texts in which something is glued to the end of a name; both words folded."""
    begin = name_word(before, last)
    others = " OR ".join(f'"{begin}{ending}"' for ending in _NOT_GLUED)
    return f'("{begin}" * NOT ({others}))'


_Letters = tuple[str, str, str]


@lru_cache(maxsize=256)
def _of_words(odd: str) -> _Letters:
    """The capitals, the small letters and the marks among characters."""
    marks = (sign for sign in _NOT_OF_WORD.findall(odd) if unicodedata.category(sign).startswith("M"))
    return "".join(filter(str.isupper, odd)), "".join(filter(str.islower, odd)), "".join(marks)


@lru_cache(maxsize=256)
def _names(letters: _Letters) -> re.Pattern[str]:
    capital, small, marks = letters
    rest = f"(?:[^\\W_]|[{marks}])*+" if marks else "[^\\W_]*+"
    before = f"[A-Z{capital}](?<![\\w{marks}][A-Z{capital}]){rest}"
    return re.compile(f"({before})(?={_AFTER_WORD}([A-Z{capital}][a-z{small}{marks}]{{3,{_LENGTH_CP}}}))")


@lru_cache(maxsize=256)
def _abbreviations(letters: _Letters) -> re.Pattern[str]:
    capital, small, _ = letters
    return re.compile(f"[A-Z{capital}](?<=[A-Z{capital}][A-Z{capital}])(?=[a-z{small}]{{2}})")
