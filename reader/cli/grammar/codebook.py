"""`dateline codebook`: the codebook out and in."""

import argparse

from reader.cli.grammar.parsing import Commands, Parser, add_command, path, usage_error


def add_codebook(commands: "Commands[Parser]") -> None:
    """The codebook as a file."""
    parser = add_command(commands, "codebook", "write the codebook as a file, or take one in")
    parser.add_argument("action", choices=("export", "import"), help="write the file, or read it")
    parser.add_argument("file", type=path, metavar="FILE", help="the file: .csv, or .qdc for other programs")
    parser.add_argument(
        "--profile", choices=("data", "excel"), help="export for R and Python (data) or spreadsheets"
    )
    parser.add_argument("--dry-run", action="store_true", help="import: tell what would change and write nothing")
    parser.add_argument("--keep-own", action="store_true", help="import: where both differ, the library wins")


def check_codebook(parsed: argparse.Namespace) -> None:
    """What argparse cannot say: which options belong to which action."""
    if parsed.action == "import" and parsed.profile:
        raise usage_error("--profile goes with export", "codebook")
    if parsed.action == "export" and (parsed.dry_run or parsed.keep_own):
        raise usage_error("--dry-run and --keep-own go with import", "codebook")
