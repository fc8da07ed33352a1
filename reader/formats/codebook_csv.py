"""The codebook as a CSV file, a tag a row, parents before children.

This is the whole interface: `COLUMNS`, `write_codebook` and `read_codebook`. Written as RFC 4180 asks: comma,
CRLF, a header row. Read more freely: any delimiter, encoding and order of columns, and the names that other
programs give them. The path alone says where a tag stands; ids and uses are written for others and not read.

For spreadsheets a text that would be taken for a formula (OWASP, CSV injection; CWE-1236) gets an apostrophe
before it, which is taken away when it is read. A text that begins with such an apostrophe itself gets one more in
every file, so that nothing is lost.
"""

import csv
import re
from collections.abc import Iterable, Mapping
from typing import TextIO

from reader.domain.codebooks import TEXT_FIELDS, Codebook, TagDraft
from reader.domain.errors import FileUnreadable, TagKeyInvalid, TagPathInvalid
from reader.domain.tags import Colour, Tag, TagPath, check_tag_key
from reader.domain.texts import canonical_text
from reader.domain.wording import tr
from reader.formats import csv_table
from reader.formats.formula_starts import FORMULA
from reader.formats.source_files import SourceFile

COLUMNS = (
    *("tag_id", "parent_id", "tag_path", "description", "example", "counter_example"),
    *("colour", "key", "uses"),
)
_NAMES: Mapping[str, tuple[str, ...]] = {
    "path": ("tagpath", "path", "tag", "code", "codename", "name", "label", "category"),
    "colour": ("colour", "color"),
    "key": ("key", "shortcut", "hotkey"),
    "description": ("description", "definition", "memo", "note", "comment"),
    "example": ("example", "examples", "include", "inclusion"),
    "counter_example": ("counterexample", "counterexamples", "notexample", "exclude", "exclusion"),
}
"""Field by field, the folded names that columns have for it, the surest first."""
_NOT_LETTERS = re.compile(r"[\W_]+")
_APOSTROPHE = "'"


def write_codebook(stream: TextIO, tags: Iterable[Tag], *, is_guarded: bool = False) -> int:
    """Write a codebook, depth first; how many rows there are. The stream must be open with `newline=""`.

    With `is_guarded` no text can be taken for a formula by a spreadsheet.
    """
    rows = list(tags)
    guids = {tag.id: tag.guid for tag in rows}
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for tag in rows:
        parent = guids.get(tag.parent, "") if tag.parent is not None else ""
        texts = (str(tag.path), *(getattr(tag, name) for name in TEXT_FIELDS))
        guarded = (_guard(text, is_guarded=is_guarded) for text in texts)
        writer.writerow((tag.guid, parent, *guarded, tag.colour.value, tag.key, tag.uses))
    return len(rows)


def read_codebook(file: SourceFile) -> Codebook:
    """The tags of a file. A row that is no tag is a fault and the next is read. Raises `FileUnreadable`."""
    columns = _find_columns(csv_table.read_header(file))
    if "path" not in columns:
        raise FileUnreadable(
            tr("“{name}” has no column with the paths of tags.", name=file.name),
            tr("Call one of its columns tag_path; write paths as in theme/energy."),
        )
    drafts: list[TagDraft] = []
    faults: list[str] = []
    for row in csv_table.read_rows(file):
        if row.error:
            faults.append(f"{row.place}: {row.error}")
            continue
        cells = {name: canonical_text(row.cells.get(column, "")) for name, column in columns.items()}
        try:
            drafts.append(_make_draft(cells, row.place))
        except TagPathInvalid as error:
            faults.append(f"{row.place}: {error}")
    return Codebook(file.name, "", tuple(drafts), tuple(faults))


def _find_columns(header: Iterable[str]) -> dict[str, str]:
    """The column of each field that the file has."""
    folded = {_NOT_LETTERS.sub("", column).casefold(): column for column in reversed(list(header))}
    found = {name: next((folded[one] for one in names if one in folded), "") for name, names in _NAMES.items()}
    return {name: column for name, column in found.items() if column}


def _make_draft(cells: Mapping[str, str], place: str) -> TagDraft:
    notes: list[str] = []
    description, example, counter_example = (_read_text(cells.get(name, "")) for name in TEXT_FIELDS)
    return TagDraft(
        TagPath.parse(_read_text(cells["path"])),
        _read_colour(cells.get("colour", ""), notes),
        _read_key(cells.get("key", ""), notes),
        description,
        example,
        counter_example,
        place,
        tuple(notes),
    )


def _guard(text: str, *, is_guarded: bool) -> str:
    is_formula = FORMULA.match(text.lstrip(_APOSTROPHE)) is not None
    return f"'{text}" if is_formula and (is_guarded or text.startswith(_APOSTROPHE)) else text


def _read_text(cell: str) -> str:
    if not cell.strip():
        return ""
    is_guarded = cell.startswith(_APOSTROPHE) and FORMULA.match(cell.lstrip(_APOSTROPHE))
    return cell[1:] if is_guarded else cell


def _read_colour(cell: str, notes: list[str]) -> Colour | None:
    folded = cell.strip().casefold()
    if not folded:
        return None
    try:
        return Colour(folded)
    except ValueError:
        notes.append(tr("“{text}” is no colour of tags", text=cell.strip()))
        return None


def _read_key(cell: str, notes: list[str]) -> str:
    try:
        return check_tag_key(cell)
    except TagKeyInvalid:
        notes.append(tr("“{text}” cannot be a key", text=cell.strip()))
        return ""
