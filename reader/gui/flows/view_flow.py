"""How things look: zoom, theme, snapping, listed items; kept in the preferences."""

from PySide6.QtCore import QObject

from reader.domain.criteria import DayBasis
from reader.gui.actions.action_spec import Slots
from reader.gui.window_parts import WindowParts


class ViewFlow(QObject):
    """Applies the preferences at start and changes them when asked."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts.window)
        self._theme = parts.theme
        self._preferences = parts.preferences
        self._actions = parts.actions
        self._library_pane = parts.library_pane
        self._article_pane = parts.article_pane
        self._save = parts.save_state
        self._library_pane.show_listed_toggled.connect(self._on_listed_toggled)
        self._library_pane.published_wanted.connect(self.toggle_capture)
        self._library_pane.set_show_listed(self._preferences.shows_listed)
        self._library_pane.set_basis(self._basis())
        self._article_pane.set_zoom(self._preferences.zoom)
        self._article_pane.set_snapping(self._preferences.is_snapping)
        self._article_pane.zoom_changed.connect(self._on_zoom_changed)
        self._refresh_checks()

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        return {
            "text.snap": self.toggle_snapping,
            "tree.listed": self.toggle_listed,
            "view.capture_day": self.toggle_capture,
            "zoom.in": lambda: self.change_zoom(10),
            "zoom.out": lambda: self.change_zoom(-10),
            "zoom.reset": lambda: self.set_zoom(100),
            "theme.system": lambda: self.choose_theme("system"),
            "theme.light": lambda: self.choose_theme("light"),
            "theme.dark": lambda: self.choose_theme("dark"),
        }

    def set_zoom(self, percent: int) -> None:
        """Show the article's type at a size in per cent of the usual one; the pane keeps it within its bounds."""
        self._article_pane.set_zoom(percent)

    def change_zoom(self, step: int) -> None:
        """Show the type larger or smaller by a step in per cent."""
        self.set_zoom(self._preferences.zoom + step)

    def toggle_snapping(self) -> None:
        """Let selections grow to whole words, or leave them as they are."""
        self._preferences.is_snapping = not self._preferences.is_snapping
        self._article_pane.set_snapping(self._preferences.is_snapping)
        self._keep()

    def toggle_listed(self) -> None:
        """Show or hide what pages listed and the library does not hold."""
        self._on_listed_toggled(not self._preferences.shows_listed)
        self._library_pane.set_show_listed(self._preferences.shows_listed)

    def toggle_capture(self) -> None:
        """File articles in the tree under the day of their capture, or under their own again."""
        self._preferences.is_by_capture = not self._preferences.is_by_capture
        self._library_pane.set_basis(self._basis())
        self._keep()

    def _basis(self) -> DayBasis:
        return DayBasis.CAPTURED if self._preferences.is_by_capture else DayBasis.PUBLISHED

    def choose_theme(self, choice: str) -> None:
        """Follow the system, or stay light or dark."""
        self._preferences.theme = choice
        self._theme.set_choice(choice)
        self._keep()

    def _on_zoom_changed(self, percent: int) -> None:
        self._preferences.zoom = percent
        self._keep()

    def _on_listed_toggled(self, is_shown: bool) -> None:
        self._preferences.shows_listed = is_shown
        self._keep()

    def _keep(self) -> None:
        self._refresh_checks()
        self._save()

    def _refresh_checks(self) -> None:
        self._actions.action("text.snap").setChecked(self._preferences.is_snapping)
        self._actions.action("tree.listed").setChecked(self._preferences.shows_listed)
        self._actions.action("view.capture_day").setChecked(self._preferences.is_by_capture)
        for choice in ("system", "light", "dark"):
            self._actions.action(f"theme.{choice}").setChecked(self._preferences.theme == choice)
