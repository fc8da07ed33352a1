"""How things look: zoom, theme, snapping, listed items; kept in the preferences."""

from PySide6.QtCore import QObject

from reader.gui.actions.action_table import ActionTable
from reader.gui.panes.article_pane import ArticlePane
from reader.gui.panes.library_pane import LibraryPane
from reader.gui.theme.theme import Theme
from reader.services.preferences import Preferences


class ViewFlow(QObject):
    """Applies the preferences at start and changes them when asked."""

    def __init__(
        self,
        theme: Theme,
        preferences: Preferences,
        actions: ActionTable,
        library_pane: LibraryPane,
        article_pane: ArticlePane,
    ) -> None:
        super().__init__(article_pane)
        self._theme = theme
        self._preferences = preferences
        self._actions = actions
        self._library_pane = library_pane
        self._article_pane = article_pane
        library_pane.show_listed_toggled.connect(self._on_listed_toggled)
        article_pane.zoom_changed.connect(self._on_zoom_changed)
        article_pane.set_zoom(preferences.zoom)
        article_pane.set_snapping(preferences.is_snapping)
        library_pane.set_show_listed(preferences.shows_listed)
        self._refresh_checks()

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
        self._refresh_checks()

    def toggle_listed(self) -> None:
        """Show or hide what pages listed and the library does not hold."""
        self._on_listed_toggled(not self._preferences.shows_listed)
        self._library_pane.set_show_listed(self._preferences.shows_listed)

    def choose_theme(self, choice: str) -> None:
        """Follow the system, or stay light or dark."""
        self._preferences.theme = choice
        self._theme.set_choice(choice)
        self._refresh_checks()

    def _on_zoom_changed(self, percent: int) -> None:
        self._preferences.zoom = percent

    def _on_listed_toggled(self, is_shown: bool) -> None:
        self._preferences.shows_listed = is_shown
        self._refresh_checks()

    def _refresh_checks(self) -> None:
        self._actions.action("text.snap").setChecked(self._preferences.is_snapping)
        self._actions.action("tree.listed").setChecked(self._preferences.shows_listed)
        for choice in ("system", "light", "dark"):
            self._actions.action(f"theme.{choice}").setChecked(self._preferences.theme == choice)
