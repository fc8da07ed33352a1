"""Annotations and tags on whole articles of a project brought into a library, inside a step, a block at a time.

An annotation is matched by its guid. One that only the project changed since both were made is brought up to date;
where both say something else ours stays. New ones are inserted in bulk.
"""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from reader.domain.ids import AnnotationId, ArticleId, CoderId, TagId
from reader.domain.merges import MergeKind, MergeState
from reader.domain.projects import ProjectAnnotation
from reader.domain.spans import Anchor
from reader.domain.versions import Placement
from reader.domain.wording import tr
from reader.services.merge_codebook import clean_guid
from reader.services.merge_places import carry, find_place
from reader.services.merge_preparing import Arrival, clean_origin, clean_time
from reader.services.merge_tally import MergeTally, join_notes, say_fields
from reader.services.reanchoring import Reanchorer
from reader.store import anchor_reviews, annotation_tags, project_matches, project_rows
from reader.store.images import clean_value
from reader.store.project_matches import HeldAnnotation
from reader.store.project_rows import NewAnnotation
from reader.store.unit import Unit


@dataclass(slots=True)
class Target:
    """The article of ours that an arrival became. `numbers` are the versions of ours by SHA-256, `version` the
    present one and `text` its words, "" where they are not needed; `texts` are those of the arrival by SHA-256.
    """

    arrival: Arrival
    article: ArticleId
    numbers: dict[str, int]
    version: int
    text: str
    texts: dict[str, str]
    reanchorers: dict[str, Reanchorer] = field(default_factory=dict)

    def reanchorer(self, sha256: str) -> Reanchorer:
        """What brings anchors of one of the texts to the present one."""
        if sha256 not in self.reanchorers:
            self.reanchorers[sha256] = Reanchorer(self.texts[sha256], self.text)
        return self.reanchorers[sha256]


@dataclass(frozen=True, slots=True)
class _Placed:
    """An annotation with its version, its anchor there, and the place it waits for."""

    version: int
    anchor: Anchor
    waits_for: Placement | None
    doubt: str


class MarkMerging:
    """The annotations and tags of one merge."""

    def __init__(
        self,
        unit: Unit,
        tags: Mapping[str, TagId],
        coders: Mapping[str, CoderId],
        tally: MergeTally,
    ) -> None:
        self._unit = unit
        self._tags = tags
        self._coders = coders
        self._tally = tally
        self._held: dict[str, HeldAnnotation] = {}
        self._new: dict[str, NewAnnotation] = {}
        self._waiting: dict[str, Placement] = {}

    def merge(self, targets: Sequence[Target]) -> None:
        """Bring in what stands on the articles of a block."""
        guids = [clean_guid(one.guid) for target in targets for one in target.arrival.annotations]
        self._held = project_matches.find_annotations(self._unit, guids)
        self._new, self._waiting = {}, {}
        for target in targets:
            for one in target.arrival.annotations:
                self._merge_one(target, one)
        self._insert({target.article: target.version for target in targets})
        self._merge_article_tags(targets)

    def _insert(self, versions: Mapping[ArticleId, int]) -> None:
        ids = project_rows.insert_annotation_rows(self._unit, list(self._new.values()))
        for row_id, one in zip(ids, self._new.values(), strict=True):
            proposal = self._waiting.get(one.guid)
            if proposal is not None:
                anchor_reviews.insert_review(self._unit, row_id, one.article, versions[one.article], proposal)

    def _merge_one(self, target: Target, one: ProjectAnnotation) -> None:
        sha256, faults = one.text_sha256, []
        if sha256 and sha256 not in target.texts:
            sha256, faults = "", [tr("The text that it stood on is missing.")]
        sha256 = sha256 or target.arrival.prepared.text_sha256
        place = find_place(target.texts[sha256], one)
        if place is None:
            words = tr("Annotation “{quote}”", quote=one.quote[:200])
            if one.memo:
                words = tr("Annotation “{quote}” with the memo “{memo}”", quote=one.quote[:200], memo=one.memo)
            why = tr("It marks no text of this article.")
            self._tally.lose(words, target.arrival.prepared.draft.title, why)
            return
        tags = list(dict.fromkeys(self._tags[guid] for guid in one.tags if guid in self._tags))
        faults += [place.doubt, tr("A tag of it is missing.") * any(guid not in self._tags for guid in one.tags)]
        guid, held = self._find(target, one, clean_guid(one.guid))
        if held is not None:
            is_same_text = target.numbers.get(sha256) == held.row.version
            self._compare(one, held, place.anchor if is_same_text else None, tags, join_notes(faults))
        elif guid in self._new:
            self._tally.add(MergeKind.ANNOTATION, MergeState.SAME, place.anchor.quote)
        else:
            placed = self._place(target, one, sha256, place.anchor)
            doubt = join_notes([*faults, placed.doubt])
            self._tally.add(MergeKind.ANNOTATION, MergeState.NEW, place.anchor.quote, doubt=doubt)
            self._new[guid] = self._new_row(target, one, guid, placed, tags)
            if placed.waits_for is not None:
                self._waiting[guid] = placed.waits_for

    def _find(self, target: Target, one: ProjectAnnotation, guid: str) -> tuple[str, HeldAnnotation | None]:
        """The guid under which an annotation comes in, and the one of ours that has it.

        A guid that stands on another article, or twice in the project, gives way to one made of it and the place,
        which is the same each time.
        """
        held, twin = self._held.get(guid), self._new.get(guid)
        if held is not None and held.row.article_id == target.article:
            return guid, held
        if held is None and twin is None:
            return guid, None
        other = str(uuid.uuid5(uuid.UUID(guid), f"{target.arrival.guid} {one.start} {one.end}"))
        return other, project_matches.find_annotations(self._unit, [other]).get(other)

    def _place(self, target: Target, one: ProjectAnnotation, sha256: str, anchor: Anchor) -> _Placed:
        version = target.numbers[sha256]
        is_left_behind = bool(one.text_sha256) and sha256 == one.text_sha256
        if version == target.version or (is_left_behind and not one.is_waiting):
            return _Placed(version, anchor, None, "")
        carried = carry(target.reanchorer(sha256), target.text, anchor)
        if carried.anchor is None or is_left_behind:
            return _Placed(version, anchor, carried.proposal, carried.doubt)
        return _Placed(target.version, carried.anchor, None, carried.doubt)

    def _new_row(
        self, target: Target, one: ProjectAnnotation, guid: str, placed: _Placed, tags: list[TagId]
    ) -> NewAnnotation:
        created = clean_time(one.created_at) or self._unit.now
        return NewAnnotation(
            guid=guid,
            article=target.article,
            version=placed.version,
            anchor=placed.anchor,
            memo=clean_value(one.memo),
            speaker=clean_value(one.speaker),
            is_starred=one.is_starred,
            coder=self._coders.get(one.coder, self._unit.coder_id),
            origin=clean_origin(one.origin),
            created_at=created,
            modified_at=clean_time(one.modified_at) or created,
            tags=tags,
        )

    def _compare(
        self,
        one: ProjectAnnotation,
        held: HeldAnnotation,
        anchor: Anchor | None,
        tags: list[TagId],
        doubt: str,
    ) -> None:
        """Bring ours up to date where only the project changed it; else tell what differs."""
        row = held.row
        values: dict[str, Any] = {
            "memo": clean_value(one.memo),
            "speaker": clean_value(one.speaker),
            "is_starred": one.is_starred,
        }
        if anchor is not None:
            values |= {"start": anchor.span.start, "end": anchor.span.end}
        differing = [name for name, value in values.items() if getattr(row, name) != value]
        differing += ["tags"] * (held.tags != set(tags))
        if not differing:
            self._tally.add(MergeKind.ANNOTATION, MergeState.SAME, row.quote, doubt=doubt)
            return
        modified = clean_time(one.modified_at)
        if modified == one.created_at == row.created_at and modified < row.modified_at:
            note = tr("Changed only here: {say}.", say=say_fields(differing))
            self._tally.add(MergeKind.ANNOTATION, MergeState.SAME, row.quote, note, doubt=doubt)
            return
        is_ours_as_made = row.modified_at == row.created_at == one.created_at
        said = say_fields(differing)
        if not is_ours_as_made or modified <= row.modified_at:
            note = tr("Both differ in {said}; what is here stays.", said=said)
            self._tally.add(MergeKind.ANNOTATION, MergeState.CONFLICT, row.quote, note, doubt=doubt)
            return
        if anchor is not None:
            values |= {"quote": anchor.quote, "prefix": anchor.prefix, "suffix": anchor.suffix}
        self._bring_up_to_date(held, values | {"modified_at": modified}, tags)
        note = tr("Taken over: {said}.", said=said)
        self._tally.add(MergeKind.ANNOTATION, MergeState.CHANGED, row.quote, note, doubt=doubt)

    def _bring_up_to_date(self, held: HeldAnnotation, values: dict[str, Any], tags: list[TagId]) -> None:
        unit, surplus = self._unit, held.tags.difference(tags)
        if surplus:
            annotation_tags.delete_annotation_tags(unit, held.id, surplus)
        annotation_tags.insert_annotation_tags(unit, held.id, [tag for tag in tags if tag not in held.tags])
        project_rows.update_annotation(unit, AnnotationId(held.id), values)

    def _merge_article_tags(self, targets: Sequence[Target]) -> None:
        given = [target for target in targets if target.arrival.article.tags]
        present = project_matches.list_tags_on_articles(self._unit, [target.article for target in given])
        new: list[tuple[ArticleId, TagId, CoderId, str]] = []
        for target in given:
            title = target.arrival.prepared.draft.title
            for one in target.arrival.article.tags:
                if one.tag not in self._tags:
                    self._tally.lose(tr("A tag on the whole"), title, tr("The tag itself is missing."))
                    continue
                key = target.article, self._tags[one.tag], self._coders.get(one.coder, self._unit.coder_id)
                state = MergeState.SAME if key in present else MergeState.NEW
                self._tally.add(MergeKind.ARTICLE_TAG, state, title)
                if state is MergeState.NEW:
                    present.add(key)
                    new.append((*key, clean_time(one.created_at) or self._unit.now))
        project_rows.insert_article_tag_rows(self._unit, new)
