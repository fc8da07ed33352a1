"""Runs one command: grammar, command, exit code. 0 is fine, 1 a known error or a finding, 2 a usage error.

Nothing heavy is imported before the grammar has accepted the command, so help and usage errors answer at once.
"""

import shlex
from collections.abc import Sequence
from pathlib import Path

from reader.bundled import program_version
from reader.cli import output
from reader.cli.arguments import UsageError, parse_arguments
from reader.domain.errors import IndexDamaged, KnownError, LibraryDamaged, LibraryHeadLost

FINE, FAILED, USAGE, INTERRUPTED = 0, 1, 2, 130
_WITHOUT_RESCUE = ("recover", "restore", "merge")
"""Commands that are the rescue themselves, or read another library, which may be the damaged one."""


def run(argv: Sequence[str]) -> int:
    """Run the command in `argv` (without the program's name) and give the exit code."""
    output.prepare_streams()
    try:
        code = _run(argv)
        output.flush()
    except UsageError as error:
        output.complain(str(error))
        return USAGE
    except KnownError as error:
        output.complain(str(error))
        return FAILED
    except output.OutputClosed:
        return FINE
    except KeyboardInterrupt:
        output.complain("Interrupted; nothing is left half done.")
        return INTERRUPTED
    return code


def _run(argv: Sequence[str]) -> int:
    try:
        parsed = parse_arguments(argv, program_version())
    except SystemExit:  # help or version was printed
        return FINE
    from reader.cli.commands import COMMANDS

    try:
        return COMMANDS[parsed.command](parsed)
    except (LibraryDamaged, LibraryHeadLost) as error:
        library = getattr(parsed, "library", None)
        if library is None or isinstance(error, IndexDamaged) or parsed.command in _WITHOUT_RESCUE:
            raise
        output.complain(str(error))
        output.complain(_rescue(library))
        return FAILED


def _rescue(library: Path) -> str:
    """The commands that help a damaged library."""
    name = shlex.quote(str(library))
    return (
        f"dateline recover --library {name} saves what can be read of it into a new library;"
        f" dateline restore --library {name} makes a library of the newest backup beside it."
    )
