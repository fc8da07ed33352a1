"""The codebook as a Qt tree: a row a tag, groups being tags that have others under them. Main thread.

Knows tags only, no view and no store. Renaming is a wish: `rename_requested` is emitted and the row keeps its name
until `set_tags` brings the tag back under the new one.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from reader.domain.ids import TagId
from reader.domain.tags import Tag
from reader.gui.plain_text import plain_tip

Index = QModelIndex | QPersistentModelIndex
TAG_ROLE = Qt.ItemDataRole.UserRole + 1
_ROOT = TagId(0)
_MENU_MAX_CP = 32


class TagTreeModel(QAbstractItemModel):
    """Tags by their parents, siblings in codebook order. `rename_requested` carries a `TagId` and the name."""

    rename_requested = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tags: dict[TagId, Tag] = {}
        self._children: dict[TagId, list[TagId]] = {_ROOT: []}
        self._rows: dict[TagId, int] = {}

    @property
    def has_groups(self) -> bool:
        """Whether any tag has others under it."""
        return len(self._children) > 1

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Show these tags, given in codebook order. Rows stay where only names, keys, colours or counts differ."""
        by_id = {tag.id: tag for tag in tags}
        children: dict[TagId, list[TagId]] = {_ROOT: []}
        for tag in tags:
            parent = tag.parent if tag.parent in by_id else None
            children.setdefault(parent or _ROOT, []).append(tag.id)
        if children == self._children:
            self._take_values(by_id)
            return
        self.beginResetModel()
        self._tags, self._children = by_id, children
        self._rows = {tag: row for rows in children.values() for row, tag in enumerate(rows)}
        self.endResetModel()

    def tag(self, index: Index) -> Tag | None:
        """The tag of a row."""
        return self._tags.get(TagId(index.internalId())) if index.isValid() else None

    def find(self, tag: TagId) -> Tag | None:
        """The tag of an id."""
        return self._tags.get(tag)

    def tags(self) -> list[Tag]:
        """All tags in codebook order."""
        return list(self._tags.values())

    def index_of(self, tag: TagId) -> QModelIndex:
        """The row of a tag; invalid when it is not in the codebook."""
        return self.createIndex(self._rows[tag], 0, int(tag)) if tag in self._rows else QModelIndex()

    def depth(self, index: Index) -> int:
        """0 for a tag at the top, 1 below it, and so on."""
        depth, parent = 0, index.parent()
        while parent.isValid():
            depth, parent = depth + 1, parent.parent()
        return depth

    def iter_groups(self) -> Iterator[tuple[Tag, QModelIndex]]:
        """The tags that have others under them, with their rows."""
        for tag in self._children:
            if tag != _ROOT:
                yield self._tags[tag], self.index_of(tag)

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """The row's index."""
        children = self._children_of(parent)
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, int(children[row]))

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """The index of the tag above."""
        tag = self.tag(index)
        if tag is None or tag.parent is None:
            return QModelIndex()
        return self.index_of(tag.parent)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """The number of tags under a row."""
        return len(self._children_of(parent))

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One column; the delegate paints key and count into it."""
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be chosen and renamed."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name, tool tip, words for screen readers, and the tag itself under `TAG_ROLE`."""
        tag = self.tag(index)
        if tag is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return tag.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(describe_tag(tag))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            key = f", key {tag.key}" if tag.key else ""
            return f"{path_text(tag)}{key}, {uses_text(tag.uses)}"
        return tag if role == TAG_ROLE else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for another name; nothing changes here."""
        tag, name = self.tag(index), " ".join(str(value).split())
        if role == Qt.ItemDataRole.EditRole and tag is not None and name and name != tag.name:
            self.rename_requested.emit(tag.id, name)
        return False

    def _children_of(self, parent: Index) -> list[TagId]:
        return self._children.get(TagId(parent.internalId()) if parent.isValid() else _ROOT, [])

    def _take_values(self, tags: dict[TagId, Tag]) -> None:
        before, self._tags = self._tags, tags
        for tag in tags.values():
            if tag != before[tag.id]:
                index = self.index_of(tag.id)
                self.dataChanged.emit(index, index)


def path_text(tag: Tag) -> str:
    """The path as people read it: `theme / mass movement`."""
    return " / ".join(tag.path.parts)


def menu_text(tag: Tag) -> str:
    """The path for a menu, which is as wide as its longest words: cut in the middle, and no `&` is a shortcut."""
    text = path_text(tag)
    if len(text) > _MENU_MAX_CP:
        half = (_MENU_MAX_CP - 1) // 2
        text = f"{text[:half].rstrip()}…{text[-half:].lstrip()}"
    return text.replace("&", "&&")


def uses_text(uses: int) -> str:
    """The number of uses in words."""
    return "1 use" if uses == 1 else f"{uses:,} uses"


def describe_tag(tag: Tag) -> str:
    """What a tool tip tells of a tag: its path, description, examples and uses, in plain text."""
    parts = [path_text(tag), tag.description]
    if tag.example:
        parts.append(f"Such as: {tag.example}")
    if tag.counter_example:
        parts.append(f"But not: {tag.counter_example}")
    return "\n".join(part for part in (*parts, uses_text(tag.uses)) if part)
