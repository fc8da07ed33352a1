"""Memos are written in Markdown; this reads the part of it that cards show. No Qt.

Read are bold, italics, code, links, headings, bullets, numbered lists, quotations and blocks of code. A link is
its words and its address, which nothing here opens or fetches; pictures are links; HTML is words like any others.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

SHOWN_MAX_CP = 4_000
_DEPTH_MAX = 4
_INLINE = re.compile(
    r"(?P<escaped>\\[\\`*_\[\]()#>+.!-])"
    r"|`(?P<code>[^`\n]+)`"
    r"|!?\[(?P<label>[^\[\]\n]*)\]\((?P<link>[^()\s]*)\)"
    r"|\*\*(?P<bold>\S(?:[^\n]*?\S)?)\*\*(?!\*)"
    r"|(?<!\w)__(?P<bold_>\S(?:[^\n]*?\S)?)__(?!\w)"
    r"|\*(?P<italic>[^\s*](?:[^*\n]*[^\s*])?)\*"
    r"|(?<!\w)_(?P<italic_>[^\s_](?:[^\n]*?[^\s_])?)_(?!\w)"
)
_LINE = re.compile(
    r"(?P<indent> {0,12})(?:(?P<heading>#{1,6}) +|(?P<bullet>[-*+]) +|(?P<number>\d{1,4}[.)]) +|(?P<quote>>) ?)?"
    r"(?P<rest>.*)"
)


@dataclass(frozen=True, slots=True)
class MemoRun:
    """Words of one look. `link` is the address behind them, for display only."""

    text: str
    is_bold: bool = False
    is_italic: bool = False
    is_code: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class MemoBlock:
    """A paragraph, or an item of a list: `mark` stands before it ("•", "1.", "|" for a quotation) at a depth."""

    runs: tuple[MemoRun, ...]
    mark: str = ""
    depth: int = 0

    @property
    def text(self) -> str:
        """The words without their look."""
        return "".join(run.text for run in self.runs)


def iter_memo(source: str) -> Iterator[MemoBlock]:
    """The blocks of a memo; lines of one paragraph stay lines. Never fails: what is no Markdown is words."""
    is_code = False
    for line in source[:SHOWN_MAX_CP].splitlines():
        if line.lstrip().startswith("```"):
            is_code = not is_code
        elif is_code:
            yield MemoBlock((MemoRun(line, is_code=True),))
        elif line.strip():
            yield _block(line)


def plain_memo(source: str) -> str:
    """A memo in one line, without its marks."""
    return " ".join(f"{block.mark} {block.text}".strip() for block in iter_memo(source))


def _block(line: str) -> MemoBlock:
    found = _LINE.match(line.expandtabs(4))
    assert found is not None  # every line matches
    runs = tuple(_runs(found["rest"].rstrip(), MemoRun("", is_bold=bool(found["heading"])), 0))
    mark = "•" if found["bullet"] else "|" if found["quote"] else found["number"] or ""
    return MemoBlock(runs, mark, min(3, len(found["indent"]) // 2) if found["bullet"] or found["number"] else 0)


def _runs(text: str, look: MemoRun, depth: int) -> Iterator[MemoRun]:
    at = 0
    for found in _INLINE.finditer(text) if depth < _DEPTH_MAX else ():
        if found.start() > at:
            yield replace(look, text=text[at : found.start()])
        at = found.end()
        if found["escaped"]:
            yield replace(look, text=found["escaped"][1:])
        elif found["code"]:
            yield replace(look, text=found["code"], is_code=True)
        elif found["link"] is not None:
            label = found["label"] or found["link"]
            yield from _runs(label, replace(look, link=found["link"]), depth + 1)
        elif inner := found["bold"] or found["bold_"]:
            yield from _runs(inner, replace(look, is_bold=True), depth + 1)
        elif inner := found["italic"] or found["italic_"]:
            yield from _runs(inner, replace(look, is_italic=True), depth + 1)
    if at < len(text):
        yield replace(look, text=text[at:])
