"""The language of a text, where no label says it: by its script, within it by letters of its own or small words.

This is the whole interface: `detect_language`. Simple and sure: where the words do not speak clearly for one
language the answer is None. Scripts and words are data in `resources/languages.json`.
"""

import json
import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Any

from reader.bundled import resource_path

_LOOK_AT_CP = 900
"""Code points from the start of a text that are looked at."""
_FOREIGN_SHARE = 0.05
"""Of all code points: text with fewer outside ASCII is Latin, and its letters need no counting by script."""
_LOOK_AT_UNCASED_CP = 400
_FIRST_CP = 40
_MIN_LETTERS = 8
_MIN_OWN_LETTERS = 2
_MIN_HITS = 4
_MIN_SHARE = 0.1
"""Of the words looked at, the share that must be small words of the language."""
_LEAD = 1.25
"""How many times the hits of the next language the best one needs."""
_OWN_SHARE = {"Hangul": 0.3, "Kana": 0.05}
"""Scripts of one language stand beside Han and Latin; so much of all letters tells the language."""
_SCRIPTS = {
    "Latin": "A-Za-z\u00c0-\u024f\u1e00-\u1eff",
    "Cyrillic": "\u0400-\u052f",
    "Arabic": "\u0600-\u06ff\u0750-\u077f",
    "Hangul": "\uac00-\ud7a3\u1100-\u11ff\u3130-\u318f",
    "Kana": "\u3041-\u30ff",
    "Han": "\u3400-\u4dbf\u4e00-\u9fff",
    "Greek": "\u0370-\u03ff",
    "Hebrew": "\u0590-\u05ff",
    "Thai": "\u0e00-\u0e7f",
    "Devanagari": "\u0900-\u097f",
    "Georgian": "\u10a0-\u10ff",
    "Armenian": "\u0530-\u058f",
}
_RUNS = {name: re.compile(f"[{letters}]+") for name, letters in _SCRIPTS.items()}
_WORD = re.compile(r"[^\W\d_]+")
_FOREIGN = re.compile(r"[^\x00-\x7f]+")


@dataclass(frozen=True, slots=True)
class _Languages:
    of_script: dict[str, str]
    of_letter: dict[str, dict[str, str]]  # script → language → letters that no language after it has
    of_word: dict[str, dict[str, tuple[str, ...]]]  # script → small word → the languages that have it


@lru_cache(maxsize=1)
def _load() -> _Languages:
    data: dict[str, Any] = json.loads(resource_path("languages.json").read_text(encoding="utf-8"))
    of_word: dict[str, dict[str, tuple[str, ...]]] = {}
    for script, languages in data["words"].items():
        words: dict[str, tuple[str, ...]] = {}
        for language, listed in languages.items():
            for word in dict.fromkeys(listed.split()):
                words[word] = (*words.get(word, ()), language)
        of_word[script] = words
    return _Languages(data["scripts"], data["letters"], of_word)


def _count_letters(text: str) -> dict[str, int]:
    if text.isascii() or sum(map(len, _FOREIGN.findall(text))) < _FOREIGN_SHARE * len(text):
        return {"Latin": len(text) - text.count(" ")}
    return {name: sum(map(len, run.findall(text))) for name, run in _RUNS.items()}


def _is_cased(text: str) -> bool:
    """Whether the first letters have upper and lower case: scripts without need fewer to be told apart."""
    return any(character.lower() != character.upper() for character in text[:_FIRST_CP])


def _by_letters(text: str, letters: dict[str, str]) -> str | None:
    enough = (name for name, own in letters.items() if sum(map(text.count, own)) >= _MIN_OWN_LETTERS)
    return next(enough, None)


def _by_words(text: str, words: dict[str, tuple[str, ...]]) -> str | None:
    found = _WORD.findall(text.lower())
    hits = Counter(chain.from_iterable(words[word] for word in found if word in words))
    ranked = hits.most_common(2)
    if not ranked or ranked[0][1] < max(_MIN_HITS, _MIN_SHARE * len(found)):
        return None
    if len(ranked) > 1 and ranked[0][1] < _LEAD * ranked[1][1]:
        return None
    return ranked[0][0]


def detect_language(text: str) -> str | None:
    """The ISO 639-1 code of the language a text is in, or None where it is not sure."""
    piece = text[:_LOOK_AT_CP]
    letters = _count_letters(piece if _is_cased(piece) else piece[:_LOOK_AT_UNCASED_CP])
    total = sum(letters.values())
    if total < _MIN_LETTERS:
        return None
    languages = _load()
    for script, share in _OWN_SHARE.items():
        if letters.get(script, 0) >= share * total:
            return languages.of_script[script]
    script = max(letters, key=lambda name: letters[name])
    if script in languages.of_word:
        own = _by_letters(piece, languages.of_letter.get(script, {}))
        return own or _by_words(piece, languages.of_word[script])
    return languages.of_script.get(script)
