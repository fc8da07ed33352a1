"""What the grammar of every command is made of: the parser, the kinds of values, and the error of wrong words."""

import argparse
from pathlib import Path
from typing import NoReturn

PROGRAM = "dateline"


class UsageError(Exception):
    """The words of the command line make no command. `str()` is one line."""


class Parser(argparse.ArgumentParser):
    """A parser that raises `UsageError` where argparse would print its usage and leave."""

    def error(self, message: str) -> NoReturn:
        """Raise `UsageError` with the command and where its help is."""
        command = self.prog.removeprefix(PROGRAM).strip()
        raise usage_error(message, command)


Commands = argparse._SubParsersAction  # the type that argparse gives has no public name


def usage_error(message: str, command: str = "") -> UsageError:
    """The error of a command, in one line that names its help."""
    where = f"{command}: " if command else ""
    hint = " ".join(part for part in (PROGRAM, command, "--help") if part)
    return UsageError(" ".join(f"{where}{message} (see {hint})".split()))


def add_command(commands: "Commands[Parser]", name: str, text: str) -> argparse.ArgumentParser:
    """A command with what all have: a library, and JSON for machines."""
    parser = commands.add_parser(name, help=text, description=f"{text[0].upper()}{text[1:]}.", allow_abbrev=False)
    parser.add_argument("--library", required=True, type=path, metavar="LIBRARY", help="the library file")
    parser.add_argument("--json", action="store_true", help="print JSON for a machine to read")
    return parser


def path(text: str) -> Path:
    """A path that is not empty."""
    return Path(words(text))


def words(text: str) -> str:
    """A path, pattern or address that is not empty."""
    if not text:
        raise argparse.ArgumentTypeError("a path cannot be empty")
    return text


def count(text: str) -> int:
    """A number from 1."""
    if not text.isdecimal() or len(text) > 9 or int(text) < 1:
        raise argparse.ArgumentTypeError(f"not a number from 1: {text!r}")
    return int(text)
