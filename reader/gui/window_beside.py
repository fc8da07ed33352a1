"""Where a further window stands: a step right of and below the one it was opened from, never exactly on it."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from reader.gui.theme import spaces

_LEAST_PX = (640, 400)


def tell_place(before: int = 0) -> str:
    """Where the window in use stands, for one that it starts; "" where it fills the screen or there is none. Where
    so many were started `before`, where the last of them will stand.
    """
    active = QApplication.activeWindow()
    while active is not None and (above := active.parentWidget()) is not None:
        active = above.window()
    if active is None or active.isMaximized() or active.isFullScreen():
        return ""
    aside = before * spaces.FAR
    return f"{active.x() + aside},{active.y() + aside}"


def stand_beside(window: QWidget, told: str) -> None:
    """Move a window that is not shown yet a step aside of the place told, and let it end within the screen."""
    x, _, y = told.partition(",")
    if window.isMaximized() or window.isFullScreen() or not (_is_number(x) and _is_number(y)):
        return
    other = QPoint(int(x), int(y))
    screen = QGuiApplication.screenAt(other) or window.screen()
    place = step_aside(other, window.geometry(), screen.availableGeometry())
    window.resize(place.size())
    window.move(place.topLeft())  # of its frame, as what was told is


def step_aside(other: QPoint, own: QRect, room: QRect) -> QRect:
    """The place of a window of a size beside another one: smaller where the screen ends, and at the top left of it
    where too little of the screen is left.
    """
    place = QRect(other + QPoint(spaces.FAR, spaces.FAR), own.size())
    least = QRect(place.topLeft(), place.size().boundedTo(QRect(0, 0, *_LEAST_PX).size()))
    if not room.contains(least):
        place.moveTopLeft(room.topLeft())
    return place.intersected(room)


def _is_number(text: str) -> bool:
    return text.removeprefix("-").isdecimal() and len(text) < len("-100000")
