"""Markdown read back by a parser that is not ours (marko, which follows CommonMark)."""

import html
from typing import Any


def read_paragraph(source: str) -> str:
    """The text of a source that is one block quotation of one paragraph without any other markup."""
    import marko

    document: Any = marko.parse(source)
    (block,) = document.children
    (paragraph,) = block.children
    assert [type(one).__name__ for one in (block, paragraph)] == ["Quote", "Paragraph"], source
    return "".join(map(_text, paragraph.children))


def _text(inline: Any) -> str:
    kind = type(inline).__name__
    if kind == "LineBreak":
        return "\n"
    assert kind in ("RawText", "Literal"), kind
    return html.unescape(inline.children) if kind == "RawText" else str(inline.children)
