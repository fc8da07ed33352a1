"""The command line's grammar as a whole. Imports nothing heavy, so help answers at once."""

import argparse
from collections.abc import Callable, Sequence

from reader.cli.grammar.annotating import add_annotate, check_annotate
from reader.cli.grammar.annotation_tables import add_import_annotations
from reader.cli.grammar.care import add_care, check_care
from reader.cli.grammar.codebook import add_codebook, check_codebook
from reader.cli.grammar.dating import add_date, check_date
from reader.cli.grammar.exporting import add_export, check_export
from reader.cli.grammar.finding import add_concordance, add_find, check_concordance, check_find
from reader.cli.grammar.importing import add_import, add_imports, add_originals, check_import
from reader.cli.grammar.merging import add_import_project, add_merge
from reader.cli.grammar.parsing import PROGRAM, Commands, Parser
from reader.cli.grammar.parsing import UsageError as UsageError
from reader.cli.grammar.preferring import add_preferences
from reader.cli.grammar.reading import add_list, add_listed, add_show, add_versions
from reader.cli.grammar.searching import add_search
from reader.cli.grammar.trending import add_trend, check_trend
from reader.cli.grammar.upkeep import add_check, add_review, add_steps

USAGE = f"{PROGRAM} [LIBRARY]\n       {PROGRAM} COMMAND --library LIBRARY ..."
_GRAMMAR: "tuple[Callable[[Commands[Parser]], None], ...]" = (
    add_import,
    add_import_annotations,
    add_imports,
    add_import_project,
    add_merge,
    add_list,
    add_show,
    add_listed,
    add_versions,
    add_review,
    add_search,
    add_find,
    add_concordance,
    add_trend,
    add_annotate,
    add_codebook,
    add_date,
    add_steps,
    add_export,
    add_originals,
    add_check,
    add_care,
    add_preferences,
)
"""The commands in the order in which help lists them."""
_CHECKS: dict[str, Callable[[argparse.Namespace], None]] = {
    "annotate": check_annotate,
    "backup": check_care,
    "codebook": check_codebook,
    "concordance": check_concordance,
    "date": check_date,
    "export": check_export,
    "find": check_find,
    "import": check_import,
    "trend": check_trend,
}
"""What argparse cannot say of a command's options; each raises `UsageError`."""


def parse_arguments(argv: Sequence[str], version: str) -> argparse.Namespace:
    """The command and its options. Raises `UsageError`; help and version print and raise `SystemExit`."""
    words = list(argv)
    if words[:1] == ["help"]:
        words = [*words[1:2], "--help"]
    parser, names = _build_parser(version)
    if len(words) == 1 and not words[0].startswith("-") and words[0] not in names:
        raise UsageError(
            f"“{words[0]}” is no command and no file; commands are {', '.join(names)} (see {PROGRAM} --help)"
        )
    parsed = parser.parse_args(words)
    if parsed.command in _CHECKS:
        _CHECKS[parsed.command](parsed)
    return parsed


def _build_parser(version: str) -> tuple[argparse.ArgumentParser, list[str]]:
    """The parser and the names of its commands."""
    parser = Parser(
        prog=PROGRAM,
        usage=USAGE,
        description="Read news closely: mark phrases, tag them, export a table. Without a command: the window.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {version}")
    commands = parser.add_subparsers(
        prog=PROGRAM, dest="command", metavar="COMMAND", required=True, parser_class=Parser
    )
    for add in _GRAMMAR:
        add(commands)
    return parser, list(commands.choices)
