"""The rows of a table that name no annotation of the library, grouped into new ones and placed.

The whole interface: `NewRows`. Rows of one id are one annotation. Rows without an id are one where article, words,
offsets and coder are the same; where such a coder has annotated exactly that span already, what is new is added to
that annotation, so that taking a table in twice is taking it in once.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from typing import NamedTuple

from reader.domain.annotation_tables import (
    AnnotationRow,
    FieldChange,
    HeldState,
    MarkValues,
    PlannedMark,
    TagWish,
    Verdict,
)
from reader.domain.annotations import Origin
from reader.domain.ids import AnnotationId, ArticleId, TagId
from reader.domain.wording import tr
from reader.services.annotation_articles import ArticleFinder, plain_guid
from reader.services.annotation_comparing import is_same_text
from reader.services.held_rows import DIFFERING, SHOWN_CP, state_of
from reader.services.row_places import PlacedRow, RowPlaces
from reader.store import annotation_imports
from reader.store.annotation_imports import HeldAnnotation, HeldArticle
from reader.store.unit import Unit

_ORIGINS = {origin.value for origin in Origin}
_ONE_OF_A_KIND = ("memo", "speaker", "starred", "coder")
_At = tuple[int, int, int, str]
"""Version, start, end and coder of an annotation in an article."""


class _NewRow(NamedTuple):
    row: AnnotationRow
    wish: TagWish | None


class _Group(NamedTuple):
    """The rows of one annotation; `guid` is "" where they give none that can be taken."""

    guid: str
    rows: list[_NewRow]

    @property
    def number(self) -> int:
        return self.rows[0].row.number

    @property
    def wishes(self) -> tuple[TagWish, ...]:
        return tuple(dict.fromkeys(one.wish for one in self.rows if one.wish is not None))


class NewRows:
    """Collects rows, then gives the marks. `coder` is who made what names nobody."""

    def __init__(self, unit: Unit, finder: ArticleFinder, coder: str) -> None:
        self._unit = unit
        self._finder = finder
        self._coder = coder
        self._rows: dict[ArticleId, list[_NewRow]] = defaultdict(list)
        self._whole: dict[tuple[ArticleId, str, str], _NewRow] = {}
        self._shared: dict[str, str] = {}
        self._coders: dict[str, None] = {}
        self._guids: set[str] = set()
        self.matched: set[AnnotationId] = set()
        """Annotations of the library on whose words rows without an id stand; known once all marks are given."""

    @property
    def articles(self) -> set[ArticleId]:
        """The articles that rows name; whole before the marks are given."""
        return {*self._rows, *(key[0] for key in self._whole)}

    def add(self, row: AnnotationRow, article: HeldArticle, wish: TagWish | None) -> None:
        """Take a row of an annotation that the library lacks."""
        self._coders[row.coder] = None
        light = row._replace(
            article_id="",
            article_title="",
            source="",
            url="",
            article_cells=(),
            coder=self._shared.setdefault(row.coder, row.coder),
            origin=self._shared.setdefault(row.origin, row.origin),
            speaker=self._shared.setdefault(row.speaker, row.speaker),
            text_sha256=self._shared.setdefault(row.text_sha256, row.text_sha256),
        )
        self._rows[article.id].append(_NewRow(light, wish))

    def add_whole(self, row: AnnotationRow, article: HeldArticle, wish: TagWish) -> None:
        """Take a row that tags a whole article."""
        self._coders[row.coder] = None
        self._whole.setdefault((article.id, wish.path, row.coder or self._coder), _NewRow(row, wish))

    def list_coders(self) -> Iterable[str]:
        """The names of the coders of all rows, as they come."""
        return [name for name in self._coders if name]

    def iter_marks(self, places: RowPlaces, tick: Callable[[], None]) -> Iterator[PlannedMark | None]:
        """The mark of each annotation, None for one held already; its id is the number of its first row."""
        for article_id in list(self._rows):
            tick()
            rows = self._rows.pop(article_id)  # let go, for the marks take their place
            article = self._finder.get(article_id)
            groups = _grouped(rows)
            present = self._list_present(article_id) if any(not one.guid for one in groups) else {}
            yield from self._place_all(groups, article, present, places)
        yield from self._iter_whole()

    def _list_present(self, article: ArticleId) -> dict[_At, HeldAnnotation]:
        found: dict[_At, HeldAnnotation] = {}
        for one in annotation_imports.list_held_in(self._unit, article):
            found.setdefault((one.version, one.start, one.end, one.coder), one)
        return found

    def _place_all(
        self, groups: Iterable[_Group], article: HeldArticle, present: dict[_At, HeldAnnotation], places: RowPlaces
    ) -> Iterator[PlannedMark | None]:
        made: dict[_At, tuple[_Group, PlacedRow]] = {}
        for group in groups:
            if fault := self._find_fault(group):
                refused = _marked(group, article)
                yield replace(refused, verdict=Verdict.REFUSED, reason=fault)
                continue
            found = places.place(article, group.rows[0].row)
            place = found.place
            if place is None or not found.is_sure:
                yield _marked(group, article, found, Verdict.NOT_PLACED)
            elif group.guid:
                yield _marked(group, article, found)
            else:
                coder = group.rows[0].row.coder or self._coder
                at = (place.version, place.span.start, place.span.end, coder)
                if at in made:
                    made[at][0].rows.extend(group.rows)
                else:
                    made[at] = (_Group("", list(group.rows)), found)
        for at, (group, found) in made.items():
            held = present.get(at)
            if held is None:
                yield _marked(group, article, found)
            else:
                self.matched.add(held.id)
                yield self._added(group, article, held)

    def _find_fault(self, group: _Group) -> str:
        """Why the rows of one id cannot be one annotation; "" where they can."""
        if not group.guid:
            return ""
        if group.guid in self._guids:
            return tr("rows on another article have the same annotation_id")
        self._guids.add(group.guid)
        return _find_difference(group)

    def _added(self, group: _Group, article: HeldArticle, held: HeldAnnotation) -> PlannedMark | None:
        """What rows without an id add to the annotation that stands on their words."""
        stored = annotation_imports.list_tags_of(self._unit, [held.id]).get(held.id, ())
        fresh = tuple(wish for wish in group.wishes if wish.tag not in stored)
        changes = [FieldChange("tag", "", wish.path) for wish in fresh]
        memo = _joined(one.row.memo for one in group.rows)
        values = MarkValues()
        if memo and f"\n{memo}\n" not in f"\n{held.memo}\n" and not is_same_text(memo, held.memo):
            values = replace(values, memo=f"{held.memo}\n{memo}" if held.memo else memo)
            changes.append(FieldChange("memo", held.memo, values.memo or ""))
        speaker = _speaker_of(group)
        if speaker and not held.speaker:
            values = replace(values, speaker=speaker)
            changes.append(FieldChange("speaker", "", speaker))
        if any(one.row.starred for one in group.rows) and not held.is_starred:
            values = replace(values, is_starred=True)
            changes.append(FieldChange("starred", "no", "yes"))
        if not changes:
            return None
        mark = _marked(group, article)
        return replace(
            mark,
            verdict=Verdict.CHANGED,
            annotation=held.id,
            guid=held.guid,
            tags=fresh,
            values=values,
            held=state_of(held),
            changes=tuple(changes),
            quote=held.quote[:SHOWN_CP],
        )

    def _iter_whole(self) -> Iterator[PlannedMark | None]:
        held = annotation_imports.list_article_tags(self._unit, {key[0] for key in self._whole})
        for (article_id, _, coder), (row, wish) in self._whole.items():
            if wish is None or (wish.tag is not None and (article_id, wish.tag, coder) in held):
                yield None
                continue
            article = self._finder.get(article_id)
            mark = _marked(_Group("", [_NewRow(row, wish)]), article)
            values = MarkValues(coder=row.coder, created_at=row.created_at)
            yield replace(mark, verdict=Verdict.NEW, is_whole=True, values=values)

    def iter_missing_whole(self, paths: Mapping[TagId, str], first: int) -> Iterator[PlannedMark]:
        """The tags on whole articles that no row names, by ids from `first`; `paths` are those of the tags."""
        named = {(article, one.wish.tag, coder) for (article, _, coder), one in self._whole.items() if one.wish}
        missing = annotation_imports.list_article_tags(self._unit, None) - named
        for number, (article_id, tag, coder) in enumerate(sorted(missing), first):
            yield PlannedMark(
                id=number,
                verdict=Verdict.MISSING,
                places=(),
                quote="",
                is_whole=True,
                article=article_id,
                title=self._finder.get(article_id).title,
                removed=(tag,),
                values=MarkValues(coder=coder),
                changes=(FieldChange("tag", paths[tag], ""),),
            )


def _grouped(rows: Iterable[_NewRow]) -> list[_Group]:
    """The rows of each annotation, in the order in which their first rows come."""
    groups: dict[object, _Group] = {}
    for one in rows:
        row = one.row
        guid = plain_guid(row.annotation_id)
        around = (row.prefix, row.suffix, row.text_sha256, row.text_version, row.text)
        key: object = guid or (row.annotation_id, row.quote, row.start, row.end, row.coder, *around)
        groups.setdefault(key, _Group(guid, [])).rows.append(one)
    return list(groups.values())


def _marked(
    group: _Group, article: HeldArticle, found: PlacedRow | None = None, verdict: Verdict = Verdict.NEW
) -> PlannedMark:
    """The mark of a group with all that its rows say, and with the place found for it."""
    first = group.rows[0].row
    notes = tuple(dict.fromkeys(chain(*(one.row.notes for one in group.rows), _tell_speakers(group))))
    told = found.note if found is not None else ""
    return PlannedMark(
        id=group.number,
        verdict=verdict,
        places=tuple([one.row.place for one in group.rows]),
        quote=first.quote[:SHOWN_CP],
        guid=group.guid,
        article=article.id,
        title=article.title,
        tags=group.wishes,
        values=_values_of(group),
        place=None if found is None else found.place,
        held=HeldState(article.version),
        reason=told if verdict is Verdict.NOT_PLACED else "",
        notes=(*notes, told) if told and verdict is Verdict.NEW else notes,
    )


def _values_of(group: _Group) -> MarkValues:
    first = group.rows[0].row
    return MarkValues(
        memo=_joined(one.row.memo for one in group.rows),
        speaker=first.speaker if group.guid else _speaker_of(group),
        is_starred=any(one.row.starred for one in group.rows),
        coder=first.coder,
        origin=first.origin if first.origin in _ORIGINS else Origin.IMPORT.value,
        created_at=first.created_at,
        modified_at=first.modified_at or first.created_at,
    )


def _find_difference(group: _Group) -> str:
    """What the rows of one id say differently; "" where they agree."""
    if len(group.rows) == 1:
        return ""
    if len({(one.row.start, one.row.end, " ".join(one.row.quote.split())) for one in group.rows}) > 1:
        return tr(DIFFERING["place"])
    for name in _ONE_OF_A_KIND:
        if len({getattr(one.row, name) for one in group.rows}) > 1:
            return tr(DIFFERING[name])
    return ""


def _speaker_of(group: _Group) -> str:
    """The first speaker that rows name."""
    return next((name for one in group.rows if (name := " ".join(one.row.speaker.split()))), "")


def _tell_speakers(group: _Group) -> Iterator[str]:
    """An annotation has one speaker: others that rows name are told, so that none goes unseen."""
    named = dict.fromkeys(" ".join(one.row.speaker.split()) for one in group.rows)
    for speaker in [name for name in named if name][1:]:
        yield tr("an annotation has one speaker; “{speaker}” was left out", speaker=speaker)


def _joined(memos: Iterable[str]) -> str:
    return "\n".join(memo for memo in dict.fromkeys(memos) if memo)
