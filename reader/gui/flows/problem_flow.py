"""A report of a problem: gathered, shown whole, copied or saved by the user. Nothing is sent."""

from __future__ import annotations

import platform
import sys

from PySide6.QtCore import QObject, qVersion
from PySide6.QtGui import QGuiApplication

from reader.bundled import program_version
from reader.domain.errors import Cancelled
from reader.domain.wording import tr
from reader.gui.desk import Desk
from reader.gui.dialogs.text_report_dialog import TextReportDialog
from reader.gui.jobs import READ, JobHandle
from reader.gui.window_parts import WindowParts
from reader.services.preferences import log_path


class ProblemFlow(QObject):
    """Shows the report; its numbers and log are read on a worker."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._desk: Desk | None = None

    def attach(self, desk: Desk | None) -> None:
        """Tell numbers of a library, or of none."""
        self._desk = desk

    def show(self) -> None:
        """Show what a report holds."""
        self.show_for(None)

    def show_for(self, error: BaseException | None) -> None:
        """Show what a report of an error holds."""
        from reader.services import problem_reports

        dialog = TextReportDialog(
            self._parts.theme,
            tr("Report a problem"),
            tr("All that the report holds: no texts, titles, tags or names of yours. Nothing is sent."),
            "dateline report.txt",
            self._parts.window,
        )
        dialog.show()
        library = self._desk.library if self._desk is not None else None
        path, is_read_only = (library.path, library.is_read_only) if library is not None else (None, False)
        system, log = self._describe_system(), log_path()
        trace = problem_reports.redact_error(error) if error is not None else ""

        def work(_: JobHandle) -> str:
            numbers = problem_reports.describe_library(path, is_read_only=is_read_only)
            return problem_reports.make_report(system, numbers, problem_reports.read_log(log), error=trace)

        def fail(met: BaseException) -> None:
            if not isinstance(met, Cancelled):
                self._parts.report_bug(met)

        handle = self._parts.jobs.submit(READ, work, dialog.show_text, fail, key="problem.report")
        dialog.finished.connect(handle.cancel)

    def _describe_system(self) -> dict[str, str]:
        preferences, screen = self._parts.preferences, self._parts.window.screen()
        room = screen.size()
        return {
            "Dateline": program_version(),
            "bundle": "yes" if getattr(sys, "frozen", False) else "no",
            "system": platform.platform(),
            "Python": platform.python_version(),
            "Qt": f"{qVersion()}, {QGuiApplication.platformName()}",
            "screen": f"{room.width()} × {room.height()}, scale {screen.devicePixelRatio():g}",
            "screens": str(len(QGuiApplication.screens())),
            "language": preferences.language or "system",
            "theme": preferences.theme,
            "density": preferences.density,
            "zoom": str(preferences.zoom),
        }
