"""A library of many made-up articles of 3 KB, the same at each run, with phrases planted; rows put in directly.

One in five is Korean, half of the others have typographic quotation marks. A quick way in: texts are made of a
pool of sentences, and tables that finding does not look at stay empty.
"""

import json
import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pysqlite3

from reader.domain.index_text import index_text
from reader.domain.texts import hash_text, join_paragraphs

RARE, COMMON = "carbon border tax", "climate change policy"
DAMAGED = "carbon bordertax"
_SOURCES = 20
_POOL = 20_000
_SENTENCES = 26
_AT_ONCE = 5_000
_FIRST = date(2004, 1, 1)
_DAYS = 7_300
_SYLLABLES = [first + second for first in "bdghklmnprst" for second in "aeiou"]
_HANGUL = [chr(0xAC00 + 588 * first + 28 * second) for first in range(0, 19, 2) for second in range(0, 21, 3)]


def fill_library(path: Path, number: int) -> None:
    """Put so many articles into a new library that nobody has open."""
    connection = pysqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA synchronous=OFF")
    connection.create_function("shadow", 1, index_text, deterministic=True)
    connection.execute("BEGIN")
    connection.executemany(
        "INSERT INTO source (id, guid, name, language) VALUES (?, ?, ?, ?)",
        [(n, f"source-{n}", f"Source {n:02}", "en") for n in range(1, _SOURCES + 1)],
    )
    rows = _rows(number)
    while chunk := [row for row, _ in zip(rows, range(_AT_ONCE), strict=False)]:
        _insert(connection, chunk)
    connection.execute(
        "INSERT INTO day_count (source_id, day_key, held)"
        " SELECT source_id, day_key, count(*) FROM article GROUP BY source_id, day_key"
    )
    connection.execute(
        "INSERT INTO article_search (rowid, title, body) SELECT article.id, shadow(article.title), shadow(text)"
        " FROM article JOIN article_text ON article_id = article.id"
    )
    connection.execute("COMMIT")
    connection.close()


def iter_texts(number: int) -> Iterator[str]:
    """The texts of so many articles."""
    return (row[8] for row in _rows(number))


def _insert(connection: Any, rows: list[tuple[Any, ...]]) -> None:
    connection.executemany(
        "INSERT INTO article (id, guid, source_id, title, language, date_from, date_to, date_basis, day_key,"
        " text_sha256) VALUES (?, ?, ?, ?, 'en', ?, ?, 'stated', ?, ?)",
        [row[:8] for row in rows],
    )
    connection.executemany(
        "INSERT INTO article_text (article_id, version, text, paragraph_starts, text_sha256)"
        " VALUES (?, 1, ?, ?, ?)",
        [(row[0], *row[8:], row[7]) for row in rows],
    )


def _rows(number: int) -> Iterator[tuple[Any, ...]]:
    chance = random.Random(7)
    english, korean = make_sentences(chance)
    for n in range(1, number + 1):
        sentences = chance.choices(english if n % 5 else korean, k=_SENTENCES)
        if n % 1_000 == 0:
            sentences[12] = f"It was a {DAMAGED} again."
        if n % 2:
            sentences[5] = f"“{sentences[5]}”"
        text, starts = join_paragraphs([" ".join(sentences[first : first + 4]) for first in range(0, 26, 4)])
        day = (_FIRST + timedelta(chance.randrange(_DAYS))).isoformat()
        yield (
            *(n, f"article-{n}", n % _SOURCES + 1, sentences[0][:70], day, day, day, hash_text(text)),
            *(text, json.dumps(starts)),
        )


def make_sentences(chance: random.Random) -> tuple[list[str], list[str]]:
    """English sentences, with the phrases planted, and Korean ones: what the texts are made of."""
    words = ["".join(chance.choices(_SYLLABLES, k=chance.randrange(1, 5))) for _ in range(8_000)]
    weights = [1 / (place + 3) for place in range(len(words))]
    english = []
    for n in range(_POOL):
        some = chance.choices(words, weights, k=chance.randrange(12, 27))
        if n % 200 == 0:
            some[3:3] = COMMON.split()
        if n % 4_000 == 7:
            some[5:5] = RARE.split()
        english.append(" ".join(some).capitalize() + ".")
    stems = ["".join(chance.choices(_HANGUL, k=chance.randrange(2, 5))) for _ in range(4_000)]
    korean = [" ".join(chance.choices(stems, k=chance.randrange(8, 17))) + "." for _ in range(_POOL // 4)]
    return english, korean
