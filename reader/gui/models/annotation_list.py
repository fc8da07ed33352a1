"""The annotations of one article as a Qt list in text order. Knows no view and no service; main thread only."""

from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.domain.annotations import Annotation, reading_order
from reader.domain.ids import AnnotationId, TagId
from reader.domain.tags import Tag

Index = QModelIndex | QPersistentModelIndex

ANNOTATION_ROLE = Qt.ItemDataRole.UserRole
"""The `Annotation` of a row."""


class AnnotationListModel(QAbstractListModel):
    """Annotations sorted by `reading_order`; a change touches only the rows concerned."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Annotation] = []
        self._keys: list[tuple[int, int, int]] = []
        self._by_id: dict[AnnotationId, Annotation] = {}
        self._tags: Mapping[TagId, Tag] = {}

    def set_tags(self, tags: Mapping[TagId, Tag]) -> None:
        """Know the tags by id, for what is read aloud."""
        self._tags = tags

    def set_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Show these annotations."""
        self.beginResetModel()
        self._rows = sorted(annotations, key=reading_order)
        self._keys = [reading_order(row) for row in self._rows]
        self._by_id = {row.id: row for row in self._rows}
        self.endResetModel()

    def apply(self, changed: Sequence[Annotation], removed: Collection[AnnotationId]) -> None:
        """Insert, update, move or remove rows."""
        for annotation in removed:
            self._remove(annotation)
        for row in changed:
            held = self._by_id.get(row.id)
            if held is not None and reading_order(held) == reading_order(row):
                place = bisect_left(self._keys, reading_order(row))
                self._rows[place] = self._by_id[row.id] = row
                self.dataChanged.emit(self.index(place), self.index(place))
                continue
            self._remove(row.id)
            place = bisect_left(self._keys, reading_order(row))
            self.beginInsertRows(QModelIndex(), place, place)
            self._rows.insert(place, row)
            self._keys.insert(place, reading_order(row))
            self._by_id[row.id] = row
            self.endInsertRows()

    def annotation(self, index: Index) -> Annotation | None:
        """The annotation of an index; None for an invalid one."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def find(self, annotation: AnnotationId | None) -> Annotation | None:
        """The annotation of an id, if it is here."""
        return self._by_id.get(annotation) if annotation is not None else None

    def index_of(self, annotation: AnnotationId | None) -> QModelIndex:
        """Where an annotation stands; invalid when it is not there."""
        held = self.find(annotation)
        return self.index(bisect_left(self._keys, reading_order(held))) if held is not None else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many annotations there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The quote, the whole of it as tooltip, a sentence for screen readers, or the annotation itself."""
        row = self.annotation(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.quote
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n\n".join(part for part in (row.quote, row.memo) if part)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            names = ", ".join(str(self._tags[tag].path) for tag in row.tags if tag in self._tags) or "no tag"
            return f"{row.quote}: {names}" + (f", memo: {row.memo}" if row.memo else "")
        return row if role == ANNOTATION_ROLE else None

    def _remove(self, annotation: AnnotationId) -> None:
        place = self.index_of(annotation).row()
        if place < 0:
            return
        self.beginRemoveRows(QModelIndex(), place, place)
        del self._rows[place], self._keys[place], self._by_id[annotation]
        self.endRemoveRows()
