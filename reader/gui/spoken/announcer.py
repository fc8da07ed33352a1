"""Saying something that no control says by itself: a message, a hint, where the caret went. Main thread only."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

_Politeness = QAccessible.AnnouncementPoliteness


def announce(home: QWidget, words: str, *, is_urgent: bool = False) -> None:
    """Let a screen reader say words once it has said what it is saying, or at once where they are urgent.

    Nothing happens where nobody listens, or there is nothing to say.
    """
    words = " ".join(words.split())
    if not words or not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(home, words)
    event.setPoliteness(_Politeness.Assertive if is_urgent else _Politeness.Polite)
    QAccessible.updateAccessibility(event)
