"""References as BibTeX, in UTF-8, with the fields of BibLaTeX for what BibTeX alone cannot say.

An article of a newspaper is `@article` with the outlet as its `journal`. `date` and `urldate` are BibLaTeX's:
years, months, days and ranges in ISO 8601, an end that is not known left open; `year` stands beside it, for
BibTeX, where the date lies in one year for sure. Titles and names keep their capitals and their order by doubled
braces. LaTeX's own characters are written as commands, so that braces are balanced whatever a title holds.
"""

import re
from urllib.parse import quote

from reader.domain.citations import Citation, known_year
from reader.domain.dates import ArticleDate
from reader.formats.visible_text import on_one_line

_COMMANDS = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    **{character: f"\\{character}" for character in "$&#%_"},
}
_SPECIAL = re.compile(f"[{''.join(map(re.escape, _COMMANDS))}]")
_BABEL_NAMES = {
    "ar": "arabic",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "ja": "japanese",
    "ko": "korean",
    "ru": "russian",
    "zh": "chinese",
}
"""Languages by the names that BibLaTeX knows them by (`langid`); others keep their code."""
_KEPT_IN_URL = "%:/?#[]@!$&'()*+,;=~-._"


def make_bibtex(citation: Citation) -> str:
    """One entry, with a line end."""
    fields = {
        "title": _braced(citation.title),
        "author": _braced(citation.author),
        "journal": _braced(citation.source),
        "date": _range(citation.date),
        "year": str(known_year(citation.date) or ""),
        "url": quote(citation.url, safe=_KEPT_IN_URL, errors="replace"),
        "urldate": str(citation.captured or ""),
        "langid": _BABEL_NAMES.get(citation.language, escape_latex(citation.language)),
        "note": " ".join(escape_latex(note) for note in citation.notes),
    }
    lines = [f"  {name} = {{{value}}},\n" for name, value in fields.items() if value]
    return f"@article{{{citation.key},\n{''.join(lines)}}}\n"


def escape_latex(text: str) -> str:
    """A text on one line in which nothing is a command of LaTeX, and braces are balanced."""
    return _SPECIAL.sub(lambda found: _COMMANDS[found[0]], on_one_line(text))


def _braced(text: str) -> str:
    escaped = escape_latex(text)
    return f"{{{escaped}}}" if escaped else ""


def _range(date: ArticleDate) -> str:
    if date.date_from == date.date_to:
        return str(date.date_from or "")
    return f"{date.date_from or ''}/{date.date_to or ''}"
