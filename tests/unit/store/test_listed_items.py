"""Listed items: kept in their order, equal teasers apart, paged by id."""

from reader.domain.articles import ListedDraft
from reader.store import articles, listed_items
from tests.helpers.articles import store_article

LISTED = tuple(ListedDraft(teaser, "2025-12-03") for teaser in "abbcd")


def test_list_listed_on_page_keeps_order_and_equal_teasers(library):
    article = store_article(library, listed=LISTED)
    with library.read() as unit:
        items = listed_items.list_listed_on_page(unit, article)
    assert [item.teaser for item in items] == list("abbcd")
    assert [item.position for item in items] == [0, 1, 2, 3, 4]
    assert len({item.id for item in items}) == 5


def test_list_listed_items_pages_by_id(library):
    article = store_article(library, listed=(*LISTED, ListedDraft("other day", "2025-12-02")))
    with library.read() as unit:
        source = articles.get_article_place(unit, article).source
        first = listed_items.list_listed_items(unit, source, "2025-12-03", limit=3)
        rest = listed_items.list_listed_items(unit, source, "2025-12-03", after=first[-1].id, limit=3)
    assert "".join(item.teaser for item in (*first, *rest)) == "abbcd"


def test_list_listed_items_of_unknown_day(library):
    article = store_article(library, listed=(ListedDraft("cut off", None),))
    with library.read() as unit:
        source = articles.get_article_place(unit, article).source
        assert [item.day for item in listed_items.list_listed_items(unit, source, "")] == [""]
