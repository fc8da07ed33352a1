"""References as a sentence that can be pasted into any text."""

from reader.domain.citations import Citation
from reader.domain.file_words import say_article_date, say_long_date
from reader.formats.visible_text import on_one_line

_ENDS = ".?!…。！？"


def make_plain_citation(citation: Citation) -> str:
    """One reference in one line: author, title, outlet, date and how it is known, address, capture, passage."""
    parts = [on_one_line(citation.author), f"“{_ended(on_one_line(citation.title))}”"]
    when = (
        f"{say_article_date(citation.date)}{f' (date inferred: {citation.inferred})' if citation.inferred else ''}"
    )
    parts.append(", ".join(part for part in (on_one_line(citation.source), when) if part))
    captured = f"captured {say_long_date(citation.captured)}" if citation.captured else ""
    parts.append(
        " ".join(part for part in (on_one_line(citation.url), f"({captured})" if captured else "") if part)
    )
    parts.extend(map(on_one_line, citation.remarks))
    if citation.passage is not None:
        parts.append(on_one_line(citation.notes[0]))
    return " ".join(_ended(part) for part in parts if part)


def _ended(part: str) -> str:
    return part if part.rstrip("”’)").endswith(tuple(_ENDS)) else f"{part}."
