"""`dateline export`: what a library is written to."""

import argparse

from reader.cli.grammar.parsing import Commands, Parser, add_command, path, usage_error
from reader.domain.exports import REFERENCE_FORMATS, SUFFIXES, ExportFormat
from reader.services.export_writers import WRITERS

PROFILES = ("data", "excel")


def add_export(commands: "Commands[Parser]") -> None:
    """Annotations and what belongs to them, out."""
    parser = add_command(commands, "export", "write annotations, articles or the codebook to files")
    parser.add_argument("--to", required=True, type=path, metavar="FILE", help="the file to write")
    parser.add_argument(
        "--format",
        choices=[one.value for one in WRITERS],
        help="what to write; without it the end of the file's name says it, else csv",
    )
    parser.add_argument(
        "--profile", choices=PROFILES, help="CSV for R and Python (data, the default) or for spreadsheets (excel)"
    )
    parser.add_argument(
        "--filter", metavar="QUERY", help="only on articles that this finds, as in search: source:kcna"
    )
    parser.add_argument(
        "--tag",
        action="append",
        default=[],
        dest="tags",
        metavar="PATH",
        help="only annotations with this tag or one below it; may be repeated for any of several",
    )
    parser.add_argument(
        "--coder",
        action="append",
        default=[],
        dest="coders",
        metavar="NAME",
        help="only annotations by this coder; may be repeated",
    )
    parser.add_argument(
        "--article",
        action="append",
        default=[],
        dest="articles",
        metavar="ID",
        help="only this article; may be repeated, and then the order given is kept where articles are written",
    )
    parser.add_argument(
        "--passages", action="store_true", help="references of annotations with their paragraphs, not of articles"
    )


def check_export(parsed: argparse.Namespace) -> None:
    """What argparse cannot say: which format it is, and which options go with it."""
    parsed.format = _find_format(parsed)
    if parsed.profile is not None and parsed.format is not ExportFormat.CSV:
        raise usage_error(f"--profile goes with csv, not with {parsed.format}", "export")
    parsed.profile = parsed.profile or PROFILES[0]
    if parsed.passages and parsed.format not in REFERENCE_FORMATS:
        raise usage_error(f"--passages goes with {', '.join(sorted(REFERENCE_FORMATS))}", "export")


def _find_format(parsed: argparse.Namespace) -> ExportFormat:
    if parsed.format is not None:
        return ExportFormat(parsed.format)
    guessed = SUFFIXES.get(parsed.to.suffix.lower(), ExportFormat.CSV)
    if guessed not in WRITERS:
        raise usage_error(f"{parsed.to.suffix} cannot be written; give --format", "export")
    return guessed
