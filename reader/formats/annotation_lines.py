"""Annotations as JSON Lines (`dateline-jsonl/1`): UTF-8, one object a line, LF.

Names and values are those of the tagged CSV, flat, but for these. An annotation is one object with all its tags,
`tags` being a list of objects with `tag_id`, `tag` and `tag_path`. Numbers are numbers, `starred` is true or
false, a missing value is null. `kind` is `annotation`, or `article_tag` for a tag on a whole article, which has
one tag.

`LineWriter` makes the lines, `line_columns` and `expand_line` make rows of them again.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from reader.domain.export_tables import Kind, TableSpec

FORMAT = "dateline-jsonl/1"
_TAG_COLUMNS = ("tag_id", "tag", "tag_path")
_FLAGS = {"yes": True, "no": False}


class LineWriter:
    """Turns rows of the annotations, all columns of them in their order, into lines of the columns of a table."""

    def __init__(self, whole: TableSpec, chosen: TableSpec) -> None:
        self._tags = [(name, whole.names.index(name)) for name in _TAG_COLUMNS if name in chosen.names]
        self._has_tags = bool(self._tags)
        self._others = [
            (column.name, whole.names.index(column.name), column.kind is Kind.FLAG)
            for column in chosen.columns
            if column.name not in (*_TAG_COLUMNS, "format")
        ]
        self._annotation = whole.names.index("annotation_id")
        self._tag = whole.names.index("tag_id")

    def lines(self, rows: Iterable[Sequence[Any]]) -> Iterator[str]:
        """The lines of all rows, with their ends. Rows of one annotation come one after the other."""
        for annotation, group in groupby(rows, lambda row: row[self._annotation]):
            if annotation:
                yield self._line("annotation", list(group))
            else:
                yield from (self._line("article_tag", [row]) for row in group)

    def _line(self, kind: str, rows: list[Sequence[Any]]) -> str:
        first = rows[0]
        found: dict[str, Any] = {"format": FORMAT, "kind": kind}
        for name, place, is_flag in self._others:
            cell = first[place]
            found[name] = _FLAGS.get(cell) if is_flag else None if cell == "" else cell
        if self._has_tags:
            found["tags"] = [{name: row[place] for name, place in self._tags} for row in rows if row[self._tag]]
        return json.dumps(found, ensure_ascii=False) + "\n"


def line_columns(value: Mapping[str, Any]) -> tuple[str, ...] | None:
    """The columns of the rows of a file whose first line holds this object; None where it is not ours."""
    if value.get("format") != FORMAT:
        return None
    own = [name for name in value if name not in ("kind", "tags")]
    return (*own, *(_TAG_COLUMNS if "tags" in value else ()))


def expand_line(value: Mapping[str, Any]) -> list[dict[str, str]] | None:
    """The rows of an object, one a tag, and one without a tag where it has none; None where its tags are no list
    of objects.
    """
    tags = value.get("tags") or []
    if not isinstance(tags, list) or not all(isinstance(tag, Mapping) for tag in tags):
        return None
    shared = {name: _cell(inner) for name, inner in value.items() if name != "tags"}
    return [shared | {name: _cell(tag.get(name)) for name in _TAG_COLUMNS} for tag in tags or [{}]]


def _cell(value: Any) -> str:
    return value if isinstance(value, str) else "" if value is None else json.dumps(value, ensure_ascii=False)
