"""The plain page of a news archive: body, perhaps a byline, and a list "More From <outlet>" with days.

page = body, [byline], header, {teaser, date, teaser}, "More Articles". The dates of the list are those of the
outlet's newest items on the day of capture, never the article's own: they give the capture day and an upper bound.
"""

import re
from collections.abc import Sequence

from reader.domain.articles import ArticleDraft, TitleBasis
from reader.domain.texts import make_title
from reader.formats.archive_lists import find_header, read_list
from reader.formats.date_bounds import bound_date
from reader.formats.outlets import read_label
from reader.formats.plain_text import body_lines

NAME = "archive page"
SURE, LIKELY, NO = 0.9, 0.6, 0.0
_NAME_WORDS = (2, 3)
_NAME_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


def measure(text: str) -> tuple[float, str]:
    """How sure it is that a text is such a page, from 0 to 1, and why."""
    header = find_header(body_lines(text))
    if header is None or header.line == 0:
        return NO, "no list of further articles below a body"
    return (SURE if header.is_sure else LIKELY), header.reason


def is_byline(line: str) -> bool:
    """Whether a line is two or three capitalised words and nothing else, as a name is."""
    words = line.split()
    return len(words) in _NAME_WORDS and all(
        _NAME_WORD.fullmatch(word) and word[0].isupper() and (len(word) == 1 or not word.isupper())
        for word in words
    )


def _split_byline(body: Sequence[str]) -> tuple[tuple[str, ...], str | None]:
    if len(body) > 1 and is_byline(body[-1]):
        return tuple(body[:-1]), body[-1].strip()
    return tuple(body), None


def read(text: str) -> ArticleDraft:
    """Read a page for which `measure` gave more than 0."""
    lines = body_lines(text)
    header = find_header(lines)
    if header is None or header.line == 0:
        raise ValueError("not an archive page")
    paragraphs, byline = _split_byline(lines[: header.line])
    listed = read_list(lines[header.line + 1 :])
    date, date_warnings = bound_date(paragraphs, listed.days)
    label = read_label(header.label)
    warnings = [*listed.warnings, *date_warnings]
    if label.language and not label.is_known_language:
        warnings.append(f"The language suffix “{label.language}” is not known and stays as typed.")
    return ArticleDraft(
        paragraphs=paragraphs,
        title=make_title(paragraphs[0]),
        title_basis=TitleBasis.MADE,
        source=label.source,
        source_label=header.label,
        language=label.language,
        byline=byline,
        date=date,
        captured_at=str(date.date_to) if date.date_to else None,
        listed=listed.items,
        warnings=tuple(warnings),
    )
