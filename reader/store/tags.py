"""Tags: the rows of the codebook. Links to annotations and articles, and their counts, have other modules."""

import uuid
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from reader.domain.errors import TagMissing
from reader.domain.ids import TagId
from reader.domain.tags import Colour, Tag, TagPath
from reader.domain.wording import tr
from reader.store.rows import AnyRow
from reader.store.schema import tag
from reader.store.unit import Unit

NOT_COUNTED: Mapping[TagId, int] = {}
"""For who asks for tags but not for how often they are used."""
_SELECT_ID = sa.select(tag.c.id).where(tag.c.id == sa.bindparam("tag"))
_SELECT_TREE = sa.select(tag.c.id, tag.c.parent_id).order_by(tag.c.position.desc(), tag.c.id.desc())


def list_tags(unit: Unit, uses: Mapping[TagId, int] = NOT_COUNTED) -> list[Tag]:
    """The codebook: depth first, siblings by position, with paths and the counts of uses given."""
    children: dict[int | None, list[AnyRow]] = defaultdict(list)
    for row in unit.connection.execute(sa.select(*tag.c).order_by(tag.c.position, tag.c.id)):
        children[row.parent_id].append(row)
    tags: list[Tag] = []
    # A stack instead of recursion: a codebook read from a file may be deeper than Python's stack.
    pending = [(row, TagPath((row.name,))) for row in reversed(children[None])]
    while pending:
        row, path = pending.pop()
        tags.append(_tag(row, path, uses.get(row.id, 0)))
        pending.extend((child, TagPath((*path.parts, child.name))) for child in reversed(children[row.id]))
    return tags


def rank_tags(unit: Unit) -> dict[TagId, int]:
    """The place of each tag in the codebook, for sorting; counts nothing and so is quick."""
    children: dict[int | None, list[int]] = defaultdict(list)
    for tag_id, parent_id in unit.connection.execute(_SELECT_TREE):
        children[parent_id].append(tag_id)
    ranks: dict[TagId, int] = {}
    pending = list(children[None])
    while pending:
        tag_id = pending.pop()
        ranks[TagId(tag_id)] = len(ranks)
        pending.extend(children[tag_id])
    return ranks


def find_child(unit: Unit, parent: TagId | None, name: str) -> TagId | None:
    """The tag of this name under a parent, or at the top."""
    query = sa.select(tag.c.id).where(_is_under(parent))
    found = unit.connection.execute(query.where(tag.c.name == name)).scalar_one_or_none()
    return None if found is None else TagId(found)


def find_tag(unit: Unit, path: TagPath) -> TagId | None:
    """The tag of a path."""
    found: TagId | None = None
    for part in path.parts:
        found = find_child(unit, found, part)
        if found is None:
            return None
    return found


def find_tag_with_key(unit: Unit, key: str) -> TagId | None:
    """The tag that has this key."""
    found = unit.connection.execute(sa.select(tag.c.id).where(tag.c.key == key)).scalars().first()
    return None if found is None else TagId(found)


def get_tag_row(unit: Unit, tag_id: TagId) -> AnyRow:
    """The stored columns of a tag. Raises `TagMissing`."""
    row = unit.connection.execute(sa.select(*tag.c).where(tag.c.id == tag_id)).one_or_none()
    if row is None:
        raise tag_missing(tag_id)
    return row


def has_tag(unit: Unit, tag_id: TagId) -> bool:
    """Whether the codebook has a tag."""
    return unit.connection.execute(_SELECT_ID, {"tag": tag_id}).first() is not None


def tag_missing(tag_id: TagId) -> TagMissing:
    """The error for a tag that is not in the codebook."""
    return TagMissing(
        tr("The codebook has no tag with the id {tag_id}.", tag_id=tag_id),
        tr("It may have been deleted or merged."),
    )


def list_children(unit: Unit, parent: TagId | None) -> list[tuple[TagId, str]]:
    """Ids and names of the tags right under one, or at the top, in their order."""
    query = sa.select(tag.c.id, tag.c.name).where(_is_under(parent)).order_by(tag.c.position, tag.c.id)
    return [(TagId(child), name) for child, name in unit.connection.execute(query)]


def order_children(unit: Unit, parent: TagId | None, order: Sequence[TagId]) -> None:
    """Let the tags right under one, or at the top, stand in an order that names all of them."""
    query = sa.select(tag.c.id, tag.c.position).where(_is_under(parent)).order_by(tag.c.position, tag.c.id)
    positions = {TagId(child): position for child, position in unit.connection.execute(query)}
    if list(positions) == list(order):
        return
    for position, child in enumerate(order):
        if positions[child] != position:
            update_tag(unit, child, {"position": position})


def _is_under(parent: TagId | None) -> sa.ColumnElement[bool]:
    return tag.c.parent_id.is_(None) if parent is None else tag.c.parent_id == parent


def list_ancestors(unit: Unit, tag_id: TagId) -> list[TagId]:
    """The tag's parent, its parent and so on to the top, or until a ring would close. Raises `TagMissing`."""
    ancestors: list[TagId] = []
    parent = get_tag_row(unit, tag_id).parent_id
    while parent is not None and parent != tag_id and parent not in ancestors:
        ancestors.append(TagId(parent))
        parent = get_tag_row(unit, parent).parent_id
    return ancestors


def count_colours(unit: Unit) -> Counter[str]:
    """How many tags have each colour."""
    query = sa.select(tag.c.colour, sa.func.count()).group_by(tag.c.colour)
    return Counter({row[0]: row[1] for row in unit.connection.execute(query)})


def next_position(unit: Unit, parent: TagId | None) -> int:
    """The position after the last child of a parent."""
    query = sa.select(sa.func.max(tag.c.position))
    query = query.where(_is_under(parent))
    last = unit.connection.execute(query).scalar_one()
    return 0 if last is None else int(last) + 1


def insert_tag(
    unit: Unit,
    parent: TagId | None,
    name: str,
    *,
    colour: Colour,
    key: str = "",
    description: str = "",
    guid: str = "",
) -> TagId:
    """A new tag after its siblings. The name must be free among them, key and guid in the codebook."""
    values = {
        "guid": guid or str(uuid.uuid4()),
        "parent_id": parent,
        "name": name,
        "colour": colour.value,
        "key": key,
        "description": description,
        "example": "",
        "counter_example": "",
        "position": next_position(unit, parent),
    }
    return TagId(unit.insert(tag, values))


def update_tag(unit: Unit, tag_id: TagId, values: dict[str, Any]) -> bool:
    """Set columns of a tag; whether that changed anything."""
    return unit.update(tag, tag_id, values)


def delete_tag(unit: Unit, tag_id: TagId) -> None:
    """Delete a tag that has neither children nor uses."""
    unit.delete(tag, tag_id)


def _tag(row: AnyRow, path: TagPath, uses: int) -> Tag:
    return Tag(
        id=TagId(row.id),
        guid=row.guid,
        parent=None if row.parent_id is None else TagId(row.parent_id),
        path=path,
        colour=Colour(row.colour),
        key=row.key,
        description=row.description,
        example=row.example,
        counter_example=row.counter_example,
        position=row.position,
        uses=uses,
    )
