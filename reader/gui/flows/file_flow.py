"""Checking the library."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.domain.errors import LibraryDamaged
from reader.domain.findings import FindingKind, Verification
from reader.domain.system_words import say_os_error
from reader.domain.wording import number, plural, tr
from reader.gui.actions.action_spec import Slots
from reader.gui.desk import Desk
from reader.gui.dialogs.file_chooser import choose_target
from reader.gui.dialogs.list_dialog import ListDialog
from reader.gui.flows.long_job import LongJob
from reader.gui.message_bar import MessageBar
from reader.gui.theme.theme import Theme

KIND_WORDS = {
    FindingKind.FILE: tr("File"),
    FindingKind.LINK: tr("Links between rows"),
    FindingKind.TEXT: tr("Text"),
    FindingKind.PARAGRAPH: tr("Paragraphs"),
    FindingKind.QUOTE: tr("Quote"),
    FindingKind.ORIGINAL: tr("Kept file"),
    FindingKind.COUNT: tr("Counts"),
}
"""The parts of a library that a check looks at, as the list and the report name them."""


class FileFlow(QObject):
    """Checks as the window's one long job. `mended` when counts were made afresh, and the index of words may have
    to be made whole; `rescue_wanted` carries the path of a library with faults and the error that says so.
    """

    mended = Signal()
    rescue_wanted = Signal(object, object)

    def __init__(self, theme: Theme, window: QWidget, job: LongJob, message_bar: MessageBar) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._job = job
        self._message_bar = message_bar
        self._desk: Desk | None = None

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, or on none."""
        self._desk = desk

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        return {"library.check": self.check}

    def check(self) -> None:
        """Prove the library and tell the outcome."""
        desk = self._desk
        if desk is None or not self._job.may_start():
            return
        checking = desk.services.checking
        self._job.run(
            tr("Checking the library"),
            lambda progressed, ended: desk.run_with_progress(
                lambda handle: checking.verify_library(
                    desk.library, progress=handle.report_progress, is_cancelled=handle.is_cancelled
                ),
                self._tell_check,
                self._message_bar.show_error,
                progressed,
                ended=ended,
            ),
        )

    def _tell_check(self, proof: Verification) -> None:
        findings, desk = proof.findings, self._desk
        if not findings:
            self._message_bar.show_notice(
                tr("No faults found: texts, quotes, counts and the file itself are sound."),
                action=(tr("Save report…"), lambda: self._save(self._window, report_text(proof))),
            )
            return
        if desk is not None and not desk.library.is_read_only and any(one.kind == "count" for one in findings):
            self._mend(desk)
        rows = [(KIND_WORDS[finding.kind], finding.message) for finding in findings]
        title, headers = tr("Faults found in the library"), (tr("Part"), tr("Fault"))
        dialog = ListDialog(self._theme, title, headers, rows, self._window)
        dialog.offer(tr("Save report…"), lambda: self._save(dialog, report_text(proof)))
        if desk is not None and any(one.kind is not FindingKind.COUNT for one in findings):
            path, error = desk.library.path, LibraryDamaged(tr("The library has faults."))
            dialog.offer(tr("What to do…"), lambda: self.rescue_wanted.emit(path, error), closes=True)
        dialog.open()

    def _save(self, parent: QWidget, text: str) -> None:
        """Ask where to, and write the report."""
        proposed, kinds = (
            str(Path.home() / tr("check of the library.txt")),
            tr("Text ({pattern})", pattern="*.txt"),
        )
        target = choose_target(parent, tr("Save report"), proposed, kinds, suffix=".txt")
        if target is None:
            return
        try:
            target.write_text(text, encoding="utf-8")
        except OSError as error:
            why = say_os_error(error)
            self._message_bar.show_notice(tr("It could not be saved: {why}.", why=why), is_fault=True)
            return
        self._message_bar.show_notice(tr("Saved as {name}", name=target.name))

    def _mend(self, desk: Desk) -> None:
        """Count afresh: counts are made from the rows, so that nothing is lost."""
        checking = desk.services.checking

        def tell(wrong: int) -> None:
            one, many = tr("Counted afresh: {n} day of the tree."), tr("Counted afresh: {n} days of the tree.")
            self._message_bar.show_notice(plural(wrong, one, many))
            self.mended.emit()

        self._job.run(
            tr("Counting afresh"),
            lambda progressed, ended: desk.write_with_progress(
                lambda handle: checking.rebuild_counts(
                    desk.library, progress=handle.report_progress, is_cancelled=handle.is_cancelled
                ),
                tell,
                self._message_bar.show_error,
                progressed,
                ended,
            ),
        )


def report_text(proof: Verification) -> str:
    """A check as text: what was proven, and every fault."""
    proven = tr(
        "Proven: {texts} of {all_texts} texts, {quotes} of {all_quotes} quotes, {files} of {all_files} files.",
        texts=number(proof.proven_texts),
        all_texts=number(proof.texts),
        quotes=number(proof.proven_quotes),
        all_quotes=number(proof.quotes),
        files=number(proof.proven_originals),
        all_files=number(proof.kept),
    )
    lines = [f"{KIND_WORDS[one.kind]}: {one.message}" for one in proof.findings] or [tr("No faults found.")]
    return "\n".join((proven, "", *lines, ""))
