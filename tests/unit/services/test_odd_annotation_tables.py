"""Tables that a spreadsheet changed, that came from other texts and encodings, or that mean harm."""

import json

import pytest

from reader.domain.annotation_tables import ImportChoices, Verdict
from reader.domain.errors import FileUnreadable
from reader.domain.spans import Span
from reader.domain.tags import TagPath
from reader.services import tagging, versions
from reader.services.annotating import tag_article_with_paths
from reader.services.annotation_importing import apply_import, plan_import
from tests.helpers.annotation_tables import annotate, copied, counted, edit_table, export, only, write_table
from tests.helpers.articles import TEXT, store_article, store_version
from tests.helpers.dumps import dump_library

LONG = "word " * 20_000


@pytest.fixture
def article(library):
    return store_article(library, url="https://example.org/a")


@pytest.fixture
def table(tmp_path):
    return tmp_path / "table.csv"


def small(table, *rows, **form):
    """A table of article, quote and tag."""
    usual = {"article_id": "1", "quote": "heroes", "tag_path": "a"}
    return write_table(table, [usual | row for row in rows], **form)


def listed(library, article=1):
    return {one.quote: one for one in tagging.list_annotations(library, article)}


def guarded(library, article):
    annotate(library, article, "heroes", "=tag", memo="=1+1\nnext")
    annotate(library, article, "waged", "-minus", memo="'=kept")
    tag_article_with_paths(library, article, [TagPath.parse("+whole")])


def test_the_spreadsheet_profile_is_unchanged_with_and_without_its_side_file(library, article, table):
    guarded(library, article)
    export(library, table, "excel")
    side = table.with_name("table.csv.guarded.json")
    assert side.exists()
    assert counted(plan_import(library, table)) == {"unchanged": 3}
    side.unlink()
    assert counted(plan_import(library, table)) == {"unchanged": 3}


def test_apostrophes_go_where_the_side_file_names_them(library, article, table, tmp_path):
    with copied(library, tmp_path / "copy.dateline") as copy:
        guarded(library, article)
        export(library, table, "excel")
        edit_table(table, lambda rows: rows[::-1], encoding="utf-8-sig")
        apply_import(copy, plan_import(copy, table))
        assert listed(copy)["heroes"].memo == "=1+1 next"
        assert listed(copy)["waged"].memo == "'=kept"
        assert {str(tag.path) for tag in tagging.list_tags(copy)} == {"=tag", "-minus", "+whole"}


def test_a_damaged_side_file_is_told(library, article, table):
    guarded(library, article)
    export(library, table, "excel")
    table.with_name("table.csv.guarded.json").write_text("{not json", encoding="utf-8")
    with pytest.raises(FileUnreadable, match="damaged"):
        plan_import(library, table)


@pytest.mark.parametrize(
    "form",
    [
        {"encoding": "utf-8-sig", "delimiter": ";"},
        {"encoding": "utf-16", "delimiter": "\t", "end": "\n"},
        {"encoding": "utf-8", "delimiter": "|", "end": "\n"},
    ],
)
def test_separators_line_ends_and_encodings_of_spreadsheets(library, article, table, form):
    annotate(library, article, "heroes", "a", memo="tête 하나")
    annotate(library, article, "하나의 운동", "b")
    export(library, table)
    edit_table(table, lambda rows: rows, **form)
    assert counted(plan_import(library, table)) == {"unchanged": 2}


@pytest.mark.parametrize(("encoding", "quote"), [("cp1252", "“My Hill”"), ("cp949", "하나의 운동")])
def test_tables_in_old_encodings(library, article, table, encoding, quote):
    memo = "naïve café – “déjà vu”" if encoding == "cp1252" else "한국어 메모"
    small(table, {"quote": quote, "memo": memo}, encoding=encoding)
    plan = plan_import(library, table)
    assert counted(plan) == {"new": 1}
    assert only(plan, Verdict.NEW).place.quote == quote


def test_numbers_and_dates_as_spreadsheets_write_them(library, article, table):
    annotate(library, article, "heroes", "a")
    export(library, table)

    def mangle(rows):
        rows[0] |= {
            "start": f"{rows[0]['start']}.0",
            "end": f"{rows[0]['end']},00",
            "created_at": "01.02.2024 10:00",
        }

    edit_table(table, mangle)
    assert counted(plan_import(library, table)) == {"unchanged": 1}


@pytest.mark.parametrize("start", ["-5", "99999999999999999999", "1e5", "40.5", "Feb 3", "nan", "0x10", "²"])
def test_offsets_that_are_none_leave_the_quote_to_tell_the_place(library, article, table, start):
    small(table, {"start": start, "end": "50"})
    plan = plan_import(library, table)
    at = TEXT.index("heroes")
    assert only(plan, Verdict.NEW).place.span == Span(at, at + 6)


@pytest.mark.parametrize(("start", "end"), [("50", "40"), ("5", "5"), ("0", "999999999"), ("", "4"), ("-1", "4")])
def test_offsets_that_mark_nothing_are_told(library, article, table, start, end):
    write_table(table, [{"article_id": "1", "start": start, "end": end, "tag_path": "a"}])
    plan = plan_import(library, table)
    assert only(plan, Verdict.NOT_PLACED).reason
    assert apply_import(library, plan).value.total == 0


def test_offsets_alone_are_enough(library, article, table):
    at = TEXT.index("heroes")
    write_table(table, [{"article_id": "1", "start": str(at), "end": str(at + 6), "tag_path": "a"}])
    apply_import(library, plan_import(library, table))
    assert listed(library)["heroes"].span == Span(at, at + 6)


def test_a_quote_with_other_white_space_is_found(library, article, table):
    small(table, {"quote": "came of it. 하나의\u00a0운동"})
    place = only(plan_import(library, table), Verdict.NEW).place
    assert TEXT[place.span.start : place.span.end] == "came of it.\n하나의 운동"


def test_a_memo_of_a_hundred_thousand_characters_comes_back(library, article, table, tmp_path):
    with copied(library, tmp_path / "copy.dateline") as copy:
        annotate(library, article, "heroes", "a", memo=LONG)
        written = export(library, table)
        apply_import(copy, plan_import(copy, table))
        assert export(copy, tmp_path / "again.csv") == written


def test_a_cell_cut_off_by_a_spreadsheet_is_no_change(library, article, table):
    annotate(library, article, "heroes", "a", memo=LONG)
    export(library, table)
    edit_table(table, lambda rows: [row | {"memo": row["memo"][:32_767]} for row in rows])
    assert counted(plan_import(library, table)) == {"unchanged": 1}
    edit_table(table, lambda rows: [row | {"memo": row["memo"][:30_000]} for row in rows])
    assert counted(plan_import(library, table)) == {"changed": 1}


def test_words_that_stand_often_are_placed_by_what_is_around_them(library, table):
    text = "The war of words began. Then another war of nerves came, and the war of stars ended it all for good."
    store_article(library, paragraphs=(text,))
    second = text.index("war of nerves")
    row = {"quote": "war", "prefix": text[second - 32 : second], "suffix": text[second + 3 : second + 35]}
    plan = plan_import(library, small(table, {"quote": "war of", "prefix": "", "suffix": ""}, row))
    assert only(plan, Verdict.NEW).place.span.start == second
    doubtful = only(plan, Verdict.NOT_PLACED)
    assert "3 times" in doubtful.reason
    assert doubtful.place.score < 0.85
    done = apply_import(library, plan, ImportChoices(accepted=frozenset({doubtful.id})))
    assert done.value.new == 2


def test_offsets_over_an_older_version_are_carried_over(library, article, table, tmp_path):
    annotate(library, article, "heroes", "a")
    export(library, table)
    with copied(library, tmp_path / "copy.dateline") as copy:
        tagging.remove_annotations(copy, [1])
        store_version(copy, article, paragraphs=("A new beginning.", *TEXT.split("\n")))
        plan = plan_import(copy, table)
        assert only(plan, Verdict.NEW).place.version == 2
        apply_import(copy, plan)
        found = listed(copy)["heroes"]
        assert (found.version, found.span.start) == (2, TEXT.index("heroes") + len("A new beginning.\n"))


def test_what_has_no_sure_place_in_the_new_version_waits_on_the_old_one(library, article, table, tmp_path):
    annotate(library, article, "Many heroes came of it", "a")
    export(library, table)
    with copied(library, tmp_path / "copy.dateline") as copy:
        tagging.remove_annotations(copy, [1])
        store_version(copy, article, paragraphs=("Something else altogether was said.", TEXT.split("\n")[1]))
        plan = plan_import(copy, table)
        assert only(plan, Verdict.NEW).place.waits
        apply_import(copy, plan)
        assert versions.count_reviews(copy) == 1


def test_annotations_carried_to_a_new_version_are_unchanged_by_the_old_table(library, article, table):
    annotate(library, article, "heroes", "a")
    export(library, table)
    store_version(library, article, paragraphs=("A new beginning.", *TEXT.split("\n")))
    assert counted(plan_import(library, table)) == {"unchanged": 1}


@pytest.mark.parametrize(
    ("sign", "value"),
    [("url", "https://example.org/a"), ("article_title", "the “my hill”  movement"), ("article_id", "1")],
)
def test_articles_are_found_by_what_a_table_has(library, article, table, sign, value):
    write_table(table, [{sign: value, "quote": "heroes", "tag_path": "a"}])
    assert counted(plan_import(library, table)) == {"new": 1}


def test_articles_that_cannot_be_told_apart_are_refused(library, article, table):
    store_article(library, paragraphs=("Other heroes.",), source="KCNA")
    rows = [
        {"article_title": "The “My Hill” movement", "source": name, "quote": "heroes"} for name in ("", "KCNA")
    ]
    plan = plan_import(library, write_table(table, rows))
    assert "several articles" in only(plan, Verdict.REFUSED).reason
    assert only(plan, Verdict.NEW).article == 2


def test_ids_of_another_library_find_the_same_text(library, article, table, tmp_path):
    annotate(library, article, "heroes", "a")
    export(library, table)

    def change(rows):
        rows[0] |= {
            "annotation_id": "7a1f4f3a-6a55-4a8e-8f2c-1fd5b28f1c11",
            "article_id": "7a1f4f3a-6a55-4a8e-8f2c-1fd5b28f1c12",
            "quote": "waged",
            "start": "",
            "end": "",
        }

    edit_table(table, change)
    assert only(plan_import(library, table), Verdict.NEW).article == article


def test_an_annotation_said_to_stand_on_another_article_is_refused(library, article, table):
    other = store_article(library, paragraphs=("Other heroes.",), title="Other")
    annotate(library, article, "heroes", "a")
    export(library, table)
    edit_table(table, lambda rows: [row | {"article_id": str(other)} for row in rows])
    assert "another article" in only(plan_import(library, table), Verdict.REFUSED).reason


@pytest.mark.parametrize("path", ["a//b", "/", "a/", "x" * 201, "/".join("abc" * 20)])
def test_paths_that_are_none_are_refused_row_by_row(library, article, table, path):
    plan = plan_import(library, small(table, {"tag_path": path}, {"quote": "waged"}))
    assert only(plan, Verdict.REFUSED).reason
    assert only(plan, Verdict.NEW).quote == "waged"


def test_a_refused_row_takes_no_tag_away(library, article, table):
    annotate(library, article, "heroes", "a", "b")
    export(library, table)
    edit_table(table, lambda rows: [rows[0] | {"tag_id": "", "tag_path": "a//b"}, rows[1]])
    plan = plan_import(library, table)
    assert counted(plan) == {"unchanged": 1, "refused": 1}


def test_paths_that_lead_round_are_mere_paths(library, article, table):
    guid = "7a1f4f3a-6a55-4a8e-8f2c-1fd5b28f1c11"
    rows = [{"tag_id": guid, "tag_path": path, "tag": "a"} for path in ("a/b/a", "b/a/b", "a")]
    plan = plan_import(library, small(table, *rows))
    assert apply_import(library, plan).value.new == 1
    assert {str(tag.path) for tag in tagging.list_tags(library)} >= {"a", "a/b", "a/b/a", "b/a/b"}


def test_rows_that_stand_twice_count_once(library, article, table):
    annotate(library, article, "heroes", "a")
    export(library, table)
    edit_table(table, lambda rows: rows * 3)
    assert counted(plan_import(library, table)) == {"unchanged": 1}


@pytest.mark.parametrize(
    "data", [b"", b"\n\n", b"\xef\xbb\xbf", b"annotation_id,start\0,end\n1,2,3\n", b"%PDF-1.4 x"]
)
def test_files_that_are_no_tables_are_refused(library, table, data):
    table.write_bytes(data)
    with pytest.raises(FileUnreadable):
        plan_import(library, table)


def test_a_header_alone_changes_nothing(library, article, table):
    export(library, table)
    annotate(library, article, "heroes", "a")
    plan = plan_import(library, table)
    assert (plan.rows, counted(plan)) == (0, {})


def test_a_table_cut_short_loses_no_tags(library, article, table):
    annotate(library, article, "heroes", "a")
    annotate(library, article, "waged", "b", memo="a memo of some length")
    whole = export(library, table)
    for size in range(len(whole) - 3, len(whole) - 500, -37):
        table.write_bytes(whole[:size])
        plan = plan_import(library, table)
        allowed = ({"unchanged": 2}, {"unchanged": 1, "refused": 1}, {"refused": 1})
        assert counted(plan) in allowed, size


def test_a_nul_within_a_long_table_does_no_harm(library, article, table):
    annotate(library, article, "heroes", "a", memo=LONG * 12)
    export(library, table)
    table.write_bytes(table.read_bytes() + b'x\0y,"\0"\r\n')
    assert counted(plan_import(library, table)) == {"unchanged": 1, "refused": 1}


def test_hostile_cells_come_back_as_they_are(library, article, table, tmp_path):
    memo = "=cmd|' /C calc'!A0\t\ufeff\"quotes\", \r\n and\rmore \u2028 \U0001f600"
    with copied(library, tmp_path / "copy.dateline") as copy:
        annotate(library, article, "heroes", "=a", "'b", memo=memo)
        written = export(library, table)
        apply_import(copy, plan_import(copy, table))
        assert export(copy, tmp_path / "again.csv") == written
        assert counted(plan_import(library, table)) == {"unchanged": 1}


def test_a_locked_or_missing_file_is_told(library, tmp_path):
    with pytest.raises(FileUnreadable):
        plan_import(library, tmp_path / "none.csv")
    with pytest.raises(FileUnreadable):
        plan_import(library, tmp_path)


@pytest.mark.parametrize("field", ["tag_path", "memo", "speaker", "coder", "quote", "url"])
@pytest.mark.parametrize("odd", ["\0", "\ud800", "\x1b[31m"])
def test_what_no_library_keeps_is_planned_as_it_will_be_kept(library, article, tmp_path, field, odd):
    usual = {
        "article_id": "1",
        "quote": "heroes",
        "tag_path": "a",
        "memo": "m",
        "speaker": "s",
        "coder": "c",
        "url": "u",
    }
    lines = tmp_path / "table.jsonl"
    lines.write_text(json.dumps(usual | {field: usual[field] + odd}) + "\n", encoding="utf-8")
    plan = plan_import(library, lines)
    if field != "quote" or odd == "\0":
        assert apply_import(library, plan).value.new == 1
        assert counted(plan_import(library, lines)) == {"unchanged": 1}
    else:
        assert counted(plan) == {"not placed": 1}


def test_a_list_of_tags_in_json_is_as_many_tags(library, article, tmp_path):
    lines = tmp_path / "table.jsonl"
    rows = [
        {"article_id": 1, "quote": "heroes", "tags": ["a b", "c"]},
        {"article_id": 1, "quote": "", "tags": ["a b", "c"]},
    ]
    lines.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    plan = plan_import(library, lines)
    assert [[wish.path for wish in mark.tags] for mark in plan.marks] == [["a b", "c"], ["a b"], ["c"]]
    assert len({mark.id for mark in plan.marks}) == 3


@pytest.mark.parametrize("data", ["[" * 100_000, '{"a": ', "[1]", "[]"])
def test_json_without_a_row_that_can_be_read_tells_why(library, tmp_path, data):
    lines = tmp_path / "table.jsonl"
    lines.write_text(data, encoding="utf-8")
    told = "holds no rows" if data == "[]" else "No row of"
    with pytest.raises(FileUnreadable, match=told):
        plan_import(library, lines)


def test_json_rows_are_rows(library, article, tmp_path):
    lines = tmp_path / "table.jsonl"
    lines.write_text(json.dumps({"article_id": "1", "quote": "heroes", "tag_path": "a"}) + "\n", encoding="utf-8")
    before = dump_library(library)
    assert counted(plan_import(library, lines)) == {"new": 1}
    assert dump_library(library) == before
