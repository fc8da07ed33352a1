"""The project's own Python files as the architecture tests look at them: paths, syntax trees, imports."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
PACKAGE = CHECKOUT / "reader"
ROOMS = ("reader", "tests", "packaging")


def list_files(*rooms: str) -> list[Path]:
    """Every Python file under the rooms (all of them by default), sorted."""
    return sorted(path for room in rooms or ROOMS for path in (CHECKOUT / room).rglob("*.py"))


def name_of(path: Path) -> str:
    """The path as messages show it: from the top of the checkout, with slashes."""
    return path.relative_to(CHECKOUT).as_posix()


@cache
def tree_of(path: Path) -> ast.Module:
    """The syntax tree of a file, parsed once."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def list_imports(path: Path, *, is_lazy: bool | None = None) -> list[str]:
    """The absolute names of the modules a file imports, those for type checking only left out.

    `is_lazy` limits them to the imports within functions (True) or at module level (False).
    """
    inner = {id(node) for function in _functions(tree_of(path)) for node in ast.walk(function)}
    found = []
    for node in _walk_running(tree_of(path)):
        if is_lazy is None or is_lazy == (id(node) in inner):
            found += _names(node, path)
    return found


def list_functions(path: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method of a file, nested ones too."""
    return _functions(tree_of(path))


def imports_any(path: Path, *packages: str) -> bool:
    """True when a file imports one of the packages or something below it."""
    return any(
        name == package or name.startswith(f"{package}.") for name in list_imports(path) for package in packages
    )


def _functions(tree: ast.Module) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def _walk_running(node: ast.AST) -> Iterator[ast.AST]:
    """Walk a tree, past the bodies of `if TYPE_CHECKING:`."""
    yield node
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and ast.unparse(child.test).endswith("TYPE_CHECKING"):
            for other in child.orelse:
                yield from _walk_running(other)
        else:
            yield from _walk_running(child)


def _names(node: ast.AST, path: Path) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if not isinstance(node, ast.ImportFrom):
        return []
    base = node.module or ""
    if node.level:
        above = path.relative_to(CHECKOUT).parent.parts
        base = ".".join([*above[: len(above) - node.level + 1], *([base] if base else [])])
    return [base, *(f"{base}.{alias.name}" for alias in node.names)]
