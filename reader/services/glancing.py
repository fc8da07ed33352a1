"""A first look at a library before it is opened: the top level of its tree, read without SQLAlchemy."""

from collections.abc import Sequence
from pathlib import Path
from threading import Thread
from typing import Any

from reader.store.glance import glance_sources


def glance_library(path: Path) -> Sequence[Any]:
    """The sources of a library with their counts, as the tree shows them; empty on any doubt, never an error."""
    return glance_sources(path)


class Glance:
    """A first look that is taken on a thread from when it is made on, while the caller imports and starts Qt: over
    many days SQLite takes some tens of milliseconds for it, and does not need the interpreter meanwhile.
    """

    def __init__(self, path: Path) -> None:
        self._found: list[Any] = []
        self._thread = Thread(target=lambda: self._found.extend(glance_library(path)), name="glance")
        self._thread.start()

    def result(self) -> Sequence[Any]:
        """What `glance_library` gives, once it is there."""
        self._thread.join()
        return self._found
