"""Where an export may be written: never over the library it comes from; and which files it would be."""

import os
from pathlib import Path

from reader.domain.errors import TargetUnwritable
from reader.domain.exports import TABLE_FORMATS, Companion, ExportFormat, ExportRequest
from reader.domain.wording import tr
from reader.formats.whole_file import explain_unwritable
from reader.store.library import Library


def refuse_library(library: Library, target: Path) -> None:
    """Raise `TargetUnwritable` when the target is the library itself or a file that SQLite keeps beside it."""
    own = Path(os.path.realpath(library.path))
    place = Path(os.path.realpath(target))
    names = {own, *(own.with_name(own.name + suffix) for suffix in ("-wal", "-shm", "-journal"))}
    with explain_unwritable(target):
        is_there = os.path.exists(place)  # noqa: PTH110 - a name too long is not there, and no error
        is_same = place in names or (is_there and own.exists() and place.samefile(own))
    if is_same:
        raise TargetUnwritable(
            tr("{target} is the library itself.", target=target), tr("Give another name for the table.")
        )


def companion_path(target: Path, name: str) -> Path:
    """Where a companion of a target stands: `annotations.csv` has an `articles.csv`, `x.csv` an `x.articles.csv`.

    `name` is that of the companion with its ending.
    """
    is_plain = target.stem.casefold() == PLAIN_STEM
    return target.with_name(name if is_plain else f"{target.stem}.{name}")


def guarded_path(target: Path) -> Path:
    """Where the side file of a table stands."""
    return target.with_name(f"{target.name}.guarded.json")


def list_targets(request: ExportRequest) -> tuple[Path, ...]:
    """The files that an export may write, replace or remove, its target first."""
    found = [request.target]
    if request.format is ExportFormat.CSV:
        found.append(guarded_path(request.target))
    if request.format not in TABLE_FORMATS or request.format is ExportFormat.XLSX:
        return tuple(found)
    for companion in Companion:
        if companion in request.companions:
            path = companion_path(request.target, COMPANION_NAMES[companion])
            found.append(path)
            if companion in (Companion.ARTICLES, Companion.WIDE):
                found.append(guarded_path(path))
    return tuple(found)


COMPANION_NAMES = {
    Companion.ARTICLES: "articles.csv",
    Companion.CODEBOOK: "codebook.csv",
    Companion.WIDE: "wide.csv",
    Companion.DATAPACKAGE: "datapackage.json",
    Companion.METHOD: "method.txt",
}
"""What `companion_path` takes for each companion."""
PLAIN_STEM = "annotations"
"""The companions of a target of this name have no other name before theirs."""
