"""Pages of every layout with every irregularity come back with their parts; cut anywhere, never a wrong day."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.articles import ArticleDraft
from reader.domain.dates import ArticleDate
from reader.domain.texts import canonical_text, join_paragraphs, split_paragraphs
from reader.formats.decoding import decode
from reader.formats.outlets import read_label
from reader.formats.registry import read_text
from tests.helpers.made_pages import MadePage, PageMaker

NUMBERS = st.integers(0, 2**32)


def is_point(date: ArticleDate) -> bool:
    return date.date_from is not None and date.date_from == date.date_to and date.date_from.day is not None


def check_sound(draft: ArticleDraft) -> None:
    """What holds for every draft: paragraphs without line ends whose offsets cover the text, evidence in place."""
    text, starts = join_paragraphs(draft.paragraphs)
    assert split_paragraphs(text, starts) == list(draft.paragraphs)
    assert all(paragraph.strip() and "\n" not in paragraph for paragraph in draft.paragraphs)
    for piece in draft.date.evidence:
        if piece.where == "body":
            assert text[piece.start : piece.end] == piece.quote


def check_whole(page: MadePage, draft: ArticleDraft) -> None:
    assert list(draft.paragraphs) == page.paragraphs
    assert draft.byline == page.byline
    label = read_label(page.label)
    assert draft.source == label.source
    assert draft.language == page.language
    if page.title:
        assert (draft.title, draft.title_basis.value) == (page.title, "stated")
    else:
        assert draft.title_basis.value == "made from text"
    assert draft.url == page.url
    assert draft.captured_at == (page.captured and page.captured.isoformat())
    assert [(item.title, item.teaser, item.day) for item in draft.listed] == page.items
    if page.stated:
        assert str(draft.date.date_from) == str(draft.date.date_to) == page.stated.isoformat()
    else:
        assert not is_point(draft.date)


@settings(max_examples=300)
@given(NUMBERS)
def test_made_pages_come_back_with_their_parts(number: int) -> None:
    page = PageMaker(number).make()
    draft = read_text(page.text)
    check_sound(draft)
    check_whole(page, draft)


@settings(max_examples=60)
@given(NUMBERS, st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_line_ends_and_encodings_change_nothing(number: int, encoding: str) -> None:
    page = PageMaker(number).make()
    data = page.text.replace("\n", "\r\n").encode(encoding)
    check_whole(page, read_text(decode(data, "page.txt").text))


@settings(max_examples=200)
@given(NUMBERS, st.floats(0.02, 1))
def test_pages_cut_anywhere_never_get_a_wrong_day(number: int, share: float) -> None:
    page = PageMaker(number).make()
    draft = read_text(canonical_text(page.text[: max(1, int(len(page.text) * share))] + "x"))
    check_sound(draft)
    if is_point(draft.date):
        assert str(draft.date.date_from) == (page.stated and page.stated.isoformat())


@settings(max_examples=200)
@given(NUMBERS, st.randoms(use_true_random=False), st.integers(1, 8))
def test_pages_with_lines_lost_or_moved_make_sound_drafts(number: int, chance: object, damages: int) -> None:
    lines = PageMaker(number).make().text.split("\n")
    for _ in range(damages):
        place = chance.randrange(len(lines))  # type: ignore[attr-defined]
        other = chance.randrange(len(lines))  # type: ignore[attr-defined]
        lines[place], lines[other] = lines[other], lines[place]
        if len(lines) > 2:
            del lines[chance.randrange(len(lines))]  # type: ignore[attr-defined]
    text = "\n".join(lines)
    if text.strip():
        check_sound(read_text(text))


@pytest.mark.parametrize(
    "text", ["-0-", "www.kcna.kp (Juche113.5.27.)", "calendar>>", "Date: 1/1/2001", "＜끝＞", "—"]
)
def test_a_page_of_one_mark_makes_a_draft(text: str) -> None:
    check_sound(read_text(text))
    assert read_text(text).paragraphs
