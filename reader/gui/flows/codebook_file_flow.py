"""The codebook as a file: export, import with a look before, and codebooks to start from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QWidget

from reader.domain.codebooks import Codebook, DraftState, PlannedTag
from reader.domain.texts import count_text
from reader.domain.wording import plural, tr
from reader.gui.actions.action_spec import Slots
from reader.gui.bars import StatusLine
from reader.gui.desk import Desk
from reader.gui.flows.codebook_flow import CodebookFlow
from reader.gui.panes.codebook_panel import CodebookPanel
from reader.gui.plain_text import plain_tip

_OUT = tr("Codebooks ({pattern})", pattern="*.csv *.qdc")
_IN = tr("Codebooks ({pattern})", pattern="*.csv *.tsv *.txt *.json *.qdc *.qdpx")


class CodebookFileFlow(QObject):
    """Asks for files, shows in the panel what would change, and writes in one step."""

    def __init__(self, window: QWidget, panel: CodebookPanel, status: StatusLine, codebook: CodebookFlow) -> None:
        super().__init__(window)
        self._window = window
        self._panel = panel
        self._status = status
        self._menu = codebook.templates_menu
        self._desk: Desk | None = None
        self._templates: Mapping[str, Codebook] = {}
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        panel.template_requested.connect(self.add_template)

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, or on none. What is offered to start from is read once."""
        self._desk = desk
        if desk is not None and not self._templates:
            desk.read(desk.services.codebooks.list_templates, self._set_templates)

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        return {"codebook.import": self.choose_import, "codebook.export": self.choose_export}

    def choose_export(self) -> None:
        """Ask for a target and write the codebook."""
        from reader.gui.dialogs.file_chooser import choose_target

        desk = self._desk
        if desk is None:
            return
        name = Path(self._folder or desk.library.path.parent) / f"{desk.library.path.stem} codebook.csv"
        target = choose_target(self._window, tr("Export codebook"), str(name), _OUT)
        if target is not None:
            self.export(target)

    def export(self, target: Path) -> None:
        """Write the codebook as a table that spreadsheets read as well, or for other programs as `.qdc`."""
        desk = self._desk
        if desk is None:
            return
        self._folder = str(target.parent)
        desk.read(
            lambda: desk.services.codebooks.export_codebook(desk.library, target, profile="excel"),
            lambda written: self._status.flash(
                plural(
                    written, tr("{n} tag written to {file}."), tr("{n} tags written to {file}."), file=target.name
                )
            ),
        )

    def choose_import(self) -> None:
        """Ask for a file and show what it would change."""
        from reader.gui.dialogs.file_chooser import choose_file

        path = choose_file(self._window, tr("Import codebook"), self._folder, _IN)
        if path is not None:
            self._folder = str(path.parent)
            self.preview(path)

    def preview(self, path: Path) -> None:
        """Show in the panel what a file would change; nothing is written before the user says so."""
        desk = self._desk
        if desk is None:
            return
        codebooks, library = desk.services.codebooks, desk.library

        def work() -> tuple[Codebook, list[PlannedTag]]:
            book = codebooks.read_codebook(path)
            return book, codebooks.plan_import(library, book.tags)

        def ask(found: tuple[Codebook, list[PlannedTag]]) -> None:
            book, planned = found
            self._panel.questions.ask_import(
                book,
                planned,
                lambda keeps_own: desk.write(
                    lambda: codebooks.import_codebook(library, book.tags, keeps_own=keeps_own), self._tell
                ),
            )

        desk.read(work, ask)

    def add_template(self, template: str) -> None:
        """Add a codebook to start from: at once to an empty codebook, else after a look at what is new."""
        desk, book = self._desk, self._templates.get(template)
        if desk is None or book is None:
            return
        codebooks, library = desk.services.codebooks, desk.library

        def add() -> None:
            desk.write(lambda: codebooks.add_template(library, template), self._tell)

        def ask(planned: Sequence[PlannedTag]) -> None:
            if any(row.state is DraftState.NEW or row.fills for row in planned):
                self._panel.questions.ask_template(book, planned, add)
            else:
                self._tell(0)

        if self._panel.tree.all_tags():
            desk.read(lambda: codebooks.plan_import(library, book.tags), ask)
        else:
            add()

    def _set_templates(self, templates: Mapping[str, Codebook]) -> None:
        self._templates = templates
        self._panel.set_templates(templates)
        self._menu.clear()
        for template, book in templates.items():
            action = self._menu.addAction(f"{book.name} ({count_text(len(book.tags), 'tag')})".replace("&", "&&"))
            action.setToolTip(plain_tip(book.description))
            action.triggered.connect(lambda _=False, template=template: self.add_template(template))

    def _tell(self, changed: int) -> None:
        one, many = (
            tr("{n} tag made or changed. Undo takes it back."),
            tr("{n} tags made or changed. Undo takes it back."),
        )
        done = plural(changed, one, many)
        self._status.flash(done if changed else tr("Nothing to change: the codebook has all of it."))
