"""The command line's grammar: subcommands and their options. Imports nothing heavy, so help answers at once."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

PROGRAM = "dateline"
USAGE = f"{PROGRAM} [LIBRARY]\n       {PROGRAM} COMMAND --library LIBRARY ..."


class UsageError(Exception):
    """The words of the command line make no command. `str()` is one line."""


class _Parser(argparse.ArgumentParser):
    """A parser that raises `UsageError` where argparse would print its usage and leave."""

    def error(self, message: str) -> NoReturn:
        command = self.prog.removeprefix(PROGRAM).strip()
        where = f"{command}: " if command else ""
        hint = " ".join(part for part in (PROGRAM, command, "--help") if part)
        raise UsageError(" ".join(f"{where}{message} (see {hint})".split()))


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
    if parsed.command == "annotate":
        _check_annotate(parsed)
    return parsed


def _build_parser(version: str) -> tuple[argparse.ArgumentParser, list[str]]:
    """The parser and the names of its commands."""
    parser = _Parser(
        prog=PROGRAM,
        usage=USAGE,
        description="Read news closely: mark phrases, tag them, export a table. Without a command: the window.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {version}")
    commands = parser.add_subparsers(
        prog=PROGRAM, dest="command", metavar="COMMAND", required=True, parser_class=_Parser
    )
    _add_import(commands)
    _add(commands, "list", "list the articles")
    show = _add(commands, "show", "show an article with its paragraphs, listed items and annotations")
    show.add_argument("article", metavar="ARTICLE", help="id or guid of the article")
    _add_annotate(commands)
    _add(commands, "undo", "take back the last step")
    _add(commands, "redo", "bring back the step last undone")
    history = _add(commands, "history", "list the steps, newest first")
    history.add_argument("--limit", type=_count, default=200, metavar="N", help="how many steps at most (200)")
    _add_export(commands)
    _add(commands, "check", "check the library for faults")
    return parser, list(commands.choices)


_Commands = argparse._SubParsersAction  # the type that argparse gives has no public name


def _add(commands: "_Commands[_Parser]", name: str, text: str) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=text, description=f"{text[0].upper()}{text[1:]}.", allow_abbrev=False)
    parser.add_argument("--library", required=True, type=_path, metavar="LIBRARY", help="the library file")
    parser.add_argument("--json", action="store_true", help="print JSON for a machine to read")
    return parser


def _add_import(commands: "_Commands[_Parser]") -> None:
    parser = _add(commands, "import", "import files as articles; makes the library when there is none")
    parser.add_argument("--dry-run", action="store_true", help="tell what would come in and write nothing")
    parser.add_argument(
        "paths",
        nargs="+",
        type=_path,
        metavar="PATH",
        help="a file to import, or a folder: its .txt files, subfolders included",
    )


def _add_annotate(commands: "_Commands[_Parser]") -> None:
    parser = _add(commands, "annotate", "mark a span of an article and print the annotation's id")
    parser.add_argument("--article", required=True, metavar="ID", help="id or guid of the article")
    parser.add_argument("--start", type=int, metavar="N", help="first character, counted from 0")
    parser.add_argument("--end", type=int, metavar="M", help="the character after the last")
    parser.add_argument("--quote", metavar="TEXT", help="the words to mark, instead of --start and --end")
    parser.add_argument("--occurrence", type=_count, metavar="K", help="which of several such places, from 1")
    parser.add_argument(
        "--tag",
        action="append",
        default=[],
        dest="tags",
        metavar="PATH",
        help="a tag; made when missing",
    )
    parser.add_argument("--memo", default="", metavar="TEXT", help="a note on the annotation")


def _add_export(commands: "_Commands[_Parser]") -> None:
    parser = _add(commands, "export", "write the annotations as a CSV file")
    parser.add_argument("--to", required=True, type=_path, metavar="FILE", help="the file to write")
    parser.add_argument(
        "--profile", choices=("data", "excel"), default="data", help="for R and Python (data), or for spreadsheets"
    )


def _check_annotate(parsed: argparse.Namespace) -> None:
    """What argparse cannot say: a quote or both offsets, and an occurrence of a quote only."""
    has_offsets = parsed.start is not None or parsed.end is not None
    problem = ""
    if parsed.quote is not None and has_offsets:
        problem = "give either --quote or --start and --end, not both"
    elif parsed.quote is None and (parsed.start is None or parsed.end is None):
        problem = "give --start and --end, or --quote"
    elif parsed.occurrence is not None and parsed.quote is None:
        problem = "--occurrence needs --quote"
    if problem:
        raise UsageError(f"annotate: {problem} (see {PROGRAM} annotate --help)")


def _path(text: str) -> Path:
    if not text:
        raise argparse.ArgumentTypeError("a path cannot be empty")
    return Path(text)


def _count(text: str) -> int:
    if not text.isdecimal() or len(text) > 9 or int(text) < 1:
        raise argparse.ArgumentTypeError(f"not a number from 1: {text!r}")
    return int(text)
