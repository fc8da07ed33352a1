"""`dateline export`: what a library is written to."""

import argparse

from reader.cli.grammar.parsing import Commands, Parser, add_command, path, usage_error
from reader.domain.exports import REFERENCE_FORMATS, SUFFIXES, TABLE_FORMATS, Companion, ExportFormat
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
    _add_table_options(parser)


def _add_table_options(parser: argparse.ArgumentParser) -> None:
    """What rows of annotations have: columns and companions."""
    names = ",".join(one.value for one in Companion)
    parser.add_argument(
        "--with",
        action="append",
        default=[],
        dest="companions",
        metavar=names,
        help="tables beside it, in a workbook as sheets; several with commas",
    )
    columns = parser.add_mutually_exclusive_group()
    columns.add_argument(
        "--columns", metavar="A,B,C", help="these columns in this order; a wrong name lists the right ones"
    )
    columns.add_argument("--preset", metavar="NAME", help="the columns kept under a name")
    parser.add_argument("--save-preset", metavar="NAME", help="keep --columns under this name")


def check_export(parsed: argparse.Namespace) -> None:
    """What argparse cannot say: which format it is, and which options go with it."""
    parsed.format = _find_format(parsed)
    if parsed.profile is not None and parsed.format is not ExportFormat.CSV:
        raise usage_error(f"--profile goes with csv, not with {parsed.format}", "export")
    parsed.profile = parsed.profile or PROFILES[0]
    _check_table_options(parsed)
    if parsed.passages and parsed.format not in REFERENCE_FORMATS:
        raise usage_error(f"--passages goes with {', '.join(sorted(REFERENCE_FORMATS))}", "export")


def _check_table_options(parsed: argparse.Namespace) -> None:
    given = [word.strip() for words in parsed.companions for word in words.split(",")]
    known = [one.value for one in Companion]
    unknown = [word for word in given if word not in known]
    if unknown:
        raise usage_error(f"--with takes {', '.join(known)}, not {unknown[0]!r}", "export")
    parsed.companions = frozenset(Companion(word) for word in given)
    has_columns = parsed.columns is not None
    parsed.columns = tuple(word.strip() for word in (parsed.columns or "").split(",") if word.strip())
    if has_columns and not parsed.columns:
        raise usage_error("--columns names no column", "export")
    if parsed.save_preset is not None and not parsed.columns:
        raise usage_error("--save-preset goes with --columns", "export")
    if (given or parsed.columns or parsed.preset is not None) and parsed.format not in TABLE_FORMATS:
        tables = ", ".join(sorted(TABLE_FORMATS))
        raise usage_error(f"--with, --columns and --preset go with {tables}, not with {parsed.format}", "export")


def _find_format(parsed: argparse.Namespace) -> ExportFormat:
    if parsed.format is not None:
        return ExportFormat(parsed.format)
    guessed = SUFFIXES.get(parsed.to.suffix.lower(), ExportFormat.CSV)
    if guessed not in WRITERS:
        raise usage_error(f"{parsed.to.suffix} cannot be written; give --format", "export")
    return guessed
