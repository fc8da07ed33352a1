"""Free space is one of the theme's steps: no layout, style sheet or painter has a number of its own for it."""

import ast
import re

import pytest

from reader.gui.theme import spaces
from tests.architecture.source_files import list_files, name_of, tree_of

SETTERS = {
    *("setContentsMargins", "setSpacing", "setHorizontalSpacing", "setVerticalSpacing", "addSpacing"),
    *("setDocumentMargin", "setTextMargins", "setViewportMargins", "QMargins"),
}
PLACES = re.compile(r"(^|_)(GAP|PAD|SIDE|SIDES|EDGE|MARGIN|INDENT|ABOVE|BELOW)(_PX)?$")
"""Names of constants that are free space."""
DECLARED = re.compile(r"\b(?:padding|margin|spacing)(?:-\w+)?:\s*([^;\"'}]+)")
"""What style sheets and pages say of it."""


def list_modules():
    return [path for path in list_files("reader") if "gui" in path.parts and path.name != "spaces.py"]


def literals(node):
    """The numbers in an expression but 0; a factor is none of free space."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
        return []
    if isinstance(node, ast.Constant):
        is_number = isinstance(node.value, int | float) and not isinstance(node.value, bool)
        return [node.value] if is_number and node.value else []
    inner = node.values if isinstance(node, ast.Dict) else ast.iter_child_nodes(node)
    return [number for child in inner for number in literals(child)]


def numbers_set(tree):
    """Lines on which a layout or a field is given a number as its free space."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute | ast.Name):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id
            if name in SETTERS and any(literals(argument) for argument in node.args):
                yield node.lineno, ast.unparse(node)


def numbers_named(tree):
    """Constants of a module that have a number of their own for free space."""
    for node in tree.body:
        if isinstance(node, ast.Assign):
            for name, value in pairs(node.targets[0], node.value):
                if PLACES.search(name) and literals(value):
                    yield node.lineno, f"{name} = {ast.unparse(value)}"


def pairs(target, value):
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        for one, other in zip(target.elts, value.elts, strict=True):
            yield from pairs(one, other)
    elif isinstance(target, ast.Name):
        yield target.id, value


def numbers_declared(text):
    """Lines of style sheets and pages that have a number of their own for free space."""
    for number, line in enumerate(text.splitlines(), start=1):
        for found in DECLARED.finditer(line):
            if re.search(r"(?<![\w{-])[1-9]\d*(\.\d+)?px", found.group(1)):
                yield number, line.strip()


@pytest.mark.parametrize("find", (numbers_set, numbers_named))
def test_no_free_space_has_a_number_of_its_own(find):
    found = [f"{name_of(path)}:{line}: {what}" for path in list_modules() for line, what in find(tree_of(path))]
    assert found == []


def test_no_style_sheet_has_a_number_of_its_own_for_free_space():
    found = [
        f"{name_of(path)}:{number}: {line}"
        for path in list_modules()
        for number, line in numbers_declared(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_the_steps_are_on_a_grid_of_eight():
    """4 is the half step; what is less keeps letters in one line, or is a frame's own border."""
    assert all(step % 4 == 0 for step in spaces.STEPS if step > spaces.HAIR)
    assert (spaces.LINE, spaces.HAIR, 2 * spaces.HALF, spaces.STEP) == (1, 2, 8, 8)
    assert sum(step % 8 != 0 for step in spaces.STEPS if step >= spaces.HALF) == 2


def test_numbers_are_found():
    tree = ast.parse("_GAP_PX, B = 7, 3\nrow.setContentsMargins(left + 12, 0, 2 * spaces.STEP, 0)")
    assert [what for _, what in numbers_named(tree)] == ["_GAP_PX = 7"]
    assert len(list(numbers_set(tree))) == 1
    assert len(list(numbers_declared('f"padding: 0 {spaces.STEP}px"\n"margin-top: 3px"'))) == 1
