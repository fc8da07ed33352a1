"""Finding a row of the library tree by letters of its name, among the rows that are loaded."""

from __future__ import annotations

from collections.abc import Iterator

from reader.domain.articles import ArticleHead
from reader.gui.models.library_labels import row_name
from reader.gui.models.library_nodes import Kind, Node
from reader.gui.models.library_rows import NodeRows


def find_typed(rows: NodeRows, start: Node, letters: str, *, is_start_too: bool) -> Node | None:
    """The next row in the order of the tree, and on from its beginning, whose name begins with the letters; where
    none does, the next that contains them. Without regard to case; rows of groups that are closed count too.
    """
    wanted = letters.casefold()
    containing: Node | None = None
    for node in _iter_from(rows, start, is_start_too=is_start_too):
        if node.kind is Kind.PART:
            continue
        value = node.child.value
        name = (value.title if isinstance(value, ArticleHead) else row_name(node)).casefold()
        if name.startswith(wanted):
            return node
        if containing is None and wanted in name:
            containing = node
    return containing


def _iter_from(rows: NodeRows, start: Node, *, is_start_too: bool) -> Iterator[Node]:
    """Every row once, in the order of the tree, from one on and then from the first to it."""
    if start.key and is_start_too:
        yield start
    yield from _iter_after(rows, start)
    for node in _iter_below(rows, rows.root):
        if node is start:
            break
        yield node
    if start.key and not is_start_too:
        yield start


def _iter_after(rows: NodeRows, node: Node) -> Iterator[Node]:
    yield from _iter_below(rows, node)
    while node.key:
        parent = rows.nodes[node.parent]
        for key in parent.children[node.row + 1 :]:
            yield rows.nodes[key]
            yield from _iter_below(rows, rows.nodes[key])
        node = parent


def _iter_below(rows: NodeRows, node: Node) -> Iterator[Node]:
    for child in rows.children(node):
        yield child
        yield from _iter_below(rows, child)
