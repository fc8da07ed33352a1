"""Tags: the codebook's order, paths and counts."""

import pytest

from reader.domain.annotations import Origin
from reader.domain.errors import TagMissing
from reader.domain.ids import TagId
from reader.domain.spans import Span, anchor_span
from reader.domain.tags import Colour, TagPath
from reader.store import annotation_tags, annotations, article_tags, tags
from tests.helpers.articles import TEXT, store_article


@pytest.fixture
def codebook(library):
    """theme › (b › deep, a), style: ids by name, siblings in the order of making."""
    with library.write("tag.create") as unit:
        made = {}
        for name, parent in (("theme", None), ("style", None), ("b", "theme"), ("a", "theme"), ("deep", "b")):
            made[name] = tags.insert_tag(unit, made.get(parent), name, colour=Colour.TEAL)
    return made


def test_list_tags_walks_depth_first_with_paths(library, codebook):
    with library.read() as unit:
        listed = tags.list_tags(unit)
    assert [str(tag.path) for tag in listed] == ["theme", "theme/b", "theme/b/deep", "theme/a", "style"]
    assert [tag.position for tag in listed] == [0, 0, 0, 1, 1]
    assert {tag.uses for tag in listed} == {0}


def test_rank_tags_agrees_with_list_tags(library, codebook):
    with library.read() as unit:
        ranks = tags.rank_tags(unit)
        assert sorted(ranks, key=ranks.__getitem__) == [tag.id for tag in tags.list_tags(unit)]


def test_uses_count_annotations_and_articles_but_not_descendants(library, codebook):
    article = store_article(library)
    with library.write("annotation.add") as unit:
        for end in (3, 4):
            anchor = anchor_span(TEXT, Span(0, end))
            made = annotations.insert_annotation(unit, article, 1, anchor, memo="", origin=Origin.HAND)
            annotation_tags.insert_annotation_tags(unit, made, [codebook["b"]])
        article_tags.insert_article_tag(unit, article, codebook["b"])
    with library.read() as unit:
        uses = {tag.name: tag.uses for tag in tags.list_tags(unit, library.tag_uses.count(unit))}
    assert uses == {"theme": 0, "b": 3, "deep": 0, "a": 0, "style": 0}


def test_find_tag_follows_the_path(library, codebook):
    with library.read() as unit:
        assert tags.find_tag(unit, TagPath.parse("theme/b/deep")) == codebook["deep"]
        assert tags.find_tag(unit, TagPath.parse("deep")) is None
        assert tags.find_tag(unit, TagPath.parse("theme/none/deep")) is None


def test_list_ancestors_goes_to_the_top(library, codebook):
    with library.read() as unit:
        assert tags.list_ancestors(unit, codebook["deep"]) == [codebook["b"], codebook["theme"]]
        assert tags.list_ancestors(unit, codebook["style"]) == []


def test_list_tags_of_a_very_deep_codebook(library):
    with library.write("tag.create") as unit:
        parent = None
        for _ in range(1500):
            parent = tags.insert_tag(unit, parent, "x", colour=Colour.RED)
    with library.read() as unit:
        assert len(tags.list_tags(unit)[-1].path.parts) == 1500


def test_get_tag_row_of_a_missing_tag_raises(library):
    with library.read() as unit, pytest.raises(TagMissing):
        tags.get_tag_row(unit, TagId(5))
