"""Which article a row of a table is about: by id, by text, by address, by title. Reads only.

What a row says first counts first; a later sign is asked only where the earlier ones name no article of this
library, as in a table from another library with the same articles.
"""

import re
import uuid
from collections import defaultdict
from collections.abc import Iterable

from reader.domain.annotation_tables import AnnotationRow
from reader.domain.ids import ArticleId
from reader.domain.texts import canonical_text, hash_text
from reader.domain.wording import tr
from reader.store import annotation_imports
from reader.store.annotation_imports import HeldArticle
from reader.store.articles import find_article
from reader.store.unit import Unit

_Key = tuple[str, str, str, str, str]
_GUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_FILE_ENDINGS = (".txt", ".html", ".htm", ".md", ".pdf", ".docx", ".odt", ".rtf")


class ArticleFinder:
    """Finds articles in one unit and remembers what it found."""

    def __init__(self, unit: Unit) -> None:
        self._unit = unit
        self._by_guid: dict[str, HeldArticle | None] = {}
        self._by_id: dict[ArticleId, HeldArticle] = {}
        self._found: dict[_Key, tuple[HeldArticle | None, str]] = {}
        self._hashes: dict[int, str] = {}
        self._titles: dict[str, list[tuple[ArticleId, str]]] | None = None

    def look_ahead(self, rows: Iterable[AnnotationRow], ids: Iterable[ArticleId]) -> None:
        """Look up at once the articles that rows name by guid, and those of some ids."""
        guids = {ref_key(ref) for ref in {row.article_id for row in rows}} - self._by_guid.keys() - {""}
        found = annotation_imports.find_articles_by_guid(self._unit, guids)
        for guid in guids:
            self._by_guid[guid] = found.get(guid)
        self._by_id |= {one.id: one for one in found.values()}
        self._by_id |= annotation_imports.get_held_articles(self._unit, set(ids) - self._by_id.keys())

    def get(self, article: ArticleId) -> HeldArticle:
        """An article that is there."""
        if article not in self._by_id:
            self._by_id |= annotation_imports.get_held_articles(self._unit, [article])
        return self._by_id[article]

    def find(self, row: AnnotationRow) -> tuple[HeldArticle | None, str]:
        """The article of a row; or None, with the reason in words."""
        sha256 = row.text_sha256 or (self._hash(row.text) if row.text else "")
        key = (row.article_id, sha256, row.url, row.article_title, row.source)
        if key not in self._found:
            self._found[key] = self._seek(*key)
        return self._found[key]

    def _seek(self, ref: str, sha256: str, url: str, title: str, source: str) -> tuple[HeldArticle | None, str]:
        if held := self._by_guid.get(ref_key(ref)):
            return held, ""
        if ref.isdecimal() and (number := find_article(self._unit, ref)) is not None:
            return self.get(number), ""
        tries = (
            (
                annotation_imports.list_articles_with_text(self._unit, sha256) if sha256 else [],
                tr("several articles have the text"),
            ),
            (
                annotation_imports.list_articles_at(self._unit, url) if url else [],
                tr("several articles have the address {url}", url=url),
            ),
            (
                self._titled(title, source) if title.strip() else [],
                tr("several articles have the title “{title}”", title=_short(title)),
            ),
        )
        for ids, _ in tries:
            if len(ids) == 1:
                return self.get(ids[0]), ""
        for ids, told in tries:
            if ids:
                return None, told
        if ref:
            return None, tr("the library has no article {id}", id=_short(ref))
        if title.strip():
            return None, tr("the library has no article with the title “{title}”", title=_short(title))
        if url:
            return None, tr("the library has no article with the address {url}", url=_short(url))
        return None, tr("no article of the library has this text") if sha256 else tr("it names no article")

    def _titled(self, title: str, source: str) -> list[ArticleId]:
        """The articles of a title, perhaps written as the name of a file; those of the source where it is told."""
        if self._titles is None:
            self._titles = defaultdict(list)
            for article, name, outlet in annotation_imports.list_titles(self._unit):
                self._titles[_fold(name)].append((article, _fold(outlet)))
        plain = title.strip()
        ending = next((one for one in _FILE_ENDINGS if plain.casefold().endswith(one)), "")
        found = self._titles.get(_fold(plain)) or self._titles.get(_fold(plain[: len(plain) - len(ending)]), [])
        same = [article for article, outlet in found if outlet == _fold(source)]
        return same if same and source.strip() else [article for article, _ in found]

    def _hash(self, text: str) -> str:
        """The hash of a text that several rows share as one object."""
        key = hash(text)
        if key not in self._hashes:
            self._hashes[key] = hash_text(canonical_text(text))
        return self._hashes[key]


def ref_key(text: str) -> str:
    """An id as rows of the library may have it: a guid as it is kept, anything else as it is."""
    return plain_guid(text) or text


def plain_guid(text: str) -> str:
    """A guid as it is kept; "" for what is none. Braces and case do not count."""
    if _GUID.fullmatch(text):
        return text
    if len(text) < 32:
        return ""
    try:
        return str(uuid.UUID(text.strip().strip("{}")))
    except ValueError:
        return ""


def _fold(text: str) -> str:
    return " ".join(text.split()).casefold()


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= 60 else f"{plain[:59]}…"
