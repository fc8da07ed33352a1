"""Every version is kept, the article says what its current one says, and undo takes a version back."""

import pytest

from reader.domain.articles import TitleBasis
from reader.domain.dates import DateBasis, Evidence
from reader.domain.errors import ArticleMissing, VersionMissing
from reader.domain.ids import ArticleId
from reader.services import undoing
from reader.store import articles, day_counts, text_versions
from reader.store.check import iter_findings
from tests.helpers.articles import bounds, make_draft, store_article, store_version
from tests.helpers.dumps import dump_library


def head_of(library, article):
    with library.read() as unit:
        return articles.get_article_head(unit, article)


def test_insert_text_version_keeps_the_old_text_and_shows_the_new_one(library):
    article = store_article(library)
    number = store_version(library, article, paragraphs=("New words.",), title="New", url="https://a.example/1")

    with library.read() as unit:
        assert articles.get_article_text(unit, article).text == "New words."
        assert text_versions.get_text_of_version(unit, article, 1).text.startswith("The “My Hill”")
        assert list(iter_findings(unit)) == []
        listed = text_versions.list_text_versions(unit, article)
    head = head_of(library, article)
    assert (number, head.version, head.title, head.url, head.words) == (2, 2, "New", "https://a.example/1", 2)
    assert [(one.version, one.is_current, one.words) for one in listed] == [(1, False, 20), (2, True, 2)]


def test_insert_text_version_that_is_older_leaves_the_article_as_it_was(library):
    article = store_article(library)
    before = head_of(library, article)

    assert store_version(library, article, is_current=False, paragraphs=("Older words.",), title="Older") == 2

    assert head_of(library, article) == before
    with library.read() as unit:
        assert [one.is_current for one in text_versions.list_text_versions(unit, article)] == [True, False]


def test_a_better_date_replaces_bounds_and_moves_the_counts(library):
    article = store_article(library, date=bounds("2024-01", "2025-06"))

    store_version(library, article, date=bounds("2024-05-27", "2024-05-27", DateBasis.STATED))

    assert head_of(library, article).date.day_key == "2024-05-27"
    with library.read() as unit:
        assert day_counts.list_wrong_days(unit) == []


@pytest.mark.parametrize("basis", [DateBasis.GIVEN, DateBasis.URL])
def test_a_date_that_is_known_stays(library, basis):
    article = store_article(library, date=bounds("2024-05-27", "2024-05-27", basis))

    store_version(library, article, date=bounds("2024-05-28", "2024-05-28", DateBasis.STATED))

    assert head_of(library, article).date.day_key == "2024-05-27"


def test_evidence_of_a_date_that_stays_points_into_the_new_text(library):
    day = bounds("2024-05-27", "2024-05-27", DateBasis.STATED)
    kept, gone = Evidence("both", "body", "27 May", 0, 6), Evidence("both", "body", "Monday", 7, 13)
    date = type(day)(day.date_from, day.date_to, day.basis, (kept, gone))
    article = store_article(library, paragraphs=("27 May Monday",), date=date)

    store_version(library, article, paragraphs=("Edited. 27 May",))

    found = head_of(library, article).date.evidence
    assert found == (Evidence("both", "body", "27 May", 8, 14), Evidence("both", "page", "Monday"))


def test_a_title_from_the_page_is_not_replaced_by_one_made_from_the_text(library):
    article = store_article(library, title="On the page", title_basis=TitleBasis.STATED)

    store_version(library, article, title="Made", title_basis=TitleBasis.MADE, paragraphs=("Made of this.",))

    assert head_of(library, article).title == "On the page"
    with library.read() as unit:
        assert text_versions.list_text_versions(unit, article)[1].title == "Made"


def test_undo_of_a_version_brings_everything_back(library):
    article = store_article(library, date=bounds("2024", "2024"))
    before = dump_library(library)

    store_version(library, article, paragraphs=("N.",), date=bounds("2024-05-27", "2024-05-27", DateBasis.STATED))
    after = dump_library(library)

    undoing.undo(library)
    assert dump_library(library) == before
    undoing.redo(library)
    assert dump_library(library) == after


def test_publications_are_the_same_words_from_other_sources(library):
    article = store_article(library)
    other = store_article(library, source="Rodong Sinmun", date=bounds("2024-05-27", "2024-05-27"))
    store_article(library, source="KCNA", paragraphs=("Other words.",))
    store_article(library)
    with library.write("article.import") as unit:
        for one in (article, other):
            draft = make_draft()
            text_versions.insert_text_version(
                unit, one, draft, original_id=None, part="", batch_id=None, is_current=True
            )

    with library.read() as unit:
        found = text_versions.list_publications(unit, article)

    assert [(one.article, one.source, one.day) for one in found] == [(other, "Rodong Sinmun", "2024-05-27")]


def test_missing_articles_and_versions_are_told(library):
    article = store_article(library)
    with library.read() as unit:
        with pytest.raises(VersionMissing):
            text_versions.get_text_of_version(unit, article, 2)
        with pytest.raises(ArticleMissing):
            text_versions.list_text_versions(unit, ArticleId(99))
        assert text_versions.count_text_versions(unit, article) == 1
        assert text_versions.list_publications(unit, ArticleId(99)) == []
    with pytest.raises(ArticleMissing):
        store_version(library, ArticleId(99))
