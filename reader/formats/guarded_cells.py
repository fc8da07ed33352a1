"""The side file of a spreadsheet export: which cells got an apostrophe, so that it can be taken away again.

This is the whole interface: `read_guards`, `Guards` and `unguarded`. Rows are found by their ids, for a
spreadsheet may have sorted them.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from reader.domain.errors import FileUnreadable
from reader.domain.wording import tr
from reader.formats.formula_starts import GUARDED
from reader.formats.source_files import SourceFile

GUARDED_FORMAT = "dateline-guarded/1"
_LARGEST_BYTES = 200_000_000

Guards = Mapping[tuple[str, str, str], frozenset[str]]
"""The names of guarded columns by annotation, tag and article id."""


def read_guards(table: Path) -> Guards:
    """What the side file of a table names; empty where there is none. Raises `FileUnreadable` where damaged."""
    path = table.with_name(f"{table.name}.guarded.json")
    if not path.is_file():
        return {}
    data = SourceFile.from_path(path).read_all(_LARGEST_BYTES)
    try:
        content = json.loads(data)
        if content["format"] != GUARDED_FORMAT:
            raise ValueError
        rows = content["rows"]
        return {_key(row): frozenset(map(str, row["columns"])) for row in rows}
    except (ValueError, RecursionError, TypeError, KeyError, AttributeError) as error:
        raise FileUnreadable(
            tr("“{name}” is damaged, and it tells which cells of the table got an apostrophe.", name=path.name),
            tr("Remove it to import the table without it."),
        ) from error


def unguarded(cell: str) -> str:
    """The cell without an apostrophe that stands before a sign by which formulas begin."""
    return cell[1:] if cell[:1] == "'" and GUARDED.match(cell) else cell


def _key(row: Mapping[str, object]) -> tuple[str, str, str]:
    return str(row["annotation_id"]), str(row["tag_id"]), str(row["article_id"])
