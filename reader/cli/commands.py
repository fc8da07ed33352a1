"""The commands by name. Importing this loads the services and the store under them."""

import argparse
from collections.abc import Callable

from reader.cli.annotating import annotate
from reader.cli.annotation_tables import import_annotations
from reader.cli.articles import list_articles, show_article
from reader.cli.batches import list_imports, originals
from reader.cli.care import backup, list_backups, recover, restore
from reader.cli.checking import check, verify
from reader.cli.codebook import codebook
from reader.cli.dating import date
from reader.cli.exporting import export
from reader.cli.finding import concordance, find
from reader.cli.importing import import_files
from reader.cli.indexing import reindex
from reader.cli.listing import list_listed
from reader.cli.merging import import_project, merge
from reader.cli.preferring import preferences
from reader.cli.searching import search
from reader.cli.steps import list_history, redo, undo
from reader.cli.trending import trend
from reader.cli.versions import list_versions, review

COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "import": import_files,
    "import-annotations": import_annotations,
    "imports": list_imports,
    "import-project": import_project,
    "merge": merge,
    "list": list_articles,
    "show": show_article,
    "listed": list_listed,
    "versions": list_versions,
    "review": review,
    "search": search,
    "find": find,
    "concordance": concordance,
    "trend": trend,
    "annotate": annotate,
    "codebook": codebook,
    "date": date,
    "undo": undo,
    "redo": redo,
    "history": list_history,
    "export": export,
    "originals": originals,
    "backup": backup,
    "backups": list_backups,
    "restore": restore,
    "recover": recover,
    "check": check,
    "reindex": reindex,
    "verify": verify,
    "preferences": preferences,
}
"""Each takes the parsed arguments, writes to standard output and gives the exit code."""
