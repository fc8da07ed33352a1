"""Reading: one article with its text and annotations, and how far the user has come."""

from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass, replace
from uuid import UUID

from reader.domain.annotations import Annotation
from reader.domain.articles import ArticleHead, ArticleText, ListedItem, ReadingState
from reader.domain.changes import Done
from reader.domain.date_words import say_weekday_date
from reader.domain.dates import ArticleDate, PartialDate, TextDate, date_near
from reader.domain.errors import ArticleMissing
from reader.domain.ids import ArticleId, TagId
from reader.domain.versions import Publication, Unplaced
from reader.domain.wording import tr
from reader.domain.wording_dates import month_text
from reader.formats.date_forms import FoundDate, find_dates
from reader.store import annotations, article_tags, articles, listed_items, review_rows, tags, text_versions
from reader.store.library import Library
from reader.store.unit import Unit


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article as its pane shows it: annotations in reading order, tags on the whole in codebook order.

    `annotations` stand on the text shown, which is the current one of so many `versions`. `unplaced` are those
    that stand on an older one: they wait for a place, or the user left them there. `publications` are articles of
    other outlets with the same words.
    """

    head: ArticleHead
    text: ArticleText
    annotations: tuple[Annotation, ...]
    tags: tuple[TagId, ...]
    unplaced: Unplaced = Unplaced()
    versions: int = 1
    publications: tuple[Publication, ...] = ()


def open_article(library: Library, article: ArticleId) -> ArticleView:
    """Everything the article pane needs, as of one moment. Changes nothing. Raises `ArticleMissing`."""
    with library.read() as unit:
        return _view(unit, article)


def open_version(library: Library, article: ArticleId, version: int) -> ArticleView:
    """An article as one version of its text has it: title, address and capture, and what is marked on that text.

    As of one moment. Changes nothing. Raises `ArticleMissing` and `VersionMissing`.
    """
    with library.read() as unit:
        view = _view(unit, article)
        text = text_versions.get_text_of_version(unit, article, version)
        told = next(one for one in text_versions.list_text_versions(unit, article) if one.version == version)
        marked = tuple(annotations.list_annotations(unit, article, version=version))
    head = replace(
        view.head,
        title=told.title or view.head.title,
        url=told.url,
        captured_at=told.captured_at,
        text_sha256=told.text_sha256,
        words=told.words,
    )
    return replace(view, head=head, text=text, annotations=marked)


def mark_reading_state(
    library: Library, article: ArticleId, state: ReadingState, *, is_automatic: bool = False
) -> Done[ArticleId]:
    """Set how far the user has come with an article. Raises `ArticleMissing`.

    An automatic mark (the article was opened) never takes back what is there: it changes unread articles only,
    and undo passes over it.
    """
    with library.write("article.state", is_undoable=not is_automatic) as unit:
        present = articles.get_article_head(unit, article).reading_state
        if not is_automatic or present is ReadingState.UNREAD:
            articles.update_reading_state(unit, article, _allowed(unit, article, state))
    return Done(article, unit.changes, unit.step_id)


def mark_reading_states(library: Library, chosen: Collection[ArticleId], state: ReadingState) -> Done[int]:
    """Set how far the user has come with some articles, as one step; in how many something was found all the same.

    Of an article with annotations or tags nobody can say that nothing was found: `EMPTY` becomes `DONE` there.
    Raises `ArticleMissing`.
    """
    found = changed = 0
    with library.write("article.state") as unit:
        for article in dict.fromkeys(chosen):
            allowed = _allowed(unit, article, state)
            found += allowed is not state
            articles.get_article_place(unit, article)  # raises where it is gone
            changed += articles.update_reading_state(unit, article, allowed)
        unit.count = changed
    return Done(found, unit.changes, unit.step_id)


def _view(unit: Unit, article: ArticleId) -> ArticleView:
    on_whole = article_tags.list_article_tag_ids(unit, article)
    ranks = tags.rank_tags(unit) if on_whole else {}
    text = articles.get_article_text(unit, article)
    return ArticleView(
        articles.get_article_head(unit, article),
        text,
        tuple(annotations.list_annotations(unit, article, version=text.version)),
        tuple(sorted(on_whole, key=ranks.__getitem__)),
        review_rows.list_unplaced(unit, article),
        text_versions.count_text_versions(unit, article),
        tuple(text_versions.list_publications(unit, article)),
    )


def _allowed(unit: Unit, article: ArticleId, state: ReadingState) -> ReadingState:
    is_disproved = state is ReadingState.EMPTY and articles.has_marks(unit, article)
    return ReadingState.DONE if is_disproved else state


def find_article(library: Library, ref: str) -> ArticleId:
    """The article of an id or guid. Raises `ArticleMissing`, which tells words that can be neither."""
    with library.read() as unit:
        found = articles.find_article(unit, ref)
    if found is not None:
        return found
    if not _may_be_reference(ref):
        raise ArticleMissing(tr("“{ref}” is no article id.", ref=ref), tr("See the ids with “dateline list”."))
    raise articles.article_missing(ref)


def _may_be_reference(ref: str) -> bool:
    with suppress(ValueError):
        UUID(ref.strip())
        return True
    return ref.strip().isdecimal()


def list_listed_on_page(library: Library, article: ArticleId) -> list[ListedItem]:
    """What the page of an article listed, in its order."""
    with library.read() as unit:
        return listed_items.list_listed_on_page(unit, article)


def list_text_dates(text: ArticleText, date: ArticleDate | None = None) -> tuple[TextDate, ...]:
    """The dates that stand in a text, in its order, with what they mean in the Gregorian calendar.

    A dateline's month and day get the year that brings them next to the article's own `date`, where that is a day.
    Reads no library; takes some 40 milliseconds for a megabyte.
    """
    day = date.date_from if date and date.date_from == date.date_to else None
    return tuple(_text_date(found, day) for found in find_dates(text.text))


def _say_month_day(found: FoundDate) -> str:
    return tr("{day} {month}", day=found.day, month=month_text(found.month or 1))


def _text_date(found: FoundDate, day: PartialDate | None) -> TextDate:
    if found.conflict:
        return TextDate(found.start, found.end, found.conflict, is_conflict=True)
    date = found.date or date_near(found.month or 1, found.day or 1, day)
    meaning = say_weekday_date(date) if date else tr("{day}, year not stated", day=_say_month_day(found))
    return TextDate(found.start, found.end, meaning)
