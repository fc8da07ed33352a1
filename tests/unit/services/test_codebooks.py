"""Codebooks as files: out and in again, in one step; and those to start from."""

import pytest

from reader.domain.codebooks import DraftState, TagDraft
from reader.domain.errors import FileUnreadable, TargetUnwritable
from reader.domain.tags import TAG_KEYS, Colour, TagPath
from reader.services import codebooks, tagging, undoing
from tests.helpers.dumps import count_steps, dump_library


def make(library, path, **values):
    return tagging.create_tag(library, TagPath.parse(path), **values).value


def contents(library):
    return [
        (str(tag.path), tag.colour, tag.key, tag.description, tag.example, tag.counter_example)
        for tag in tagging.list_tags(library)
    ]


def draft(path, **values):
    return TagDraft(TagPath.parse(path), **values)


@pytest.mark.parametrize("profile", ["data", "excel"])
def test_export_and_import_give_back_the_codebook(library, tmp_path, profile):
    tag = make(library, "주제/핵", colour=Colour.RED, key="h", description="One,\ntwo; “three”")
    tagging.change_tag(library, tag, example="yes", counter_example="no")
    make(library, "b")
    before, target = contents(library), tmp_path / "codebook.csv"
    assert codebooks.export_codebook(library, target, profile=profile) == 3
    assert target.read_bytes().startswith(b"\xef\xbb\xbf") == (profile == "excel")
    book = codebooks.read_codebook(target)
    assert {row.state for row in codebooks.plan_import(library, book.tags)} == {DraftState.SAME}
    assert codebooks.import_codebook(library, book.tags).step is None
    tagging.delete_tags(library, [row.id for row in tagging.list_tags(library)])
    steps = count_steps(library)
    assert codebooks.import_codebook(library, book.tags).value == 3
    assert contents(library) == before
    assert count_steps(library) == steps + 1
    undoing.undo(library)
    assert contents(library) == []


def test_file_wins_where_both_differ_or_the_library_keeps_its_own(library):
    make(library, "a", key="1", description="Mine.")
    make(library, "b", key="2")
    drafts = [
        draft("a", key="3", description="Theirs.", example="New."),
        draft("new", key="2", colour=Colour.LIME),
        draft("b"),
    ]
    dump = dump_library(library)
    codebooks.import_codebook(library, drafts, keeps_own=True)
    assert [row[2:5] for row in contents(library)] == [("1", "Mine.", "New."), ("2", "", ""), ("", "", "")]
    undoing.undo(library)
    assert dump_library(library) == dump
    assert codebooks.import_codebook(library, drafts).value == 2
    assert [row[2:5] for row in contents(library)] == [("3", "Theirs.", "New."), ("", "", ""), ("2", "", "")]
    assert contents(library)[2][1] is Colour.LIME


def test_parent_that_comes_after_its_child_keeps_its_colour(library):
    drafts = [draft("a/b", colour=Colour.RED), draft("a", colour=Colour.LIME, description="About.")]
    codebooks.import_codebook(library, drafts)
    assert [(row[0], row[1], row[3]) for row in contents(library)] == [
        ("a", Colour.LIME, "About."),
        ("a/b", Colour.RED, ""),
    ]


def test_import_never_deletes_and_fills_no_gap_with_nothing(library):
    tag = make(library, "a", key="1", description="Kept.")
    assert codebooks.import_codebook(library, [draft("a"), draft("b/c")]).value == 2
    assert tagging.list_tags(library)[0].id == tag
    assert [row[0] for row in contents(library)] == ["a", "b", "b/c"]
    assert contents(library)[0][2:4] == ("1", "Kept.")


def test_export_over_the_library_is_refused(library):
    with pytest.raises(TargetUnwritable):
        codebooks.export_codebook(library, library.path)


def test_templates_have_sound_paths_keys_and_words():
    templates = codebooks.list_templates()
    assert len(templates) >= 6
    assert next(iter(templates)) == codebooks.STARTER
    for book in templates.values():
        keys = [one.key for one in book.tags if one.key]
        assert len(keys) == len(set(keys)), book.name
        assert set(keys) <= set(TAG_KEYS)
        assert len({one.path for one in book.tags}) == len(book.tags), book.name
        assert all(one.description.endswith(".") and one.colour for one in book.tags), book.name
        assert book.description.endswith(".")


def test_template_is_added_in_one_step_and_leaves_what_is_there(library):
    make(library, "frame", key="5", description="My frames.")
    dump = dump_library(library)
    done = codebooks.add_template(library, "framing")
    assert done.value == len(codebooks.read_template("framing").tags) - 1
    own = next(row for row in contents(library) if row[0] == "frame")
    assert own[2:4] == ("5", "My frames.")
    assert codebooks.add_template(library, "framing").step is None
    undoing.undo(library)
    assert dump_library(library) == dump


def test_json_codebook_can_be_imported_as_well(library, tmp_path):
    path = tmp_path / "mine.json"
    path.write_text('{"format": "dateline-codebook/1", "name": "M", "tags": [{"name": "a"}]}', "utf-8")
    assert codebooks.import_codebook(library, codebooks.read_codebook(path).tags).value == 1


def test_missing_template_is_told():
    with pytest.raises(FileUnreadable, match=r"nowhere\.json"):
        codebooks.read_template("nowhere")


def test_tag_whose_own_key_is_kept_loses_it_to_no_other(library):
    make(library, "a", key="1")
    codebooks.import_codebook(library, [draft("a", key="2"), draft("b", key="1")], keeps_own=True)
    assert [(path, key) for path, _, key, *_ in contents(library)] == [("a", "1"), ("b", "")]
