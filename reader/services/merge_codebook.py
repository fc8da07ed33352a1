"""Coders and tags of a project brought into a library, inside a step: which is which, and what is new.

A tag is matched by its guid, then by its name under the same parent; what ours leaves empty is filled, what
differs stays. Coders are matched by guid, then by name. The maps say which row of ours each guid of the project
means.
"""

import uuid
from collections import Counter
from collections.abc import Mapping
from typing import Any

from reader.domain.colours import nearest_colour
from reader.domain.ids import CoderId, TagId
from reader.domain.merges import MergeKind, MergeState
from reader.domain.projects import Project, ProjectTag
from reader.domain.tags import PART_MAX_CP, PARTS_MAX, TAG_KEYS, Colour
from reader.domain.texts import canonical_text
from reader.domain.wording import tr
from reader.services.merge_tally import MergeTally, join_notes, say_fields
from reader.store import project_matches, project_rows, tags
from reader.store.images import clean_value
from reader.store.rows import AnyRow
from reader.store.unit import Unit

_UNNAMED = "unnamed"
_UNKNOWN_CODER = "unknown"
_TEXTS = ("description", "example", "counter_example")


def merge_coders(unit: Unit, project: Project, tally: MergeTally) -> dict[str, CoderId]:
    """The coders of ours by the guids of the project's; new ones are made."""
    by_guid: dict[str, CoderId] = {}
    by_name: dict[str, CoderId] = {}
    for coder_id, guid, name in project_matches.list_coders(unit):
        by_guid[guid.lower()] = coder_id
        by_name.setdefault(name, coder_id)
    found: dict[str, CoderId] = {}
    names: set[str] = set()
    for one in project.coders:
        name = " ".join(canonical_text(one.name).split()) or _UNKNOWN_CODER
        guid = clean_guid(one.guid)
        ours = by_guid.get(guid, by_name.get(name))
        doubt = tr("Two coders of the project have this name; here they are one.") if name in names else ""
        tally.add(MergeKind.CODER, MergeState.NEW if ours is None else MergeState.SAME, name, doubt=doubt)
        names.add(name)
        if ours is None:
            ours = project_rows.insert_project_coder(unit, guid, name)
            by_guid[guid] = by_name[name] = ours
        found[one.guid] = ours
    return found


def merge_tags(unit: Unit, project: Project, tally: MergeTally) -> dict[str, TagId]:
    """The tags of ours by the guids of the project's; new ones are made."""
    return _Codebook(unit, tally).merge(project.tags)


def clean_guid(guid: str) -> str:
    """A guid as the library keeps it; what is none becomes one that is always the same."""
    try:
        return str(uuid.UUID(guid))
    except ValueError:
        return str(uuid.uuid5(uuid.NAMESPACE_OID, canonical_text(guid)))


class _Codebook:
    """The tags of ours while those of a project come in."""

    def __init__(self, unit: Unit, tally: MergeTally) -> None:
        self._unit = unit
        self._tally = tally
        self._rows: dict[TagId, dict[str, Any]] = {}
        self._by_guid: dict[str, TagId] = {}
        self._by_name: dict[tuple[TagId | None, str], TagId] = {}
        self._keys: set[str] = set()
        self._colours: Counter[str] = Counter()
        for row in project_matches.list_tag_rows(unit):
            self._enter(TagId(row.id), _columns(row))

    def merge(self, given: tuple[ProjectTag, ...]) -> dict[str, TagId]:
        found: dict[str, TagId] = {}
        for one in given:
            if one.guid not in found:
                found[one.guid] = self._merge_one(one, found)
        return found

    def _enter(self, tag_id: TagId, row: dict[str, Any]) -> None:
        self._colours[row["colour"]] += tag_id not in self._rows
        self._rows[tag_id] = row
        self._by_guid[row["guid"].lower()] = tag_id
        self._by_name[row["parent_id"], row["name"]] = tag_id
        if row["key"]:
            self._keys.add(row["key"])

    def _merge_one(self, one: ProjectTag, found: Mapping[str, TagId]) -> TagId:
        guid, name = clean_guid(one.guid), _clean_name(one.name)
        parent = found.get(one.parent) if one.parent else None
        doubts = []
        if one.parent and parent is None:
            doubts.append(tr("The tag it stood under is missing, so it stands at the top."))
        if name != one.name:
            doubts.append(tr("Its name was “{name}”.", name=one.name[:PART_MAX_CP]))
        ours = self._by_guid.get(guid)
        if ours is None:
            parent, is_raised = self._reachable(parent)
            doubts += [tr("It stood deeper than a codebook may be.")] * is_raised
            ours = self._by_name.get((parent, name))
        if ours is None:
            return self._insert(one, guid, parent, name, doubts)
        is_settled = bool(doubts) or self._rows[ours]["parent_id"] == parent
        self._compare(one, ours, name, doubts, [] if is_settled else ["place"])
        return ours

    def _reachable(self, parent: TagId | None) -> tuple[TagId | None, bool]:
        """The nearest ancestor, from a parent on, under which there is room, and whether it is another."""
        chain: list[TagId] = []
        above = parent
        while above is not None and above not in chain:
            chain.append(above)
            above = self._rows[above]["parent_id"]
        over = len(chain) - (PARTS_MAX - 1)
        return (chain[over], True) if over > 0 else (parent, False)

    def _insert(self, one: ProjectTag, guid: str, parent: TagId | None, name: str, doubts: list[str]) -> TagId:
        values = {"name": name, "colour": self._colour(one).value, "key": self._free_key(one)}
        values |= {column: clean_value(getattr(one, column)) for column in _TEXTS}
        tag_id = project_rows.insert_project_tag(self._unit, guid, parent, values)
        self._enter(tag_id, {"guid": guid, "parent_id": parent, **values})
        self._tally.add(MergeKind.TAG, MergeState.NEW, self._path(tag_id), doubt=join_notes(doubts))
        return tag_id

    def _compare(self, one: ProjectTag, ours: TagId, name: str, doubts: list[str], differing: list[str]) -> None:
        """Fill what ours leaves empty; tell what differs besides what does already."""
        row = self._rows[ours]
        theirs = {column: clean_value(getattr(one, column)) for column in _TEXTS}
        theirs |= {"key": _key_of(one)}
        filled = {column: value for column, value in theirs.items() if value and not row[column]}
        if filled.get("key") in self._keys:
            del filled["key"]
        colour = nearest_colour(one.colour)
        differing += [column for column, value in theirs.items() if value and row[column] not in ("", value)]
        differing += ["name"] * (name != row["name"])
        differing += ["colour"] * (colour is not None and colour.value != row["colour"])
        if filled:
            tags.update_tag(self._unit, ours, filled)
            self._enter(ours, row | filled)
        state = MergeState.CONFLICT if differing else MergeState.CHANGED if filled else MergeState.SAME
        notes = [_say(tr("kept as it is here"), differing), _say(tr("filled in"), filled)]
        self._tally.add(MergeKind.TAG, state, self._path(ours), join_notes(notes), doubt=join_notes(doubts))

    def _colour(self, one: ProjectTag) -> Colour:
        """The colour nearest to the given one; without one, the least used."""
        found = nearest_colour(one.colour)
        if found is not None:
            return found
        return min(Colour, key=lambda colour: self._colours[colour.value])

    def _free_key(self, one: ProjectTag) -> str:
        key = _key_of(one)
        return "" if key in self._keys else key

    def _path(self, tag_id: TagId) -> str:
        parts: list[str] = []
        above: TagId | None = tag_id
        while above is not None and len(parts) <= PARTS_MAX:
            parts.append(self._rows[above]["name"])
            above = self._rows[above]["parent_id"]
        return "/".join(reversed(parts))


def _columns(row: AnyRow) -> dict[str, Any]:
    return {name: getattr(row, name) for name in ("guid", "parent_id", "name", "colour", "key", *_TEXTS)}


def _key_of(one: ProjectTag) -> str:
    return one.key if len(one.key) == 1 and one.key in TAG_KEYS else ""


def _clean_name(name: str) -> str:
    """A name as a part of a path can be: without slashes, on one line, not too long."""
    plain = " ".join(canonical_text(name).replace("/", "-").split())
    return plain[:PART_MAX_CP].strip() or _UNNAMED


def _say(what: str, columns: Any) -> str:
    names = say_fields(columns)
    return tr("{fields} {what}.", fields=names.capitalize(), what=what) if names else ""
