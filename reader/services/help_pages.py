"""The pages of the help: Markdown under `resources/help/LANGUAGE/NN_name.md`, their sections, and finding in them.

A page that a language lacks is taken from English. `## Title {#anchor}` names a section, equally in all languages;
a heading without an anchor is not linked to. Plain words only: what becomes of `action:` links and pictures is the
window's. What is new in English is the changelog; in another language `news.md` beside the pages says the same.
No library is needed; any thread.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from reader.bundled import changelog_path, program_version, resource_path
from reader.domain.wording import tr
from reader.domain.wording_dates import day_text
from reader.services.preference_help import settings_markdown

USUAL = "en"
NEWS = "news"
"""The name of the page that is made from the changelog."""
KEYS = "keys"
PREFERENCES = "preferences"
"""The name of the page at the end of which all settings stand."""
_FILE = re.compile(r"(\d\d)_([a-z_]+)\.md")
_HEADING = re.compile(r"^(#{1,4}) +(.+?)(?: +\{#([a-z0-9-]+)\})?$", re.MULTILINE)
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"[*`_]{1,2}(?=\S)|(?<=\S)[*`_]{1,2}|^[>|#-]+ ?|\|", re.MULTILINE)
_NEWS_FILE = "news.md"
_RELEASE = re.compile(r"^## ", re.MULTILINE)
_UNRELEASED = re.compile(r"^## Unreleased$", re.MULTILINE)
_RELEASED = re.compile(r"^## (\S+) \((\d{4}-\d\d-\d\d)\)$", re.MULTILINE)
_SNIPPET_CP = 90


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands below it up to the next, as plain words. `anchor` is "" where it has no name."""

    level: int
    title: str
    anchor: str
    words: str


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One page; `markdown` is without the anchors, `folder` that from which its pictures are named."""

    name: str
    title: str
    markdown: str
    sections: tuple[Section, ...]
    folder: Path
    language: str


@dataclass(frozen=True, slots=True)
class FoundSection:
    """A section that holds the words that were looked for; `place` counts the sections of its page from 0."""

    page: HelpPage
    section: Section
    place: int
    snippet: str


def read_page(name: str, text: str, folder: Path, language: str = USUAL) -> HelpPage:
    """A page from its Markdown."""
    marks = list(_HEADING.finditer(text))
    sections = []
    for mark, after in zip(marks, [*marks[1:], None], strict=True):
        words = _plain(text[mark.end() : after.start() if after is not None else len(text)])
        sections.append(Section(len(mark[1]), _plain(mark[2]), mark[3] or "", words))
    markdown = _HEADING.sub(lambda mark: f"{mark[1]} {mark[2]}", text)
    return HelpPage(name, sections[0].title if sections else name, markdown, tuple(sections), folder, language)


def load_pages(language: str = USUAL, root: Path | None = None) -> tuple[HelpPage, ...]:
    """All pages in their order, with what is new last; one that cannot be read is left out, not the others."""
    root = root or resource_path("help")
    pages: dict[str, HelpPage] = {}
    for folder, spoken in ((root / USUAL, USUAL), (root / language, language)):
        for path in sorted(folder.glob("*.md")):
            known = _FILE.fullmatch(path.name)
            text = _read(path)
            if known is not None and text and known[2] == PREFERENCES:
                text = f"{text.rstrip()}\n\n{settings_markdown()}"
            if known is not None and text:
                pages[f"{known[1]}_{known[2]}"] = read_page(known[2], text, folder, spoken)
    news = next(_iter_news(root, language), None)
    return (*(pages[number] for number in sorted(pages)), *([news] if news else []))


def find_sections(pages: Sequence[HelpPage], query: str) -> list[FoundSection]:
    """The sections that hold all the words, those with one in their heading first; case does not matter."""
    words = query.casefold().split()
    if not words:
        return []
    found: list[tuple[int, FoundSection]] = []
    for page in pages:
        for place, section in enumerate(page.sections):
            heading, text = section.title.casefold(), f"{section.title} {section.words}".casefold()
            if all(word in text for word in words):
                titled = sum(word in heading for word in words)
                snippet = _snippet(section.words, words)
                found.append((-titled, FoundSection(page, section, place, snippet)))
    return [one for _, one in sorted(found, key=lambda pair: pair[0])]


def target_of(link: str) -> tuple[str, str]:
    """The page and the anchor that a link between pages names: `05_marking.md#keys` is `marking`, `keys`."""
    file, _, anchor = link.partition("#")
    known = _FILE.fullmatch(file.rpartition("/")[2])
    return (known[2] if known is not None else ""), anchor


def _iter_news(root: Path, language: str) -> Iterator[HelpPage]:
    """What is new in the language, and in English, under a title of the program's language."""
    for path, spoken in ((root / language / _NEWS_FILE, language), (changelog_path(), USUAL)):
        releases = _RELEASE.search(text := _read(path))
        if releases is not None:
            body = _UNRELEASED.sub(f"## {program_version()}", text[releases.start() :])
            body = _RELEASED.sub(lambda mark: f"## {mark[1]} · {day_text(date.fromisoformat(mark[2]))}", body)
            title = tr("What’s new")
            yield read_page(NEWS, f"# {title}\n\n{body}", path.parent, spoken)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def _plain(markdown: str) -> str:
    """Markdown as the words that are read."""
    without = re.sub(r"<[^>\n]+>|^\|[ :|-]+\|$", " ", markdown, flags=re.MULTILINE)
    return " ".join(_MARKS.sub(" ", _LINK.sub(r"\1", without)).split())


def _snippet(text: str, words: Sequence[str]) -> str:
    """What stands round the first of the words, cut between words."""
    folded = text.casefold()
    places = [place for word in words if (place := folded.find(word)) >= 0]
    start = max(0, min(places, default=0) - _SNIPPET_CP // 3)
    start = text.find(" ", start) + 1 if start else 0
    cut = text[start : start + _SNIPPET_CP]
    if start + _SNIPPET_CP < len(text):
        cut = f"{cut.rpartition(' ')[0] or cut}…"
    return f"…{cut}" if start else cut
