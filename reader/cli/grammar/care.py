"""The commands that keep a library from being lost: backups, restoring one, and salvage of a damaged file."""

import argparse

from reader.cli.grammar.parsing import Commands, Parser, add_command, path, usage_error


def add_care(commands: "Commands[Parser]") -> None:
    """Backups and recovery."""
    backup = add_command(commands, "backup", "back a library up, also while it is open in a window")
    backup.add_argument("--to", type=path, metavar="FILE", help="a copy of your own here, not among the backups")
    listed = add_command(commands, "backups", "list the backups of a library, newest first")
    restore = add_command(commands, "restore", "make a library of a backup again")
    restore.add_argument(
        "--backup", type=path, metavar="FILE", help="this backup; without it the newest that can be read"
    )
    place = restore.add_mutually_exclusive_group()
    place.add_argument("--to", type=path, metavar="FILE", help="here; without it beside the library")
    place.add_argument(
        "--in-place", action="store_true", help="in place of the library, which is backed up before"
    )
    recover = add_command(commands, "recover", "save what can be read of a damaged library into a new one")
    recover.add_argument(
        "--to", type=path, metavar="FILE", help="the new library; without it beside the damaged one"
    )
    for command in (backup, listed, restore):
        command.add_argument(
            "--folder", type=path, metavar="FOLDER", help="where backups lie, if not where the preferences say"
        )


def check_care(arguments: argparse.Namespace) -> None:
    """A copy of one's own needs no folder of backups."""
    if arguments.command == "backup" and arguments.to is not None and arguments.folder is not None:
        raise usage_error("--folder is of no use with --to", "backup")
