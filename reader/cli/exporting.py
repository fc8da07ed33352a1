"""`dateline export`: the annotations as a CSV file, all of them or those that a filter leaves."""

import argparse

from reader.cli import output
from reader.cli.finding import get_tag
from reader.cli.opening import opened
from reader.domain.criteria import Criteria
from reader.domain.texts import canonical_text
from reader.services import exporting
from reader.services.filtering import explain_filter


def export(arguments: argparse.Namespace) -> int:
    """Write the file and print how many rows it has; how a filter was understood goes beside the output."""
    words = canonical_text(arguments.filter or "")
    with opened(arguments.library) as library:
        notes = explain_filter(library, words) if arguments.filter is not None else ()
        criteria = Criteria(
            words=words.strip(),
            tags=tuple(get_tag(library, path).id for path in arguments.tags),
            coders=tuple(canonical_text(name) for name in arguments.coders),
        )
        rows = exporting.export_tagged_csv(library, arguments.to, profile=arguments.profile, criteria=criteria)
    for note in notes:
        output.complain(note)
    if arguments.json:
        output.say_json({"file": str(arguments.to), "profile": arguments.profile, "rows": rows})
    else:
        noun = "row" if rows == 1 else "rows"
        output.say(f"Wrote {rows} {noun} to {output.plain(str(arguments.to))}.")
    return 0
