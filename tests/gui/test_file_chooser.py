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


@pytest.fixture
def type_names(monkeypatch):
    """Answers dialogs for a target, each with the next name; which names stood there, and what would be asked."""
    names, met = [], []

    def run(dialog):
        met.append((Path(dialog.selectedFiles()[0]).name, dialog.defaultSuffix()))
        if not names:
            return False
        dialog.selectFile(names.pop(0))
        return True

    monkeypatch.setattr(file_chooser.QFileDialog, "exec", run)
    return names, met


def choose_table(folder: Path) -> Path | None:
    return file_chooser.choose_target(None, "Export", str(folder / "a.csv"), "CSV (*.csv)", suffix=".csv")


@pytest.mark.parametrize("name", ["chart", "chart.csv", "chart.CSV"])
def test_target_has_the_suffix_before_the_dialog_asks_to_replace(name, type_names, tmp_path, qtbot):
    names, met = type_names
    names.append(name)
    (tmp_path / "chart.csv").write_text("precious")
    found = choose_table(tmp_path)
    assert found is not None and found.name in ("chart.csv", "chart.CSV")
    assert met == [("a.csv", "csv")]


def test_target_that_ends_otherwise_gets_the_suffix(type_names, tmp_path, qtbot):
    names, _ = type_names
    names.append("chart v1.2")
    assert choose_table(tmp_path) == tmp_path / "chart v1.2.csv"


def test_target_that_becomes_a_file_that_is_there_is_asked_for_again(type_names, tmp_path, qtbot):
    names, met = type_names
    (tmp_path / "chart v1.2.csv").write_text("precious")
    names.append("chart v1.2")
    assert choose_table(tmp_path) is None
    assert met == [("a.csv", "csv"), ("chart v1.2.csv", "csv")]
    names += ["chart v1.2", "chart v1.2.csv"]
    assert choose_table(tmp_path) == tmp_path / "chart v1.2.csv"
