"""Readers of files that end their process or never come to an end, to be run by other processes."""

import os
import threading
from collections.abc import Sequence
from pathlib import Path


def prepare() -> None:
    """Nothing is to be done first."""


def read_or_die(paths: Sequence[Path]) -> list[str]:
    """The names; a file called "deadly" ends the process, one called "once" the first time only."""
    for path in paths:
        if path.name == "once" and not path.exists():
            path.write_text("")
            os._exit(1)
        if path.name.startswith("deadly"):
            os._exit(1)
    return [path.name for path in paths]


def read_for_ever(paths: Sequence[Path]) -> list[str]:
    """Nothing, and that only after a minute."""
    threading.Event().wait(60)
    return []


def name_loss(path: Path) -> str:
    """What is said of a file that was given up."""
    return f"{path.name} lost"
