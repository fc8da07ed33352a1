"""The top of the project holds what the house plan names, and no file knows the machine it was written on."""

import re
import shutil
import subprocess
from pathlib import Path

from tests.architecture.source_files import CHECKOUT

TOP = {
    "pyproject.toml",
    "README.md",
    "LICENSE",
    "CHANGELOG.md",
    ".ci",
    ".gitattributes",
    ".gitignore",
    "reader",
    "resources",
    "seeds",
    "packaging",
    "tests",
}
TEXT_SUFFIXES = {".py", ".md", ".toml", ".json", ".svg", ".desktop", ".ini", ".txt", ".mako", ""}
CACHES = ("__pycache__", "_cache")
# Folders that exist on one machine only: homes, mounted disks, and scratch folders.
OF_ONE_MACHINE = re.compile(r"(?<![\w.~{}])/(home|root|work|workspace|Users|mnt|tmp)/\w|[A-Z]:\\Users\\")


def list_tracked() -> list[Path]:
    """The files of the project: as git knows them in a checkout, else those that lie under the agreed entries."""
    if (CHECKOUT / ".git").exists() and shutil.which("git"):
        command = ["git", "-c", f"safe.directory={CHECKOUT}", "ls-files", "-z"]
        done = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, encoding="utf-8", check=True)
        return [path for name in done.stdout.split("\0") if name and (path := CHECKOUT / name).is_file()]
    found = [path for entry in TOP for path in [CHECKOUT / entry, *(CHECKOUT / entry).rglob("*")]]
    return [path for path in found if path.is_file() and not any(part.endswith(CACHES) for part in path.parts)]


def test_the_top_holds_only_what_the_plan_names():
    assert {path.relative_to(CHECKOUT).parts[0] for path in list_tracked()} <= TOP


def test_no_file_names_a_folder_of_one_machine():
    found = []
    for path in list_tracked():
        if path.suffix not in TEXT_SUFFIXES or path.is_relative_to(CHECKOUT / "seeds"):
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
            if OF_ONE_MACHINE.search(line) and path != Path(__file__).resolve():
                found.append(f"{path.relative_to(CHECKOUT)}:{number}: {line.strip()}")
    assert not found, "\n".join(found)


def test_no_build_result_is_tracked():
    products = {".pyc", ".so", ".whl", ".dateline", ".log", ".orig", ".rej"}
    assert not [path.name for path in list_tracked() if path.suffix in products]
