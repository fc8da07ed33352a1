"""Made-up articles of made-up papers for the pictures: the same at each run. None was ever printed."""

import json
import random
from pathlib import Path

_PAPERS = (("The Harbour Post", "en"), ("Northern Line Courier", "en"), ("Valley Gazette", "en"))
_PLACES = ("Port Ellis", "Marrow Bay", "Upper Linden", "Saltmarsh", "Corran Vale", "Three Bridges")
_THEMES = {
    "ferry": (
        "The new ferry between {place} and the islands carried {n} passengers in its first week.",
        "The harbour authority said that the new ferry would run twice a day through the winter.",
        "Fishermen at {place} asked for a quay of their own before the new ferry is extended.",
    ),
    "harvest": (
        "Farms round {place} report a good harvest, {n} tonnes more than a year ago.",
        "The council promised to share the harvest costs with small farms in the valley.",
        "A wet spring had made farmers fear for the harvest until late in June.",
    ),
    "school": (
        "The school at {place} opens its new library to {n} pupils in the autumn.",
        "Teachers welcomed the plan and said that it had been promised for ten years.",
        "Parents collected the money for the books themselves, street by street.",
    ),
    "railway": (
        "Work on the railway to {place} begins in spring, the mayor announced.",
        "The railway will cut the way to market by {n} minutes, engineers said.",
        "Critics warned that the railway would cost more than the town earns in a year.",
    ),
}
_TITLES = {
    "ferry": ("New ferry ties the islands to {place}", "A quay for {place}", "Ferry timetable for the winter"),
    "harvest": ("Good harvest round {place}", "Council shares harvest costs", "After a wet spring, a full barn"),
    "school": (
        "A library for the school at {place}",
        "Pupils of {place} get their books",
        "Ten years for a library",
    ),
    "railway": ("Railway to {place} begins in spring", "What the railway will cost", "Market day by railway"),
}
_COMMON = (
    "The mayor called it a beginning and asked for patience.",
    "Nobody at the meeting spoke against it.",
    "A decision is expected before the end of the month.",
    "“We have waited long enough,” said a shopkeeper in the main street.",
    "The figures were checked by two accountants of the district.",
)


def write_articles(path: Path, number: int = 140) -> None:
    """Write a table of articles, one JSON object a line, over two years."""
    made = random.Random(7)
    rows = []
    for count in range(number):
        theme = made.choice(list(_THEMES))
        place, (paper, language) = made.choice(_PLACES), made.choice(_PAPERS)
        year, month = divmod(count * 24 // number, 12)
        sentences = [*made.sample(_THEMES[theme], 3), *made.sample(_COMMON, 3)]
        text = "\n\n".join(
            " ".join(sentences[start : start + 2]).format(place=place, n=made.randrange(40, 900))
            for start in (0, 2, 4)
        )
        rows.append(
            {
                "title": made.choice(_TITLES[theme]).format(place=place),
                "text": f"{text}\n\nReport {count + 1} from {place}.",
                "source": paper,
                "date": f"{2024 + year}-{month + 1:02d}-{made.randrange(1, 28):02d}",
                "language": language,
            }
        )
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
