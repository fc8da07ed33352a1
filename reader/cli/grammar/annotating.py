"""`dateline annotate`: annotations by hand."""

import argparse

from reader.cli.grammar.parsing import Commands, Parser, add_command, count, usage_error


def add_annotate(commands: "Commands[Parser]") -> None:
    """Mark a span."""
    parser = add_command(commands, "annotate", "mark a span of an article and print the annotation's id")
    parser.add_argument("--article", required=True, metavar="ID", help="id or guid of the article")
    parser.add_argument("--start", type=int, metavar="N", help="first character, counted from 0")
    parser.add_argument("--end", type=int, metavar="M", help="the character after the last")
    parser.add_argument("--quote", metavar="TEXT", help="the words to mark, instead of --start and --end")
    parser.add_argument("--occurrence", type=count, metavar="K", help="which of several such places, from 1")
    parser.add_argument(
        "--tag",
        action="append",
        default=[],
        dest="tags",
        metavar="PATH",
        help="a tag; made when missing",
    )
    parser.add_argument("--memo", default="", metavar="TEXT", help="a note on the annotation")


def check_annotate(parsed: argparse.Namespace) -> None:
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
        raise usage_error(problem, "annotate")
