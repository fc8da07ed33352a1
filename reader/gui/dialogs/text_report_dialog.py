"""A report as text that shows all it holds, to be copied or saved: of a salvage, of a problem."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from reader.domain.system_words import say_os_error
from reader.domain.wording import tr
from reader.gui.dialogs.dialog_heading import DialogHeading
from reader.gui.dialogs.file_chooser import choose_target
from reader.gui.message_bar import Action
from reader.gui.plain_text import PlainLabel
from reader.gui.theme import spaces
from reader.gui.theme.selection import ring_rule
from reader.gui.theme.theme import Theme


class TextReportDialog(QDialog):
    """Shows a text with Copy and Save…; `offers` are further buttons. Deletes itself when closed."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        line: str,
        file_name: str,
        parent: QWidget | None = None,
        *,
        offers: tuple[Action, ...] = (),
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._theme = theme
        self._file_name = file_name
        self.heading = DialogHeading(theme, self)
        self.heading.set_words(title, line)
        self.view = QPlainTextEdit(self)
        self.view.setReadOnly(True)
        self.view.setAccessibleName(title)
        self._note = PlainLabel("", self)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(spaces.EDGE, spaces.WIDE, spaces.EDGE, spaces.WIDE)
        self.column.setSpacing(spaces.SIDE)
        self.column.addWidget(self.heading)
        self.column.addWidget(self.view, 1)
        self._add_foot(offers)
        self.finished.connect(self.deleteLater)
        room = self.screen().availableGeometry()
        self.resize(min(760, room.width() - 48), min(520, room.height() - 64))
        theme.changed.connect(self._dress)
        self._dress()

    def show_text(self, text: str) -> None:
        """Show the report; what is copied and saved is this."""
        self.view.setPlainText(text)

    def copy(self) -> None:
        """Copy the report."""
        QGuiApplication.clipboard().setText(self.view.toPlainText())
        self._note.setText(tr("Copied"))

    def save(self) -> None:
        """Ask where to, and save the report."""
        proposed, kinds = str(Path.home() / self._file_name), tr("Text ({pattern})", pattern="*.txt")
        target = choose_target(self, tr("Save report"), proposed, kinds, suffix=".txt")
        if target is not None:
            self.save_to(target)

    def save_to(self, target: Path) -> None:
        """Write the report to a file, and say how that went."""
        try:
            target.write_text(self.view.toPlainText() + "\n", encoding="utf-8")
        except OSError as error:
            self._note.setText(tr("It could not be saved: {why}.", why=say_os_error(error)))
            return
        self._note.setText(tr("Saved as {name}", name=target.name))

    def _add_foot(self, offers: tuple[Action, ...]) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        for text, act in (*offers, (tr("Copy"), self.copy), (tr("Save…"), self.save)):
            button = buttons.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)
            button.setAutoDefault(False)
            button.clicked.connect(_without_arguments(act))
        buttons.rejected.connect(self.close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        foot = QHBoxLayout()
        foot.setSpacing(spaces.SIDE)
        foot.addWidget(self._note, 1)
        foot.addWidget(buttons)
        self.column.addLayout(foot)

    def _dress(self) -> None:
        colour = self._theme.colour
        self._note.setStyleSheet(f"color: {colour('secondary').name()};")
        self.view.setStyleSheet(
            f"QPlainTextEdit {{ background: {colour('raised').name()}; color: {colour('text').name()};"
            f" border: 1px solid {colour('border').name()}; border-radius: 6px; padding: {spaces.STEP}px; }}"
            + ring_rule(self._theme, "QPlainTextEdit", spaces.STEP)
        )
        font = self._theme.interface_font(12)
        font.setFamilies(["monospace", *font.families()])
        self.view.setFont(font)


def _without_arguments(act: Callable[[], object]) -> Callable[[bool], None]:
    def call(_checked: bool = False) -> None:
        act()

    return call
