"""Copies of a library that can only be read, in which what would be done can be tried. The whole interface."""

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from reader.store.foreign_files import copy_database
from reader.store.library import Library, open_library
from reader.store.library_files import unreachable


@contextmanager
def opened_to_try(library: Library) -> Iterator[Library]:
    """The library itself, or where it cannot be written a temporary copy that can, until the block is left.

    Raises `LibraryUnreachable` where there is no room for the copy, and the errors of opening a library.
    """
    if not library.is_read_only:
        yield library
        return
    with ExitStack() as stack:
        try:
            folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="dateline-"))
            path = copy_database(library.path, Path(folder))
            path.chmod(0o600)
        except OSError as error:
            raise unreachable(library.path, error) from error
        copy = open_library(path, initiator=library.initiator, coder_name=library.coder_name)
        stack.callback(copy.close)
        yield copy
