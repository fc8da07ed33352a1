"""Why a layout fits, as the reader of the file noted it and the library keeps it: in words of the window.

What is kept is English, whatever the window spoke at the time, and goes into exports as it is; when it is shown,
`say_layout_reason` says it. A reason that is not known, such as one of another program, stays. Any thread.
"""

import re
from functools import cache

from reader.domain.wording import mark, tr

_REASONS = (
    mark("the calendar line of an agency's site"),
    mark("“{words}…” begins with an agency's dateline"),
    mark("an end mark below the text"),
    mark("no calendar line and no dateline"),
    mark("not in Korean"),
    mark("an archive page in Korean"),
    mark("a part of an archive page in Korean"),
    mark("no mark of an archive page"),
    mark("no list of further articles below a body"),
    mark("“{words}” with listed items below"),
    mark("“{words}” near the end"),
    mark("“{words}” at the end"),
    mark("no known layout"),
    mark("“{words}” and “{label}” above the title"),
    mark("“{words}” as the day of capture"),
    mark("“{words}” above the title"),
    mark("no day of capture above a title"),
    mark("headings of a note and of the text"),
    mark("“{words}” above the text"),
    mark("no headings and no day above the text"),
    mark("a date line that names “{words}”"),
    mark("a date line"),
    mark("no date line"),
    mark("a heading above the text"),
    mark("no heading above the text"),
    mark("an entry of the feed “{words}”"),
    mark("an entry of a feed"),
    mark("body by its lines"),
    mark("body by {words}"),
    mark("title from its heading"),
    mark("title from the page title"),
    mark("title from {words}"),
    mark("outlet from {words}"),
    mark("author from {words}"),
)
_IN_PAGE = mark("{reason}, in the lines of a web page")
_ROW_READ = mark("a row of a table, by {mapping}; the text read as {layout}")
_LAYOUTS = {
    "project": mark("project"),
    "table row": mark("table row"),
    "agency page": mark("agency page"),
    "feed entry": mark("feed entry"),
    "Korean page": mark("Korean page"),
    "plain page": mark("plain page"),
    "plain text": mark("plain text"),
    "rich page": mark("rich page"),
    "speech": mark("speech"),
    "titled page": mark("titled page"),
    "titled text": mark("titled text"),
    "web page": mark("web page"),
}
"""Layouts by the name under which the library keeps them."""
_PLACE = re.compile(r"\\\{(\w+)\\\}")
_LONGEST_CP = 2_000
"""No reader of files notes so much; in what is longer nothing is looked for, which would take long."""


def say_layout(layout: str) -> str:
    """What a layout is called."""
    return tr(_LAYOUTS[layout]) if layout in _LAYOUTS else layout


def say_layout_reason(kept: str) -> str:
    """A reason that a library or a draft keeps, in the language that is spoken."""
    if len(kept) > _LONGEST_CP:
        return kept
    row = _match(_ROW_READ, kept)
    if row is not None:
        return tr(_ROW_READ, mapping=row["mapping"], layout=say_layout(row["layout"]))
    in_page = _match(_IN_PAGE, kept)
    if in_page is not None:
        return tr(_IN_PAGE, reason=say_layout_reason(in_page["reason"]))
    parts = [_say_known(part) for part in kept.split("; ")]
    if all(parts):
        return "; ".join(part for part in parts if part)
    return _say_known(kept) or kept


def _say_known(kept: str) -> str | None:
    for text in _REASONS:
        found = _match(text, kept)
        if found is not None:
            return tr(text, **found)
    return None


def _match(text: str, kept: str) -> dict[str, str] | None:
    found = _pattern(text).fullmatch(kept)
    return found.groupdict() if found is not None else None


@cache
def _pattern(text: str) -> re.Pattern[str]:
    """What a text matches with anything in its places."""
    return re.compile(_PLACE.sub(r"(?P<\1>.+)", re.escape(text)), re.DOTALL)
