"""The dialog of preferences, and what its buttons do: taking them along, taking a file in, all as usual again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.domain.errors import KnownError
from reader.domain.wording import join, plural, tr
from reader.gui.actions.action_spec import Slots
from reader.gui.actions.key_rules import read_kept
from reader.gui.actions.specs import SPECS
from reader.gui.window_parts import WindowParts
from reader.services.preference_table import find_setting, usual

if TYPE_CHECKING:
    from reader.gui.dialogs.preferences_dialog import PreferencesDialog
    from reader.services.preference_files import GivenPreferences

_NAMED_MAX = 5


class PreferencesFlow(QObject):
    """Holds the dialog once it was opened, and what the last of its buttons took the place of."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._live = parts.live
        self._dialog: PreferencesDialog | None = None
        self._before: tuple[dict[str, object], dict[str, list[str]]] = ({}, {})
        self._folder = str(Path.home())

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        return {
            "preferences.show": self.show,
        }

    def show(self) -> None:
        """Show what can be set."""
        dialog = self._dialog or self._make_dialog()
        dialog.say("")
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        dialog.search.setFocus()

    def reset(self, keys: Sequence[str]) -> None:
        """Give settings their usual values."""
        changed = [key for key in keys if self._live.value(key) != usual(key)]
        self._keep_before(changed)
        self._live.set_all({key: usual(key) for key in changed})
        words = plural(len(changed), tr("{n} setting is as usual again."), tr("{n} settings are as usual again."))
        self._say(words if changed else tr("They are as usual."), can_undo=bool(changed))

    def export_to(self, target: Path) -> None:
        """Write what differs from the usual into a file."""
        from reader.services.preference_files import export_preferences

        try:
            number = export_preferences(self._parts.preferences, target)
        except KnownError as error:
            self._say(str(error))
            return
        told = plural(number, tr("{n} setting"), tr("{n} settings"))
        self._say(tr("{settings} written to {target}.", settings=told, target=target))

    def import_from(self, source: Path) -> None:
        """Take the settings of a file, all or none."""
        from reader.services.preference_files import read_preferences

        try:
            given = read_preferences(source)
        except KnownError as error:
            self._say(str(error))
            return
        known = {spec.id for spec in SPECS}
        strange = tuple(one for one in given.shortcuts if one not in known)
        shortcuts = {one: keys for one, keys in given.shortcuts.items() if one in known}
        given = replace(given, shortcuts=shortcuts, unknown=(*given.unknown, *strange))
        self._keep_before(given.values)
        self._live.set_all(given.values)
        self._set_shortcuts(self._parts.preferences.shortcuts | dict(given.shortcuts))
        self._say(_told_of(given, source), can_undo=bool(given.values or given.shortcuts))

    def undo(self) -> None:
        """Let everything be as before the last reset or import."""
        values, shortcuts = self._before
        self._live.set_all(values)
        self._set_shortcuts(shortcuts)
        self._say(tr("All is as before."))

    def _make_dialog(self) -> PreferencesDialog:
        from reader.gui.dialogs.preferences_dialog import PreferencesDialog

        parts = self._parts
        self._dialog = dialog = PreferencesDialog(parts.theme, self._live, parts.actions, parts.window)
        dialog.reset_asked.connect(self.reset)
        dialog.undo_asked.connect(self.undo)
        dialog.export_asked.connect(self._ask_target)
        dialog.import_asked.connect(self._ask_source)
        return dialog

    def _ask_target(self) -> None:
        from reader.gui.dialogs.file_chooser import choose_target

        proposed = str(Path(self._folder) / tr("Dateline preferences.json"))
        title, kind = tr("Export preferences"), tr("Preferences (*.json)")
        target = choose_target(self._dialog or self._parts.window, title, proposed, kind, suffix=".json")
        if target is not None:
            self._folder = str(target.parent)
            self.export_to(target)

    def _ask_source(self) -> None:
        from reader.gui.dialogs.file_chooser import choose_file

        title, kind = tr("Import preferences"), tr("Preferences (*.json)")
        source = choose_file(self._dialog or self._parts.window, title, self._folder, kind)
        if source is not None:
            self._folder = str(source.parent)
            self.import_from(source)

    def _keep_before(self, keys: Iterable[str]) -> None:
        kept = {key: list(held) for key, held in self._parts.preferences.shortcuts.items()}
        self._before = ({key: self._live.value(key) for key in keys}, kept)

    def _set_shortcuts(self, shortcuts: dict[str, list[str]]) -> None:
        parts = self._parts
        if shortcuts != parts.preferences.shortcuts:
            parts.preferences.shortcuts = shortcuts
            parts.actions.set_own_keys(read_kept(shortcuts, SPECS))
            parts.save_state()

    def _say(self, text: str, *, can_undo: bool = False) -> None:
        if self._dialog is not None:
            self._dialog.say(text, can_undo=can_undo)


def _told_of(given: GivenPreferences, source: Path) -> str:
    """What was taken from a file and what was not, in sentences."""
    taken = plural(len(given.values) + len(given.shortcuts), tr("{n} setting"), tr("{n} settings"))
    told = [tr("{settings} taken from {source}.", settings=taken, source=source.name)]
    unknown = given.unknown
    if unknown:
        names = join([*unknown[:_NAMED_MAX], *([tr("more")] if len(unknown) > _NAMED_MAX else [])])
        told.append(tr("Not known here and left out: {names}.", names=names))
    if given.left:
        labels = [tr(setting.label) for key in given.left if (setting := find_setting(key)) is not None]
        told.append(tr("Left as it is, since it is a place of another computer: {names}.", names=join(labels)))
    return " ".join(told)
