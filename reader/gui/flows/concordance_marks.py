"""What is decided on the lines of a concordance, the tag they get, and which of them have it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader.domain.annotations import Annotation
from reader.domain.changes import ChangeSet, Done, Kind
from reader.domain.errors import KnownError
from reader.domain.finding import Applied, FindScope, Hit
from reader.domain.ids import AnnotationId, TagId
from reader.domain.tags import Tag, TagPath
from reader.domain.wording import tr
from reader.gui.actions.action_spec import Slots
from reader.gui.actions.action_table import native_keys
from reader.gui.desk import Desk
from reader.gui.flows.tagging_flow import TaggingFlow
from reader.gui.models.concordance_lines import Verdict
from reader.gui.models.concordance_words import applied_text, bulk_text, refused_text, unapplied_text
from reader.gui.models.tag_tree import path_text
from reader.gui.window_parts import WindowParts

if TYPE_CHECKING:
    from reader.gui.panes.concordance_pane import ConcordancePane

_SETTLE_MS = 30
"""Lines are looked at after the paint of what was changed, once for a quick series of steps."""
SEARCH = tr("Search")
"""What is done, unless the user thinks better of it, where words are looked for anew."""
_SMALL = 50
"""Up to so many lines are tagged, and so many annotations read, at once on the main thread."""


class ConcordanceMarks(QObject):
    """Knows the tag that lines get. `reload_wanted` when the uses shown are others, `state_changed` when another
    tag was chosen.
    """

    reload_wanted = Signal()
    state_changed = Signal()

    def __init__(self, parts: WindowParts, tagging: TaggingFlow, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._tagging = tagging
        self._desk: Desk | None = None
        self._pane: ConcordancePane | None = None
        self._tags: dict[TagId, Tag] = {}
        self._tag: TagId | None = None
        self._used: TagId | None = None
        self._wanted_path = ""
        self._changed: set[int] = set()
        self._being_read: frozenset[int] = frozenset()
        self._marked: TagId | None = None
        self._is_doubtful = self._is_applying = False
        self._timer = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._timer.timeout.connect(self._take_changes)

    @property
    def tag(self) -> Tag | None:
        """The tag that accepted lines get."""
        return self._tags.get(self._tag) if self._tag is not None else None

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, or on none."""
        self._desk = desk
        self._tag = self._used = None
        self._is_applying = False
        self._changed.clear()
        self._being_read = frozenset()
        self._timer.stop()
        if desk is not None:
            desk.changes_committed.connect(self._on_changes)
        if self._pane is not None:
            self._pane.set_can_decide(self._may_write())

    def set_pane(self, pane: ConcordancePane) -> None:
        """Follow the pane, once it is there."""
        self._pane = pane
        pane.set_tags(list(self._tags.values()))
        pane.show_tag(self.tag)
        pane.set_can_decide(self._may_write())
        pane.header.tag_box.tag_chosen.connect(self._on_tag_chosen)
        pane.header.tag_box.path_entered.connect(self._on_path_entered)
        pane.header.apply_requested.connect(self.apply)
        pane.table.mark_clicked.connect(self._toggle)
        pane.foot.accept_seen_requested.connect(self.accept_seen)
        for name in ("accept", "reject"):
            # A key that is held would decide faster than anybody reads.
            self._parts.actions.action(f"concordance.{name}").setAutoRepeat(False)
        self._parts.actions.keys_changed.connect(self._say_keys)
        self._say_keys()

    def offer_last_used(self) -> None:
        """Where no tag was chosen yet, take the one that was used last in the library."""
        used = [TagId(number) for number in self._tagging.state()]
        if self._pane is not None:
            self._pane.header.tag_box.set_recent(used)
            if self.tag is None:
                self._tag = next((tag for tag in used if tag in self._tags), None)
                if self._used is None:
                    self._pane.show_tag(self.tag)

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        return {
            "concordance.accept": lambda: self.judge(Verdict.ACCEPTED),
            "concordance.reject": lambda: self.judge(Verdict.REJECTED),
            "concordance.undecide": lambda: self.judge(Verdict.UNDECIDED),
            "concordance.accept_seen": self.accept_seen,
            "concordance.apply": self.apply,
        }

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Know the codebook; a tag that was just made for the lines becomes theirs."""
        self._tags = {tag.id: tag for tag in tags}
        made = next((tag for tag in tags if str(tag.path) == self._wanted_path), None)
        if self._pane is not None:
            self._pane.set_tags(tags)
        if made is not None:
            self._wanted_path = ""
            self._on_tag_chosen(made.id)
        elif self._pane is not None and self._used is None:
            self._pane.show_tag(self.tag)

    def show_uses(self, tag: TagId | None) -> None:
        """Know that the uses of a tag are shown, on which nothing is decided."""
        self._used = tag
        self._say_keys()

    def begin_search(self) -> None:
        """Know that lines come, marked with the tag that is chosen now."""
        self._marked, self._is_doubtful = self._tag, False

    def end_search(self) -> None:
        """All lines are there: where tag or annotations are others since it began, look which have it."""
        is_other = self._is_doubtful or self._tag != self._marked
        if is_other and self._desk is not None and self._used is None and self._tag is not None:
            self._mark_tagged(self._desk, self._tag)

    # Deciding

    def judge(self, verdict: Verdict) -> None:
        """Decide on the selected lines; on one, then go on to the next that has not the tag already."""
        pane = self._pane
        if pane is None or self._used is not None or pane.table.current_row() < 0:
            return
        rows = pane.table.selected_rows()
        if len(rows) > 1:
            self._judge_many(rows, verdict)
            return
        row = pane.table.current_row()
        if not pane.table.is_in_sight(row):
            pane.table.choose(row)  # the first press brings the line back, the next one decides
            return
        if not pane.lines.lines.is_seen(row):
            pane.table.viewport().repaint()
        lines = pane.lines.lines
        if not pane.lines.judge([row], verdict) and verdict is Verdict.ACCEPTED:
            self._parts.status.flash(refused_text(pane.lines.mark(row)))
        if verdict is not Verdict.UNDECIDED:
            pane.table.choose(next((one for one in pane.table.rows_from(row) if not lines.is_tagged(one)), row))

    def _toggle(self, row: int) -> None:
        """A click on the place of the mark accepts a line, or takes back what was decided."""
        pane = self._pane
        if pane is not None and self._used is None and self._may_write():
            is_open = pane.lines.lines.verdict(row) is Verdict.UNDECIDED
            if not pane.lines.judge([row], Verdict.ACCEPTED if is_open else Verdict.UNDECIDED):
                self._parts.status.flash(refused_text(pane.lines.mark(row)))

    def _may_write(self) -> bool:
        return self._desk is not None and not self._desk.library.is_read_only

    def accept_seen(self) -> None:
        """Accept the lines that were shown on the screen and are undecided."""
        pane = self._pane
        if pane is not None and self._used is None:
            self._judge_many(range(pane.lines.rowCount()), Verdict.ACCEPTED)

    def _judge_many(self, rows: Iterable[int], verdict: Verdict) -> None:
        """Decide on many lines at once: not on those unseen, and none that was rejected becomes accepted."""
        pane = self._pane
        if pane is None:
            return
        lines, chosen = pane.lines.lines, list(rows)
        if verdict is Verdict.ACCEPTED:
            wanted = [row for row in chosen if lines.verdict(row) is not Verdict.REJECTED]
        else:
            wanted = chosen
        unseen = sum(1 for row in wanted if not lines.is_seen(row))
        judged = pane.lines.judge(wanted, verdict)
        self._parts.status.flash(bulk_text(verdict, judged, unseen, len(chosen) - len(wanted)))

    def after_asking(self, pane: ConcordancePane, verb: str, go_on: Callable[[], object]) -> None:
        """Go on, but ask first where lines are accepted and not tagged yet."""
        accepted = pane.lines.lines.counts().accepted if self._used is None else 0
        is_asked, field = pane.foot.is_asking, pane.header.field
        pane.foot.end_question()
        if is_asked and verb == SEARCH and field.hasFocus():
            return  # Enter once more in the field: the lines stay, and so do the keys
        if not accepted or is_asked:
            go_on()
            return

        def tag_first() -> None:
            if self.tag is None:
                pane.header.tag_box.setFocus()
            else:
                self.apply(go_on)

        tag = path_text(self.tag) if self.tag is not None else ""
        pane.foot.ask(
            unapplied_text(accepted),
            (
                (tr("Go on here"), pane.table.setFocus),
                (tr("{verb} without tagging", verb=verb), go_on),
                (tr("Tag as {tag}", tag=tag) if tag else tr("Choose a tag"), tag_first),
            ),
        )

    # The tag

    def _on_tag_chosen(self, tag: TagId) -> None:
        desk, pane = self._desk, self._pane
        if desk is None or pane is None:
            return
        self._tag = tag
        pane.show_tag(self.tag)
        if pane.lines.rowCount():
            pane.table.setFocus()
            self._mark_tagged(desk, tag)
        self.state_changed.emit()

    def _on_path_entered(self, path: str) -> None:
        """Make a tag; it is chosen once the codebook tells of it."""
        desk = self._desk
        if desk is None:
            return

        def note(_: TagId) -> None:
            self._wanted_path = str(TagPath.parse(path))

        desk.write_now(lambda: desk.services.tagging.create_tag(desk.library, TagPath.parse(path)), note)

    def _mark_tagged(self, desk: Desk, tag: TagId) -> None:
        """Find out which lines have a tag already."""
        finding, library = desk.services.finding, desk.library
        self._is_doubtful = False

        def work() -> list[Hit]:
            return [hit for page in finding.iter_concordance(library, tag, FindScope()) for hit in page.hits]

        def done(uses: Sequence[Hit]) -> None:
            if self._pane is None or self._tag != tag or self._used is not None:
                return
            if self._is_doubtful:
                self._mark_tagged(desk, tag)  # something changed while it was read
                return
            self._pane.lines.lines.set_uses(uses)
            self._pane.lines.refresh()

        desk.read(work, done, key="concordance-uses")

    # Tagging

    def apply(self, then: Callable[[], object] | None = None) -> None:
        """Tag the accepted lines as one step; `then` is called when it is done."""
        desk, pane, tag = self._desk, self._pane, self.tag
        if desk is None or pane is None or self._used is not None or self._is_applying:
            return
        hits = pane.lines.lines.accepted()
        if not hits:
            self._parts.status.flash(tr("Accept lines first: A accepts the current one."))
            return
        if tag is None:
            self._parts.status.flash(tr("Choose the tag first."))
            pane.header.tag_box.setFocus()
            return

        def done(applied: Applied) -> None:
            self._tagging.restore([tag.id, *(one for one in self._tagging.state() if one != tag.id)])
            self._is_applying = False
            pane.lines.lines.note_outdated(applied.outdated)
            pane.lines.refresh()
            text = applied_text(applied, path_text(tag))
            if applied.outdated:
                self._parts.message_bar.show_notice(text, is_fault=True)
            else:
                self._parts.status.flash(text)
            if then is not None:
                then()

        def fail(error: KnownError) -> None:
            self._is_applying = False
            desk.error_met.emit(error)

        def work() -> Done[Applied]:
            applied: Done[Applied] = desk.services.finding.apply_hits(desk.library, hits, [tag.id])
            return applied

        if len(hits) > _SMALL:
            self._is_applying = True
            desk.write(work, done, fail)
        else:
            desk.write_now(work, done)

    # What others change

    def _on_changes(self, changes: ChangeSet) -> None:
        annotations = changes.of(Kind.ANNOTATION)
        has_lines = self._pane is not None and (self._used is not None or self._pane.lines.rowCount() > 0)
        if annotations and has_lines:
            self._changed |= annotations
            self._is_doubtful = True
            self._timer.start()

    def _take_changes(self) -> None:
        desk, pane = self._desk, self._pane
        # What is being read at this moment may have been read before these changes: it is read again with them.
        ids, self._changed = frozenset(self._changed) | self._being_read, set()
        if desk is None or pane is None or not ids:
            return
        tagging, library = desk.services.tagging, desk.library
        wanted = [AnnotationId(number) for number in ids]
        if len(ids) <= _SMALL:
            self._apply_changes(ids, tagging.get_annotations(library, wanted))
            return
        self._being_read = ids
        desk.read(
            lambda: tagging.get_annotations(library, wanted),
            lambda rows: self._apply_changes(ids, rows),
            key="concordance-changes",
        )

    def _apply_changes(self, ids: frozenset[int], rows: Sequence[Annotation]) -> None:
        pane, self._being_read = self._pane, frozenset()
        if pane is None:
            return
        if self._used is not None:
            used = {row.id for row in rows if self._used in row.tags}
            if used or pane.lines.lines.has_cover(ids):
                self.reload_wanted.emit()
        elif pane.lines.lines.apply_annotations(ids, rows, self._tag):
            pane.lines.refresh()

    def _say_keys(self) -> None:
        """The keys that decide on lines, as they are at the moment."""
        if self._pane is None:
            return
        if self._used is None:
            named = [("accept", tr("accept")), ("reject", tr("reject")), ("undecide", tr("undecided"))]
            named += [("go", tr("to the article")), ("apply", tr("tag accepted"))]
        else:
            named = [("go", tr("to the article")), ("copy", tr("copy")), ("close", tr("close"))]
        shown = [(self._parts.actions.keys(f"concordance.{name}")[:1], words) for name, words in named]
        said = [f"{native_keys(keys)}: {words}" for keys, words in shown if keys]
        # Qt names the key as what it types: read with the words, "Return" would be one of them.
        self._pane.foot.set_keys(" · ".join(said).replace("Return:", "Enter:"))
