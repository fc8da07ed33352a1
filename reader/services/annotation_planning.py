"""What taking a table of annotations in would do, found out in one read of the library. Nothing is written.

Rows that say what the library has are counted and let go; what differs or is new is kept until all rows were read,
and then looked at article by article.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Set
from dataclasses import replace
from itertools import islice

from reader.domain.annotation_tables import (
    ARTICLE_COLUMNS,
    AnnotationRow,
    FieldChange,
    PlannedMark,
    TagWish,
    UnknownTag,
    Verdict,
)
from reader.domain.errors import TagPathInvalid
from reader.domain.ids import AnnotationId, ArticleId, TagId
from reader.domain.texts import count_text
from reader.domain.wording import number, plural, tr
from reader.services.annotation_articles import ArticleFinder, plain_guid, ref_key
from reader.services.annotation_comparing import find_article_differences
from reader.services.held_rows import CHANGED_SINCE, SHOWN_CP, HeldRows, state_of
from reader.services.new_rows import NewRows
from reader.services.row_places import RowPlaces
from reader.services.tag_naming import Order, TagNames
from reader.store import annotation_imports
from reader.store.annotation_imports import HeldAnnotation
from reader.store.tags import list_tags
from reader.store.unit import Unit

MISSING_MOST = 100_000
"""Of more that the table lacks none is listed: then it is a part of the library, and no list of what is to go."""
_CHUNK = 1_000
_ARTICLE_FIELDS = frozenset({"article_id", "article_title", "url", "text", "text_sha256"})
_TAG_FIELDS = frozenset({"tag_path", "tag", "tag_id"})


class Planner:
    """Takes the rows of one table and makes the marks of a plan. Use once, within one unit.

    `given` are the fields that the table has, `coder` is who made what names nobody. `tick` is called now and then
    with the number of rows read; what it raises ends the work.
    """

    def __init__(self, unit: Unit, given: frozenset[str], coder: str, tick: Callable[[int], None]) -> None:
        self._unit = unit
        self._given = given
        self._coder = coder
        self._tick = tick
        codebook = list_tags(unit)
        self._paths: dict[TagId, str] = {tag.id: str(tag.path) for tag in codebook}
        self._names = TagNames(codebook)
        self._finder = ArticleFinder(unit)
        self._held = HeldRows(unit, self._finder, given, self._paths)
        self._new = NewRows(unit, self._finder, coder)
        self._coders = Order()
        self._last: tuple[str, TagWish | None, str] = ("", None, "")
        self._told: Counter[str] = Counter()
        self._marks: list[PlannedMark] = []
        self._more_missing = 0
        self._elsewhere = ""
        self._unread = 0
        self._changed: set[AnnotationId] = set()
        self.counts: Counter[Verdict] = Counter(dict.fromkeys(Verdict, 0))
        self.rows = 0

    def read(self, rows: Iterable[AnnotationRow]) -> None:
        """Take all rows of the table."""
        remaining = iter(rows)
        while chunk := list(islice(remaining, _CHUNK)):
            self._tick(self.rows)
            self._read_chunk(chunk)
            self.rows += len(chunk)

    def list_marks(self) -> tuple[PlannedMark, ...]:
        """All marks but the unchanged, by the table, the missing last."""
        places, named = RowPlaces(self._unit, self._tock), self._held.articles | self._new.articles
        self._take(self._held.iter_marks(places, self._tock))
        self._changed = {mark.annotation for mark in self._marks if mark.annotation is not None}
        self._take(map(self._without_clash, self._new.iter_marks(places, self._tock)))
        self._marks.sort(key=lambda mark: mark.id)
        self._marks += self._list_missing(named)
        self.counts.update(mark.verdict for mark in self._marks)
        self.counts[Verdict.MISSING] += self._more_missing
        return tuple(self._marks)

    def list_unknown_tags(self) -> tuple[UnknownTag, ...]:
        """The tags that the codebook lacks, in the order in which they have to be made."""
        return self._names.list_unknown()

    def list_new_coders(self) -> tuple[str, ...]:
        """The coders of new rows whom the library does not know, in the order in which they have to be made."""
        known = annotation_imports.list_coder_names(self._unit)
        return tuple(name for name in self._coders.sort(self._new.list_coders()) if name not in known)

    def list_notes(self) -> tuple[str, ...]:
        """What was odd about the table as a whole."""
        notes = []
        for path, rows in self._names.renamed.items():
            one, many = (
                tr("{n} row calls the tag “{tag}” otherwise; its id counts."),
                tr("{n} rows call the tag “{tag}” otherwise; its id counts."),
            )
            notes.append(plural(rows, one, many, tag=path))
        for told, rows in self._told.items():
            notes.append(tr("{rows}: {told}.", rows=count_text(rows, "row"), told=told))
        newer = sum(tr(CHANGED_SINCE) in mark.notes for mark in self._marks)
        if newer:
            one = tr("{n} annotation of the library changed after the table was written.")
            many = tr("{n} annotations of the library changed after the table was written.")
            notes.append(plural(newer, one, many))
        if self._unread and self._held.known:
            notes.append(
                plural(
                    self._unread,
                    tr(
                        "{n} row could not be read or matched, so what the table lacks is not known and none"
                        " of it can go."
                    ),
                    tr(
                        "{n} rows could not be read or matched, so what the table lacks is not known and none"
                        " of it can go."
                    ),
                )
            )
        if self._elsewhere:
            notes.append(self._elsewhere)
        if self._more_missing:
            notes.append(
                tr(
                    "The table lacks {n} annotations of the library: it is a part of it, so none of them is listed"
                    " and none can be deleted.",
                    n=number(self._more_missing),
                )
            )
        return tuple(notes)

    def _take(self, marks: Iterable[PlannedMark | None]) -> None:
        for mark in marks:
            if mark is None:
                self.counts[Verdict.UNCHANGED] += 1
            else:
                self._marks.append(mark)

    def _without_clash(self, mark: PlannedMark | None) -> PlannedMark | None:
        """The mark, refused where it would write over what rows with the id of its annotation change."""
        if mark is None or mark.annotation not in self._changed:
            return mark
        reason = tr(
            "another row has the id of the annotation on these words and changes it; give this row that id"
        )
        return replace(mark, verdict=Verdict.REFUSED, reason=reason)

    def _tock(self) -> None:
        self._tick(self.rows)

    def _read_chunk(self, rows: list[AnnotationRow]) -> None:
        keys = {ref_key(row.annotation_id) for row in rows} - {""}
        held = annotation_imports.find_held(self._unit, keys)
        self._finder.look_ahead(rows, {one.article for one in held.values()})
        for row in rows:
            if row.fault:
                self._refuse(row, row.fault)
            else:
                self._read_row(row, held.get(ref_key(row.annotation_id)))

    def _read_row(self, row: AnnotationRow, held: HeldAnnotation | None) -> None:
        try:
            wish = self._names.name(row.tag_id, row.tag_path, row.tag)
        except TagPathInvalid as error:
            if held is not None:
                self._held.pass_over(row, held)
            self._refuse(row, error.what, is_known=held is not None)
            return
        if held is not None:
            self._tell(row, held)
            self._follow(row, held.guid, wish)
            self._held.add(row, held, wish)
            return
        article, reason = self._finder.find(row)
        if article is None:
            self._refuse(row, reason)
            return
        is_whole = not row.quote.strip() and row.start is None and row.end is None and not row.annotation_id
        self._follow(row, f"{article.guid} {row.annotation_id}", wish)
        if not is_whole:
            self._new.add(row, article, wish)
        elif wish is None:
            self._refuse(row, tr("it has neither a quote nor offsets nor a tag"))
        else:
            if row.memo or row.speaker or row.starred:
                told = tr("a tag on a whole article has no memo, speaker or star; what stands there was left out")
                self._told[told] += 1
            self._new.add_whole(row, article, wish)

    def _follow(self, row: AnnotationRow, key: str, wish: TagWish | None) -> None:
        """Note which tags, and which coders of one tag, stand one after the other."""
        last_key, last_wish, last_coder = self._last
        if last_key == key:
            self._names.follow(last_wish, wish)
            if last_wish == wish:
                self._coders.follow(last_coder, row.coder)
        self._last = (key, wish, row.coder)

    def _tell(self, row: AnnotationRow, held: HeldAnnotation) -> None:
        """Count what a row says otherwise that no table changes."""
        if row.coder and row.coder != held.coder:
            told = tr("another coder is named; who made an annotation is not changed by a table")
            self._told[told] += 1
        for name in find_article_differences(row, self._finder.get(held.article), ARTICLE_COLUMNS):
            told = tr("{column} differs; articles are not changed by a table of annotations", column=name)
            self._told[told] += 1

    def _refuse(self, row: AnnotationRow, reason: str, *, is_known: bool = False) -> None:
        """Refuse a row. Unless it `is_known` which annotation it meant, or it has the id of one that the library
        lacks, it may have named anything.
        """
        if row.fault or not (is_known or plain_guid(row.annotation_id)):
            self._unread += 1
        quote = row.quote[:SHOWN_CP]
        mark = PlannedMark(row.number, Verdict.REFUSED, (row.place,), quote, reason=reason, notes=row.notes)
        self._marks.append(mark)

    def _list_missing(self, named: Set[ArticleId]) -> list[PlannedMark]:
        """What the library has and the table lacks; nothing where the table names nothing that the library has.
        `named` are the articles that rows are about.
        """
        if not self._held.known or self._unread:
            return []
        known = self._held.known.keys() | self._new.matched
        lacking = annotation_imports.count_annotations(self._unit) - len(known)
        if lacking > MISSING_MOST:
            self._more_missing = lacking
            return []
        marks: list[PlannedMark] = []
        others = annotation_imports.iter_others(self._unit, known) if lacking else iter(())
        while chunk := list(islice(others, _CHUNK)):
            self._tick(self.rows)
            self._finder.look_ahead((), {one.article for one in chunk})
            marks.extend(self._missing(one, self.rows + place) for place, one in enumerate(chunk, len(marks) + 1))
        if self._given & _ARTICLE_FIELDS and self._given & _TAG_FIELDS:
            marks += self._new.iter_missing_whole(self._paths, self.rows + len(marks) + 1)
        elsewhere = [mark for mark in marks if mark.article not in named]
        if elsewhere:
            self._elsewhere = tr(
                "{n} of what the table lacks stand on {articles} that no row of it is about: it may have been"
                " exported under a filter. To delete what is missing would delete these too.",
                n=number(len(elsewhere)),
                articles=count_text(len({mark.article for mark in elsewhere}), "article"),
            )
        return marks

    def _missing(self, held: HeldAnnotation, number: int) -> PlannedMark:
        return PlannedMark(
            id=number,
            verdict=Verdict.MISSING,
            places=(),
            quote=held.quote[:SHOWN_CP],
            annotation=held.id,
            guid=held.guid,
            article=held.article,
            title=self._finder.get(held.article).title,
            held=state_of(held),
            changes=(FieldChange("annotation", held.quote[:SHOWN_CP], ""),),
        )
