"""Who wrote it, as the head or foot of a web page prints it.

The whole interface: `read_name`, `is_name`, `read_marked_author`. Forms: "By Jane Doe, Correspondent",
"Von Johanna Meier", "Автор: Иван Петров", "作者：王小明", "홍길동 기자", "기자 = 홍길동".
"""

import re

from reader.formats.html_tree import Node, element_text
from reader.formats.layouts.bylines import read_byline
from reader.formats.page_words import page_words

_PARTS = re.compile(r"\s*[|｜·•/]\s*|\s{2,}|　+|\s[-–—]\s")
_EAST_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}(?:[\s、，][\u4e00-\u9fff]{2,4}){0,3}")
_EAST_MARKED = re.compile(
    r"(?:作者|记者|記者|撰文)\s*[:：]\s*([\u4e00-\u9fff]{2,4}(?:[、，][\u4e00-\u9fff]{2,4}){0,3})(?=\s|$)"
)
_HANGUL_NAME = re.compile(r"[가-힣]{2,4}")
_SOUTH = re.compile(
    r"(?:기자\s*=\s*(?P<after>[가-힣]{2,4}))|(?P<before>[가-힣]{2,4})\s*기자(?:\s*=)?(?:\s+\S+@\S+)?"
)
_WORDS = range(1, 9)
_LINE_MAX_CP = 140
_PARTICLES = frozenset(
    ("and", "de", "van", "von", "der", "al", "bin", "el", "la", "da", "di", "du", "y", "et", "und", "и", "e")
)
_CLOSING = re.compile(r"[\s,;:.]+$")
_ROOM = frozenset(("staff", "admin", "editor", "editors", "newsroom", "editorial"))


def read_name(line: str) -> str:
    """The name or names in a line that says whose text it is; "" for any other line."""
    if len(line) > _LINE_MAX_CP:
        return ""
    if (south := _SOUTH.fullmatch(line.strip("()[] 　"))) is not None:
        return south["after"] or south["before"]
    for part in _PARTS.split(line.strip("()（）[]【】 ")):
        prefix = page_words().byline_prefix.match(part)
        if prefix is None:
            continue
        name = _CLOSING.sub("", page_words().byline_role.sub("", part[prefix.end() :]))
        if is_name(name):
            return name
    marked = _EAST_MARKED.search(line)
    return (marked[1] if marked else "") or read_byline(line, needs_prefix=True) or ""


def is_name(words: str) -> bool:
    """Whether words are capitalised as those of a name or a few, and no sentence; or are an eastern name."""
    if _EAST_NAME.fullmatch(words) or _HANGUL_NAME.fullmatch(words):
        return True
    names = words.replace(",", " ").replace("&", " and ").split()
    if len(names) not in _WORDS or any(any(map(str.isdigit, name)) for name in names):
        return False
    if len(names) == 1 and (not names[0].istitle() or names[0].casefold() in _ROOM):
        return False
    return all(name[0].isupper() or name in _PARTICLES for name in names) and names[0][0].isupper()


def read_marked_author(root: Node) -> str:
    """The one name that an element marks as the author's; "" where several or none are."""
    marks = page_words().byline_classes
    found: set[str] = set()
    for element in root.iter("a", "span", "div", "p", "address", "cite", "strong", "em"):
        names = (element.get("class") or "").lower().split()
        is_marked = "author" in (element.get("rel") or "").split() or element.get("itemprop") == "author"
        if is_marked or marks.intersection(names):
            if len(element) > 3 or _stands_elsewhere(element):
                continue
            names_in = (_marked_name(element_text(part)) for part in (element, *element))
            if name := next(filter(None, names_in), ""):
                found.add(name)
    return found.pop() if len(found) == 1 else ""


def _marked_name(words: str) -> str:
    return read_name(words) or (words if len(words.split()) > 1 and is_name(words) else "")


def _stands_elsewhere(element: Node) -> bool:
    above = element.getparent()
    while above is not None and isinstance(above.tag, str):
        words = f"{above.get('class') or ''} {above.get('id') or ''}".lower()
        if above.tag in ("aside", "nav", "footer", "li") or "comment" in words or "related" in words:
            return True
        above = above.getparent()
    return False
