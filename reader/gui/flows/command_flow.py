"""The user's own keys, the command palette, the shortcut editor, and facts about the program."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from reader.domain.ids import ArticleId, TagId
from reader.domain.tags import Tag
from reader.domain.wording import tr
from reader.gui.actions.action_spec import ARTICLE, NEED_WORDS, WRITABLE, Slots
from reader.gui.actions.key_rules import kept_form, read_kept
from reader.gui.actions.specs import SPECS
from reader.gui.desk import Desk
from reader.gui.window_parts import WindowParts

if TYPE_CHECKING:
    from reader.gui.dialogs.command_palette import CommandPalette

_LEAST_CP = 3
"""So many characters are typed before titles are looked for."""


class CommandFlow(QObject):
    """Finds and runs actions, tags and articles by name; `apply_tag` applies a tag as its key would."""

    def __init__(
        self, parts: WindowParts, apply_tag: Callable[[TagId], None], open_article: Callable[[ArticleId], None]
    ) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._desk: Desk | None = None
        self._open_article = open_article
        self._tags: Sequence[Tag] = ()
        self._apply_tag = apply_tag
        if parts.preferences.shortcuts:
            parts.actions.set_own_keys(read_kept(parts.preferences.shortcuts, SPECS))

    def attach(self, desk: Desk | None) -> None:
        """Find articles of a library, or of none."""
        self._desk = desk

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        return {
            "command.palette": self.show_palette,
            "shortcut.edit": self.edit_shortcuts,
            "help.about": self.show_about,
        }

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Offer these tags, given in codebook order."""
        self._tags = tags

    def show_palette(self) -> None:
        """Let the user type what to do; a second press closes it."""
        from reader.gui.actions.commands import list_commands, list_tag_commands
        from reader.gui.dialogs.command_palette import CommandPalette

        parts = self._parts
        palette = parts.window.findChild(CommandPalette)
        if palette is None:
            palette = CommandPalette(parts.theme, parts.window)
            palette.chosen.connect(lambda command: self.run(command.id))
            palette.typed.connect(partial(self._find_titles, palette))
        if palette.isVisible():
            palette.close_back()
            return
        why = "" if parts.actions.action("tag.box").isEnabled() else tr(NEED_WORDS[WRITABLE])
        commands = [*list_commands(parts.actions), *list_tag_commands(self._tags, why)]
        palette.open(commands, parts.preferences.commands, QApplication.focusWidget())

    def run(self, command: str) -> None:
        """Do what a command of the palette says, and remember it as used."""
        parts = self._parts
        kind, _, number = command.partition(":")
        if kind == "article":
            self._open_article(ArticleId(int(number)))
            return
        parts.preferences.note_command(command)
        if kind == "tag":
            self._apply_tag(TagId(int(number)))
            return
        if next(spec.scope for spec in SPECS if spec.id == command) == ARTICLE:
            parts.article_pane.setFocus()
        parts.actions.action(command).trigger()

    def edit_shortcuts(self) -> None:
        """Let the user give actions other keys; each change is kept and works at once."""
        from reader.gui.dialogs.shortcut_editor import ShortcutEditor

        editor = self._parts.window.findChild(ShortcutEditor)
        if editor is None:
            editor = ShortcutEditor(self._parts.theme, self._parts.actions, self._parts.window)
            editor.keys_set.connect(self._set_keys)
        editor.show()
        editor.raise_()
        editor.activateWindow()

    def show_about(self) -> None:
        """Show version, folders and licences."""
        from reader.gui.dialogs.about import show_about

        show_about(self._parts.window)

    def _find_titles(self, palette: CommandPalette, typed: str) -> None:
        from reader.gui.actions.commands import list_article_commands

        desk = self._desk
        if desk is not None and len(typed.strip()) >= _LEAST_CP:
            desk.read(
                lambda: desk.services.title_finding.find_titles(desk.library, typed),
                lambda found: palette.add_found(typed, list_article_commands(found)),
                key="palette-titles",
            )

    def _set_keys(self, own: dict[str, tuple[str, ...]]) -> None:
        self._parts.preferences.shortcuts = kept_form(own, SPECS)
        self._parts.actions.set_own_keys(own)
        self._parts.save_state()
