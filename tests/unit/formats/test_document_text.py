"""Lines of pages as paragraphs: hyphens, running heads, lines of archive pages; real titles and authors."""

import pytest

from reader.domain.articles import TitleBasis
from reader.formats import document_text
from reader.formats.document_text import join_lines, make_draft
from reader.formats.source_files import ReadOptions

FULL = "The workers of the plant carried out their plan for the month ahead of time"


def test_lines_are_joined_until_a_short_one() -> None:
    lines = [FULL, FULL, "and rested.", FULL + ".", FULL, "and went home."]
    assert join_lines([lines]) == (f"{FULL} {FULL} and rested.", f"{FULL}. {FULL} and went home.")


def test_sentence_that_ends_early_ends_its_paragraph() -> None:
    early = FULL[:60] + "."
    assert join_lines([[FULL, early, FULL, "and so on."]]) == (f"{FULL} {early}", f"{FULL} and so on.")


def test_hyphens_at_line_ends_are_closed() -> None:
    lines = [FULL + " in the re-", "gion with self-", "reliance."]
    assert "in the region with self-" in join_lines([lines])[0]
    assert join_lines([[FULL + " with self-", "reliance."]]) == (f"{FULL} with self-reliance.",)
    assert join_lines([[FULL + " in the re\xad", "gion."]]) == (f"{FULL} in the region.",)


def test_blank_lines_and_items_begin_paragraphs() -> None:
    assert join_lines([[FULL, "", FULL, "• first item", "• second item"]]) == (
        FULL,
        FULL,
        "• first item",
        "• second item",
    )


def test_running_heads_and_page_numbers_are_dropped() -> None:
    names = ("first", "second", "third")
    pages = [
        ["5/27/24, 10:00 AM Example News", f"{FULL} {name}", f"{name} end.", f"https://a.example/1 {number}/3"]
        for number, name in enumerate(names, start=1)
    ]
    pages[-1].append("- 3 -")
    assert join_lines(pages) == tuple(f"{FULL} {name} {name} end." for name in names)


def test_dates_at_page_edges_are_kept() -> None:
    pages = [[FULL, "January 06, 2026"], [FULL, "January 07, 2026"]]
    assert "January 07, 2026" in join_lines(pages)


def test_lines_of_archive_pages_stay_their_own() -> None:
    lines = [FULL, "More From Naenara (En)", FULL, "January 06, 2026", FULL, "More Articles"]
    assert join_lines([lines]) == tuple(lines)


def test_nothing_gives_nothing() -> None:
    assert join_lines([]) == join_lines([[], ["", " "]]) == ()


@pytest.mark.parametrize(
    "title", ["", "Microsoft Word - news.doc", "untitled", "page.html", "Document1", "12", "—"]
)
def test_title_of_a_program_is_no_title(title: str) -> None:
    assert make_draft([FULL], title, "", ReadOptions()).title_basis is TitleBasis.MADE


@pytest.mark.parametrize(
    ("author", "byline"),
    [
        ("Ann Lee", "Ann Lee"),
        ("admin", None),
        ("Microsoft Office User", None),
        ("a@b.example x", None),
        ("리철수", "리철수"),
    ],
)
def test_author_counts_where_it_is_a_name(author: str, byline: str | None) -> None:
    assert make_draft([FULL], "A real title", author, ReadOptions()).byline == byline


@pytest.mark.parametrize(
    ("title", "text"),
    [("", FULL), ("untitled", FULL), ("A real title", f"Pyongyang, May 3 (KCNA) -- {FULL}")],
)
def test_author_may_be_whoever_typed_the_file(title: str, text: str) -> None:
    assert make_draft([text], title, "Ann Lee", ReadOptions()).byline is None


def test_title_of_the_document_counts_where_the_text_states_none() -> None:
    draft = make_draft([FULL], "A real title", "", ReadOptions(url="https://a.example/", captured_at="2024-01-02"))
    assert (draft.title, draft.title_basis) == ("A real title", TitleBasis.STATED)
    assert (draft.url, draft.captured_at) == ("https://a.example/", "2024-01-02")


def test_end_of_a_paragraph_is_looked_at_not_all_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []

    class Watched:
        def search(self, text: str) -> None:
            seen.append(len(text))

    monkeypatch.setattr(document_text, "_HYPHENED", Watched())
    document_text._join("a" * 100_000, "b")
    assert max(seen) <= 100
