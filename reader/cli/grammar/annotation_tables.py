"""`dateline import-annotations`: a table of annotations in."""

import argparse

from reader.cli.grammar.parsing import Commands, Parser, add_command, path
from reader.domain.annotation_tables import ANNOTATION_FIELDS, Missing, UnknownTags
from reader.domain.errors import MappingInvalid
from reader.domain.mappings import ColumnMapping


def add_import_annotations(commands: "Commands[Parser]") -> None:
    """Annotations back from a table."""
    parser = add_command(commands, "import-annotations", "take annotations in from a table, as one step")
    parser.add_argument(
        "file",
        type=path,
        metavar="FILE",
        help="an exported CSV file, one with an article and offsets or a quote, or the export of Taguette, doccano"
        " or Label Studio",
    )
    parser.add_argument("--dry-run", action="store_true", help="tell what would change and write nothing")
    parser.add_argument(
        "--missing",
        choices=[one.value for one in Missing],
        default=Missing.KEEP.value,
        help="what becomes of annotations that the table lacks",
    )
    parser.add_argument(
        "--unknown-tags",
        choices=[one.value for one in UnknownTags],
        default=UnknownTags.CREATE.value,
        help="make tags that the codebook lacks, or take the annotations in without them",
    )
    parser.add_argument(
        "--map",
        action="append",
        default=[],
        type=_tag_pair,
        metavar="OLD=NEW",
        help="a tag of the codebook to take for an unknown one; may be repeated",
    )
    parser.add_argument(
        "--columns",
        type=_columns,
        metavar="FIELD=COLUMN,...",
        help=f"which columns hold what, else guessed; fields are {', '.join(ANNOTATION_FIELDS)}",
    )
    parser.add_argument("--coder", default="", metavar="NAME", help="who made what names nobody (you)")
    parser.add_argument(
        "--accept",
        type=_score,
        metavar="SCORE",
        help="put what is not placed where proposed, if that is at least so sure (0 to 1)",
    )


def _tag_pair(text: str) -> tuple[str, str]:
    old, equals, new = (part.strip() for part in text.partition("="))
    if not equals or not old or not new:
        raise argparse.ArgumentTypeError(f"“{text}” is no OLD=NEW; write it like threat/atom=threat/nuclear")
    return old, new


def _columns(text: str) -> ColumnMapping:
    try:
        return ColumnMapping.parse(text, ANNOTATION_FIELDS, "an annotation")
    except MappingInvalid as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _score(text: str) -> float:
    try:
        score = float(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text}” is no number from 0 to 1") from error
    if not 0 <= score <= 1:
        raise argparse.ArgumentTypeError(f"{text} is not from 0 to 1")
    return score
