"""`dateline export`: the annotations as a CSV file."""

import argparse

from reader.cli import output
from reader.cli.opening import opened
from reader.services import exporting


def export(arguments: argparse.Namespace) -> int:
    """Write the file and print how many rows it has."""
    with opened(arguments.library) as library:
        rows = exporting.export_tagged_csv(library, arguments.to, profile=arguments.profile)
    if arguments.json:
        output.say_json({"file": str(arguments.to), "profile": arguments.profile, "rows": rows})
    else:
        noun = "row" if rows == 1 else "rows"
        output.say(f"Wrote {rows} {noun} to {output.plain(str(arguments.to))}.")
    return 0
