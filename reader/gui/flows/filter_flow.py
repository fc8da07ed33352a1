"""The filter of the window: what the tree, its counts, the reading queue, searches and exports ask of articles."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from reader.domain.criteria import EVERYTHING, Criteria, read_criteria
from reader.gui.actions.action_spec import Slots
from reader.gui.desk import Desk
from reader.gui.window_parts import WindowParts

_KEPT_AS = "filter"


class FilterFlow(QObject):
    """Holds the window's one current `Criteria`, kept by library over a restart.

    `criteria_changed` carries the criteria whenever they are others than before, also when a library was opened;
    it comes before the panes hear of that library.
    """

    criteria_changed = Signal(object)

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._desk: Desk | None = None
        self._criteria = EVERYTHING

    @property
    def criteria(self) -> Criteria:
        """What is asked; `EVERYTHING` while there is no filter."""
        return self._criteria

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        return {}

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, with the filter it was left with, or on none: what is asked then stays."""
        self._desk = desk
        if desk is not None:
            kept = self._parts.preferences.place(desk.library.path).get(_KEPT_AS)
            self._take(read_criteria(kept) if isinstance(kept, str) else EVERYTHING)

    def set_criteria(self, criteria: Criteria) -> None:
        """Ask this of articles from here on."""
        if self._take(criteria):
            self._keep()

    def add(self, **parts: Any) -> None:
        """Ask some parts of `Criteria` besides what is asked: `add(sources=(3,))`."""
        self.set_criteria(replace(self._criteria, **parts))

    def clear(self) -> None:
        """Ask nothing."""
        self.set_criteria(EVERYTHING)

    def state(self) -> dict[str, str]:
        """The filter as plain data for the place in the preferences; nothing while there is none."""
        return {} if self._criteria.is_empty else {_KEPT_AS: self._criteria.to_json()}

    def _take(self, criteria: Criteria) -> bool:
        if criteria == self._criteria:
            return False
        self._criteria = criteria
        self.criteria_changed.emit(criteria)
        return True

    def _keep(self) -> None:
        if self._desk is not None:
            path, preferences = self._desk.library.path, self._parts.preferences
            place = {key: value for key, value in preferences.place(path).items() if key != _KEPT_AS}
            preferences.note_place(path, place | self.state())
            self._parts.save_state()
