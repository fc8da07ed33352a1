"""The visible text of a page block by block, each with what its markup tells: links, headings, what stands around.

This is the whole interface: `Block`, `read_blocks`, `is_sentence`, `joins`, `letters_of`. Nothing here walks the
tree by calling itself.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain

from reader.formats.html_dates import is_day_line
from reader.formats.html_tree import FURNITURE, HIDDEN, Node, block_names, walk
from reader.formats.page_words import page_words

_SENTENCE_END = re.compile(r"[.!?。！？…:;：；؟۔][\"'”’»」』)\]）》]*$")
_WIDE = re.compile(r"[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]")
_SENTENCE_MIN_CP, _WIDE_SENTENCE_MIN_CP = 28, 12
_BOLD = frozenset(("b", "strong", "font", "center", "big", "h1", "h2", "h3", "h4", "h5"))
_HEADINGS = {"h1": 6, "h2": 5, "h3": 4, "h4": 3, "h5": 2}
_CLASS_WORD = re.compile(r"[\s_]+")
_DISPLAY_NONE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_MAJORITY = 0.5
_WRAPPED_SHARE, _WRAPPED_MIN_CP = 0.6, 24
_LINK_ONLY, _TEASER_MIN_CP, _TEASER_MAX_BLOCKS = 0.85, 8, 4
_CAPTIONS = frozenset(("figcaption", "caption"))


@dataclass(slots=True)
class Block:
    """A line of the page. `linked` is the share of its letters that are links, `rank` how much its markup makes it
    a headline (0 for none), `parent` and `holder` the elements that it stands in, `around` the elements by which
    it belongs to what stands round the text, `spaced` the line with a dot between elements that nothing parts.
    """

    text: str
    parent: Node
    holder: Node
    linked: float
    rank: int
    around: tuple[Node, ...] = ()
    is_to_front: bool = False
    spaced: str = ""

    def __post_init__(self) -> None:
        self.spaced = self.spaced or self.text

    @property
    def is_around(self) -> bool:
        """Whether it stands in a part of the page that is not the article."""
        return bool(self.around)


def letters_of(text: str) -> int:
    """Letters and digits only."""
    return sum(map(str.isalnum, text))


def is_sentence(text: str) -> bool:
    """Whether a line ends as sentences do and is long enough for one."""
    least = _WIDE_SENTENCE_MIN_CP if _WIDE.search(text[:40]) else _SENTENCE_MIN_CP
    return len(text) >= least and bool(_SENTENCE_END.search(text))


@dataclass(slots=True)
class _Piece:
    text: str
    is_link: bool
    is_bold: bool


@dataclass(slots=True)
class _Reader:
    """What is known while the tree is walked: how deep in links and bold words, and in what stands around."""

    blocks: list[Block] = field(default_factory=list)
    pieces: list[_Piece] = field(default_factory=list)
    links: int = 0
    bolds: int = 0
    is_to_front: bool = False
    around: list[Node] = field(default_factory=list)

    def add(self, text: str | None) -> None:
        if text:
            self.pieces.append(_Piece(text, self.links > 0, self.bolds > 0))

    def end_block(self, holder: Node) -> None:
        if self.pieces:
            rank = _rank(holder)
            for segment in _join(_segments(self.pieces)):
                text = " ".join(segment.text.split())
                if letters_of(text) or text:
                    is_bold = segment.bold >= segment.letters > 0
                    self.blocks.append(
                        Block(
                            text,
                            holder.getparent() if holder.getparent() is not None else holder,
                            holder,
                            segment.linked / segment.letters if segment.letters else 0.0,
                            max(rank, 2 if is_bold else 0),
                            tuple(self.around),
                            self.is_to_front,
                            " ".join(segment.spaced.split()),
                        )
                    )
            self.pieces.clear()
        self.is_to_front = False


@dataclass(slots=True)
class _Segment:
    text: str
    spaced: str = ""
    letters: int = 0
    linked: int = 0
    bold: int = 0


def _segments(pieces: list[_Piece]) -> Iterator[_Segment]:
    """The pieces of a block parted at its line breaks."""
    segment = _Segment("")
    for piece in pieces:
        for number, part in enumerate(piece.text.split("\v")):
            if number:
                yield segment
                segment = _Segment("")
            count = letters_of(part)
            is_glued = segment.spaced[-1:].isalnum() and part[:1].isalnum()
            segment.spaced += f" · {part}" if is_glued and not number else part
            segment.text += part
            segment.letters += count
            segment.linked += count if piece.is_link else 0
            segment.bold += count if piece.is_bold else 0
    yield segment


def _join(segments: Iterator[_Segment]) -> list[_Segment]:
    """Lines that were broken within a sentence put together again."""
    rows = [segment for segment in segments if segment.text.strip()]
    widest = max((len(row.text.strip()) for row in rows), default=0)
    found: list[_Segment] = []
    for row in rows:
        last = found[-1] if found else None
        if last is None or not joins(last.text.strip(), row.text.strip(), widest) or _differ(last, row):
            found.append(row)
            continue
        is_wide = _WIDE.match(last.text.rstrip()[-1]) and not "가" <= last.text.rstrip()[-1] <= "힣"
        last.text = f"{last.text.rstrip()}{'' if is_wide else ' '}{row.text.lstrip()}"
        last.spaced = f"{last.spaced} {row.spaced}"
        last.letters += row.letters
        last.linked += row.linked
        last.bold += row.bold
    return found


def _differ(one: _Segment, other: _Segment) -> bool:
    """Whether only one of two lines is all bold or all link, as a headline above text is."""
    return (one.bold >= one.letters) != (other.bold >= other.letters) or (one.linked >= one.letters) != (
        other.linked >= other.letters
    )


def joins(text: str, following: str, widest: int) -> bool:
    """Whether a line goes on in the next one: it ends in no sentence, and was broken for its width."""
    if _SENTENCE_END.search(text) or not following or is_day_line(following):
        return False
    return following[0].islower() or (widest >= _WRAPPED_MIN_CP and len(text) >= _WRAPPED_SHARE * widest)


def _rank(holder: Node) -> int:
    """How much the element of a line, or the one that it fills, makes it a headline."""
    rank, node = 0, holder
    for _ in range(3):
        if node is None or not isinstance(node.tag, str):
            break
        names = _class_words(node)
        is_title = bool(names & page_words().title_classes)
        rank = max(rank, _HEADINGS.get(node.tag, 0), 4 if is_title else 0, 1 if _is_centred(node) else 0)
        above = node.getparent()
        if above is None or len(above) != 1:
            break
        node = above
    return rank


def _is_centred(node: Node) -> bool:
    return node.tag == "center" or "center" in (node.get("align") or "").lower()


def _class_words(node: Node) -> frozenset[str]:
    joined = f"{node.get('class') or ''} {node.get('id') or ''}".strip()
    if not joined:
        return frozenset()
    whole = joined.lower().split()
    parts = (part for word in whole for part in _CLASS_WORD.split(word.replace("-", "_")))
    return frozenset((*whole, *parts)) if len(joined) < 400 else frozenset()


def _is_around(node: Node) -> bool:
    if node.tag in FURNITURE and node.tag != "header":
        return True
    if node.tag == "header":
        return next(node.iter("h1"), None) is None
    if node.tag in ("body", "html", "main", "article"):
        return False
    names = _class_words(node)
    if names & page_words().photo_classes and next(node.iter("img", "amp-img"), None) is not None:
        return True
    return bool(names & page_words().around_classes) or node.tag in _CAPTIONS


def _is_hidden(node: Node) -> bool:
    style = node.get("style")
    return bool(style and _DISPLAY_NONE.search(style)) or node.get("hidden") is not None


def read_blocks(root: Node) -> list[Block]:
    """The blocks of a page in their order. What calls itself a sidebar but holds most of the text is text."""
    reader = _Reader()
    holders = [root]
    hidden: Node | None = None
    for event, node in walk(root, HIDDEN):
        if hidden is not None:
            if event == "end" and node is hidden:
                hidden = None
                reader.add(node.tail)
            continue
        if event == "start" and node is not root and _is_hidden(node):
            hidden = node
            if node.tag in block_names():
                reader.end_block(holders[-1])
            continue
        _step(reader, holders, event, node, root)
    reader.end_block(holders[-1])
    _mark_teasers(reader.blocks)
    return _settle_around(reader.blocks)


def _step(reader: _Reader, holders: list[Node], event: str, node: Node, root: Node) -> None:
    """Take one start or end of an element."""
    is_start = event == "start"
    if node.tag == "br":
        if is_start:
            reader.add("\v")
    elif node.tag in block_names() and node is not root:
        reader.end_block(holders[-1])
        if is_start:
            holders.append(node)
            if _is_around(node):
                reader.around.append(node)
        else:
            if holders[-1] is node:
                holders.pop()
            if reader.around and reader.around[-1] is node:
                reader.around.pop()
    step = 1 if is_start else -1
    if node.tag == "a" and node.get("href") is not None:
        reader.links += step
        reader.is_to_front = reader.is_to_front or (node.get("href") or "").strip() in ("/", "index.html", "./")
    if node.tag in _BOLD:
        reader.bolds += step
    if is_start and node.tag not in HIDDEN:
        reader.add(node.text)
    elif not is_start and node is not root:
        reader.add(node.tail)


def _mark_teasers(blocks: list[Block]) -> None:
    """Mark boxes of one kind beside each other that hold a link of their own and a line or two: pointers."""
    boxes: dict[Node, list[Block]] = {}
    for block in blocks:
        box = block.parent
        while box.tag == "a" and box.getparent() is not None:
            box = box.getparent()
        boxes.setdefault(box, []).append(block)
    rows: dict[tuple[Node, str, str], list[list[Block]]] = {}
    for box, held in boxes.items():
        above = box.getparent()
        has_link = any(block.linked >= _LINK_ONLY and len(block.text) >= _TEASER_MIN_CP for block in held)
        if above is not None and has_link and 1 < len(held) <= _TEASER_MAX_BLOCKS:
            rows.setdefault((above, box.tag, box.get("class") or ""), []).append(held)
    for (above, _, _), teasers in rows.items():
        if len(teasers) > 1:
            for block in chain.from_iterable(teasers):
                block.around = (*block.around, above)


def _settle_around(blocks: list[Block]) -> list[Block]:
    """Parts that stand round the text do not hold most of it."""
    sizes: dict[Node, int] = {}
    total = 0
    for block in blocks:
        if is_sentence(block.text) and block.linked < _MAJORITY:
            total += len(block.text)
            for node in block.around:
                sizes[node] = sizes.get(node, 0) + len(block.text)
    wrong = {node for node, size in sizes.items() if size > _MAJORITY * total}
    for block in blocks:
        if block.around and wrong:
            block.around = tuple(node for node in block.around if node not in wrong)
    return blocks
