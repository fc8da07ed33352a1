"""Smart folders in the window: keeping the filter by a name, going to one, and how many articles each finds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QMenu

from reader.domain.changes import ChangeSet, Done, Kind
from reader.domain.criteria import Criteria
from reader.domain.errors import KnownError
from reader.domain.filter_parts import describe_criteria
from reader.domain.ids import FolderId
from reader.domain.smart_folders import SmartFolder
from reader.domain.wording import tr
from reader.gui.actions.action_spec import Slots
from reader.gui.desk import Desk
from reader.gui.flows.filter_flow import FilterFlow
from reader.gui.theme.metrics import TREE
from reader.gui.window_parts import WindowParts

_COUNT_AGAIN_MS = 1_500
_PROPOSED_CP = 60
_KEPT_AS = "folders_closed"


class SmartFolderFlow(QObject):
    """Lists the folders, marks the one whose criteria are asked, and counts them one after another."""

    def __init__(self, parts: WindowParts, filter_flow: FilterFlow) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._filter = filter_flow
        self._bar, self._list = parts.library_pane.filter_bar, parts.library_pane.folders
        self._desk: Desk | None = None
        self._folders: list[SmartFolder] = []
        self._to_count: list[SmartFolder] = []
        self._is_closed = False
        self._recount = QTimer(self, singleShot=True, interval=_COUNT_AGAIN_MS)
        self._recount.timeout.connect(self._count_all)
        filter_flow.criteria_changed.connect(lambda _: self._mark())
        self._bar.menu_opening.connect(self._fill_filter_menu)
        self._list.chosen.connect(self.go_to)
        self._list.renamed.connect(self.rename)
        self._list.delete_wanted.connect(self.delete)
        self._list.menu_wanted.connect(self._show_menu)
        self._list.closed_toggled.connect(self._on_closed)
        self._list.left.connect(parts.library_pane.enter_rows)

    @property
    def folders(self) -> list[SmartFolder]:
        """The folders in their order, as they were last read."""
        return self._folders

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        return {"filter.save": self.ask_name}

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, or on none."""
        self._desk, self._folders = desk, []
        self._recount.stop()
        if self._bar.name_field.isVisible():
            self._bar.name_field.give_up()
        self._list.show_folders([], self._filter.criteria)
        if desk is not None:
            desk.changes_committed.connect(self._on_changes)
            self._is_closed = bool(self._parts.preferences.place(desk.library.path).get(_KEPT_AS))
            self._list.set_closed(self._is_closed)
            self._read()

    def state(self) -> dict[str, bool]:
        """Whether the list is closed, as plain data for the place in the preferences."""
        return {_KEPT_AS: True} if self._is_closed else {}

    def go_to(self, folder: FolderId) -> None:
        """Ask what a folder stands for; where that is asked already, leave it."""
        found = self._find(folder)
        if found is not None and found.criteria == self._filter.criteria:
            self._filter.clear()
        elif found is not None:
            self._filter.set_criteria(found.criteria)

    def ask_name(self, proposed: str = "") -> None:
        """Ask for a name and keep the filter by it."""
        criteria = self._filter.criteria
        if criteria.is_empty:
            self._parts.status.flash(tr("Nothing is filtered: there is nothing to keep."))
            return
        self._parts.sides.reveal(TREE)
        words = proposed or describe_criteria(criteria, self._filter.offers)[:_PROPOSED_CP].strip()
        self._bar.name_field.ask(tr("Name of the smart folder"), words, partial(self._create, criteria))

    def rename(self, folder: FolderId, name: str) -> None:
        """Give a folder another name."""
        self._write(lambda service, library: service.rename_folder(library, folder, name), self._read, self._read)

    def delete(self, folder: FolderId) -> None:
        """Forget a folder; undo brings it back."""
        self._write(lambda service, library: service.delete_folder(library, folder))

    def change(self, folder: FolderId) -> None:
        """Let a folder stand for what is asked now."""
        criteria = self._filter.criteria
        self._write(lambda service, library: service.change_folder(library, folder, criteria))

    def move(self, folder: FolderId, step: int) -> None:
        """Move a folder up or down."""
        self._write(lambda service, library: service.move_folder(library, folder, step))

    def _create(self, criteria: Criteria, name: str) -> None:
        if name:
            self._write(
                lambda service, library: service.create_folder(library, name, criteria),
                refused=lambda: self.ask_name(name),
            )

    def _write(
        self,
        work: Callable[[Any, Any], Done[Any]],
        done: Callable[[], object] | None = None,
        refused: Callable[[], object] | None = None,
    ) -> None:
        """Make one step; where it is refused say why. Afterwards do what was given for either case."""
        desk = self._desk
        if desk is None:
            return

        def fail(error: KnownError) -> None:
            desk.error_met.emit(error)
            if refused is not None:
                refused()

        def succeed(_value: Any) -> None:
            if done is not None:
                done()

        desk.write(lambda: work(desk.services.smart_folders, desk.library), succeed, fail)

    def _read(self) -> None:
        desk = self._desk
        if desk is not None:
            service, library = desk.services.smart_folders, desk.library
            desk.read(lambda: service.list_folders(library), self._show, key="smart-folders")

    def _show(self, folders: Sequence[SmartFolder]) -> None:
        self._folders = list(folders)
        self._list.show_folders(folders, self._filter.criteria)
        self._count_all()

    def _mark(self) -> None:
        asked = self._filter.criteria
        self._list.mark(next((one.id for one in self._folders if one.criteria == asked), None))

    def _find(self, folder: FolderId) -> SmartFolder | None:
        return next((one for one in self._folders if one.id == folder), None)

    def _on_changes(self, changes: ChangeSet) -> None:
        if changes.of(Kind.SMART_FOLDER):
            self._read()
        elif self._folders:
            self._recount.start()

    def _on_closed(self, is_closed: bool) -> None:
        self._is_closed = is_closed
        self._parts.save_state()
        if not is_closed:
            self._count_all()

    def _count_all(self) -> None:
        """Count what is in sight, one folder a job, so that nothing else waits for all of them."""
        self._to_count = [] if self._is_closed else list(self._folders)
        self._count_next()

    def _count_next(self) -> None:
        desk = self._desk
        if desk is None or not self._to_count:
            return
        folder = self._to_count.pop(0)
        service, library = desk.services.filtering, desk.library

        def take(count: int) -> None:
            self._list.show_count(folder.id, count)
            self._count_next()

        desk.read(lambda: service.count_met(library, folder.criteria), take, key="smart-folder-count")

    def _fill_filter_menu(self, menu: QMenu) -> None:
        menu.addSeparator()
        menu.addAction(self._parts.actions.action("filter.save"))
        menu.addAction(self._parts.actions.action("filter.clear"))

    def _show_menu(self, folder: FolderId, point: QPoint) -> None:
        menu = QMenu(self._parts.window)
        is_writable = self._desk is not None and not self._desk.library.is_read_only
        found, place = self._find(folder), [one.id for one in self._folders]
        if found is None:
            return
        asked = self._filter.criteria
        entries: tuple[tuple[str, Callable[[], object], bool], ...] = (
            (tr("Rename"), partial(self._list.rename, folder), True),
            (tr("Update with the current filter"), partial(self.change, folder), asked != found.criteria),
            (tr("Move up"), partial(self.move, folder, -1), place[0] != folder),
            (tr("Move down"), partial(self.move, folder, 1), place[-1] != folder),
            (tr("Delete"), partial(self.delete, folder), True),
        )
        for name, work, can in entries:
            menu.addAction(name, work).setEnabled(is_writable and can and (name[0] != "U" or not asked.is_empty))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(point)
