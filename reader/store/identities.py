"""What a library holds already of articles that arrive: looked up for many at once, by key. Reads only."""

from collections.abc import Collection
from dataclasses import dataclass, field

import sqlalchemy as sa

from reader.domain.ids import ArticleId
from reader.store.rows import iter_chunks
from reader.store.schema import article, article_text, original, source, text_sketch
from reader.store.unit import Unit

_FREQUENT = 50
"""A number in more sketches than this stands for a set phrase of the outlet and tells no texts apart."""


@dataclass(slots=True)
class Holdings:
    """What is held of a set of keys, by key: articles, whichever of their versions has it."""

    by_original: dict[tuple[str, str], ArticleId] = field(default_factory=dict)  # SHA-256 of the bytes, part
    by_text: dict[tuple[int, str], ArticleId] = field(default_factory=dict)  # source, SHA-256 of the text
    by_url: dict[tuple[int, str], ArticleId] = field(default_factory=dict)
    by_words: dict[str, list[tuple[ArticleId, int, str]]] = field(default_factory=dict)  # article, source and name
    by_sketch: dict[int, list[tuple[ArticleId, int]]] = field(default_factory=dict)  # article and source


class Identities:
    """Looks up holdings in one unit, and remembers which numbers of sketches are too frequent to ask for."""

    def __init__(self, unit: Unit) -> None:
        self._unit = unit
        self._frequent: set[int] = set()

    def find(
        self,
        *,
        originals: Collection[str],
        texts: Collection[str],
        urls: Collection[str],
        words: Collection[str],
        numbers: Collection[int],
    ) -> Holdings:
        """What is held of these hashes of bytes, texts and folded texts, addresses, and numbers of sketches."""
        found = Holdings()
        for chunk in iter_chunks(set(originals)):
            self._find_originals(found, chunk)
        for chunk in iter_chunks(set(texts)):
            self._find_texts(found, chunk)
        for chunk in iter_chunks(set(urls) - {""}):
            self._find_urls(found, chunk)
        for chunk in iter_chunks(set(words) - {""}):
            self._find_words(found, chunk)
        for numbers_chunk in iter_chunks(set(numbers) - self._frequent):
            self._find_sketches(found, numbers_chunk)
        return found

    def _find_originals(self, found: Holdings, hashes: list[str]) -> None:
        query = (
            sa.select(original.c.sha256, article_text.c.part, article_text.c.article_id)
            .join(article_text, article_text.c.original_id == original.c.id)
            .where(original.c.sha256.in_(hashes))
            .order_by(article_text.c.article_id)
        )
        for sha256, part, article_id in self._unit.connection.execute(query):
            found.by_original.setdefault((sha256, part), ArticleId(article_id))

    def _find_texts(self, found: Holdings, hashes: list[str]) -> None:
        query = (
            sa.select(article.c.source_id, article_text.c.text_sha256, article.c.id)
            .join(article, article.c.id == article_text.c.article_id)
            .where(article_text.c.text_sha256.in_(hashes))
            .order_by(article.c.id)
        )
        for source_id, sha256, article_id in self._unit.connection.execute(query):
            found.by_text.setdefault((source_id, sha256), ArticleId(article_id))

    def _find_urls(self, found: Holdings, urls: list[str]) -> None:
        query = sa.select(article.c.source_id, article.c.url, article.c.id).where(article.c.url.in_(urls))
        for source_id, url, article_id in self._unit.connection.execute(query.order_by(article.c.id)):
            found.by_url.setdefault((source_id, url), ArticleId(article_id))

    def _find_words(self, found: Holdings, hashes: list[str]) -> None:
        query = (
            sa.select(article.c.fold_sha256, article.c.id, article.c.source_id, source.c.name)
            .join(source, source.c.id == article.c.source_id)
            .where(article.c.fold_sha256.in_(hashes))
            .order_by(article.c.id)
        )
        for sha256, article_id, source_id, name in self._unit.connection.execute(query):
            found.by_words.setdefault(sha256, []).append((ArticleId(article_id), source_id, name))

    def _find_sketches(self, found: Holdings, numbers: list[int]) -> None:
        query = (
            sa.select(text_sketch.c.hash, text_sketch.c.article_id, article.c.source_id)
            .join(article, article.c.id == text_sketch.c.article_id)
            .where(text_sketch.c.hash.in_(numbers))
        )
        for number, article_id, source_id in self._unit.connection.execute(query):
            found.by_sketch.setdefault(number, []).append((ArticleId(article_id), source_id))
        for number in [one for one in numbers if len(found.by_sketch.get(one, ())) > _FREQUENT]:
            self._frequent.add(number)
            del found.by_sketch[number]
