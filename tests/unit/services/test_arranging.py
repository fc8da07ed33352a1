"""Arranging the codebook: moving by drag, sorting, colouring, and what tags are used for."""

import pytest

from reader.domain.changes import Kind
from reader.domain.codebooks import MergeUses, TagUses, UsesFate
from reader.domain.errors import TagCycle, TagExists, TagMissing
from reader.domain.ids import TagId
from reader.domain.spans import Span
from reader.domain.tags import Colour, TagPath
from reader.services import arranging, tagging, undoing
from tests.helpers.articles import store_article
from tests.helpers.dumps import count_steps, dump_library

GONE = TagId(99)


@pytest.fixture
def tree(library):
    """A codebook of two groups and one tag beside them."""
    for path in ("a/x", "a/y", "a/z", "b/x", "c"):
        tagging.create_tag(library, TagPath.parse(path))
    return library


def at(library, path):
    return tagging.find_tag(library, TagPath.parse(path)).id if path else None


def paths_of(library):
    return " ".join(str(tag.path) for tag in tagging.list_tags(library))


@pytest.mark.parametrize(
    ("moved", "parent", "before", "expected"),
    [
        (["a/z"], "a", "a/x", "a a/z a/x a/y b b/x c"),
        (["a/x"], "a", "", "a a/y a/z a/x b b/x c"),
        (["c"], "a", "a/y", "a a/x c a/y a/z b b/x".replace(" c ", " a/c ")),
        (["a/y"], "", "b", "a a/x a/z y b b/x c"),
        (["b"], "c", "", "a a/x a/y a/z c c/b c/b/x"),
        (["c", "a/z"], "b", "b/x", "a a/x a/y b b/z b/c b/x"),
        (["a", "a/x"], "b", "", "b b/x b/a b/a/x b/a/y b/a/z c"),
        (["a/x", "a/y"], "a", "a/x", "a a/x a/y a/z b b/x c"),
        (["a/y"], "a", "c", "a a/x a/z a/y b b/x c"),
    ],
)
def test_move_tags_puts_them_where_asked_in_one_step(tree, moved, parent, before, expected):
    dump, steps = dump_library(tree), count_steps(tree)
    done = arranging.move_tags(tree, [at(tree, one) for one in moved], at(tree, parent), at(tree, before))
    assert paths_of(tree) == expected
    again = arranging.move_tags(tree, [], at(tree, "c") if "c" in paths_of(tree).split() else None)
    assert again.step is None
    if done.step is None:
        assert dump_library(tree) == dump
        return
    assert count_steps(tree) == steps + 1
    undoing.undo(tree)
    assert dump_library(tree) == dump


def test_move_to_where_a_tag_stands_is_no_step(tree):
    assert arranging.move_tags(tree, [at(tree, "a/x")], at(tree, "a"), at(tree, "a/y")).step is None


@pytest.mark.parametrize(
    ("error", "moved", "parent"),
    [
        (TagCycle, "a", "a/x"),
        (TagCycle, "a", "a"),
        (TagExists, "a/x", "b"),
        (TagExists, "b/x", "a"),
    ],
)
def test_move_that_cannot_be_changes_nothing(tree, error, moved, parent):
    dump = dump_library(tree)
    with pytest.raises(error):
        arranging.move_tags(tree, [at(tree, "c"), at(tree, moved)], at(tree, parent))
    assert dump_library(tree) == dump


def test_clash_of_names_tells_to_merge(tree):
    with pytest.raises(TagExists) as caught:
        arranging.move_tags(tree, [at(tree, "a/x")], at(tree, "b"))
    assert "erge" in caught.value.hint


def test_move_of_what_is_gone_is_told(tree):
    with pytest.raises(TagMissing):
        arranging.move_tags(tree, [GONE], None)
    with pytest.raises(TagMissing):
        arranging.move_tags(tree, [at(tree, "c")], GONE)


def test_sort_tags_goes_by_name_and_number_and_undoes(library):
    for path in ("b/item 10", "b/Item 9", "b/alpha", "A/2", "A/1"):
        tagging.create_tag(library, TagPath.parse(path))
    dump = dump_library(library)
    arranging.sort_tags(library, at(library, "b"))
    assert paths_of(library) == "b b/alpha b/Item 9 b/item 10 A A/2 A/1"
    arranging.sort_tags(library, None, is_deep=True)
    assert paths_of(library) == "A A/1 A/2 b b/alpha b/Item 9 b/item 10"
    assert arranging.sort_tags(library, None, is_deep=True).step is None
    undoing.undo(library)
    undoing.undo(library)
    assert dump_library(library) == dump


def test_colour_tags_is_one_step_for_many(tree):
    chosen = [at(tree, "a/x"), at(tree, "c")]
    before = count_steps(tree)
    assert arranging.colour_tags(tree, chosen, Colour.LIME).value == 2
    assert count_steps(tree) == before + 1
    assert [tag.id for tag in tagging.list_tags(tree) if tag.colour is Colour.LIME] == chosen
    assert arranging.colour_tags(tree, chosen, Colour.LIME).step is None


@pytest.fixture
def used(tree):
    """The tree with uses: one annotation with a/x alone, one with a/x and c, one article with a/y."""
    article = store_article(tree)
    alone = tagging.add_annotation(tree, article, Span(0, 3), [at(tree, "a/x")]).value
    both = tagging.add_annotation(tree, article, Span(4, 9), [at(tree, "a/x"), at(tree, "c")]).value
    tagging.tag_article(tree, article, [at(tree, "a/y")])
    return tree, article, alone, both


def test_counts_are_here_and_with_all_below(used):
    library, article, _, _ = used
    a, x, y, c = (at(library, path) for path in ("a", "a/x", "a/y", "c"))
    assert arranging.count_uses_in(library, article) == {x: 2, y: 1, c: 1}
    assert arranging.count_uses_in(library, article + 1) == {}
    assert arranging.count_uses(library, [a]) == TagUses(4, 2, 1, 1)
    assert arranging.count_uses(library, [a], is_deep=False) == TagUses(1, 0, 0, 0)
    assert arranging.count_uses(library, [x, c, GONE]).bare == 2


def test_merge_counts_the_uses_of_children_of_the_same_name(tree):
    article = store_article(tree)
    known = {str(tag.path): tag.id for tag in tagging.list_tags(tree)}
    tagging.add_annotation(tree, article, Span(0, 3), [known["a/x"], known["b/x"]])
    tagging.add_annotation(tree, article, Span(0, 4), [known["a/x"], known["a/y"]])
    assert arranging.count_merge(tree, [known["a"]], known["b"]) == MergeUses(1, 1)
    assert arranging.count_merge(tree, [GONE, known["c"]], known["b"]) == MergeUses(0, 0)


@pytest.mark.parametrize(
    ("fate", "left", "tags_of_both"),
    [(UsesFate.TAKEN_OFF, 2, "c"), (UsesFate.DELETED, 1, "c"), (UsesFate.MOVED, 2, "b c")],
)
def test_delete_tags_does_with_uses_what_was_chosen(used, fate, left, tags_of_both):
    library, article, alone, both = used
    dump, steps = dump_library(library), count_steps(library)
    into = at(library, "b") if fate is UsesFate.MOVED else None
    done = tagging.delete_tags(library, [at(library, "a"), at(library, "a/x")], fate, into)
    assert done.value == 4
    assert paths_of(library) == "b b/x c"
    rows = {row.id: row for row in tagging.get_annotations(library, [alone, both])}
    assert len(rows) == left
    assert rows[both].tags == tuple(at(library, path) for path in tags_of_both.split())
    assert arranging.count_uses_in(library, article).get(at(library, "b"), 0) == (3 if into else 0)
    assert done.changes.of(Kind.ANNOTATION) == {alone, both}
    assert count_steps(library) == steps + 1
    undoing.undo(library)
    assert dump_library(library) == dump


def test_uses_cannot_move_to_a_tag_that_goes(used):
    library, *_ = used
    dump = dump_library(library)
    for into in (at(library, "a/x"), None):
        with pytest.raises(TagCycle):
            tagging.delete_tags(library, [at(library, "a")], UsesFate.MOVED, into)
    with pytest.raises(TagMissing):
        tagging.delete_tags(library, [at(library, "a")], UsesFate.MOVED, GONE)
    assert dump_library(library) == dump
