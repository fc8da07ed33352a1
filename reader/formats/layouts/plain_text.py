"""Plain text of no known layout: every line that is not blank is a paragraph, as received."""

from reader.domain.articles import ArticleDraft, TitleBasis
from reader.domain.texts import make_title
from reader.formats.date_resolution import DateClues, resolve_date
from reader.formats.languages import detect_language
from reader.formats.layouts.pages import Page
from reader.formats.outlets import find_outlet_of_address

NAME = "plain text"
ALWAYS = 0.01


def body_lines(text: str) -> tuple[str, ...]:
    """The lines of canonical text that are not blank, as received."""
    return tuple(line for line in text.split("\n") if line.strip())


def measure(_: Page) -> tuple[float, str]:
    """What is left when no other layout is sure."""
    return ALWAYS, "no known layout"


def read(page: Page) -> ArticleDraft:
    """The text as a body with a title made from its first sentence."""
    paragraphs = body_lines(page.text)
    date, warnings = resolve_date(DateClues(paragraphs, url=page.url))
    return ArticleDraft(
        paragraphs=paragraphs,
        title=make_title("\n".join(paragraphs[:1])),
        title_basis=TitleBasis.MADE,
        source=find_outlet_of_address(page.url) if page.url else None,
        language=detect_language(page.text),
        date=date,
        warnings=warnings,
    )
