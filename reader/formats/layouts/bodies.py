"""Rows of a body to paragraphs. The whole interface: `join_broken_rows`, `split_joined_rows`, `split_note`.

Pages in Korean, and texts saved from a narrow window, break lines inside sentences; other pages have lost their
line ends and join paragraphs by ", , ".
"""

import re
from collections.abc import Sequence

from reader.formats.layouts.layout_words import words

_JOINT = re.compile(r",\s+,(?:\s*,)*")
_JOINED_ENDS = re.compile(r"[.!?。！？…:;'\"”’)\]》]\s*,\s*,|^\s*,\s+,|,\s+,\s*$")
_SENTENCE_END = re.compile(r"[.!?。！？:;…]['\"”’)\]》」』〉>]*$|[》」』)\]]$")
_BROKEN_SHARE = 0.7
"""Of the widest row: so wide is a row that was broken because the next word did not fit."""
_BROKEN_MIN_CP = 24
_BROKEN_WIDEST_CP = 200
_BROKEN_ROWS_SHARE = 0.15
_HEADING_MAX_CP = 12


def split_joined_rows(rows: Sequence[str]) -> list[str]:
    """Rows with every ", , " between sentences turned into the end of a paragraph."""
    paragraphs: list[str] = []
    for row in rows:
        if ", ," in row and _JOINED_ENDS.search(row):
            paragraphs.extend(piece for part in _JOINT.split(row) if (piece := part.strip()))
        else:
            paragraphs.append(row)
    return paragraphs


def join_broken_rows(rows: Sequence[str], follows_blank: Sequence[bool], *, has_case: bool) -> list[str]:
    """Rows joined with a space where a line was broken for its width; all as they are where none was.

    In scripts that have a lower case, a row counts as broken off only where the next one begins with it.
    """
    widest = max(map(len, rows), default=0)
    least = max(_BROKEN_MIN_CP, _BROKEN_SHARE * widest)
    is_within = [
        number + 1 < len(rows) and not follows_blank[number + 1] and len(row) >= least
        for number, row in enumerate(rows)
    ]
    open_rows = sum(
        within and not _SENTENCE_END.search(row) and (not has_case or rows[number + 1][0].islower())
        for number, (row, within) in enumerate(zip(rows, is_within, strict=True))
    )
    if widest > _BROKEN_WIDEST_CP or open_rows < max(1, _BROKEN_ROWS_SHARE * len(rows)):
        return list(rows)
    paragraphs: list[str] = []
    goes_on = False
    for row, within in zip(rows, is_within, strict=True):
        if goes_on:
            paragraphs[-1] += f" {row}"
        else:
            paragraphs.append(row)
        goes_on = within
    return paragraphs


def split_note(rows: Sequence[str]) -> tuple[int, int]:
    """Where an editor's note stands, from its heading to the end of the text's; (0, 0) for none."""
    known = words()
    headings = [(number, "".join(row.split())) for number, row in enumerate(rows) if len(row) <= _HEADING_MAX_CP]
    text = next((number for number, heading in headings if heading in known.text_headings), None)
    if text is None or text + 1 >= len(rows):
        return 0, 0
    note = next((number for number, heading in headings if heading in known.note_headings and number < text), text)
    return note, text + 1
