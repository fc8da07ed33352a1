"""The words round an article on one plain line each: no line ends, NUL or lone surrogates from a damaged file.

Paragraphs and evidence are the readers' own care, since offsets point into them. The whole interface:
`plain_found`.
"""

import re
from dataclasses import replace
from typing import Any

from reader.domain.articles import ArticleDraft, ListedDraft
from reader.domain.found import FoundArticle
from reader.domain.texts import canonical_text

_FIELDS = (
    "title",
    "source",
    "source_label",
    "agency",
    "language",
    "byline",
    "url",
    "captured_at",
    "layout_reason",
)
_NEVER_NONE = ("title", "layout_reason")
_ODD = re.compile("[\0\r\n\ud800-\udfff]")


def plain_found(found: FoundArticle) -> FoundArticle:
    """The same with its names, error and the draft's fields on one plain line each."""
    texts = (found.name, found.part, found.error, found.address)
    if any(map(_ODD.search, texts)):
        name, part, error, address = map(_plain, texts)
        found = replace(found, name=name, part=part, error=error, address=address)
    if found.draft is None:
        return found
    draft = _plain_draft(found.draft)
    return found if draft is found.draft else replace(found, draft=draft)


def _plain_draft(draft: ArticleDraft) -> ArticleDraft:
    odd: dict[str, Any] = {}
    for name in _FIELDS:
        value = getattr(draft, name)
        if value and _ODD.search(value):
            odd[name] = _plain(value) or ("" if name in _NEVER_NONE else None)
    if odd:
        draft = replace(draft, **odd)
    if any(map(_ODD.search, draft.warnings)):
        draft = replace(draft, warnings=tuple(map(_plain, draft.warnings)))
    if any(_ODD.search(item.teaser) or _ODD.search(item.title) or _ODD.search(item.url) for item in draft.listed):
        draft = replace(draft, listed=tuple(map(_plain_item, draft.listed)))
    return draft


def _plain_item(item: ListedDraft) -> ListedDraft:
    return replace(item, teaser=_plain(item.teaser), title=_plain(item.title), url=_plain(item.url))


def _plain(text: str) -> str:
    return " ".join(canonical_text(text).split("\n"))
