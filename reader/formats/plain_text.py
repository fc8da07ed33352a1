"""Plain text of no known layout: every line that is not blank is a paragraph, all else stays unknown."""

from reader.domain.articles import ArticleDraft, TitleBasis
from reader.domain.texts import make_title

NAME = "plain text"


def body_lines(text: str) -> tuple[str, ...]:
    """The lines of canonical text that are not blank, as received."""
    return tuple(line for line in text.split("\n") if line.strip())


def read(text: str) -> ArticleDraft:
    """The text as a body with a title made from its first sentence."""
    paragraphs = body_lines(text)
    return ArticleDraft(
        paragraphs=paragraphs, title=make_title("\n".join(paragraphs[:1])), title_basis=TitleBasis.MADE
    )
