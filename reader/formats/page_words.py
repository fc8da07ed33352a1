"""The words by which parts of a web page are known, from `resources/pages.json`.

The whole interface: `page_words`, `PageWords`, `is_furniture`.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from reader.bundled import resource_path

_START_MAX_CP = 160
_SENTENCE_MAX_CP = 240


@dataclass(frozen=True, slots=True)
class PageWords:
    """The words as the readers need them: folded sets, beginnings as tuples, and patterns.

    `months` maps a folded month name to its numbers, of which there is one; `month_names` matches any of them.
    """

    around_classes: frozenset[str]
    photo_classes: frozenset[str]
    title_classes: frozenset[str]
    byline_classes: frozenset[str]
    furniture_lines: frozenset[str]
    furniture_starts: tuple[str, ...]
    furniture_sentences: tuple[str, ...]
    published: frozenset[str]
    changed: re.Pattern[str]
    byline_prefix: re.Pattern[str]
    byline_role: re.Pattern[str]
    source_prefix: re.Pattern[str]
    months: Mapping[str, int]
    month_names: str


def _fold(text: str) -> str:
    return " ".join(text.split()).casefold()


def _any_of(words: Iterable[str]) -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(set(words), key=len, reverse=True)) + ")"


def _prefix(words: Iterable[str]) -> str:
    """A prefix before a name: a colon or a blank parts them."""
    return rf"{_any_of(words)}(?:\s*[:：]\s*|\s+)"


@lru_cache(maxsize=1)
def page_words() -> PageWords:
    """The words, read once."""
    data: dict[str, Any] = json.loads(resource_path("pages.json").read_text(encoding="utf-8"))
    months = {
        spelling.casefold(): number
        for names in data["months"].values()
        for number, name in enumerate(names, 1)
        for spelling in name.split("|")
    }
    return PageWords(
        around_classes=frozenset(data["around_classes"]),
        photo_classes=frozenset(data["photo_classes"]),
        title_classes=frozenset(data["title_classes"]),
        byline_classes=frozenset(data["byline_classes"]),
        furniture_lines=frozenset(map(_fold, data["furniture_lines"])),
        furniture_starts=tuple(map(_fold, data["furniture_starts"])),
        furniture_sentences=tuple(map(_fold, data["furniture_sentences"])),
        published=frozenset(map(_fold, data["published_words"])),
        changed=re.compile(_any_of(data["changed_words"]), re.IGNORECASE),
        byline_prefix=re.compile(_prefix(data["byline_prefixes"])),
        byline_role=re.compile(rf"\s*,\s*{_any_of(data['byline_roles'])}.*$", re.IGNORECASE),
        source_prefix=re.compile(_prefix(data["source_prefixes"])),
        months=months,
        month_names=_any_of(months),
    )


def is_furniture(line: str) -> bool:
    """Whether a line belongs to the page and not to the text: a button, a notice, a pointer, a credit."""
    words = page_words()
    folded = _fold(line).strip()
    if folded.rstrip(" :.…»>") in words.furniture_lines or folded in words.furniture_lines:
        return True
    if len(folded) <= _START_MAX_CP and folded.startswith(words.furniture_starts):
        return not (folded.endswith(".") and len(folded) > _START_MAX_CP // 2 and ":" not in folded[:30])
    if len(folded) > _SENTENCE_MAX_CP:
        return False
    return folded.startswith(words.furniture_sentences) and ("cookie" in folded or "appeared first on" in folded)
