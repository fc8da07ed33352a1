"""`dateline codebook`: the codebook as a CSV file, out and in."""

import argparse
from collections.abc import Sequence

from reader.cli import output
from reader.cli.opening import opened
from reader.domain.codebooks import DraftState, PlannedTag, count_states
from reader.domain.texts import count_text
from reader.services import codebooks


def codebook(arguments: argparse.Namespace) -> int:
    """Write or read the file and print what was done. Rows that are no tags make the exit code 1."""
    return _export(arguments) if arguments.action == "export" else _import(arguments)


def _export(arguments: argparse.Namespace) -> int:
    with opened(arguments.library) as library:
        written = codebooks.export_codebook(library, arguments.file, profile=arguments.profile or "data")
    if arguments.json:
        output.say_json({"file": str(arguments.file), "tags": written})
    else:
        output.say(f"Wrote {count_text(written, 'tag')} to {output.plain(str(arguments.file))}.")
    return 0


def _import(arguments: argparse.Namespace) -> int:
    book = codebooks.read_codebook(arguments.file)
    with opened(arguments.library) as library:
        planned = codebooks.plan_import(library, book.tags)
        changed = 0
        if not arguments.dry_run:
            changed = codebooks.import_codebook(library, book.tags, keeps_own=arguments.keep_own).value
    if arguments.json:
        rows = [_row_object(row) for row in planned]
        output.say_json({"changed": changed, "tags": rows, "faults": list(book.faults)})
    else:
        _say_rows(planned)
        output.say(
            "Nothing was written." if arguments.dry_run else f"Made or changed {count_text(changed, 'tag')}."
        )
    for fault in book.faults:
        output.complain(fault)
    return 1 if book.faults else 0


def _say_rows(planned: Sequence[PlannedTag]) -> None:
    """What is new, different or odd, and how many rows there are of each kind."""
    for row in planned:
        if row.state is not DraftState.SAME:
            notes = f"  ({'; '.join(row.notes)})" if row.notes else ""
            output.say(output.one_line(f"{row.state.value}: {row.draft.path}{notes}"))
    counts = count_states(planned)
    output.say(", ".join(f"{number} {state.value}" for state, number in counts.items() if number) or "No tags.")


def _row_object(row: PlannedTag) -> dict[str, object]:
    return {
        "tag_path": str(row.draft.path),
        "state": row.state.value,
        "place": row.draft.place,
        "notes": list(row.notes),
    }
