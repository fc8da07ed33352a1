"""The command that counts over time: `trend`."""

import argparse

from reader.cli.grammar.parsing import Commands, Parser, add_command, usage_error

STEPS = ("month", "year")


def add_trend(commands: "Commands[Parser]") -> None:
    """A phrase or a tag over time."""
    parser = add_command(commands, "trend", "count a phrase or a tag by month or year and source")
    parser.add_argument(
        "words", nargs="?", metavar="QUERY", help="a phrase, whatever its spaces, quotes, dashes and hyphens"
    )
    parser.add_argument("--tag", metavar="PATH", help="the uses of this tag and of those below it instead")
    parser.add_argument("--by", choices=STEPS, default=STEPS[0], help="the length of the periods")
    parser.add_argument(
        "--filter", metavar="QUERY", help="only in articles that this finds, as in search: source:kcna"
    )
    parser.add_argument(
        "--csv",
        action="store_true",
        help="print the rows as CSV and nothing else; total, first and last seen and notes are in --json",
    )


def check_trend(parsed: argparse.Namespace) -> None:
    """What argparse cannot say: one of query and tag, and one form of output."""
    if (parsed.words is None) == (parsed.tag is None):
        raise usage_error("give either a query or --tag", "trend")
    if parsed.csv and parsed.json:
        raise usage_error("give either --csv or --json, not both", "trend")
