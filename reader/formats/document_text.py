"""The lines of a document's pages as paragraphs, and its text as a draft.

This is the whole interface: `join_lines`, `make_draft`. Paper breaks lines where the page ends; here a line goes
on with the next unless it is short, ends a sentence early, or is a line of its own in a page of an archive.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from reader.domain.articles import ArticleDraft, TitleBasis
from reader.domain.texts import canonical_text
from reader.formats.date_forms import find_dates
from reader.formats.layouts import plain_text
from reader.formats.registry import read_text
from reader.formats.source_files import ReadOptions

_OWN_LINE = re.compile(r"More From |More Articles$|Date:|calendar>>|Source:|https?://\S+$")
_PAGE_NUMBER = re.compile(r"\W*(?:page\s+)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\W*", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_SENTENCE_END = re.compile(r"[.!?。！？…:][\"'”’)\]]*$")
_HYPHENED = re.compile(r"(?P<word>[^\W\d_]+)[-\u2010]$")
_END_CP = 60
_KEEPS_HYPHEN = frozenset(("self", "anti", "non", "ex", "co", "well", "all", "semi", "pro", "so"))
_NO_SPACES = re.compile("[\u3040-\u30ff\u3400-\u9fff、。，]$")
_ITEM = re.compile(r"(?:[•◦▪‣·*○●□■▶-]|\d{1,2}[.)])\s")
_EDGE_LINES = 2
_WIDE_SHARE = 0.72
"""A line shorter than this share of the usual width ends its paragraph."""
_FULL_SHARE = 0.9
"""So does the end of a sentence in a line shorter than this."""
_WIDTH_RANK = 0.85
_WIDTH_MIN = 30
"""Narrower lines are verses or a list."""
_NO_TITLE = re.compile(
    r"(?:microsoft (?:word|powerpoint) - .*|untitled.*|document\s?\d*|title|no title|.*\.(?:docx?|pdf|html?|txt"
    r"|rtf|indd|qxd|hwp)|https?://.*|제목 없음|무제.*|\W*|\d+)",
    re.IGNORECASE,
)
_NO_AUTHOR = re.compile(
    r"(?:admin.*|user.*|owner.*|author|unknown.*|anonymous|root|microsoft.*|adobe.*|python-docx|.*@.*|.*\d.*|\W*)",
    re.IGNORECASE,
)
_AUTHOR_WORDS = 6
_LONGEST_TITLE = 300


def join_lines(pages: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The paragraphs of pages given as lines; what repeats at their heads and feet is left out."""
    lines = [line for page in _strip_edges(pages) for line in page]
    lengths = sorted(len(line.strip()) for line in lines if line.strip())
    usual = lengths[min(len(lengths) - 1, int(len(lengths) * _WIDTH_RANK))] if lengths else 0
    width = max(usual, _WIDTH_MIN)
    paragraphs: list[str] = []
    last = ""
    for line in lines:
        text = " ".join(line.split())
        if text and last and _goes_on(last, line, width):
            paragraphs[-1] = _join(paragraphs[-1], text)
        elif text:
            paragraphs.append(text)
        last = text
    return tuple(paragraph.replace("\xad", "") for paragraph in paragraphs)


def _goes_on(last: str, line: str, width: int) -> bool:
    text = line.strip()
    if _is_own_line(last) or _is_own_line(text) or _ITEM.match(text):
        return False
    with_next = len(last) + 1 + len(text.split(None, 1)[0])  # had it found room, the line ended on purpose
    if _SENTENCE_END.search(last):
        return len(last) >= _FULL_SHARE * width and with_next > width
    return len(last) >= _WIDE_SHARE * width and with_next > _FULL_SHARE * width


def _is_own_line(text: str) -> bool:
    return bool(_OWN_LINE.match(text)) or _is_date(text)


def _is_date(text: str) -> bool:
    return len(text) <= 40 and any(piece.quote == text for piece in find_dates(text))


def _join(before: str, after: str) -> str:
    if before.endswith("\xad"):
        return before[:-1] + after
    end = before[-_END_CP:]  # a paragraph grows line by line: only its end is looked at
    hyphened = _HYPHENED.search(end)
    if hyphened and after[:1].islower():
        return (before if hyphened["word"].lower() in _KEEPS_HYPHEN else before[:-1]) + after
    return before + after if _NO_SPACES.search(end) else f"{before} {after}"


def _strip_edges(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """The pages without their numbers and without lines at head or foot that most pages share but for numbers."""
    if len(pages) < 2:
        return [list(page) for page in pages]
    filled = [[line for line in page if line.strip()] for page in pages]
    seen = Counter(key for page in filled for key in {_edge_key(line) for line in _edges(page)})
    usual = max(2, -(-len(pages) // 2))
    return [_strip_page(page, {key for key, count in seen.items() if count >= usual}) for page in pages]


def _edges(page: Sequence[str]) -> list[str]:
    return [*page[:_EDGE_LINES], *page[-_EDGE_LINES:]]


def _edge_key(line: str) -> str:
    return _DIGITS.sub("#", " ".join(line.split()))


def _strip_page(page: Sequence[str], running: set[str]) -> list[str]:
    filled = [number for number, line in enumerate(page) if line.strip()]
    edges = {*filled[:_EDGE_LINES], *filled[-_EDGE_LINES:]}
    gone = {
        number
        for number in edges
        if (_edge_key(page[number]) in running and not _is_date(page[number].strip()))
        or _PAGE_NUMBER.fullmatch(page[number].strip())
    }
    return [line for number, line in enumerate(page) if number not in gone]


def make_draft(paragraphs: Sequence[str], title: str, author: str, options: ReadOptions) -> ArticleDraft:
    """The draft of a document. Its own title and author count only where the text states none.

    An author may be whoever typed the file, so one counts only beside a title, and never for a page of an archive
    or a story of an agency.
    """
    draft = read_text(canonical_text("\n".join(paragraphs)), url=options.url, captured_at=options.captured_at)
    title, author = (" ".join(canonical_text(value).split()) for value in (title, author))
    if draft.title_basis is not TitleBasis.STATED and _is_title(title):
        draft = replace(draft, title=title, title_basis=TitleBasis.STATED)
    is_signed = draft.layout == plain_text.NAME and not draft.agency and not draft.byline
    if is_signed and _is_title(title) and _is_author(author):
        draft = replace(draft, byline=author)
    return replace(
        draft,
        url=draft.url or options.url or None,
        captured_at=options.captured_at or draft.captured_at,
    )


def _is_title(title: str) -> bool:
    return len(title) <= _LONGEST_TITLE and not _NO_TITLE.fullmatch(title)


def _is_author(author: str) -> bool:
    """Whether it looks like a person's name: of several words, or in Korean; no login and no program."""
    words = author.split()
    is_name = 2 <= len(words) <= _AUTHOR_WORDS or bool(re.fullmatch("[가-힣]{2,4}", author))
    return is_name and not _NO_AUTHOR.fullmatch(author)
