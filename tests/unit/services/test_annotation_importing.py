"""Annotations back from our own table: unchanged, changed, new, missing and refused, and one step for all."""

import json

import pytest

from reader.domain.annotation_tables import FieldChange, ImportChoices, Missing, UnknownTags, Verdict
from reader.domain.errors import Cancelled, FileUnreadable, TagMissing
from reader.domain.ids import TagId
from reader.domain.spans import Span
from reader.domain.tags import TagPath
from reader.services import marking, tagging, undoing
from reader.services.annotating import tag_article_with_paths
from reader.services.annotation_importing import (
    apply_import,
    find_mapping,
    keep_mapping,
    plan_import,
    read_table_head,
)
from reader.services.preferences import Preferences
from tests.helpers.annotation_tables import annotate, copied, counted, edit_table, export, only, write_table
from tests.helpers.articles import TEXT, store_article
from tests.helpers.dumps import count_steps, dump_library


@pytest.fixture
def article(library):
    return store_article(library)


@pytest.fixture
def table(tmp_path):
    return tmp_path / "table.csv"


@pytest.fixture
def marked(library, article, table):
    """Three annotations and a tag on the whole, exported."""
    annotate(library, article, "“My Hill”", "movement", "place/hill", memo="two\nlines")
    annotate(library, article, "heroes", "people")
    annotate(library, article, "😀 spread")
    tag_article_with_paths(library, article, [TagPath.parse("speech")])
    export(library, table)
    return table


def listed(library, article=1):
    return {one.quote: one for one in tagging.list_annotations(library, article)}


def tags_of(library, annotation):
    paths = {tag.id: str(tag.path) for tag in tagging.list_tags(library)}
    return [paths[tag] for tag in annotation.tags]


def test_what_was_exported_is_unchanged(library, marked):
    plan = plan_import(library, marked)
    assert counted(plan) == {"unchanged": 4}
    assert (plan.rows, plan.marks, plan.notes, plan.unknown_tags) == (5, (), (), ())
    before = dump_library(library)
    done = apply_import(library, plan)
    assert (done.value.total, done.step, bool(done.changes)) == (0, None, False)
    assert dump_library(library) == before


def test_a_dry_run_writes_nothing(library, marked):
    def change(rows):
        rows[1]["memo"] = "other"

    edit_table(marked, change)
    before, steps = dump_library(library), count_steps(library)
    plan_import(library, marked)
    assert (dump_library(library), count_steps(library)) == (before, steps)


def test_changes_of_a_row_are_found_and_applied_as_one_step(library, article, marked):
    def change(rows):
        hill = [row for row in rows if row["quote"] == "“My Hill”"]
        hill[0] |= {"memo": "changed", "speaker": "Kim", "starred": "yes"}
        for row in hill[1:]:
            row |= {"memo": "changed", "speaker": "Kim", "starred": "yes"}

    edit_table(marked, change)
    plan = plan_import(library, marked)
    assert counted(plan) == {"unchanged": 3, "changed": 1}
    mark = only(plan, Verdict.CHANGED)
    assert mark.changes == (
        FieldChange("memo", "two\nlines", "changed"),
        FieldChange("speaker", "", "Kim"),
        FieldChange("starred", "no", "yes"),
    )
    assert mark.places == ("line 3", "line 4")
    before = dump_library(library)
    done = apply_import(library, plan)
    assert (done.value.changed, done.value.new) == (1, 0)
    hill = listed(library)["“My Hill”"]
    assert (hill.memo, hill.speaker, hill.is_starred) == ("changed", "Kim", True)
    undoing.undo(library)
    assert dump_library(library) == before


def test_one_row_of_several_may_tell_the_change(library, marked):
    def change(rows):
        next(row for row in rows if row["quote"] == "“My Hill”")["memo"] = "changed"

    edit_table(marked, change)
    assert only(plan_import(library, marked), Verdict.CHANGED).values.memo == "changed"


def test_rows_that_contradict_each_other_are_refused(library, marked):
    def change(rows):
        for number, row in enumerate(row for row in rows if row["quote"] == "“My Hill”"):
            row["memo"] = f"changed {number}"

    edit_table(marked, change)
    mark = only(plan_import(library, marked), Verdict.REFUSED)
    assert mark.reason == "its rows say different things of its memo"
    assert mark.places == ("line 3", "line 4")


def test_rows_of_one_id_with_different_quotes_are_refused(library, marked):
    def change(rows):
        for row, words in zip(
            [row for row in rows if row["quote"] == "“My Hill”"], ("waged", "came"), strict=True
        ):
            row |= {"quote": words, "start": "", "end": ""}

    edit_table(marked, change)
    assert "words and offsets" in only(plan_import(library, marked), Verdict.REFUSED).reason


def test_tags_come_and_go_with_rows(library, marked):
    def change(rows):
        kept = [row for row in rows if row["tag_path"] != "place/hill"]
        twin = next(row for row in kept if row["quote"] == "heroes")
        return [*kept, twin | {"tag_id": "", "tag": "fame", "tag_path": "people/fame"}]

    edit_table(marked, change)
    plan = plan_import(library, marked)
    assert counted(plan) == {"unchanged": 2, "changed": 2}
    assert [mark.changes for mark in plan.marks] == [
        (FieldChange("tag", "place/hill", ""),),
        (FieldChange("tag", "", "people/fame"),),
    ]
    (unknown,) = plan.unknown_tags
    assert (unknown.path, unknown.rows) == ("people/fame", 1)
    before = dump_library(library)
    assert apply_import(library, plan).value.tags == ("people/fame",)
    found = listed(library)
    assert tags_of(library, found["“My Hill”"]) == ["movement"]
    assert tags_of(library, found["heroes"]) == ["people", "people/fame"]
    undoing.undo(library)
    assert dump_library(library) == before


def test_a_table_without_a_column_of_tags_takes_none_away(library, article, marked):
    edit_table(marked, lambda rows: [{"annotation_id": row["annotation_id"], "memo": "m"} for row in rows[1:2]])
    mark = only(plan_import(library, marked), Verdict.CHANGED)
    assert (mark.removed, mark.values.memo) == ((), "m")


def test_an_annotation_moves_where_its_words_stand(library, marked):
    def change(rows):
        row = next(row for row in rows if row["quote"] == "heroes")
        row |= {"quote": "Many heroes", "start": str(int(row["start"]) - 5)}

    edit_table(marked, change)
    plan = plan_import(library, marked)
    mark = only(plan, Verdict.CHANGED)
    assert mark.changes == (FieldChange("quote", "heroes", "Many heroes"),)
    apply_import(library, plan)
    start = TEXT.index("Many heroes")
    assert listed(library)["Many heroes"].span == Span(start, start + 11)


def test_offsets_that_do_not_hold_the_words_move_nothing(library, marked):
    def change(rows):
        next(row for row in rows if row["quote"] == "heroes")["start"] = "3"

    edit_table(marked, change)
    assert counted(plan_import(library, marked)) == {"unchanged": 4}


def test_words_that_stand_nowhere_are_not_placed(library, marked):
    def change(rows):
        next(row for row in rows if row["quote"] == "heroes")["quote"] = "astronauts of the moon"

    edit_table(marked, change)
    plan = plan_import(library, marked)
    assert only(plan, Verdict.NOT_PLACED).reason
    assert apply_import(library, plan).value.total == 0
    assert "heroes" in listed(library)


def test_missing_rows_stay_unless_deletion_is_chosen(library, article, marked):
    edit_table(marked, lambda rows: [row for row in rows if row["quote"] == "“My Hill”"])
    plan = plan_import(library, marked)
    assert counted(plan) == {"unchanged": 1, "missing": 3}
    assert apply_import(library, plan).value.total == 0
    keep = next(mark.id for mark in plan.marks if mark.quote == "heroes")
    before = dump_library(library)
    choices = ImportChoices(missing=Missing.DELETE, left_out=frozenset({keep}))
    done = apply_import(library, plan, choices)
    assert done.value.deleted == 2
    assert set(listed(library)) == {"“My Hill”", "heroes"}
    assert export(library, marked).decode().count("speech") == 0
    undoing.undo(library)
    assert dump_library(library) == before


def test_a_table_of_another_library_finds_nothing_missing(library, article, marked):
    def change(rows):
        return [rows[1] | {"annotation_id": "7a1f4f3a-6a55-4a8e-8f2c-1fd5b28f1c11"}]

    edit_table(marked, change)
    assert counted(plan_import(library, marked)) == {"new": 1}


def test_into_an_empty_copy_and_out_again_gives_the_same_bytes(library, article, table, tmp_path):
    with copied(library, tmp_path / "copy.dateline") as copy:
        annotate(library, article, "heroes", "b", "a/x", memo="two\nlines")
        annotate(library, article, "waged", "a/x", "b", "c")
        annotate(library, article, "Forward")
        tag_article_with_paths(library, article, [TagPath.parse("z"), TagPath.parse("b")])
        marking.set_starred(library, [1], True)
        marking.set_speaker(library, [1], "Kim")
        written = export(library, table)
        before = dump_library(copy)
        done = apply_import(copy, plan_import(copy, table))
        assert (done.value.new, done.value.coders) == (5, ())
        assert export(copy, tmp_path / "again.csv") == written
        undoing.undo(copy)
        assert dump_library(copy) == before


def test_tags_are_made_in_the_order_that_their_rows_show(library, article, table, tmp_path):
    with copied(library, tmp_path / "copy.dateline") as copy:
        annotate(library, article, "Forward", "a", "threat", "threat/a")
        annotate(library, article, "heroes", "threat/a")
        annotate(library, article, "😀", "threat/a", "a")
        written = export(library, table)
        apply_import(copy, plan_import(copy, table))
        assert export(copy, tmp_path / "again.csv") == written


def test_coders_are_made_by_name(library, article, marked, tmp_path):
    with copied(library, tmp_path / "copy.dateline") as copy:
        tagging.remove_annotations(copy, [1, 2, 3])

        def change(rows):
            for row in rows:
                row["coder"] = "Béla"

        edit_table(marked, change)
        plan = plan_import(copy, marked)
        assert plan.new_coders == ("Béla",)
        assert apply_import(copy, plan).value.coders == ("Béla",)
        assert {one.coder for one in listed(copy).values()} == {"Béla"}


def test_the_coder_of_rows_that_name_nobody_can_be_chosen(library, article, table):
    write_table(table, [{"article_id": str(article), "quote": "heroes", "tag_path": "a"}])
    apply_import(library, plan_import(library, table, coder="Zoë"))
    assert listed(library)["heroes"].coder == "Zoë"


def test_another_coder_in_a_row_is_told_and_not_taken(library, marked):
    def change(rows):
        for row in rows[1:]:
            row["coder"] = "Zoë"

    edit_table(marked, change)
    plan = plan_import(library, marked)
    assert counted(plan) == {"unchanged": 4}
    assert [note for note in plan.notes if "another coder" in note]


def test_fields_of_articles_are_told_and_not_taken(library, article, marked):
    def change(rows):
        rows[1] |= {"article_title": "Another", "date_from": "2020-01-01"}

    edit_table(marked, change)
    plan = plan_import(library, marked)
    assert counted(plan) == {"unchanged": 4}
    assert len([note for note in plan.notes if "articles are not changed" in note]) == 2


def test_unknown_tags_are_made_mapped_or_left_out(library, article, table):
    rows = [
        {"article_id": str(article), "quote": "heroes", "tag_path": path} for path in ("old/a", "old/b", "old/c")
    ]
    write_table(table, rows)
    present = tagging.create_tag(library, TagPath.parse("mine")).value
    plan = plan_import(library, table)
    choices = ImportChoices(tags={"old/a": present, "old/b": None})
    assert apply_import(library, plan, choices).value.tags == ("old", "old/c")
    assert tags_of(library, listed(library)["heroes"]) == ["mine", "old/c"]


def test_unknown_tags_are_skipped_as_a_whole(library, article, table):
    write_table(table, [{"article_id": str(article), "quote": "heroes", "tag_path": "old/a"}])
    done = apply_import(library, plan_import(library, table), ImportChoices(unknown_tags=UnknownTags.SKIP))
    assert (done.value.new, done.value.tags) == (1, ())
    assert listed(library)["heroes"].tags == ()


def test_a_tag_chosen_that_is_gone_leaves_all_as_it_was(library, article, table):
    write_table(table, [{"article_id": str(article), "quote": "heroes", "tag_path": "old/a"}])
    before = dump_library(library)
    with pytest.raises(TagMissing):
        apply_import(library, plan_import(library, table), ImportChoices(tags={"old/a": TagId(99)}))
    assert dump_library(library) == before


def test_unchecked_marks_are_left_out(library, article, table):
    rows = [{"article_id": str(article), "quote": quote, "tag_path": "a"} for quote in ("heroes", "waged")]
    plan = plan_import(library, write_table(table, rows))
    left_out = frozenset(mark.id for mark in plan.marks if mark.quote == "waged")
    assert apply_import(library, plan, ImportChoices(left_out=left_out)).value.new == 1
    assert set(listed(library)) == {"heroes"}


def test_tags_are_found_by_id_then_by_path_then_by_name(library, article, table):
    ids = [tagging.create_tag(library, TagPath.parse(path)).value for path in ("a/one", "b/two", "c/three")]
    guids = {tag.id: tag.guid for tag in tagging.list_tags(library)}
    rows = [
        {"tag_id": "{" + guids[ids[0]].upper() + "}", "tag_path": "gone/elsewhere", "tag": ""},
        {"tag_id": "", "tag_path": "b/two", "tag": ""},
        {"tag_id": "", "tag_path": "", "tag": "three"},
    ]
    plan = plan_import(
        library, write_table(table, [{"article_id": "1", "quote": "heroes", **row} for row in rows])
    )
    assert plan.unknown_tags == ()
    apply_import(library, plan)
    assert tags_of(library, listed(library)["heroes"]) == ["a/one", "b/two", "c/three"]


def test_an_id_that_names_a_renamed_tag_counts_and_is_told(library, article, marked):
    tagging.rename_tag(library, tagging.find_tag(library, TagPath.parse("people")).id, "persons")
    plan = plan_import(library, marked)
    assert counted(plan) == {"unchanged": 4}
    assert "“persons”" in plan.notes[0]


def test_taking_a_small_table_in_twice_is_once(library, article, table):
    rows = [{"article_id": str(article), "quote": "heroes", "tag_path": path, "memo": "m"} for path in ("a", "b")]
    write_table(table, rows)
    assert apply_import(library, plan_import(library, table)).value.new == 1
    before = dump_library(library)
    plan = plan_import(library, table)
    assert counted(plan) == {"unchanged": 1}
    assert apply_import(library, plan).value.total == 0
    assert dump_library(library) == before


def test_what_changed_since_the_plan_is_left_and_told(library, article, marked):
    def change(rows):
        for row in rows:
            row["memo"] = "from the table" if row["quote"] else ""
        return [*rows, rows[1] | {"annotation_id": "", "quote": "waged", "start": "", "end": ""}]

    edit_table(marked, change)
    plan = plan_import(library, marked)
    assert counted(plan) == {"unchanged": 1, "changed": 3, "new": 1}
    tagging.set_memo(library, 1, "from the window")
    tagging.remove_annotations(library, [2])
    taken = apply_import(library, plan).value
    assert (taken.changed, taken.new) == (1, 1)
    assert sorted(mark.reason for mark in taken.outdated) == [
        "it was changed meanwhile",
        "it was deleted meanwhile",
    ]
    assert listed(library)["“My Hill”"].memo == "from the window"


def test_a_tag_deleted_since_the_plan_is_told(library, article, table):
    tag = tagging.create_tag(library, TagPath.parse("a")).value
    write_table(table, [{"article_id": str(article), "quote": "heroes", "tag_path": "a"}])
    plan = plan_import(library, table)
    tagging.delete_tags(library, [tag])
    taken = apply_import(library, plan).value
    assert (taken.total, taken.outdated[0].reason) == (0, "a tag of it was deleted meanwhile")


def test_the_table_may_change_or_go_after_the_plan(library, article, table):
    write_table(table, [{"article_id": str(article), "quote": "heroes", "tag_path": "a"}])
    plan = plan_import(library, table)
    table.unlink()
    assert apply_import(library, plan).value.new == 1


def test_applying_a_plan_twice_changes_nothing_more(library, article, marked, tmp_path):
    with copied(library, tmp_path / "copy.dateline") as copy:
        tagging.remove_annotations(copy, [1, 2, 3])
        plan = plan_import(copy, marked)
        assert apply_import(copy, plan).value.new == 3
        taken = apply_import(copy, plan).value
        assert taken.total == 0
        assert {mark.reason for mark in taken.outdated} == {"an annotation of this id was made meanwhile"}


def test_cancelling_leaves_nothing(library, article, marked):
    with pytest.raises(Cancelled):
        plan_import(library, marked, is_cancelled=lambda: True)
    edit_table(marked, lambda rows: [row | {"memo": "x"} for row in rows])
    plan = plan_import(library, marked)
    before = dump_library(library)
    with pytest.raises(Cancelled):
        apply_import(library, plan, is_cancelled=lambda: True)
    assert dump_library(library) == before


def test_progress_tells_rows_and_marks(library, article, marked):
    told = []
    plan = plan_import(library, marked, progress=lambda *numbers: told.append(numbers))
    assert told[0] == (0, 0)
    assert told[-1] == (plan.rows, 0)


def test_mappings_are_remembered_by_the_columns(library, marked, table):
    head, preferences = read_table_head(marked), Preferences()
    assert find_mapping(preferences, head) is None
    keep_mapping(preferences, head, head.guess)
    assert find_mapping(preferences, head) == head.guess
    preferences.mappings = {key: json.dumps({"nonsense": "x"}) for key in preferences.mappings}
    assert find_mapping(preferences, head) is None


def test_a_table_without_what_is_needed_is_refused(library, table):
    write_table(table, [{"colour": "red", "size": "1"}])
    with pytest.raises(FileUnreadable, match="no column"):
        plan_import(library, table)
