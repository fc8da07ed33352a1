"""The codebook: unique names and keys, deletion with all below, merging without doubles."""

import pytest

from reader.domain.changes import Kind
from reader.domain.codebooks import MergeUses
from reader.domain.errors import TagCycle, TagExists, TagKeyInvalid, TagMissing, TagPathInvalid
from reader.domain.ids import TagId
from reader.domain.spans import Span
from reader.domain.tags import Colour, TagPath
from reader.services import arranging, tagging, undoing
from tests.helpers.articles import store_article
from tests.helpers.dumps import count_steps, dump_library

GONE = TagId(99)


def make(library, *paths):
    made = [tagging.create_tag(library, TagPath.parse(path)).value for path in paths]
    return made[0] if len(made) == 1 else made


def paths_of(library):
    return [str(tag.path) for tag in tagging.list_tags(library)]


def tag_at(library, path):
    return tagging.find_tag(library, TagPath.parse(path))


def test_create_tag_makes_missing_ancestors_in_one_step(library):
    done = tagging.create_tag(library, TagPath.parse("threat/nuclear/test"), key="n", description="Tests.")
    assert paths_of(library) == ["threat", "threat/nuclear", "threat/nuclear/test"]
    assert len(done.changes.of(Kind.TAG)) == 3
    assert count_steps(library) == 1
    made = tag_at(library, "threat/nuclear/test")
    assert (made.id, made.key, made.description) == (done.value, "n", "Tests.")
    assert tag_at(library, "threat").key == ""


def test_create_tag_twice_makes_one_and_changes_nothing(library):
    first = tagging.create_tag(library, TagPath.parse("theme"), key="t")
    again = tagging.create_tag(library, TagPath.parse("theme"), colour=Colour.RED, key="x", description="other")
    assert (again.value, again.step) == (first.value, None)
    assert tag_at(library, "theme").key == "t"


def test_new_tags_take_the_least_used_colour(library):
    make(library, *"abcdefghijklm")
    colours = [tag.colour for tag in tagging.list_tags(library)]
    assert colours == [*Colour, Colour.BLUE]


def test_a_key_moves_to_the_tag_that_is_given_it(library):
    tagging.create_tag(library, TagPath.parse("old"), key="1")
    done = tagging.create_tag(library, TagPath.parse("new"), key="1")
    assert (tag_at(library, "old").key, tag_at(library, "new").key) == ("", "1")
    assert len(done.changes.of(Kind.TAG)) == 2
    tagging.change_tag(library, tag_at(library, "old").id, key=" 1 ")
    assert (tag_at(library, "old").key, tag_at(library, "new").key) == ("1", "")
    undoing.undo(library)
    assert (tag_at(library, "old").key, tag_at(library, "new").key) == ("", "1")


def test_change_tag_changes_what_is_given_only(library):
    tag = tagging.create_tag(library, TagPath.parse("theme"), key="t", description="About.").value
    tagging.change_tag(library, tag, colour=Colour.LIME, example="An example.")
    found = tag_at(library, "theme")
    assert (found.colour, found.example) == (Colour.LIME, "An example.")
    assert (found.key, found.description) == ("t", "About.")
    tagging.change_tag(library, tag, key="")
    assert tag_at(library, "theme").key == ""
    assert tagging.change_tag(library, tag, key="").step is None


def test_rename_tag_changes_the_paths_below(library):
    make(library, "theme/mass")
    tagging.rename_tag(library, tag_at(library, "theme").id, "  topic  of ")
    assert paths_of(library) == ["topic of", "topic of/mass"]


def test_rename_tag_to_its_own_name_is_no_step(library):
    assert tagging.rename_tag(library, make(library, "theme"), "theme").step is None


def test_delete_tags_takes_descendants_and_uses_but_no_annotation(library):
    article = store_article(library)
    deep, style = make(library, "theme/mass/deep", "style")
    theme = tag_at(library, "theme").id
    annotation = tagging.add_annotation(library, article, Span(0, 3), [deep, style]).value
    tagging.tag_article(library, article, [theme])
    before = dump_library(library)
    done = tagging.delete_tags(library, [theme, deep])
    assert (done.value, paths_of(library)) == (3, ["style"])
    assert done.changes.of(Kind.ANNOTATION) == {annotation}
    assert done.changes.of(Kind.ARTICLE) == {article}
    assert tagging.get_annotations(library, [annotation])[0].tags == (style,)
    assert tagging.delete_tags(library, [theme]).step is None
    undoing.undo(library)
    assert dump_library(library) == before


def test_merge_tags_moves_uses_and_drops_doubled_ones(library):
    article = store_article(library)
    one, two, into = make(library, "one", "two", "into")
    moving = tagging.add_annotation(library, article, Span(0, 3), [one]).value
    doubled = tagging.add_annotation(library, article, Span(0, 4), [one, two, into]).value
    tagging.tag_article(library, article, [one, two])
    before = dump_library(library)
    assert arranging.count_merge(library, [one, two, into], into) == MergeUses(2, 3)
    done = tagging.merge_tags(library, [one, two, into], into)
    assert done.value == 2
    assert undoing.list_history(library, 1)[0].count == 3
    assert paths_of(library) == ["into"]
    assert [row.tags for row in tagging.get_annotations(library, [moving, doubled])] == [(into,), (into,)]
    assert tagging.list_tags(library)[0].uses == 3
    undoing.undo(library)
    assert dump_library(library) == before


@pytest.mark.parametrize(
    ("paths", "sources", "into", "expected"),
    [
        (["a/x", "a/y/z", "b/y/w"], ["a"], "b", ["b", "b/y", "b/y/w", "b/y/z", "b/x"]),
        (["a/b/c", "d"], ["a", "a/b"], "d", ["d", "d/c"]),
        (["a/b/c"], ["a/b"], "a", ["a", "a/c"]),
        (["a/a/a"], ["a/a"], "a", ["a", "a/a"]),
        (["a"], ["a"], "a", ["a"]),
    ],
)
def test_merge_tags_brings_the_children_along(library, paths, sources, into, expected):
    make(library, *paths)
    before = dump_library(library)
    done = tagging.merge_tags(library, [tag_at(library, one).id for one in sources], tag_at(library, into).id)
    assert paths_of(library) == expected
    if done.step is not None:
        undoing.undo(library)
    assert dump_library(library) == before


FAILURES = {
    "merge of a missing tag": (TagMissing, lambda lib, a, b: tagging.merge_tags(lib, [a, GONE], b)),
    "merge into a missing tag": (TagMissing, lambda lib, a, b: tagging.merge_tags(lib, [a], GONE)),
    "merge into a descendant": (TagCycle, lambda lib, a, b: tagging.merge_tags(lib, [a], b)),
    "rename to a sibling": (TagExists, lambda lib, a, b: tagging.rename_tag(lib, b, "sister")),
    "rename to a path": (TagPathInvalid, lambda lib, a, b: tagging.rename_tag(lib, a, "x/y")),
    "rename to nothing": (TagPathInvalid, lambda lib, a, b: tagging.rename_tag(lib, a, " ")),
    "rename of a missing tag": (TagMissing, lambda lib, a, b: tagging.rename_tag(lib, GONE, "x")),
    "change of a missing tag": (TagMissing, lambda lib, a, b: tagging.change_tag(lib, GONE, key="x")),
    "key of two characters": (TagKeyInvalid, lambda lib, a, b: tagging.change_tag(lib, a, key="12")),
    "key of a new tag": (TagKeyInvalid, lambda lib, a, b: tagging.create_tag(lib, TagPath.parse("n"), key="+")),
}


@pytest.mark.parametrize(("error", "failing"), FAILURES.values(), ids=FAILURES.keys())
def test_an_error_leaves_the_codebook_as_it_was(library, error, failing):
    _, inner = make(library, "a/sister", "a/inner")
    outer = tag_at(library, "a").id
    before = dump_library(library), count_steps(library)
    with pytest.raises(error):
        failing(library, outer, inner)
    assert (dump_library(library), count_steps(library)) == before
