"""File dialogs leave the open library's locks alone, and show names."""

import os
import sys
from pathlib import Path

import pytest

from reader.gui.dialogs import file_chooser
from reader.store.library import Library


def count_locks() -> int:
    """The POSIX locks that this process holds."""
    mark = f" {os.getpid()} "
    return sum(1 for line in Path("/proc/locks").read_text(encoding="ascii").splitlines() if mark in line)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="locks are listed in /proc on Linux only")
def test_dialog_beside_an_open_library_leaves_its_locks(library: Library, qtbot):
    with library.write("setting.change") as unit:
        unit.connection.exec_driver_sql("UPDATE setting SET value = 'x'")
    before = count_locks()
    assert before > 0
    dialog = file_chooser.make_dialog(None, "Import files", str(library.path.parent), "")
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: is_listed(dialog, library.path.name), timeout=10_000)
    assert count_locks() == before
    dialog.close()


def is_listed(dialog, name: str) -> bool:
    """Whether the dialog's list shows a file with its kind, so that it has been looked at."""
    view = next(view for view in dialog.findChildren(file_chooser.QWidget) if view.objectName() == "treeView")
    model = view.model()
    root = view.rootIndex()
    rows = [model.index(row, 0, root).data() for row in range(model.rowCount(root))]
    kinds = [model.index(row, 2, root).data() for row in range(model.rowCount(root))]
    return name in rows and bool(kinds[rows.index(name)])
