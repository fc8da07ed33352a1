"""Layouts by confidence, and plain text of no known one."""

from reader.domain.articles import TitleBasis
from reader.formats.registry import read_text


def test_text_of_no_known_layout_is_a_body_and_nothing_else() -> None:
    draft = read_text("On May 2, 2019 it began. More followed.\n\n  Second paragraph \nKim Jong Un")
    assert draft.paragraphs == ("On May 2, 2019 it began. More followed.", "  Second paragraph ", "Kim Jong Un")
    assert (draft.title, draft.title_basis) == ("On May 2, 2019 it began", TitleBasis.MADE)
    assert (draft.source, draft.language, draft.byline, draft.captured_at) == (None, "en", None, None)
    assert (str(draft.date.date_from), draft.date.date_to) == ("2019-05-02", None)
    assert draft.listed == ()
    assert (draft.layout, draft.layout_reason) == ("plain text", "no known layout")


def test_a_paragraph_of_megabytes_is_read() -> None:
    text = "word " * 600_000
    draft = read_text(text)
    assert draft.paragraphs == (text,)
    assert len(draft.title) <= 81


def test_a_row_of_dots_is_read_at_once() -> None:
    draft = read_text("." * 2_000_000)
    assert len(draft.title) <= 81
