"""Which formats a library can be written to, and who writes each. Imports nothing heavy: the terminal's grammar
and dialogs take their choices from here.
"""

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, cast

from reader.domain.exports import ExportFormat

if TYPE_CHECKING:
    from reader.services.export_jobs import Writer

WRITERS: Mapping[ExportFormat, str] = {
    ExportFormat.CSV: "table_exports.write_csv",
    ExportFormat.WEB_ANNOTATION: "document_exports.write_web_annotation",
    ExportFormat.HTML: "document_exports.write_html",
    ExportFormat.MARKDOWN: "document_exports.write_markdown",
    ExportFormat.BIBTEX: "citation_exports.write_bibtex",
    ExportFormat.RIS: "citation_exports.write_ris",
    ExportFormat.CSL: "citation_exports.write_csl",
    ExportFormat.XLSX: "workbook_exports.write_xlsx",
    ExportFormat.JSONL: "table_exports.write_jsonl",
    ExportFormat.QDPX: "project_exports.write_qdpx",
    ExportFormat.QDC: "project_exports.write_qdc",
}
"""Format by format the module in this package and its function, a `Writer`, loaded when it is first asked for."""


def find_writer(wanted: ExportFormat) -> "Writer":
    """The writer of a format."""
    module, function = WRITERS[wanted].split(".")
    return cast("Writer", getattr(import_module(f"reader.services.{module}"), function))
