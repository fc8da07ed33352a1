"""The start of the program: decides between the window and a command before anything heavy is imported."""

import sys
from collections.abc import Sequence

COMMANDS = frozenset(("import", "list", "show", "annotate", "undo", "redo", "history", "export", "check"))
_ASKS_FOR_TEXT = frozenset({"help", "-h", "--help", "--version"})


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with the words after its name and give the exit code.

    `dateline [LIBRARY]` opens the window; everything else is a command. A library that is named like a command
    is opened by its path: `./list`.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    from reader import app

    if is_command(words):
        return app.run_command(words)
    return app.run_window(words[0] if words else None)


def is_command(words: Sequence[str]) -> bool:
    """Whether the words are for the command line rather than for the window."""
    if not words:
        return False
    first = words[0]
    return first in COMMANDS or first in _ASKS_FOR_TEXT or first.startswith("-") or len(words) > 1


if __name__ == "__main__":
    sys.exit(main())
