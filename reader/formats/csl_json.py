"""References as CSL-JSON (the input data of the Citation Style Language, schema 1.0): an item a reference.

`issued` has parts as far as they are known, two dates for bounds, and words where one end is open. The place of a
passage stands in `note`, and under `custom` as `locator` and `label`, for an item itself has no locator.
"""

import json
from typing import Any

from reader.domain.citations import Citation
from reader.domain.dates import ArticleDate, PartialDate
from reader.domain.file_words import say_article_date
from reader.formats.visible_text import on_one_line


def make_csl_item(citation: Citation) -> dict[str, Any]:
    """One item; fields that are not known are left out."""
    author = on_one_line(citation.author)
    item: dict[str, Any] = {
        "id": citation.key,
        "type": "article-newspaper",
        "title": on_one_line(citation.title),
        "author": [{"literal": author}] if author else None,
        "container-title": on_one_line(citation.source),
        "issued": _issued(citation.date),
        "accessed": {"date-parts": [_parts(citation.captured)]} if citation.captured else None,
        "URL": on_one_line(citation.url),
        "language": on_one_line(citation.language),
        "note": " ".join(map(on_one_line, citation.notes)),
    }
    if citation.passage is not None and citation.passage.paragraph:
        item["custom"] = {"locator": str(citation.passage.paragraph), "label": "paragraph"}
    return {name: value for name, value in item.items() if value}


def make_csl_json(citation: Citation) -> str:
    """One item as JSON in one line."""
    return json.dumps(make_csl_item(citation), ensure_ascii=False)


def _issued(date: ArticleDate) -> dict[str, Any] | None:
    first, last = date.date_from, date.date_to
    if first is None and last is None:
        return None
    if first is None or last is None:
        return {"literal": say_article_date(date)}
    return {"date-parts": [_parts(first)] if first == last else [_parts(first), _parts(last)]}


def _parts(date: PartialDate) -> list[int]:
    return [part for part in (date.year, date.month, date.day) if part is not None]
