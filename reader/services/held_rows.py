"""The rows of a table that belong to annotations which the library holds, and what they would change.

The whole interface: `HeldRows`. Of rows that say what the library has only their tags are kept.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from reader.domain.annotation_tables import (
    AnnotationRow,
    FieldChange,
    HeldState,
    MarkValues,
    PlannedMark,
    TagWish,
    Verdict,
)
from reader.domain.ids import AnnotationId, ArticleId, TagId
from reader.domain.spans import Span
from reader.domain.wording import mark, tr
from reader.services.annotation_articles import ArticleFinder, ref_key
from reader.services.annotation_comparing import find_changes, is_moved, is_same_quote
from reader.services.row_places import RowPlaces
from reader.store import annotation_imports
from reader.store.annotation_imports import HeldAnnotation, HeldArticle
from reader.store.rows import iter_chunks
from reader.store.unit import Unit

SHOWN_CP = 300
"""How much of a quote a mark shows."""
CHANGED_SINCE = mark("the library changed it after the table was written")
DIFFERING = {
    "memo": mark("its rows say different things of its memo"),
    "speaker": mark("its rows say different things of its speaker"),
    "starred": mark("its rows say different things of its star"),
    "coder": mark("its rows say different things of its coder"),
    "place": mark("its rows say different things of its words and offsets"),
}
"""Why rows cannot be of one annotation, by what they differ in, for `tr`."""
_NAMES = ("memo", "speaker", "starred")


class _Seen:
    """What the rows of one annotation said so far."""

    __slots__ = ("fault", "is_older", "is_partial", "number", "odd", "places", "wishes")

    def __init__(self) -> None:
        self.number = 0
        self.places: list[str] = []
        self.wishes: list[TagWish] = []
        self.odd: list[AnnotationRow] = []
        self.is_partial = False
        self.is_older = False
        self.fault = ""

    def is_doubtful(self, differing: int) -> bool:
        """Whether nobody can tell if so many rows, others saying what the annotation is, are a change or what it
        was: it was changed after the table was written, perhaps by the same table.
        """
        return self.is_older and differing < len(self.places)


class HeldRows:
    """Collects rows, then gives the marks. `given` are the fields of the table, `codebook` holds paths of tags."""

    def __init__(
        self, unit: Unit, finder: ArticleFinder, given: frozenset[str], codebook: Mapping[TagId, str]
    ) -> None:
        self._unit = unit
        self._finder = finder
        self._given = given
        self._codebook = codebook
        self._has_tags = bool(given & {"tag_id", "tag_path", "tag"})
        self._seen: dict[AnnotationId, _Seen] = {}
        self.articles: set[ArticleId] = set()
        """Where the annotations stand that had a row."""

    @property
    def known(self) -> Mapping[AnnotationId, object]:
        """The annotations that had a row."""
        return self._seen

    def add(self, row: AnnotationRow, held: HeldAnnotation, wish: TagWish | None) -> None:
        """Take a row of an annotation."""
        seen = self._see(row, held)
        seen.number = seen.number or row.number  # of a row passed over another mark has the number
        if row.modified_at and row.modified_at < held.modified_at:
            seen.is_older = True
        if wish is not None:
            seen.wishes.append(wish)
        article = self._finder.get(held.article)
        if row.article_id and ref_key(row.article_id) != article.guid and row.article_id != str(article.id):
            seen.fault = tr("it stands on another article than the row says")
            seen.odd.append(row)
        elif is_moved(row, held, article) or find_changes(row, held, self._given) or row.notes:
            seen.odd.append(row)

    def pass_over(self, row: AnnotationRow, held: HeldAnnotation) -> None:
        """Note that a row could not be read: what it would have said is not known, so no tag goes for it."""
        self._see(row, held).is_partial = True

    def _see(self, row: AnnotationRow, held: HeldAnnotation) -> _Seen:
        seen = self._seen.get(held.id)
        if seen is None:
            seen = self._seen[held.id] = _Seen()
            self.articles.add(held.article)
        seen.places.append(row.place)
        return seen

    def iter_marks(self, places: RowPlaces, tick: Callable[[], None]) -> Iterator[PlannedMark | None]:
        """The mark of each annotation, None for one that is unchanged; its id is the number of its first row."""
        for chunk in iter_chunks(list(self._seen)):
            tick()
            tags = annotation_imports.list_tags_of(self._unit, chunk)
            differing = []
            for one in chunk:
                seen, stored = self._seen[one], set(tags.get(one, ()))
                wanted = {wish.tag for wish in seen.wishes}
                is_same = wanted <= stored if seen.is_partial or not self._has_tags else wanted == stored
                if is_same and not seen.odd:
                    yield None
                else:
                    differing.append(one)
            held = annotation_imports.list_held(self._unit, differing)
            for annotation in sorted(held, key=lambda one: (one.article, one.start)):
                seen = self._seen[annotation.id]
                mark = self._make(annotation, seen, tags.get(annotation.id, ()), places)
                yield mark if mark.verdict is not Verdict.UNCHANGED else None

    def _make(
        self, held: HeldAnnotation, seen: _Seen, stored: tuple[TagId, ...], places: RowPlaces
    ) -> PlannedMark:
        article = self._finder.get(held.article)
        fault = seen.fault
        said = [find_changes(row, held, self._given) for row in seen.odd]
        found: dict[str, dict[str, FieldChange]] = {}
        for name in _NAMES:
            told = [change for changes in said for change in changes if change.field == name]
            if told:
                found[name] = {change.after: change for change in told}
            if told and seen.is_doubtful(len(told)):
                fault = fault or tr(
                    "{fault}, and {changed_since}", fault=tr(DIFFERING[name]), changed_since=tr(CHANGED_SINCE)
                )
        twice = next((field for field, values in found.items() if len(values) > 1), "")
        fault = fault or (tr(DIFFERING[twice]) if twice else "")
        moved = [row for row in seen.odd if is_moved(row, held, article)]
        if moved and seen.is_doubtful(len(moved)):
            fault = fault or tr(
                "{fault}, and {changed_since}", fault=tr(DIFFERING["place"]), changed_since=tr(CHANGED_SINCE)
            )
        moves = {(row.start, row.end, " ".join(row.quote.split())): row for row in moved}
        if len(moves) > 1:
            fault = fault or tr(DIFFERING["place"])
        notes = tuple(dict.fromkeys(note for row in seen.odd for note in row.notes))
        if fault:
            return self._mark(Verdict.REFUSED, held, seen, article, reason=fault, notes=notes)
        fields = {name: next(iter(values.values())) for name, values in found.items()}
        added = tuple(wish for wish in dict.fromkeys(seen.wishes) if wish.tag not in stored)
        is_whole = self._has_tags and not seen.is_partial
        wanted = {wish.tag for wish in seen.wishes}
        removed = tuple(tag for tag in stored if tag not in wanted) if is_whole else ()
        changes = [FieldChange("tag", "", wish.path) for wish in added]
        changes += [FieldChange("tag", self._codebook[tag], "") for tag in removed]
        changes += fields.values()
        notes += (tr(CHANGED_SINCE),) if changes and seen.is_older else ()
        mark = self._mark(Verdict.CHANGED, held, seen, article, added, removed, _values(fields), notes=notes)
        return _placed(mark, held, article, next(iter(moves.values()), None), changes, places)

    def _mark(
        self,
        verdict: Verdict,
        held: HeldAnnotation,
        seen: _Seen,
        article: HeldArticle,
        added: tuple[TagWish, ...] = (),
        removed: tuple[TagId, ...] = (),
        values: MarkValues | None = None,
        *,
        reason: str = "",
        notes: tuple[str, ...] = (),
    ) -> PlannedMark:
        return PlannedMark(
            id=seen.number,
            verdict=verdict,
            places=tuple(seen.places),
            quote=held.quote[:SHOWN_CP],
            annotation=held.id,
            guid=held.guid,
            article=held.article,
            title=article.title,
            tags=added,
            removed=removed,
            values=values or MarkValues(),
            held=state_of(held),
            reason=reason,
            notes=notes,
        )


def state_of(held: HeldAnnotation) -> HeldState:
    """What tells later whether an annotation was changed."""
    return HeldState(held.version, Span(held.start, held.end), held.modified_at)


def _values(fields: Mapping[str, FieldChange]) -> MarkValues:
    return MarkValues(
        memo=fields["memo"].after if "memo" in fields else None,
        speaker=fields["speaker"].after if "speaker" in fields else None,
        is_starred=fields["starred"].after == "yes" if "starred" in fields else None,
    )


def _placed(
    mark: PlannedMark,
    held: HeldAnnotation,
    article: HeldArticle,
    row: AnnotationRow | None,
    changes: list[FieldChange],
    places: RowPlaces,
) -> PlannedMark:
    """The mark with the place that its row asks for, and with all that changes."""
    verdict, place, reason, notes = Verdict.CHANGED, None, "", list(mark.notes)
    if row is not None:
        found = places.place(article, row, Span(held.start, held.end))
        place = found.place
        is_here = place is not None and (place.version, place.span) == (held.version, Span(held.start, held.end))
        if not found.is_sure and not (is_here and is_same_quote(row.quote, held.quote)):
            verdict, reason = Verdict.NOT_PLACED, found.note
        elif found.note:
            notes.append(found.note)
        if is_here:
            place = None
        elif place is not None:
            changes.append(_move_of(held, place.quote, place.span))
    if verdict is Verdict.CHANGED and not changes:
        verdict = Verdict.UNCHANGED
    return replace(mark, verdict=verdict, place=place, reason=reason, notes=tuple(notes), changes=tuple(changes))


def _move_of(held: HeldAnnotation, words: str, span: Span) -> FieldChange:
    if words == held.quote:
        return FieldChange("place", f"{held.start}-{held.end}", f"{span.start}-{span.end}")
    return FieldChange("quote", held.quote, words)
