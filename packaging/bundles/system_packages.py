"""Which packages of Debian the system's libraries in a bundle were taken from; none on other systems."""

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, order=True)
class Package:
    """A package of the system that a library in the bundle was copied from."""

    name: str
    version: str


def list_packages(bundle):
    """The packages whose libraries lie in a bundle, by name, each once."""
    if shutil.which("dpkg-query") is None:
        return []
    names = {path.name for path in bundle.rglob("lib*.so*") if not path.is_symlink()}
    if not sys.base_prefix.startswith("/usr"):
        # A Python of another make brings its own.
        names = {name for name in names if not name.startswith("libpython")}
    owners = {owner for name in sorted(names) if (owner := _find_owner(name))}
    return sorted(Package(owner, _ask("-W", "-f", "${source:Version}", owner).strip()) for owner in owners)


def copyright_path(package):
    """The file in which Debian tells the licences of a package."""
    return Path("/usr/share/doc", package.name.partition(":")[0], "copyright")


def _find_owner(file_name):
    """The package that put a library of this name in one of the system's folders, or None."""
    for line in _ask("-S", f"*/{file_name}").splitlines():
        owner, _, path = line.partition(": ")
        if Path(path).name == file_name and Path(path).parent.parts[:3] != ("/", "opt"):
            return owner.partition(",")[0].partition(":")[0]
    return None


def _ask(*arguments):
    done = subprocess.run(["dpkg-query", *arguments], capture_output=True, text=True)
    return done.stdout if done.returncode == 0 else ""
