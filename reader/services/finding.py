"""Finding words in texts and tagging what was found: find all, the concordance of a tag, and the find bar.

Searches read in short units, page by page, so that no transaction stays open; a generator that is given up leaves
nothing behind. Any thread. In a library the articles that the word index gives come first, then all others are
gone through, for the index does not know damaged words.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from reader.domain.changes import Done
from reader.domain.errors import Cancelled
from reader.domain.finding import Applied, FindPage, FindQuery, FindScope, Hit
from reader.domain.ids import ArticleId, TagId
from reader.domain.spans import Span
from reader.domain.tags import TagPath
from reader.services import codebook
from reader.services.hit_making import FoundPlace, make_hits, make_place, make_places
from reader.services.hit_tagging import sort_hits, tag_hits
from reader.services.matching import Matcher
from reader.services.matching import compile_query as compile_query
from reader.store import hit_rows, scope_reads, text_search
from reader.store.library import Library
from reader.store.text_search import TextRow

SCREEN = 60
"""Hits of the first page: what a table shows at once."""
_PAGE = 500
_FIRST_TEXTS = 60
_TEXTS = 400  # at a time; a page of them ends early where they are long
_NAMED_TEXTS = 60  # at a time, however long
_INDEX_FROM = 300  # articles; fewer are gone through sooner than the index is asked

_Stop = Callable[[], bool] | None
_Progress = Callable[[int, int], None] | None


def iter_find(
    library: Library,
    query: FindQuery,
    scope: FindScope | None = None,
    *,
    tag: TagId | None = None,
    is_cancelled: _Stop = None,
    progress: _Progress = None,
) -> Iterator[FindPage]:
    """Every place of a scope, by default the library, where the words stand; each once.

    The first page comes as soon as a screen is full, the last one may be empty. Hits are marked that an annotation
    with `tag` overlaps. `progress` gets how many articles were searched, and of how many. Raises `PatternInvalid`
    at once; while it runs `PatternTooSlow`, and `Cancelled` when `is_cancelled` says so, which is asked before
    each article.
    """
    search = _Search(library, compile_query(query), scope or FindScope(), tag, is_cancelled, progress)
    return search.iter_pages()


def iter_concordance(
    library: Library,
    tag: TagId,
    scope: FindScope | None = None,
    *,
    is_cancelled: _Stop = None,
    progress: _Progress = None,
) -> Iterator[FindPage]:
    """The annotations with a tag that stand on current texts, by article and start, as the hits of a search.

    Tags on whole articles stand on no words and are left out. `searched` and `total` count the annotations.
    """
    with library.read() as unit:
        uses = hit_rows.list_uses(unit, tag, scope or FindScope())
    done = 0
    rest = iter(uses)
    while chunk := list(islice(rest, _NAMED_TEXTS if done else SCREEN)):
        _check(is_cancelled)
        with library.read() as unit:
            ids = list(dict.fromkeys(use.article for use in chunk))
            texts = {text.article: text for text in text_search.list_texts(unit, ids)}
            places = [
                make_place(texts[use.article], use.span, (use.annotation,))
                for use in chunk
                if use.article in texts and texts[use.article].version == use.version
            ]
            hits = make_hits(unit, places)
        done += len(chunk)
        if progress:
            progress(done, len(uses))
        yield FindPage(tuple(hits), done, len(uses), is_last=done == len(uses))
    if not uses:
        yield FindPage((), 0, 0, is_last=True)


def apply_hits(library: Library, accepted: Sequence[Hit], tags: Sequence[TagId]) -> Done[Applied]:
    """Annotate accepted hits with tags, as one step.

    Where this coder has annotated exactly these words already, the tags are added there. A hit whose article has
    another text by now, or is gone, is left out and told. Raises `TagMissing`.
    """
    with library.write("annotation.find_all") as unit:
        applied = tag_hits(unit, sort_hits(unit, accepted), tags)
        unit.count = max(1, applied.tagged)
    return Done(applied, unit.changes, unit.step_id)


def apply_hits_with_paths(library: Library, accepted: Sequence[Hit], paths: Sequence[TagPath]) -> Done[Applied]:
    """What `apply_hits` does with tags named by their paths, making the missing ones in the same step.

    No tag is made where no hit is left to have it.
    """
    with library.write("annotation.find_all") as unit:
        found = sort_hits(unit, accepted)
        tags = [codebook.ensure_tag(unit, path) for path in paths] if found.new or found.present else []
        applied = tag_hits(unit, found, tags)
        unit.count = max(1, applied.tagged)
    return Done(applied, unit.changes, unit.step_id)


def find_in_text(text: str, query: FindQuery) -> list[Span]:
    """The places in one text in order. Raises `PatternInvalid` and `PatternTooSlow`."""
    return compile_query(query).find(text)


class _Search:
    """One search under way: which articles are done with, and the places found and not given yet."""

    def __init__(
        self,
        library: Library,
        matcher: Matcher,
        scope: FindScope,
        tag: TagId | None,
        is_cancelled: _Stop,
        progress: _Progress,
    ) -> None:
        self._library = library
        self._matcher = matcher
        self._scope = scope
        self._tag = tag
        self._is_cancelled = is_cancelled
        self._progress = progress
        self._total = 0
        self._done: set[ArticleId] = set()
        self._found: list[FoundPlace] = []
        self._page_size = SCREEN

    def iter_pages(self) -> Iterator[FindPage]:
        """See `iter_find`."""
        with self._library.read() as unit:
            self._total = scope_reads.count_articles_in(unit, self._scope)
        for texts in self._iter_texts():
            for text in texts:
                _check(self._is_cancelled)
                if text.article in self._done:
                    continue
                self._found.extend(make_places(text, self._matcher.find(text.text)))
                self._done.add(text.article)
                if len(self._found) >= self._page_size:
                    yield self._make_page()
            if self._progress:
                self._progress(len(self._done), max(self._total, len(self._done)))
            if self._found:
                yield self._make_page()
        self._total = len(self._done)
        yield self._make_page(is_last=True)

    def _make_page(self, *, is_last: bool = False) -> FindPage:
        with self._library.read() as unit:
            hits = make_hits(unit, self._found, self._tag)
        self._found.clear()
        self._page_size = _PAGE
        searched = len(self._done)
        return FindPage(tuple(hits), searched, max(self._total, searched), is_last)

    def _iter_texts(self) -> Iterator[list[TextRow]]:
        """The texts to be searched, a page at a time; some may come twice."""
        scope = self._scope
        if scope.article is not None:
            yield from self._iter_named([scope.article])
        elif scope.articles is not None:
            yield from self._iter_named(scope.articles)
        else:
            if self._matcher.index_terms and self._total >= _INDEX_FROM:
                yield from self._iter_matching()
            if scope.branch is None and scope.criteria.is_empty:
                yield from self._iter_library()
            else:
                with self._library.read() as unit:
                    ids = scope_reads.list_article_ids(unit, scope)
                yield from self._iter_named(ids)

    def _iter_matching(self) -> Iterator[list[TextRow]]:
        """The texts in which the index has the words."""
        after, limit, scope = None, _FIRST_TEXTS, self._scope
        within = None
        if not scope.criteria.is_empty:  # once: each time anew it would be all that the filter leaves
            with self._library.read() as unit:
                within = frozenset(scope_reads.list_article_ids(unit, scope))
        while True:
            with self._library.read() as unit:
                ids = text_search.list_matching_ids(unit, self._matcher.index_terms, after, limit)
                if not ids:
                    return
                after, limit = ids[-1], _TEXTS
                if within is not None:
                    ids = [one for one in ids if one in within]
                elif scope.branch is not None:
                    ids = scope_reads.keep_in_scope(unit, ids, scope)
            yield from self._iter_named(ids)

    def _iter_library(self) -> Iterator[list[TextRow]]:
        after = None
        while True:
            with self._library.read() as unit:
                texts = text_search.list_texts_after(unit, after, _TEXTS)
            if not texts:
                return
            yield texts
            after = texts[-1].article

    def _iter_named(self, ids: Sequence[ArticleId]) -> Iterator[list[TextRow]]:
        rest = (one for one in ids if one not in self._done)
        while chunk := list(islice(rest, _NAMED_TEXTS)):
            with self._library.read() as unit:
                texts = text_search.list_texts(unit, chunk)
            yield texts


def _check(is_cancelled: _Stop) -> None:
    if is_cancelled and is_cancelled():
        raise Cancelled
