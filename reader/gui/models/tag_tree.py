"""The codebook as a Qt tree: tags under their parents. Knows no view and no service; main thread only."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from reader.domain.ids import TagId
from reader.domain.tags import Tag

Index = QModelIndex | QPersistentModelIndex

TAG_ROLE = Qt.ItemDataRole.UserRole
"""The `Tag` of a row."""


class TagTreeModel(QAbstractItemModel):
    """Tags in codebook order. Renaming in place only asks: `rename_asked` carries the TagId and the new name.

    An index carries the tag's id as its internal number.
    """

    rename_asked = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tags: dict[TagId, Tag] = {}
        self._children: dict[TagId | None, list[TagId]] = {}
        self._rows: dict[TagId, int] = {}

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Show these tags. Where only counts, names or colours differ, the rows stay where they are."""
        fresh = {tag.id: tag for tag in tags}
        children: dict[TagId | None, list[TagId]] = {}
        for tag in tags:
            children.setdefault(tag.parent if tag.parent in fresh else None, []).append(tag.id)
        if children == self._children:
            changed = [tag.id for tag in tags if tag != self._tags[tag.id]]
            self._tags = fresh
            for tag_id in changed:
                index = self.index_of(tag_id)
                self.dataChanged.emit(index, index)
            return
        self.beginResetModel()
        self._tags = fresh
        self._children = children
        self._rows = {tag_id: row for ids in children.values() for row, tag_id in enumerate(ids)}
        self.endResetModel()

    def tag(self, index: Index) -> Tag | None:
        """The tag of an index; None for an invalid one."""
        return self._tags.get(TagId(index.internalId())) if index.isValid() else None

    def index_of(self, tag: TagId) -> QModelIndex:
        """Where a tag stands; invalid when it is not there."""
        return self.createIndex(self._rows[tag], 0, int(tag)) if tag in self._rows else QModelIndex()

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """The index of a child."""
        children = self._children_of(parent)
        if column or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, int(children[row]))

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """The index of the tag above."""
        tag = self.tag(index)
        return self.index_of(tag.parent) if tag is not None and tag.parent in self._tags else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many tags stand right under one."""
        return len(self._children_of(parent))

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One."""
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be chosen and renamed."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name, path with description as tooltip, a sentence for screen readers, or the tag itself."""
        tag = self.tag(index)
        if tag is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return tag.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{tag.path}\n{tag.description}".strip()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            key = f", key {tag.key}" if tag.key else ""
            return f"{tag.path}{key}, {tag.uses} uses"
        return tag if role == TAG_ROLE else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for a new name; the row shows it once the tags come back."""
        tag, name = self.tag(index), str(value).strip()
        if tag is None or role != Qt.ItemDataRole.EditRole or not name or name == tag.name:
            return False
        self.rename_asked.emit(tag.id, name)
        return True

    def _children_of(self, parent: Index) -> list[TagId]:
        return self._children.get(TagId(parent.internalId()) if parent.isValid() else None, [])
