"""Loading articles in bulk: Core statements over many rows, one range a table in the journal, indexes afterwards.

The caller has decided that the articles are new. Each call stores a chunk; `finish_loading` counts the days and
builds the text index, once.
"""

import json
import uuid
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from reader.domain.articles import ArticleDraft, ReadingState
from reader.domain.ids import ArticleId, SourceId
from reader.domain.prepared import PreparedArticle
from reader.store.day_counts import recount_days
from reader.store.images import clean_value
from reader.store.listed_items import load_listed_items
from reader.store.listed_links import link_listed_items
from reader.store.originals import find_originals
from reader.store.schema import article, article_text, original
from reader.store.sources import find_source, insert_source
from reader.store.text_index import enter_sketches, enter_texts
from reader.store.unit import Unit

_COMPRESSION = 6
_LINKED_AT_ONCE = 1_000
_ORIGINAL_COLUMNS = ("sha256", "name", "media_type", "size", "data", "importer")
_TEXT_COLUMNS = (
    "article_id",
    "version",
    "text",
    "paragraph_starts",
    "text_sha256",
    "title",
    "url",
    "captured_at",
    "original_id",
    "part",
    "import_batch_id",
)


class Loading:
    """The articles of one import on their way into the library, in one unit."""

    def __init__(self, unit: Unit, *, batch_id: int | None, importer: str, keeps_originals: bool) -> None:
        self._unit = unit
        self._batch_id = batch_id
        self._importer = importer
        self._keeps_originals = keeps_originals
        self._sources: dict[tuple[str, str], SourceId | None] = {}
        self._ranges: list[range] = []
        self._unlinked = range(0)
        self._unlinked_items = range(0)
        self._new_versions: list[ArticleId] = []

    def find_source(self, key: tuple[str, str]) -> SourceId | None:
        """The source of a name and language, if the library has it."""
        if key not in self._sources:
            self._sources[key] = find_source(self._unit, *key)
        return self._sources[key]

    def load(self, chunk: Sequence[PreparedArticle], given: Sequence[Mapping[str, Any]] = ()) -> list[ArticleId]:
        """Store new articles with originals, texts and what their pages list; their ids in the same order.

        `given` are columns for each that stand otherwise than for what is imported, the same ones for all.
        """
        if not chunk:
            return []
        unit = self._unit
        sources = [self._ensure_source(one) for one in chunk]
        originals = self.load_originals(chunk)
        rows = [
            _article_row(one, source, original_id, self._batch_id, unit.now)
            for one, source, original_id in zip(chunk, sources, originals, strict=True)
        ]
        rows = [row | dict(values) for row, values in zip(rows, given, strict=True)] if given else rows
        columns = tuple(rows[0])
        ids = unit.insert_range(article, columns, [tuple(row.values()) for row in rows])
        unit.insert_range(
            article_text,
            _TEXT_COLUMNS,
            [
                _text_row(one, article_id, row["version"], original_id, self._batch_id)
                for one, article_id, row, original_id in zip(chunk, ids, rows, originals, strict=True)
            ],
        )
        unit.touched_days.update((row["source_id"], row["day_key"]) for row in rows)
        enter_sketches(unit, zip(ids, (one.sketch for one in chunk), strict=True))
        self._ranges.append(ids)
        self._unlinked = _joined(self._unlinked, ids)
        pages = zip(sources, map(ArticleId, ids), chunk, strict=True)
        self._unlinked_items = _joined(self._unlinked_items, load_listed_items(unit, list(pages)))
        if len(self._unlinked) >= _LINKED_AT_ONCE:
            self._link()
        return [ArticleId(article_id) for article_id in ids]

    def load_listed(self, article_id: ArticleId, one: PreparedArticle) -> None:
        """Store what the page of a further version of an article lists."""
        page = (self._ensure_source(one), article_id, one)
        self._unlinked_items = _joined(self._unlinked_items, load_listed_items(self._unit, [page]))
        self._new_versions.append(article_id)

    def load_originals(self, chunk: Sequence[PreparedArticle]) -> list[int | None]:
        """Store the bytes that are not there yet; the id for each article, None where it has no bytes."""
        known = find_originals(self._unit, [one.data_sha256 for one in chunk if one.data_sha256])
        new: dict[str, PreparedArticle] = {}
        for one in chunk:
            if one.data_sha256 and one.data_sha256 not in known:
                new.setdefault(one.data_sha256, one)
        rows = [self._original_row(one) for one in new.values()]
        ids = self._unit.insert_range(original, _ORIGINAL_COLUMNS, rows)
        known |= dict(zip(new, ids, strict=True))
        return [known.get(one.data_sha256) for one in chunk]

    def load_versions(self, chunk: Sequence[tuple[ArticleId, int, PreparedArticle]]) -> None:
        """Store further texts of articles that were just loaded, under numbers that these lack."""
        originals = self.load_originals([one for _, _, one in chunk])
        rows = [
            _text_row(one, article_id, version, original_id, self._batch_id)
            for (article_id, version, one), original_id in zip(chunk, originals, strict=True)
        ]
        self._unit.insert_range(article_text, _TEXT_COLUMNS, rows)

    def finish(self) -> None:
        """Count the days anew and build the text index over what was loaded."""
        self._link()
        recount_days(self._unit, self._unit.touched_days)
        for ids in self._ranges:
            enter_texts(self._unit, ids)
        self._ranges.clear()

    def _link(self) -> None:
        """Link what waits for it; ids of new rows have no gaps, for nobody else writes meanwhile."""
        link_listed_items(self._unit, self._unlinked, self._unlinked_items)
        link_listed_items(self._unit, self._new_versions, ())
        self._unlinked = self._unlinked_items = range(0)
        self._new_versions.clear()

    def _ensure_source(self, one: PreparedArticle) -> SourceId:
        found = self.find_source(one.source_key)
        if found is None:
            found = insert_source(self._unit, *one.source_key, one.draft.source_label or "")
            self._sources[one.source_key] = found
        return found

    def _original_row(self, one: PreparedArticle) -> tuple[Any, ...]:
        data = zlib.compress(one.found.data, _COMPRESSION) if self._keeps_originals else b""
        name = clean_value(one.found.name)
        return one.data_sha256, name, one.found.media_type, len(one.found.data), data, self._importer


def _joined(first: range, second: range) -> range:
    """Two ranges of ids of which the second goes on where the first ends."""
    return range(first[0], second[-1] + 1) if first and second else first or second


def dump_evidence(draft: ArticleDraft) -> str:
    """The evidence of a draft's date as the column keeps it."""
    if not draft.date.evidence:
        return "[]"
    return json.dumps([asdict(piece) for piece in draft.date.evidence], ensure_ascii=False)


def _article_row(
    one: PreparedArticle, source: SourceId, original_id: int | None, batch_id: int | None, now: str
) -> dict[str, Any]:
    draft = one.draft
    return {
        "guid": str(uuid.uuid4()),
        "source_id": source,
        "agency": draft.agency or "",
        "title": clean_value(draft.title),
        "title_basis": draft.title_basis.value,
        "byline": clean_value(draft.byline or ""),
        "language": draft.language or "",
        "url": clean_value(draft.url or ""),
        "date_from": str(draft.date.date_from or ""),
        "date_to": str(draft.date.date_to or ""),
        "date_basis": draft.date.basis.value,
        "date_evidence": clean_value(dump_evidence(draft)),
        "day_key": draft.date.day_key,
        "captured_at": draft.captured_at or "",
        "reading_state": ReadingState.UNREAD.value,
        "text_sha256": one.text_sha256,
        "fold_sha256": one.fold_sha256,
        "opening_key": one.opening_key,
        "version": 1,
        "words": one.words,
        "layout": draft.layout,
        "layout_reason": clean_value(draft.layout_reason),
        "original_id": original_id,
        "part": clean_value(one.found.part),
        "import_batch_id": batch_id,
        "created_at": now,
    }


def _text_row(
    one: PreparedArticle, article_id: int, version: int, original_id: int | None, batch_id: int | None
) -> tuple[Any, ...]:
    draft = one.draft
    return (
        article_id,
        version,
        one.text,
        one.starts,
        one.text_sha256,
        clean_value(draft.title),
        clean_value(draft.url or ""),
        draft.captured_at or "",
        original_id,
        clean_value(one.found.part),
        batch_id,
    )
