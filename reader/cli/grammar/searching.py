"""The command that finds articles: `search`."""

import argparse

from reader.cli.grammar.parsing import Commands, Parser, add_command, count

ORDERS = ("date", "oldest", "relevance")
_SYNTAX = """\
north korea          both words; "north korea" side by side
a OR b, -c, (a b)    either, without, together
sanction*            words that begin so
NEAR(kim trump, 5)   at most five words apart
title: source: tag: memo: lang: state: coder: speaker:
date:2024-01..2024-06, date:2024, date:..2024-01-05

a query that begins with - stands last, after --
"""


def add_search(commands: "Commands[Parser]") -> None:
    """Articles by words and fields."""
    parser = add_command(commands, "search", "find articles by words and fields")
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = f"a query is made of\n\n{_SYNTAX}"
    parser.add_argument("query", metavar="QUERY", help="what to find; in quotation marks when it has spaces")
    parser.add_argument("--limit", type=count, metavar="N", help="how many articles at most")
    parser.add_argument(
        "--order",
        choices=ORDERS,
        default=ORDERS[0],
        help="newest first (date), oldest first, or by relevance where few enough are found",
    )
