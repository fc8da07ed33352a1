"""The codebook: what the library's tags are, and every change of them, from the panel to the services and back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMenu

from reader.domain.changes import ChangeSet, Done, Kind
from reader.domain.codebooks import MergeUses, TagUses, UsesFate
from reader.domain.ids import ArticleId, TagId
from reader.domain.tags import Colour, Tag, TagPath
from reader.domain.wording import number, plural, tr
from reader.gui.actions.action_spec import CODEBOOK, Slots
from reader.gui.actions.action_table import ActionTable
from reader.gui.actions.codebook_actions import CODEBOOK_MENU, TEMPLATES
from reader.gui.bars import StatusLine
from reader.gui.desk import Desk
from reader.gui.models.tag_tree import Shown
from reader.gui.models.tag_words import tags_text
from reader.gui.panes.codebook_panel import CodebookPanel

if TYPE_CHECKING:
    from reader.services.reading import ArticleView

_SETTLE_MS = 30
"""The counts are read after the paint of what was changed, once for a quick series of steps."""


class CodebookFlow(QObject):
    """Holds the tags of the open library. `tags_changed` carries them, depth first, whenever they were read."""

    tags_changed = Signal(object)

    def __init__(self, panel: CodebookPanel, status: StatusLine, actions: ActionTable) -> None:
        super().__init__(panel)
        self._panel = panel
        self._status = status
        self._actions = actions
        self._desk: Desk | None = None
        self._article: ArticleId | None = None
        self._tags: dict[TagId, Tag] = {}
        self.templates_menu = QMenu(tr("Start from a codebook"), panel)
        self.templates_menu.setToolTipsVisible(True)
        self._timer = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._timer.timeout.connect(self._reload)
        actions.add_to(CODEBOOK, panel.tree)
        actions.fill_menu(panel.header.menu, CODEBOOK_MENU, {TEMPLATES: self.templates_menu})
        self._connect()

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, or on none."""
        self._desk = desk
        self._article = None
        self._panel.questions.close_quietly()
        if self._panel.ask.isVisible():
            self._panel.ask.give_up()
        self._panel.set_here(None)
        is_writable = desk is not None and not desk.library.is_read_only
        self._panel.set_writable(is_writable, is_open=desk is not None)
        self.templates_menu.menuAction().setEnabled(is_writable)
        self._set_tags([])
        self._panel.offers.set_known(is_known=False)
        if desk is not None:
            desk.changes_committed.connect(self._on_changes)
            self._reload()

    def show_article(self, view: ArticleView | None) -> None:
        """Count the uses in an article that was opened."""
        self._article = view.head.id if view is not None else None
        if self._article is None:
            self._panel.set_here(None)
        else:
            self._timer.start()

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        panel = self._panel
        return {
            "tag.new": panel.start_new_tag,
            "tag.rename": lambda: self._with_tag(panel.rename_current),
            "tag.details": lambda: self._with_tag(panel.show_details),
            "tag.up": lambda: self._with_tag(lambda: panel.tree.step_among_siblings(-1)),
            "tag.down": lambda: self._with_tag(lambda: panel.tree.step_among_siblings(1)),
            "tag.move": lambda: self._with_tag(panel.ask_move),
            "tag.merge": lambda: self._with_tag(panel.ask_merge),
            "tag.delete": lambda: self._with_tag(panel.delete_chosen),
            "codebook.sort": lambda: self._sort(None),
            "codebook.expand": lambda: panel.tree.collapse_groups(is_collapsed=False),
            "codebook.collapse": lambda: panel.tree.collapse_groups(is_collapsed=True),
            "codebook.used": lambda: self._toggle(Shown.USED),
            "codebook.used_here": lambda: self._toggle(Shown.HERE),
            "focus.codebook": panel.focus_tree,
        }

    def find_key(self, key: str) -> Tag | None:
        """The tag that has a key."""
        return next((tag for tag in self._tags.values() if tag.key == key), None)

    def create_tag(self, text: str) -> None:
        """Create the tag of a path and choose it in the tree."""
        desk = self._desk
        if desk is not None:
            path, choose = TagPath.parse, self._panel.choose_when_there
            desk.write_now(lambda: desk.services.tagging.create_tag(desk.library, path(text)), choose)

    def _connect(self) -> None:
        panel = self._panel
        panel.rename_requested.connect(self._rename)
        panel.change_requested.connect(self._change)
        panel.colour_requested.connect(self._colour)
        panel.move_requested.connect(self._move)
        panel.merge_requested.connect(self._merge)
        panel.questions.merge_picked.connect(self._count_merge)
        panel.delete_requested.connect(self._delete)
        panel.sort_requested.connect(self._sort)
        panel.create_requested.connect(self.create_tag)
        panel.shown_changed.connect(self._on_shown)

    def _rename(self, tag: TagId, name: str) -> None:
        if name:
            self._write("tagging", "rename_tag", tag, name)
        else:
            self._status.flash(tr("A tag needs a name: it keeps the one it has."))

    def _with_tag(self, act: Callable[[], object]) -> None:
        """Do something with the tags chosen in the tree."""
        if self._panel.tree.chosen_tags():
            act()
        else:
            self._panel.focus_tree()
            self._status.flash(tr("Choose a tag in the codebook first."))

    def _write(self, service: str, verb: str, *arguments: Any, done: Callable[[Any], None] | None = None) -> None:
        """One small step at once."""
        desk = self._desk
        if desk is not None:
            call: Callable[..., Done[Any]] = getattr(getattr(desk.services, service), verb)
            desk.write_now(lambda: call(desk.library, *arguments), done)

    def _change(self, tag: TagId, values: dict[str, Any]) -> None:
        desk, key = self._desk, values.get("key")
        if desk is None:
            return
        holder = next((held for held in self._tags.values() if key and held.key == key and held.id != tag), None)

        def tell(_: TagId) -> None:
            self._panel.details.note_written(tag, values)
            if holder is not None:
                self._status.flash(
                    tr(
                        "“{tag}” has no key any more: {key} was its key. Undo gives it back.",
                        tag=holder.path,
                        key=key,
                    )
                )

        desk.write_now(lambda: desk.services.tagging.change_tag(desk.library, tag, **values), tell)

    def _colour(self, tags: Sequence[TagId], colour: Colour) -> None:
        self._write("arranging", "colour_tags", tags, colour)

    def _move(self, tags: Sequence[TagId], parent: TagId | None, before: TagId | None) -> None:
        self._write("arranging", "move_tags", tags, parent, before)

    def _sort(self, parent: TagId | None) -> None:
        desk = self._desk
        if desk is not None:
            sort = desk.services.arranging.sort_tags
            desk.write_now(lambda: sort(desk.library, parent, is_deep=parent is None))

    def _merge(self, tags: Sequence[TagId], into: TagId) -> None:
        """On the write lane: a tag with thousands of uses takes seconds."""
        desk, target = self._desk, self._tags.get(into)
        sources = [self._tags[tag] for tag in tags if tag in self._tags and tag != into]
        if desk is None or target is None or not sources:
            return
        ids = [tag.id for tag in sources]
        told = tr("{tags} merged into “{into}”", tags=tags_text(sources), into=target.path)

        def merge() -> Done[MergeUses]:
            uses = desk.services.arranging.count_merge(desk.library, ids, into)
            outcome = desk.services.tagging.merge_tags(desk.library, ids, into)
            return replace(outcome, value=uses)

        def tell(uses: MergeUses) -> None:
            self._panel.choose_when_there(into)
            said = [told, plural(uses.moving, tr("{n} use moved"), tr("{n} uses moved"))]
            if uses.standing:
                said.append(tr("{n} stood there already", n=number(uses.standing)))
            self._tell(said)

        desk.write(merge, tell)

    def _count_merge(self, sources: Sequence[TagId], into: TagId) -> None:
        desk = self._desk
        if desk is not None:
            desk.read(
                lambda: desk.services.arranging.count_merge(desk.library, sources, into),
                lambda uses: self._panel.questions.set_merge_uses(into, uses),
                key="merge-uses",
            )

    def _delete(self, tags: Sequence[TagId]) -> None:
        """Count the uses first; tags that are not used and have none under them go without a question."""
        desk = self._desk
        chosen = [self._tags[tag] for tag in tags if tag in self._tags]
        if desk is None or not chosen:
            return

        def decide(uses: TagUses) -> None:
            if uses.total or uses.tags > len(chosen):
                panel = self._panel
                panel.questions.ask_delete(
                    chosen,
                    panel.tree.all_tags(),
                    uses,
                    lambda fate, into: self._delete_now(chosen, uses, fate, into),
                )
            else:
                self._delete_now(chosen, uses, UsesFate.TAKEN_OFF, None)

        ids = [tag.id for tag in chosen]
        desk.read(lambda: desk.services.arranging.count_uses(desk.library, ids), decide, key="uses")

    def _delete_now(self, chosen: Sequence[Tag], uses: TagUses, fate: UsesFate, into: Tag | None) -> None:
        desk, ids = self._desk, [tag.id for tag in chosen]
        if desk is None:
            return
        told = _deleted_text(chosen, uses, fate, into)
        target = into.id if into is not None else None
        desk.write(
            lambda: desk.services.tagging.delete_tags(desk.library, ids, fate, target), lambda _: self._tell(told)
        )

    def _tell(self, said: Sequence[str]) -> None:
        self._status.flash(tr("{what}. Undo brings it back.", what=", ".join(said)))

    def _toggle(self, shown: Shown) -> None:
        self._panel.set_shown(Shown.ALL if self._panel.shown is shown else shown)

    def _on_shown(self, shown: Shown) -> None:
        self._actions.action("codebook.used").setChecked(shown is Shown.USED)
        self._actions.action("codebook.used_here").setChecked(shown is Shown.HERE)

    def _on_changes(self, changes: ChangeSet) -> None:
        if changes.of(Kind.TAG):
            self._reload()
        elif changes.of(Kind.ANNOTATION) or changes.of(Kind.ARTICLE):
            self._timer.start()

    def _reload(self) -> None:
        """Read tags and counts; those of the open article come first, for they are there at once."""
        desk, article = self._desk, self._article
        if desk is None:
            return
        services, library = desk.services, desk.library
        if article is not None:
            desk.read(
                lambda: services.arranging.count_uses_in(library, article), self._set_here(article), key="here"
            )
        desk.read(lambda: services.tagging.list_tags(library), self._set_tags, key="tags")

    def _set_here(self, article: ArticleId) -> Callable[[Mapping[TagId, int]], None]:
        return lambda here: self._panel.set_here(here) if article == self._article else None

    def _set_tags(self, tags: list[Tag]) -> None:
        self._tags = {tag.id: tag for tag in tags}
        self._panel.set_tags(tags)
        self.tags_changed.emit(tags)


def _deleted_text(chosen: Sequence[Tag], uses: TagUses, fate: UsesFate, into: Tag | None) -> list[str]:
    """What was deleted and what became of its uses, in parts of a sentence."""
    names, below, bare = tags_text(chosen), uses.tags - len(chosen), uses.bare
    if below > 0:
        one, many = tr("{tags} deleted with the {n} tag below"), tr("{tags} deleted with the {n} tags below")
        said = plural(below, one, many, tags=names)
    else:
        said = tr("{tags} deleted", tags=names)
    if fate is UsesFate.DELETED:
        one, many = tr("{deleted} and {n} annotation"), tr("{deleted} and {n} annotations")
        return [plural(bare, one, many, deleted=said)]
    if not uses.total:
        return [said]
    if into is not None:
        one, many = tr("{n} use moved to “{into}”"), tr("{n} uses moved to “{into}”")
        return [said, plural(uses.total, one, many, into=into.path)]
    return [said, plural(uses.total, tr("{n} use taken off"), tr("{n} uses taken off"))]
