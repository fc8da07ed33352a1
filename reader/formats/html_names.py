"""Which of the names on a page is its headline and which its outlet, where the page does not say so of itself.

This is the whole interface: `Names` and `tell_names`. The window's title may be the headline, the outlet, or both
with a bar between; a heading may be the outlet's; and a page of plain boxes has its headline in any of them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.formats.html_blocks import Block, is_sentence
from reader.formats.html_bylines import read_name
from reader.formats.html_dates import is_day_line
from reader.formats.html_metadata import PageMetadata
from reader.formats.outlets import find_outlet
from reader.formats.page_words import is_furniture

_BARS = re.compile(
    r"\s+(?:[-–—|·•:»«<>/]|::|:::)\s+|\s*[|｜]\s*|(?<=[\u3400-\u9fff])\s*[_＿\-]\s*(?=[\u3400-\u9fff])"
)
_EDGES = " .|-–—:：>»·*"
_ABOVE_BLOCKS = 10
_TITLE_MIN_CP, _TITLE_MAX_CP, _SITE_MAX_CP = 4, 220, 48
_LINKED = 0.5
_IN_WINDOW, _SURE_RANK = 5, 2
_RIGHTS = re.compile(r"copyright|©|\(c\)|ⓒ|저작권|版权|all rights", re.IGNORECASE)
_NOT_WORD = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Names:
    """The headline ("" for none), where it stands among the blocks (-1 for nowhere), whether it is more than a
    window's title, and the outlet as the page prints it ("" for none).
    """

    title: str
    at: int
    is_headline: bool
    site: str


def fold(text: str) -> str:
    """Text without regard to case, white space and marks at its ends."""
    return " ".join(text.split()).casefold().strip(_EDGES)


def tell_names(page: PageMetadata, blocks: Sequence[Block], first: int) -> Names:
    """`first` is the number of the block that the text begins with."""
    site = page.site or _site_of_window(page, blocks, first)
    is_only_name = page.is_headline and bool(page.title) and fold(page.title) == fold(page.window)
    if not site and is_only_name and _is_only_site(page, blocks, first):
        site = page.title
    is_of_site = bool(page.title) and _is_site(page.title, site)
    title = "" if is_of_site else _without(page.title, site)
    at = _last_at(blocks, title, first)
    if title and page.is_headline and not _is_front_link(blocks, at):
        return Names(title, at, True, site)
    guessed = _guess(blocks, first, page.window, site)
    if guessed < 0:
        return Names(title, at, page.is_headline and bool(title), site)
    block = blocks[guessed]
    is_better = not title or block.rank >= _SURE_RANK or fold(block.text) in fold(page.window)
    if is_better:
        if title and not site and not _has(page.window, block.text) and _is_masthead(blocks, title, first):
            site = title
        return Names(block.text, guessed, True, site)
    return Names(title, at, False, site)


def _is_only_site(page: PageMetadata, blocks: Sequence[Block], first: int) -> bool:
    """Whether the one name of window and heading is the outlet's: its are the rights, or a menu and a heading
    stand between it and the text.
    """
    if _has_rights(blocks, page.title):
        return True
    at = _last_at(blocks, page.title, first)
    below = blocks[at + 1 : first] if at >= 0 else []
    menu = next((n for n, block in enumerate(below) if block.linked > _LINKED), len(below))
    return any(block.rank > _SURE_RANK for block in below[menu + 1 :])


def _has(window: str, text: str) -> bool:
    return bool(fold(text)) and fold(text) in fold(window)


def _is_site(title: str, site: str) -> bool:
    return fold(title) == fold(site) or (find_outlet(title.strip(_EDGES)) is not None)


def _is_front_link(blocks: Sequence[Block], at: int) -> bool:
    return at >= 0 and blocks[at].is_to_front and blocks[at].linked > _LINKED


def _without(title: str, site: str) -> str:
    """A title without the site's name behind or before it."""
    for bar in reversed(list(_BARS.finditer(title))):
        if site and fold(title[bar.end() :]) == fold(site):
            return title[: bar.start()].strip()
    before = _BARS.search(title)
    if before and site and fold(title[: before.start()]) == fold(site):
        return title[before.end() :].strip()
    return title


def _last_at(blocks: Sequence[Block], title: str, first: int) -> int:
    """The last block above the text that is the headline."""
    wanted = fold(title)
    if not wanted:
        return -1
    return next((n for n in range(min(first, len(blocks)) - 1, -1, -1) if fold(blocks[n].text) == wanted), -1)


def _site_of_window(page: PageMetadata, blocks: Sequence[Block], first: int) -> str:
    """The part of the window's title that names the outlet."""
    window = page.window.strip(_EDGES)
    if find_outlet(window):
        return window
    bars = list(_BARS.finditer(window))
    if not bars:
        return ""
    pairs = [
        (window[: bars[-1].start()], window[bars[-1].end() :]),
        (window[bars[0].end() :], window[: bars[0].start()]),
    ]
    for _, part in pairs:
        if find_outlet(part.strip(_EDGES)):
            return part.strip(_EDGES)
    for rest, part in pairs:
        if len(part) > _SITE_MAX_CP or is_sentence(part):
            continue
        title_at, part_at = _last_at(blocks, rest, first), _last_at(blocks, part, first)
        is_rest_title = title_at >= 0 and title_at > part_at
        is_stated = page.is_headline and fold(rest) == fold(page.title) and part_at < 0
        if is_rest_title or is_stated or _names_the_site(blocks, part, first) or _is_host(page.host, part):
            return part.strip(_EDGES)
    return ""


def _is_host(host: str, name: str) -> bool:
    letters = _NOT_WORD.sub("", name).casefold()
    return len(letters) > 3 and letters.removeprefix("the") in host.replace("-", "").replace(".", "")


def _names_the_site(blocks: Sequence[Block], name: str, first: int) -> bool:
    """Whether a masthead's link is a name, or the line of rights holds it."""
    return _is_masthead(blocks, name, first) or _has_rights(blocks, name)


def _has_rights(blocks: Sequence[Block], name: str) -> bool:
    wanted = fold(name)
    rights = (block.text for block in blocks if len(block.text) < _TITLE_MAX_CP and _RIGHTS.search(block.text))
    return any(wanted in fold(text) for text in rights)


def _is_masthead(blocks: Sequence[Block], name: str, first: int) -> bool:
    wanted = fold(name)
    return any(
        fold(block.text) == wanted and (block.linked > _LINKED or block.is_to_front) for block in blocks[:first]
    )


def _guess(blocks: Sequence[Block], first: int, window: str, site: str) -> int:
    """The block above the text that is most likely its headline; -1 for none."""
    best, best_score = -1, 0.0
    for number in range(max(0, first - _ABOVE_BLOCKS), first):
        block = blocks[number]
        if not _may_be_title(block, site):
            continue
        score = 1.0 + block.rank + (_IN_WINDOW if _has(window, block.text) else 0)
        score -= 0.1 * (first - number) if block.rank < _SURE_RANK else 0
        if score > best_score:
            best, best_score = number, score
    return best


def _may_be_title(block: Block, site: str) -> bool:
    text = block.text
    if not _TITLE_MIN_CP <= len(text) <= _TITLE_MAX_CP or block.linked > _LINKED or block.around:
        return False
    if not any(map(str.isalpha, text)) or is_day_line(text) or is_furniture(text) or read_name(text):
        return False
    if _is_site(text, site) or _RIGHTS.search(text):
        return False
    return not (is_sentence(text) and text[-1] in ".。" and block.rank < _SURE_RANK)
