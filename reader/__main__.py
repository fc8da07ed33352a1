"""The start of the program: decides between the window and a command before anything heavy is imported."""

import os
import sys
from collections.abc import Sequence
from pathlib import PurePath

COMMANDS = frozenset(
    (
        *("import", "import-annotations", "imports", "list", "show", "listed", "versions", "review"),
        *("search", "find", "concordance", "trend", "annotate", "codebook", "date"),
        *("undo", "redo", "history", "export"),
        *("import-project", "merge"),
        *("originals", "check", "reindex", "verify", "preferences"),
        *("backup", "backups", "restore", "recover"),
    )
)
_LIBRARY_SUFFIX = ".dateline"
_ASKS_FOR_TEXT = frozenset({"help", "-h", "--help", "--version"})


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with the words after its name and give the exit code.

    `dateline [LIBRARY|FILE]...` opens the window; everything else is a command, also words of which one is neither
    a file nor looks like one. A library that is named like a command is opened by its path: `./list`.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    from reader import app

    if is_command(words):
        return app.run_command(words)
    return app.run_window(words)


def is_command(words: Sequence[str]) -> bool:
    """Whether the words are for the command line rather than for the window."""
    if not words:
        return False
    first = words[0]
    if first in COMMANDS or first in _ASKS_FOR_TEXT or first.startswith("-"):
        return True
    return not all(_may_be_file(word) for word in words)


def _may_be_file(word: str) -> bool:
    """Whether a word is a file or looks like the path or the address of one; else it is a command mistyped."""
    is_path = PurePath(word).name != word
    return is_path or word.lower().endswith(_LIBRARY_SUFFIX) or os.path.lexists(word)


if __name__ == "__main__":
    sys.exit(main())
