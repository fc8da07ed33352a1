"""Which annotations are painted: all, those like the current one, mine, starred ones, by origin or by tag."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.domain.annotations import Origin
from reader.domain.ids import TagId
from reader.gui.actions.action_spec import Slots
from reader.gui.article.paint_filter import EVERYTHING, PaintFilter
from reader.gui.desk import Desk
from reader.gui.flows.tagging_flow import TaggingFlow
from reader.gui.window_parts import WindowParts

if TYPE_CHECKING:
    from reader.gui.panes.tag_checklist import TagChecklist

_ORIGINS = {"paint.hand": Origin.HAND, "paint.find_all": Origin.FIND_ALL, "paint.import": Origin.IMPORT}


class PaintFlow(QObject):
    """Changes the pane's filter, one question at a time; the others stay as they were asked."""

    def __init__(self, parts: WindowParts, tagging: TaggingFlow) -> None:
        super().__init__(parts.window)
        self._pane = parts.article_pane
        self._actions = parts.actions
        self._theme = parts.theme
        self._status = parts.status
        self._tagging = tagging
        self._desk: Desk | None = None
        self._checklist: TagChecklist | None = None
        self._pane.paint_filter_changed.connect(self._refresh_checks)
        self._refresh_checks()

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        origins: dict[str, Callable[[], object]] = {
            action: partial(self.toggle_origin, origin) for action, origin in _ORIGINS.items()
        }
        return {
            "paint.all": self.show_all,
            "paint.alike": self.show_alike,
            "paint.mine": self.toggle_mine,
            "paint.starred": self.toggle_starred,
            "paint.tags": self.choose_tags,
            **origins,
        }

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, or on none: each begins with everything painted."""
        self._desk = desk
        self.show_all()

    def show_all(self) -> None:
        """Paint everything."""
        self._set(EVERYTHING)

    def show_alike(self) -> None:
        """Paint only what has a tag of the current annotation; the same again asks for no tag any more."""
        current = self._pane.view.layer.index.get(self._tagging.current) if self._tagging.current else None
        if current is None:
            self._refresh_checks()
            return
        self.show_tags(frozenset(current.tags), has_untagged=not current.tags)

    def show_tags(self, tags: frozenset[TagId], *, has_untagged: bool = False) -> None:
        """Paint only what has one of these tags; where that is asked already, any tag again."""
        shown = self._pane.paint_filter
        if (shown.tags, shown.has_untagged) == (tags, has_untagged):
            self._set(replace(shown, tags=None, has_untagged=False))
        else:
            self._set(replace(shown, tags=tags, has_untagged=has_untagged))

    def toggle_mine(self) -> None:
        """Paint only what the user annotated, or everybody's."""
        shown = self._pane.paint_filter
        mine = frozenset({self._desk.library.coder_name}) if self._desk is not None else None
        self._set(replace(shown, coders=None if shown.coders else mine))

    def toggle_starred(self) -> None:
        """Paint only what has a star, or all."""
        shown = self._pane.paint_filter
        self._set(replace(shown, is_starred=None if shown.is_starred else True))

    def toggle_origin(self, origin: Origin) -> None:
        """Paint one origin more or less; none or all of them is as good as not asking."""
        shown = self._pane.paint_filter
        origins = (shown.origins or frozenset()) ^ {origin}
        self._set(replace(shown, origins=origins if 0 < len(origins) < len(Origin) else None))

    def choose_tags(self) -> None:
        """Let the user check the tags that are painted; the same again closes the list."""
        from reader.gui.panes.tag_checklist import TagChecklist

        if self._checklist is None:
            self._checklist = TagChecklist(self._theme, self._pane)
            self._checklist.tags_checked.connect(self._on_checked)
            self._checklist.closed.connect(self._pane.setFocus)
        if self._checklist.isVisible():
            self._checklist.hide()
            return
        shown = self._pane.paint_filter
        self._checklist.set_tags(self._pane.tags, shown.tags, shown.has_untagged)
        self._checklist.open(self._checklist.field)

    def _on_checked(self, tags: frozenset[TagId], has_untagged: bool) -> None:
        shown, known = self._pane.paint_filter, {tag.id for tag in self._pane.tags}
        if has_untagged and tags >= known:
            self._set(replace(shown, tags=None, has_untagged=False))
        else:
            self._set(replace(shown, tags=tags, has_untagged=has_untagged))

    def _set(self, shown: PaintFilter) -> None:
        self._pane.set_paint_filter(shown)
        self._refresh_checks()

    def _refresh_checks(self) -> None:
        shown = self._pane.paint_filter
        checks = {
            "paint.all": shown.is_everything,
            "paint.mine": shown.coders is not None,
            "paint.starred": shown.is_starred is True,
            "paint.tags": shown.tags is not None,
        }
        checks |= {action: bool(shown.origins and origin in shown.origins) for action, origin in _ORIGINS.items()}
        for action, is_checked in checks.items():
            self._actions.action(action).setChecked(is_checked)
