"""Whatever moves in the window asks how long it may: who wants less motion has it everywhere."""

import ast

from tests.architecture.source_files import list_files, name_of, tree_of

ANIMATIONS = {
    "QAbstractAnimation",
    "QParallelAnimationGroup",
    "QPropertyAnimation",
    "QSequentialAnimationGroup",
    "QTimeLine",
    "QVariantAnimation",
}


def test_modules_with_animations_ask_the_theme_for_their_length():
    moving = [path for path in list_files("reader") if ANIMATIONS & names_in(path)]
    assert moving
    assert [name_of(path) for path in moving if "motion_ms" not in names_in(path)] == []


def test_no_view_opens_its_branches_by_an_animation_of_qt():
    calls = [
        f"{name_of(path)}:{node.lineno}"
        for path in list_files("reader")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith((".setAnimated", ".setAnimation"))
    ]
    assert calls == []


def names_in(path):
    """Every name and attribute that a module uses."""
    nodes = list(ast.walk(tree_of(path)))
    names = {node.id for node in nodes if isinstance(node, ast.Name)}
    return names | {node.attr for node in nodes if isinstance(node, ast.Attribute)}
