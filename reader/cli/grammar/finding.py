"""The commands that give a concordance: `find` and `concordance`."""

import argparse

from reader.cli.grammar.parsing import Commands, Parser, add_command, usage_error

KINDS = ("phrase", "wildcard", "regex")


def add_find(commands: "Commands[Parser]") -> None:
    """Words in texts, and tagging them."""
    parser = add_command(commands, "find", "find words in the texts, and tag what was found")
    parser.add_argument("words", metavar="WORDS", help="what to find; in quotation marks when it has spaces")
    parser.add_argument(
        "--kind",
        choices=KINDS,
        default=KINDS[0],
        help="a phrase whatever its spaces, quotes, dashes and hyphens (phrase); with * and ? for letters"
        " (wildcard); a regular expression of Python (regex)",
    )
    parser.add_argument("--part", action="store_true", help="also as a part of longer words")
    _take_scope(parser)
    parser.add_argument(
        "--tag", dest="tags", action="append", default=[], metavar="PATH", help="a tag for the hits; see --apply"
    )
    parser.add_argument(
        "--apply", action="store_true", help="tag the hits, as one step; without it they are shown only"
    )


def check_find(parsed: argparse.Namespace) -> None:
    """What argparse cannot say: hits are tagged with something, and printed in one form."""
    check_concordance(parsed)
    if parsed.apply and not parsed.tags:
        raise usage_error("--apply needs --tag", "find")


def check_concordance(parsed: argparse.Namespace) -> None:
    """What argparse cannot say: hits are printed in one form."""
    if parsed.csv and parsed.json:
        raise usage_error("give either --csv or --json, not both", parsed.command)


def add_concordance(commands: "Commands[Parser]") -> None:
    """The uses of a tag."""
    parser = add_command(commands, "concordance", "list where a tag stands, with the words round it")
    parser.add_argument("tag", metavar="PATH", help="the tag, as in threat/nuclear")
    _take_scope(parser)


def _take_scope(parser: argparse.ArgumentParser) -> None:
    chosen = parser.add_mutually_exclusive_group()
    chosen.add_argument(
        "--source", metavar="NAME", help="in the articles of this source only, in all its languages"
    )
    chosen.add_argument("--article", metavar="ID", help="in this article only, by id or guid")
    parser.add_argument("--csv", action="store_true", help="print the lines as CSV")
