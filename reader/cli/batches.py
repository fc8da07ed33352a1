"""`dateline imports` and `originals`: the imports so far, and whether the files of the next ones are kept."""

import argparse

from reader.cli import output
from reader.cli.opening import opened
from reader.domain.imports import ImportBatch
from reader.domain.texts import count_text
from reader.services import import_batches, importing

_COLUMNS = ("IMPORT", "WHEN", "FILES", "ARTICLES", "VERSIONS", "BY", "WHAT")


def list_imports(arguments: argparse.Namespace) -> int:
    """List the imports, or remove one with the articles and versions that came by it."""
    with opened(arguments.library) as library:
        if arguments.remove is not None:
            removed = import_batches.remove_batch(library, arguments.remove).value
            if arguments.json:
                output.say_json({"import": arguments.remove, "removed": removed})
            else:
                output.say(f"Removed import {arguments.remove}: {count_text(removed, 'text')}.")
            return 0
        batches = import_batches.list_batches(library)
    if arguments.json:
        output.say_json_list(_batch_object(batch) for batch in batches)
    elif not batches:
        output.say("No imports yet.")
    else:
        for line in output.align(_COLUMNS, (_batch_row(batch) for batch in batches), right=(0, 2, 3, 4)):
            output.say(line)
    return 0


def originals(arguments: argparse.Namespace) -> int:
    """Tell or set whether the library keeps the files that it imports."""
    with opened(arguments.library) as library:
        if arguments.keep is not None:
            importing.set_keeps_originals(library, arguments.keep == "yes")
        keeps = importing.keeps_originals(library)
    if arguments.json:
        output.say_json({"keeps_originals": keeps})
    else:
        output.say("Imported files are kept as they came." if keeps else "Imported files are not kept.")
    return 0


def _batch_row(batch: ImportBatch) -> tuple[str, ...]:
    numbers = (str(batch.files), str(batch.articles), str(batch.versions))
    words = (output.plain(batch.importer), output.plain(batch.shown_example))
    return (str(batch.id), batch.made_at, *numbers, *words)


def _batch_object(batch: ImportBatch) -> dict[str, object]:
    return {
        "import": batch.id,
        "made_at": batch.made_at,
        "importer": batch.importer,
        "files": batch.files,
        "articles": batch.articles,
        "versions": batch.versions,
        "example": batch.example or None,
    }
