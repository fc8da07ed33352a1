"""The first rows of a table that is to be written, for a table view."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.domain.exports import ExportPreview
from reader.gui.plain_text import plain_tip

_SHOWN_CP = 200
_TIP_CP = 600
AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class ExportPreviewModel(QAbstractTableModel):
    """Rows and header as they will be written; long cells are cut, line ends shown as a sign."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preview = ExportPreview((), ())

    def show_preview(self, preview: ExportPreview) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._preview = preview
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        """As many as were read."""
        return 0 if parent.isValid() else len(self._preview.rows)

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        """As many as will be written."""
        return 0 if parent.isValid() else len(self._preview.header)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The cell; of a long one more in its tip."""
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        cell = self._preview.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(cell[:_TIP_CP]) if len(cell) > 16 else None
        return cell[:_SHOWN_CP].replace("\r\n", "⏎").replace("\n", "⏎").replace("\r", "⏎")

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The names of the columns as they will be written."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._preview.header[section]
        return None
