"""The questions that the codebook asks in place, in words: move, merge, delete, add a codebook, import one."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal

from reader.domain.codebooks import (
    Codebook,
    DraftState,
    MergeUses,
    PlannedTag,
    TagUses,
    UsesFate,
    count_states,
)
from reader.domain.ids import TagId
from reader.domain.tags import Tag
from reader.domain.texts import count_text
from reader.domain.wording import join, number, plural, tr
from reader.gui.models.tag_words import path_text, tags_text
from reader.gui.panes.inline_question import Answer, Choice, InlineQuestion, Question

_TOP = "top"
_UNDER = "under"
_FILE = "file"
_OWN = "own"
_MOST_LINES = 500
_COUNTED = {
    DraftState.NEW: tr("{n} new"),
    DraftState.CHANGED: tr("{n} changed"),
    DraftState.SAME: tr("{n} same"),
    DraftState.CONFLICTING: tr("{n} conflicting"),
    DraftState.LEFT_OUT: tr("{n} left out"),
}


class CodebookQuestions(InlineQuestion):
    """The questions by what they ask; each calls back with the answer.

    `merge_picked` carries the tags that would be merged and the one into which, whose uses `set_merge_uses` tells.
    """

    merge_picked = Signal(object, object)
    _merge_uses: tuple[TagId, MergeUses | None] | None = None

    def set_merge_uses(self, into: TagId, uses: MergeUses) -> None:
        """Say what becomes of the uses, if this merge is still asked about."""
        if self._merge_uses is not None and self._merge_uses[0] == into:
            self._merge_uses = into, uses
            self.refresh()

    def ask_move(
        self, chosen: Sequence[Tag], tags: Sequence[Tag], answer: Callable[[Sequence[Tag], Tag | None], None]
    ) -> None:
        """Under which tag, or to the top."""
        if not chosen:
            return
        going = _with_below(chosen, tags)
        choices = [Choice(_TOP, tr("To the top"))]
        if len(going) < len(tags):
            choices.insert(0, Choice(_UNDER, tr("Under another tag"), needs_tag=True))

        def words(tag: Tag | None) -> str:
            if tag is None:
                return tr("Move {tags}", tags=tags_text(chosen))
            return tr("Move {tags} under “{tag}”", tags=tags_text(chosen), tag=path_text(tag))

        question = Question(words, tr("Move"), tuple(choices), tags, {tag.id for tag in going})
        self._put(question, lambda _, tag: answer(chosen, tag))

    def ask_merge(
        self, chosen: Sequence[Tag], tags: Sequence[Tag], answer: Callable[[Sequence[Tag], Tag], None]
    ) -> None:
        """Into which tag: any that is not below one of them; of several chosen one may be the one that stays."""
        if not chosen:
            return
        left_out = {tag.id for tag in _with_below(chosen, tags)}
        if len(chosen) > 1:
            left_out -= {tag.id for tag in chosen}

        def words(into: Tag | None) -> str:
            if into is None:
                return tr("Merge {tags} into which tag?", tags=tags_text(chosen))
            sources = [tag for tag in chosen if tag.id != into.id]
            if self._merge_uses is None or self._merge_uses[0] != into.id:
                self._merge_uses = into.id, None
                self.merge_picked.emit([tag.id for tag in sources], into.id)
            uses = self._merge_uses[1]
            merged = tags_text(sources)
            if uses is None:
                return tr("Merge {tags} into “{tag}”.", tags=merged, tag=into.path)
            return tr("Merge {tags} into “{tag}”: {uses}.", tags=merged, tag=into.path, uses=_uses_move(uses))

        self._merge_uses = None
        question = Question(words, tr("Merge"), (), tags, left_out)
        self._put(question, lambda _, tag: answer(chosen, tag) if tag is not None else None)

    def ask_delete(
        self,
        chosen: Sequence[Tag],
        tags: Sequence[Tag],
        uses: TagUses,
        answer: Callable[[UsesFate, Tag | None], None],
    ) -> None:
        """What becomes of the uses; where there are none, whether the tags under them go too."""
        others = uses.tags - len(chosen)
        asked = tr("Delete {tags}?", tags=tags_text(chosen))
        if others > 0:
            both = tr("Delete {tags} with {others} under it?"), tr("Delete {tags} with {others} under them?")
            asked = both[len(chosen) > 1].format(tags=tags_text(chosen), others=count_text(others, "tag"))
        used = tr("Used on {places}.", places=_places(uses)) if uses.total else tr("None of them is used.")
        left_out = {tag.id for tag in _with_below(chosen, tags)}
        choices = _fates(uses, can_move=len(left_out) < len(tags)) if uses.total else ()

        def words(tag: Tag | None) -> str:
            moved = tr("They move to “{tag}”.", tag=tag.path) if tag is not None else ""
            return " ".join(part for part in (asked, used, moved) if part)

        question = Question(words, tr("Delete"), choices, tags if choices else (), left_out)
        self._put(question, lambda choice, tag: answer(UsesFate(choice or UsesFate.TAKEN_OFF), tag))

    def ask_template(self, book: Codebook, planned: Sequence[PlannedTag], answer: Callable[[], None]) -> None:
        """Whether to add a codebook to start from."""
        fresh = count_states(planned)[DraftState.NEW]
        added = tr("{tags}; your own stay as they are.", tags=count_text(fresh, "new tag"))
        words = f"{book.name}: {book.description} {added}"
        lines = [str(row.draft.path) for row in planned if row.state is DraftState.NEW]
        self._put(Question(lambda _: words, tr("Add"), lines=_cut(lines)), lambda *_: answer())

    def ask_import(self, book: Codebook, planned: Sequence[PlannedTag], answer: Callable[[bool], object]) -> None:
        """Whether to take in a codebook, and who wins where both say something else; the answer is `keeps_own`."""
        counts = count_states(planned)
        lines = [_line(row) for row in planned if row.state is not DraftState.SAME] + [
            f"–  {fault}" for fault in book.faults
        ]
        choices: tuple[Choice, ...] = ()
        if any(row.conflicts for row in planned):
            choices = (
                Choice(_FILE, tr("Where both differ, the file wins")),
                Choice(_OWN, tr("Where both differ, mine stay")),
            )
        twins = sum(1 for row in planned if row.twin is not None)
        words = tr("Import “{name}”: {counts}. Nothing is deleted.", name=book.name, counts=_say_counts(counts))
        if twins:
            told = tr("{tags} would differ from others only by case.", tags=count_text(twins, "new tag"))
            words = f"{words} {told}"
        self._put(
            Question(lambda _: words, tr("Import"), choices, lines=_cut(lines)),
            lambda choice, _: answer(choice == _OWN),
        )

    def _put(self, question: Question, answer: Answer) -> None:
        self.ask(question, answer)


def _fates(uses: TagUses, *, can_move: bool) -> tuple[Choice, ...]:
    """What may become of uses."""
    choices = [Choice(UsesFate.TAKEN_OFF, tr("Take off; annotations stay"))]
    if uses.bare:
        choices.append(Choice(UsesFate.DELETED, tr("Also delete {n} left without a tag", n=number(uses.bare))))
    if can_move:
        choices.append(Choice(UsesFate.MOVED, tr("Move the uses to another tag"), needs_tag=True))
    return tuple(choices)


def _with_below(chosen: Sequence[Tag], tags: Sequence[Tag]) -> list[Tag]:
    paths = [tag.path.parts for tag in chosen]
    return [tag for tag in tags if any(tag.path.parts[: len(parts)] == parts for parts in paths)]


def _uses_move(uses: MergeUses) -> str:
    moving = plural(uses.moving, tr("{n} use moves"), tr("{n} uses move"))
    standing = plural(uses.standing, tr("{n} stands there already"), tr("{n} stand there already"))
    return f"{moving}, {standing}" if uses.standing else moving


def _places(uses: TagUses) -> str:
    parts = [count_text(uses.annotations, "annotation")] if uses.annotations else []
    if uses.articles:
        parts.append(count_text(uses.articles, "whole article"))
    return join(parts)


def _cut(lines: Sequence[str]) -> list[str]:
    """So many lines as anybody looks through."""
    rest = len(lines) - _MOST_LINES
    return [*lines[:_MOST_LINES], tr("… and {n} more", n=number(rest))] if rest > 1 else list(lines)


def _line(row: PlannedTag) -> str:
    marks = {DraftState.NEW: "+", DraftState.CHANGED: "±", DraftState.CONFLICTING: "≠", DraftState.LEFT_OUT: "–"}
    notes = f"  ({'; '.join(row.notes)})" if row.notes else ""
    return f"{marks.get(row.state, '=')}  {row.draft.path}{notes}"


def _say_counts(counts: Mapping[DraftState, int]) -> str:
    said = [_COUNTED[state].format(n=number(count)) for state, count in counts.items() if count]
    return ", ".join(said) or tr("no tags")
