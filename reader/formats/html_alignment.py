"""The paragraphs that trafilatura finds, laid against the blocks of the page: what was missed or glued.

This is the whole interface: `align`. On short pages trafilatura glues menu, headline, day and text to one
paragraph; the blocks of the page tell where each ends. Where it leaves out a sentence that stands among its
paragraphs, or gives next to nothing of the page's text, the blocks are taken instead.
"""

import re
from collections.abc import Sequence

from reader.formats.html_blocks import Block, is_sentence, letters_of
from reader.formats.html_tree import Node

_NOT_KEY = re.compile(r"[\W_]+")
_CELLS = " | "
_LINKED = 0.6
_PART = 0.6
_WEAK = 0.5
_LOOK_BLOCKS = 600
_INSIDE_MIN_CP = 6
_HEADINGS = ("h2", "h3", "h4")
_ABOVE = 0.8
"""Of the weight of a sentence, what the element above its parent gets: text may be parted in columns and parts."""


def _key(text: str) -> str:
    return _NOT_KEY.sub("", text).casefold()


def align(paragraphs: Sequence[str], blocks: Sequence[Block], root: Node) -> list[Block]:
    """The blocks that make up the text, in their order; what stands nowhere on the page is a block of its own."""
    keys = [_key(block.text) for block in blocks]
    taken: list[tuple[int, Block]] = []
    at = 0
    for paragraph in paragraphs:
        found = _find(_key(paragraph), keys, at)
        inside = _inside(_key(paragraph), keys) if found is None else []
        if inside:
            taken.extend((number, blocks[number]) for number in inside)
            continue
        if found is None:
            place = taken[-1][0] if taken else -1
            taken.append((place, Block(paragraph, root, root, 0.0, 0)))
            continue
        first, last = found
        at = last + 1
        taken.extend(_pieces(paragraph, first, last, blocks))
    numbers = [number for number, block in taken if number >= 0 and block is blocks[number]]
    missed = _missed(blocks, set(numbers))
    merged = sorted([*taken, *missed], key=lambda entry: entry[0])
    return _or_own(list({id(block): block for _, block in merged}.values()), blocks)


def _inside(key: str, keys: Sequence[str]) -> list[int]:
    """The blocks of which a paragraph is glued with something left out, if they are most of it."""
    found: list[int] = []
    at = 0
    for number, own in enumerate(keys):
        if len(own) >= _INSIDE_MIN_CP and (place := key.find(own, at)) >= 0:
            found.append(number)
            at = place + len(own)
    return found if len(found) > 1 and sum(len(keys[number]) for number in found) >= _WEAK * len(key) else []


def _find(key: str, keys: Sequence[str], start: int) -> tuple[int, int] | None:
    """The run of blocks that a paragraph is made of: after the last one found, else anywhere."""
    if not key:
        return None
    for first in (*range(start, min(len(keys), start + _LOOK_BLOCKS)), *range(min(start, len(keys)))):
        own = keys[first]
        if not own or not key.startswith(own):
            if own and len(key) >= _PART * len(own) and key in own:
                return first, first
            continue
        last, size = first, len(own)
        while size < len(key) and last + 1 < len(keys) and key.startswith(keys[last + 1], size):
            last += 1
            size += len(keys[last])
        if size == len(key):
            return first, last
    return None


def _pieces(paragraph: str, first: int, last: int, blocks: Sequence[Block]) -> list[tuple[int, Block]]:
    """The blocks of one paragraph; the cells of a row stay the one line that they are."""
    if first == last:
        block = blocks[first]
        return [(first, block)]
    run = blocks[first : last + 1]
    if _CELLS in paragraph and not all(block.linked >= _LINKED for block in run):
        size = sum(letters_of(block.text) for block in run) or 1
        linked = sum(block.linked * letters_of(block.text) for block in run) / size
        return [(first, Block(paragraph, run[0].parent, run[0].holder, linked, 0, run[0].around))]
    return [(number, blocks[number]) for number in range(first, last + 1) if letters_of(blocks[number].text)]


def _missed(blocks: Sequence[Block], taken: set[int]) -> list[tuple[int, Block]]:
    """The sentences that stand beside those found, in the same element, and were left out."""
    if not taken:
        return []
    last = max(taken)
    has_headings = any(blocks[number].holder.tag in _HEADINGS for number in taken)
    homes = {id(blocks[number].parent) for number in taken if is_sentence(blocks[number].text)}
    return [
        (number, block)
        for number, block in enumerate(blocks)
        if number not in taken
        and not block.around
        and block.linked < _LINKED
        and (
            ((id(block.parent) in homes or id(block.holder) in homes) and is_sentence(block.text))
            or (
                has_headings
                and block.holder.tag in _HEADINGS
                and {number + 1, number + 2} & taken
                and number < last
            )
        )
    ]


def _or_own(found: list[Block], blocks: Sequence[Block]) -> list[Block]:
    """The blocks found, unless the richest element of the page holds much more text than they do."""
    own = _richest(blocks)
    size, own_size = _text_size(found), _text_size(own)
    return own if size < _WEAK * own_size else found


def _text_size(blocks: Sequence[Block]) -> int:
    return sum(len(block.text) for block in blocks if is_sentence(block.text) and block.linked < _LINKED)


def _richest(blocks: Sequence[Block]) -> list[Block]:
    """The blocks of the element with most sentences in it."""
    weights: dict[Node, float] = {}
    for block in blocks:
        if not block.around and block.linked < _LINKED and is_sentence(block.text):
            weights[block.parent] = weights.get(block.parent, 0.0) + len(block.text)
            above = block.parent.getparent()
            if above is not None:
                weights[above] = weights.get(above, 0.0) + _ABOVE * len(block.text)
    if not weights:
        return []
    best = max(weights, key=lambda node: weights[node])
    return [block for block in blocks if not block.around and _stands_in(block, best)]


def _stands_in(block: Block, home: Node) -> bool:
    above = block.holder
    for _ in range(4):
        if above is None:
            return False
        if above is home:
            return True
        above = above.getparent()
    return False
