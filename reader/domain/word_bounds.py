"""Whether found words stand alone in a text whose spaces may be lost: "ComradeKim Jong Unvisited".

A place is a bound of a word where no letter, digit or mark goes on. Where one does, the words may still be glued
to their neighbour for want of a space, and these signs tell so:

- a capital after a small letter or a digit ("ComradeKim", "UnVisited");
- at the end of a name of several words, whose last word has a capital, small letters that are not an ending by
  which words are made of names: "Kim Jong Un|visited", yet not "South Korea|n" or "Kim Il Sung|ism";
- likewise at the end of an abbreviation in capitals: "DPRK|and", yet not "DPRK|s".

Scripts differ. Korean puts particles and titles right after a word, so its words may go on at their end. Scripts
without spaces (Chinese, Japanese, Thai and others) have no bounds to look for; a change of script is one.
"""

import re
import unicodedata
from string import ascii_letters, ascii_lowercase

from reader.domain.folding import IGNORED

HANGUL = "\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff\uffa0-\uffdc"
"""The letters and syllables of Korean, as a set in a regular expression."""
UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf"
    "\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9d\U00020000-\U0003ffff"
)
"""The characters of scripts without spaces between words, likewise."""
_HANGUL = re.compile(f"[{HANGUL}]")
_UNSPACED = re.compile(f"[{UNSPACED}]")
_IGNORED_BEFORE = re.compile(f"[{IGNORED}]+$")
_IGNORED_AFTER = re.compile(f"[{IGNORED}]*")
_SMALL_LETTERS = re.compile(r"[^\W\d_]+")
_REACH_CP = 40
_LETTERS = frozenset(ascii_letters)
_SMALL = frozenset(ascii_lowercase)
ENDINGS = frozenset(
    (
        *("s", "es", "n", "ns", "an", "ans", "ian", "ians", "ean", "eans", "ese", "ish", "er", "ers", "ite"),
        *("ites", "ism", "isms", "ist", "ists", "istic", "ity", "ness", "d", "ed", "ing", "ings", "ion", "ions"),
        *("al", "ic", "ly", "y", "ize", "ized", "izes", "izing", "ization", "ise", "ised", "ises", "ising"),
        *("isation", "nize", "nized", "nization", "nisation", "nism", "ment", "ments", "ful", "less", "able"),
        *("wide", "ward", "wards", "like", "hood", "ship", "dom", "land", "men", "man"),
    )
)
"""What English puts after a name or a noun to make another word of it. Such words are not glued ones."""


def stands_alone(text: str, start: int, end: int, *, name_start: int | None = None) -> bool:
    """Whether what stands from `start` to before `end` begins and ends as words do.

    `name_start` is where the last of several words begins, None for a single one or where the last is not known
    to be whole.
    """
    return _begins_word(text, start) and _ends_word(text, end, name_start)


def is_plainly_part(text: str, start: int, end: int | None) -> bool:
    """Whether plain small letters show at once that `stands_alone` is False; False where that is to be looked at.

    A short word is a part of others so often that this saves most of the time. Without `end` only the start is
    looked at.
    """
    if start and text[start] in _SMALL and text[start - 1] in _LETTERS:
        return True
    return end is not None and end < len(text) and text[end] in _SMALL and text[end - 1] in _SMALL


def weigh_letters(text: str) -> int:
    """How many letters and digits a text has, a syllable of Hangul or a character of its like counted as three."""
    wide = len(_HANGUL.findall(text)) + len(_UNSPACED.findall(text))
    return sum(character.isalnum() for character in text) + 2 * wide


def goes_on_at_end(text: str) -> bool:
    """Whether a word ending so may be followed by a particle without a space."""
    return bool(text and _HANGUL.match(text[-1]))


def _begins_word(text: str, start: int) -> bool:
    before, first = _character_before(text, start), text[start]
    if not (_is_of_word(before) and _is_of_word(first)):
        return True
    script = _script(first)
    if script != _script(before) or script == "unspaced":
        return True
    return first.isupper() and (before.islower() or before.isdigit())


def _ends_word(text: str, end: int, name_start: int | None) -> bool:
    last, after = text[end - 1], _character_after(text, end)
    if not (_is_of_word(last) and _is_of_word(after)):
        return True
    if _script(last) != _script(after) or _script(last) != "spaced":
        return True
    if after.isupper():
        return last.islower() or last.isdigit()
    is_name = name_start is not None and text[name_start].isupper() and last.islower()
    is_abbreviation = last.isupper() and text[end - 2 : end].isupper() and end >= 2
    return after.islower() and (is_name or is_abbreviation) and is_glued_word(text, end)


def is_glued_word(text: str, start: int) -> bool:
    """Whether the letters from a place on can be a word of their own rather than an ending."""
    rest = _SMALL_LETTERS.match(text, start, start + _REACH_CP)
    return rest is not None and len(rest[0]) > 1 and rest[0].lower() not in ENDINGS


def _character_before(text: str, start: int) -> str:
    near = _IGNORED_BEFORE.sub("", text[max(0, start - _REACH_CP) : start])
    return near[-1:]


def _character_after(text: str, end: int) -> str:
    skipped = _IGNORED_AFTER.match(text, end)
    return text[skipped.end() : skipped.end() + 1] if skipped else ""


def _is_of_word(character: str) -> bool:
    return character.isalnum() or (bool(character) and unicodedata.category(character).startswith("M"))


def _script(character: str) -> str:
    if character.isascii():
        return "spaced"
    if _HANGUL.match(character):
        return "hangul"
    return "unspaced" if _UNSPACED.match(character) else "spaced"
