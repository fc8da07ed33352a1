"""Projects of other programs, and other libraries, opened to be merged. This is the whole interface.

What a file is, its content says: a REFI-QDA project. It is read only and never changed. Safe on any thread.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.domain.projects import Project
from reader.formats import refi_project

PROJECT_SUFFIXES = (".qdpx",)
"""What file dialogs offer."""


@contextmanager
def opened_project(path: Path) -> Iterator[Project]:
    """The project of a file, until the block is left. Raises `FileUnreadable`."""
    yield refi_project.read_project(path)
