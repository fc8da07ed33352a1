"""What holds for everything that is found in a file, whatever the file."""

import re

from reader.domain.found import FoundArticle
from reader.domain.texts import canonical_text, join_paragraphs, split_paragraphs

_ODD = re.compile("[\0\r\n\ud800-\udfff]")


def check_line(text: str) -> None:
    """One line without NUL and lone surrogates."""
    assert not _ODD.search(text), text


def check_found(found: FoundArticle) -> None:
    """An article, an address or an error; of an article sound paragraphs, offsets, evidence and date."""
    assert isinstance(found, FoundArticle)
    assert sum((found.draft is not None, bool(found.error), bool(found.address))) == 1, found.name
    for text in (found.name, found.error, found.address, found.part):
        check_line(text)
    draft = found.draft
    if draft is None:
        return
    assert draft.paragraphs
    assert draft.title.strip()
    for line in (draft.title, draft.source, draft.source_label, draft.agency, draft.language, draft.byline):
        check_line(line or "")
    for line in (draft.url, draft.captured_at, draft.layout_reason, *draft.warnings):
        check_line(line or "")
    assert found.data
    for paragraph in draft.paragraphs:
        assert paragraph.strip()
        check_line(paragraph)
    text, starts = join_paragraphs(draft.paragraphs)
    assert canonical_text(text) == text
    assert split_paragraphs(text, starts) == list(draft.paragraphs)
    for piece in draft.date.evidence:
        if piece.where == "body":
            assert text[piece.start : piece.end] == piece.quote
    first, last = draft.date.date_from, draft.date.date_to
    assert not (first and last and first.first_day > last.last_day), draft.date
    for item in draft.listed:
        check_line(item.teaser)
        check_line(item.title)
        check_line(item.url)
