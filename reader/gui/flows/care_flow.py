"""What keeps a library from being lost, put together: backups, restoring, recovery, reports of problems."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reader.domain.errors import IndexDamaged, KnownError, LibraryDamaged
from reader.gui.actions.action_spec import Slots
from reader.gui.desk import Desk
from reader.gui.flows.backup_flow import BackupFlow
from reader.gui.flows.care_job import CareJob
from reader.gui.flows.library_flow import LibraryFlow
from reader.gui.flows.long_job import LongJob
from reader.gui.flows.problem_flow import ProblemFlow
from reader.gui.flows.recover_flow import RecoverFlow
from reader.gui.flows.restore_flow import RestoreFlow
from reader.gui.window_parts import WindowParts


class CareFlow(QObject):
    """The four flows of care by name."""

    def __init__(self, parts: WindowParts, library: LibraryFlow, job: LongJob) -> None:
        super().__init__(parts.window)
        self.backups = BackupFlow(parts)
        work = CareJob(parts, library, job)
        self.restore = RestoreFlow(parts, library, self.backups, work)
        self.recover = RecoverFlow(parts, library, self.restore, work)
        self.problem = ProblemFlow(parts)
        library.about_to_close.connect(self.backups.let_go)

    def attach(self, desk: Desk | None) -> None:
        """Look after a library, or none."""
        for flow in (self.backups, self.restore, self.recover, self.problem):
            flow.attach(desk)
        if desk is not None:
            desk.error_met.connect(lambda error: self._meet(desk, error))

    def _meet(self, desk: Desk, error: KnownError) -> None:
        """A library that shows its damage only while it is read."""
        if isinstance(error, LibraryDamaged) and not isinstance(error, IndexDamaged):
            self.recover.offer(desk.library.path, error)

    def slots(self) -> Slots:
        """What answers the actions of these flows."""
        return {
            "library.restore": self.restore.show,
            "library.back_up": self.backups.back_up_now,
            "library.recover": self.recover.choose,
            "help.report": self.problem.show,
        }
