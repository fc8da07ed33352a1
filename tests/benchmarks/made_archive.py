"""Made-up pages for benchmarks, the same at each run: no two of them alike, 3 KB each.

Half are pages of an archive in its plain layout, with a list of further articles; half are agency stories.
"""

import json
import random
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path

_SIZE = 3_000
_LISTED = 4
_SYLLABLES = [first + second for first in "bdghklmnprst" for second in "aeo"]
_LABELS = ("Naenara (En)", "Voice of Korea (EN)", "Pyongyang Times (En)")
_FIRST = date(2011, 1, 1)


def make_page(number: int) -> str:
    """One page of some 3 KB."""
    chance = random.Random(number)
    day = _FIRST + timedelta(number % 5_000)
    if number % 2:
        return _fill(chance, f"Pyongyang, {day:%B} {day.day} (KCNA) -- ", _SIZE)
    listed = [line for n in range(_LISTED) for line in _item(chance, day - timedelta(n // 2))]
    label = _LABELS[number // 2 % len(_LABELS)]
    tail = "\n".join((f"More From {label}", *listed, "More Articles"))
    return f"{_fill(chance, '', _SIZE - len(tail))}\n{tail}"


def write_pages(folder: Path, number: int) -> list[Path]:
    """Files with the first pages; their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{place:06}.txt" for place in range(number)]
    for place, path in enumerate(paths):
        path.write_text(make_page(place), encoding="utf-8")
    return paths


def write_rows(path: Path, number: int, size: int = _SIZE) -> None:
    """A table of JSON lines with this many articles of some `size` characters."""
    with path.open("w", encoding="utf-8") as stream:
        for place in range(number):
            chance = random.Random(place)
            day = _FIRST + timedelta(place % 5_000)
            row = {
                "title": _sentence(chance)[:70],
                "text": _fill(chance, "", size),
                "source": _LABELS[place % len(_LABELS)],
                "date": day.isoformat(),
                "url": f"https://news.example/{place}",
            }
            stream.write(json.dumps(row) + "\n")


def _fill(chance: random.Random, begin: str, size: int) -> str:
    paragraphs: list[str] = []
    length = 0
    while length < size:
        paragraph = begin * (not paragraphs) + " ".join(_sentence(chance) for _ in range(4))
        paragraphs.append(paragraph)
        length += len(paragraph) + 1
    return "\n".join(paragraphs)


def _item(chance: random.Random, day: date) -> Iterator[str]:
    teaser = _sentence(chance)[:125]
    yield from (teaser, f"{day:%B %d, %Y}", teaser)


def _sentence(chance: random.Random) -> str:
    return " ".join(chance.choices(_words(), k=chance.randrange(12, 24))).capitalize() + "."


@cache
def _words() -> list[str]:
    chance = random.Random(7)
    return ["".join(chance.choices(_SYLLABLES, k=chance.randrange(1, 5))) for _ in range(6_000)]
