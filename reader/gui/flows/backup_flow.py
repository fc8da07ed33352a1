"""Backups that make themselves: some time after a library was opened, by the clock, before imports, at the end."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader.domain.errors import Cancelled, KnownError
from reader.domain.wording import plural, tr
from reader.gui.desk import Desk
from reader.gui.jobs import CARE, JobHandle
from reader.gui.window_parts import WindowParts

if TYPE_CHECKING:
    from reader.domain.backups import BackupOutcome, BackupReason
    from reader.services.backing_up import Snapshot

OPEN_AFTER_MS = 3000
"""The first reads and paints of a library just opened go before."""
QUIT_S = 1.0
"""How long closing the window may wait for a last backup; the next opening makes one that was not finished."""
_WATCHED_S = 300.0
"""Files that come in by themselves have a backup before them at most as often."""
_TICK_MS = 60_000
_QUIT_BYTES = 20_000_000


class BackupFlow(QObject):
    """Makes backups of the open library on a lane of their own. The clock only asks for them; whether one is due
    is found out there. What went wrong is flashed once, until one succeeds again. `made` after every attempt.
    """

    made = Signal()

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._desk: Desk | None = None
        self._under_way: dict[Snapshot, JobHandle] = {}
        self._told: set[type[KnownError]] = set()
        self._last_s = 0.0
        self._begun_s: float | None = None
        self.fault: KnownError | None = None
        self._first = QTimer(self, singleShot=True)
        self._first.timeout.connect(lambda: self._start("open"))
        self._clock = QTimer(self, interval=_TICK_MS)
        self._clock.timeout.connect(self._tick)

    def attach(self, desk: Desk | None) -> None:
        """Look after a library, or none."""
        self._desk = desk
        self._told.clear()
        self.fault, self._begun_s = None, None
        self._first.stop()
        self._clock.stop()
        if desk is not None:
            self._last_s = monotonic()
            self._first.start(OPEN_AFTER_MS)
            self._clock.start()

    def before_import(self) -> None:
        """Back up the state before what comes; fixed at once, copied while it comes."""
        self._start("import")

    def before_watched_import(self) -> None:
        """The same before files come in by themselves; not anew for each of many that arrive in a row."""
        if self._begun_s is None or monotonic() - self._begun_s >= _WATCHED_S:
            self._start("import")

    def back_up_now(self) -> None:
        """Make a backup because the user wants one, and say so."""
        self._start("hand", self._tell_made)

    def let_go(self) -> None:
        """The library is about to be closed: what is under way stops; at the very end a last one."""
        for handle in self._under_way.values():
            handle.cancel()
        if not self._parts.jobs.is_shut_down:
            return
        for snapshot in self._under_way:  # those whose job did not begin any more
            snapshot.close()
        self._under_way.clear()
        self._back_up_at_quit()

    def _tick(self) -> None:
        is_over = monotonic() - self._last_s >= 60 * self._parts.preferences.backup_minutes
        if is_over and not self._under_way:
            self._start("time")

    def _start(self, reason: str, done: Callable[[BackupOutcome], None] | None = None) -> None:
        desk, preferences = self._desk, self._parts.preferences
        is_wanted = reason == "hand" or (preferences.keeps_backups and desk and not desk.library.is_read_only)
        if desk is None or not is_wanted:
            return
        self._last_s = monotonic()
        backing_up = desk.services.backing_up
        root, minutes = backing_up.backups_root(preferences.backup_folder), preferences.backup_minutes
        try:
            snapshot = backing_up.begin(desk.library.path)
        except KnownError as error:
            self._fail(error)
            return
        self._begun_s = self._last_s

        def ended(then: Callable[[], None]) -> None:
            self._under_way.pop(snapshot, None)
            snapshot.close()
            then()
            self.made.emit()

        def succeed(outcome: BackupOutcome) -> None:
            self.fault = None
            self._told.clear()
            if done is not None:
                done(outcome)

        self._under_way[snapshot] = self._parts.jobs.submit(
            CARE,
            lambda handle: backing_up.finish(
                snapshot, root, _reason(reason), minutes=minutes, is_cancelled=handle.is_cancelled
            ),
            lambda outcome: ended(lambda: succeed(outcome)),
            lambda error: ended(lambda: self._fail(error, is_asked=reason == "hand")),
        )

    def _back_up_at_quit(self) -> None:
        desk, preferences = self._desk, self._parts.preferences
        if desk is None or not preferences.keeps_backups or desk.library.is_read_only or not QUIT_S:
            return
        backing_up, path, begun_s = desk.services.backing_up, desk.library.path, monotonic()
        try:
            if path.stat().st_size <= _QUIT_BYTES:
                self._parts.status.flash(tr("Saving a backup…"))
                self._parts.status.repaint()  # at once: no event is handled any more before the end
                root = backing_up.backups_root(preferences.backup_folder)
                backing_up.finish(
                    backing_up.begin(path),
                    root,
                    _reason("quit"),
                    is_cancelled=lambda: monotonic() - begun_s > QUIT_S,
                )
        except (KnownError, Cancelled, OSError):
            return  # the next opening makes one

    def _tell_made(self, outcome: BackupOutcome) -> None:
        size = max(1, (outcome.backup.size if outcome.backup else 0) // 1_000_000)
        self._parts.status.flash(plural(size, tr("Backed up: {n} MB, proven"), tr("Backed up: {n} MB, proven")))

    def _fail(self, error: BaseException, *, is_asked: bool = False) -> None:
        if isinstance(error, Cancelled):
            return
        if not isinstance(error, KnownError):
            self._parts.report_bug(error)
            return
        self.fault = error
        if is_asked:
            self._parts.message_bar.show_error(error)
        elif type(error) not in self._told:
            self._parts.status.flash(tr("No backup: {why}", why=error.what))
        self._told.add(type(error))


def _reason(word: str) -> BackupReason:
    from reader.domain.backups import BackupReason

    return BackupReason(word)
