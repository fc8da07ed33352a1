"""The story of a web page: its paragraphs, its headline, and the lines between them, told from what stands around.

This is the whole interface: `Story` and `read_story`.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.domain.texts import canonical_text
from reader.formats.date_resolution import Clue
from reader.formats.html_alignment import align
from reader.formats.html_blocks import Block, is_sentence, read_blocks
from reader.formats.html_body import read_body
from reader.formats.html_bylines import read_marked_author, read_name
from reader.formats.html_dates import is_day_line
from reader.formats.html_metadata import PageMetadata
from reader.formats.html_names import Names, fold, tell_names
from reader.formats.html_tree import Node
from reader.formats.layouts.bylines import read_byline
from reader.formats.layouts.stamps import read_stamp
from reader.formats.outlets import find_outlet
from reader.formats.page_words import is_furniture, page_words

_LINKED, _LINK_ONLY = 0.5, 0.85
_HEAD_BLOCKS = 14
_RIGHTS = re.compile(r"copyright\b|©|\(c\)\s|ⓒ|all rights reserved", re.IGNORECASE)
_RIGHTS_MAX_CP = 200
_SITE_LINE = re.compile(r"(?:https?://)?www\.[\w./-]+\s*(?:[(（][^()（）]{0,30}[)）])?")
_MAIL = re.compile(r"\S+@\S+\.\S+")
_FOOT_MAX_CP = 60
_SOURCE_MAX_CP = 40
_TITLE_MIN_CP = 8
_MONTH_MAX_LETTERS = 10
_PLACE_MAX_CP, _RIGHTS_LINE_MAX_CP = 14, 80
_END_OF_NAME = re.compile(r"[\s|｜　,，;；]")


@dataclass(frozen=True, slots=True)
class Story:
    """`head` are the lines between headline and text, `foot` those that were below it and say who and when.

    `author` and `source` are "" where the page prints none; `stamped` is the day printed below the text.
    """

    paragraphs: tuple[str, ...]
    names: Names
    head: tuple[str, ...]
    author: str
    source: str
    stamped: Clue | None
    found_by: str
    is_whole_page: bool


def read_story(root: Node, page: PageMetadata) -> Story:
    """The story of a page; its paragraphs are empty where the page holds no text."""
    body = read_body(root)
    blocks = [] if body.is_whole_page else read_blocks(root)
    items = align(body.paragraphs, blocks, root) if blocks else _as_blocks(body.paragraphs, root)
    blocks = blocks or items
    numbers = {id(block): number for number, block in enumerate(blocks)}
    is_known = _head_test(page)
    kept = [item for item in items if not _is_furniture(item)] or items
    start = next((n for n, item in enumerate(kept) if _begins_text(item, is_known)), 0)
    first = numbers.get(id(kept[start]), len(blocks)) if kept else 0
    names = tell_names(page, blocks, first)
    head = _head_lines(blocks, names.at, first)
    above = [item for item in kept[:start] if _is_of_text(item, kept[start], numbers, names, is_known)]
    below, foot = _without_foot(kept[start:], page.author)
    return Story(
        paragraphs=tuple(filter(None, (_clean(item.text) for item in (*above, *below)))),
        names=names,
        head=head,
        author=_find_author(root, page, head, foot),
        source=_find_source(head),
        stamped=next(
            (stamp.clue for line in foot if (stamp := read_stamp(line)) and stamp.clue and stamp.is_sure), None
        ),
        found_by=body.found_by,
        is_whole_page=body.is_whole_page,
    )


def _as_blocks(paragraphs: Sequence[str], root: Node) -> list[Block]:
    return [Block(paragraph, root, root, 0.0, 0) for paragraph in paragraphs]


def _clean(paragraph: str) -> str:
    return " ".join(canonical_text(paragraph).split())


def _is_furniture(item: Block) -> bool:
    """Whether a line found belongs to the page: links only, a button, a notice, a list of other pages."""
    is_link = item.linked >= _LINK_ONLY or (item.linked >= _LINKED and not is_sentence(item.text))
    return item.is_around or is_link or is_furniture(item.text)


def _head_test(page: PageMetadata) -> Callable[[str], bool]:
    """Whether a line is one that the page names as its headline or author."""
    known = {fold(text) for text in (page.title, page.author, *page.headings) if text}
    window = fold(page.window)
    return lambda text: fold(text) in known or (len(text) >= _TITLE_MIN_CP and fold(text) in window)


def _begins_text(item: Block, is_known: Callable[[str], bool]) -> bool:
    """Whether a line is the first of the text: a sentence that is no headline and states no day or author."""
    return is_sentence(item.text) and not _is_of_head(item.text, is_known)


def _is_of_head(text: str, is_known: Callable[[str], bool]) -> bool:
    return is_known(text) or is_day_line(text) or bool(read_name(text)) or find_outlet(text) is not None


def _is_of_text(
    item: Block, first: Block, numbers: dict[int, int], names: Names, is_known: Callable[[str], bool]
) -> bool:
    """Whether a line above the first sentence is text all the same, as a line that sums up the story."""
    number = numbers.get(id(item), -1)
    if number <= names.at or fold(item.text) == fold(names.title) or _is_of_head(item.text, is_known):
        return False
    is_title_part = fold(item.text) and fold(item.text) in fold(names.title)
    return item.parent is first.parent and not is_title_part and read_stamp(item.text) is None


def _head_lines(blocks: Sequence[Block], at: int, first: int) -> tuple[str, ...]:
    """The lines between headline and text; none where the page does not show both near each other."""
    if at < 0 or not 0 < first - at <= _HEAD_BLOCKS:
        return ()
    between = blocks[at + 1 : first]
    return tuple(block.spaced for block in between if block.linked < _LINKED or _is_bare_day(block.text))


def _is_bare_day(text: str) -> bool:
    """Whether a link is a day and nothing else; with more words it leads to another article."""
    return is_day_line(text) and sum(map(str.isalpha, text)) <= _MONTH_MAX_LETTERS


def _without_foot(items: list[Block], author: str) -> tuple[list[Block], list[str]]:
    """The items of the text, and the lines that were below them."""
    end, foot = len(items), []
    homes = {id(item.parent) for item in items if is_sentence(item.text)}
    while end > 1 and _is_foot(items[end - 1], [item.text for item in items[:end]], homes, author):
        end -= 1
        foot.append(items[end].text)
    return items[:end], foot


def _is_foot(item: Block, texts: Sequence[str], homes: set[int], author: str) -> bool:
    text = item.text
    if len(text) <= _RIGHTS_MAX_CP and (_RIGHTS.match(text) or (_MAIL.search(text) and len(text) <= _FOOT_MAX_CP)):
        return True
    if _SITE_LINE.fullmatch(text):
        return True
    if len(text) <= _RIGHTS_LINE_MAX_CP and _RIGHTS.search(text) and not is_sentence(text):
        return True
    if len(text) <= _PLACE_MAX_CP and len(texts) > 1 and is_day_line(texts[-2]):
        return True  # the place below the day
    if is_day_line(text) or read_stamp(text) or (author and fold(text) == fold(author)) or read_name(text):
        return True
    if is_sentence(text):
        return False
    is_apart = id(item.parent) not in homes and len(text) <= _FOOT_MAX_CP
    return item.linked > 0 or bool(read_byline(text, texts[:-1])) or (is_apart and _has_links_only_beside(item))


def _has_links_only_beside(item: Block) -> bool:
    """Whether the line stands in an element with links, as the ends of pages do."""
    return next(item.parent.iter("a"), None) is not None


def _find_author(root: Node, page: PageMetadata, head: Sequence[str], foot: Sequence[str]) -> str:
    """The author as the page states, else prints in its head, marks, or prints below the text."""
    if page.author:
        return page_words().byline_role.sub("", page.author)
    printed = next((name for line in head if (name := read_name(line))), "")
    if printed:
        return printed
    below = (read_name(line) or read_byline(line) or "" for line in foot if not is_day_line(line))
    return read_marked_author(root) or next((name for name in below if name), "")


def _find_source(head: Sequence[str]) -> str:
    """The outlet that a line of the head names: behind "Source:", or with the day."""
    for line in head:
        match = page_words().source_prefix.search(line)
        if match and (name := _END_OF_NAME.split(line[match.end() :].strip())[0]) and len(name) <= _SOURCE_MAX_CP:
            return name
        stamp = read_stamp(line)
        if stamp and stamp.outlet:
            return stamp.outlet
    return ""
