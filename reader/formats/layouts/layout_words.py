"""The words by which parts of a page are known, from `resources/layouts.json`. The whole interface: `words`."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from reader.bundled import resource_path


@dataclass(frozen=True, slots=True)
class LayoutWords:
    """The words as the parts need them; sets and tuples hold folded text (see `fold`).

    `header` matches a list's first line and gives its label; `date_part`, `source_part` one part of a date line;
    `calendar` the mark before the day of an agency page, and the day; `end_mark` an end mark at the end of a line;
    `byline_prefix` and `byline_suffix` what stands around a name.
    """

    header: re.Pattern[str]
    headers: tuple[str, ...]
    trailers: tuple[str, ...]
    date_part: re.Pattern[str]
    source_part: re.Pattern[str]
    link_parts: frozenset[str]
    calendar: re.Pattern[str]
    calendar_outlets: Mapping[str, str]
    site_names: tuple[str, ...]
    end_mark: re.Pattern[str]
    foot_lines: frozenset[str]
    byline_prefix: re.Pattern[str]
    byline_suffix: re.Pattern[str]
    note_headings: frozenset[str]
    text_headings: frozenset[str]
    stamp_words: re.Pattern[str]
    slogan_words: frozenset[str]
    surnames: frozenset[str]
    hangul_surnames: frozenset[str]


def fold(text: str) -> str:
    """Text without regard to case and to the amount of white space."""
    return " ".join(text.split()).casefold()


def _any_of(words: Iterable[str]) -> str:
    ordered = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered) + ")"


def _prefix_pattern(prefixes: Iterable[str]) -> str:
    """Prefixes end at white space; long ones of letters without case may touch the name, as in Korean."""
    glued = [word for word in prefixes if len(word) >= 4 and word.lower() == word.upper()]
    touching = f"|{_any_of(glued)}\\s*" if glued else ""
    return rf"(?:{_any_of(prefixes)}\s+{touching})+"


def _end_mark_pattern(marks: Iterable[str]) -> str:
    return rf"{_any_of(marks)}$"


@lru_cache(maxsize=1)
def words() -> LayoutWords:
    """The words, read once."""
    data: dict[str, Any] = json.loads(resource_path("layouts.json").read_text(encoding="utf-8"))
    ignoring = re.IGNORECASE
    sources = rf"\s*{_any_of(data['date_line_sources'])}\s*[:：]\s*(.*\S)\s*"
    return LayoutWords(
        header=re.compile(rf"\s*{_any_of(data['list_headers'])}\s+(\S|\S.{{0,118}}\S)\s*", ignoring),
        headers=tuple(map(fold, data["list_headers"])),
        trailers=tuple(map(fold, data["list_trailers"])),
        date_part=re.compile(rf"\s*{_any_of(data['date_line_dates'])}\s*[:：]\s*(.*\S)\s*", ignoring),
        source_part=re.compile(sources, ignoring),
        link_parts=frozenset(map(fold, data["date_line_links"])),
        calendar=re.compile(rf"\s*({_any_of(data['calendar_marks'])})\s*(\S.*\S)\s*", ignoring),
        calendar_outlets={fold(mark): outlet for mark, outlet in data["calendar_marks"].items()},
        site_names=tuple(sorted(map(fold, data["site_names"]), key=len, reverse=True)),
        end_mark=re.compile(_end_mark_pattern(data["end_marks"])),
        foot_lines=frozenset(map(fold, data["foot_lines"])),
        byline_prefix=re.compile(_prefix_pattern(data["byline_prefixes"])),
        byline_suffix=re.compile(rf"\s+{_any_of(data['byline_suffixes'])}$"),
        note_headings=frozenset(data["note_headings"]),
        text_headings=frozenset(data["text_headings"]),
        stamp_words=re.compile(_any_of([*data["weekdays"], *data["stamp_words"]])),
        slogan_words=frozenset(data["slogan_words"]),
        surnames=frozenset(data["surnames"]),
        hangul_surnames=frozenset(data["hangul_surnames"]),
    )
