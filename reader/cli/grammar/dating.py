"""`dateline date`: when articles were published."""

import argparse

from reader.cli.grammar.parsing import Commands, Parser, add_command, usage_error

_DAY = "a day, month or year: 2015-09-03, 3 Sep 2015, 2015-09, 2015"


def add_date(commands: "Commands[Parser]") -> None:
    """Show or settle the date of articles."""
    parser = add_command(commands, "date", "show the date of articles and how it was found, or settle it")
    parser.add_argument("articles", nargs="+", metavar="ARTICLE", help="id or guid of an article")
    parser.add_argument("--from", dest="day_from", metavar="DAY", help=f"not before {_DAY}")
    parser.add_argument("--to", dest="day_to", metavar="DAY", help="not after this day, month or year")
    parser.add_argument("--on", dest="day_on", metavar="DAY", help="on this day, in this month or year")
    parser.add_argument("--unknown", action="store_true", help="say that the date is not known")
    parser.add_argument("--accept", action="store_true", help="let the date stand as it was found")


def check_date(parsed: argparse.Namespace) -> None:
    """What argparse cannot say: bounds, a day, unknown and accept exclude each other."""
    is_bounded = parsed.day_from is not None or parsed.day_to is not None
    if sum((is_bounded, parsed.day_on is not None, parsed.unknown, parsed.accept)) > 1:
        raise usage_error("give --from and --to, or --on, or --unknown, or --accept", "date")
