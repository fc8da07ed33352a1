"""This PySide6 and this Python are a sound pair.

PySide6 6.12.0 on Python 3.11 takes one reference from None with every call of a Qt function that returns nothing;
after some thousands of calls the interpreter aborts. From Python 3.12 on None is immortal and cannot be harmed.
"""

import sys

import PySide6
from PySide6.QtCore import QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QTextCharFormat, QTextCursor, QTextDocument

CALLS = 500
# Half a reference a call: far above what other threads of the interpreter do meanwhile, far below the fault.
TOLERANCE = CALLS // 2


class Announcer(QObject):
    """Something with a signal to emit."""

    announced = Signal(int)


def test_void_qt_calls_leave_none_alone(qapp):
    # References to spare, so that an unsound pair fails this test and not the interpreter.
    spare = [None] * 100_000
    changes = {name: _measure(call) for name, call in _make_calls().items()}
    assert len(spare) == 100_000
    harmed = {name: change for name, change in changes.items() if abs(change) > TOLERANCE}
    pair = f"PySide6 {PySide6.__version__} on Python {sys.version.split()[0]}"
    assert not harmed, f"{pair} is not a sound pair: references to None changed by {harmed} in {CALLS} calls"


def _measure(call) -> int:
    call()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        call()
    return sys.getrefcount(None) - before


def _make_calls():
    image = QImage(20, 20, QImage.Format.Format_ARGB32)
    document = QTextDocument("some words to stand in")
    cursor, form, timer, announcer = QTextCursor(document), QTextCharFormat(), QTimer(), Announcer()
    colour, box = QColor(1, 2, 3), QRectF(0, 0, 4, 4)

    def paint():
        painter = QPainter(image)
        painter.setPen(colour)
        painter.fillRect(box, colour)
        painter.drawText(1, 1, "a")
        painter.end()

    return {
        "QPainter": paint,
        "QTextCursor.setPosition": lambda: cursor.setPosition(3),
        "QTextCharFormat.setBackground": lambda: form.setBackground(colour),
        "QTimer.setInterval": lambda: timer.setInterval(5),
        "QObject.setObjectName": lambda: timer.setObjectName("x"),
        "Signal.emit": lambda: announcer.announced.emit(1),
    }
