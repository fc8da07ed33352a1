import re

import pytest

from reader.bundled import changelog_path, program_version, resource_path
from reader.domain import wording
from reader.services.help_pages import (
    NEWS,
    find_sections,
    load_pages,
    read_page,
    target_of,
)
from reader.services.preference_table import PAGES, SETTINGS


def write(folder, name, text):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


def test_page_has_title_sections_and_anchors(tmp_path):
    text = "# One {#one}\n\nSome *words*.\n\n## Two {#two}\n\n- a [link](y.md)\n\n## Bare\n"
    page = read_page("x", text, tmp_path)
    assert page.title == "One"
    assert [(one.level, one.title, one.anchor, one.words) for one in page.sections] == [
        (1, "One", "one", "Some words ."),
        (2, "Two", "two", "a link"),
        (2, "Bare", "", ""),
    ]
    assert "{#" not in page.markdown


def test_a_page_that_a_language_lacks_is_taken_from_english(tmp_path):
    write(tmp_path / "en", "01_start.md", "# Start {#start}\n")
    write(tmp_path / "en", "02_more.md", "# More {#more}\n")
    write(tmp_path / "ko", "02_more.md", "# 더 보기 {#more}\n")
    pages = [page for page in load_pages("ko", tmp_path) if page.name != NEWS]
    assert [(page.name, page.title, page.language) for page in pages] == [
        ("start", "Start", "en"),
        ("more", "더 보기", "ko"),
    ]


def test_an_empty_damaged_or_foreign_file_leaves_the_other_pages(tmp_path):
    write(tmp_path / "en", "01_start.md", "# Start {#start}\n")
    write(tmp_path / "en", "02_empty.md", "")
    write(tmp_path / "en", "notes.md", "# No page\n")
    (tmp_path / "en" / "03_bytes.md").write_bytes(b"\xff\xfe\x00")
    assert [page.name for page in load_pages("en", tmp_path)] == ["start", NEWS]


def test_help_without_any_file_is_no_fault(tmp_path):
    assert [page.name for page in load_pages("en", tmp_path)] == [NEWS]


def test_sections_that_hold_all_words_are_found_titles_first(tmp_path):
    text = "# X {#x}\n\nmerge here\n\n## Other {#o}\n\nA Library to merge\n\n## Merge library {#m}\n\nb\n"
    page = read_page("x", text, tmp_path)
    found = find_sections([page], "MERGE library")
    assert [one.section.anchor for one in found] == ["m", "o"]
    assert found[1].snippet == "A Library to merge"
    assert find_sections([page], "  ") == []
    assert find_sections([page], "zzz") == []


def test_snippet_of_a_long_section_is_cut_between_words(tmp_path):
    page = read_page("x", "# X {#x}\n\n" + "word " * 40 + "needle " + "more " * 40, tmp_path)
    snippet = find_sections([page], "needle")[0].snippet
    assert "needle" in snippet
    assert snippet.startswith("…word")
    assert snippet.endswith("more…")


def test_links_between_pages_name_a_page_and_an_anchor():
    assert target_of("05_marking.md#keys") == ("marking", "keys")
    assert target_of("../en/05_marking.md") == ("marking", "")
    assert target_of("https://example.org/a.md") == ("", "")


def test_changelog_is_the_last_page():
    page = load_pages("en")[-1]
    assert page.name == NEWS
    assert page.title == "What’s new"
    version = page.sections[1].title.partition(" · ")[0]
    assert f"## {version} (" in changelog_path().read_text(encoding="utf-8")


def test_every_link_between_pages_leads_to_a_section():
    pages = {page.name: page for page in load_pages("en")}
    links = [link for page in pages.values() for link in re.findall(r"\]\(([^):]+\.md[^)]*)\)", page.markdown)]
    assert len(links) > 5
    for link in links:
        name, anchor = target_of(link)
        assert (resource_path("help", "en") / link.partition("#")[0]).is_file(), link
        assert not anchor or anchor in {one.anchor for one in pages[name].sections}, link


def test_page_on_preferences_ends_with_every_setting():
    page = next(page for page in load_pages("en") if page.name == "preferences")
    anchors = [one.anchor for one in page.sections if one.anchor]
    assert len(set(anchors)) == len(anchors)
    for setting in SETTINGS:
        section = next(one for one in page.sections if one.anchor == setting.page)
        assert section.title == dict(PAGES)[setting.page]
        assert setting.label in section.words and setting.help in section.words
        assert all(name in section.words for _, name in setting.choices)
    assert "It goes from 60 to 300 %. Usually: 100 %." in page.markdown
    assert (
        "One of: As the system, English or 한국어. Usually: As the system. It changes at the next start."
        in page.markdown
    )
    assert find_sections([page], "line height")[0].section.anchor == "text"


def test_settings_are_told_in_the_language_of_the_program():
    wording.speak(lambda text, _apart: {"Theme": "테마"}.get(text, ""))
    try:
        page = next(page for page in load_pages("en") if page.name == "preferences")
    finally:
        wording.speak(None)
    assert "**테마.**" in page.markdown


def parts_of(page):
    """What a page must have alike in every language: anchors, links and pictures, and the rows of its tables."""
    links = re.findall(r"\]\(([^)\s]+)\)", page.markdown.replace("/pictures/ko/", "/pictures/"))
    return (
        [(section.level, section.anchor) for section in page.sections],
        sorted(links),
        len(re.findall(r"^\|", page.markdown, re.MULTILINE)),
    )


def test_korean_has_the_same_pages_anchors_pictures_and_links_as_english():
    english, korean = load_pages("en"), load_pages("ko")
    assert [page.name for page in korean] == [page.name for page in english]
    for ours, theirs in zip(english, korean, strict=True):
        if ours.name == NEWS:
            continue
        assert theirs.language == "ko", ours.name
        assert parts_of(theirs) == parts_of(ours), ours.name
        assert re.search("[가-힣]", theirs.title), ours.name


@pytest.mark.parametrize("language", ["en", "ko"])
def test_every_picture_is_there_light_and_dark_and_small(language):
    names = {
        name for page in load_pages(language) for name in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", page.markdown)
    }
    assert names
    for name in names:
        assert ("/ko/" in name) == (language == "ko"), "a window is shown in the language of the page"
        light = resource_path("help", language) / name
        for path in (light, light.with_name(light.name.replace(".light.", ".dark."))):
            assert path.is_file(), path
    sizes = [path.stat().st_size for path in resource_path("help", "pictures").rglob("*.png")]
    assert max(sizes) <= 150_000
    assert sum(sizes) <= 2_500_000


def test_what_is_new_is_told_in_the_language_and_else_in_english(tmp_path):
    write(
        tmp_path / "ko", "news.md", "Not shown.\n\n## Unreleased\n\n- 새것\n\n## 0.0.1 (2026-01-03)\n\n- 첫 판\n"
    )
    page = load_pages("ko", tmp_path)[-1]
    titles = [section.title for section in page.sections]
    assert (page.language, titles[1:]) == ("ko", [program_version(), "0.0.1 · 3 January 2026"])
    assert "Not shown" not in page.markdown
    assert load_pages("en", tmp_path)[-1].language == "en"
    (tmp_path / "ko" / "news.md").write_bytes(b"\xff\xfe\x00")
    assert load_pages("ko", tmp_path)[-1].language == "en"


def list_releases(path):
    """The heading of each release with its points, of which the names in code stand for what is told."""
    parts = re.split(r"^## ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    for part in parts:
        heading, _, body = part.partition("\n")
        yield (
            heading,
            [set(re.findall(r"`([^`]+)`", point)) for point in re.split(r"^- ", body, flags=re.MULTILINE)],
        )


def test_releases_are_told_alike_in_all_languages():
    english = list(list_releases(changelog_path()))
    assert list(list_releases(resource_path("help", "ko", "news.md"))) == english


def test_the_newest_release_is_the_version_of_the_program():
    heading = next(list_releases(changelog_path()))[0]
    assert heading == "Unreleased" or heading.split()[0] == program_version()
