"""What holds for everything that is found in a file, whatever the file."""

from reader.domain.found import FoundArticle
from reader.domain.texts import canonical_text, join_paragraphs, split_paragraphs


def check_found(found: FoundArticle) -> None:
    """An article, an address or an error; of an article sound paragraphs, offsets, evidence and date."""
    assert isinstance(found, FoundArticle)
    assert sum((found.draft is not None, bool(found.error), bool(found.address))) == 1, found.name
    for text in (found.name, found.error, found.address, found.part):
        assert canonical_text(text) == text
    draft = found.draft
    if draft is None:
        return
    assert draft.paragraphs
    assert draft.title.strip()
    assert found.data
    for paragraph in draft.paragraphs:
        assert paragraph.strip()
        assert "\n" not in paragraph
        assert canonical_text(paragraph) == paragraph
    text, starts = join_paragraphs(draft.paragraphs)
    assert split_paragraphs(text, starts) == list(draft.paragraphs)
    for piece in draft.date.evidence:
        if piece.where == "body":
            assert text[piece.start : piece.end] == piece.quote
    first, last = draft.date.date_from, draft.date.date_to
    assert not (first and last and first.first_day > last.last_day), draft.date
    for item in draft.listed:
        assert "\n" not in item.teaser
        assert canonical_text(item.teaser + item.title + item.url) == item.teaser + item.title + item.url
