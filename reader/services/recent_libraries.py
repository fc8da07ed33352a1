"""The libraries that were open last, as they are listed: by name, and by folder where names are equal."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from reader.services.preferences import LIBRARY_SUFFIX, Preferences


@dataclass(frozen=True, slots=True)
class RecentLibrary:
    """A library by its name; `folder` tells it from another of that name, and is "" where none is listed."""

    path: Path
    name: str
    folder: str = ""


def list_recent(preferences: Preferences) -> list[RecentLibrary]:
    """The libraries that were open last, latest first. No disk is asked whether they are still there."""
    paths = [Path(text) for text in preferences.recent]
    names = [path.name.removesuffix(LIBRARY_SUFFIX) for path in paths]
    times = Counter(name.casefold() for name in names)
    return [
        RecentLibrary(path, name, short_folder(path) if times[name.casefold()] > 1 else "")
        for path, name in zip(paths, names, strict=True)
    ]


def find_missing(paths: Iterable[Path]) -> frozenset[Path]:
    """Those where no file is. Asks disks, of which one may answer late: for a worker."""
    return frozenset(path for path in paths if not _is_there(path))


def forget(preferences: Preferences, path: Path) -> None:
    """Take a library off the list; what is kept of the place in it stays."""
    preferences.recent = [text for text in preferences.recent if text != str(path)]


def forget_all(preferences: Preferences) -> None:
    """Empty the list. The last library is opened by the next start all the same."""
    preferences.recent = []


def short_folder(path: Path) -> str:
    """The folder of a library, from the user's own on where it lies there."""
    try:
        return str(Path("~") / path.parent.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(path.parent)


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False
