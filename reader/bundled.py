"""Where the files that come with the program lie: resources and the two given documents; and its version.

The lowest room: standard library only, any layer may ask. In a checkout the folders stand beside the package;
in an installed copy they stand inside it.
"""

import re
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    inside = _PACKAGE / f"_{name}"
    return inside if inside.is_dir() else _PACKAGE.parent / name


def resource_path(*parts: str) -> Path:
    """The path of one file or folder under `resources/`, whether or not it exists."""
    return _folder("resources").joinpath(*parts)


def changelog_path() -> Path:
    """The changelog: at the top of a checkout, among the resources of an installed copy."""
    top = _PACKAGE.parent / "CHANGELOG.md"
    return resource_path("CHANGELOG.md") if (_PACKAGE / "_resources").is_dir() else top


def list_seeds() -> list[Path]:
    """The documents that a new library starts with, in the order of their names."""
    return sorted(_folder("seeds").glob("*.txt"))


@cache
def program_version() -> str:
    """The version of the program: from its project file in a checkout, else from the installed distribution."""
    project = _PACKAGE.parent / "pyproject.toml"
    if project.is_file():
        text = project.read_text(encoding="utf-8")
        found = re.search(r'^name = "dateline-reader"\nversion = "(.+)"$', text, re.MULTILINE)
        if found:
            return found[1]
    from importlib.metadata import version

    return version("dateline-reader")
