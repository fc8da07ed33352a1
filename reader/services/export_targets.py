"""Where an export may be written: never over the library it comes from."""

import os
from pathlib import Path

from reader.domain.errors import TargetUnwritable
from reader.formats.whole_file import explain_unwritable
from reader.store.library import Library


def refuse_library(library: Library, target: Path) -> None:
    """Raise `TargetUnwritable` when the target is the library itself or a file that SQLite keeps beside it."""
    own = Path(os.path.realpath(library.path))
    place = Path(os.path.realpath(target))
    names = {own, *(own.with_name(own.name + suffix) for suffix in ("-wal", "-shm", "-journal"))}
    with explain_unwritable(target):
        is_same = place in names or (place.exists() and own.exists() and place.samefile(own))
    if is_same:
        raise TargetUnwritable(f"{target} is the library itself.", "Give another name for the table.")


def companion_path(target: Path, name: str) -> Path:
    """Where a companion of a target stands: `annotations.csv` has an `articles.csv`, `x.csv` an `x.articles.csv`.

    `name` is that of the companion with its ending.
    """
    is_plain = target.stem.casefold() == PLAIN_STEM
    return target.with_name(name if is_plain else f"{target.stem}.{name}")


PLAIN_STEM = "annotations"
"""The companions of a target of this name have no other name before theirs."""
