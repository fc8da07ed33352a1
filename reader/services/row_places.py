"""Places of rows on the texts of the library, article by article. The whole interface: `RowPlaces`. Reads only."""

from collections.abc import Callable
from dataclasses import dataclass

from reader.domain.annotation_tables import AnnotationRow, FoundPlace
from reader.domain.ids import ArticleId
from reader.domain.spans import Span
from reader.domain.texts import canonical_text
from reader.domain.wording import tr
from reader.services.annotation_placing import Placer, RowPlace
from reader.store.annotation_imports import HeldArticle, list_version_hashes
from reader.store.text_versions import get_text_of_version
from reader.store.unit import Unit

_TICK_EVERY = 20


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """Where a row belongs: `place` None where nothing like it stands. `note`: why it is not sure, or was odd."""

    place: FoundPlace | None
    is_sure: bool
    note: str = ""


class RowPlaces:
    """Places rows on current texts. The texts of one article are held at a time: rows should come by article.

    `tick` is called now and then while rows are placed; what it raises ends the work.
    """

    def __init__(self, unit: Unit, tick: Callable[[], None]) -> None:
        self._unit = unit
        self._tick = tick
        self._placed = 0
        self._article = ArticleId(0)
        self._text = ""
        self._placer = Placer("")
        self._hashes: dict[str, int] = {}
        self._texts: dict[int, str] = {}

    def place(self, article: HeldArticle, row: AnnotationRow, near: Span | None = None) -> PlacedRow:
        """The place of a row. One over an older version that is held may stand there, and wait for its review."""
        if self._placed % _TICK_EVERY == 0:
            self._tick()
        self._placed += 1
        self._go_to(article)
        base, version = self._find_base(article, row)
        wanted = RowPlace(row.quote, row.start, row.end, row.prefix, row.suffix, near)
        found = self._placer.place(wanted, base)
        span, score, method = found.placement.span, found.placement.score, found.placement.method
        if base is not None and version and found.stood is not None and not found.is_sure and near is None:
            words = base[found.stood.start : found.stood.end]
            place = FoundPlace(version, found.stood, words, score, method, waits=True, proposed=span)
            told = tr(
                "{note}; it stays on version {version} and waits for a review", note=found.note, version=version
            )
            return PlacedRow(place, True, told)
        if span is None:
            return PlacedRow(None, False, found.note)
        place = FoundPlace(article.version, span, self._text[span.start : span.end], score, method)
        return PlacedRow(place, found.is_sure, found.note)

    def _go_to(self, article: HeldArticle) -> None:
        if article.id != self._article:
            self._article, self._texts = article.id, {}
            self._text = get_text_of_version(self._unit, article.id, article.version).text
            self._placer = Placer(self._text)
            self._hashes = {}

    def _find_base(self, article: HeldArticle, row: AnnotationRow) -> tuple[str | None, int]:
        """The text that the offsets of a row count over, and its version, 0 for one that is not held.

        None is the current text, also where nothing else is known.
        """
        if row.text_sha256:
            if row.text_sha256 == article.text_sha256:
                return None, article.version
            self._hashes = self._hashes or list_version_hashes(self._unit, article.id)
            if row.text_sha256 in self._hashes:
                return self._version(article, self._hashes[row.text_sha256])
        elif row.text_version is not None and row.text_version != article.version:
            self._hashes = self._hashes or list_version_hashes(self._unit, article.id)
            if row.text_version in self._hashes.values():
                return self._version(article, row.text_version)
        if row.text:
            text = canonical_text(row.text)
            return (None, article.version) if text == self._text else (text, 0)
        return None, article.version

    def _version(self, article: HeldArticle, version: int) -> tuple[str | None, int]:
        if version == article.version:
            return None, version
        if version not in self._texts:
            self._texts[version] = get_text_of_version(self._unit, article.id, version).text
        return self._texts[version], version
