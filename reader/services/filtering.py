"""Filtering: what a library has to filter by, and how many articles a filter leaves. Reads only; any thread."""

from reader.domain.criteria import EVERYTHING, Criteria
from reader.domain.errors import PatternInvalid
from reader.domain.filter_parts import FilterOffers
from reader.domain.search_query import parse_query
from reader.domain.wording import tr
from reader.store import day_counts, filter_reads, import_batches, tags
from reader.store.criteria_filter import explain_words
from reader.store.field_conditions import list_languages
from reader.store.library import Library
from reader.store.unit import Unit


def list_offers(library: Library) -> FilterOffers:
    """All tags, coders, sources, languages and imports of the library."""
    with library.read() as unit:
        return read_offers(unit)


def read_offers(unit: Unit) -> FilterOffers:
    """The same as a unit sees it."""
    return FilterOffers(
        tags=tuple(tags.list_tags(unit)),
        coders=tuple(filter_reads.list_coder_names(unit)),
        sources=tuple(day_counts.list_source_counts(unit)),
        languages=tuple(list_languages(unit)),
        batches=tuple(import_batches.list_import_batches(unit)),
    )


def count_articles(library: Library, criteria: Criteria) -> tuple[int, int]:
    """How many articles meet the criteria by which the library is filtered, and how many there are."""
    with library.read() as unit:
        kept = library.matches.find_for_some(unit, criteria)
        return filter_reads.count_articles(unit, criteria, kept), filter_reads.count_articles(unit, EVERYTHING)


def count_met(library: Library, criteria: Criteria) -> int:
    """How many articles meet criteria."""
    with library.read() as unit:
        return filter_reads.count_articles(unit, criteria)


def explain_filter(library: Library, words: str) -> tuple[str, ...]:
    """What has to be told of the words of a filter: what was not understood, and what the library does not know.

    Raises `PatternInvalid` where nothing is asked: it would let everything through.
    """
    understood = parse_query(words)
    if understood.root is None:
        hint = " ".join(understood.notes) or tr("Give at least one word.")
        raise PatternInvalid(tr("There is nothing to filter by."), hint)
    with library.read() as unit:
        return explain_words(unit, words)
