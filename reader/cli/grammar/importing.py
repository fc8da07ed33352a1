"""The commands that bring articles in and take them out again: `import`, `imports`, `originals`."""

import argparse
import re

from reader.cli.grammar.parsing import Commands, Parser, add_command, count, path, usage_error, words
from reader.domain.errors import MappingInvalid
from reader.domain.mappings import FIELDS, ColumnMapping

STANDARD_INPUT = "-"
_ADDRESS = re.compile(r"https?://\S", re.IGNORECASE)
_OTHER_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)


def add_import(commands: "Commands[Parser]") -> None:
    """Files, folders, patterns and addresses in."""
    parser = add_command(commands, "import", "import files as articles; makes the library when there is none")
    parser.add_argument("--dry-run", action="store_true", help="tell what would come in and write nothing")
    parser.add_argument(
        "--map",
        type=_mapping,
        metavar="FIELD=COLUMN,...",
        help=f"which columns of tables hold what, else guessed; fields are {', '.join(FIELDS)}",
    )
    parser.add_argument("--jobs", type=count, default=1, metavar="N", help="how many processes read files (1)")
    parser.add_argument("--fetch", action="store_true", help="fetch the web addresses among the paths")
    parser.add_argument(
        "--no-originals", action="store_true", help="tell the library to keep no files as they came from now on"
    )
    parser.add_argument("--report", type=path, metavar="FILE", help="write what became of each file to a file")
    parser.add_argument(
        "paths",
        nargs="+",
        type=words,
        metavar="PATH",
        help="a file; a folder, for all readable files in it and its subfolders; a pattern such as '*.html';"
        " a web address, with --fetch; or - for paths on standard input, one a line or ended by NUL",
    )


def check_import(parsed: argparse.Namespace) -> None:
    """Standard input can be read once, and nothing is fetched unless the user says so."""
    if parsed.paths.count(STANDARD_INPUT) > 1:
        raise usage_error(f"{STANDARD_INPUT} can be given once only", "import")
    check_addresses(parsed.paths, is_fetching=parsed.fetch)


def check_addresses(given: list[str], *, is_fetching: bool) -> None:
    """Raise `UsageError` for web addresses that the user did not ask to fetch, and for those of other kinds."""
    other = next((word for word in given if _OTHER_ADDRESS.match(word) and not is_address(word)), None)
    if other is not None:
        raise usage_error(
            f"“{other}”: only addresses with http:// or https:// are fetched; give files as paths", "import"
        )
    address = next((word for word in given if is_address(word)), None)
    if address is not None and not is_fetching:
        raise usage_error(f"“{address}” is a web address and is fetched only with --fetch", "import")


def is_address(word: str) -> bool:
    """Whether a word is a web address rather than a path."""
    return _ADDRESS.match(word) is not None


def add_imports(commands: "Commands[Parser]") -> None:
    """The imports so far."""
    parser = add_command(commands, "imports", "list the imports, or remove one with all that came by it")
    parser.add_argument("--remove", type=count, metavar="ID", help="the import to remove, as one step")


def add_originals(commands: "Commands[Parser]") -> None:
    """Whether files are kept."""
    parser = add_command(commands, "originals", "tell whether the library keeps imported files as they came")
    parser.add_argument("--keep", choices=("yes", "no"), help="keep them from now on, or not")


def _mapping(text: str) -> ColumnMapping:
    try:
        return ColumnMapping.parse(text)
    except MappingInvalid as error:
        raise argparse.ArgumentTypeError(str(error)) from error
