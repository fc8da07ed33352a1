"""The commands that look after a library and its journal: `undo`, `redo`, `history`, `check`."""

from reader.cli.grammar.parsing import Commands, Parser, add_command, count


def add_steps(commands: "Commands[Parser]") -> None:
    """The journal."""
    add_command(commands, "undo", "take back the last step")
    add_command(commands, "redo", "bring back the step last undone")
    history = add_command(commands, "history", "list the steps, newest first")
    history.add_argument("--limit", type=count, default=200, metavar="N", help="how many steps at most (200)")


def add_check(commands: "Commands[Parser]") -> None:
    """Faults of the library."""
    add_command(commands, "check", "check the library for faults")
