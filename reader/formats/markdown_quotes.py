r"""Quotes by tag as Markdown (CommonMark 0.31), piece by piece.

A tag is a heading, its path as far down as it stands; a quote is a block quotation with a citation in a paragraph
of its own, and below it memo, speaker, coder and star as a list. What people or pages wrote stays what it was:
each sign that Markdown, or a usual extension of it, takes for its own has a backslash before it (CommonMark 2.4),
blanks at the edge of a line are written as character references (2.5), and a line end within a text is a hard one
(6.7).
"""

import re
from urllib.parse import quote

from reader.domain.citations import Citation
from reader.domain.exported_articles import TagUses
from reader.domain.file_words import count_text, say_article_date
from reader.domain.tags import Tag
from reader.formats.visible_text import on_one_line, with_plain_lines

_SIGNS = re.compile(r"[\\`*_{}\[\]<>&~|$^@#]")
_LINE_SIGNS = frozenset("-+=:%!")
_NUMBER = re.compile(r"(\d{1,9})([.)])")
_DEEPEST = 6
_IN_ADDRESS = "%:/?#[]@!$&'()*+,;=~-._"


def make_heading(tag: Tag, uses: TagUses) -> str:
    """The heading of a tag, one level down for each tag above it, with what the codebook says of it."""
    level = min(_DEEPEST, 1 + len(tag.path.parts))
    path = escape_line(str(tag.path))
    counts = [count_text(uses.annotations, "quote")] if uses.annotations else []
    counts += [f"on {count_text(uses.articles, 'whole article')}"] if uses.articles else []
    told = [f"{'#' * level} {path}\n", f"{', '.join(counts)}\n" if counts else "", _paragraph(tag.description)]
    return "\n".join(part for part in told if part) + "\n"


def make_bare_heading(uses: TagUses) -> str:
    """The heading of the quotes without any tag."""
    return f"## Without a tag\n\n{count_text(uses.annotations, 'quote')}\n\n"


def make_quote(
    citation: Citation, *, memo: str, speaker: str, coder: str, is_starred: bool = False, remark: str = ""
) -> str:
    """One quote. The citation has a passage; `remark` is a sentence of our own."""
    assert citation.passage is not None
    place = f"paragraph {citation.passage.paragraph}" if citation.passage.paragraph else ""
    block = f"{escape_text(citation.passage.quote)}\n\n— {_cite(citation, place)}"
    lines = [f"> {line}" if line else ">" for line in block.split("\n")]
    told = (("Memo", memo), ("Speaker", speaker), ("Coder", coder), ("Note", remark))
    items = [_item(f"{name}: {escape_text(text)}") for name, text in told if text]
    items += [_item("Starred")] if is_starred else []
    return "\n".join([*lines, "", *items, ""]) + "\n"


def make_article_line(citation: Citation, coder: str) -> str:
    """An article that has the tag on the whole, as an item of a list."""
    return f"- Whole article: {_cite(citation, '')}, {escape_line(coder)}\n"


def escape_text(text: str) -> str:
    """A text of any number of lines as one paragraph that reads the same."""
    stripped = with_plain_lines(text)
    lines = stripped.rstrip("\n").split("\n")
    end = "&#10;" * (len(stripped) - len(stripped.rstrip("\n")))
    return "\\\n".join(_escape_in_line(line) for line in lines) + end


def escape_line(text: str) -> str:
    """The same for what has to stay on one line."""
    return _escape_in_line(on_one_line(text))


def _escape_in_line(line: str) -> str:
    inner = line.strip()
    if not inner:
        return "".join(map(_reference, line))
    begin = line.index(inner)
    escaped = _SIGNS.sub(r"\\\g<0>", inner)
    if escaped[0] in _LINE_SIGNS:
        escaped = f"\\{escaped}"
    elif number := _NUMBER.match(escaped):
        escaped = f"{number[1]}\\{escaped[number.start(2) :]}"
    before, after = line[:begin], line[begin + len(inner) :]
    return "".join(map(_reference, before)) + escaped + "".join(map(_reference, after))


def _reference(character: str) -> str:
    return f"&#{ord(character)};"


def _cite(citation: Citation, place: str) -> str:
    """Outlet, date and how it is known, title, paragraph, address; one line of Markdown."""
    date = say_article_date(citation.date) + (
        f" (date inferred: {escape_line(citation.inferred)})" if citation.inferred else ""
    )
    parts = [escape_line(citation.author), escape_line(citation.source), date]
    parts += [f"“{escape_line(citation.title)}”" if citation.title else "", place]
    told = ", ".join(part for part in parts if part)
    address = quote(on_one_line(citation.url), safe=_IN_ADDRESS, errors="replace")
    is_link = re.match("https?:", address) is not None
    return f"{told}, {f'<{address}>' if is_link else escape_line(citation.url)}" if address else told


def _item(text: str) -> str:
    return "- " + text.replace("\n", "\n  ")


def _paragraph(text: str) -> str:
    return f"{escape_text(text)}\n" if text.strip() else ""
