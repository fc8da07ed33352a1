"""The library as a Qt tree: source, year, month, day, article; children are loaded by read jobs when asked for.

Knows the desk and, through it, the browsing service; knows no view, no pane, no SQL. Main thread only. `data`
never touches the store.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from reader.domain.changes import ChangeSet
from reader.domain.changes import Kind as ChangeKind
from reader.domain.criteria import Criteria, DayBasis
from reader.domain.ids import ArticleId, SourceId
from reader.domain.places import Branch, Place, SourceCount
from reader.gui.models import library_labels as labels
from reader.gui.models.library_finding import find_typed
from reader.gui.models.library_loads import NodeLoads
from reader.gui.models.library_marks import MarkCounts
from reader.gui.models.library_nodes import GROUP_KINDS, Kind, Node, place_path, source_children
from reader.gui.models.library_rows import NodeRows
from reader.gui.models.library_steps import ArticleStep, PlaceSearch

if TYPE_CHECKING:
    from reader.gui.desk import Desk

AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_GROUP_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_LEAF_FLAGS = _GROUP_FLAGS | Qt.ItemFlag.ItemNeverHasChildren


class LibraryTreeModel(QAbstractItemModel):
    """One column; index ids are keys of nodes.

    `load_failed` carries the `KnownError` of a load; the node may be asked again. `loaded` tells after each load
    that the children of some node, the root included, are up to date. While `is_paging_held`, only nodes that were
    never asked can fetch more: Qt's tree view, which asks at each layout, would pull in page after page.
    """

    load_failed = Signal(object)
    loaded = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = NodeRows(self)
        self._loads = NodeLoads(self._rows, self.loaded.emit, self.load_failed.emit)
        self._marks = MarkCounts(self._rows, self)
        self.is_paging_held = False

    # What the tree shows

    def set_glance(self, counts: Sequence[SourceCount]) -> None:
        """Show sources read in haste before a desk is there; the first load merges the true ones in."""
        shown = [count for count in counts if count.held or (self.has_listed and count.listed)]
        self._rows.merge(self._rows.root, source_children(shown))

    def set_desk(self, desk: Desk | None) -> None:
        """Show another library: a new generation. Sources shown by a glance stay until the first load."""
        if self._loads.has_desk:
            self.beginResetModel()
            self._rows.clear()
            self.endResetModel()
        self._loads.set_desk(desk)
        self._marks.set_desk(desk)
        self._loads.load(self._rows.root)

    def set_show_listed(self, is_shown: bool) -> None:
        """Show or hide what pages listed and the library does not hold."""
        if is_shown == self._loads.wants_listed:
            return
        self._loads.wants_listed = is_shown
        for node in self._opened_nodes():
            self.announce_changed(node, 0, len(node.children) - 1)
        for node in self._opened_nodes():
            self._loads.load(node)

    def set_criteria(self, criteria: Criteria) -> None:
        """Show only what meets the criteria: a new generation. Rows that stay keep what is open below them; until
        they are read anew they have no counts.
        """
        if criteria != self._loads.criteria:
            self._loads.drop_running()
            self._loads.criteria = criteria
            self._refill()

    def set_basis(self, basis: DayBasis) -> None:
        """File articles under their own day or that of their capture: a new generation."""
        if basis is not self._loads.basis:
            self._loads.drop_running()
            self._loads.basis = basis
            self._refill()

    def _refill(self) -> None:
        for node in self._opened_nodes():
            self.announce_changed(node, 0, len(node.children) - 1)
        self._loads.refresh()

    def apply_changes(self, changes: ChangeSet) -> None:
        """Read loaded counts again, and loaded days that hold a changed row or whose counts changed.

        Under a filter all that is loaded, where the change may make an article meet it, or meet it no longer. Of
        reading states and stars that no filter asks for only the rows of the articles.
        """
        if changes.of(ChangeKind.ANNOTATION):
            self._marks.ask()
        is_of_rows = _is_of_rows(changes, self.criteria)
        if not self.criteria.is_empty and not is_of_rows:
            if _may_touch(changes, self.criteria):
                self._loads.refresh()
            return
        leaves = [("article", id_) for id_ in changes.of(ChangeKind.ARTICLE)]
        leaves += [("listed", id_) for id_ in changes.of(ChangeKind.LISTED_ITEM)]
        if not leaves and not changes.of(ChangeKind.SOURCE):
            return
        found = (self._rows.find_leaf(leaf) for leaf in leaves)
        holders = {leaf.parent for leaf in found if leaf is not None}
        holders |= {self._rows.nodes[key].parent for key in holders if self._rows.nodes[key].kind is Kind.PART}
        for node in self._opened_nodes():
            is_counted = node.kind in GROUP_KINDS and not is_of_rows
            if is_counted or node.key in holders or node.is_loading:
                self._loads.load(node)

    def unload_part(self, index: AnyIndex) -> None:
        """Forget the articles of a part that is closed; they are read again once it is opened."""
        node = self.node(index)
        if node.kind is Kind.PART and node.is_loaded and not node.is_loading:
            node.is_loaded, node.next = False, None
            self._rows.merge(node, ())

    def give_up(self) -> None:
        """Let go of the running loads after an unexpected error, so that they can be asked for again."""
        self._loads.give_up()

    def retry(self) -> None:
        """Read the sources again after a failure."""
        self._loads.load(self._rows.root)

    @property
    def criteria(self) -> Criteria:
        """What the articles shown meet."""
        return self._loads.criteria

    @property
    def basis(self) -> DayBasis:
        """Which day of an article it is filed under."""
        return self._loads.basis

    @property
    def has_listed(self) -> bool:
        """Whether listed items are shown."""
        return self._loads.has_listed

    @property
    def has_loaded_sources(self) -> bool:
        """Whether the sources have been read from the store itself."""
        return self._rows.root.is_loaded

    @property
    def is_counting(self) -> bool:
        """Whether what the tree shows at its top is of another filter, and is being read anew."""
        return self._rows.root.is_counting

    @property
    def listed_total(self) -> int:
        """Listed items of all sources shown."""
        return sum(node.listed for node in self._rows.children(self._rows.root))

    def failed_indexes(self) -> list[QModelIndex]:
        """Where the latest load failed and nothing is shown below."""
        return [self.index_of(node) for node in self._rows.nodes.values() if node.has_failed and not node.children]

    # Finding places

    def node(self, index: AnyIndex) -> Node:
        """The node of an index; the root for an invalid one."""
        return self._rows.nodes[index.internalId()] if index.isValid() else self._rows.root

    def depth(self, node: Node) -> int:
        """How many levels a node stands below the top."""
        depth = -1
        while node.key:
            node, depth = self._rows.nodes[node.parent], depth + 1
        return depth

    def branch(self, node: Node) -> Branch | None:
        """The part of the library that stands under a node; None for the root, groups of sources, articles and
        listed items. Of a part it is all that is filed with it.
        """
        if node.is_leaf or not node.child.source:
            return None
        is_undated = node.kind in (Kind.UNDATED, Kind.PART) and not node.child.day_key
        return Branch(SourceId(node.child.source), node.child.day_key, is_undated, self.basis)

    def path_name(self, node: Node) -> str:
        """What a node is called with those above it: "Naenara, 2026, January"; a part as what it is a part of."""
        names: list[str] = []
        while node.key:
            if node.kind not in (Kind.PART, Kind.GROUP):
                names.insert(0, labels.row_name(node))
            node = self._rows.nodes[node.parent]
        return ", ".join(names)

    def article_index(self, article: ArticleId) -> QModelIndex:
        """Where an article stands; invalid when it is not loaded."""
        leaf = self._rows.find_leaf(("article", article))
        return QModelIndex() if leaf is None else self.index_of(leaf)

    def source_index(self, source: SourceId) -> QModelIndex:
        """Where a source stands; invalid when it is not loaded."""
        identity = ("source", source)
        within = self._rows.find_group(self._rows.root, identity) or self._rows.root
        found = self._rows.find_child(within, identity)
        return QModelIndex() if found is None else self.index_of(found)

    def index_for(self, place: Place) -> QModelIndex:
        """The index of a place; invalid when it is not loaded."""
        node: Node | None = self._rows.root
        for identity in place_path(place.source, place.day_key, place.article):
            node = self._rows.find_below(node, identity, place.order_key) if node is not None else None
        return QModelIndex() if node is None else self.index_of(node)

    def reveal(self, place: Place, done: Callable[[QModelIndex], None]) -> None:
        """Load level by level down to a place. `done` gets an invalid index when it is not there or a load
        failed; it is not called when the tree is emptied meanwhile.
        """
        search = PlaceSearch(
            self._rows,
            self._loads,
            place,
            lambda node: done(QModelIndex() if node is None else self.index_of(node)),
        )
        search.run()

    def step_article(
        self,
        start: QModelIndex,
        direction: int,
        done: Callable[[QModelIndex], None],
        without: Collection[ArticleId] = (),
    ) -> None:
        """Find the next (1) or previous (-1) article in the order of the tree, loading what lies between; from an
        invalid index the first or last one. `done` gets an invalid index when there is none.
        """
        step = ArticleStep(
            self._rows,
            self._loads,
            direction,
            lambda node: done(QModelIndex() if node is None else self.index_of(node)),
            without,
        )
        step.run(self.node(start))

    def find_typed(self, start: QModelIndex, letters: str, *, is_start_too: bool) -> QModelIndex:
        """The next loaded row by letters of its name; invalid where none has them."""
        node = find_typed(self._rows, self.node(start), letters, is_start_too=is_start_too)
        return QModelIndex() if node is None else self.index_of(node)

    def _opened_nodes(self) -> list[Node]:
        return [node for node in self._rows.nodes.values() if node.is_opened]

    # For the rows

    def index_of(self, node: Node) -> QModelIndex:
        """The index of a node; invalid for the root."""
        return self.createIndex(node.row, 0, node.key) if node.key else QModelIndex()

    def announce_changed(self, node: Node, first: int, last: int) -> None:
        """Tell the views that children of a node look different."""
        if 0 <= first <= last:
            parent = self.index_of(node)
            self.dataChanged.emit(self.index(first, 0, parent), self.index(last, 0, parent))

    # What Qt asks

    def index(self, row: int, column: int, parent: AnyIndex = _ROOT) -> QModelIndex:
        """The index of a child."""
        children = self.node(parent).children
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, children[row])

    def parent(self, index: AnyIndex | None = None) -> Any:
        """The parent of an index, or without one the QObject's parent."""
        if index is None:
            return QObject.parent(self)
        return self.index_of(self._rows.nodes[self.node(index).parent]) if index.isValid() else QModelIndex()

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        """How many children are loaded."""
        return 0 if parent.column() > 0 else len(self.node(parent).children)

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        """Always one."""
        return 1

    def hasChildren(self, parent: AnyIndex = _ROOT) -> bool:
        """Whether it has children or would have, once loaded."""
        node = self.node(parent)
        if node.children or node.is_leaf or node.is_loaded:
            return bool(node.children)
        return node.held > 0 or (self.has_listed and node.listed > 0)

    def canFetchMore(self, parent: AnyIndex) -> bool:
        """Whether a job could bring more children: none was asked for yet, or there is a further page."""
        node = self.node(parent)
        if not self._loads.has_desk or node.is_leaf or node.is_loading:
            return False
        if not node.is_loaded:
            return bool(node.key) or not node.has_failed  # Qt asks for the root on its own, again and again
        return node.next is not None and not self.is_paging_held

    def fetchMore(self, parent: AnyIndex) -> None:
        """Start the job for the children or for their next page."""
        if self.canFetchMore(parent):
            self._loads.load_next(self.node(parent))

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Rows can be chosen; articles and listed items never have children."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _LEAF_FLAGS if self.node(index).is_leaf else _GROUP_FLAGS

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a row; how it looks is the delegate's matter."""
        if not index.isValid():
            return None
        node = self.node(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return labels.row_name(node)
            case Qt.ItemDataRole.ToolTipRole:
                return labels.tooltip(node, self.basis)
            case Qt.ItemDataRole.AccessibleTextRole:
                return labels.spoken_text(node, self.has_listed)
        return None


def _is_of_rows(changes: ChangeSet, criteria: Criteria) -> bool:
    """Whether changes show in the rows of articles alone: states and stars that the criteria do not ask for."""
    changed = {kind for kind in ChangeKind if changes.of(kind)}
    if changed != {ChangeKind.ARTICLE} or not changes.of(ChangeKind.ARTICLE) <= changes.only_states:
        return False
    return not (criteria.states or criteria.is_starred or ":" in criteria.words)


def _may_touch(changes: ChangeSet, criteria: Criteria) -> bool:
    """Whether changes may show in a tree of what meets the criteria: marks only where these ask for some."""
    asks_marks = criteria.tags or criteria.coders or criteria.has_memo or criteria.has_annotations is not None
    marks = (ChangeKind.TAG, ChangeKind.ANNOTATION) if asks_marks or ":" in criteria.words else ()
    return any(changes.of(kind) for kind in (ChangeKind.ARTICLE, ChangeKind.SOURCE, *marks))
