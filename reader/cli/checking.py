"""`dateline check`: looks for faults in a library."""

import argparse

from reader.cli import output
from reader.cli.opening import opened
from reader.services import checking


def check(arguments: argparse.Namespace) -> int:
    """Print the faults found; 1 when there are any."""
    with opened(arguments.library) as library:
        findings = checking.check_library(library)
    if arguments.json:
        output.say_json([{"kind": finding.kind, "message": finding.message} for finding in findings])
    elif findings:
        for finding in findings:
            output.say(f"{finding.kind}: {output.one_line(finding.message)}")
    else:
        output.say("No faults found.")
    return 1 if findings else 0
