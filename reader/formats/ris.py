"""References as RIS, in UTF-8 with CRLF: a field a line, its tag, two spaces, a hyphen, a space, its value.

`TY  - NEWS` begins a reference and `ER  - ` ends it. A date has four parts, year/month/day/more, of which those
that are not known stay empty; `PY` is there where the date lies in one year for sure. `Y2` is the day of capture.
"""

from collections.abc import Iterator

from reader.domain.citations import Citation, known_year
from reader.domain.dates import ArticleDate, PartialDate
from reader.domain.file_words import say_article_date
from reader.formats.visible_text import on_one_line


def make_ris(citation: Citation) -> str:
    """One reference, with an empty line after it."""
    lines = [f"{tag}  - {value}\r\n" for tag, value in _fields(citation) if value]
    return f"TY  - NEWS\r\n{''.join(lines)}ER  - \r\n\r\n"


def _fields(citation: Citation) -> Iterator[tuple[str, str]]:
    yield "ID", citation.key
    yield "TI", on_one_line(citation.title)
    yield "AU", on_one_line(citation.author)
    yield "T2", on_one_line(citation.source)
    yield "PY", str(known_year(citation.date) or "")
    yield "DA", _date(citation.date)
    yield "UR", on_one_line(citation.url)
    yield "Y2", _parts(citation.captured) if citation.captured else ""
    yield "LA", on_one_line(citation.language)
    for note in citation.notes:
        yield "N1", on_one_line(note)


def _date(date: ArticleDate) -> str:
    if date.date_from is None and date.date_to is None:
        return ""
    if date.date_from is not None and date.date_from == date.date_to:
        return _parts(date.date_from)
    year = known_year(date)
    return f"{f'{year:04}' if year else ''}///{say_article_date(date)}"


def _parts(date: PartialDate) -> str:
    month, day = (f"{part:02}" if part else "" for part in (date.month, date.day))
    return f"{date.year:04}/{month}/{day}/"
