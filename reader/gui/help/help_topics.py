"""Which page of the help belongs to what is on the screen: by the names of the classes of panes and dialogs."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

Topic = tuple[str, str]
"""The name of a page, and an anchor on it or ""."""

PANES: dict[str, Topic] = {
    "FilterBar": ("searching", "filters"),
    "SmartFolderList": ("searching", "folders"),
    "LibraryPane": ("window", "library"),
    "SearchPane": ("searching", "search"),
    "ConcordancePane": ("concordance", ""),
    "TrendPane": ("trends", ""),
    "HistoryPane": ("care", "history"),
    "FindBar": ("reading", "find"),
    "SplitView": ("reading", ""),
    "CodebookPanel": ("codebook", ""),
    "AnnotationsPanel": ("marking", "editing"),
    "TaggingPane": ("marking", "tagging"),
    "WelcomePane": ("start", "try"),
}
"""Of panes within panes the nearest one above the focus counts."""

DIALOGS: dict[str, Topic] = {
    "AddressDialog": ("articles", "ways"),
    "AnnotationImportDialog": ("exporting", "back"),
    "BackupsDialog": ("care", "backups"),
    "ColumnsDialog": ("exporting", "table"),
    "CommandPalette": ("keys", ""),
    "DateDialog": ("articles", "dates"),
    "ExportDialog": ("exporting", "dialog"),
    "ImportDialog": ("articles", "formats"),
    "ImportReportDialog": ("articles", "imports"),
    "ImportsDialog": ("articles", "imports"),
    "ListDialog": ("care", "check"),
    "MappingEditor": ("articles", "formats"),
    "MergeReportDialog": ("interchange", "merging"),
    "MessageDialog": ("care", ""),
    "PreferencesDialog": ("preferences", ""),
    "ProjectDialog": ("interchange", "projects"),
    "ReviewsDialog": ("articles", "again"),
    "ShortcutEditor": ("preferences", "keys"),
    "TextReportDialog": ("care", "check"),
    "VersionsDialog": ("articles", "again"),
    "WatchedFoldersDialog": ("articles", "ways"),
}


def topic_of(focus: QWidget | None) -> Topic | None:
    """The page for what has the keys: of the nearest pane or dialog that has one; None where there is none."""
    widget = focus
    while widget is not None:
        name = type(widget).__name__
        topic = PANES.get(name) or DIALOGS.get(name)
        if topic is not None:
            return topic
        widget = widget.parentWidget()
    return None
