"""Filters as conditions: each part by itself, all together, and whether indexes answer them."""

import pytest
import sqlalchemy as sa

from reader.domain.articles import ReadingState
from reader.domain.criteria import EVERYTHING, Criteria
from reader.domain.ids import SourceId, TagId
from reader.domain.spans import Span
from reader.domain.tags import TagPath
from reader.services import tagging
from reader.store import articles as article_rows
from reader.store.criteria_filter import conditions
from reader.store.library import open_library
from reader.store.schema import article, article_tag
from tests.helpers.articles import bounds, store_article


@pytest.fixture
def three(library):
    """A Korean article of 2024, an English one of a day, and an undated one; by two sources."""
    return (
        store_article(
            library,
            title="정상 회담",
            paragraphs=("남북 정상회담",),
            source="KCNA",
            language="ko",
            date=bounds("2024", "2024"),
        ),
        store_article(
            library, title="Summit", paragraphs=("The summit.",), date=bounds("2024-02-03", "2024-02-03")
        ),
        store_article(library, title="Undated", paragraphs=("A word on the summit.",)),
    )


@pytest.fixture
def tag(library, three):
    """A tag below another, on the second article."""
    child = tagging.create_tag(library, TagPath.parse("event/summit")).value
    tagging.add_annotation(library, three[1], Span(0, 3), [child], memo="Check the Date")
    return child


def met(library, **parts):
    with library.read() as unit:
        query = sa.select(article.c.id).where(*conditions(unit, Criteria(**parts))).order_by(article.c.id)
        return list(unit.connection.execute(query).scalars())


def source_of(library, article_id):
    with library.read() as unit:
        return article_rows.get_article_place(unit, article_id).source


def test_empty_criteria_are_no_conditions(library):
    with library.read() as unit:
        assert conditions(unit, EVERYTHING) == []
        assert conditions(unit, Criteria(words=" ")) == []


def test_each_part_is_met_by_its_articles(library, three, tag):
    korean, english, undated = three
    for parts, wanted in (
        ({"sources": (source_of(library, korean),)}, [korean]),
        ({"languages": ("ko", "fr")}, [korean]),
        ({"words": "summit"}, [english, undated]),
        ({"words": "정상"}, [korean]),
        ({"words": "-summit"}, [korean]),
        ({"states": (ReadingState.UNREAD,)}, [korean, english, undated]),
        ({"states": (ReadingState.DONE,)}, []),
        ({"tags": (tag,)}, [english]),
        ({"coders": ("Ann",)}, [english]),
        ({"coders": ("Bob",)}, []),
        ({"has_memo": True}, [english]),
        ({"has_annotations": True}, [english]),
        ({"has_annotations": False}, [korean, undated]),
        ({"is_starred": True}, []),
        ({"batch": 1}, []),
        ({"words": "summit", "languages": ("en",), "first": "2024"}, [english]),
    ):
        assert met(library, **parts) == wanted, parts


def test_tags_stand_for_those_below_and_go_with_the_coder(library, three, tag):
    above = tagging.find_tag(library, TagPath.parse("event")).id
    assert met(library, tags=(above,)) == [three[1]]
    other = open_library(library.path, coder_name="Bob")
    try:
        with other.write("article.tag") as unit:
            unit.insert(
                article_tag,
                {"article_id": three[2], "tag_id": tag, "coder_id": unit.coder_id, "created_at": unit.now},
            )
    finally:
        other.close()
    assert met(library, tags=(above,)) == [three[1], three[2]]
    assert met(library, tags=(above,), coders=("Bob",)) == [three[2]]
    assert met(library, tags=(above,), coders=("Ann",)) == [three[1]]


@pytest.mark.parametrize(
    ("first", "last", "wanted"),
    [
        ("2024", "", [0, 1]),
        ("2024-01", "", [0, 1]),
        ("2024-01-01", "2024-12-31", [0, 1]),
        ("", "2024", [0, 1]),
        ("", "2024-12", [0, 1]),
        ("2024-01-02", "", [1]),
        ("", "2024-12-30", [1]),
        ("2024-02", "2024-02", [1]),
        ("2024-02-03", "2024-02-03", [1]),
        ("2024-02-04", "", []),
        ("", "2024-02-02", []),
        ("2025", "", []),
        ("", "2023", []),
        ("x", "y", [0, 1, 2]),
    ],
)
def test_articles_lie_within_a_range_with_all_of_their_date(library, three, first, last, wanted):
    assert met(library, first=first, last=last) == [three[place] for place in wanted]


def test_what_is_gone_or_out_of_all_bounds_is_met_by_none(library, three):
    assert met(library, sources=(SourceId(99), SourceId(10**30))) == []
    assert met(library, tags=(TagId(-(10**30)),)) == []
    assert met(library, batch=10**40) == []
    assert met(library, words="source:nobody") == []
    assert met(library, sources=tuple(map(SourceId, range(1, 40_000)))) == list(three)


@pytest.mark.parametrize(
    ("parts", "index"),
    [
        ({"sources": (SourceId(1),)}, "ix_article_"),
        ({"first": "2024", "last": "2024-05"}, "ix_article_day"),
        ({"sources": (SourceId(1),), "first": "2024"}, "ix_article_source_id"),
        ({"languages": ("ko",)}, "ix_article_language"),
        ({"states": (ReadingState.DONE,)}, "ix_article_reading"),
        ({"is_starred": True}, "ix_article_starred"),
    ],
)
def test_plain_filters_are_answered_by_an_index_alone(library, parts, index):
    with library.read() as unit:
        query = sa.select(article.c.id).where(*conditions(unit, Criteria(**parts)))
        text = str(
            query.compile(unit.connection, compile_kwargs={"literal_binds": True, "render_postcompile": True})
        )
        plan = " ".join(row[3] for row in unit.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {text}"))
    assert f"COVERING INDEX {index}" in plan


def test_memos_are_found_by_the_index_of_what_has_one(library):
    with library.read() as unit:
        query = sa.select(article.c.id).where(*conditions(unit, Criteria(has_memo=True)))
        text = str(query.compile(unit.connection, compile_kwargs={"literal_binds": True}))
        plan = " ".join(row[3] for row in unit.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {text}"))
    assert "ix_annotation_memo" in plan
