"""The commands that tell what a library holds: `list`, `show`."""

import argparse

from reader.cli.grammar.parsing import Commands, Parser, add_command


def add_list(commands: "Commands[Parser]") -> None:
    """All articles."""
    add_command(commands, "list", "list the articles")


def add_show(commands: "Commands[Parser]") -> None:
    """One article."""
    parser = add_command(commands, "show", "show an article with its paragraphs, listed items and annotations")
    take_article(parser)


def take_article(parser: argparse.ArgumentParser) -> None:
    """Let a command name one article."""
    parser.add_argument("article", metavar="ARTICLE", help="id or guid of the article")
