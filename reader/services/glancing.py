"""A first look at a library before it is opened: the top level of its tree, read without SQLAlchemy."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from reader.store.glance import glance_sources


def glance_library(path: Path) -> Sequence[Any]:
    """The sources of a library with their counts, as the tree shows them; empty on any doubt, never an error."""
    return glance_sources(path)
