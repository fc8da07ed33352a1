"""What became of the words of an annotation in another version of their text.

This is the whole interface: `is_changed` and `is_turned`.
"""

import json
import re
import unicodedata
from functools import cache

from reader.bundled import resource_path

_QUOTES = re.compile("[\"'`´“”„‟‘’‚‛«»‹›]")
_DASHES = re.compile("[-‐‑‒–—―−]+")
_SPACE = re.compile(r"\s+")
_DIGIT = re.compile(r"\d")


def is_changed(old: str, new: str) -> bool:
    """Whether the words differ in more than case, white space, quotes and dashes."""
    return old != new and _fold(old) != _fold(new)


def is_turned(old: str, new: str) -> bool:
    """Whether the words may say something else altogether: one more or one less negation, or another number."""
    if old == new:
        return False
    was, now = _plain(old), _plain(new)
    return _DIGIT.findall(was) != _DIGIT.findall(now) or _count_negations(was) != _count_negations(now)


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
