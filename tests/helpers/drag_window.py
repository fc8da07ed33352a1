"""A small window that offers files to be dragged out of it, as a window of a file manager does.

A program of its own, run by a Python that has Qt: `drag_window.py TITLE ADDRESS...`. It says `held` when a drag
begins, and ends after the first one by saying what was taken: `copy`, or `nothing`.
"""

import sys

from PySide6.QtCore import QMimeData, Qt, QTimer, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel

SIZE = (240, 80)
_STAYS_MS = 5_000


class Files(QLabel):
    """What is dragged: pressing the mouse on it and moving begins the drag."""

    def __init__(self, title: str, addresses: tuple[str, ...]) -> None:
        super().__init__("\n".join(address.rpartition("/")[2] for address in addresses))
        self._addresses = addresses
        self.setWindowTitle(title)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedSize(*SIZE)

    def mouseMoveEvent(self, _event: QMouseEvent) -> None:  # noqa: N802 - the name is Qt's
        """Offer the files as they lie on the disk, and end once they were let go."""
        data = QMimeData()
        data.setUrls([QUrl(address) for address in self._addresses])
        drag = QDrag(self)
        drag.setMimeData(data)
        print("held", flush=True)
        taken = drag.exec(Qt.DropAction.CopyAction)
        print("copy" if taken is Qt.DropAction.CopyAction else "nothing", flush=True)
        # Where they were let go they are asked for only then.
        self.hide()
        QTimer.singleShot(_STAYS_MS, QApplication.quit)


def main(title: str, *addresses: str) -> int:
    """Show the window until something was dragged out of it."""
    application = QApplication([])
    application.setQuitOnLastWindowClosed(False)
    files = Files(title, addresses)
    files.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
