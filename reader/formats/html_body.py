"""The body of a web page as paragraphs: trafilatura finds it, and what it gives is put into lines of ours.

This is the whole interface: `read_body`, `join_lines` and `Body`.
"""

import logging
import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass

from reader.formats.html_tree import FURNITURE, Node, block_lines

MAX_ELEMENTS = 60_000
"""A page of more elements is no article; its lines are taken as they are, which is quick."""
MAX_DEPTH = 400
_SENTENCE_END = re.compile(r"[.!?。！？…:;：；][\"'”’»」』)\]）]*$")
_WIDE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]")
_CELL_JOIN = " | "
_LONG_CELL_CP = 80


@dataclass(frozen=True, slots=True)
class Body:
    """The paragraphs of a body in their order, and how they were found. `is_whole_page` when nothing was told
    apart from what stands round it.
    """

    paragraphs: tuple[str, ...]
    found_by: str
    is_whole_page: bool = False


def read_body(root: Node) -> Body:
    """The body of a page; without what a web page has round it, where that can be told."""
    if _is_simple(root):
        paragraphs = _extract(root, is_fast=True) or _extract(root, is_fast=False)
        if paragraphs:
            return Body(paragraphs, "trafilatura")
    return Body(tuple(block_lines(root, without=FURNITURE) or block_lines(root)), "its lines", True)


def _is_simple(root: Node) -> bool:
    """Whether a page is no larger and no deeper than an article; counted without calling itself."""
    deepest, depth, count, node = 0, 0, 0, root
    while node is not None:
        count += 1
        deepest = max(deepest, depth)
        if count > MAX_ELEMENTS or deepest > MAX_DEPTH:
            return False
        following = node[0] if len(node) else None
        if following is not None:
            depth += 1
        while following is None and node is not None and node is not root:
            following = node.getnext()
            if following is None:
                node, depth = node.getparent(), depth - 1
        node = following
    return True


def _extract(root: Node, *, is_fast: bool) -> tuple[str, ...]:
    """What trafilatura takes for the body; nothing where it finds none or fails; slower, it tries others."""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it tells of every page it finds nothing in
    from trafilatura import bare_extraction  # here, because only a page needs it

    try:
        page = deepcopy(root)
        _empty_menu_cells(page)
        document = bare_extraction(page, include_comments=False, with_metadata=False, fast=is_fast)
    except Exception:  # noqa: BLE001 - a page may break it anywhere; its lines are read instead, and that is told
        return ()
    body = getattr(document, "body", None)
    return tuple(_paragraphs(body)) if body is not None else ()


def _empty_menu_cells(page: Node) -> None:
    """Clear the cells of a page laid out as a table that hold links only: menus, which no element names so."""
    for cell in page.iter("td", "th"):
        links = [link for link in cell.iter("a") if link.get("href")]
        if len(links) > 1 and next(cell.iter("table"), None) is None:
            size = _letters(cell)
            if size and size == sum(map(_letters, links)):
                cell.clear(keep_tail=True)


def _letters(element: Node) -> int:
    """Letters and digits only: bars and dots stand between links."""
    return sum(sum(map(str.isalnum, piece)) for piece in element.itertext())


def _paragraphs(body: Node) -> Iterator[str]:
    """The paragraphs of trafilatura's tree or of a cell in it, in document order: texts, headings, items, rows."""
    line: list[str] = []
    for event, node in _events(body):
        if node.tag == "row":
            if event == "end":
                yield from _row(node)
            continue
        if node.tag in _LINES:
            yield from _take(line)
        if node.tag == "lb" and event == "start":
            line.append("\n")
        if event == "start":
            line.append(node.text or "")
        elif node is not body:
            line.append(node.tail or "")
    yield from _take(line)


_LINES = frozenset(("body", "p", "head", "list", "item", "quote", "code", "table", "div"))


def _events(body: Node) -> Iterator[tuple[str, Node]]:
    waiting: list[tuple[str, Node]] = [("start", body)]
    while waiting:
        event, node = waiting.pop()
        yield event, node
        if event == "start":
            waiting.append(("end", node))
            if node.tag != "row":
                waiting.extend(("start", child) for child in reversed(node) if isinstance(child.tag, str))


def _row(row: Node) -> Iterator[str]:
    """The short cells of a row as one line; the cells of a page laid out as a table as lines of their own."""
    cells = [list(_paragraphs(cell)) for cell in row]
    filled = [lines for lines in cells if lines]
    if all(len(lines) == 1 and len(lines[0]) <= _LONG_CELL_CP for lines in filled):
        if filled:
            yield _CELL_JOIN.join(lines[0] for lines in filled)
        return
    for lines in filled:
        yield from lines


def _take(line: list[str]) -> list[str]:
    paragraphs = join_lines("".join(line))
    line.clear()
    return paragraphs


def join_lines(text: str) -> list[str]:
    """The paragraphs of a text with single line breaks: one that follows the end of a sentence parts paragraphs,
    one within a sentence is a blank, or nothing between wide characters.
    """
    found: list[str] = []
    for piece in text.split("\n"):
        words = " ".join(piece.split())
        if not words:
            continue
        if found and not _SENTENCE_END.search(found[-1]):
            is_wide = _WIDE.match(found[-1][-1]) and _WIDE.match(words[0])
            found[-1] += ("" if is_wide else " ") + words
        else:
            found.append(words)
    return found
