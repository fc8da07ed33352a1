"""The annotations of the open article as a Qt list, arranged and filtered. Main thread; knows no view."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.domain.annotations import Annotation, reading_order
from reader.domain.ids import AnnotationId, TagId
from reader.domain.tags import Tag
from reader.domain.texts import count_text
from reader.domain.wording import tr
from reader.gui.models.annotation_filter import AnnotationFilter
from reader.gui.models.annotation_order import Arrangement, Group, RowKey, Sort
from reader.gui.models.memo_markdown import plain_memo
from reader.gui.models.tag_tree import path_text

Index = QModelIndex | QPersistentModelIndex
ANNOTATION_ROLE = Qt.ItemDataRole.UserRole + 1
_MANY = 50
"""From so many changes on, one reset is cheaper than rows moved one by one."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above a group: its name, how many annotations it has, and the tag where one makes the group."""

    text: str
    count: int
    tag: Tag | None


class AnnotationListModel(QAbstractListModel):
    """The rows are annotations and, where they are grouped, a heading before each group.

    An annotation that has several of the tags that make groups stands in each of them.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._by_id: dict[AnnotationId, Annotation] = {}
        self._keys: list[RowKey] = []
        self._places: dict[AnnotationId, list[RowKey]] = {}
        self._counts: Counter[int] = Counter()
        self._tags: dict[TagId, Tag] = {}
        self._ordered_tags: list[Tag] = []
        self._names: dict[TagId, str] = {}
        self._order = Arrangement()
        self._filter = AnnotationFilter()

    def set_tags(self, tags: Sequence[Tag]) -> bool:
        """Take names and order of the tags; whether the rows were arranged anew."""
        is_same = [(tag.id, tag.path) for tag in tags] == [(tag.id, tag.path) for tag in self._ordered_tags]
        self._ordered_tags = list(tags)
        self._tags = {tag.id: tag for tag in tags}
        if is_same:
            return False
        self._names = {tag.id: path_text(tag) for tag in tags}
        self._order = replace(self._order, ranks={tag.id: rank for rank, tag in enumerate(tags)})
        is_arranged = self._order.depends_on_tags or any(field in ("", "tag") for field, _ in self._filter.parts)
        if is_arranged:
            self._arrange()
        return is_arranged

    def set_paragraphs(self, starts: Sequence[int]) -> None:
        """Take the offsets at which the paragraphs of the text begin, before its annotations are set."""
        self._order = replace(self._order, paragraph_starts=tuple(starts))

    @property
    def order(self) -> Arrangement:
        """How the rows are arranged."""
        return self._order

    def set_order(self, sort: Sort, group: Group) -> None:
        """Arrange the rows."""
        if (sort, group) != (self._order.sort, self._order.group):
            self._order = replace(self._order, sort=sort, group=group)
            self._arrange()

    def set_filter(self, wanted: AnnotationFilter) -> None:
        """List only what a filter lets through."""
        if wanted != self._filter:
            self._filter = wanted
            self._arrange()

    def set_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Show these instead of those before."""
        self._by_id = {annotation.id: annotation for annotation in annotations}
        self._arrange()

    def apply(self, changed: Sequence[Annotation], removed: Collection[AnnotationId]) -> None:
        """Put changed and new ones in their places and take removed ones out; the other rows stay."""
        if len(changed) + len(removed) > _MANY:
            kept = {key: row for key, row in self._by_id.items() if key not in removed}
            self.set_annotations(list((kept | {row.id: row for row in changed}).values()))
            return
        for annotation_id in removed:
            self._put(annotation_id, [])
            self._by_id.pop(annotation_id, None)
        for annotation in changed:
            self._by_id[annotation.id] = annotation
            self._put(annotation.id, self._keys_for(annotation))

    def find(self, annotation: AnnotationId | None) -> Annotation | None:
        """The annotation of an id, listed or left out."""
        return self._by_id.get(annotation) if annotation is not None else None

    def index_of(self, annotation: AnnotationId | None) -> QModelIndex:
        """The first row of an annotation; invalid when it is not listed."""
        places = self._places.get(annotation) if annotation is not None else None
        return self.index(self._row(places[0])) if places else QModelIndex()

    def annotation(self, row: int) -> Annotation | None:
        """The annotation in a row; None in that of a heading."""
        return self._by_id.get(self._keys[row].annotation)

    def row_ids(self) -> list[AnnotationId]:
        """The annotation of each row; 0 for a heading."""
        return [key.annotation for key in self._keys]

    def heading(self, row: int) -> Heading | None:
        """The heading in a row; None in that of an annotation."""
        key = self._keys[row]
        if key.is_card:
            return None
        tags, count = self._ordered_tags, self._counts[key.group]
        if self._order.group is Group.PARAGRAPH:
            return Heading(tr("Paragraph {n}", n=key.group), count, None)
        tag = tags[key.group] if key.group < len(tags) else None
        return Heading(path_text(tag) if tag is not None else tr("No tag"), count, tag)

    def annotations(self) -> Sequence[Annotation]:
        """All in text order, those left out by the filter too."""
        return sorted(self._by_id.values(), key=reading_order)

    def count(self) -> int:
        """How many annotations there are."""
        return len(self._by_id)

    def count_listed(self) -> int:
        """How many annotations the filter lets through."""
        return len(self._places)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many rows there are, headings among them."""
        return 0 if parent.isValid() else len(self._keys)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are read, not chosen."""
        if not index.isValid() or not self._keys[index.row()].is_card:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The quote, words for screen readers, and the annotation itself under `ANNOTATION_ROLE`."""
        if not index.isValid() or index.row() >= len(self._keys):
            return None
        annotation, heading = self.annotation(index.row()), self.heading(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return annotation.quote if annotation is not None else heading and heading.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if annotation is not None:
                return self._spoken(annotation)
            return heading and f"{heading.text}: {count_text(heading.count, 'annotation')}"
        return annotation if role == ANNOTATION_ROLE else None

    def _spoken(self, annotation: Annotation) -> str:
        names = ", ".join(self._names[tag] for tag in annotation.tags if tag in self._names)
        parts = [tr("starred")] if annotation.is_starred else []
        parts.append(annotation.quote)
        parts += [tr("speaker: {speaker}", speaker=annotation.speaker)] if annotation.speaker else []
        parts.append(names or tr("no tag"))
        parts += [tr("memo: {memo}", memo=plain_memo(annotation.memo))] if annotation.memo else []
        return "; ".join(parts)

    def _keys_for(self, annotation: Annotation) -> list[RowKey]:
        return self._order.keys(annotation) if self._filter.passes(annotation, self._names) else []

    def _arrange(self) -> None:
        """Sort all rows anew."""
        self.beginResetModel()
        found = ((key, self._keys_for(annotation)) for key, annotation in self._by_id.items())
        self._places = {key: places for key, places in found if places}
        cards = [place for places in self._places.values() for place in places]
        self._counts = Counter(key.group for key in cards)
        headings = map(self._order.heading_key, self._counts) if self._is_grouped else ()
        self._keys = sorted((*cards, *headings))
        self.endResetModel()

    @property
    def _is_grouped(self) -> bool:
        return self._order.group is not Group.NONE

    def _row(self, key: RowKey) -> int:
        return bisect_left(self._keys, key)

    def _put(self, annotation: AnnotationId, wanted: list[RowKey]) -> None:
        """Let an annotation stand in these places instead of those it has."""
        held = self._places.pop(annotation, [])
        if wanted:
            self._places[annotation] = wanted
        if len(held) == len(wanted) == 1 and held[0].group == wanted[0].group:
            self._move(held[0], wanted[0])
            return
        for key in held:
            if key not in wanted:
                self._remove(key)
        for key in wanted:
            if key in held:
                self._tell(self._row(key))
            else:
                self._insert(key)

    def _move(self, held: RowKey, wanted: RowKey) -> None:
        """Move within a group, which keeps the row's index valid and so it stays current and selected."""
        row, target = self._row(held), self._row(wanted)
        is_moving = target not in (row, row + 1)
        if is_moving:
            self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), target)
        del self._keys[row]
        row = target - 1 if target > row else target
        self._keys.insert(row, wanted)
        if is_moving:
            self.endMoveRows()
        self._tell(row)

    def _remove(self, key: RowKey) -> None:
        row = self._row(key)
        self._counts[key.group] -= 1
        is_last = self._is_grouped and not self._counts[key.group]
        first = row - 1 if is_last else row
        self.beginRemoveRows(QModelIndex(), first, row)
        del self._keys[first : row + 1]
        self.endRemoveRows()
        if self._is_grouped and not is_last:
            self._tell(self._row(self._order.heading_key(key.group)))

    def _insert(self, key: RowKey) -> None:
        heading = self._order.heading_key(key.group)
        is_first = self._is_grouped and not self._counts[key.group]
        rows = [heading, key] if is_first else [key]
        row = self._row(rows[0])
        self._counts[key.group] += 1
        self.beginInsertRows(QModelIndex(), row, row + len(rows) - 1)
        self._keys[row:row] = rows
        self.endInsertRows()
        if self._is_grouped and not is_first:
            self._tell(self._row(heading))

    def _tell(self, row: int) -> None:
        self.dataChanged.emit(self.index(row), self.index(row))
