"""Articles as the article pane gets them, and annotations, without a library."""

from collections.abc import Sequence

from reader.domain.annotations import Annotation, Origin
from reader.domain.articles import ArticleHead, ArticleText, ReadingState, TitleBasis
from reader.domain.dates import ArticleDate
from reader.domain.ids import AnnotationId, ArticleId, SourceId, TagId
from reader.domain.spans import Span, find_quote
from reader.domain.tags import Colour, Tag, TagPath
from reader.domain.texts import join_paragraphs
from reader.services.reading import ArticleView

PARAGRAPHS = (
    "The “My Hill” movement was waged. Many heroes came of it, and self-reliance grew.",
    "하나의 운동 😀 spread to all units. “Forward!” they said.",
    "A third paragraph ends the article.",
)


def make_head(title: str = "A title", *, date: ArticleDate | None = None, **values: str) -> ArticleHead:
    """A head from Naenara with the fields given instead."""
    given = {"source": "Naenara", "source_label": "Naenara (En)", "language": "en", "byline": "Yang Ryon Hui"}
    given |= {"captured_at": "2026-01-10", "agency": "", "url": "", "text_sha256": ""} | values
    return ArticleHead(
        id=ArticleId(1),
        guid="article",
        source_id=SourceId(1),
        title=title,
        title_basis=TitleBasis.MADE,
        date=date or ArticleDate(),
        reading_state=ReadingState.UNREAD,
        version=1,
        words=10,
        annotations=0,
        **given,
    )


def make_view(
    paragraphs: Sequence[str] = PARAGRAPHS,
    annotations: Sequence[Annotation] = (),
    head: ArticleHead | None = None,
) -> ArticleView:
    """An article of these paragraphs."""
    text, starts = join_paragraphs(paragraphs)
    article = ArticleText(ArticleId(1), 1, text, starts)
    return ArticleView(head or make_head(), article, tuple(annotations), ())


def make_annotation(number: int, span: Span, tags: Sequence[int] = (), text: str = "") -> Annotation:
    """An annotation with an id, a place and tags."""
    return Annotation(
        id=AnnotationId(number),
        guid=f"annotation-{number}",
        article=ArticleId(1),
        version=1,
        span=span,
        quote=text[span.start : span.end],
        memo="",
        speaker="",
        coder="Ann",
        origin=Origin.HAND,
        tags=tuple(TagId(tag) for tag in tags),
        created_at="",
        modified_at="",
    )


def annotate(
    number: int, quote: str, tags: Sequence[int] = (), paragraphs: Sequence[str] = PARAGRAPHS
) -> Annotation:
    """An annotation on the first place of a quote."""
    text, _ = join_paragraphs(paragraphs)
    return make_annotation(number, find_quote(text, quote), tags, text)


def make_tags(count: int = 8) -> list[Tag]:
    """Tags with ids from 1, each in its own colour while there are enough."""
    colours = list(Colour)
    return [
        Tag(
            id=TagId(number),
            guid=f"tag-{number}",
            parent=None,
            path=TagPath((f"tag {number}",)),
            colour=colours[(number - 1) % len(colours)],
            key="",
            description="",
            example="",
            counter_example="",
            position=number,
            uses=0,
        )
        for number in range(1, count + 1)
    ]
