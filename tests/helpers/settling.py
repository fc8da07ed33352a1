"""Waiting until a window has done what it was asked."""

from PySide6.QtCore import QTimer

_SHORT_MS = 100


def settle(window, qtbot):
    """Wait until no job is under way and none is about to start by a short timer."""

    def is_quiet():
        timers = window.findChildren(QTimer)
        return not window.jobs.is_busy and not any(
            timer.isActive() and timer.isSingleShot() and timer.interval() <= _SHORT_MS for timer in timers
        )

    qtbot.waitUntil(is_quiet, timeout=20_000)


def settle_jobs(window, qtbot):
    """Wait until no job is under way, and none is about to start for what was undone or tagged."""
    timers = window.flow.undo._timer, window.flow.codebook._timer
    qtbot.waitUntil(
        lambda: not window.jobs.is_busy and not any(timer.isActive() for timer in timers), timeout=20_000
    )
