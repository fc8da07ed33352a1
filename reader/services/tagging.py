"""The only door through which tags and annotations change. Checks the rules, writes, tells what changed.

Each verb is one step of the journal; doing it twice is doing it once. Ids of things that are gone already are left
out where something is removed, and raise `TagMissing`, `AnnotationMissing` or `ArticleMissing` elsewhere.
"""

from collections.abc import Collection, Sequence

from reader.domain.annotations import Annotation, Origin
from reader.domain.changes import Done
from reader.domain.codebooks import UsesFate
from reader.domain.ids import AnnotationId, ArticleId, TagId
from reader.domain.spans import Span, anchor_span
from reader.domain.tags import Colour, Tag, TagPath, check_tag_key
from reader.services import codebook
from reader.store import anchor_reviews, annotation_tags, annotations, article_tags, articles, tags
from reader.store.library import Library
from reader.store.unit import Unit


def list_tags(library: Library) -> list[Tag]:
    """The codebook, depth first, with how often each tag is used."""
    with library.read() as unit:
        return tags.list_tags(unit, library.tag_uses.count(unit))


def find_tag(library: Library, path: TagPath) -> Tag | None:
    """The tag of a path."""
    with library.read() as unit:
        found = tags.find_tag(unit, path)
        return next((tag for tag in tags.list_tags(unit, library.tag_uses.count(unit)) if tag.id == found), None)


def create_tag(
    library: Library, path: TagPath, *, colour: Colour | None = None, key: str | None = None, description: str = ""
) -> Done[TagId]:
    """Add a tag with its missing ancestors. One that is there already stays as it is.

    Without a colour it gets the least used one; a key given moves here from the tag that has it. Raises
    `TagKeyInvalid`.
    """
    folded = check_tag_key(key or "")
    with library.write("tag.create") as unit:
        tag = codebook.ensure_tag(unit, path, colour=colour, key=folded, description=description)
    return Done(tag, unit.changes, unit.step_id)


def rename_tag(library: Library, tag: TagId, name: str) -> Done[TagId]:
    """Change the last part of a tag's path. Raises `TagMissing`, `TagExists` and `TagPathInvalid`."""
    with library.write("tag.rename") as unit:
        codebook.rename(unit, tag, name)
    return Done(tag, unit.changes, unit.step_id)


def change_tag(
    library: Library,
    tag: TagId,
    *,
    colour: Colour | None = None,
    key: str | None = None,
    description: str | None = None,
    example: str | None = None,
    counter_example: str | None = None,
) -> Done[TagId]:
    """Change what is given of a tag. A key that another tag has moves here; "" takes it away.

    Raises `TagMissing` and `TagKeyInvalid`.
    """
    values = {
        "colour": None if colour is None else Colour(colour).value,
        "key": None if key is None else check_tag_key(key),
        "description": description,
        "example": example,
        "counter_example": counter_example,
    }
    given = {name: value for name, value in values.items() if value is not None}
    with library.write("tag.change") as unit:
        row = tags.get_tag_row(unit, tag)
        if given.get("key", row.key) != row.key:
            codebook.take_key(unit, given["key"])
        tags.update_tag(unit, tag, given)
    return Done(tag, unit.changes, unit.step_id)


def delete_tags(
    library: Library, chosen: Collection[TagId], uses: UsesFate = UsesFate.TAKEN_OFF, into: TagId | None = None
) -> Done[int]:
    """Delete tags with their descendants; how many tags went. `uses` says what becomes of their uses.

    Annotations stay without the tags, unless they have no other and `uses` says that they go; or the uses move to
    the tag `into`. Raises `TagMissing` and `TagCycle` for `into`.
    """
    deleted = 0
    with library.write("tag.delete", count=max(1, len(set(chosen)))) as unit:
        present = tags.rank_tags(unit)
        there = [tag for tag in dict.fromkeys(chosen) if tag in present]
        codebook.settle_uses(unit, there, uses, into)
        for tag in there:
            if tag in tags.rank_tags(unit):
                deleted += codebook.delete_subtree(unit, tag)
    return Done(deleted, unit.changes, unit.step_id)


def merge_tags(library: Library, sources: Sequence[TagId], into: TagId) -> Done[int]:
    """Move every use of the sources to one tag and delete the emptied tags; how many uses moved.

    A use that would double one already there is dropped. Children of a source go under the tag, merging with
    those of the same name. The step counts the tag that stays too. Raises `TagMissing` and `TagCycle`.
    """
    moved = 0
    with library.write("tag.merge", count=len({*sources, into})) as unit:
        ranks = tags.rank_tags(unit)
        codebook.check_tags(unit, (into, *sources))
        # Deepest first: a source below another source is gone before that one's children move.
        for tag in sorted(set(sources) - {into}, key=lambda one: ranks[one], reverse=True):
            if tag in tags.rank_tags(unit):
                moved += codebook.merge(unit, tag, into)
    return Done(moved, unit.changes, unit.step_id)


def add_annotation(
    library: Library,
    article: ArticleId,
    span: Span,
    chosen: Collection[TagId] = (),
    memo: str = "",
    origin: Origin = Origin.HAND,
) -> Done[AnnotationId]:
    """Annotate a span of the current text.

    Where this coder has annotated exactly this span already, tags and memo are added to that annotation. Raises
    `ArticleMissing`, `SpanInvalid` and `TagMissing`.
    """
    with library.write("annotation.add") as unit:
        annotation = put_annotation(unit, article, span, chosen, memo, origin)
    return Done(annotation, unit.changes, unit.step_id)


def put_annotation(
    unit: Unit,
    article: ArticleId,
    span: Span,
    chosen: Collection[TagId] = (),
    memo: str = "",
    origin: Origin = Origin.HAND,
) -> AnnotationId:
    """What `add_annotation` does, inside a step that another service has opened."""
    text = articles.get_article_text(unit, article)
    anchor = anchor_span(text.text, span)
    found = annotations.find_annotation_at(unit, article, text.version, span)
    if found is None:
        checked = codebook.check_tags(unit, chosen)
        found = annotations.insert_annotation(unit, article, text.version, anchor, memo=memo, origin=origin)
        annotation_tags.insert_annotation_tags(unit, found, checked)
        return found
    put_tags(unit, found, chosen)
    present = annotations.get_annotation_row(unit, found).memo
    if memo and f"\n{memo}\n" not in f"\n{present}\n":
        annotations.update_memo(unit, found, f"{present}\n{memo}" if present else memo)
    return found


def put_tags(unit: Unit, annotation: AnnotationId, chosen: Collection[TagId]) -> int:
    """Add tags to an annotation inside a step; how many it did not have."""
    present = annotation_tags.list_annotation_tag_ids(unit, annotation)
    fresh = [tag for tag in codebook.check_tags(unit, chosen) if tag not in present]
    if fresh:
        annotation_tags.insert_annotation_tags(unit, annotation, fresh)
        annotations.mark_modified(unit, annotation)
    return len(fresh)


def remove_annotations(library: Library, chosen: Collection[AnnotationId]) -> Done[int]:
    """Delete annotations with the tags on them; how many went."""
    with library.write("annotation.remove", count=len(set(chosen))) as unit:
        there = annotations.list_existing(unit, chosen)
        for annotation in there:
            annotations.delete_annotation(unit, annotation)
    return Done(len(there), unit.changes, unit.step_id)


def move_annotation(library: Library, annotation: AnnotationId, span: Span) -> Done[AnnotationId]:
    """Put an annotation on another span of the current text, with new quote and context.

    One that stood on an older version waits for its place no longer. Raises `AnnotationMissing` and `SpanInvalid`.
    """
    with library.write("annotation.move") as unit:
        put_on_span(unit, annotation, span)
    return Done(annotation, unit.changes, unit.step_id)


def put_on_span(unit: Unit, annotation: AnnotationId, span: Span) -> None:
    """What `move_annotation` does, inside a step that another service has opened."""
    row = annotations.get_annotation_row(unit, annotation)
    text = articles.get_article_text(unit, ArticleId(row.article_id))
    anchor = anchor_span(text.text, span)
    anchor_reviews.delete_reviews(unit, [annotation])
    annotations.update_annotation_anchor(unit, annotation, text.version, anchor)


def set_annotation_tags(
    library: Library, annotation: AnnotationId, chosen: Collection[TagId]
) -> Done[AnnotationId]:
    """Let an annotation have exactly these tags. Raises `AnnotationMissing` and `TagMissing`."""
    with library.write("annotation.retag") as unit:
        annotations.get_annotation_row(unit, annotation)
        surplus = annotation_tags.list_annotation_tag_ids(unit, annotation) - set(chosen)
        put_tags(unit, annotation, chosen)
        if annotation_tags.delete_annotation_tags(unit, annotation, surplus):
            annotations.mark_modified(unit, annotation)
    return Done(annotation, unit.changes, unit.step_id)


def add_annotation_tags(library: Library, chosen: Collection[AnnotationId], added: Collection[TagId]) -> Done[int]:
    """Put tags on annotations; how many were not there. Raises `AnnotationMissing` and `TagMissing`."""
    numbers: list[int] = []
    with library.write("annotation.tag") as unit:
        for annotation in dict.fromkeys(chosen):
            annotations.get_annotation_row(unit, annotation)
            numbers.append(put_tags(unit, annotation, added))
        unit.count = max(1, len(numbers) - numbers.count(0))
    return Done(sum(numbers), unit.changes, unit.step_id)


def remove_annotation_tags(
    library: Library, chosen: Collection[AnnotationId], removed: Collection[TagId]
) -> Done[int]:
    """Take tags off annotations; how many went."""
    numbers: list[int] = []
    with library.write("annotation.untag") as unit:
        for annotation in dict.fromkeys(chosen):
            numbers.append(annotation_tags.delete_annotation_tags(unit, annotation, removed))
            if numbers[-1]:
                annotations.mark_modified(unit, annotation)
        unit.count = max(1, len(numbers) - numbers.count(0))
    return Done(sum(numbers), unit.changes, unit.step_id)


def set_memo(library: Library, annotation: AnnotationId, memo: str) -> Done[AnnotationId]:
    """Set the memo of an annotation. Raises `AnnotationMissing`."""
    with library.write("annotation.memo") as unit:
        annotations.get_annotation_row(unit, annotation)
        annotations.update_memo(unit, annotation, memo)
    return Done(annotation, unit.changes, unit.step_id)


def tag_article(library: Library, article: ArticleId, chosen: Collection[TagId]) -> Done[int]:
    """Put tags on a whole article; how many were new. Raises `ArticleMissing`, `TagMissing`."""
    with library.write("article.tag") as unit:
        articles.get_article_place(unit, article)
        checked = codebook.check_tags(unit, chosen)
        number = sum(article_tags.insert_article_tag(unit, article, tag) for tag in checked)
    return Done(number, unit.changes, unit.step_id)


def untag_article(library: Library, article: ArticleId, chosen: Collection[TagId]) -> Done[int]:
    """Take tags off a whole article, whoever put them there; how many went. Raises `ArticleMissing`."""
    with library.write("article.untag") as unit:
        articles.get_article_place(unit, article)
        number = article_tags.delete_article_tags(unit, article, chosen)
    return Done(number, unit.changes, unit.step_id)


def list_annotations(library: Library, article: ArticleId) -> list[Annotation]:
    """The annotations on the current text of an article in reading order. Raises `ArticleMissing`."""
    with library.read() as unit:
        version = articles.get_article_head(unit, article).version
        return annotations.list_annotations(unit, article, version=version)


def get_annotations(library: Library, chosen: Collection[AnnotationId]) -> list[Annotation]:
    """These annotations; ids that are not there are left out."""
    with library.read() as unit:
        return annotations.get_annotations(unit, chosen)
