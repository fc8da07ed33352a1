"""The files that words of a command line stand for. Reads no file and no library."""

from collections.abc import Iterable
from pathlib import Path

from reader.formats.given_files import expand_globs


def find_files(words: Iterable[str]) -> list[Path]:
    """The paths that words stand for: patterns that a shell left to the program (`*.html`) become their files.

    A word that names a file or folder, or a pattern that fits none, stays as it is.
    """
    return expand_globs(words)
