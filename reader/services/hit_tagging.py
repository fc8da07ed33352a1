"""Tagging many hits inside one step: rows are checked, looked up and inserted in bulk."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.domain.annotations import Origin
from reader.domain.finding import Applied, Hit
from reader.domain.ids import AnnotationId, ArticleId, TagId
from reader.domain.spans import Anchor, anchor_span
from reader.services import codebook
from reader.store import annotation_batches, annotation_tags, annotations, hit_rows, text_search
from reader.store.text_search import TextRow
from reader.store.unit import Unit

_ARTICLES_AT_ONCE = 60


class SortedHits(NamedTuple):
    """Accepted hits by what is to be done: places without an annotation of this coder, annotations that stand on
    others already, and hits whose text is another by now.
    """

    new: list[tuple[ArticleId, int, Anchor]]
    present: list[AnnotationId]
    outdated: tuple[Hit, ...]


def sort_hits(unit: Unit, accepted: Sequence[Hit]) -> SortedHits:
    """Look up what stands at the places of hits; one that comes twice counts once."""
    by_article: dict[ArticleId, dict[tuple[int, int], Hit]] = {}
    for hit in accepted:
        by_article.setdefault(hit.article, {}).setdefault((hit.span.start, hit.span.end), hit)
    articles = list(by_article)
    new: list[tuple[ArticleId, int, Anchor]] = []
    present: list[AnnotationId] = []
    outdated: list[Hit] = []
    for first in range(0, len(articles), _ARTICLES_AT_ONCE):
        chunk = articles[first : first + _ARTICLES_AT_ONCE]
        texts = {row.article: row for row in text_search.list_texts(unit, chunk)}
        own = hit_rows.list_own_spans(unit, chunk)
        for hit in (hit for article in chunk for hit in by_article[article].values()):
            text = texts.get(hit.article)
            if text is None or not _stands(hit, text):
                outdated.append(hit)
            elif (found := own.get((hit.article, hit.version, hit.span.start, hit.span.end))) is not None:
                present.append(found)
            else:
                new.append((hit.article, hit.version, anchor_span(text.text, hit.span)))
    return SortedHits(new, present, tuple(outdated))


def tag_hits(unit: Unit, hits: SortedHits, tags: Sequence[TagId]) -> Applied:
    """What `finding.apply_hits` does with sorted hits, inside a step. Raises `TagMissing`."""
    checked = codebook.check_tags(unit, tags)
    added = _add_tags(unit, hits.present, checked)
    made = annotation_batches.insert_annotations(unit, hits.new, origin=Origin.FIND_ALL)
    annotation_tags.insert_links(unit, _links(made, checked))
    return Applied(len(made) + added, len(hits.present) - added, hits.outdated)


def _stands(hit: Hit, text: TextRow) -> bool:
    """Whether the words still stand where they were found."""
    return (hit.version, hit.text_sha256) == (text.version, text.text_sha256) and text.text[
        hit.span.start : hit.span.end
    ] == hit.quote


def _add_tags(unit: Unit, present: Sequence[AnnotationId], tags: Sequence[TagId]) -> int:
    """Put the tags that are missing on annotations; how many annotations lacked one."""
    held = annotation_tags.list_tags_by_annotation(unit, present)
    missing = {annotation: [tag for tag in tags if tag not in held.get(annotation, ())] for annotation in present}
    changed = [annotation for annotation, lacking in missing.items() if lacking]
    annotation_tags.insert_links(unit, [(one, tag) for one in changed for tag in missing[one]])
    for annotation in changed:
        annotations.mark_modified(unit, annotation)
    return len(changed)


def _links(made: Iterable[AnnotationId], tags: Sequence[TagId]) -> list[tuple[AnnotationId, TagId]]:
    return [(annotation, tag) for annotation in made for tag in tags]
