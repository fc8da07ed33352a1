"""What the JSON-LD of a page says of its article (schema.org): the one node that is about it, and its fields.

This is the whole interface: `read_article_node`, `addresses_of`, `text_of`, `names_of`, `Fields`.
A page that lists several articles has no node of its own, so nothing is taken from it.
"""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from reader.formats.html_tree import Node

Fields = dict[str, Any]
_ARTICLE_TYPE = re.compile(r"(?:Article|Posting|Report|Review|OpinionPiece)$")
_PAGE_TYPES = ("WebPage", "ItemPage")
_INNER = ("@graph", "mainEntity", "mainEntityOfPage", "item")
MAX_NODES = 500


def read_article_node(root: Node, titles: Iterable[str], urls: Iterable[str]) -> Fields:
    """The node of the page's own article; else that of the page itself; {} where none or several could be it.

    `titles` and `urls` are those that the page states elsewhere: they tell its own article from others.
    """
    nodes = list(_nodes(root))
    articles = [node for node in nodes if any(_ARTICLE_TYPE.search(name) for name in names_of(node.get("@type")))]
    pages = [node for node in nodes if any(name in _PAGE_TYPES for name in names_of(node.get("@type")))]
    own = _own_of(articles, {_fold(title) for title in titles}, {_bare(url) for url in urls})
    if own is None:
        return pages[0] if len(pages) == 1 and not articles else {}
    return own


def _own_of(articles: list[Fields], titles: set[str], urls: set[str]) -> Fields | None:
    named = [
        node
        for node in articles
        if _fold(text_of(node.get("headline"))) in titles or {_bare(url) for url in addresses_of(node)} & urls
    ]
    candidates = named or articles
    days = {str(node.get("datePublished"))[:10] for node in candidates}
    return candidates[0] if candidates and len(days) == 1 else None


def addresses_of(node: Fields) -> Iterator[str]:
    """The addresses that a node gives for its article, complete or not."""
    for key in ("url", "@id", "mainEntityOfPage"):
        value = node.get(key)
        yield from names_of(value.get("@id") if isinstance(value, dict) else value)


def _bare(url: str) -> str:
    return url.split("#")[0].split("?")[0].rstrip("/").removeprefix("https:").removeprefix("http:")


def _fold(title: str) -> str:
    return " ".join(title.split()).casefold()


def _nodes(root: Node) -> Iterator[Fields]:
    for script in root.iter("script"):
        if (script.get("type") or "").strip().lower().startswith("application/ld+json") and script.text:
            yield from _flatten(_parse(script.text))


def _parse(text: str) -> object:
    try:
        return json.loads(text.strip().removesuffix(";"), strict=False)
    except (ValueError, RecursionError):  # a broken or hostile island is as if it were not there
        return None


def _flatten(value: object) -> Iterator[Fields]:
    """The nodes at the top and in a graph; not those that the article only speaks of or lists."""
    waiting, count = [value], 0
    while waiting and count < MAX_NODES:
        here = waiting.pop(0)
        count += 1
        if isinstance(here, list):
            waiting.extend(here[:MAX_NODES])
        elif isinstance(here, dict):
            if "itemListElement" in here:
                continue
            yield here
            waiting.extend(here[key] for key in _INNER if key in here)


def text_of(value: object) -> str:
    """A text, or the first of a list of texts; "" for anything else."""
    if isinstance(value, list):
        value = next((item for item in value if isinstance(item, str)), "")
    return " ".join(value.split()) if isinstance(value, str) else ""


def names_of(value: object) -> list[str]:
    """The names of persons, organisations or types, however written: a text, a node, or a list of them."""
    found: list[str] = []
    for item in value if isinstance(value, list) else [value]:
        name = text_of(item.get("name") if isinstance(item, dict) else item)
        if name and name not in found:
            found.append(name)
    return found
