"""No module asks Qt for a widget by a way on which the binding makes the asked one its owner.

PySide6 6.11 takes what `nextInFocusChain` and the like return for a child of the widget that was asked: once that
one is let go of, the other and all below it count as deleted though they are shown, and painting them ends the
program.
"""

import pytest

from tests.architecture.source_files import list_files, name_of

WAYS = (".nextInFocusChain(", ".previousInFocusChain(", ".focusProxy(", ".topLevelWidget(")


@pytest.mark.parametrize("folder", ("reader", "tests"))
def test_no_widget_becomes_the_owner_of_another_by_being_asked(folder):
    asking = [
        f"{name_of(path)}: {way}"
        for path in list_files(folder)
        if path.name != "test_widget_owners.py"
        for way in WAYS
        if way in path.read_text(encoding="utf-8")
    ]
    assert asking == []
