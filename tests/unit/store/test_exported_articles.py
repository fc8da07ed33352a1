"""Articles for exports of documents: which come, in which order, what is marked on them, and how often."""

import pytest

from reader.domain.criteria import EVERYTHING, Criteria
from reader.domain.exported_articles import TagUses
from reader.store import exported_articles, tags
from reader.store.exported_articles import count_articles, count_tag_uses, iter_articles, iter_heads
from tests.helpers.articles import TEXT, store_article
from tests.helpers.marked_articles import mark, mark_articles, mark_as


@pytest.fixture
def marked(library):
    return mark_articles(library)


def read(library, criteria=EVERYTHING, articles=None, **kinds):
    with library.read() as unit:
        found = list(iter_articles(unit, criteria, articles, **kinds))
        assert count_articles(unit, criteria, articles, is_marked=kinds.get("is_marked", False)) == len(found)
        return found


def quotes(article):
    return [one.annotation.quote for one in article.annotations]


def test_an_empty_library_has_none(library):
    assert read(library) == []
    with library.read() as unit:
        assert count_tag_uses(unit) == {}


def test_every_article_comes_with_its_text_and_its_marks(library, marked):
    first, second, bare = read(library)
    assert (first.head.id, second.head.id, bare.head.id) == (marked.first, marked.second, marked.bare)
    assert first.text == TEXT
    assert first.paragraph_starts == (0, TEXT.index("\n") + 1)
    assert quotes(first) == ["older", "“Forward!” they", "they said"]
    assert [one.paragraph for one in first.annotations] == [1, 2, 2]
    assert (bare.annotations, bare.tags) == ((), ())


def test_what_stands_on_an_older_text_is_told_with_that_text(library, marked):
    older, forward, _ = read(library)[0].annotations
    assert (older.is_placed, older.text.version) == (False, 2)
    assert older.text.paragraph_starts == (0,)
    assert (forward.is_placed, forward.text.version, forward.text.url) == (True, 1, "https://example.org/1")
    assert TEXT.endswith(f"{forward.prefix}{forward.annotation.quote}{forward.suffix}")


def test_tags_on_the_whole_name_tag_and_coder(library, marked):
    (tag,) = read(library)[1].tags
    with library.read() as unit:
        (one,) = [found for found in tags.list_tags(unit) if found.id == marked.style]
    assert (tag.tag, tag.tag_guid, tag.coder, len(tag.coder_guid)) == (marked.style, one.guid, "Ann", 36)


def test_only_marked_articles_and_no_texts_where_so_asked(library, marked):
    found = read(library, is_marked=True, has_text=False)
    assert [one.head.id for one in found] == [marked.first, marked.second]
    assert {one.text for one in found} == {""}


def test_a_selection_keeps_its_order_and_meets_the_criteria_too(library, marked):
    chosen = (marked.bare, marked.second, marked.first, marked.second, 99_999)
    assert [one.head.id for one in read(library, articles=chosen)] == [marked.bare, marked.second, marked.first]
    narrow = Criteria(tags=(marked.mass,))
    assert [one.head.id for one in read(library, narrow, chosen)] == [marked.first]
    assert read(library, articles=()) == []


def test_criteria_with_tags_leave_what_has_them_with_all_its_tags(library, marked):
    (first,) = read(library, Criteria(tags=(marked.mass,)))
    assert quotes(first) == ["“Forward!” they"]
    assert set(first.annotations[0].annotation.tags) == {marked.mass, marked.style}
    assert first.tags == ()


def test_criteria_with_coders_leave_what_is_theirs(library, marked):
    mark_as(library, "Bob", marked.second, "heroes", "style")
    found = read(library, Criteria(coders=("Bob",)))
    assert [(one.head.id, quotes(one), one.tags) for one in found] == [(marked.second, ["heroes"], ())]


def test_uses_count_annotations_and_whole_articles_and_what_has_no_tag(library, marked):
    with library.read() as unit:
        everything = count_tag_uses(unit)
        narrow = count_tag_uses(unit, Criteria(tags=(marked.mass,)))
        chosen = count_tag_uses(unit, EVERYTHING, (marked.second,))
    assert everything == {marked.mass: TagUses(1, 0), marked.style: TagUses(1, 2), None: TagUses(2, 0)}
    assert narrow == {marked.mass: TagUses(1, 0), marked.style: TagUses(1, 0)}
    assert chosen == {marked.style: TagUses(0, 1)}


def test_heads_come_in_the_same_order(library, marked):
    with library.read() as unit:
        assert [head.id for head in iter_heads(unit)] == [marked.first, marked.second, marked.bare]
        chosen = (marked.bare, marked.first)
        assert [head.id for head in iter_heads(unit, EVERYTHING, chosen)] == [marked.bare, marked.first]


def test_many_articles_are_read_in_several_goes(library, monkeypatch):
    monkeypatch.setattr(exported_articles, "_HEADS_AT_ONCE", 3)
    monkeypatch.setattr(exported_articles, "_ANNOTATIONS_AT_ONCE", 2)
    made = [store_article(library, title=f"Article {number}") for number in range(8)]
    for one, words in zip(made, (("The", "Many"), ("said",), (), ("The", "Many", "said")), strict=False):
        for word in words:
            mark(library, one, word)
    found = read(library)
    assert [one.head.id for one in found] == made
    assert [quotes(one) for one in found[:4]] == [["The", "Many"], ["said"], [], ["The", "Many", "said"]]
