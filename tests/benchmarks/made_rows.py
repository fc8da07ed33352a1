"""The rows of a made-up library without size: articles, texts, listed items, annotations and tags, as tuples.

The same at each run. One in five articles is Korean; 139 of 1,000 are of one source and one day; one in a hundred
is undated, another known to the month only. One in five has five annotations, so that there are as many of these
as articles; a tag's place in the codebook says how rare it is.
"""

import json
import random
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate, groupby
from typing import Any

from reader.domain.similarity import fold_words, fold_words_hash, opening_key, sketch_words
from reader.domain.spans import Span, anchor_span
from reader.domain.texts import hash_text, join_paragraphs
from tests.benchmarks.made_articles import DAMAGED, make_sentences

SOURCES, TAGS, CODERS = 20, 300, 5
BIG_SOURCE, BIG_DAY, BIG_PER_1000 = SOURCES, "2015-06-15", 139
NAMES_DAMAGED = "Visited by respected ComradeKim Jong Unvisited places."
TABLES = {
    "article": "id guid source_id title title_basis language url date_from date_to date_basis day_key captured_at"
    " reading_state text_sha256 fold_sha256 opening_key words is_starred import_batch_id",
    "article_text": "article_id version text paragraph_starts text_sha256 title captured_at import_batch_id",
    "listed_item": "source_id day title teaser url teaser_key position page_article_id held_article_id",
    "annotation": 'id guid article_id version start "end" quote prefix suffix memo speaker is_starred coder_id'
    " created_at modified_at",
    "annotation_tag": "annotation_id tag_id",
    "article_tag": "article_id tag_id coder_id created_at",
}
"""The tables that grow with the library, in the order in which they can be filled, and the columns given."""
PER_BATCH = 10_000
"""Articles of one import."""
Row = tuple[Any, ...]

_FIRST, _DAYS = date(2004, 1, 1), 7_305
_SENTENCES, _PER_PARAGRAPH = 26, 4
_ANNOTATED_EACH, _ANNOTATIONS = 5, 5
_STATES, _STATE_WEIGHTS = ("unread", "done", "reading", "empty"), (60, 90, 92, 100)
_SPEAKERS = ("", "", "", "", "the minister", "a spokesman", "the editor")
_WHEN = "2026-01-10T08:00:00Z"


def iter_rows(first: int, last: int) -> Iterator[dict[str, list[Row]]]:
    """Rows by table for the articles of these numbers, both included, an import at a time.

    Under "text_sketch" stand the numbers of each article.
    """
    maker = _Maker()
    for _, numbers in groupby(range(first, last + 1), lambda number: (number - 1) // PER_BATCH):
        yield maker.make(list(numbers))


class _Maker:
    def __init__(self) -> None:
        english, korean = make_sentences(random.Random(7))
        english.append(NAMES_DAMAGED)
        self._english, self._korean = english, korean
        self._words = {sentence: fold_words(sentence) for sentence in (*english, *korean)}
        self._days = [(_FIRST + timedelta(number)).isoformat() for number in range(_DAYS)]
        self._tag_weights = list(accumulate(1 / (place + 3) for place in range(TAGS)))

    def make(self, numbers: list[int]) -> dict[str, list[Row]]:
        rows: dict[str, list[Row]] = defaultdict(list)
        chance = random.Random(numbers[0])
        for number in numbers:
            self._add_article(rows, number, chance)
        return rows

    def _add_article(self, rows: dict[str, list[Row]], number: int, chance: random.Random) -> None:
        is_korean = number % 5 == 0
        sentences = chance.choices(self._korean if is_korean else self._english, k=_SENTENCES)
        words = [word for sentence in sentences for word in self._words[sentence]]
        if number % 1_000 == 0:
            planted = f"It was a {DAMAGED} again."
            sentences.append(planted)
            words += fold_words(planted)
        text, starts = join_paragraphs(
            [" ".join(sentences[at : at + _PER_PARAGRAPH]) for at in range(0, len(sentences), _PER_PARAGRAPH)]
        )
        source, day_from, day_to, basis, key = self._place(number, chance)
        captured = f"{day_to}T06:30:00Z" if day_to else _WHEN
        title, sha256, batch = sentences[0][:70], hash_text(text), (number - 1) // PER_BATCH + 1
        state = _STATES[next(n for n, weight in enumerate(_STATE_WEIGHTS) if weight > number * 37 % 100)]
        rows["article"].append(
            (
                *(number, _guid(chance), source, title, "made from text", "ko" if is_korean else "en"),
                f"https://news{source}.example/{key or 'undated'}/{number}",
                *(day_from, day_to, basis, key, captured, state, sha256, fold_words_hash(text, words)),
                *(opening_key(text), len(words), number % 100 == 7, batch),
            )
        )
        rows["article_text"].append((number, 1, text, json.dumps(starts), sha256, title, captured, batch))
        rows["text_sketch"].append((number, *sketch_words(words)))
        if number % 20 == 3:
            self._add_listed(rows, number, source, key)
        if number % 50 == 11:
            rows["article_tag"].append((number, self._tag(chance), 1, _WHEN))
        if number % _ANNOTATED_EACH == 0:
            self._annotate(rows, number, text, chance)

    def _place(self, number: int, chance: random.Random) -> Row:
        """Source, date from and to, basis and day key."""
        if number % 1_000 < BIG_PER_1000:
            return BIG_SOURCE, BIG_DAY, BIG_DAY, "metadata", BIG_DAY
        source, day = number * 7 % SOURCES + 1, self._days[chance.randrange(_DAYS)]
        if number % 100 == 41:
            return source, "", "", "none", ""
        if number % 100 == 43:
            return source, f"{day[:7]}-01", f"{day[:7]}-28", "bounds", day[:7]
        return source, day, day, "stated", day

    def _add_listed(self, rows: dict[str, list[Row]], number: int, source: int, key: str) -> None:
        held = number if number % 40 == 3 else None
        title = f"Announced {number}"
        rows["listed_item"].append(
            (source, key if len(key) == 10 else "", title, "", "", opening_key(title), 0, number, held)
        )

    def _annotate(self, rows: dict[str, list[Row]], number: int, text: str, chance: random.Random) -> None:
        for place in range(_ANNOTATIONS):
            annotation = (number // _ANNOTATED_EACH - 1) * _ANNOTATIONS + place + 1
            start = text.find(" ", chance.randrange(len(text) - 250)) + 1
            anchor = anchor_span(text, Span(start, start + chance.randrange(10, 140)))
            memo = f"A memo about {annotation}, to be discussed." if annotation % 100 == 1 else ""
            rows["annotation"].append(
                (
                    *(annotation, _guid(chance), number, 1, anchor.span.start, anchor.span.end, anchor.quote),
                    *(anchor.prefix, anchor.suffix, memo, chance.choice(_SPEAKERS), annotation % 200 == 9),
                    *(number // 7 % CODERS + 1, _WHEN, _WHEN),
                )
            )
            tags = {self._tag(chance) for _ in range(1 + (annotation % 5 == 0))}
            rows["annotation_tag"] += [(annotation, tag) for tag in sorted(tags)]

    def _tag(self, chance: random.Random) -> int:
        return chance.choices(range(1, TAGS + 1), cum_weights=self._tag_weights)[0]


def _guid(chance: random.Random) -> str:
    return f"{chance.getrandbits(128):032x}"
