"""Every dialog, popover, bar and page of the window has a scene of which pictures are taken and looked at."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.source_files import PACKAGE

_GUI = PACKAGE / "gui"
_SCENES = Path(__file__).parents[1] / "pictures"
_ALWAYS = {"QDialog", "QWizard", "Popover"}
"""What derives from one of these is opened and looked at by itself."""
_PARTS = {"QWidget", "QFrame", "QLineEdit", "QPlainTextEdit", "QTextEdit", "InlineQuestion"}
_NAMED = re.compile(r"(Dialog|Popover|Palette|Pane|Page|Banner|Bar|Editor|Questions?|Details|Callout|Sign|State)$")
"""What is a part of a window and has such a name."""
_IN_EVERY_PICTURE = {"TopBar", "ArticlePane", "TaggingPane", "LibraryPane"}
_BASES = {"Popover", "FilterPopover", "PreviewDialog", "ResultPane"}
"""Nobody sees these themselves."""
_IN_ANOTHER = {
    "ExportPreviewPane": "ExportDialog",
    "EntryQuestion": "TreeQuestions",
    "InlineQuestion": "TreeQuestions",
}
"""Parts of what is shown anyway, by what it is."""
_MESSAGES = {
    "dialogs/about.py": "help.about",
    "bug_reports.py": "help.crash",
    "flows/restore_flow.py": "library.restore-ask",
    "main_window.py": "window.close",
}
"""The modules that ask by a message, and the scene of each."""


def _trees() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(_GUI.rglob("*.py")):
        yield path.relative_to(_GUI).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def _bases() -> dict[str, set[str]]:
    """The names of the bases of every class of the window's, those of the bases among them."""
    direct = {
        node.name: {ast.unparse(base).rpartition(".")[2] for base in node.bases}
        for _, tree in _trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }

    def all_of(name: str) -> set[str]:
        return direct.get(name, set()).union(*(all_of(base) for base in direct.get(name, ())))

    return {name: all_of(name) for name in direct}


def _to_show() -> set[str]:
    found = set()
    for name, bases in _bases().items():
        if bases & _ALWAYS or (bases & _PARTS and _NAMED.search(name) and not name.startswith("_")):
            found.add(name)
    return found - _BASES - _IN_EVERY_PICTURE - set(_IN_ANOTHER)


def _strings() -> set[str]:
    """Everything that the tables of scenes write as a string."""
    return {
        node.value
        for path in _SCENES.glob("scenes_*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def test_every_dialog_has_a_scene():
    unseen = _to_show() - _strings()
    assert not unseen, f"no scene of tests/pictures shows {', '.join(sorted(unseen))}"
    assert {"ImportDialog", "DateDialog", "TypePopover", "ReadOnlyBanner", "HelpWindow"} <= _to_show()


def test_every_message_has_a_scene():
    asking = {
        path
        for path, tree in _trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "MessageDialog"
    }
    assert asking == set(_MESSAGES)
    assert set(_MESSAGES.values()) <= _strings()


def test_no_message_is_laid_out_by_qt():
    """Qt's own box has its own margins, signs and order of buttons, and may refuse to be closed."""
    assert not [path for path, tree in _trees() if "QMessageBox(" in ast.unparse(tree)]


def test_what_is_left_out_is_still_there():
    assert set(_bases()) >= _BASES | _IN_EVERY_PICTURE | set(_IN_ANOTHER)
    assert set(_IN_ANOTHER.values()) <= _strings()
