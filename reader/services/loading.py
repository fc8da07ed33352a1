"""Loading the services after the window was painted: SQLAlchemy alone takes longer than the window."""

from importlib import import_module
from types import ModuleType

SERVICES = (
    "libraries",
    "browsing",
    "reading",
    "reading_queue",
    "dating",
    "articles",
    "sources",
    "tagging",
    "annotating",
    "arranging",
    "codebooks",
    "marking",
    "reshaping",
    "finding",
    "searching",
    "undoing",
    "history",
    "title_finding",
    "versions",
    "importing",
    "annotation_importing",
    "annotation_context",
    "project_bringing",
    "watching",
    "exporting",
    "export_targets",
    "export_samples",
    "citing",
    "trending",
    "trend_files",
    "smart_folders",
    "filtering",
    "checking",
    "indexing",
    "backing_up",
    "restoring",
    "recovering",
    "reading_only",
)


def load_services() -> ModuleType:
    """The package `reader.services` with its modules as attributes. May run on any thread."""
    for name in SERVICES:
        import_module(f"reader.services.{name}")
    return import_module("reader.services")
