"""Asking for files, folders and targets, without opening what is shown.

A file dialog of Qt's own looks into files to tell their kinds. On POSIX systems a process that closes any
descriptor of a file loses all its locks on it (POSIX.1, fcntl), so a look at the open library would take its
protection away and let another program damage it. Hence every dialog here has icons and kinds by name only. Where
the system's own dialog runs apart from the program, or locks are no such thing, that one is used.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileInfo
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFileDialog, QFileIconProvider, QWidget

from reader.domain.wording import tr

_HAS_POSIX_LOCKS = sys.platform not in ("win32", "darwin")


class _NamesOnly(QFileIconProvider):
    """Icons and kinds by name. Asked on a thread of the dialog's, so the icons are made before."""

    def __init__(self) -> None:
        super().__init__()
        self._file = super().icon(QFileIconProvider.IconType.File)
        self._folder = super().icon(QFileIconProvider.IconType.Folder)

    def icon(self, what: QFileInfo | QFileIconProvider.IconType) -> QIcon:
        if isinstance(what, QFileInfo):
            return self._folder if what.isDir() else self._file
        return super().icon(what)

    def type(self, info: QFileInfo) -> str:
        if info.isDir():
            return tr("Folder")
        suffix = info.suffix().capitalize()
        return tr("{kind} file", kind=suffix) if suffix else tr("File")


def choose_files(parent: QWidget, title: str, folder: str, name_filter: str) -> list[Path]:
    """Files that are there, any number; none when the user thinks better of it."""
    return _ask(parent, title, folder, name_filter, lambda dialog: dialog.setFileMode(_Mode.ExistingFiles))


def choose_file(parent: QWidget, title: str, folder: str, name_filter: str) -> Path | None:
    """One file that is there."""
    found = _ask(parent, title, folder, name_filter, lambda dialog: dialog.setFileMode(_Mode.ExistingFile))
    return found[0] if found else None


def choose_folder(parent: QWidget, title: str, folder: str) -> Path | None:
    """A folder that is there."""

    def prepare(dialog: QFileDialog) -> None:
        dialog.setFileMode(_Mode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)

    found = _ask(parent, title, folder, "", prepare)
    return found[0] if found else None


def choose_target(
    parent: QWidget, title: str, target: str, name_filter: str, *, suffix: str = "", asks_to_replace: bool = True
) -> Path | None:
    """A file to write. Where one is there the user is asked, unless the caller does that.

    With a `suffix`, as ".csv", the file has it: it is added to what ends otherwise. The dialog adds it to names
    without any dot before it asks; where another name becomes that of a file that is there, it asks again.
    """

    def prepare(dialog: QFileDialog) -> None:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, not asks_to_replace)
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(Path(target).name)

    while True:
        found = _ask(parent, title, str(Path(target).parent), name_filter, prepare)
        if not found or found[0].name.casefold().endswith(suffix):
            return found[0] if found else None
        whole = found[0].with_name(f"{found[0].name}{suffix}")
        if not (asks_to_replace and whole.exists()):
            return whole
        target = str(whole)


_Mode = QFileDialog.FileMode


def _ask(
    parent: QWidget, title: str, folder: str, name_filter: str, prepare: Callable[[QFileDialog], object]
) -> list[Path]:
    dialog = make_dialog(parent, title, folder, name_filter)
    prepare(dialog)
    is_chosen = dialog.exec()
    found = [Path(name) for name in dialog.selectedFiles()] if is_chosen else []
    dialog.deleteLater()
    return found


def make_dialog(parent: QWidget | None, title: str, folder: str, name_filter: str) -> QFileDialog:
    """A dialog that opens no file."""
    dialog = QFileDialog(parent, title)
    # Qt's own translations lack these two.
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, tr("&Look in:"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, tr("Files of &type:"))
    if _HAS_POSIX_LOCKS:
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setOption(QFileDialog.Option.DontUseCustomDirectoryIcons)
        provider = _NamesOnly()
        dialog.setIconProvider(provider)
        dialog.setProperty("iconProvider", provider)  # kept as long as the dialog is
    dialog.setDirectory(folder if folder and Path(folder).is_dir() else str(Path.home()))
    if name_filter:
        dialog.setNameFilter(name_filter)
    return dialog
