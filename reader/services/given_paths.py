"""What the program is given from outside, as arguments, by the desktop or by a drop: libraries, and files with
articles. Nothing is opened for writing; imports nothing heavy, since a start asks it. Any thread.
"""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from reader.services.preferences import LIBRARY_SUFFIX
from reader.store.library_files import is_library_header

_FILE_URL = "file:"


class GivenPaths(NamedTuple):
    """Libraries to open, and files and folders whose articles are to be seen before they are imported."""

    libraries: tuple[Path, ...] = ()
    files: tuple[Path, ...] = ()


def sort_given(paths: Iterable[Path], *, known: Path | None = None) -> GivenPaths:
    """Which of the paths are libraries; each once. `known` is one that is open: it is not looked into, since that
    would take its locks away (POSIX.1, fcntl).
    """
    libraries: dict[Path, None] = {}
    files: dict[Path, None] = {}
    for path in paths:
        (libraries if path == known or is_library(path) else files)[path] = None
    return GivenPaths(tuple(libraries), tuple(files))


def is_library(path: Path) -> bool:
    """Whether a path is to be opened as a library: by its name, by what the file begins with under any other name,
    or because nothing is there that could be something else.
    """
    if path.suffix.lower() == LIBRARY_SUFFIX:
        return True
    try:
        if path.is_file():
            return is_library_header(path)
        return not path.suffix and not os.path.lexists(path)
    except (OSError, ValueError):
        return False


def path_of(word: str) -> Path:
    """The path that an argument means: a path, or the `file:` address of one."""
    if word[: len(_FILE_URL)].lower() != _FILE_URL or os.path.lexists(word):
        return Path(word)
    from urllib.parse import unquote_to_bytes, urlsplit

    try:
        address = urlsplit(word)
    except ValueError:
        return Path(word)
    text = os.fsdecode(unquote_to_bytes(address.path))
    if sys.platform == "win32":
        return Path(f"//{address.netloc}{text}" if address.netloc else text.lstrip("/"))
    return Path(text)
