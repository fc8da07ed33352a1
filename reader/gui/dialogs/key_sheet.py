"""All keys on one page, made from the table of actions with the user's own keys, and the keys of the codebook."""

from collections.abc import Sequence
from html import escape

from reader.domain.tags import TAG_KEYS, Tag
from reader.domain.wording import tr
from reader.gui.actions.action_spec import ANNOTATIONS, ARTICLE, CODEBOOK, CONCORDANCE, SEARCH, TREE, ActionSpec
from reader.gui.actions.action_table import ActionTable, between_keys, native_keys
from reader.gui.actions.specs import ROOMS
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

Line = tuple[str, str]
Room = tuple[str, list[Line]]

_COLUMNS = 4
_HEADING_LINES = 2
_BESIDE_CP = 18
_LEAST_LINES, _LEAST_PART = 8, 3
"""The lines of a column, and of the part of a room that stands alone in one, at least."""
_IN_ONE_PANE = (ARTICLE, TREE, CODEBOOK, ANNOTATIONS, CONCORDANCE, SEARCH)


def make_key_sheet(theme: Theme, table: ActionTable, tags: Sequence[Tag], columns_most: int = _COLUMNS) -> str:
    """The page as HTML for a text browser: rooms in columns, nothing but keys and what they do."""
    spread = spread_rooms(list_rooms(table, tags), max(1, min(_COLUMNS, columns_most)))
    columns = "".join(_column(theme, rooms, len(spread)) for rooms in spread)
    note = tr(
        "A dot marks keys that work only in their pane: in the text, the tree, the codebook, the annotations, "
        "the table of places or the articles found. Help › Keyboard shortcuts… changes keys."
    )
    secondary = theme.colour("secondary").name()
    return (
        f'<p style="font-size: 11px; color: {secondary}">{escape(note)}</p>'
        f'<table width="100%" cellspacing="0" cellpadding="0"><tr>{columns}</tr></table>'
    )


def list_rooms(table: ActionTable, tags: Sequence[Tag]) -> list[Room]:
    """The rooms with the keys in them and what these do; a room without keys is left out."""
    rooms = [(tr(title), [_line(spec, table) for spec in specs if table.keys(spec.id)]) for title, specs in ROOMS]
    keyed = sorted((tag for tag in tags if tag.key), key=lambda tag: TAG_KEYS.index(tag.key))
    rooms.append((tr("Tag keys · in the text"), [(tag.key, str(tag.path)) for tag in keyed]))
    return [room for room in rooms if room[1]]


def spread_rooms(rooms: Sequence[Room], columns: int) -> list[list[Room]]:
    """The rooms in their order over columns of about one height; a long room goes on in the next column."""
    total = sum(len(lines) + _HEADING_LINES for _, lines in rooms) + _HEADING_LINES * (columns - 1)
    height = max(_LEAST_LINES, -(-total // columns))
    spread: list[list[Room]] = [[] for _ in range(columns)]
    column, filled = 0, 0
    for title, lines in rooms:
        left = list(lines)
        while left:
            free = height - filled - _HEADING_LINES
            if column < columns - 1 and free < min(len(left), _LEAST_PART):
                column, filled = column + 1, 0
                continue
            taken = left if column == columns - 1 else left[:free]
            spread[column].append((title, taken))
            left, filled = left[len(taken) :], filled + len(taken) + _HEADING_LINES
    return spread


def _line(spec: ActionSpec, table: ActionTable) -> Line:
    return native_keys(table.keys(spec.id)), f"{spec.name} ·" if spec.scope in _IN_ONE_PANE else spec.name


def _column(theme: Theme, rooms: Sequence[Room], columns: int) -> str:
    inside = "".join(_room(theme, *room) for room in rooms)
    return f'<td width="{100 // columns}%" style="padding-right: {spaces.WIDE}px">{inside}</td>'


def _room(theme: Theme, title: str, lines: Sequence[Line]) -> str:
    border, secondary = theme.colour("border").name(), theme.colour("secondary").name()
    rows = "".join(
        f'<tr><td style="border-bottom: 1px solid {border};'
        f' padding: {spaces.LINE}px {spaces.STEP}px {spaces.LINE}px 0">{escape(text)}</td>'
        f'<td align="right" style="border-bottom: 1px solid {border}; padding: {spaces.LINE}px 0;'
        f' color: {secondary}">'
        f"{_apart(keys)}</td></tr>"
        for keys, text in lines
    )
    return (
        f'<p style="margin: {spaces.STEP}px 0 {spaces.HALF}px 0; font-weight: 600;'
        f' font-size: 11px">{escape(title)}</p>'
        '<table width="100%" cellspacing="0" cellpadding="0" style="font-size: 11px; border-collapse: collapse">'
        f"{rows}</table>"
    )


def _apart(keys: str) -> str:
    """Several keys beside each other where they are short, else below each other."""
    between = "&nbsp;&nbsp; " if len(keys) <= _BESIDE_CP else "<br>"
    return escape(keys).replace(escape(between_keys()), between)
