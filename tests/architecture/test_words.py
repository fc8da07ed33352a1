"""What may be said: texts stand in letters where they are said, and translations fit them."""

import ast
import re
import subprocess
import sys
from xml.etree import ElementTree

from reader.domain.texts import count_text
from tests.architecture.source_files import CHECKOUT

TRANSLATIONS = CHECKOUT / "resources" / "translations"
PLACEHOLDER = re.compile(r"\{(\w*)\}")
_WORDS = re.compile(r"[A-Za-z]{2}")
PROBE = """
from reader.domain import wording
said = []
wording.speak(lambda text, apart: said.append(text) or "")
import reader.app, reader.services.glancing, reader.services.preferences, reader.gui.application
assert not said, said
"""


def calls(name):
    """Every call of a function of this name in the program, with its module."""
    for path in sorted((CHECKOUT / "reader").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name:
                yield path.relative_to(CHECKOUT), node


def messages():
    for path in sorted(TRANSLATIONS.glob("*.ts")):
        for message in ElementTree.parse(path).getroot().iter("message"):
            yield path.name, message.findtext("source"), message.findtext("translation") or ""


def test_what_is_said_stands_in_letters():
    wrong = [
        f"{path}:{node.lineno}"
        for name in ("tr", "mark")
        for path, node in calls(name)
        for argument in node.args
        if isinstance(argument, (ast.JoinedStr, ast.BinOp))
        or (name == "mark" and not isinstance(argument, ast.Constant))
        or (isinstance(argument, ast.Call) and getattr(argument.func, "attr", "") == "format")
    ]
    assert wrong == []


def test_what_is_said_does_not_stand_in_a_formatted_string():
    """The tool that reads the sources does not look into these."""
    wrong = []
    for path in sorted((CHECKOUT / "reader").rglob("*.py")):
        for text in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(text, ast.JoinedStr):
                said = (node for node in ast.walk(text) if isinstance(node, ast.Call) and node.args)
                wrong += [
                    f"{path.relative_to(CHECKOUT)}:{node.lineno}"
                    for node in said
                    if isinstance(node.func, ast.Name) and node.func.id in ("tr", "mark")
                    if isinstance(node.args[0], ast.Constant)
                ]
    assert wrong == []


def list_errors(trees):
    """The names of `KnownError` and all classes below it."""
    classes = [node for tree in trees.values() for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    known, more = set(), {"KnownError"}
    while more:
        known |= more
        more = {one.name for one in classes if any(getattr(base, "id", "") in known for base in one.bases)} - known
    return known


def iter_unsaid(node):
    """Words in letters below a node that do not go through `tr` or `mark`."""
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("tr", "mark"):
        below = [keyword.value for keyword in node.keywords]
    else:
        below = list(ast.iter_child_nodes(node))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _WORDS.search(node.value):
            yield node.value
    for one in below:
        yield from iter_unsaid(one)


def read_trees():
    """All modules but those of the terminal, which speaks English."""
    top = CHECKOUT / "reader"
    paths = (path for path in sorted(top.rglob("*.py")) if path.relative_to(top).parts[0] != "cli")
    return {path.relative_to(top): ast.parse(path.read_text(encoding="utf-8")) for path in paths}


def find_unsaid(trees, names, *, but=frozenset()):
    """Where what calls of functions of these names are given has words that cannot be translated, and how many
    calls there are. `but` are words that are names in files.
    """
    called = [
        (path, node)
        for path, tree in trees.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and (getattr(node.func, "id", "") or getattr(node.func, "attr", "")) in names
    ]
    unsaid = [
        (f"{path}:{node.lineno}", words)
        for path, node in called
        for argument in (*node.args, *(keyword.value for keyword in node.keywords))
        for words in iter_unsaid(argument)
        if words not in but
    ]
    return unsaid, len(called)


def test_what_known_errors_say_can_be_translated():
    trees = read_trees()
    errors = list_errors(trees)
    unsaid, count = find_unsaid(trees, errors)
    assert len(errors) > 40 and count > 150
    assert unsaid == []


def test_what_could_not_be_carried_can_be_translated():
    names = {"name", "source", "description", "coded place"}  # of parts of files, and of what is counted
    unsaid, count = find_unsaid(read_trees(), {"Loss", "lose", "_lose"}, but=names)
    assert count > 40
    assert unsaid == []


def test_what_is_counted_has_words():
    nouns = {
        argument.value
        for _, node in calls("count_text")
        for argument in node.args[1:2]
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    }
    assert nouns
    assert {noun: count_text(2, noun) for noun in nouns} == {noun: f"2 {noun}s" for noun in nouns}


def test_translations_keep_what_is_filled_in():
    wrong = [
        (name, source, said)
        for name, source, said in messages()
        if said and set(PLACEHOLDER.findall(said)) != set(PLACEHOLDER.findall(source))
    ]
    assert wrong == []


def test_nothing_is_said_before_the_language_is_known():
    done = subprocess.run([sys.executable, "-c", PROBE], cwd=CHECKOUT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_translations_are_up_to_date():
    command = [sys.executable, str(CHECKOUT / "packaging" / "translations.py"), "check"]
    done = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
