"""Which tag a row of a table names: by its id, by its path, by its name. The whole interface: `TagNames`. Pure.

A name alone is enough where one tag has it. What the codebook lacks is counted, and kept in the order in which the
tags have to be made so that a later export has them in the order of the table.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from graphlib import CycleError, TopologicalSorter

from reader.domain.annotation_tables import TagWish, UnknownTag
from reader.domain.errors import TagPathInvalid
from reader.domain.tags import Tag, TagPath
from reader.domain.wording import tr
from reader.formats.guarded_cells import unguarded
from reader.services.annotation_articles import plain_guid, ref_key

_PATHS_SHOWN = 5
_Cells = tuple[str, str, str]


class TagNames:
    """The tags of a codebook by what rows call them; equal cells give the same wish."""

    def __init__(self, tags: Iterable[Tag]) -> None:
        self._by_guid: dict[str, TagWish] = {}
        self._by_path: dict[str, TagWish] = {}
        self._by_name: dict[str, list[TagWish]] = defaultdict(list)
        self._similar: dict[str, str] = {}
        for tag in tags:
            wish = TagWish(str(tag.path), tag.id)
            self._by_guid[tag.guid] = wish
            self._by_path[wish.path] = wish
            self._by_name[tag.name].append(wish)
            self._similar.setdefault(wish.path.casefold(), wish.path)
        self._known: dict[_Cells, TagWish | None] = {}
        self._unknown: dict[str, TagWish] = {}
        self._guids: set[str] = set()
        self._rows: Counter[str] = Counter()
        self._order = Order()
        self.renamed: Counter[str] = Counter()

    def name(self, tag_id: str, path: str, name: str) -> TagWish | None:
        """The tag that cells name; None where all are empty. Raises `TagPathInvalid`."""
        cells = (tag_id, path, name)
        if cells not in self._known:
            self._known[cells] = self._seek(*cells) if any(cells) else None
        wish = self._known[cells]
        if wish is not None and wish.tag is None:
            self._rows[wish.path] += 1
        elif wish is not None and path and path != wish.path:
            self.renamed[wish.path] += 1
        return wish

    def follow(self, before: TagWish | None, after: TagWish | None) -> None:
        """Note that a tag stands before another on the same annotation."""
        if before is not None and after is not None and before.tag is None and after.tag is None:
            self._order.follow(before.path, after.path)

    def list_unknown(self) -> tuple[UnknownTag, ...]:
        """The tags that the codebook lacks, in the order in which they have to be made."""
        return tuple(
            UnknownTag(path, self._unknown[path].guid, self._rows[path], self._similar.get(path.casefold(), ""))
            for path in self._order.sort(self._unknown)
        )

    def _seek(self, tag_id: str, path: str, name: str) -> TagWish:
        if tag_id and (found := self._by_guid.get(ref_key(tag_id))):
            return found
        for text in (path, unguarded(path)):
            found = self._by_path.get(text) or (self._by_path.get(str(TagPath.parse(text))) if text else None)
            if found is not None:
                return found
        called: list[TagWish] = self._by_name.get(name, []) or self._by_name.get(unguarded(name), [])
        if not path and (found := self._by_path.get(name)):
            return found
        if not path and name and len(called) == 1:
            return called[0]
        if not path and len(called) > 1:
            paths = ", ".join(sorted(wish.path for wish in called)[:_PATHS_SHOWN])
            raise TagPathInvalid(
                tr("Several tags are called “{name}”: {paths}.", name=name, paths=paths),
                tr("Give the path of one."),
            )
        if not path and not name:
            raise TagPathInvalid(
                tr("The codebook has no tag with this id."), tr("Give its path, such as threat/nuclear.")
            )
        plain = str(TagPath.parse(path or name))
        if plain not in self._unknown:
            guid = plain_guid(tag_id)
            self._unknown[plain] = TagWish(plain, None, "" if guid in self._guids else guid)
            self._guids.add(guid)
            above = TagPath.parse(plain).parent
            while above is not None:  # a tag is made after those above it
                self._order.follow(str(above), plain)
                above = above.parent
        return self._unknown[plain]


class Order:
    """Names in an order in which those that were seen one after the other stay so, else as they came."""

    def __init__(self) -> None:
        self._before: dict[str, dict[str, None]] = defaultdict(dict)

    def follow(self, before: str, after: str) -> None:
        """Note that one stands before another."""
        if before != after:
            self._before[after][before] = None

    def sort(self, names: Iterable[str]) -> list[str]:
        """All the names. Where what was noted contradicts itself, as in a sorted table, they stay as they came."""
        given = list(names)
        known = set(given)
        sorter: TopologicalSorter[str] = TopologicalSorter(dict.fromkeys(given, ()))
        for name in given:
            sorter.add(name, *(before for before in self._before.get(name, ()) if before in known))
        try:
            return list(sorter.static_order())
        except CycleError:
            return given
