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


def add_merge(commands: "Commands[Parser]") -> None:
    """Another library in."""
    parser = add_command(commands, "merge", "bring what another library holds into this one, as one step")
    parser.add_argument("--dry-run", action="store_true", help=_DRY_RUN)
    parser.add_argument("other", type=path, metavar="OTHER", help="the other library; it is only read")
