"""The rows of the command palette."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from reader.gui.actions.commands import Command

COMMAND_ROLE = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


class CommandModel(QAbstractListModel):
    """Commands, best first."""

    def __init__(self) -> None:
        super().__init__()
        self._commands: list[Command] = []

    def set_commands(self, commands: Sequence[Command]) -> None:
        """Offer these instead."""
        self.beginResetModel()
        self._commands = list(commands)
        self.endResetModel()

    def add_commands(self, commands: Sequence[Command]) -> None:
        """Offer these too, below."""
        if commands:
            first = len(self._commands)
            self.beginInsertRows(QModelIndex(), first, first + len(commands) - 1)
            self._commands += commands
            self.endInsertRows()

    def command(self, row: int) -> Command | None:
        """The command of a row."""
        return self._commands[row] if 0 <= row < len(self._commands) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many are offered."""
        return 0 if parent.isValid() else len(self._commands)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The command under `COMMAND_ROLE`, its words, and all that a screen reader should say."""
        command = self.command(index.row()) if index.isValid() else None
        if command is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return command.text
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return spoken_command(command)
        return command if role == COMMAND_ROLE else None


def spoken_command(command: Command) -> str:
    """A row in words: what, why not, where, and its keys."""
    return ", ".join(part for part in (command.text, command.why, command.place, command.keys) if part)
