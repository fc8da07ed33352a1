"""Codebooks as files bring them: drafts of tags, what taking them in would do, and what becomes of uses."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from reader.domain.ids import TagId
from reader.domain.tags import Colour, Tag, TagPath
from reader.domain.wording import mark, tr

TEXT_FIELDS = ("description", "example", "counter_example")
_DIFFERS = {
    "key": mark("key differs"),
    "colour": mark("colour differs"),
    "description": mark("description differs"),
    "example": mark("example differs"),
    "counter_example": mark("counter-example differs"),
}


class UsesFate(StrEnum):
    """What becomes of the uses of tags that are deleted."""

    TAKEN_OFF = "taken_off"
    """The annotations stay without the tags."""
    MOVED = "moved"
    """Another tag takes their place."""
    DELETED = "deleted"
    """Annotations that are left without any tag go as well."""


@dataclass(frozen=True, slots=True)
class MergeUses:
    """What a merge does with the uses of the tags that go: how many move, and how many the tag has already."""

    moving: int
    standing: int


@dataclass(frozen=True, slots=True)
class TagUses:
    """How tags and all below them are used: `tags` how many they are, `annotations` and `articles` how many have
    one of them, `bare` how many annotations have no other tag.
    """

    tags: int
    annotations: int
    articles: int
    bare: int

    @property
    def total(self) -> int:
        """Annotations and whole articles together."""
        return self.annotations + self.articles


@dataclass(frozen=True, slots=True)
class TagDraft:
    """A tag as a file has it; None and "" where the file says nothing. `place` tells where it stands in the file,
    `notes` what of it could not be read.
    """

    path: TagPath
    colour: Colour | None = None
    key: str = ""
    description: str = ""
    example: str = ""
    counter_example: str = ""
    place: str = ""
    notes: tuple[str, ...] = ()

    def values(self) -> dict[str, str]:
        """What the file says, by the names of the fields of a tag."""
        given = {"colour": self.colour.value if self.colour is not None else "", "key": self.key}
        given |= {name: getattr(self, name) for name in TEXT_FIELDS}
        return {name: value for name, value in given.items() if value}


@dataclass(frozen=True, slots=True)
class Codebook:
    """A codebook in a file: its name, what it is for, its tags, and the rows that are no tags, each with why."""

    name: str
    description: str
    tags: tuple[TagDraft, ...]
    faults: tuple[str, ...] = ()


class DraftState(StrEnum):
    """What a draft is to the codebook of the library."""

    NEW = "new"
    CHANGED = "changed"
    CONFLICTING = "conflicting"
    SAME = "same"
    LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True)
class PlannedTag:
    """A draft beside what the library has. `fills` are values that the library lacks; `conflicts` those where it
    says otherwise. `notes` tell people what is odd. `twin` is another tag's path that differs only by case.
    """

    draft: TagDraft
    state: DraftState
    tag: TagId | None = None
    fills: Mapping[str, str] = field(default_factory=dict)
    conflicts: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    twin: TagPath | None = None


def plan_codebook(present: Sequence[Tag], drafts: Iterable[TagDraft]) -> list[PlannedTag]:
    """What taking in drafts would do, in their order, with a row for each tag above them that is missing.

    Tags are the same when their paths are. A second draft of one path is left out.
    """
    held = {tag.path: tag for tag in present}
    owners = {tag.key: tag for tag in present if tag.key}
    planned: list[PlannedTag] = []
    seen: set[TagPath] = set()
    given = list(drafts)
    keys = _settle_keys(given)
    for draft in given:
        if draft.path in seen:
            again = (tr("“{path}” stands in the file twice; the first counts.", path=draft.path),)
            planned.append(PlannedTag(draft, DraftState.LEFT_OUT, notes=again))
            continue
        planned += _plan_ancestors(draft.path, held, seen, keys)
        seen.add(draft.path)
        if draft.key != keys[draft.path]:
            twice = tr("key {key} is given twice; the first counts", key=draft.key)
            draft = replace(draft, key="", notes=(*draft.notes, twice))
        owner = owners.get(draft.key)
        if owner is not None and (
            owner.path == draft.path or keys.get(owner.path, draft.key) not in ("", draft.key)
        ):
            owner = None  # its own key, or one that the file takes from its owner anyway
        planned.append(_compare(draft, held.get(draft.path), owner))
    return _note_twins(held, planned)


def count_states(planned: Iterable[PlannedTag]) -> dict[DraftState, int]:
    """How many rows there are of each state."""
    counts = dict.fromkeys(DraftState, 0)
    for row in planned:
        counts[row.state] += 1
    return counts


def _settle_keys(drafts: Iterable[TagDraft]) -> dict[TagPath, str]:
    """The key that a file gives each path; of a path, and of a key, that stands there twice the first counts."""
    keys: dict[TagPath, str] = {}
    taken: set[str] = set()
    for draft in drafts:
        if draft.path not in keys:
            keys[draft.path] = "" if draft.key in taken else draft.key
            taken.add(draft.key)
    return keys


def _plan_ancestors(
    path: TagPath, held: Mapping[TagPath, Tag], seen: set[TagPath], keys: Mapping[TagPath, str]
) -> list[PlannedTag]:
    """Rows for the tags above one that neither the library nor the file has."""
    made: list[PlannedTag] = []
    above = path.parent
    while above is not None and above not in held and above not in seen and above not in keys:
        seen.add(above)
        made.append(PlannedTag(TagDraft(above), DraftState.NEW))
        above = above.parent
    return made[::-1]


def _note_twins(held: Iterable[TagPath], planned: Iterable[PlannedTag]) -> list[PlannedTag]:
    """Tell of tags to be made whose paths differ from those of others only by case: they are seldom meant."""
    known: dict[str, TagPath] = {}
    for path in held:
        known.setdefault(str(path).casefold(), path)
    noted: list[PlannedTag] = []
    for row in planned:
        twin = known.setdefault(str(row.draft.path).casefold(), row.draft.path)
        if row.state is DraftState.NEW and twin != row.draft.path:
            row = replace(row, twin=twin, notes=(*row.notes, tr("differs only by case from “{path}”", path=twin)))
        noted.append(row)
    return noted


def _compare(draft: TagDraft, tag: Tag | None, owner: Tag | None) -> PlannedTag:
    values, notes = draft.values(), list(draft.notes)
    conflicts: dict[str, str] = {}
    if owner is not None:
        notes.append(tr("key {key} is that of “{path}”", key=draft.key, path=owner.path))
        conflicts["key"] = values.pop("key")
    if tag is None:
        return PlannedTag(draft, DraftState.NEW, None, values, conflicts, tuple(notes))
    fills: dict[str, str] = {}
    for name, value in values.items():
        own = str(getattr(tag, name))
        if not own:
            fills[name] = value
        elif own != value:
            conflicts[name] = value
            notes.append(tr(_DIFFERS[name]))
    state = DraftState.CONFLICTING if conflicts else DraftState.CHANGED if fills else DraftState.SAME
    return PlannedTag(draft, state, tag.id, fills, conflicts, tuple(notes))
