"""Modules are named for what they hold, and say so; public things have docstrings."""

import ast
import re
from pathlib import Path

from tests.architecture.source_files import PACKAGE, list_files, name_of, tree_of

EMPTY_WORDS = {"manager", "managers", "helper", "helpers", "util", "utils", "misc", "common"}
# The functions of a migration are named by alembic; its module's docstring says what it does.
MIGRATIONS = PACKAGE / "store" / "migrations" / "versions"
MIGRATION = re.compile(r"r\d{4}_[a-z0-9]+(_[a-z0-9]+)*\.py")


def test_module_names_say_what_is_inside():
    vague = [name_of(path) for path in list_files() if EMPTY_WORDS & set(path.stem.lower().split("_"))]
    folders = {part for path in list_files("reader") for part in path.relative_to(PACKAGE).parent.parts}
    assert not vague
    assert not folders & EMPTY_WORDS


def test_class_and_function_names_say_what_they_are():
    vague = []
    for path in list_files("reader"):
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.ClassDef | ast.FunctionDef) and EMPTY_WORDS & set(_words(node.name)):
                vague.append(f"{name_of(path)}:{node.lineno} {node.name}")
    assert not vague


def test_modules_have_docstrings():
    assert not [
        name_of(path) for path in list_files("reader", "packaging") if not ast.get_docstring(tree_of(path))
    ]


def test_public_classes_and_functions_have_docstrings():
    bare = []
    for path in set(list_files("reader")) - set(MIGRATIONS.glob("*.py")):
        bare += [f"{name_of(path)}:{node.lineno} {node.name}" for node in _list_undocumented(path)]
    assert not bare, "\n".join(bare)


def test_migrations_are_numbered_without_gaps():
    names = sorted(path.name for path in MIGRATIONS.glob("*.py") if path.name != "__init__.py")
    assert all(MIGRATION.fullmatch(name) for name in names), names
    assert [int(name[1:5]) for name in names] == list(range(1, len(names) + 1))


def _words(name: str) -> list[str]:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower().split("_")


def _list_undocumented(path: Path) -> list[ast.ClassDef | ast.FunctionDef]:
    """Public functions and classes at module level, and public methods that no Qt override or overload names."""
    found = []
    for node in tree_of(path).body:
        if not isinstance(node, ast.ClassDef | ast.FunctionDef) or node.name.startswith("_"):
            continue
        if not ast.get_docstring(node):
            found.append(node)
        if isinstance(node, ast.ClassDef):
            found += [method for method in node.body if _lacks_docstring(method)]
    return found


def _lacks_docstring(method: ast.stmt) -> bool:
    if not isinstance(method, ast.FunctionDef) or method.name.startswith("_") or ast.get_docstring(method):
        return False
    # A Qt override keeps Qt's own name and meaning; Qt's reference documents it.
    is_qt_override = re.fullmatch(r"[a-z]+([A-Z][a-zA-Z]*)|event|data|parent|index|flags|paint", method.name)
    has_decorator = any(
        ast.unparse(one).split(".")[-1] in {"overload", "setter", "override"} for one in method.decorator_list
    )
    return not is_qt_override and not has_decorator
