"""Arranging the codebook: moving and sorting tags, colouring several at once, and counting what they are used for.

Each verb is one step of the journal. No Qt, no SQL; safe on any thread.
"""

import re
from collections.abc import Collection, Sequence

from reader.domain.changes import Done
from reader.domain.codebooks import MergeUses, TagUses
from reader.domain.errors import ArticleMissing
from reader.domain.ids import ArticleId, TagId
from reader.domain.tags import Colour
from reader.services import codebook
from reader.store import annotation_tags, article_tags, articles, tags
from reader.store.library import Library
from reader.store.unit import Unit

_DIGITS = re.compile(r"(\d+)")


def move_tags(
    library: Library, chosen: Sequence[TagId], parent: TagId | None, before: TagId | None = None
) -> Done[int]:
    """Put tags, with all below them, under another tag or at the top (None); how many were moved.

    They stand before one of the tags there, else at the end, in codebook order. A tag below another chosen one
    stays under that one. Raises `TagMissing`, `TagCycle` and `TagExists`.
    """
    with library.write("tag.move") as unit:
        moving = _list_outermost(unit, chosen)
        unit.count = max(1, len(moving))
        anchor = _find_anchor(unit, parent, before, moving)
        for tag in moving:
            codebook.move(unit, tag, parent, anchor)
    return Done(len(moving), unit.changes, unit.step_id)


def sort_tags(library: Library, parent: TagId | None, *, is_deep: bool = False) -> Done[int]:
    """Sort the tags right under one, or at the top (None), by name, and with `is_deep` all below them as well.

    Case does not matter and numbers go by their size. The number of groups sorted. Raises `TagMissing`.
    """
    groups: list[TagId | None] = [parent]
    with library.write("tag.sort") as unit:
        if parent is not None:
            tags.get_tag_row(unit, parent)
        for group in groups:
            children = tags.list_children(unit, group)
            ordered = sorted(children, key=lambda child: _sort_key(child[1]))
            tags.order_children(unit, group, [tag for tag, _ in ordered])
            if is_deep:
                groups.extend(tag for tag, _ in children)
    return Done(len(groups), unit.changes, unit.step_id)


def colour_tags(library: Library, chosen: Collection[TagId], colour: Colour) -> Done[int]:
    """Give tags a colour; how many had another. Raises `TagMissing`."""
    with library.write("tag.change", count=max(1, len(set(chosen)))) as unit:
        checked = codebook.check_tags(unit, chosen)
        number = sum(tags.update_tag(unit, tag, {"colour": Colour(colour).value}) for tag in checked)
    return Done(number, unit.changes, unit.step_id)


def count_uses(library: Library, chosen: Collection[TagId], *, is_deep: bool = True) -> TagUses:
    """How tags are used in the library, with all below them unless `is_deep` is off.

    Tags that are not in the codebook are left out.
    """
    with library.read() as unit:
        present = tags.rank_tags(unit)
        there = [tag for tag in chosen if tag in present]
        wanted = {below for tag in there for below in codebook.list_subtree(unit, tag)} if is_deep else set(there)
        return TagUses(
            len(wanted),
            annotation_tags.count_annotations_with(unit, wanted),
            article_tags.count_articles_with(unit, wanted),
            annotation_tags.count_annotations_with_only(unit, wanted),
        )


def count_merge(library: Library, sources: Collection[TagId], into: TagId) -> MergeUses:
    """What a merge would do with the uses of tags, those of children of the same name included.

    Tags that are not in the codebook are left out.
    """
    with library.read() as unit:
        present = tags.rank_tags(unit)
        return _count_merge(unit, {tag for tag in sources if tag in present and tag != into}, into)


def count_uses_in(library: Library, article: ArticleId) -> dict[TagId, int]:
    """How often each tag stands in the current text of an article or on the whole of it.

    Unused tags are left out; an article that is gone has none.
    """
    with library.read() as unit:
        try:
            version = articles.get_article_head(unit, article).version
        except ArticleMissing:
            return {}
        counts = annotation_tags.count_tags_of_article(unit, article, version)
        for tag in article_tags.list_article_tag_ids(unit, article):
            counts[tag] = counts.get(tag, 0) + 1
        return counts


def _count_merge(unit: Unit, sources: Collection[TagId], into: TagId) -> MergeUses:
    def count(wanted: Collection[TagId]) -> int:
        return annotation_tags.count_annotations_with(unit, wanted) + article_tags.count_articles_with(
            unit, wanted
        )

    moving = count({*sources, into}) - count({into})
    standing = sum(count({tag}) for tag in sources) - moving
    children: dict[str, list[TagId]] = {}
    for tag in (into, *sources):
        for child, name in tags.list_children(unit, tag):
            if child not in sources and child != into:
                children.setdefault(name.casefold(), []).append(child)
    for twin, *others in children.values():
        if others:
            below = _count_merge(unit, set(others), twin)
            moving, standing = moving + below.moving, standing + below.standing
    return MergeUses(moving, standing)


def _list_outermost(unit: Unit, chosen: Sequence[TagId]) -> list[TagId]:
    """The chosen tags that are not below another chosen one, in codebook order."""
    checked = codebook.check_tags(unit, chosen)
    return [tag for tag in checked if not set(tags.list_ancestors(unit, tag)).intersection(checked)]


def _find_anchor(
    unit: Unit, parent: TagId | None, before: TagId | None, moving: Collection[TagId]
) -> TagId | None:
    """The tag to stand before: the one named or, where that one moves itself, the next that does not."""
    children = [tag for tag, _ in tags.list_children(unit, parent)]
    if before not in children:
        return None
    return next((tag for tag in children[children.index(before) :] if tag not in moving), None)


def _sort_key(name: str) -> list[tuple[int, int, str]]:
    parts = _DIGITS.split(name.casefold())
    return [(0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts if part]
