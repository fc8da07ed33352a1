"""The rules of the codebook, inside a step that a service has opened. Only services call these.

A key belongs to one tag at a time; a name is unique among siblings; a tag goes with its descendants and its uses.
"""

from collections.abc import Collection

from reader.domain.codebooks import UsesFate
from reader.domain.errors import TagCycle, TagExists, TagPathInvalid
from reader.domain.ids import AnnotationId, TagId
from reader.domain.tags import Colour, TagPath
from reader.domain.wording import tr
from reader.store import annotation_tags, annotations, article_tags, tags
from reader.store.unit import Unit


def ensure_tag(
    unit: Unit,
    path: TagPath,
    *,
    colour: Colour | None = None,
    key: str = "",
    description: str = "",
    guid: str = "",
) -> TagId:
    """The tag of a path, made with its missing ancestors where there is none; one that is there stays as it is.

    `guid` must be free, "" asks for a new one; the ancestors get new ones.
    """
    parent: TagId | None = None
    found: TagId | None = None
    for depth, part in enumerate(path.parts, 1):
        found = tags.find_child(unit, parent, part)
        if found is None:
            is_last = depth == len(path.parts)
            colour = colour or _least_used_colour(unit)
            if is_last:
                take_key(unit, key)
            found = tags.insert_tag(
                unit,
                parent,
                part,
                colour=colour,
                key=key if is_last else "",
                description=description if is_last else "",
                guid=guid if is_last else "",
            )
        parent = found
    assert found is not None  # a path has at least one part
    return found


def _least_used_colour(unit: Unit) -> Colour:
    counts = tags.count_colours(unit)
    return min(Colour, key=lambda colour: counts[colour.value])


def take_key(unit: Unit, key: str) -> None:
    """Free a key of the codebook, if a tag has it."""
    owner = tags.find_tag_with_key(unit, key) if key else None
    if owner is not None:
        tags.update_tag(unit, owner, {"key": ""})


def check_tags(unit: Unit, wanted: Collection[TagId]) -> list[TagId]:
    """The tags without doubles, in codebook order. Raises `TagMissing`."""
    if not wanted:
        return []
    one = next(iter(wanted))
    if len(wanted) == 1 and tags.has_tag(unit, one):
        return [one]
    ranks = tags.rank_tags(unit)
    for tag in wanted:
        if tag not in ranks:
            raise tags.tag_missing(tag)
    return sorted(set(wanted), key=ranks.__getitem__)


def rename(unit: Unit, tag: TagId, name: str) -> None:
    """Give a tag another name. Raises `TagMissing`, `TagExists` and `TagPathInvalid`."""
    row = tags.get_tag_row(unit, tag)
    path = TagPath.parse(name)
    if len(path.parts) > 1:
        raise TagPathInvalid(tr("“{name}” is a path, not a name.", name=name), tr("Write a name without a slash."))
    sibling = tags.find_child(unit, row.parent_id, path.name)
    if sibling is not None and sibling != tag:
        raise TagExists(
            tr("There is a tag “{name}” in the same place.", name=path.name),
            tr("Choose another name, or merge the two."),
        )
    tags.update_tag(unit, tag, {"name": path.name})


def move(unit: Unit, tag: TagId, parent: TagId | None, before: TagId | None) -> None:
    """Put a tag under another, or at the top, before one of the tags there or at the end.

    Raises `TagMissing`, `TagCycle` and `TagExists`.
    """
    row = tags.get_tag_row(unit, tag)
    if parent is not None and (parent == tag or tag in tags.list_ancestors(unit, parent)):
        raise TagCycle(
            tr("“{name}” cannot go under itself.", name=row.name), tr("Choose a tag that is not below it.")
        )
    sibling = tags.find_child(unit, parent, row.name)
    if sibling not in (None, tag):
        raise TagExists(
            tr("There is a tag “{name}” in that place already.", name=row.name),
            tr("Merge the two, or rename one of them."),
        )
    order = [child for child, _ in tags.list_children(unit, parent) if child != tag]
    order.insert(order.index(before) if before in order else len(order), tag)
    if row.parent_id != parent:
        tags.update_tag(unit, tag, {"parent_id": parent, "position": tags.next_position(unit, parent)})
    tags.order_children(unit, parent, order)


def list_subtree(unit: Unit, tag: TagId) -> list[TagId]:
    """A tag and all below it, each before its children."""
    subtree = [tag]
    for one in subtree:
        subtree.extend(child for child, _ in tags.list_children(unit, one))
    return subtree


def delete_subtree(unit: Unit, tag: TagId) -> int:
    """Delete a tag with its descendants and every use of them; how many tags went."""
    subtree = list_subtree(unit, tag)
    for one in reversed(subtree):
        _delete_uses(unit, one)
        tags.delete_tag(unit, one)
    return len(subtree)


def settle_uses(unit: Unit, chosen: Collection[TagId], fate: UsesFate, into: TagId | None) -> None:
    """Do with the uses of tags that are about to be deleted, and of all below them, what was chosen.

    Raises `TagMissing`, and `TagCycle` when the uses should move to a tag that goes as well.
    """
    going = {below for tag in chosen for below in list_subtree(unit, tag)}
    if fate is UsesFate.MOVED:
        if into is None or into in going:
            raise TagCycle(tr("The uses cannot move to a tag that is deleted."), tr("Choose a tag that stays."))
        tags.get_tag_row(unit, into)
        for tag in going:
            _move_uses(unit, tag, into)
    elif fate is UsesFate.DELETED:
        for annotation in annotation_tags.list_annotations_with_only(unit, going):
            annotations.delete_annotation(unit, annotation)


def _delete_uses(unit: Unit, tag: TagId) -> None:
    touched: dict[AnnotationId, None] = {}
    for link in annotation_tags.list_links_of_tag(unit, tag):
        annotation_tags.delete_link(unit, link)
        touched[link[1]] = None
    for annotation in touched:
        annotations.mark_modified(unit, annotation)
    article_tags.delete_uses_on_articles(unit, tag)


def merge(unit: Unit, source: TagId, into: TagId) -> int:
    """Move the uses and children of one tag to another and delete it; how many uses moved.

    A use that the other tag has already is dropped; a child whose name the other tag's children have is merged
    into that child. Raises `TagMissing` and `TagCycle`.
    """
    row = tags.get_tag_row(unit, source)
    if source in tags.list_ancestors(unit, into):
        raise TagCycle(
            tr("“{name}” holds the tag it should go into.", name=row.name),
            tr("Merge the inner tag into the outer one."),
        )
    moved = _move_uses(unit, source, into)
    for child, name in tags.list_children(unit, source):
        twin = tags.find_child(unit, into, name)
        if twin == source:
            # The child takes its parent's place, which stays taken until the parent is gone.
            tags.update_tag(unit, source, {"name": row.guid})
            twin = None
        if twin is None:
            tags.update_tag(unit, child, {"parent_id": into, "position": tags.next_position(unit, into)})
        else:
            moved += merge(unit, child, twin)
    tags.delete_tag(unit, source)
    return moved


def _move_uses(unit: Unit, source: TagId, into: TagId) -> int:
    taken = annotation_tags.list_annotations_with_tag(unit, into)
    moved = 0
    for link in annotation_tags.list_links_of_tag(unit, source):
        if link[1] in taken:
            annotation_tags.delete_link(unit, link)
        else:
            annotation_tags.update_link(unit, link, into)
            moved += 1
        annotations.mark_modified(unit, link[1])
    return moved + article_tags.move_uses_on_articles(unit, source, into)
