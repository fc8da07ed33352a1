"""The rows of the library tree, or the notice that stands in their place while there are none. Main thread."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from reader.domain.errors import KnownError
from reader.gui.models.library_tree import LibraryTreeModel
from reader.gui.panes.tree_notices import TreeNotice
from reader.gui.panes.tree_view import LibraryTreeView
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme


class TreeStack(QStackedLayout):
    """`error` is what kept the rows from being read, until they are; `notice` offers what can be done about it."""

    def __init__(self, theme: Theme, model: LibraryTreeModel, view: LibraryTreeView, parent: QWidget) -> None:
        super().__init__()
        self._model = model
        self._view = view
        self.error: KnownError | None = None
        self.notice = TreeNotice(theme, parent)
        page = QWidget(parent)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, spaces.HALF, 0, 0)
        column.addWidget(self.notice, alignment=Qt.AlignmentFlag.AlignTop)
        self.addWidget(view)
        self.addWidget(page)
        self.notice.retry_wanted.connect(model.retry)

    def refresh(self, *, is_open: bool) -> bool:
        """Show the rows, or say why there are none in an open library; whether there are none."""
        model = self._model
        is_bare = is_open and not model.rowCount()
        is_empty = is_bare and model.has_loaded_sources
        if is_bare and self.error is not None:
            self.notice.show_error(self.error.what, self.error.hint)
        elif is_empty and model.is_counting:
            self.notice.show_counting()
        elif is_empty and not model.criteria.is_empty:
            self.notice.show_filtered()
        elif is_empty:
            self.notice.show_empty()
        self.setCurrentIndex(1 if is_empty or (is_bare and self.error is not None) else 0)
        return is_bare

    def close_failed(self) -> None:
        """Close the groups that could not be read: opening one again asks again."""
        for index in self._model.failed_indexes():
            self._view.collapse(index)
