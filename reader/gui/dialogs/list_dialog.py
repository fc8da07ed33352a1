"""A plain two-column list with "Copy": faults of an import or of a check."""

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget


class ListDialog(QDialog):
    """Shows rows of two texts; deletes itself when closed."""

    def __init__(
        self, title: str, headers: tuple[str, str], rows: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(720, 360)
        self._rows = list(rows)
        view = QTreeWidget(self)
        view.setAccessibleName(title)
        view.setRootIsDecorated(False)
        view.setWordWrap(True)
        view.setHeaderLabels(list(headers))
        view.addTopLevelItems([QTreeWidgetItem(list(row)) for row in self._rows])
        view.resizeColumnToContents(0)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = buttons.addButton("Copy", QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._copy)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.addWidget(view)
        column.addWidget(buttons)
        self.finished.connect(self.deleteLater)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in self._rows))
