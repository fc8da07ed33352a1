"""Find all, the concordance of a tag, and tagging of hits, on a real library of made-up articles."""

from itertools import pairwise

import pytest

from reader.domain.annotations import Origin
from reader.domain.articles import ReadingState
from reader.domain.dates import DateBasis
from reader.domain.errors import Cancelled, PatternInvalid, TagMissing
from reader.domain.finding import Applied, FindQuery, FindScope, MatchKind
from reader.domain.found import FoundArticle
from reader.domain.ids import TagId
from reader.domain.places import Branch
from reader.domain.prepared import prepare
from reader.domain.spans import Span
from reader.domain.tags import TagPath
from reader.services import browsing, finding, reading, tagging, undoing
from reader.store.library import open_library
from reader.store.loading import Loading
from tests.helpers.articles import add_version, bounds, make_draft, store_article
from tests.helpers.dumps import count_steps, dump_library

NAME = FindQuery("respected Comrade Kim Jong Un")
DAMAGED = (
    "On Monday the respected ComradeKim Jong Unvisited a farm. So the report.",
    "The respected Comrade Kim Jong Un , smiling, left; 😀 the respectedComrade  Kim Jong Un came again.",
)
PLAIN = ("A word of peace.", "The respected Comrade Kim Jong Un spoke of peace and of self-reliance.")


@pytest.fixture
def articles(library):
    """A damaged and a plain article, of two sources and days."""
    return (
        store_article(library, paragraphs=DAMAGED, title="Damaged", date=bounds("2026-01-06", "2026-01-06")),
        store_article(
            library, paragraphs=PLAIN, title="Plain", source="Voice of Korea", date=bounds("2026", "2026")
        ),
    )


@pytest.fixture
def tag(library):
    return tagging.create_tag(library, TagPath.parse("actor/leader")).value


def hits_of(pages):
    return [hit for page in pages for hit in page.hits]


def find(library, query=NAME, scope=None, **options):
    return hits_of(finding.iter_find(library, query, scope, **options))


def test_find_gives_every_damaged_place_with_its_context(library, articles):
    hits = find(library)
    assert [(hit.article, hit.paragraph, hit.quote) for hit in hits] == [
        (articles[0], 1, "respected ComradeKim Jong Un"),
        (articles[0], 2, "respected Comrade Kim Jong Un"),
        (articles[0], 2, "respectedComrade  Kim Jong Un"),
        (articles[1], 2, "respected Comrade Kim Jong Un"),
    ]
    assert (hits[0].left, hits[0].right) == ("On Monday the ", "visited a farm. So the report.")
    assert (hits[1].left, hits[1].right[:11]) == ("The ", " , smiling,")
    assert (hits[0].source, hits[0].language, hits[0].title) == ("Naenara", "en", "Damaged")
    assert (hits[0].date.day_key, hits[3].date.day_key) == ("2026-01-06", "2026")
    assert hits[3].date.basis is DateBasis.BOUNDS
    text = "\n".join(DAMAGED)
    assert [text[hit.span.start : hit.span.end] for hit in hits[:3]] == [hit.quote for hit in hits[:3]]
    assert len({hit.key for hit in hits}) == 4


def test_scope_says_where_to_look(library, articles):
    with library.read() as unit:
        source = unit.connection.exec_driver_sql("SELECT source_id FROM article WHERE id = 1").scalar_one()
    for scope, number in (
        (FindScope(article=articles[0]), 3),
        (FindScope(articles=(articles[1],)), 1),
        (FindScope(articles=(articles[1], articles[0])), 4),
        (FindScope(articles=()), 0),
        (FindScope(branch=Branch(source)), 3),
        (FindScope(branch=Branch(source, "2026-01")), 3),
        (FindScope(branch=Branch(source, "2025")), 0),
        (FindScope(branch=Branch(source, is_undated=True)), 0),
    ):
        pages = list(finding.iter_find(library, NAME, scope))
        assert len(hits_of(pages)) == number, scope
        assert pages[-1].is_last
    with pytest.raises(ValueError):
        FindScope(article=articles[0], articles=articles)


def test_list_is_searched_in_its_order(library, articles):
    scope = FindScope(articles=(articles[1], articles[0]))
    assert [hit.article for hit in find(library, scope=scope)] == [articles[1], *[articles[0]] * 3]


@pytest.fixture
def many(library):
    """Articles enough for the index to be asked: every tenth has the words, every fortieth damaged."""
    drafts = []
    for number in range(400):
        words = "a news item"
        if number % 10 == 0:
            words = "a carbonborder tax" if number % 40 == 0 else "a carbon border tax"
        drafts.append(make_draft(paragraphs=(f"Number {number} has {words}.",)))
    with library.write("article.import") as unit:
        loading = Loading(unit, batch_id=None, importer="test", keeps_originals=False)
        loading.load([prepare(FoundArticle("test.txt", b"", draft=draft), draft) for draft in drafts])
        loading.finish()


def test_indexed_hits_come_first_and_each_once(library, many, monkeypatch):
    monkeypatch.setattr(finding, "SCREEN", 10)
    told = []
    pages = list(
        finding.iter_find(
            library, FindQuery("carbon border tax"), progress=lambda done, total: told.append((done, total))
        )
    )
    hits = hits_of(pages)
    assert len(pages[0].hits) == 10
    assert {hit.quote for hit in hits[:30]} == {"carbon border tax"}
    assert {hit.quote for hit in hits[30:]} == {"carbonborder tax"}
    assert len(hits) == len({hit.key for hit in hits}) == 40
    assert [page.is_last for page in pages] == [False] * (len(pages) - 1) + [True]
    assert all(before.searched <= after.searched <= after.total for before, after in pairwise(pages))
    assert (pages[-1].searched, pages[-1].total) == told[-1] == (400, 400)


def test_branch_is_searched_by_the_index_too(library, many):
    with library.read() as unit:
        source = unit.connection.exec_driver_sql("SELECT min(source_id) FROM article").scalar_one()
    inside = find(library, FindQuery("carbon border tax"), FindScope(branch=Branch(source)))
    assert len(inside) == 40
    store_article(library, source="Another", paragraphs=("No carbon border tax here.",))
    assert find(library, FindQuery("carbon border tax"), FindScope(branch=Branch(source))) == inside


@pytest.mark.parametrize(
    ("query", "number"),
    [
        (FindQuery("carb* bor*", MatchKind.WILDCARD), 30),
        (FindQuery("*bon border", MatchKind.WILDCARD), 40),
        (FindQuery(r"carbon ?border", MatchKind.REGEX), 40),
        (FindQuery("order tax"), 0),
        (FindQuery("order tax", is_whole_word=False), 40),
    ],
)
def test_every_kind_of_query_finds_over_a_library(library, many, query, number):
    assert len(find(library, query)) == number


def test_current_versions_only(library, articles):
    add_version(library, articles[1], paragraphs=("Nothing of it is left.",))
    assert {hit.article for hit in find(library)} == {articles[0]}


def test_search_can_be_cancelled_between_articles(library, articles):
    pages = finding.iter_find(library, NAME, is_cancelled=lambda: True)
    with pytest.raises(Cancelled):
        next(pages)


def test_search_given_up_leaves_the_library_free(library, many):
    pages = finding.iter_find(library, FindQuery("carbon border tax"))
    next(pages)
    store_article(library, paragraphs=("Written in between: carbon border tax.",))
    assert len(hits_of(pages)) == 11  # that one and what is damaged
    pages.close()


def test_bad_pattern_is_told_before_anything_is_read(library):
    with pytest.raises(PatternInvalid):
        finding.iter_find(library, FindQuery("[", MatchKind.REGEX))


def test_find_in_text_gives_the_spans():
    assert finding.find_in_text("A b, a  B.", FindQuery("a b")) == [Span(0, 3), Span(5, 9)]


def test_hits_that_an_annotation_with_the_tag_overlaps_are_marked(library, articles, tag):
    first, second, third, _ = find(library)
    exact = tagging.add_annotation(library, first.article, first.span, [tag]).value
    wide = tagging.add_annotation(library, second.article, Span(second.span.start - 4, second.span.end + 3), [tag])
    tagging.add_annotation(library, third.article, third.span)
    marks = [hit.annotations for hit in find(library, tag=tag)]
    assert marks == [(exact,), (wide.value,), (), ()]
    assert [hit.is_tagged for hit in find(library, tag=tag)] == [True, True, False, False]
    assert not any(hit.is_tagged for hit in find(library))


def test_apply_hits_is_one_step_that_undo_takes_back(library, articles, tag):
    hits, before, steps = find(library), dump_library(library), count_steps(library)
    done = finding.apply_hits(library, hits, [tag])
    assert done.value == Applied(4, 0)
    assert count_steps(library) == steps + 1
    made = tagging.list_annotations(library, articles[0])
    assert [one.quote for one in made] == [hit.quote for hit in hits[:3]]
    assert {(one.origin, one.tags, one.coder) for one in made} == {(Origin.FIND_ALL, (tag,), "Ann")}
    step = undoing.undo(library).value
    assert (step.verb, step.count) == ("annotation.find_all", 4)
    assert dump_library(library) == before


def test_apply_hits_again_changes_nothing(library, articles, tag):
    hits = find(library)
    finding.apply_hits(library, hits, [tag])
    before = dump_library(library)
    done = finding.apply_hits(library, [*hits, hits[0]], [tag])
    assert (done.value, done.step) == (Applied(0, 4), None)
    assert dump_library(library) == before


def test_apply_hits_adds_to_an_own_annotation_on_the_same_words(library, articles, tag):
    other = tagging.create_tag(library, TagPath.parse("style")).value
    hit = find(library)[0]
    own = tagging.add_annotation(library, hit.article, hit.span, [other], "a memo").value
    done = finding.apply_hits(library, [hit], [tag, other])
    [found] = tagging.get_annotations(library, [own])
    assert done.value == Applied(1, 0)
    assert (set(found.tags), found.memo, found.origin) == ({tag, other}, "a memo", Origin.HAND)


def test_apply_hits_stands_beside_the_annotation_of_another_coder(library, library_path, articles, tag):
    hit = find(library)[0]
    tagging.add_annotation(library, hit.article, hit.span, [tag])
    other = open_library(library_path, coder_name="Ben")
    try:
        assert finding.apply_hits(other, [hit], [tag]).value.tagged == 1
    finally:
        other.close()
    assert [one.coder for one in tagging.list_annotations(library, hit.article)] == ["Ann", "Ben"]


def test_hits_whose_text_changed_are_left_out_and_told(library, articles, tag):
    hits = find(library)
    add_version(library, articles[1], paragraphs=(*PLAIN, "A line more."))
    done = finding.apply_hits(library, hits, [tag])
    assert done.value == Applied(3, 0, (hits[3],))
    assert tagging.list_annotations(library, articles[1]) == []


def test_apply_hits_with_a_missing_tag_writes_nothing(library, articles):
    before = dump_library(library)
    with pytest.raises(TagMissing):
        finding.apply_hits(library, find(library), [TagId(99)])
    assert dump_library(library) == before


def test_apply_hits_with_paths_makes_the_tags_in_the_same_step(library, articles):
    before = dump_library(library)
    done = finding.apply_hits_with_paths(library, find(library), [TagPath.parse("new/tag")])
    assert done.value.tagged == 4
    undoing.undo(library)
    assert dump_library(library) == before
    assert finding.apply_hits_with_paths(library, [], [TagPath.parse("other")]).step is None


def test_apply_hits_with_paths_makes_no_tag_where_all_texts_changed(library, articles):
    hits = find(library, scope=FindScope(article=articles[1]))
    add_version(library, articles[1], paragraphs=("Nothing of it is left.",))
    done = finding.apply_hits_with_paths(library, hits, [TagPath.parse("new/tag")])
    assert (done.value, done.step) == (Applied(0, 0, tuple(hits)), None)
    assert tagging.list_tags(library) == []


def test_apply_hits_to_an_article_in_which_nothing_was_found_says_so_no_more(library, articles, tag):
    reading.mark_reading_state(library, articles[0], ReadingState.EMPTY)
    finding.apply_hits(library, find(library), [tag])
    states = {head.id: head.reading_state for head in browsing.iter_articles(library)}
    assert states == {articles[0]: ReadingState.DONE, articles[1]: ReadingState.UNREAD}


def test_apply_many_hits_keeps_each_in_the_journal(library, tag):
    text = "peace " * 1_200
    store_article(library, paragraphs=(text.strip(),))
    hits = find(library, FindQuery("peace"))
    assert finding.apply_hits(library, hits, [tag]).value.tagged == 1_200
    with library.read() as unit:
        query = "SELECT count(*) FROM change WHERE step_id = (SELECT max(id) FROM step)"
        assert unit.connection.exec_driver_sql(query).scalar_one() == 2_400


def test_concordance_gives_the_uses_of_a_tag(library, articles, tag):
    hits = find(library)
    finding.apply_hits(library, hits, [tag])
    tagging.tag_article(library, articles[1], [tag])
    pages = list(finding.iter_concordance(library, tag))
    assert [(hit.key, hit.left, hit.right) for hit in hits_of(pages)] == [(h.key, h.left, h.right) for h in hits]
    assert all(hit.is_tagged for hit in hits_of(pages))
    assert (pages[-1].searched, pages[-1].total, pages[-1].is_last) == (4, 4, True)
    inside = finding.iter_concordance(library, tag, FindScope(articles=(articles[1],)))
    assert [hit.article for hit in hits_of(inside)] == [articles[1]]
    assert len(hits_of(finding.iter_concordance(library, tag, FindScope(article=articles[0])))) == 3


def test_concordance_of_an_unused_tag_is_one_empty_page(library, tag):
    [page] = finding.iter_concordance(library, tag)
    assert (page.hits, page.is_last) == ((), True)


def test_concordance_leaves_out_what_stands_on_older_texts(library, articles, tag):
    finding.apply_hits(library, find(library, scope=FindScope(article=articles[1])), [tag])
    add_version(library, articles[1], paragraphs=("Nothing of it is left.",))
    assert hits_of(finding.iter_concordance(library, tag)) == []
