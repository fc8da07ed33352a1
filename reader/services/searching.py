"""Searching articles: their ids in order, how many, and the rows that show some of them. Only reads; any thread.

A search answers in two pages: first what a list shows at once, then all the rest. Every read ends soon when
`is_cancelled` says so. Nothing of the texts is held: a million ids take eight megabytes.
"""

from collections.abc import Callable, Collection, Iterator, Sequence

from reader.domain.criteria import EVERYTHING, Criteria
from reader.domain.errors import Cancelled
from reader.domain.ids import ArticleId
from reader.domain.search_query import parse_query
from reader.domain.search_results import FoundIds as FoundIds
from reader.domain.search_results import FoundPlaces as FoundPlaces
from reader.domain.search_results import FoundRow as FoundRow
from reader.domain.search_results import SearchOrder as SearchOrder
from reader.domain.search_terms import All, Node, SearchQuery
from reader.domain.wording import tr
from reader.services.snippets import SnippetMaker
from reader.store import article_search, articles, criteria_filter, query_conditions, text_search
from reader.store.article_search import RANKED_MAX
from reader.store.field_conditions import Condition
from reader.store.index_slices import is_index_whole
from reader.store.library import Library
from reader.store.query_conditions import CompiledQuery
from reader.store.stopping import stoppable
from reader.store.unit import Unit

SCREEN = 200
"""Articles of the first page."""
_ROWS = 50  # texts in memory at a time
_HEADS = 500

_Stop = Callable[[], bool] | None


def search(
    library: Library,
    text: str,
    criteria: Criteria = EVERYTHING,
    *,
    order: SearchOrder = SearchOrder.DATE,
    limit: int | None = None,
    is_cancelled: _Stop = None,
) -> FoundIds:
    """The articles that meet a query as typed and all criteria, at most `limit` of them.

    An empty query is met by every article. Sorted by relevance only where few enough are found; else by date, and
    a note says so. Raises `Cancelled`, and never for what was typed.
    """
    with library.read() as unit, stoppable(unit, is_cancelled):
        query, filters = _compile(unit, text, criteria)
        notes = query.notes
        more = None if limit is None else limit + 1
        ids = None
        if order is SearchOrder.RELEVANCE:
            ids = article_search.list_ranked_ids(unit, query, filters, more)
            if ids is None and query.found is not None:
                notes += (
                    tr(
                        "More than {n} articles have the words, so they are sorted by date.",
                        n=f"{RANKED_MAX:,}",
                    ),
                )
        if ids is None:
            ids = article_search.list_found_ids(unit, query, filters, order=order, limit=more)
        is_whole = query.found is None or is_index_whole(unit)
    is_last = limit is None or len(ids) <= limit
    return FoundIds(ids if is_last else ids[:limit], is_last, notes, is_whole)


def iter_search(
    library: Library,
    text: str,
    criteria: Criteria = EVERYTHING,
    *,
    order: SearchOrder = SearchOrder.DATE,
    is_cancelled: _Stop = None,
) -> Iterator[FoundIds]:
    """The same in two pages: what a list shows at once, and then all that follows. Each article comes once."""
    first = search(library, text, criteria, order=order, limit=SCREEN, is_cancelled=is_cancelled)
    yield first
    if first.is_last:
        return
    whole = search(library, text, criteria, order=order, is_cancelled=is_cancelled)
    rest = whole.ids[SCREEN:]
    if whole.ids[:SCREEN] != first.ids:  # a step was written between
        known = set(first.ids)
        rest = type(rest)("q", (one for one in whole.ids if one not in known))
    yield FoundIds(rest, is_last=True, notes=whole.notes, is_index_whole=whole.is_index_whole)


def count_found(
    library: Library, text: str, criteria: Criteria = EVERYTHING, *, is_cancelled: _Stop = None
) -> int:
    """How many articles `search` finds. Raises `Cancelled`."""
    with library.read() as unit, stoppable(unit, is_cancelled):
        query, filters = _compile(unit, text, criteria)
        return article_search.count_found_ids(unit, query, filters)


def list_rows(
    library: Library, ids: Sequence[ArticleId], text: str, *, is_cancelled: _Stop = None
) -> list[FoundRow]:
    """The rows of some articles in the order given, with the places of the words of a query; those that are gone
    are left out. Raises `Cancelled`.
    """
    maker = SnippetMaker(parse_query(text))
    rows: list[FoundRow] = []
    for start in range(0, len(ids), _ROWS):
        some = [ArticleId(one) for one in ids[start : start + _ROWS]]
        with library.read() as unit:
            heads = articles.list_article_heads(unit, some)
            texts = {row.article: row.text for row in text_search.list_texts(unit, some)}
        for one in some:
            if one in heads:
                if is_cancelled and is_cancelled():
                    raise Cancelled
                snippet, spans = maker.make(texts.get(one, ""))
                rows.append(FoundRow(heads[one], snippet, spans))
    return rows


def list_gone(library: Library, ids: Collection[ArticleId]) -> set[ArticleId]:
    """Those of some articles that are no longer in the library."""
    asked = list(ids)
    gone = set(asked)
    with library.read() as unit:
        for start in range(0, len(asked), _HEADS):
            gone.difference_update(articles.list_article_heads(unit, asked[start : start + _HEADS]))
    return gone


def find_places(body: str, text: str) -> FoundPlaces:
    """Where the words of a query stand in the text of an article, the first some hundred of each word, and at
    which of these places they stand together.
    """
    return SnippetMaker(parse_query(text)).find(body)


def _compile(unit: Unit, text: str, criteria: Criteria) -> tuple[CompiledQuery, list[Condition]]:
    """The query and the words of the criteria as one, so that both go to the index together, and the rest."""
    query = parse_query(text)
    if criteria.words.strip():
        query = _join(query, parse_query(criteria.words))
    compiled = query_conditions.compile_query(unit, query)
    return compiled, criteria_filter.conditions_beside_words(unit, criteria)


def _join(one: SearchQuery, other: SearchQuery) -> SearchQuery:
    parts: list[Node] = [query.root for query in (one, other) if query.root is not None]
    root = All(tuple(parts)) if len(parts) > 1 else parts[0] if parts else None
    return SearchQuery(root, (*one.notes, *other.notes))
