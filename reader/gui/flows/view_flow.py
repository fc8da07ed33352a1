"""How things look: what is set is applied, and menus show how it stands; the keys change size and theme."""

from functools import partial

from PySide6.QtCore import QObject

from reader.domain.criteria import DayBasis
from reader.gui.actions.action_spec import Slots
from reader.gui.window_parts import WindowParts

SWITCHES = {
    "text.snap": "is_snapping",
    "text.dates": "shows_dates",
    "text.stripes": "has_stripes",
    "tree.listed": "shows_listed",
    "view.capture_day": "is_by_capture",
    "queue.goes_on": "goes_on_when_done",
}
"""The actions that turn a switch of the preferences, by the key of that."""
_THEMES = {
    "theme.system": "system",
    "theme.light": "light",
    "theme.dark": "dark",
    "theme.contrast": "contrast",
}


class ViewFlow(QObject):
    """Applies what is set to panes and theme, at start and whenever it changes."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts.window)
        self._live = live = parts.live
        self._actions = parts.actions
        library, article = parts.library_pane, parts.article_pane
        library.show_listed_toggled.connect(partial(live.set, "shows_listed"))
        library.published_wanted.connect(partial(live.toggle, "is_by_capture"))
        live.follow("shows_listed", library.set_show_listed)
        live.follow("is_by_capture", lambda is_on: library.set_basis(_basis(is_on)))
        live.follow("zoom", article.set_zoom)
        article.zoom_changed.connect(partial(live.set, "zoom"))
        live.follow("is_snapping", article.set_snapping)
        live.follow("theme", parts.theme.set_choice)
        live.follow("theme", self._check_theme)
        for action_id, key in SWITCHES.items():
            live.follow(key, parts.actions.action(action_id).setChecked)

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        live = self._live
        slots: Slots = {
            "zoom.in": lambda: self.change_zoom(10),
            "zoom.out": lambda: self.change_zoom(-10),
            "zoom.reset": lambda: live.set("zoom", 100),
        }
        for action_id, key in SWITCHES.items():
            slots[action_id] = partial(live.toggle, key)
        for action_id, theme in _THEMES.items():
            slots[action_id] = partial(self._choose_theme, theme)
        return slots

    def change_zoom(self, step: int) -> None:
        """Show the type larger or smaller by a step in per cent."""
        self._live.set("zoom", self._live.value("zoom") + step)

    def _choose_theme(self, theme: str) -> None:
        self._live.set("theme", theme)
        self._check_theme(theme)  # the one chosen again stays checked

    def _check_theme(self, chosen: str) -> None:
        for action_id, theme in _THEMES.items():
            self._actions.action(action_id).setChecked(theme == chosen)


def _basis(is_by_capture: bool) -> DayBasis:
    return DayBasis.CAPTURED if is_by_capture else DayBasis.PUBLISHED
