"""The commands that bring whole projects in: `import-project` and `merge`."""

from reader.cli.grammar.parsing import Commands, Parser, add_command, path

_DRY_RUN = "tell what would be done and write nothing"


def add_import_project(commands: "Commands[Parser]") -> None:
    """A project of another program in."""
    parser = add_command(
        commands,
        "import-project",
        "bring a project of another program in, as one step; makes the library when there is none",
    )
    parser.add_argument("--dry-run", action="store_true", help=_DRY_RUN)
    parser.add_argument(
        "file",
        type=path,
        metavar="FILE",
        help="a REFI-QDA project (.qdpx), a folder of QualCoder (.qda) or a database of Taguette (.sqlite3)",
    )
