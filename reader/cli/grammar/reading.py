"""The commands that tell what a library holds: `list`, `show`, `listed`, `versions`."""

import argparse
from datetime import date

from reader.cli.grammar.parsing import Commands, Parser, add_command, count


def add_list(commands: "Commands[Parser]") -> None:
    """All articles."""
    add_command(commands, "list", "list the articles")


def add_show(commands: "Commands[Parser]") -> None:
    """One article."""
    parser = add_command(commands, "show", "show an article with its paragraphs, listed items and annotations")
    take_article(parser)


def add_listed(commands: "Commands[Parser]") -> None:
    """What pages listed."""
    parser = add_command(commands, "listed", "list what pages listed and the library does not hold")
    parser.add_argument("--source", default="", metavar="NAME", help="of this source only")
    parser.add_argument("--from", dest="first", type=_day, metavar="DAY", help="from this day on")
    parser.add_argument("--to", dest="last", type=_day, metavar="DAY", help="up to this day")
    chosen = parser.add_mutually_exclusive_group()
    chosen.add_argument("--all", action="store_true", help="also what is held, with its article")
    chosen.add_argument("--coverage", action="store_true", help="how much of it is held, by source and day")


def add_versions(commands: "Commands[Parser]") -> None:
    """The texts of one article."""
    parser = add_command(commands, "versions", "list the versions of an article's text, or compare two of them")
    take_article(parser)
    parser.add_argument("--diff", nargs=2, type=count, metavar=("A", "B"), help="the versions to compare")


def take_article(parser: argparse.ArgumentParser) -> None:
    """Let a command name one article."""
    parser.add_argument("article", metavar="ARTICLE", help="id or guid of the article")


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"not a day like 2026-01-10: {text!r}") from error
