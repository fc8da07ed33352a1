"""Writing what was chosen of a plan of annotations, inside a step that another service has opened.

Each mark is checked again, for the library may have changed since the plan was made: one that no longer fits is
left out and told. Only what is needed is made: a tag or coder that no written mark names is not.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from reader.domain.annotation_tables import (
    AnnotationPlan,
    FoundPlace,
    ImportChoices,
    Missing,
    PlannedMark,
    TagWish,
    TakenIn,
    UnknownTags,
    Verdict,
)
from reader.domain.annotations import Origin
from reader.domain.errors import VersionMissing
from reader.domain.ids import AnnotationId, ArticleId, CoderId, TagId
from reader.domain.spans import Anchor, anchor_span
from reader.domain.tags import TagPath
from reader.domain.versions import Placement
from reader.domain.wording import tr
from reader.services import codebook
from reader.services.held_rows import state_of
from reader.store import anchor_reviews, annotation_imports, annotation_tags, annotations, tags
from reader.store.annotation_imports import HeldAnnotation, HeldArticle, MadeAnnotation, MadeArticleTag
from reader.store.coders import find_coder, insert_coder
from reader.store.text_versions import get_text_of_version
from reader.store.unit import Unit

_EACH = 500


def choose_marks(plan: AnnotationPlan, choices: ImportChoices) -> list[PlannedMark]:
    """The marks that shall be written."""
    return [mark for mark in plan.marks if _is_chosen(mark, choices)]


def _is_chosen(mark: PlannedMark, choices: ImportChoices) -> bool:
    if mark.verdict is Verdict.NOT_PLACED:
        return mark.id in choices.accepted and mark.place is not None
    is_asked = mark.verdict in (Verdict.CHANGED, Verdict.NEW) or (
        mark.verdict is Verdict.MISSING and choices.missing is Missing.DELETE
    )
    return is_asked and mark.id not in choices.left_out


class Writing:
    """Writes the chosen marks of one plan in a unit. `tick` gets the marks done and their number; use once."""

    def __init__(
        self, unit: Unit, plan: AnnotationPlan, choices: ImportChoices, tick: Callable[[int, int], None]
    ) -> None:
        self._unit = unit
        self._plan = plan
        self._choices = choices
        self._tick = tick
        self._outdated: list[PlannedMark] = []
        self._tags: dict[str, TagId | None] = {}
        self._coders: dict[str, CoderId] = {"": unit.coder_id}
        self._made_tags: list[str] = []
        self._made_coders: list[str] = []
        self._done = self._total = 0

    def run(self) -> TakenIn:
        """Write, and tell what was written. Raises `TagMissing` for a tag chosen that is not in the codebook."""
        chosen = choose_marks(self._plan, self._choices)
        self._total = len(chosen)
        valid = self._check(chosen)
        self._make_tags(valid)
        new = [mark for mark in valid if mark.annotation is None and mark.verdict is not Verdict.MISSING]
        made = self._insert([mark for mark in new if not mark.is_whole])
        made += self._insert_whole([mark for mark in new if mark.is_whole])
        changed = self._change([mark for mark in valid if mark.annotation and mark.verdict is not Verdict.MISSING])
        deleted = self._delete([mark for mark in valid if mark.verdict is Verdict.MISSING])
        return TakenIn(
            new=made,
            changed=changed,
            deleted=deleted,
            tags=tuple(self._made_tags),
            coders=tuple(self._made_coders),
            outdated=tuple(self._outdated),
        )

    def _step(self) -> None:
        self._done += 1
        if self._done % _EACH == 0:
            self._tick(self._done, self._total)

    def _check(self, chosen: Sequence[PlannedMark]) -> list[PlannedMark]:
        """Those of the marks that still fit the library."""
        ranks = tags.rank_tags(self._unit)
        ids = {mark.annotation for mark in chosen if mark.annotation is not None}
        held = {one.id: one for one in annotation_imports.list_held(self._unit, ids)}
        taken = annotation_imports.find_held(self._unit, {mark.guid for mark in chosen if mark.annotation is None})
        articles = annotation_imports.get_held_articles(
            self._unit, {mark.article for mark in chosen if mark.article is not None}
        )
        valid: list[PlannedMark] = []
        for mark in chosen:
            reason = _find_obstacle(mark, held, taken, articles)
            if any(wish.tag is not None and wish.tag not in ranks for wish in mark.tags):
                reason = reason or tr("a tag of it was deleted meanwhile")
            if reason:
                self._outdated.append(replace(mark, reason=reason))
            else:
                valid.append(mark)
        return valid

    def _make_tags(self, marks: Iterable[PlannedMark]) -> None:
        """Find or make the unknown tags that marks need, in the order that the plan has for them."""
        needed = {wish.path for mark in marks for wish in mark.tags if wish.tag is None}
        taken = {tag.guid for tag in tags.list_tags(self._unit)}
        guids = {one.path: one.guid for one in self._plan.unknown_tags if one.guid not in taken}
        for one in self._plan.unknown_tags:
            if one.path not in needed:
                continue
            if one.path in self._choices.tags:
                instead = self._choices.tags[one.path]
                if instead is not None:
                    tags.get_tag_row(self._unit, instead)
                self._tags[one.path] = instead
            elif self._choices.unknown_tags is UnknownTags.SKIP:
                self._tags[one.path] = tags.find_tag(self._unit, TagPath.parse(one.path))
            else:
                self._tags[one.path] = self._make_tag(TagPath.parse(one.path), guids)

    def _make_tag(self, path: TagPath, guids: dict[str, str]) -> TagId:
        """The tag of a path with its ancestors, each with the guid that the table gives it."""
        found = tags.find_tag(self._unit, path)
        for depth in range(1, len(path.parts) + 1):
            part = TagPath(path.parts[:depth])
            if tags.find_tag(self._unit, part) is None:
                found = codebook.ensure_tag(self._unit, part, guid=guids.pop(str(part), ""))
                self._made_tags.append(str(part))
        assert found is not None  # made right now, or there before
        return found

    def _tag_ids(self, wishes: Iterable[TagWish]) -> list[TagId]:
        """The tags that wishes come to, each once, without those left out."""
        found = (self._tags[wish.path] if wish.tag is None else wish.tag for wish in wishes)
        return list(dict.fromkeys(tag for tag in found if tag is not None))

    def _coder(self, name: str) -> CoderId:
        named = name or self._plan.coder
        if named not in self._coders:
            found = find_coder(self._unit.connection, named)
            if found is None:
                found = insert_coder(self._unit.connection, named)
                self._made_coders.append(named)
            self._coders[named] = found
        return self._coders[named]

    def _insert(self, marks: Sequence[PlannedMark]) -> int:
        """Insert annotations in the order of the table; how many."""
        anchors = self._make_anchors(marks)
        placed = [mark for mark in marks if mark.id in anchors]
        made: list[MadeAnnotation] = []
        for mark in placed:
            self._step()
            made.append(self._draft(mark, anchors.pop(mark.id)))
        ids = annotation_imports.insert_annotations_made(self._unit, made)
        links = [(one, tag) for one, mark in zip(ids, placed, strict=True) for tag in self._tag_ids(mark.tags)]
        annotation_tags.insert_links(self._unit, links)
        for one, mark in zip(ids, placed, strict=True):
            if mark.place is not None and mark.place.waits:
                self._put_on_review(one, mark, mark.place)
        return len(ids)

    def _draft(self, mark: PlannedMark, anchor: Anchor) -> MadeAnnotation:
        assert mark.article is not None and mark.place is not None  # a new mark has both
        values = mark.values
        return MadeAnnotation(
            guid=mark.guid,
            article=mark.article,
            version=mark.place.version,
            anchor=anchor,
            memo=values.memo or "",
            speaker=values.speaker or "",
            is_starred=bool(values.is_starred),
            coder=self._coder(values.coder),
            origin=values.origin or Origin.IMPORT.value,
            created_at=values.created_at,
            modified_at=values.modified_at,
        )

    def _make_anchors(self, marks: Iterable[PlannedMark]) -> dict[int, Anchor]:
        """The anchors of places by mark, text by text. A place whose words are others now is outdated."""
        by_text: dict[tuple[ArticleId, int], list[tuple[PlannedMark, FoundPlace]]] = defaultdict(list)
        for mark in marks:
            if mark.article is not None and mark.place is not None:
                by_text[mark.article, mark.place.version].append((mark, mark.place))
        anchors: dict[int, Anchor] = {}
        for (article, version), placed in by_text.items():
            try:
                text = get_text_of_version(self._unit, article, version).text
            except VersionMissing:
                text = ""
            for mark, place in placed:
                if text[place.span.start : place.span.end] == place.quote:
                    anchors[mark.id] = anchor_span(text, place.span)
                else:
                    self._outdated.append(replace(mark, reason=tr("the text was changed meanwhile")))
        return anchors

    def _put_on_review(self, annotation: AnnotationId, mark: PlannedMark, place: FoundPlace) -> None:
        assert mark.article is not None and mark.held is not None  # as every new mark has
        placement = Placement(place.proposed, place.score, place.method)
        anchor_reviews.insert_review(self._unit, annotation, mark.article, mark.held.version, placement)

    def _insert_whole(self, marks: Sequence[PlannedMark]) -> int:
        """Put tags on whole articles; how many that had them not."""
        held = annotation_imports.list_article_tags(
            self._unit, {mark.article for mark in marks if mark.article is not None}
        )
        made: list[MadeArticleTag] = []
        for mark in marks:
            self._step()
            for tag in self._tag_ids(mark.tags):
                assert mark.article is not None  # a new mark has one
                key = (mark.article, tag, mark.values.coder or self._plan.coder)
                if key not in held:
                    held.add(key)
                    coder = self._coder(mark.values.coder)
                    made.append(MadeArticleTag(mark.article, tag, coder, mark.values.created_at))
        return annotation_imports.insert_article_tags_made(self._unit, made)

    def _change(self, marks: Sequence[PlannedMark]) -> int:
        """Change annotations; how many were."""
        anchors = self._make_anchors(mark for mark in marks if mark.place is not None)
        changed = 0
        for mark in marks:
            self._step()
            if mark.annotation is not None and (mark.place is None or mark.id in anchors):
                changed += self._change_one(mark.annotation, mark, anchors.get(mark.id))
        return changed

    def _change_one(self, annotation: AnnotationId, mark: PlannedMark, anchor: Anchor | None) -> bool:
        unit, is_changed = self._unit, False
        if anchor is not None and mark.place is not None:
            anchor_reviews.delete_reviews(unit, [annotation])
            is_changed = annotations.update_annotation_anchor(unit, annotation, mark.place.version, anchor)
        values = mark.values
        told = {"memo": values.memo, "speaker": values.speaker, "is_starred": values.is_starred}
        given = {name: value for name, value in told.items() if value is not None}
        if given:
            is_changed = annotations.update_marks(unit, annotation, given) or is_changed
        present = annotation_tags.list_annotation_tag_ids(unit, annotation)
        fresh = [tag for tag in self._tag_ids(mark.tags) if tag not in present]
        annotation_tags.insert_annotation_tags(unit, annotation, fresh)
        gone = set(mark.removed) - set(self._tag_ids(mark.tags))
        if (gone and annotation_tags.delete_annotation_tags(unit, annotation, gone)) or fresh:
            annotations.mark_modified(unit, annotation)
            is_changed = True
        return is_changed

    def _delete(self, marks: Sequence[PlannedMark]) -> int:
        deleted = 0
        for mark in marks:
            self._step()
            if mark.annotation is not None:
                annotations.delete_annotation(self._unit, mark.annotation)
                deleted += 1
            elif mark.article is not None:
                article, coder = mark.article, mark.values.coder
                deleted += annotation_imports.delete_article_tag_of(self._unit, article, mark.removed[0], coder)
        return deleted


def _find_obstacle(
    mark: PlannedMark,
    held: dict[AnnotationId, HeldAnnotation],
    taken: dict[str, HeldAnnotation],
    articles: dict[ArticleId, HeldArticle],
) -> str:
    """Why a mark of a plan no longer fits; "" where it does."""
    article = articles.get(mark.article) if mark.article is not None else None
    if article is None:
        return tr("its article was deleted meanwhile")
    if mark.annotation is not None:
        now = held.get(mark.annotation)
        if now is None:
            return tr("it was deleted meanwhile")
        return "" if state_of(now) == mark.held else tr("it was changed meanwhile")
    if mark.guid and mark.guid in taken:
        return tr("an annotation of this id was made meanwhile")
    if not mark.is_whole and mark.held is not None and mark.held.version != article.version:
        return tr("its article has another text meanwhile")
    return ""
