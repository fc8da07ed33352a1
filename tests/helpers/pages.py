"""Made-up pages of the titled layout in any number, as files: what an import of a saved archive looks like."""

import random
from pathlib import Path

_WORDS = (
    "news",
    "policy",
    "minister",
    "the",
    "of",
    "climate",
    "agreement",
    "on",
    "carbon",
    "said",
    "government",
    "water",
    "field",
    "county",
    "bridge",
    "harvest",
    "workers",
    "people",
    "plan",
    "mill",
    "autumn",
    "school",
    "pumps",
    "river",
    "town",
)


def make_page(number: int) -> str:
    """A page of about 3 KB; the same number gives the same page."""
    rng = random.Random(number)
    paragraphs = [" ".join(rng.choices(_WORDS, k=70)).capitalize() + "." for _ in range(7)]
    day, month = 1 + number % 28, 1 + number % 12
    items = "".join(
        f"Teaser {item} of the {rng.choice(_WORDS)}\nJanuary {day:02}, 2025\nTeaser {item} of the mill\n"
        for item in range(3)
    )
    return (
        f"Story {number} of the {rng.choice(_WORDS)}\nDate: {day:02}/{month:02}/2024 | Source: Naenara (En)\n"
        + "\n".join(paragraphs)
        + f"\nMore From Naenara (En)\n{items}More Articles\n"
    )


def write_pages(folder: Path, count: int) -> list[Path]:
    """Write so many pages into a folder, which is made; returns their paths by name."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"page_{number:05}.txt" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text(make_page(number), encoding="utf-8")
    return paths
