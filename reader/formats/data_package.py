"""The description of an export for programs: `datapackage.json` (Frictionless Data Package 1, Table Schema 1).

CSV files are described with the kinds of their columns, keys and links; links only to tables that are there. A
file of another form is named, and not described further.
"""

import json
from collections.abc import Collection
from typing import Any

from reader.domain.export_notes import ExportNote, WrittenTable
from reader.domain.export_tables import Column, Kind
from reader.domain.exports import ExportFormat
from reader.formats.csv_rows import guarded_name
from reader.formats.tagged_csv import CsvProfile

_TYPES: dict[Kind, dict[str, Any]] = {
    Kind.TEXT: {"type": "string"},
    Kind.NUMBER: {"type": "integer"},
    Kind.DAY: {"type": "string", "constraints": {"pattern": r"\d{4}(-\d{2}(-\d{2})?)?"}},
    Kind.TIME: {
        "type": "string",
        "constraints": {"pattern": r"\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z?)?"},
    },
    Kind.FLAG: {"type": "boolean", "trueValues": ["yes"], "falseValues": ["no"]},
}
"""Days may be months or years, and times days, so both are texts of a known form: no program then makes a day of a
month.
"""
_DIALECT = {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True}


def describe_export(note: ExportNote) -> str:
    """The package as JSON text."""
    first, *others = note.tables
    names = {table.spec.name for table in note.tables}
    is_tabular = note.format == ExportFormat.CSV
    package = {
        "profile": "tabular-data-package" if is_tabular else "data-package",
        "name": "dateline-export",
        "title": f"Annotations of {note.library}",
        "created": note.made_at,
        "resources": [
            _table(first, note, names) if is_tabular else _file(first, note.format),
            *(_table(table, note, names) for table in others),
        ],
        "dateline": {
            "program": note.program,
            "format": note.format,
            "profile": note.profile,
            "filter": note.filtered_by,
            "chosen_articles": note.chosen,
            "annotations": note.summary.annotations,
            "article_tags": note.summary.article_tags,
            "articles": note.summary.articles,
            "articles_without_annotation": note.summary.bare,
            "tags_in_use": note.summary.tags,
            "rows": {table.spec.name: table.rows for table in note.tables},
        },
    }
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


def _file(table: WrittenTable, form: str) -> dict[str, Any]:
    return {
        "name": table.spec.name,
        "path": table.place,
        "description": table.spec.meaning,
        "format": form,
        "mediatype": f"application/{form}",
        "encoding": "utf-8",
    }


def _table(table: WrittenTable, note: ExportNote, names: Collection[str]) -> dict[str, Any]:
    spec = table.spec
    schema: dict[str, Any] = {
        "fields": [_field(column, note.profile) for column in spec.columns],
        "missingValues": [""],
    }
    if spec.key:
        schema["primaryKey"] = list(spec.key)
    links = [link for link in spec.links if link.table in names]
    if links:
        schema["foreignKeys"] = [
            {
                "fields": [link.column],
                "reference": {"resource": "" if link.table == spec.name else link.table, "fields": [link.target]},
            }
            for link in links
        ]
    return {
        **_file(table, "csv"),
        "profile": "tabular-data-resource",
        "mediatype": "text/csv",
        "encoding": CsvProfile(note.profile or "data").encoding,
        "dialect": _DIALECT,
        "schema": schema,
    }


def _field(column: Column, profile: str) -> dict[str, Any]:
    name = guarded_name(column.name) if profile == CsvProfile.EXCEL else column.name
    return {"name": name, "description": column.meaning, **_TYPES[column.kind]}
