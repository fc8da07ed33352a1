"""The annotations of the open article as a Qt list in text order. Main thread; knows no view and no store."""

from bisect import bisect_left
from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.domain.annotations import Annotation, reading_order
from reader.domain.ids import AnnotationId, TagId
from reader.domain.tags import Tag
from reader.gui.models.tag_tree import path_text

Index = QModelIndex | QPersistentModelIndex
ANNOTATION_ROLE = Qt.ItemDataRole.UserRole + 1
_MANY = 50
"""From so many changes on, one reset is cheaper than rows moved one by one."""


class AnnotationListModel(QAbstractListModel):
    """Annotations sorted by `reading_order`; each id once."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._annotations: list[Annotation] = []
        self._by_id: dict[AnnotationId, Annotation] = {}
        self._tags: dict[TagId, Tag] = {}

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Take the names of the tags, for screen readers."""
        self._tags = {tag.id: tag for tag in tags}

    def set_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Show these instead of those before."""
        self.beginResetModel()
        self._by_id = {annotation.id: annotation for annotation in annotations}
        self._annotations = sorted(self._by_id.values(), key=reading_order)
        self.endResetModel()

    def apply(self, changed: Sequence[Annotation], removed: Collection[AnnotationId]) -> None:
        """Put changed and new ones in their places and take removed ones out; the other rows stay."""
        if len(changed) + len(removed) > _MANY:
            kept = {key: row for key, row in self._by_id.items() if key not in removed}
            self.set_annotations(list((kept | {row.id: row for row in changed}).values()))
            return
        for annotation_id in removed:
            self._remove(annotation_id)
        for annotation in changed:
            self._put(annotation)

    def find(self, annotation: AnnotationId | None) -> Annotation | None:
        """The annotation of an id."""
        return self._by_id.get(annotation) if annotation is not None else None

    def index_of(self, annotation: AnnotationId | None) -> QModelIndex:
        """The row of an annotation; invalid when it is not here."""
        row = self.find(annotation)
        return self.index(self._place(row)) if row is not None else QModelIndex()

    def annotation(self, row: int) -> Annotation:
        """The annotation in a row."""
        return self._annotations[row]

    def annotations(self) -> Sequence[Annotation]:
        """All in text order."""
        return self._annotations

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many there are."""
        return 0 if parent.isValid() else len(self._annotations)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The quote, words for screen readers, and the annotation itself under `ANNOTATION_ROLE`."""
        if not index.isValid() or index.row() >= len(self._annotations):
            return None
        annotation = self._annotations[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return annotation.quote
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(annotation)
        return annotation if role == ANNOTATION_ROLE else None

    def _spoken(self, annotation: Annotation) -> str:
        names = ", ".join(path_text(self._tags[tag]) for tag in annotation.tags if tag in self._tags)
        memo = f"; memo: {annotation.memo}" if annotation.memo else ""
        return f"{annotation.quote}; {names or 'no tag'}{memo}"

    def _place(self, annotation: Annotation) -> int:
        return bisect_left(self._annotations, reading_order(annotation), key=reading_order)

    def _remove(self, annotation: AnnotationId) -> None:
        held = self._by_id.get(annotation)
        if held is None:
            return
        row = self._place(held)
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._annotations[row], self._by_id[annotation]
        self.endRemoveRows()

    def _put(self, annotation: Annotation) -> None:
        held = self._by_id.get(annotation.id)
        if held is not None and held.span == annotation.span:
            row = self._place(held)
            self._annotations[row] = self._by_id[annotation.id] = annotation
            self.dataChanged.emit(self.index(row), self.index(row))
            return
        if held is not None:
            self._move(held, annotation)
            return
        row = self._place(annotation)
        self.beginInsertRows(QModelIndex(), row, row)
        self._annotations.insert(row, annotation)
        self._by_id[annotation.id] = annotation
        self.endInsertRows()

    def _move(self, held: Annotation, annotation: Annotation) -> None:
        """Change the span of one, which keeps its index valid and so stays current and selected."""
        row, target = self._place(held), self._place(annotation)
        is_moving = target not in (row, row + 1)
        if is_moving:
            self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), target)
        del self._annotations[row]
        row = target - 1 if target > row else target
        self._annotations.insert(row, annotation)
        self._by_id[annotation.id] = annotation
        if is_moving:
            self.endMoveRows()
        self.dataChanged.emit(self.index(row), self.index(row))
