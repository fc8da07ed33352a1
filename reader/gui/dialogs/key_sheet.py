"""All keys on one page, made from the table of actions with the user's own keys, and the keys of the codebook."""

from collections.abc import Sequence
from html import escape

from reader.domain.tags import TAG_KEYS, Tag
from reader.gui.actions.action_spec import ANNOTATIONS, ARTICLE, CODEBOOK, CONCORDANCE, TREE, ActionSpec
from reader.gui.actions.action_table import ActionTable, native_keys
from reader.gui.actions.specs import ROOMS
from reader.gui.theme.theme import Theme

Line = tuple[str, str]
Room = tuple[str, list[Line]]

_COLUMNS = 3
_HEADING_LINES = 2
_WHERE = {
    ARTICLE: "in the text",
    TREE: "in the tree",
    CODEBOOK: "in the codebook",
    ANNOTATIONS: "in the annotations",
    CONCORDANCE: "in the table of places",
}


def make_key_sheet(theme: Theme, table: ActionTable, tags: Sequence[Tag]) -> str:
    """The page as HTML for a text browser: rooms in columns, nothing but keys and what they do."""
    columns = "".join(_column(theme, rooms) for rooms in spread_rooms(list_rooms(table, tags), _COLUMNS))
    note = (
        "Keys marked with a dot work where they stand: · in the text, the tree or a pane. "
        "Edit › Keyboard shortcuts… changes them."
    )
    secondary = theme.colour("secondary").name()
    return (
        f'<table width="100%" cellspacing="0" cellpadding="0"><tr>{columns}</tr></table>'
        f'<p style="font-size: 11px; color: {secondary}">{escape(note)}</p>'
    )


def list_rooms(table: ActionTable, tags: Sequence[Tag]) -> list[Room]:
    """The rooms with the keys in them and what these do; a room without keys is left out."""
    rooms = [(title, [_line(spec, table) for spec in specs if table.keys(spec.id)]) for title, specs in ROOMS]
    keyed = sorted((tag for tag in tags if tag.key), key=lambda tag: TAG_KEYS.index(tag.key))
    rooms.append(("Tag keys · in the text", [(tag.key, str(tag.path)) for tag in keyed]))
    return [room for room in rooms if room[1]]


def spread_rooms(rooms: Sequence[Room], columns: int) -> list[list[Room]]:
    """The rooms in their order over columns, the highest as low as it can be; a room is never parted."""
    heights = [len(lines) + _HEADING_LINES for _, lines in rooms]
    height = max(heights, default=0)
    while True:
        spread: list[list[Room]] = [[]]
        filled = 0
        for room, lines in zip(rooms, heights, strict=True):
            if filled and filled + lines > height:
                spread.append([])
                filled = 0
            spread[-1].append(room)
            filled += lines
        if len(spread) <= columns:
            return spread + [[] for _ in range(columns - len(spread))]
        height += 1


def _line(spec: ActionSpec, table: ActionTable) -> Line:
    where = _WHERE.get(spec.scope, "")
    text = spec.text.rstrip("…")
    return native_keys(table.keys(spec.id)), f"{text} ·" if where else text


def _column(theme: Theme, rooms: Sequence[Room]) -> str:
    inside = "".join(_room(theme, *room) for room in rooms)
    return f'<td width="{100 // _COLUMNS}%" style="padding-right: 22px">{inside}</td>'


def _room(theme: Theme, title: str, lines: Sequence[Line]) -> str:
    border, secondary = theme.colour("border").name(), theme.colour("secondary").name()
    rows = "".join(
        f'<tr><td style="border-bottom: 1px solid {border}; padding: 2px 10px 2px 0">{escape(text)}</td>'
        f'<td align="right" style="border-bottom: 1px solid {border}; padding: 2px 0; color: {secondary}">'
        f"{escape(keys).replace(' or ', '<br>')}</td></tr>"
        for keys, text in lines
    )
    return (
        f'<p style="margin: 12px 0 4px 0; font-weight: 600; font-size: 12px">{escape(title)}</p>'
        '<table width="100%" cellspacing="0" cellpadding="0" style="font-size: 12px; border-collapse: collapse">'
        f"{rows}</table>"
    )
