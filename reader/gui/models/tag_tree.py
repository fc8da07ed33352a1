"""The codebook as a Qt tree: a row a tag, groups being tags that have others under them. Main thread.

Knows tags only, no view and no store. A filter leaves rows out, and with them nothing of what is known. Renaming
is a wish: `rename_requested` is emitted and the row keeps its name until `set_tags` brings the tag back under the
new one. What is dragged is named by ids of tags in `MIME_TYPE`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from reader.domain.ids import TagId
from reader.domain.tags import Tag
from reader.domain.wording import tr
from reader.gui.models.tag_words import colour_name, counts_text, describe_tag
from reader.gui.models.tag_words import menu_text as menu_text
from reader.gui.models.tag_words import path_text as path_text
from reader.gui.models.tag_words import uses_text as uses_text
from reader.gui.plain_text import plain_tip

Index = QModelIndex | QPersistentModelIndex
TAG_ROLE = Qt.ItemDataRole.UserRole + 1
MIME_TYPE = "application/x-dateline-tags"
_ROOT = TagId(0)
_NOWHERE = QModelIndex()
_MANY_GROUPS = 20
"""More ranges of changed rows than this take longer to tell than the view takes to paint all."""
_GROUP_FLAGS = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsEditable
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemIsDropEnabled
)
_LEAF_FLAGS = _GROUP_FLAGS | Qt.ItemFlag.ItemNeverHasChildren
_Children = dict[TagId, list[TagId]]


class Shown(Enum):
    """Which tags are shown: all, those used in the library, or those used in the open article."""

    ALL = "all"
    USED = "used"
    HERE = "here"


class TagTreeModel(QAbstractItemModel):
    """Tags by their parents, siblings in codebook order. `rename_requested` carries a `TagId` and a name or ""."""

    rename_requested = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tags: dict[TagId, Tag] = {}
        self._here: Mapping[TagId, int] | None = None
        self._words: list[str] = []
        self._shown = Shown.ALL
        self._all: _Children = {_ROOT: []}
        self._children: _Children = {_ROOT: []}
        self._rows: dict[TagId, int] = {}
        self._indexes: dict[TagId, QModelIndex] = {}
        self._depths: dict[TagId, int] = {}

    @property
    def has_groups(self) -> bool:
        """Whether any tag has others under it."""
        return len(self._all) > 1

    @property
    def is_filtered(self) -> bool:
        """Whether some tags may be left out."""
        return bool(self._words) or self._shown is not Shown.ALL

    @property
    def here(self) -> Mapping[TagId, int] | None:
        """How often each tag is used in the open article; None while none is open."""
        return self._here

    def set_tags(self, tags: Sequence[Tag]) -> bool:
        """Show these tags, given in codebook order; whether rows came, went or moved.

        Rows stay where only names, keys, colours or counts differ.
        """
        before, self._tags = self._tags, {tag.id: tag for tag in tags}
        self._all = self._arrange(tags)
        if self._show_rows():
            return True
        self._tell_changes([tag for tag in tags if tag.id in self._rows and tag != before.get(tag.id)])
        return False

    def set_here(self, here: Mapping[TagId, int] | None) -> bool:
        """Take in how often tags are used in the open article; whether rows came or went."""
        self._here = here
        return self._shown is Shown.HERE and self._show_rows()

    def set_filter(self, typed: str, shown: Shown) -> bool:
        """Show the tags whose path holds every word typed, with the groups above them; whether rows changed."""
        self._words, self._shown = typed.casefold().split(), shown
        return self._show_rows()

    def tag(self, index: Index) -> Tag | None:
        """The tag of a row."""
        return self._tags.get(TagId(index.internalId())) if index.isValid() else None

    def find(self, tag: TagId) -> Tag | None:
        """The tag of an id."""
        return self._tags.get(tag)

    def tags(self) -> list[Tag]:
        """All tags in codebook order, also those that are not shown."""
        return list(self._tags.values())

    def count_shown(self) -> int:
        """How many tags have a row."""
        return len(self._rows)

    def siblings(self, parent: TagId | None) -> list[TagId]:
        """The tags right under one, or at the top, also those that are not shown."""
        return list(self._all.get(parent or _ROOT, ()))

    def list_below(self, tag: TagId) -> list[Tag]:
        """The tags under one at any depth, also those that are not shown."""
        below = list(self._all.get(tag, ()))
        for one in below:
            below.extend(self._all.get(one, ()))
        return [self._tags[one] for one in below]

    def index_of(self, tag: TagId) -> QModelIndex:
        """The row of a tag; invalid when it is not in the codebook or not shown."""
        return self._indexes.get(tag, _NOWHERE)

    def depth(self, index: Index) -> int:
        """0 for a tag at the top, 1 below it, and so on."""
        return self._depths.get(TagId(index.internalId()), 0) if index.isValid() else 0

    def iter_groups(self) -> Iterator[tuple[Tag, QModelIndex]]:
        """The tags shown with others under them, with their rows."""
        for tag in self._children:
            if tag != _ROOT:
                yield self._tags[tag], self.index_of(tag)

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """The row's index."""
        children = self._children_of(parent)
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self._indexes[children[row]]

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """The index of the tag above."""
        tag = self.tag(index)
        return self._indexes.get(tag.parent or _ROOT, _NOWHERE) if tag is not None else _NOWHERE

    def hasChildren(self, parent: Index = QModelIndex()) -> bool:  # noqa: B008
        """Whether a row is a group."""
        return bool(self._children_of(parent))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """The number of tags under a row."""
        return len(self._children_of(parent))

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One column; the delegate paints key and counts into it."""
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be chosen, renamed and dragged, and others dropped on them."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return _GROUP_FLAGS if TagId(index.internalId()) in self._children else _LEAF_FLAGS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name, tool tip, words for screen readers, and the tag itself under `TAG_ROLE`."""
        tag = self.tag(index)
        if tag is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return tag.name
        if role == Qt.ItemDataRole.ToolTipRole:
            below = self.list_below(tag.id)
            counts = len(below), sum(one.uses for one in below)
            return plain_tip(describe_tag(tag, self._count_here(tag), counts))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            key = tr("key {key}", key=tag.key) if tag.key else ""
            uses = counts_text(self._count_here(tag), tag.uses)
            return ", ".join(part for part in (path_text(tag), key, uses) if part)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return "; ".join(part for part in (colour_name(tag.colour), tag.description) if part)
        return tag if role == TAG_ROLE else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for another name; nothing changes here."""
        tag, name = self.tag(index), " ".join(str(value).split())
        if role == Qt.ItemDataRole.EditRole and tag is not None and name != tag.name:
            self.rename_requested.emit(tag.id, name)
        return False

    def supportedDropActions(self) -> Qt.DropAction:
        """Tags are moved."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Only tags can be dropped here."""
        return [MIME_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The ids of the tags dragged."""
        data = QMimeData()
        data.setData(MIME_TYPE, " ".join(str(index.internalId()) for index in indexes).encode("ascii"))
        return data

    def dragged(self, data: QMimeData) -> list[TagId]:
        """The tags that a drag carries, as far as they are still there."""
        ids = bytes(data.data(MIME_TYPE).data()).split() if data.hasFormat(MIME_TYPE) else []
        return [TagId(int(one)) for one in ids if int(one) in self._tags]

    def _tell_changes(self, changed: Sequence[Tag]) -> None:
        """Say which rows look different: one range a group, and only the outermost one where many groups do."""
        rows: dict[TagId, list[int]] = {}
        for tag in changed:
            rows.setdefault(tag.parent or _ROOT, []).append(self._rows[tag.id])
        if len(rows) > _MANY_GROUPS:
            rows = {_ROOT: [0, len(self._children[_ROOT]) - 1]}
        for parent, places in rows.items():
            above = self.index_of(parent)
            self.dataChanged.emit(self.index(min(places), 0, above), self.index(max(places), 0, above))

    def _count_here(self, tag: Tag) -> int | None:
        return None if self._here is None else self._here.get(tag.id, 0)

    def _children_of(self, parent: Index) -> list[TagId]:
        return self._children.get(TagId(parent.internalId()) if parent.isValid() else _ROOT, [])

    def _arrange(self, tags: Iterable[Tag]) -> _Children:
        children: _Children = {_ROOT: []}
        for tag in tags:
            parent = tag.parent if tag.parent in self._tags else None
            children.setdefault(parent or _ROOT, []).append(tag.id)
        return children

    def _show_rows(self) -> bool:
        """Fit the rows to tags and filter; whether that changed them."""
        children = self._all if not self.is_filtered else self._arrange(self._list_matching())
        if children == self._children:
            return False
        self.beginResetModel()
        self._children = children
        self._rows = {tag: row for rows in children.values() for row, tag in enumerate(rows)}
        # Made once: a view asks for each several times whenever it lays out its rows.
        self._indexes = {tag: self.createIndex(row, 0, int(tag)) for tag, row in self._rows.items()}
        self._depths = {}
        for tag in self._tags:  # parents come first
            parent = self._tags[tag].parent
            self._depths[tag] = self._depths[parent] + 1 if parent in self._depths else 0
        self.endResetModel()
        return True

    def _list_matching(self) -> list[Tag]:
        """The tags that the filter lets through and those above them, in codebook order."""
        kept: set[TagId] = set()
        for tag in self._tags.values():
            path = str(tag.path).casefold()
            if not self._is_used(tag) or not all(word in path for word in self._words):
                continue
            above: TagId | None = tag.id
            while above is not None and above not in kept:
                kept.add(above)
                above = self._tags[above].parent if above in self._tags else None
        return [tag for tag in self._tags.values() if tag.id in kept]

    def _is_used(self, tag: Tag) -> bool:
        if self._shown is Shown.ALL:
            return True
        return bool(tag.uses if self._shown is Shown.USED else self._count_here(tag))
