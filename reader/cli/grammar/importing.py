"""`dateline import`."""

from reader.cli.grammar.parsing import Commands, Parser, add_command, path


def add_import(commands: "Commands[Parser]") -> None:
    """Files in."""
    parser = add_command(commands, "import", "import files as articles; makes the library when there is none")
    parser.add_argument("--dry-run", action="store_true", help="tell what would come in and write nothing")
    parser.add_argument(
        "paths",
        nargs="+",
        type=path,
        metavar="PATH",
        help="a file to import, or a folder: its .txt files, subfolders included",
    )
