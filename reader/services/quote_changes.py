"""What became of the words of an annotation in another version of their text.

This is the whole interface: `is_changed`, `is_turned` and `is_exchanged`.
"""

import json
import re
import unicodedata
from difflib import SequenceMatcher
from functools import cache

from reader.bundled import resource_path
from reader.domain.texts import WORD

_QUOTES = re.compile("[\"'`´“”„‟‘’‚‛«»‹›]")
_DASHES = re.compile("[-‐‑‒–—―−]+")
_SPACE = re.compile(r"\s+")
_DIGIT = re.compile(r"\d")
_FEW_WORDS = 6
_SAME_WORD_MIN = 0.8
"""Twice the letters in common over all: "honor" and "honour" 0.91, "increase" and "decrease" 0.75."""


def is_changed(old: str, new: str) -> bool:
    """Whether the words differ in more than case, white space, quotes and dashes."""
    return old != new and _fold(old) != _fold(new)


def is_turned(old: str, new: str) -> bool:
    """Whether the words may say something else altogether: one more or one less negation, or another number."""
    if old == new:
        return False
    was, now = _plain(old), _plain(new)
    return _DIGIT.findall(was) != _DIGIT.findall(now) or _count_negations(was) != _count_negations(now)


def is_exchanged(old: str, new: str) -> bool:
    """Whether a quote of few words has another word in the place of one of its own; respelled is not exchanged."""
    was, now = WORD.findall(_plain(old)), WORD.findall(_plain(new))
    if was == now or len(was) > _FEW_WORDS:
        return False
    changes = SequenceMatcher(None, was, now, autojunk=False).get_opcodes()
    return any(
        kind == "replace" and not _is_respelled("".join(was[first:last]), "".join(now[start:end]))
        for kind, first, last, start, end in changes
    )


def _is_respelled(old: str, new: str) -> bool:
    from rapidfuzz.fuzz import ratio  # here, because only a changed quote needs it

    return ratio(*(unicodedata.normalize("NFD", word) for word in (old, new))) >= 100 * _SAME_WORD_MIN


def _plain(text: str) -> str:
    return _QUOTES.sub("'", unicodedata.normalize("NFKC", text)).casefold()


def _fold(text: str) -> str:
    return _DASHES.sub("-", _SPACE.sub("", _plain(text)))


def _count_negations(plain: str) -> int:
    return len(_negations().findall(plain))


@cache
def _negations() -> re.Pattern[str]:
    """A pattern of all negations; "no. 5" is none."""
    known = json.loads(resource_path("negations.json").read_text(encoding="utf-8"))
    words = "|".join(re.escape(word) for word in known["words"])
    parts = "|".join(re.escape(part) for part in known["parts"])
    return re.compile(rf"(?<![\w'])(?:{words})(?![\w'])(?!\.\s?\d)|{parts}")
