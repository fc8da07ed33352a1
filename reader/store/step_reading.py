"""Reads what a step was about out of its changes: the words, the tags, the article, a value changed."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from reader.domain.history import StepDetail
from reader.domain.ids import AnnotationId, ArticleId
from reader.domain.spans import Span
from reader.domain.steps import Step
from reader.domain.tags import PARTS_MAX
from reader.store.images import Row, decode_image, table_named
from reader.store.row_history import find_row_ever
from reader.store.unit import Unit

_VALUES = {
    "annotation": ("memo", "quote", "speaker"),
    "tag": ("name", "key", "colour", "description", "example", "counter_example"),
    "source": ("name", "group_name", "language"),
    "article": ("reading_state", "date_from", "title"),
}
"""Columns whose change is worth telling, the first that changed; others are told by the step's name."""


class StepReading:
    """Reads steps one after another and remembers rows that several of them name."""

    def __init__(self, unit: Unit) -> None:
        self._unit = unit
        self._rows: dict[tuple[str, int], Row] = {}

    def read(self, step: Step, changes: Sequence[Any], undone_by: str, undone_at: str) -> StepDetail:
        """What the step was about, from its changes in their order."""
        detail = StepDetail(step, undone_by=undone_by, undone_at=undone_at)
        for change in changes:
            take = _TAKERS.get(change.table_name)
            if take is not None:
                detail = take(self, detail, change.row_id, decode_image(change.before), decode_image(change.after))
        return detail

    def take_annotation(
        self, detail: StepDetail, row_id: int, before: Row | None, after: Row | None
    ) -> StepDetail:
        """The words of the first annotation, where they stand, and a value of it."""
        detail = self._place(detail, row_id)
        if detail.annotation != row_id:
            return detail
        return _with_value(detail, "annotation", before, after)

    def take_annotation_tag(
        self, detail: StepDetail, row_id: int, before: Row | None, after: Row | None
    ) -> StepDetail:
        """A tag put on or taken off an annotation, or changed for another."""
        row = {**self._row("annotation_tag", row_id), **(before or {}), **(after or {})}
        if "annotation_id" in row:
            detail = self._place(detail, row["annotation_id"])
        return self._with_tags(detail, before, after)

    def take_article_tag(
        self, detail: StepDetail, row_id: int, before: Row | None, after: Row | None
    ) -> StepDetail:
        """A tag put on or taken off a whole article."""
        row = {**self._row("article_tag", row_id), **(before or {}), **(after or {})}
        if "article_id" in row:
            detail = self._head(detail, row["article_id"])
        return self._with_tags(detail, before, after)

    def take_tag(self, detail: StepDetail, row_id: int, before: Row | None, after: Row | None) -> StepDetail:
        """A tag made, deleted or changed."""
        path = self._path(row_id)
        if path not in (*detail.tags, *detail.added, *detail.removed):
            detail = replace(detail, tags=(*detail.tags, path))
        is_first = detail.tags[:1] == (path,)
        return _with_value(detail, "tag", before, after) if is_first else detail

    def take_article(self, detail: StepDetail, row_id: int, before: Row | None, after: Row | None) -> StepDetail:
        """The first article, and its state or date."""
        detail = self._head(detail, row_id)
        if before and after and "source_id" in after and not (detail.was or detail.became):
            was, became = (self._row("source", image["source_id"]).get("name", "") for image in (before, after))
            return replace(detail, was=was, became=became)
        return _with_value(detail, "article", before, after) if detail.article == row_id else detail

    def take_text(self, detail: StepDetail, row_id: int, before: Row | None, after: Row | None) -> StepDetail:
        """The article that a text belongs to."""
        article_id = ((before or after) or self._row("article_text", row_id)).get("article_id")
        return detail if article_id is None else self._head(detail, article_id)

    def take_source(self, detail: StepDetail, row_id: int, before: Row | None, after: Row | None) -> StepDetail:
        """The first source that was changed, with what; of one made or merged its articles tell."""
        if before is None or after is None or detail.quote or detail.was or detail.became:
            return detail
        if "name" not in after:
            detail = replace(detail, quote=self._row("source", row_id).get("name", ""))
        return _with_value(detail, "source", before, after)

    def take_folder(self, detail: StepDetail, row_id: int, before: Row | None, after: Row | None) -> StepDetail:
        """The name that a smart folder had and has."""
        was, became = ((image or {}).get("name", "") for image in (before, after))
        return detail if detail.was or detail.became else replace(detail, was=was, became=became)

    def _place(self, detail: StepDetail, annotation_id: int) -> StepDetail:
        row = self._row("annotation", annotation_id) if detail.annotation is None else {}
        if not row:
            return detail
        detail = replace(
            self._head(detail, row["article_id"]),
            annotation=AnnotationId(annotation_id),
            quote=row["quote"],
            version=row["version"],
        )
        return replace(detail, span=Span(row["start"], row["end"])) if row["start"] < row["end"] else detail

    def _head(self, detail: StepDetail, article_id: int) -> StepDetail:
        if detail.article is not None:
            return detail
        title = self._row("article", article_id).get("title", "")
        return replace(detail, article=ArticleId(article_id), title=title)

    def _with_tags(self, detail: StepDetail, before: Row | None, after: Row | None) -> StepDetail:
        gone, come = (image.get("tag_id") if image else None for image in (before, after))
        if come is not None and (path := self._path(come)) not in detail.added:
            detail = replace(detail, added=(*detail.added, path))
        if gone is not None and (path := self._path(gone)) not in detail.removed:
            detail = replace(detail, removed=(*detail.removed, path))
        return detail

    def _path(self, tag_id: int) -> str:
        parts: list[str] = []
        following: int | None = tag_id
        while following is not None and len(parts) < PARTS_MAX:
            row = self._row("tag", following)
            parts.append(row.get("name", "?"))
            following = row.get("parent_id")
        return "/".join(reversed(parts))

    def _row(self, table: str, row_id: int) -> Row:
        found = self._rows.get((table, row_id))
        if found is None:
            found = self._rows[table, row_id] = find_row_ever(self._unit, table_named(table), row_id) or {}
        return found


def _with_value(detail: StepDetail, table: str, before: Row | None, after: Row | None) -> StepDetail:
    """The first value that an update changed, as it was and became."""
    if before is None or after is None or detail.was or detail.became:
        return detail
    for column in _VALUES[table]:
        if column in after and isinstance(after[column], str):
            return replace(detail, was=str(before.get(column) or ""), became=after[column])
    return detail


_TAKERS = {
    "annotation": StepReading.take_annotation,
    "annotation_tag": StepReading.take_annotation_tag,
    "source": StepReading.take_source,
    "article_tag": StepReading.take_article_tag,
    "tag": StepReading.take_tag,
    "article": StepReading.take_article,
    "article_text": StepReading.take_text,
    "smart_folder": StepReading.take_folder,
}
