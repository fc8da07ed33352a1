"""Opens the panel in which a part of the filter is chosen, and keeps it at what is asked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.domain.criteria import EVERYTHING, Criteria
from reader.domain.filter_parts import (
    FilterOffers,
    Part,
    chosen_values,
    list_values,
    lost_values,
    with_values,
)
from reader.domain.wording import tr
from reader.gui.theme.theme import Theme

if TYPE_CHECKING:
    from reader.gui.panes.filter_popovers import DatesPopover, ValuesPopover

_EMPTY = {
    Part.TAG: tr("The codebook has no tags yet."),
    Part.CODER: tr("Nobody has annotated yet."),
    Part.SOURCE: tr("There are no sources yet."),
    Part.LANGUAGE: tr("There are no articles yet."),
    Part.BATCH: tr("Nothing was imported yet, or all of it was taken back."),
}


class FilterEditing(QObject):
    """`criteria_wanted` carries the criteria with the part as the user chose it."""

    criteria_wanted = Signal(object)

    def __init__(self, theme: Theme, home: QWidget) -> None:
        """`home` gets the keys when a panel closes and what it was opened beside is gone."""
        super().__init__(home)
        self._theme = theme
        self._home = home
        self._criteria, self._offers = EVERYTHING, FilterOffers()
        self._lists: dict[Part, ValuesPopover] = {}
        self._dates: DatesPopover | None = None

    def show_criteria(self, criteria: Criteria) -> None:
        """Let a panel that is open follow what is asked."""
        self._criteria = criteria
        for part, popover in self._lists.items():
            if popover.isVisible():
                popover.model.set_checked(chosen_values(part, criteria))

    def edit(self, part: Part, beside: QWidget, offers: FilterOffers) -> None:
        """Let the user choose the values of a part beside a widget; the panel that is open there closes."""
        self._offers = offers
        if part is Part.DATE:
            self._edit_dates(beside)
            return
        popover = self._lists.get(part) or self._make_list(part)
        names = lost_values(part, self._criteria, offers) | list_values(part, offers)
        tags = offers.tags if part is Part.TAG else ()
        popover.set_values(names, chosen_values(part, self._criteria), _EMPTY.get(part, ""), tags)
        popover.open_beside(beside, popover.first)

    def close(self) -> None:
        """Close what is open; dates typed and not asked yet are forgotten."""
        if self._dates is not None:
            self._dates.drop_typed()
        for popover in (*self._lists.values(), self._dates):
            if popover is not None:
                popover.hide()

    def _make_list(self, part: Part) -> ValuesPopover:
        from reader.gui.panes.filter_popovers import ValuesPopover

        popover = ValuesPopover(
            self._theme, part.title, self._home.window(), self._home, is_single=part is Part.BATCH
        )
        popover.values_chosen.connect(
            lambda values: self.criteria_wanted.emit(with_values(part, self._criteria, values))
        )
        self._lists[part] = popover
        return popover

    def _edit_dates(self, beside: QWidget) -> None:
        from reader.gui.panes.filter_popovers import DatesPopover

        if self._dates is None:
            self._dates = DatesPopover(self._theme, self._home.window(), self._home)
            self._dates.dates_set.connect(self._on_dates)
        self._dates.set_dates(self._criteria.first, self._criteria.last)
        self._dates.open_beside(beside, self._dates.first_field)

    def _on_dates(self, first: str, last: str) -> None:
        self.criteria_wanted.emit(replace(self._criteria, first=first, last=last))
