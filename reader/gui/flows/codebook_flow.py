"""The codebook: what the library's tags are, and every change of them, from the panel to the services and back."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from reader.domain.changes import ChangeSet, Kind
from reader.domain.ids import TagId
from reader.domain.tags import Tag, TagPath
from reader.domain.texts import count_text
from reader.gui.actions.action_spec import Slots
from reader.gui.bars import StatusLine
from reader.gui.desk import Desk
from reader.gui.panes.codebook_panel import CodebookPanel

_SETTLE_MS = 30
"""The counts are read after the paint of what was changed, once for a quick series of steps."""


class CodebookFlow(QObject):
    """Holds the tags of the open library. `tags_changed` carries them, depth first, whenever they were read."""

    tags_changed = Signal(object)

    def __init__(self, panel: CodebookPanel, status: StatusLine) -> None:
        super().__init__(panel)
        self._panel = panel
        self._status = status
        self._desk: Desk | None = None
        self._tags: dict[TagId, Tag] = {}
        self._timer = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._timer.timeout.connect(self._reload)
        panel.rename_requested.connect(self._rename)
        panel.change_requested.connect(self._change)
        panel.delete_requested.connect(self._delete)
        panel.create_requested.connect(self.create_tag)

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, or on none."""
        self._desk = desk
        self._set_tags([])
        if desk is not None:
            desk.changes_committed.connect(self._on_changes)
            self._reload()

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        return {}

    def find_key(self, key: str) -> Tag | None:
        """The tag that has a key."""
        return next((tag for tag in self._tags.values() if tag.key == key), None)

    def create_tag(self, text: str) -> None:
        """Create the tag of a path."""
        desk = self._desk
        if desk is not None:
            desk.write_now(lambda: desk.services.tagging.create_tag(desk.library, TagPath.parse(text)))

    def _rename(self, tag: TagId, name: str) -> None:
        desk = self._desk
        if desk is not None:
            desk.write_now(lambda: desk.services.tagging.rename_tag(desk.library, tag, name))

    def _change(self, tag: TagId, values: dict[str, Any]) -> None:
        desk, key = self._desk, values.get("key")
        if desk is None:
            return
        holder = next((held for held in self._tags.values() if key and held.key == key and held.id != tag), None)

        def tell(_: TagId) -> None:
            if holder is not None:
                self._status.flash(f"“{holder.path}” has no key any more: {key} was its key. Undo gives it back.")

        desk.write_now(lambda: desk.services.tagging.change_tag(desk.library, tag, **values), tell)

    def _delete(self, tag: TagId) -> None:
        """On the write lane: a tag with thousands of uses takes seconds."""
        desk, held = self._desk, self._tags.get(tag)
        if desk is None or held is None:
            return
        below = [
            other for other in self._tags.values() if other.path.parts[: len(held.path.parts)] == held.path.parts
        ]
        uses = sum(other.uses for other in below)
        with_others = f" with the {count_text(len(below) - 1, 'tag')} under it" if len(below) > 1 else ""
        taken_off = f", taken off {count_text(uses, 'place')}" if uses else ""
        desk.write(
            lambda: desk.services.tagging.delete_tags(desk.library, [tag]),
            lambda _: self._status.flash(f"“{held.path}” deleted{with_others}{taken_off}. Undo brings it back."),
        )

    def _on_changes(self, changes: ChangeSet) -> None:
        if changes.of(Kind.TAG):
            self._reload()
        elif changes.of(Kind.ANNOTATION) or changes.of(Kind.ARTICLE):
            self._timer.start()

    def _reload(self) -> None:
        desk = self._desk
        if desk is not None:
            desk.read(lambda: desk.services.tagging.list_tags(desk.library), self._set_tags, key="tags")

    def _set_tags(self, tags: list[Tag]) -> None:
        self._tags = {tag.id: tag for tag in tags}
        self._panel.set_tags(tags)
        self.tags_changed.emit(tags)
