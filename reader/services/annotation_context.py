"""Where an annotation of an import stands, or would stand, with the words around it. No Qt, no SQL; any thread.

The whole interface: `MarkContext` and `read_contexts`.
"""

from dataclasses import dataclass

from reader.domain.annotation_tables import PlannedMark
from reader.domain.errors import VersionMissing
from reader.domain.ids import ArticleId
from reader.domain.spans import Span
from reader.store.library import Library
from reader.store.text_versions import get_text_of_version
from reader.store.unit import Unit

_BEFORE_CP, _AFTER_CP = 110, 240
_LONGEST_CP = 4_000


@dataclass(frozen=True, slots=True)
class MarkContext:
    """The words of a place in a text of the library with those before and after, as they stand there.

    `is_present` where the annotation stands there already. Of a long quote the middle is left out.
    """

    before: str
    words: str
    after: str
    is_present: bool = False


def read_contexts(library: Library, mark: PlannedMark) -> tuple[MarkContext, ...]:
    """Where a mark stands, then where it would; each where there is such a place, and once where both are one.

    Nothing for a text that is no longer there.
    """
    if mark.article is None:
        return ()
    places: list[tuple[int, Span, bool]] = []
    if mark.held is not None and mark.held.span is not None:
        places.append((mark.held.version, mark.held.span, True))
    if mark.place is not None and (mark.place.version, mark.place.span) not in [place[:2] for place in places]:
        places.append((mark.place.version, mark.place.span, False))
    with library.read() as unit:
        found = [_read(unit, mark.article, *place) for place in places]
    return tuple(one for one in found if one is not None)


def _read(unit: Unit, article: ArticleId, version: int, span: Span, is_present: bool) -> MarkContext | None:
    try:
        text = get_text_of_version(unit, article, version).text
    except VersionMissing:
        return None
    words, half = text[span.start : span.end], _LONGEST_CP // 2
    if len(words) > _LONGEST_CP:
        words = f"{words[:half]} … {words[-half:]}"
    start = max(0, span.start - _BEFORE_CP)
    before = ("…" if start else "") + text[start : span.start]
    rest = text[span.end : span.end + _AFTER_CP]
    after = rest + ("…" if span.end + _AFTER_CP < len(text) else "")
    return MarkContext(before, words, after, is_present)
