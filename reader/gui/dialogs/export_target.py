"""Where an export is written: the field with its path, and what stands there already."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from reader.domain.exports import SUFFIXES
from reader.domain.system_words import say_os_error
from reader.domain.wording import tr
from reader.gui.dialogs.file_chooser import choose_target
from reader.gui.plain_text import PlainLabel
from reader.gui.theme import spaces

_NAMED_MAX = 4


class ExportTarget(QWidget):
    """A path whose ending follows the format. `changed` when it is another, or the files there are others.

    `files` gives what an export to a path may write, the path first.
    """

    changed = Signal()

    def __init__(self, files: Callable[[Path], Sequence[Path]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files = files
        self._suffixes: tuple[str, ...] = ("",)
        self._kind = ""
        self._is_own = False
        self.is_usable = False
        self.field = QLineEdit(self)
        self.field.setAccessibleName(tr("File to write"))
        self.button = QPushButton(tr("Choose…"), self)
        self.button.setAutoDefault(False)
        self.button.setAccessibleName(tr("Choose the file to write"))
        self.note = PlainLabel(self)
        self.note.setObjectName("FieldHint")
        self.note.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(spaces.STEP)
        row.addWidget(self.field, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(spaces.HALF)
        column.addLayout(row)
        column.addWidget(self.note)
        self.button.clicked.connect(self._browse)
        self.field.textEdited.connect(self._on_edited)
        self.field.editingFinished.connect(self._complete)
        self.field.textChanged.connect(lambda _: self.look())

    @property
    def path(self) -> Path:
        """The path as it stands in the field, with the ending of the format."""
        return self._with_suffix(Path(self.field.text().strip()).expanduser())

    def show_format(self, kind: str, suffixes: Sequence[str], suggested: Path) -> None:
        """Let the path end as the format does. The name suggested is taken unless the user gave one.

        `kind` is the name of the format; `suffixes` the endings that it may have, the one to be added first.
        """
        self._kind, self._suffixes = kind, tuple(suffixes)
        if not self._is_own:
            self.field.setText(str(suggested))
        else:
            typed = Path(self.field.text().strip())
            is_ending = typed.suffix.lower() in SUFFIXES and typed.suffix.lower() != self._suffixes[0]
            self.field.setText(str(typed.with_suffix(self._suffixes[0]) if is_ending else typed))
            self._complete()
        self.look()

    def look(self) -> None:
        """Say what stands at the path, and whether it can be one."""
        typed, self.is_usable, said = self.field.text().strip(), False, ""
        try:
            target = self.path if typed else Path()
            if "\0" in typed:
                said = tr("This cannot be written: it is no name of a file.")
            elif not typed:
                said = tr("Give the file a name.")
            elif target.is_dir() or Path(typed).expanduser().is_dir() or typed.endswith("/"):
                said = tr("This is a folder: give the file a name.")
            elif not target.parent.is_dir():
                said = tr("There is no folder {folder}.", folder=target.parent)
            else:
                self.is_usable = True
                said = _replaced([path for path in self._files(target) if path.exists()])
        except OSError as error:  # such as a name that is too long
            self.is_usable, said = False, tr("This cannot be written: {reason}.", reason=say_os_error(error))
        self.note.setText(said)
        self.note.setAccessibleName(said)
        self.changed.emit()

    def take_own(self, path: Path) -> None:
        """Take a path that the user gave."""
        self._is_own = True
        self.field.setText(str(path))
        self._complete()

    def _browse(self) -> None:
        wanted = " ".join(f"*{suffix}" for suffix in self._suffixes)
        path = choose_target(self, tr("Export"), str(self.path), f"{self._kind} ({wanted})", asks_to_replace=False)
        if path is not None:
            self.take_own(path)

    def _on_edited(self) -> None:
        self._is_own = True

    def _complete(self) -> None:
        """Add the ending of the format to a name that lacks it."""
        typed = self.field.text().strip()
        if typed and not typed.endswith("/"):
            whole = self._with_suffix(Path(typed))
            if str(whole) != typed:
                self.field.setText(str(whole))

    def _with_suffix(self, path: Path) -> Path:
        if not path.name or path.suffix.lower() in self._suffixes:
            return path
        return path.with_name(f"{path.name}{self._suffixes[0]}")


def _replaced(paths: Sequence[Path]) -> str:
    if not paths:
        return ""
    if len(paths) == 1:
        return tr("{file} is there and will be replaced.", file=paths[0].name)
    named, more = ", ".join(path.name for path in paths[:_NAMED_MAX]), len(paths) - _NAMED_MAX
    if more > 0:
        return tr("These are there and will be replaced: {files} and {n} more.", files=named, n=more)
    return tr("These are there and will be replaced: {files}.", files=named)
