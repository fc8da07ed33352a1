"""The commands that look after a library: its journal, annotations that wait for a place, and its soundness."""

from reader.cli.grammar.parsing import Commands, Parser, add_command, count
from reader.domain.history import StepGroup


def add_steps(commands: "Commands[Parser]") -> None:
    """The journal."""
    undo = add_command(commands, "undo", "take back the last step, or an older one alone")
    undo.add_argument(
        "--step", type=count, metavar="N", help="this step alone; refused where a later one depends on it"
    )
    add_command(commands, "redo", "bring back the step last undone")
    history = add_command(commands, "history", "list the steps, newest first")
    history.add_argument("--limit", type=count, default=200, metavar="N", help="how many steps at most (200)")
    history.add_argument("--before", type=count, metavar="N", help="only steps before this one")
    history.add_argument("--coder", default="", metavar="NAME", help="only steps of this coder")
    history.add_argument(
        "--about", choices=[group.value for group in StepGroup], help="only steps about this kind of thing"
    )
    history.add_argument("--article", type=count, metavar="ID", help="only steps on this article")


def add_review(commands: "Commands[Parser]") -> None:
    """Annotations that wait for a decision."""
    parser = add_command(commands, "review", "list the annotations that found no sure place in a new version")
    chosen = parser.add_mutually_exclusive_group()
    chosen.add_argument(
        "--accept", nargs="+", type=count, metavar="ID", help="move these annotations to the places proposed"
    )
    chosen.add_argument(
        "--keep", nargs="+", type=count, metavar="ID", help="leave these annotations on the older version"
    )


def add_check(commands: "Commands[Parser]") -> None:
    """Faults of the library."""
    add_command(commands, "check", "check the library for faults")
    reindex = add_command(commands, "reindex", "make the full-text index whole, going on where that was ended")
    reindex.add_argument("--afresh", action="store_true", help="throw away what the index holds, and begin anew")
    add_command(commands, "verify", "prove every kept file, text and quote, and tell how many were proven")
