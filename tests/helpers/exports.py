"""The table of annotations alone, written by the one door of exports."""

from reader.domain.criteria import EVERYTHING
from reader.domain.exports import ExportFormat, ExportRequest
from reader.services import exporting


def export_tagged_csv(library, target, *, profile="data", criteria=EVERYTHING, progress=None, is_cancelled=None):
    """Write it; how many rows it has."""
    request = ExportRequest(ExportFormat.CSV, target, profile, criteria)
    return exporting.export(library, request, progress, is_cancelled).rows
