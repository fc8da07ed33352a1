"""What the text itself says of its own day: the dateline it begins with, and the Juche line of its outlet.

This is the whole interface: `find_dateline`, `find_juche_lines`, `find_bare_years`.
"""

import re

from reader.formats.date_bounds import BodyDates
from reader.formats.date_forms import FoundDate

_DATELINE_PARAGRAPHS = 3  # a title and a line of the outlet may stand above
_AGENCY = re.compile(r"[ \u00a0]?\([A-Z][\w. /&-]{1,20}\)[ \u00a0]?(?:--?|[–—―])")
_LINE_MAX_CP = 80
_SITE_BEFORE = re.compile(r"(?:www\.|https?://)\S{3,60}\s?[(（]$")
_LINE_REST = re.compile(r"(?:(?:https?://|www\.)\S+|[《<≪〈][^》>≫〉]{1,30}[》>≫〉]|calendar)?")
_TRIM = " \t\u00a0()（）[]【】.,>|·-–—"
_BARE_YEAR = re.compile(r"(?<![\w.,/-])(?:19|20)[0-9]{2}(?![\w/])(?![.,][0-9])")


def find_dateline(body: BodyDates) -> FoundDate | None:
    """The dateline of the story, with or without a year; None where there is none or several disagree."""
    found: list[FoundDate] = []
    for piece in body.pieces:
        if body.paragraph_of(piece) >= _DATELINE_PARAGRAPHS:
            break
        is_full = piece.date is not None and piece.date.day is not None
        if piece.is_yearless or (is_full and _AGENCY.match(body.text, piece.end)):
            found.append(piece)
    days = {(piece.month, piece.day, piece.date) for piece in found}
    return found[0] if len(days) == 1 else None


def find_juche_lines(body: BodyDates) -> list[FoundDate]:
    """Full days in an outlet's own stamp: "www.kcna.kp (Juche113.5.27.)", "주체106(2017)년 2월 25일 《민주조선》".

    A Juche day in a sentence is none: the text may speak of any day.
    """
    found = []
    for piece in body.pieces:
        if piece.date is None or piece.date.day is None or not ("Juche" in piece.quote or "주체" in piece.quote):
            continue
        start, end = body.paragraph_span(piece)
        before = body.text[max(start, piece.start - _LINE_MAX_CP) : piece.start]
        rest = (before + body.text[piece.end : min(end, piece.end + _LINE_MAX_CP)]).strip(_TRIM)
        is_short = end - start - len(piece.quote) <= _LINE_MAX_CP
        if (is_short and _LINE_REST.fullmatch(rest)) or _SITE_BEFORE.search(before):
            found.append(piece)
    return found


def find_bare_years(body: BodyDates) -> set[int]:
    """The years that stand in the text without month: no bounds by themselves, but they may gainsay a date."""
    return {int(match[0]) for match in _BARE_YEAR.finditer(body.text)}
