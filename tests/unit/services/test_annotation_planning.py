"""What a table must not undo without being asked to: what its rows cannot name, name twice, or name unclearly."""

import pytest

from reader.domain.annotation_tables import ImportChoices, Missing, Verdict
from reader.domain.errors import Cancelled
from reader.domain.spans import Span
from reader.domain.tags import TagPath
from reader.services import annotating, tagging
from reader.services.annotating import tag_article_with_paths
from reader.services.annotation_importing import apply_import, plan_import
from tests.helpers.annotation_tables import annotate, counted, edit_table, export, only, write_table
from tests.helpers.articles import TEXT, store_article
from tests.helpers.dumps import dump_library

GUID = "7a1f4f3a-6a55-4a8e-8f2c-1fd5b28f1c11"
DELETE = ImportChoices(missing=Missing.DELETE)


@pytest.fixture
def article(library):
    return store_article(library, url="https://example.org/a")


@pytest.fixture
def table(tmp_path):
    return tmp_path / "table.csv"


@pytest.fixture
def marked(library, article, table):
    """Two annotations and a tag on the whole, exported; the table begins with “waged”."""
    annotate(library, article, "heroes", "a", memo="kept")
    annotate(library, article, "waged", "b")
    tag_article_with_paths(library, article, [TagPath.parse("speech")])
    export(library, table)
    return table


def listed(library, article=1):
    return {one.quote: one for one in tagging.list_annotations(library, article)}


def test_a_row_that_lost_its_id_still_names_its_annotation(library, marked):
    edit_table(
        marked, lambda rows: [row | {"annotation_id": ""} if row["quote"] == "waged" else row for row in rows]
    )
    plan = plan_import(library, marked)
    assert counted(plan) == {"unchanged": 3}
    before = dump_library(library)
    apply_import(library, plan, DELETE)
    assert dump_library(library) == before


def test_a_row_without_an_id_changes_and_never_deletes_what_stands_on_its_words(library, marked):
    def change(rows):
        return [row | {"annotation_id": "", "memo": "more"} if row["quote"] == "waged" else row for row in rows]

    edit_table(marked, change)
    apply_import(library, plan_import(library, marked), DELETE)
    assert listed(library)["waged"].memo == "more"


@pytest.mark.parametrize(
    "columns", [("annotation_id", "tag_path", "memo"), ("annotation_id", "article_id", "memo")]
)
def test_columns_that_cannot_name_tags_on_articles_delete_none(library, marked, columns):
    edit_table(
        marked, lambda rows: [{name: row[name] for name in columns} for row in rows if row["annotation_id"]]
    )
    plan = plan_import(library, marked)
    assert counted(plan) == {"unchanged": 2}
    assert apply_import(library, plan, DELETE).value.total == 0


@pytest.mark.parametrize(
    "wrong",
    [
        {"article_id": "x", "url": "", "text_sha256": "", "article_title": "other"},
        {"tag_id": "", "tag_path": "a//b", "tag": ""},
        {"tag_id": "", "tag_path": "", "tag": ""},
    ],
)
def test_where_a_row_is_refused_nothing_is_missing(library, marked, wrong):
    edit_table(marked, lambda rows: [row if row["annotation_id"] else row | wrong for row in rows])
    edit_table(marked, lambda rows: [row for row in rows if row["quote"] != "heroes"])
    plan = plan_import(library, marked)
    assert counted(plan) == {"unchanged": 1, "refused": 1}
    assert "none of it can go" in plan.notes[-1]
    assert apply_import(library, plan, DELETE).value.total == 0


def test_what_a_whole_table_lacks_still_goes_when_asked(library, article, marked):
    edit_table(marked, lambda rows: [row for row in rows if row["quote"] == "heroes"])
    plan = plan_import(library, marked)
    assert counted(plan) == {"unchanged": 1, "missing": 2}
    assert apply_import(library, plan, DELETE).value.deleted == 2
    assert set(listed(library)) == {"heroes"}


def test_missing_on_articles_that_the_table_does_not_name_are_told(library, marked):
    other = store_article(library, paragraphs=("Other heroes.",), title="Other")
    annotate(library, other, "Other", "a", text="Other heroes.")
    plan = plan_import(library, marked)
    assert counted(plan) == {"unchanged": 3, "missing": 1}
    assert any("1 article" in note and "filter" in note for note in plan.notes)
    edit_table(marked, lambda rows: [row for row in rows if row["quote"] != "heroes"])
    tagging.remove_annotations(library, [3])
    assert plan_import(library, marked).notes == ()


def test_a_name_that_several_tags_have_changes_no_tag(library, article, table):
    annotate(library, article, "heroes", "x/n")
    annotate(library, article, "waged", "y/n")
    export(library, table)
    edit_table(table, lambda rows: [{name: row[name] for name in ("annotation_id", "tag")} for row in rows])
    plan = plan_import(library, table)
    assert counted(plan) == {"unchanged": 2, "refused": 2}
    assert "x/n, y/n" in plan.marks[0].reason
    assert plan.unknown_tags == ()


def test_one_id_on_two_articles_is_taken_once(library, article, table):
    other = store_article(library, paragraphs=("Other heroes.",), source="KCNA")
    rows = [
        {"annotation_id": GUID, "article_id": str(one), "quote": "heroes", "tag_path": "a"}
        for one in (article, other)
    ]
    plan = plan_import(library, write_table(table, rows))
    assert counted(plan) == {"new": 1, "refused": 1}
    assert "another article" in only(plan, Verdict.REFUSED).reason
    assert apply_import(library, plan).value.new == 1


@pytest.mark.parametrize(("start", "end"), [("12a", ""), ("", "x"), ("1e3", "1e4")])
def test_offsets_that_cannot_be_read_make_no_tag_on_the_whole_article(library, article, table, start, end):
    write_table(table, [{"article_id": "1", "start": start, "end": end, "tag_path": "a"}])
    plan = plan_import(library, table)
    assert "no number" in only(plan, Verdict.REFUSED).reason


def test_numbers_that_may_be_thousands_or_decimals_are_not_guessed(library, article, table):
    row = {"article_id": "1", "start": "1,000", "end": "40.000", "quote": "", "tag_path": "a"}
    write_table(table, [row, row | {"quote": "heroes"}])
    plan = plan_import(library, table)
    assert "1 or 1000" in only(plan, Verdict.REFUSED).reason
    at = TEXT.index("heroes")
    assert only(plan, Verdict.NEW).place.span == Span(at, at + 6)


def test_words_that_stand_twice_are_two_annotations_by_what_is_around_them(library, table):
    text = "The war of words began. Then another war of nerves came, and the war of stars ended it all for good."
    store_article(library, paragraphs=(text,))
    begins = [text.index("war of words"), text.index("war of nerves")]
    rows = [
        {
            "article_id": "1",
            "quote": "war",
            "prefix": text[:at][-32:],
            "suffix": text[at + 3 : at + 35],
            "tag": "a",
        }
        for at in begins
    ]
    plan = plan_import(library, write_table(table, rows))
    assert [mark.place.span.start for mark in plan.marks] == begins


def test_a_row_that_would_overwrite_what_another_row_changes_is_refused(library, marked):
    def change(rows):
        (row,) = [row for row in rows if row["quote"] == "heroes"]
        return [row | {"memo": "by id"}, row | {"annotation_id": "", "memo": "by words"}]

    edit_table(marked, change)
    plan = plan_import(library, marked)
    assert only(plan, Verdict.CHANGED).values.memo == "by id"
    assert "another row" in only(plan, Verdict.REFUSED).reason
    apply_import(library, plan)
    assert listed(library)["heroes"].memo == "by id"


def test_what_an_annotation_has_one_of_and_rows_name_several_of_is_told(library, article, table):
    rows = [
        {"article_id": "1", "quote": "heroes", "tag_path": path, "speaker": speaker}
        for path, speaker in (("a", "Kim"), ("b", "Ri"), ("c", ""))
    ]
    mark = only(plan_import(library, write_table(table, rows)), Verdict.NEW)
    assert mark.values.speaker == "Kim"
    assert any("“Ri”" in note for note in mark.notes)


def test_placing_many_rows_on_one_article_can_be_cancelled(library, article, table):
    write_table(table, [{"article_id": "1", "quote": f"nowhere {one}", "tag_path": "a"} for one in range(200)])
    told = []

    def is_cancelled():
        return len(told) > 4  # the 200 rows are one piece of reading, and then the placing begins

    with pytest.raises(Cancelled):
        plan_import(library, table, progress=lambda *at: told.append(at), is_cancelled=is_cancelled)


@pytest.mark.parametrize(
    "change", [{"memo": "other"}, {"speaker": "Kim"}, {"starred": "yes"}, {"quote": "spread"}]
)
def test_one_of_several_rows_changed_is_enough_and_taking_it_in_twice_turns_nothing_back(
    library, article, table, change
):
    annotate(library, article, "heroes", "a", "b", "c", memo="kept")
    export(library, table)
    edit_table(table, lambda rows: [rows[0] | change | {"start": "", "end": ""}, *rows[1:]])
    assert counted(plan_import(library, table)) == {"changed": 1}
    apply_import(library, plan_import(library, table))
    again = plan_import(library, table)
    assert "after the table was written" in only(again, Verdict.REFUSED).reason
    assert apply_import(library, again).value.total == 0


def test_what_was_changed_after_the_table_was_written_is_told(library, article, marked):
    tagging.set_memo(library, 1, "newer")
    plan = plan_import(library, marked)
    mark = only(plan, Verdict.CHANGED)
    assert (mark.values.memo, mark.notes) == ("kept", ("the library changed it after the table was written",))
    assert any("1 annotation " in note and "after the table was written" in note for note in plan.notes)


def test_a_tag_put_on_after_the_table_was_written_is_told_before_it_goes(library, marked):
    annotating.retag_with_paths(library, [1], [], [TagPath.parse("later")])
    (mark,) = plan_import(library, marked).marks
    assert [(change.field, change.before) for change in mark.changes] == [("tag", "later")]
    assert mark.notes == ("the library changed it after the table was written",)


def test_a_memo_on_one_line_is_not_added_to_the_same_memo(library, article, table):
    annotate(library, article, "heroes", "a", memo="two\nlines")
    export(library, table, "excel")
    edit_table(table, lambda rows: [row | {"annotation_id": ""} for row in rows])
    assert counted(plan_import(library, table)) == {"unchanged": 1}


def test_a_memo_on_a_whole_article_is_told(library, article, table):
    write_table(table, [{"article_id": "1", "tag_path": "a", "memo": "lost", "speaker": ""}])
    plan = plan_import(library, table)
    assert any("memo" in note and "whole article" in note for note in plan.notes)
