"""Articles: stored from drafts, found again, listed in pages by key."""

import pytest

from reader.domain.articles import ListedDraft, ReadingState, TitleBasis
from reader.domain.changes import Kind
from reader.domain.dates import ArticleDate, DateBasis, Evidence, PartialDate
from reader.domain.errors import ArticleMissing
from reader.domain.ids import ArticleId
from reader.domain.texts import hash_text
from reader.store import article_removal, articles, reading_order, schema, sources
from tests.helpers.articles import PARAGRAPHS, TEXT, make_draft, store_article, store_draft


def test_insert_article_gives_its_fields_back(library):
    date = ArticleDate(
        PartialDate.parse("2015-09"),
        PartialDate.parse("2026-01-10"),
        DateBasis.BOUNDS,
        (
            Evidence("from", "body", "September Juche 104 (2015)", 3, 29),
            Evidence("to", "listed", "January 10, 2026"),
        ),
    )
    article = store_article(library, byline="Yang Ryon Hui", date=date, captured_at="2026-01-10", agency="KCNA")
    with library.read() as unit:
        head = articles.get_article_head(unit, article)
        text = articles.get_article_text(unit, article)
    assert (head.source, head.source_label, head.language, head.agency) == (
        "Naenara",
        "Naenara (En)",
        "en",
        "KCNA",
    )
    assert (head.byline, head.title_basis, head.captured_at) == ("Yang Ryon Hui", TitleBasis.MADE, "2026-01-10")
    assert head.date == date
    assert (head.text_sha256, head.version, head.annotations) == (hash_text(TEXT), 1, 0)
    assert head.reading_state is ReadingState.UNREAD
    assert (text.text, text.paragraph_starts) == (TEXT, (0, len(PARAGRAPHS[0]) + 1))


def test_insert_article_of_unknown_everything_keeps_it_unknown(library):
    article = store_article(library, source=None, source_label=None, language=None, paragraphs=())
    with library.read() as unit:
        head = articles.get_article_head(unit, article)
        text = articles.get_article_text(unit, article)
    assert (head.source, head.language, head.byline, head.date) == ("", "", "", ArticleDate())
    assert (text.text, text.paragraph_starts) == ("", ())


def test_articles_of_one_outlet_share_a_source_and_languages_do_not(library):
    first, second = store_article(library), store_article(library)
    other = store_article(library, language="ru")
    with library.read() as unit:
        found = [articles.get_article_head(unit, one).source_id for one in (first, second, other)]
        assert sources.find_source(unit, "Naenara", "en") == found[0]
    assert found[0] == found[1] != found[2]


def test_loading_an_article_names_what_it_changed(library):
    listed = (ListedDraft("teaser", "2026-01-10"),)
    with library.write("article.import") as unit:
        article = store_draft(unit, make_draft(listed=listed))
    assert unit.changes.of(Kind.ARTICLE) == {article}
    assert len(unit.changes.of(Kind.LISTED_ITEM)) == 1
    assert len(unit.changes.of(Kind.SOURCE)) == 1


@pytest.mark.parametrize("decorate", [str, str.upper, "{{{}}}".format])
def test_find_article_takes_guids_without_case_and_braces(library, decorate):
    article = store_article(library)
    with library.read() as unit:
        guid = articles.get_article_head(unit, article).guid
        assert articles.find_article(unit, decorate(guid)) == article
        assert articles.find_article(unit, f" {article} ") == article


@pytest.mark.parametrize("ref", ["", "7", "-1", "no such guid", "9" * 30, "１"])
def test_find_article_of_an_unknown_reference_is_none(library, ref):
    store_article(library)
    with library.read() as unit:
        assert articles.find_article(unit, ref) is None


def test_list_articles_keeps_the_order_asked_for_and_leaves_out_what_is_gone(library):
    stored = [store_article(library, title=str(number)) for number in range(3)]
    with library.read() as unit:
        heads = articles.list_articles(unit, [stored[2], ArticleId(99), stored[0]])
    assert [(head.id, head.title, head.is_starred) for head in heads] == [
        (stored[2], "2", False),
        (stored[0], "0", False),
    ]


def test_update_reading_state_twice_changes_once(library):
    article = store_article(library)
    with library.write("article.state") as unit:
        assert articles.update_reading_state(unit, article, ReadingState.DONE)
        assert not articles.update_reading_state(unit, article, ReadingState.DONE)
    with library.read() as unit:
        assert reading_order.count_states(unit) == {ReadingState.DONE: 1}


@pytest.mark.parametrize("get", [articles.get_article_head, articles.get_article_text, articles.get_article_place])
def test_get_of_a_missing_article_raises(library, get):
    with library.read() as unit, pytest.raises(ArticleMissing):
        get(unit, ArticleId(7))


def test_changes_tell_of_which_articles_only_reading_state_or_star_is_another(library):
    ids = [store_article(library, title=f"Story {number}") for number in range(4)]
    with library.write("article.state") as unit:
        articles.update_reading_state(unit, ids[0], ReadingState.DONE)
        articles.update_stars(unit, [ids[0], ids[1], ids[2]], True)
        unit.update(schema.article, ids[1], {"byline": "Ann"})
        unit.update(schema.article, ids[3], {"byline": "Ann"})
        articles.update_reading_state(unit, ids[3], ReadingState.DONE)
    assert unit.changes.of(Kind.ARTICLE) == set(ids)
    assert unit.changes.only_states == {ids[0], ids[2]}
    with library.write("article.delete") as unit:
        articles.update_stars(unit, [ids[0]], False)
        article_removal.delete_articles(unit, [ids[0]])
    assert unit.changes.only_states == frozenset()
