"""What an import would bring in, before anything is written: a row a file, the detail of one, a table's columns.

Shows what it is given and tells what the user wants; the reading is done by `flows.import_preview`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QWidget

from reader.domain.imports import ImportedFile, ImportStatus
from reader.domain.mappings import ColumnMapping, TableHead
from reader.domain.wording import number, plural, tr
from reader.gui.dialogs.import_detail import ImportDetail
from reader.gui.dialogs.import_preview_table import PreviewTable
from reader.gui.dialogs.mapping_editor import MappingEditor
from reader.gui.dialogs.preview_dialog import PreviewDialog
from reader.gui.models.import_labels import count_statuses, summary_text
from reader.gui.models.import_preview import ImportPreviewModel
from reader.gui.plain_text import PlainLabel, set_tip
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

_SIZE = (1120, 660)
_NAMED = 12
_UNWRITTEN = tr("Nothing is written before you import.")
_ON_THE_WEB = tr("These addresses are on the web; nothing is fetched unless you ask.")


class ImportDialog(PreviewDialog):
    """The preview. `import_requested` when the user wants it all; `mapping_changed` carries the `ColumnMapping`
    chosen; `fetch_requested` a list of addresses; `stop_requested` when reading on is not wanted.
    """

    import_requested = Signal()
    mapping_changed = Signal(object)
    fetch_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, tr("Import"), parent)
        self._more = 0
        self._has_more = False
        self._total = 0
        self._passed_over: tuple[str, ...] = ()
        self.model = ImportPreviewModel(self)
        self._theme = theme
        self._mapping: MappingEditor | None = None
        self.table = PreviewTable(theme, self.model, name=tr("What will be imported"))
        self.detail = ImportDetail(theme, self)
        self._note = PlainLabel("", self)
        self._web = QWidget(self)
        self._check = QPushButton(tr("Check none"), self._web)
        self._fetch = QPushButton(tr("Fetch"), self._web)
        self._lay_out()
        self._order_tabs()
        self._connect()
        self._web.hide()
        self._fit_screen(*_SIZE)
        self._refresh()

    # What is shown

    def begin(self, title: str, line: str) -> None:
        """Say what is being read; rows come later."""
        self.heading.set_words(title, line)
        self.heading.show_progress(0, 0)
        self._refresh()

    def show_progress(self, line: str, done: int, total: int) -> None:
        """Show how far the reading is."""
        self.heading.set_line(line)
        self.heading.show_progress(done, total)

    def show_mapping(self, head: TableHead, mapping: ColumnMapping) -> None:
        """Show the columns of a table and what they give."""
        if self._mapping is None:
            self._mapping = MappingEditor(self._theme, self)
            self._mapping.changed.connect(self.mapping_changed)
            self._column.insertWidget(1, self._mapping)
            self._order_tabs()
        self._mapping.show_head(head, mapping)

    def show_passed_over(self, names: Sequence[str]) -> None:
        """Tell of files in folders whose kind cannot be read; none of them is among the rows."""
        self._passed_over = tuple(names)
        named = [" ".join(name.split()) for name in names[:_NAMED]]
        set_tip(self._note, "\n".join([*named, "…"] if len(names) > _NAMED else named))
        self._refresh()

    def show_files(self, files: Sequence[ImportedFile], total: int, more: int, *, has_more: bool = False) -> None:
        """Show what was read of all files; `more` of them are only read by the import itself. The files shown
        may hold `has_more` articles than the rows.
        """
        self._more, self._total, self._has_more = more, total, has_more or more > 0
        self.model.set_files(files)
        self._refresh()

    def end(self) -> None:
        """The reading has ended: say what there is."""
        self.heading.end_progress()
        files = self.model.files
        if not files:
            self.heading.set_words(tr("Nothing to import"), tr("There is no text that could be read."))
        else:
            seen = f"{summary_text(files)}."
            if self._has_more:
                seen = tr("Of the first {n}: {summary}.", n=number(len(files)), summary=summary_text(files))
            self.heading.set_words(self._title(), f"{seen}  {_UNWRITTEN}")
        self._refresh()

    @property
    def mapping(self) -> MappingEditor | None:
        """The choosers of columns; None where no table is read."""
        return self._mapping

    def note(self, text: str) -> None:
        """Say something beside the buttons."""
        self._note.setText(text)

    def _title(self) -> str:
        incoming, addresses = self.incoming(), len(self.model.addresses())
        if self._more:
            return _import_files(self._total)
        if self._has_more:
            shown = len(self.model.files)
            return plural(shown, tr("Import more than {n} article"), tr("Import more than {n} articles"))
        if incoming:
            return _import_articles(incoming)
        if addresses:
            return tr("{n} to fetch from the web", n=number(addresses))
        return tr("Nothing new to import")

    # What the user can do

    def incoming(self) -> int:
        """How many of the rows would add something."""
        counts = count_statuses(self.model.files)
        return counts.get(ImportStatus.NEW, 0) + counts.get(ImportStatus.VERSION, 0)

    def accept(self) -> None:
        """Import, once, where there is something to import."""
        if self._import.isEnabled() and not self._has_acted:
            self._has_acted = True
            super().accept()
            self.import_requested.emit()

    def first_view(self) -> QWidget:
        """The table."""
        return self.table

    def _lay_out(self) -> None:
        self._column.addWidget(self._lay_out_web())
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.setHandleWidth(12)
        splitter.setStyleSheet("QSplitter::handle { background: transparent; }")
        splitter.setChildrenCollapsible(False)
        self.table.setMinimumHeight(110)
        self.detail.setMinimumHeight(110)
        splitter.addWidget(self.table)
        splitter.addWidget(self.detail)
        splitter.setStretchFactor(0, 5)
        splitter.setStretchFactor(1, 4)
        self._column.addWidget(splitter, 1)
        self._add_foot(self._note)

    def _lay_out_web(self) -> QWidget:
        row = QHBoxLayout(self._web)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(spaces.STEP)
        row.addWidget(PlainLabel(_ON_THE_WEB, self._web), 1)
        for button in (self._check, self._fetch):
            button.setAutoDefault(False)
            row.addWidget(button)
        return self._web

    def _order_tabs(self) -> None:
        """Table, detail, the web, the buttons; then the choosers of columns, which stand above the table."""
        order = [self.table, *self.detail.browsers(), self._check, self._fetch, self._import, self._cancel]
        order += self._mapping.controls() if self._mapping is not None else []
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self.table.file_chosen.connect(self.detail.show_file)
        self.model.checks_changed.connect(self._refresh)
        self.model.rowsInserted.connect(lambda: self._choose_first())
        self.model.modelReset.connect(self._choose_first)
        self.model.dataChanged.connect(self._on_data_changed)
        self._check.clicked.connect(lambda: self.model.check_all(not self.model.checked_addresses()))
        self._fetch.clicked.connect(lambda: self.fetch_requested.emit(self.model.checked_addresses()))

    def _choose_first(self) -> None:
        if not self.table.currentIndex().isValid():
            self.table.choose(0)

    def _on_data_changed(self) -> None:
        self.detail.show_file(self.model.file(self.table.currentIndex().row()))

    def _refresh(self) -> None:
        addresses, checked = self.model.addresses(), self.model.checked_addresses()
        self._web.setVisible(bool(addresses))
        self._check.setText(tr("Check none") if checked else tr("Check all"))
        self._fetch.setText(tr("Fetch {n} checked", n=number(len(checked))) if checked else tr("Fetch checked"))
        is_running = self.heading.is_running
        self._fetch.setEnabled(bool(checked) and not is_running)
        incoming = self.incoming()
        can_import = incoming > 0 or self._has_more or (is_running and not addresses)
        self._import.setEnabled(can_import and not self._has_acted)
        if is_running or self._more:
            self._import.setText(_import_files(self._total) if self._total else tr("Import"))
        elif self._has_more:
            self._import.setText(tr("Import all"))
        else:
            self._import.setText(_import_articles(incoming) if incoming else tr("Import"))
        self._note.setText(self._rest_text())

    def _rest_text(self) -> str:
        texts = []
        if self._more:
            texts.append(tr("and {n} more, read when you import", n=number(self._more)))
        elif self._has_more:
            texts.append(tr("{n} shown, more are read when you import", n=number(len(self.model.files))))
        if others := len(self._passed_over):
            texts.append(
                plural(
                    others, tr("{n} file of another kind passed over"), tr("{n} files of other kinds passed over")
                )
            )
        return " · ".join(texts)


def _import_files(count: int) -> str:
    return plural(count, tr("Import {n} file"), tr("Import {n} files"))


def _import_articles(count: int) -> str:
    return plural(count, tr("Import {n} article"), tr("Import {n} articles"))
