"""The plain page: its parts, and pages that are damaged, cut short or only look like one."""

import pytest

from reader.domain.articles import ArticleDraft, TitleBasis
from reader.domain.dates import DateBasis
from reader.formats.registry import read_text

BODY = ["The mill was built in May 2019 and works well.", "Its workers ask for More From the hill.", "Third."]
ITEMS = [
    ("First teaser of all", "January 10, 2026"),
    ("Twin teaser", "January 09, 2026"),
    ("Twin teaser", "January 09, 2026"),
]


def make_page(
    body: list[str] | None = None, header: str = "More From Naenara (En)", *, trailer: bool = True
) -> list[str]:
    lines = [*(BODY if body is None else body), header]
    for teaser, day in ITEMS:
        lines += [teaser, day, teaser]
    return [*lines, "More Articles"] if trailer else lines


def read_lines(lines: list[str]) -> ArticleDraft:
    return read_text("\n".join(lines))


def listed(draft: ArticleDraft) -> list[tuple[str, str | None]]:
    return [(item.teaser, item.day) for item in draft.listed]


WHOLE_LIST = [("First teaser of all", "2026-01-10"), ("Twin teaser", "2026-01-09"), ("Twin teaser", "2026-01-09")]


def test_page_gives_all_its_parts() -> None:
    draft = read_lines(make_page([*BODY, "Yang Ryon Hui"]))
    assert draft.paragraphs == tuple(BODY)
    assert (draft.byline, draft.source, draft.source_label) == ("Yang Ryon Hui", "Naenara", "Naenara (En)")
    assert (draft.language, draft.captured_at, draft.agency, draft.url) == ("en", "2026-01-10", None, None)
    assert (draft.title, draft.title_basis) == (BODY[0].removesuffix("."), TitleBasis.MADE)
    assert (str(draft.date.date_from), str(draft.date.date_to)) == ("2019-05", "2026-01-10")
    assert draft.date.basis is DateBasis.BOUNDS
    assert listed(draft) == WHOLE_LIST
    assert (draft.layout, draft.warnings) == ("plain page", ())
    assert "More From Naenara (En)" in draft.layout_reason


def test_blank_lines_between_everything_change_nothing() -> None:
    plain, spaced = make_page(), [line for part in make_page() for line in (part, "", " ")]
    assert read_lines(spaced) == read_lines(plain)


def test_missing_trailer_is_told() -> None:
    draft = read_lines(make_page(trailer=False))
    assert listed(draft) == WHOLE_LIST
    assert "may be cut short" in draft.warnings[0]


@pytest.mark.parametrize(
    ("tail", "extra"),
    [
        (["Cut teas"], [("Cut teas", None)]),
        (["Whole teaser", "January 0"], [("Whole teaser", None)]),
        (["Whole teaser", "January 08, 2026"], [("Whole teaser", "2026-01-08")]),
        (["Whole teaser", "January 08, 2026", "Whole te"], [("Whole teaser", "2026-01-08")]),
        (["More Art"], []),
    ],
)
def test_page_cut_in_its_list_keeps_what_is_whole(tail: list[str], extra: list[tuple[str, str | None]]) -> None:
    draft = read_lines([*make_page(trailer=False), *tail])
    assert listed(draft) == [*WHOLE_LIST, *extra]
    assert draft.warnings


def test_page_cut_below_its_header_is_a_page() -> None:
    draft = read_lines([*BODY, "More From Naenara (En)", "Cut teas"])
    assert (draft.source, draft.paragraphs, draft.captured_at) == ("Naenara", tuple(BODY), None)
    assert listed(draft) == [("Cut teas", None)]
    assert (str(draft.date.date_from), draft.date.date_to) == ("2019-05", None)


def test_paragraph_that_begins_like_a_header_stays_in_the_body() -> None:
    body = ["A start.", "More From the soil is the motto of the mill, and it was built.", "More From the hill"]
    draft = read_lines(make_page(body))
    assert draft.paragraphs == tuple(body)
    assert draft.source == "Naenara"


def test_header_like_lines_without_a_list_make_no_page() -> None:
    text = "A start.\nMore From the hill\nMore to say."
    draft = read_text(text)
    assert (draft.layout, draft.source) == ("plain text", None)
    assert "\n".join(draft.paragraphs) == text


def test_teaser_that_begins_like_a_header_is_a_teaser() -> None:
    lines = make_page()
    draft = read_lines(
        [*lines[:-1], *("More From Rodong Sinmun", "January 08, 2026", "More From Rodong Sinmun"), lines[-1]]
    )
    assert draft.source == "Naenara"
    assert listed(draft)[-1] == ("More From Rodong Sinmun", "2026-01-08")


def test_list_without_a_body_is_plain_text() -> None:
    assert read_lines(make_page([])).layout == "plain text"


def test_items_with_a_title_twice_are_read() -> None:
    lines = [*BODY, "More From Naenara (En)"]
    for teaser, day in ITEMS:
        lines += ["Its Title", "Its Title", teaser, day, teaser]
    assert listed(read_lines([*lines, "More Articles"])) == WHOLE_LIST
    cut = read_lines([*lines, "Next Title", "Next Ti"])
    assert listed(cut) == WHOLE_LIST
    assert any("fit no item" in warning for warning in cut.warnings)


def test_stray_lines_are_told_and_left_out() -> None:
    lines = make_page()
    lines.insert(len(BODY) + 4, "A stray line")
    draft = read_lines([*lines, "https://archive.example/page"])
    assert listed(draft) == WHOLE_LIST
    assert (draft.url, len(draft.warnings)) == ("https://archive.example/page", 1)


def test_unknown_outlet_and_suffix_stay_as_typed() -> None:
    draft = read_lines(make_page(header="More From Village Gazette (Xq)"))
    assert (draft.source, draft.language) == ("Village Gazette", "Xq")
    assert any("Xq" in warning for warning in draft.warnings)


def test_text_without_dates_has_only_an_upper_bound() -> None:
    draft = read_lines(make_page(["Nothing is dated here.", "In the 1950s it began."]))
    assert (draft.date.date_from, str(draft.date.date_to)) == (None, "2026-01-10")


def test_a_page_that_is_only_a_name_has_no_byline() -> None:
    draft = read_lines(make_page(["Yang Ryon Hui"]))
    assert (draft.paragraphs, draft.byline) == (("Yang Ryon Hui",), None)


@pytest.mark.parametrize(
    ("header", "source"),
    [
        ("More F", None),
        ("More From", None),
        ("More From Naen", None),
        ("More From Naenara", "Naenara"),
        ("More From Naenara (E", "Naenara"),
        ("More From Naenara (En)", "Naenara"),
        ("More From Village Gazette", "Village Gazette"),
    ],
)
def test_page_cut_in_its_header_has_no_wrong_source(header: str, source: str | None) -> None:
    draft = read_lines([*BODY, header])
    assert (draft.paragraphs, draft.source, draft.listed) == (tuple(BODY), source, ())
