"""Rooms know only the rooms below them, and only the right room knows SQL or Qt."""

import subprocess
import sys
from pathlib import Path

from tests.architecture.source_files import CHECKOUT, imports_any, list_files, list_imports, name_of

SQL = ("sqlalchemy", "alembic", "pysqlite3", "sqlite3")
QT = ("PySide6", "shiboken6")
# Importing these takes longer than opening the window, so the gui does it after the first paint.
SLOW = ("sqlalchemy", "alembic")


def test_import_contracts_hold():
    program = (
        "from importlinter.cli import lint_imports_command; lint_imports_command(['--no-logo', '--no-cache'])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=CHECKOUT, capture_output=True, text=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_only_the_store_imports_sql():
    assert not [name_of(path) for path in _list_outside("store") if imports_any(path, *SQL)]


def test_only_the_gui_imports_qt():
    outside = [name_of(path) for path in _list_outside("gui") if imports_any(path, *QT)]
    assert outside == []


def test_the_gui_loads_nothing_slow_before_the_first_paint():
    early = {name_of(path): way for path in list_files("reader/gui") if (way := _find_way(path, SLOW))}
    assert not early


def test_the_start_imports_its_rooms_lazily():
    for name in ("__main__.py", "app.py"):
        early = list_imports(CHECKOUT / "reader" / name, is_lazy=False)
        assert not [one for one in early if one.startswith(("reader.gui", "reader.cli", *SQL, *QT))], name
        assert not _find_way(CHECKOUT / "reader" / name, SLOW)


def test_packaging_scripts_use_the_standard_library_only():
    # `reader` alone of the rest: its start module, which the start script asks, is held to the same rule.
    own = {path.stem for path in list_files("packaging")} | {"bundles", "reader"}
    for path in list_files("packaging"):
        foreign = {name.split(".")[0] for name in list_imports(path)} - own - sys.stdlib_module_names
        assert not foreign, name_of(path)


def test_packaging_folder_is_no_package():
    # As a package it would hide the library `packaging`, which pytest imports.
    assert not (CHECKOUT / "packaging" / "__init__.py").exists()


def _list_outside(room: str) -> list[Path]:
    inside = CHECKOUT / "reader" / room
    return [path for path in list_files("reader") if not path.is_relative_to(inside)]


def _find_way(start: Path, targets: tuple[str, ...]) -> list[str]:
    """The chain of imports at module level that leads from a file to one of the packages; empty when none does."""
    ways = {start: [name_of(start)]}
    waiting = [start]
    while waiting:
        path = waiting.pop()
        for name in list_imports(path, is_lazy=False):
            if name.split(".")[0] in targets:
                return [*ways[path], name]
            inner = CHECKOUT.joinpath(*name.split("."))
            for found in (inner.with_suffix(".py"), inner / "__init__.py"):
                if found.is_file() and found not in ways:
                    ways[found] = [*ways[path], name_of(found)]
                    waiting.append(found)
    return []
