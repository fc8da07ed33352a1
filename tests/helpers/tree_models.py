"""A model of the library tree under Qt's own tester, and its rows by their names."""

from contextlib import contextmanager

from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from reader.gui.models.library_tree import LibraryTreeModel


@contextmanager
def watched_model():
    """A model that Qt's tester watches."""
    made = LibraryTreeModel()
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    tester.setUseFetchMore(False)
    yield made
    tester.deleteLater()


def names(model, parent=None):
    """What the children of an index are called."""
    parent = parent or QModelIndex()
    return [model.index(row, 0, parent).data() for row in range(model.rowCount(parent))]


def open_path(model, *path):
    """The index with these names, each level loaded; the children of the last one too."""
    index = QModelIndex()
    for name in path:
        index = model.index(names(model, index).index(name), 0, index)
        model.fetchMore(index)
    return index
