"""Articles of a project made ready for a library: cleaned, hashed and checked, so that nothing odd comes in.

Readers of foreign files are not trusted to be without fault: texts are made canonical and the places on them
follow; dates and times that are none are left out and told. Pure, any thread.
"""

import re
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from reader.domain.annotations import Origin
from reader.domain.articles import ArticleDraft, ListedDraft, ReadingState, TitleBasis
from reader.domain.dates import ArticleDate, DateBasis, PartialDate
from reader.domain.found import FoundArticle
from reader.domain.prepared import PreparedArticle, prepare
from reader.domain.projects import ProjectAnnotation, ProjectArticle, ProjectOriginal, ProjectVersion
from reader.domain.texts import canonical_text, make_title
from reader.domain.wording import tr
from reader.services.merge_codebook import clean_guid

TEXT_MAX_CP = 20_000_000
"""Longer texts are left out, as files that are larger are by an import."""
LAYOUT = "project"
_DROPPED = re.compile("\\A\ufeff+|\r(?=\n)|\0+")
_TIME = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?Z)?")
_DAY = re.compile(r"[1-9]\d{3}-\d\d-\d\d", re.ASCII)
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Arrival:
    """An article of a project. `texts` are all its texts by SHA-256; `versions` its other ones, oldest first, of
    which `place` come before the present one. `faults` tell what was wrong with it.
    """

    guid: str
    prepared: PreparedArticle
    versions: tuple[PreparedArticle, ...]
    place: int
    annotations: tuple[ProjectAnnotation, ...]
    article: ProjectArticle
    state: ReadingState
    faults: tuple[str, ...]

    @property
    def texts(self) -> dict[str, str]:
        """Every text by its SHA-256."""
        return {one.text_sha256: one.text for one in (*self.versions, self.prepared)}

    @property
    def has_marks(self) -> bool:
        """Whether anything stands on it."""
        return bool(self.annotations or self.article.tags)


def prepare_article(article: ProjectArticle, origin: str) -> Arrival:
    """Make an article ready; `origin` tells where it comes from."""
    faults: list[str] = []
    draft = _make_draft(article, origin, faults)
    prepared = _prepared(draft, article.original)
    versions = tuple(_prepared(_make_version(draft, one), one.original) for one in article.versions)
    annotations = article.annotations
    if len(prepared.text) != len(article.text):
        annotations = _follow(article.text, annotations)
    return Arrival(
        guid=clean_guid(article.guid),
        prepared=prepared,
        versions=versions,
        place=min(max(article.place, 0), len(versions)),
        annotations=annotations,
        article=article,
        state=_enum(ReadingState, article.reading_state, ReadingState.UNREAD),
        faults=tuple(faults),
    )


def plain_line(text: str) -> str:
    """A text on one line, "" where it is blank."""
    line = canonical_text(text).replace("\n", " ")
    return line if line.strip() else ""


def list_dropped(text: str) -> list[int]:
    """The offsets of the characters that a text loses when it is made canonical."""
    return [at for match in _DROPPED.finditer(text) for at in range(*match.span())]


def clean_time(text: str) -> str:
    """A time as the library keeps it, "" for what is none."""
    return text if _TIME.fullmatch(text) else ""


def clean_origin(text: str) -> str:
    """How an annotation came to be; what is not known came by an import."""
    return _enum(Origin, text, Origin.IMPORT).value


def _make_draft(article: ProjectArticle, origin: str, faults: list[str]) -> ArticleDraft:
    text = canonical_text(article.text)
    title = plain_line(article.title)
    basis = _enum(TitleBasis, article.title_basis, TitleBasis.GIVEN)
    captured = clean_time(article.captured_at)
    if captured != article.captured_at:
        faults.append(tr("“{text}” is no time of capture.", text=article.captured_at[:40]))
    return ArticleDraft(
        paragraphs=_paragraphs(text),
        title=title or make_title(text),
        title_basis=basis if title else TitleBasis.MADE,
        source=plain_line(article.source) or None,
        source_label=plain_line(article.source_label) or None,
        agency=plain_line(article.agency) or None,
        language=plain_line(article.language) or None,
        byline=plain_line(article.byline) or None,
        url=plain_line(article.url) or None,
        date=_make_date(article, faults),
        captured_at=captured or None,
        listed=_clean_listed(article.listed, faults),
        layout=plain_line(article.layout) or LAYOUT,
        layout_reason=plain_line(article.layout_reason if article.layout else origin),
    )


def _make_version(draft: ArticleDraft, version: ProjectVersion) -> ArticleDraft:
    return replace(
        draft,
        paragraphs=_paragraphs(canonical_text(version.text)),
        title=plain_line(version.title) or draft.title,
        url=plain_line(version.url) or None,
        captured_at=clean_time(version.captured_at) or None,
        listed=(),
    )


def _prepared(draft: ArticleDraft, original: ProjectOriginal | None) -> PreparedArticle:
    if original is None:
        return prepare(FoundArticle(draft.title), draft)
    return prepare(FoundArticle(original.name, original.data, original.media_type, part=original.part), draft)


def _make_date(article: ProjectArticle, faults: list[str]) -> ArticleDate:
    try:
        first, last = (PartialDate.parse(text) if text else None for text in (article.date_from, article.date_to))
        if first and last and first.first_day > last.last_day:
            raise ValueError
    except ValueError:
        faults.append(
            tr("“{first}” to “{last}” is no date.", first=article.date_from[:40], last=article.date_to[:40])
        )
        return ArticleDate()
    if first is None and last is None:
        return ArticleDate()
    basis = _enum(DateBasis, article.date_basis, DateBasis.GIVEN)
    return ArticleDate(first, last, DateBasis.GIVEN if basis is DateBasis.NONE else basis, article.date_evidence)


def _clean_listed(listed: tuple[ListedDraft, ...], faults: list[str]) -> tuple[ListedDraft, ...]:
    """What a page listed, without days that are none."""
    odd = [item for item in listed if item.day and not _is_day(item.day)]
    faults += [tr("“{day}” is no day of an item that its page listed.", day=item.day)[:200] for item in odd[:1]]
    return tuple(replace(item, day=None) if item in odd else item for item in listed) if odd else listed


def _is_day(text: str) -> bool:
    try:
        return _DAY.fullmatch(text) is not None and date.fromisoformat(text) < date.max
    except ValueError:
        return False


def _follow(text: str, annotations: tuple[ProjectAnnotation, ...]) -> tuple[ProjectAnnotation, ...]:
    """The annotations at their places in the canonical text."""
    dropped = list_dropped(text)

    def moved(offset: int) -> int:
        return offset - bisect_left(dropped, offset)

    return tuple(
        one if one.text_sha256 else replace(one, start=moved(one.start), end=moved(one.end)) for one in annotations
    )


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(text.split("\n")) if text else ()


def _enum(kind: Callable[[str], _T], value: str, other: _T) -> _T:
    try:
        return kind(value)
    except ValueError:
        return other
