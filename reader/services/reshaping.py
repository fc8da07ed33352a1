"""Splitting an annotation and joining two: one step of the journal each. No Qt; any thread.

What an annotation says stays with its words. The parts of a split have the tags, speaker, star, coder and origin
of the whole; the memo, which was written once, stays on the first part. A joined annotation has tags and memos of
both. Where the coder has annotated exactly the words of a part, or those of both together, already, the two become
one annotation: a coder never has two on the same words by these verbs.
"""

from collections.abc import Sequence

from reader.domain.changes import Done
from reader.domain.errors import JoinRefused
from reader.domain.ids import AnnotationId, ArticleId
from reader.domain.spans import Anchor, Span, anchor_span, join_spans, split_span
from reader.domain.wording import tr
from reader.services import tagging
from reader.store import annotation_parts, annotation_tags, annotations, articles, text_versions
from reader.store.library import Library
from reader.store.rows import AnyRow
from reader.store.unit import Unit


def split_annotation(library: Library, annotation: AnnotationId, *cuts: int) -> Done[list[AnnotationId]]:
    """Part an annotation at offsets of its text, in code points; the parts, in order.

    The first part is the annotation itself, shortened. Raises `AnnotationMissing`, and `SpanInvalid` where a side
    of a cut would hold no words.
    """
    with library.write("annotation.split") as unit:
        row = annotations.get_annotation_row(unit, annotation)
        text = _text_of(unit, row)
        first, *others = [anchor_span(text, part) for part in split_span(text, Span(row.start, row.end), cuts)]
        tags = annotation_tags.list_annotation_tag_ids(unit, annotation)
        parts = [annotation]
        for anchor in others:
            twins = annotation_parts.list_twins(unit, row, anchor.span)
            part = twins[0] if twins else annotation_parts.insert_part(unit, row, anchor)
            tagging.put_tags(unit, part, tags)
            if twins:
                _add_marks(unit, part, row, with_memo=False)
            parts.append(part)
        _put_together(unit, row, first, annotation_parts.list_twins(unit, row, first.span))
    return Done(parts, unit.changes, unit.step_id)


def join_annotations(library: Library, first: AnnotationId, second: AnnotationId) -> Done[AnnotationId]:
    """Make one annotation of two, which covers both and the text between; the one that begins first stays.

    It has the tags of both, their memos one below the other, both speakers, and a star where one had it. Raises
    `AnnotationMissing`, and `JoinRefused` for two of different coders, articles or versions of a text.
    """
    with library.write("annotation.join") as unit:
        rows = [annotations.get_annotation_row(unit, one) for one in (first, second)]
        _check_joinable(*rows)
        kept, other = sorted(rows, key=lambda row: (row.start, -row.end, row.id))
        span = join_spans(Span(kept.start, kept.end), Span(other.start, other.end))
        taken = [AnnotationId(other.id)]
        taken += [twin for twin in annotation_parts.list_twins(unit, kept, span) if twin != other.id]
        _put_together(unit, kept, anchor_span(_text_of(unit, kept), span), taken)
    return Done(AnnotationId(kept.id), unit.changes, unit.step_id)


def _check_joinable(one: AnyRow, other: AnyRow) -> None:
    if one.id == other.id:
        raise JoinRefused(tr("An annotation cannot be joined with itself."), tr("Choose another one after it."))
    if one.coder_id != other.coder_id:
        raise JoinRefused(
            tr("The two annotations are by different coders."), tr("Only annotations of one coder can be joined.")
        )
    if (one.article_id, one.version) != (other.article_id, other.version):
        raise JoinRefused(
            tr("The two annotations stand on different texts."), tr("Only annotations of one text can be joined.")
        )


def _text_of(unit: Unit, row: AnyRow) -> str:
    article = ArticleId(row.article_id)
    current = articles.get_article_text(unit, article)
    if current.version == row.version:
        return current.text
    return text_versions.get_text_of_version(unit, article, row.version).text


def _put_together(unit: Unit, kept: AnyRow, anchor: Anchor, taken: Sequence[AnnotationId]) -> None:
    """Put an annotation on a span, with what others say that go for it."""
    annotation = AnnotationId(kept.id)
    for one in taken:
        tags = annotation_tags.list_annotation_tag_ids(unit, one)
        row = annotations.get_annotation_row(unit, one)
        annotations.delete_annotation(unit, one)
        tagging.put_tags(unit, annotation, tags)
        _add_marks(unit, annotation, row)
    annotations.update_annotation_anchor(unit, annotation, kept.version, anchor)


def _add_marks(unit: Unit, annotation: AnnotationId, row: AnyRow, *, with_memo: bool = True) -> None:
    """Add memo, speaker and star of another to those of an annotation; what it has already is not said twice."""
    kept = annotations.get_annotation_row(unit, annotation)
    values = {
        "memo": _with(kept.memo, row.memo, "\n") if with_memo else kept.memo,
        "speaker": _with(kept.speaker, row.speaker, "; "),
        "is_starred": kept.is_starred or row.is_starred,
    }
    if any(getattr(kept, name) != value for name, value in values.items()):
        annotations.update_marks(unit, annotation, values)


def _with(present: str, added: str, between: str) -> str:
    if not present or not added:
        return present or added
    is_said = f"{between}{added}{between}" in f"{between}{present}{between}"
    return present if is_said else f"{present}{between}{added}"
