"""Sources changed from the tree: renamed in their row, merged, gathered in groups, given a language."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from reader.domain.changes import ChangeSet, Kind
from reader.domain.errors import KnownError, SourceExists
from reader.domain.ids import SourceId
from reader.domain.places import SourceCount, SourceGroup
from reader.domain.sources import Source
from reader.domain.texts import count_text
from reader.domain.wording import plural, tr
from reader.gui.actions.action_spec import Slots
from reader.gui.desk import Desk
from reader.gui.flows.long_job import LongJob
from reader.gui.models.source_words import find_by_label, list_groups, source_label
from reader.gui.window_parts import WindowParts


class SourceFlow(QObject):
    """Knows the sources of the open library, so that menus can offer them at once."""

    def __init__(self, parts: WindowParts, job: LongJob) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._pane = parts.library_pane
        self._job = job
        self._desk: Desk | None = None
        self._sources: list[Source] = []

    @property
    def sources(self) -> Sequence[Source]:
        """All sources by name."""
        return self._sources

    @property
    def groups(self) -> Sequence[str]:
        """The names of the groups."""
        return list_groups(self._sources)

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, or on none."""
        self._desk, self._sources = desk, []
        self._pane.questions.drop()
        self._pane.drop_name()
        if desk is not None:
            desk.changes_committed.connect(self._on_changes)
            self._read()

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        return {
            "source.rename": self.rename_chosen,
            "source.merge": lambda: self.ask_merge(self._chosen()),
            "source.group": lambda: self.ask_group(self._chosen()),
            "source.language": lambda: self.ask_language(self._chosen()),
        }

    def rename_chosen(self) -> None:
        """Edit the name of the source chosen in the tree."""
        chosen = self._chosen()
        if chosen:
            self.rename(chosen[0])

    def rename(self, source: SourceCount) -> None:
        """Edit the name of a source in its row. Where another has it already, both may be merged."""
        desk = self._desk
        if desk is not None and self._can_write():
            self._pane.edit_name(source, lambda name: self._give_name(desk, source, name))

    def ask_merge(self, chosen: Sequence[SourceCount]) -> None:
        """Ask into which source others are merged."""
        if not chosen or not self._can_write():
            return
        others = [one for one in self._sources if len(chosen) > 1 or one.id != chosen[0].id]
        self._pane.questions.ask_text(
            tr("Merge {sources} into which source?", sources=_names(chosen)),
            tr("Merge"),
            lambda typed: self._merge_into_typed(chosen, typed),
            hint=tr("Name of a source"),
            known=[source_label(one) for one in others],
        )

    def merge(self, chosen: Sequence[SourceCount], into: SourceId, name: str) -> None:
        """Merge sources into another one."""
        desk = self._desk
        if desk is None or not self._can_write():
            return
        service, library = desk.services.sources, desk.library
        ids = [one.id for one in chosen if one.id != into]
        self._job.write(
            desk,
            tr("Merging"),
            sum(one.held for one in chosen),
            lambda **told: service.merge_sources(library, ids, into, **told),
            lambda moved: self._say(
                plural(
                    moved,
                    tr("{n} article merged into {source}."),
                    tr("{n} articles merged into {source}."),
                    source=name,
                )
            ),
        )

    def ask_group(self, chosen: Sequence[SourceCount]) -> None:
        """Ask under which name sources are gathered."""
        if not chosen or not self._can_write():
            return
        self._pane.questions.ask_text(
            tr("Gather {sources} in which group?", sources=_names(chosen)),
            tr("Group"),
            lambda name: self.group(chosen, name),
            text=chosen[0].group,
            hint=tr("Name of the group, empty for none"),
            known=self.groups,
            may_be_empty=True,
        )

    def group(self, chosen: Sequence[SourceCount], name: str) -> None:
        """Gather sources under a name, "" under none."""
        self._group_ids([one.id for one in chosen], name)

    def _group_ids(self, chosen: Sequence[SourceId], name: str) -> None:
        desk = self._desk
        if desk is not None and self._can_write():
            service, library = desk.services.sources, desk.library
            desk.write(lambda: service.group_sources(library, chosen, name))

    def ask_rename_group(self, group: SourceGroup) -> None:
        """Ask for another name of a group."""
        if self._can_write():
            self._pane.questions.ask_text(
                tr("Another name for the group “{group}”", group=group.name),
                tr("Rename"),
                lambda name: self._group_ids(sorted(group.sources), name),
                text=group.name,
                known=self.groups,
            )

    def dissolve(self, group: SourceGroup) -> None:
        """Let the sources of a group stand by themselves."""
        self._group_ids(sorted(group.sources), "")

    def ask_language(self, chosen: Sequence[SourceCount]) -> None:
        """Ask in which language a source is."""
        if not chosen or not self._can_write():
            return
        source = chosen[0]
        self._pane.questions.ask_text(
            tr("In which language is {source}?", source=source_label(source)),
            tr("Set"),
            lambda code: self._set_language(source, code),
            text=source.language,
            hint=tr("Code such as en, ko or ru; empty for unknown"),
            known=sorted({one.language for one in self._sources} - {""}),
            may_be_empty=True,
        )

    def _give_name(self, desk: Desk, source: SourceCount, name: str) -> None:
        """Rename a source in the library in which the editing began."""
        service, library = desk.services.sources, desk.library
        desk.write(
            lambda: service.rename_source(library, source.id, name),
            failed=lambda error: self._on_refused(source, error),
        )

    def _set_language(self, source: SourceCount, code: str) -> None:
        desk = self._desk
        if desk is not None:
            service, library = desk.services.sources, desk.library
            desk.write(
                lambda: service.set_language(library, source.id, code.casefold()),
                failed=lambda error: self._on_refused(source, error),
            )

    def _on_refused(self, source: SourceCount, error: KnownError) -> None:
        """Offer to merge where the name is taken; else say what is wrong."""
        other = next(
            (one for one in self._sources if isinstance(error, SourceExists) and one.id == error.source), None
        )
        if other is None:
            self._say(str(error))
            return
        label = source_label(other)
        self._pane.questions.ask(
            tr("There is {other} already. Merge {source} into it?", other=label, source=source_label(source)),
            tr("Merge"),
            lambda: self.merge([source], other.id, label),
        )

    def _merge_into_typed(self, chosen: Sequence[SourceCount], typed: str) -> None:
        into = find_by_label(self._sources, typed)
        if into is None:
            self._say(tr("The library has no source “{name}”.", name=typed))
        else:
            self.merge(chosen, into.id, source_label(into))

    def _chosen(self) -> tuple[SourceCount, ...]:
        chosen = self._pane.selected_sources()
        if not chosen:
            self._say(tr("Choose a source in the tree first."))
        return chosen

    def _can_write(self) -> bool:
        return self._desk is not None and not self._desk.library.is_read_only

    def _say(self, words: str) -> None:
        self._parts.status.flash(words)

    def _on_changes(self, changes: ChangeSet) -> None:
        if changes.of(Kind.SOURCE):
            self._read()

    def _read(self) -> None:
        desk = self._desk
        if desk is not None:
            desk.read(lambda: desk.services.sources.list_sources(desk.library), self._take, key="sources")

    def _take(self, sources: list[Source]) -> None:
        self._sources = sources


def _names(chosen: Sequence[SourceCount]) -> str:
    return source_label(chosen[0]) if len(chosen) == 1 else count_text(len(chosen), "source")
