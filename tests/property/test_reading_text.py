"""Any text survives import → text, no bytes raise a bug, and damaged pages never get a wrong date."""

import contextlib
import random

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.bundled import list_seeds
from reader.domain.articles import ArticleDraft
from reader.domain.dates import DateBasis
from reader.domain.errors import FileUnreadable
from reader.domain.texts import canonical_text, join_paragraphs
from reader.formats.date_forms import find_dates
from reader.formats.decoding import decode
from reader.formats.layouts import plain_text
from reader.formats.layouts.pages import split_page
from reader.formats.outlets import read_label
from reader.formats.registry import read_text

SEEDS = [path.read_text(encoding="utf-8").split("\n") for path in list_seeds()]
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
LINES = st.sampled_from(
    [
        "",
        " ",
        "More From Naenara (En)",
        "More From",
        "More From More From",
        "More Articles",
        "January 06, 2026",
        "February 30, 2026",
        "Same teaser",
        "Yang Ryon Hui",
        "In May 2019 and on November 4, 2024 it began.",
        "Juche 104 (2016)",
        "주체111(2022)년 11월 7일",
    ]
)


def check_draft(draft: ArticleDraft) -> None:
    """What holds for every draft: no blank paragraph, evidence that points at its words, bounds in order."""
    assert all(paragraph.strip() and "\n" not in paragraph for paragraph in draft.paragraphs)
    text, _ = join_paragraphs(draft.paragraphs)
    for piece in draft.date.evidence:
        if piece.where == "body":
            assert text[piece.start : piece.end] == piece.quote
    first, last = draft.date.date_from, draft.date.date_to
    assert not (first and last and first.first_day > last.last_day)
    assert (draft.date.basis is DateBasis.NONE) == (first is None and last is None)


@given(TEXTS)
def test_any_text_survives_as_a_body(text: str) -> None:
    canonical = canonical_text(text)
    draft = plain_text.read(split_page(canonical))
    assert join_paragraphs(draft.paragraphs)[0] == "\n".join(
        line for line in canonical.split("\n") if line.strip()
    )


@given(TEXTS.filter(str.strip), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
def test_any_text_survives_its_encoding(text: str, encoding: str) -> None:
    with contextlib.suppress(FileUnreadable):  # text of control characters, or one that is nothing but a mark
        assert decode(text.encode(encoding), "a.txt").text == canonical_text(text)


@given(st.binary(max_size=400))
def test_no_bytes_raise_anything_but_a_known_error(data: bytes) -> None:
    with contextlib.suppress(FileUnreadable):
        check_draft(read_text(decode(data, "a.txt").text))


@given(st.lists(st.one_of(LINES, TEXTS), max_size=25))
def test_lines_in_any_order_make_a_sound_draft(lines: list[str]) -> None:
    text = canonical_text("\n".join(lines))
    if text.strip():
        draft = read_text(text)
        check_draft(draft)
        known = {line.strip() for line in text.split("\n")}
        assert {paragraph.strip() for paragraph in draft.paragraphs} <= known


@settings(max_examples=60)
@given(st.sampled_from(SEEDS), st.integers(0, 2**32), st.integers(1, 12))
def test_damaged_pages_make_a_sound_draft(seed: list[str], number: int, damages: int) -> None:
    chance, lines = random.Random(number), list(seed)
    for _ in range(damages):
        place = chance.randrange(len(lines))
        damage = chance.choice(["drop", "double", "cut", "swap"])
        if damage == "drop" and len(lines) > 1:
            del lines[place]
        elif damage == "double":
            lines.insert(place, lines[place])
        elif damage == "cut":
            lines[place] = lines[place][: chance.randrange(len(lines[place]) + 1)]
        else:
            other = chance.randrange(len(lines))
            lines[place], lines[other] = lines[other], lines[place]
    if any(map(str.strip, lines)):
        check_draft(read_text("\n".join(lines)))


@settings(max_examples=40)
@given(st.sampled_from(SEEDS), st.floats(0.05, 1))
def test_page_cut_anywhere_never_narrows_its_bounds(seed: list[str], share: float) -> None:
    whole, page = "\n".join(seed), read_text("\n".join(seed))
    cut = read_text(whole[: int(len(whole) * share)])
    check_draft(cut)
    if cut.date.date_from:
        assert page.date.date_from and cut.date.date_from.first_day <= page.date.date_from.first_day
    if cut.date.date_to:
        assert cut.date.date_to == page.date.date_to


@given(st.text())
def test_no_text_breaks_labels_and_date_forms(text: str) -> None:
    read_label(text)
    assert all(text[piece.start : piece.end] == piece.quote for piece in find_dates(text))
