"""Opening the library that a command names."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.services import libraries
from reader.services.libraries import Library

INITIATOR = "cli"


@contextmanager
def opened(path: Path) -> Iterator[Library]:
    """The library, closed at the end. Raises `LibraryMissing` and the other known errors of opening."""
    library = libraries.open_library(path, initiator=INITIATOR)
    try:
        yield library
    finally:
        library.close()
