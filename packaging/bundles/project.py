"""What the bundles say about the project, read from where it is said first: pyproject.toml and CHANGELOG.md."""

import os
import re
import subprocess
import tomllib
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
NAME = "dateline"
TITLE = "Dateline"
MAKER = "The Dateline developers"
MIME_TYPE = "application/x-dateline"
SUFFIX = ".dateline"
REVERSE_NAME = "internal.dateline.reader"
"""The program's name as a reversed domain. `internal` is reserved for names that nobody registers."""

SITE = "https://dateline.internal"
"""Where the project and its pictures can be seen; the same, until it is published at an address of its own."""

_HEADING = re.compile(r"^## (?:(?P<version>\d[\w.]*)\W+(?P<day>\d{4}-\d{2}-\d{2})|Unreleased)\W*$")
_FIRST_DAY_OF_FAT = 315_532_800


@dataclass(frozen=True, slots=True)
class Project:
    """Name, version and summary of the distribution, and the packages that build its bundles."""

    version: str
    summary: str
    build_tools: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Release:
    """One part of the change log; `day` is None for what has not been released yet."""

    version: str
    day: date | None
    points: tuple[str, ...]


def read_project(checkout=CHECKOUT):
    """The facts of pyproject.toml."""
    told = tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return Project(told["version"], told["description"], tuple(told["optional-dependencies"]["bundles"]))


def read_releases(text, version):
    """The parts of a change log, newest first; what is unreleased goes by the project's version."""
    releases = []
    for part in re.split(r"^(?=## )", text, flags=re.MULTILINE)[1:]:
        heading, _, body = part.partition("\n")
        found = _HEADING.match(heading)
        if found is None:
            raise ValueError(f"not a heading of a release: {heading}")
        day = date.fromisoformat(found["day"]) if found["day"] else None
        releases.append(Release(found["version"] or version, day, tuple(_list_points(body))))
    return releases


def _list_points(body):
    """The first sentences of a part's bullets, without marks of Markdown."""
    for bullet in re.split(r"^- ", body, flags=re.MULTILINE)[1:]:
        plain = re.sub(r"[*`]|\[([^]]*)\]\([^)]*\)", r"\1", " ".join(bullet.split()))
        title, _, rest = plain.partition(". ")
        yield title if not rest or len(title) > 20 else f"{title}: {rest.partition('. ')[0]}".rstrip(".") + "."


def find_epoch(checkout=CHECKOUT):
    """The moment that stands for the build, in seconds since 1970: SOURCE_DATE_EPOCH, else the last commit's."""
    asked = os.environ.get("SOURCE_DATE_EPOCH")
    if asked:
        return int(asked)
    command = ["git", "-c", f"safe.directory={checkout}", "-C", str(checkout), "log", "-1", "--format=%ct"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return _FIRST_DAY_OF_FAT
    return int(done.stdout)


def day_of(epoch):
    """The day of a moment, in UTC."""
    return datetime.fromtimestamp(epoch, UTC).date()
