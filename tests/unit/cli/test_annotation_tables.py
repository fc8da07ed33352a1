"""`dateline import-annotations`: the plan in words and JSON, the step, and the codes it ends with."""

import csv

import pytest


@pytest.fixture
def tagged(command, library, tmp_path):
    """A library with two annotations, and its table."""
    for words, tag in (("retrospect", "people"), ("comradely", "topic/campaign")):
        assert command("annotate", "--library", library, "--article", 1, "--quote", words, "--tag", tag).code == 0
    table = tmp_path / "table.csv"
    assert command("export", "--library", library, "--to", table).code == 0
    return table


def edit(table, change):
    with table.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    rows = change(rows) or rows
    with table.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def test_what_was_exported_is_unchanged(command, library, tagged):
    ran = command("import-annotations", "--library", library, tagged)
    assert ran.code == 0
    assert ["unchanged", "2"] in [line.split() for line in ran.out.splitlines()]
    assert ran.out.splitlines()[-1] == "0 new, 0 changed, 0 deleted."


def test_a_dry_run_tells_and_writes_nothing(command, library, tagged):
    edit(tagged, lambda rows: [row | {"memo": "fresh"} for row in rows[:1]])
    ran = command("import-annotations", "--library", library, "--dry-run", tagged)
    lines = ran.out.splitlines()
    assert ran.code == 0
    assert any(line.startswith("changed line 2") and line.endswith("memo: – → fresh") for line in lines)
    assert any(line.split() == ["missing", "(kept)", "1"] for line in lines)
    assert lines[-1] == "Nothing was written."
    again = command("import-annotations", "--library", library, "--dry-run", "--json", tagged).json
    assert again["counts"]["changed"] == 1
    assert again["written"] is None


def test_rows_with_offsets_alone_tell_the_words_that_stand_there(command, library, tmp_path):
    table = tmp_path / "offsets.csv"
    table.write_text("article_id,start,end,tag_path\n1,4,13,people\n", encoding="utf-8")
    ran = command("import-annotations", "--library", library, "--dry-run", table)
    first = command("show", "--library", library, "--json", 1).json["paragraphs"][0]
    assert f"new line 2 “{first[4:13]}” people" in ran.out.splitlines()


def test_missing_ones_go_when_asked_and_undo_brings_them_back(command, library, tagged):
    edit(tagged, lambda rows: rows[:1])
    ran = command("import-annotations", "--library", library, "--missing", "delete", "--json", tagged)
    assert (ran.code, ran.json["written"]["deleted"]) == (0, 1)
    assert command("undo", "--library", library).code == 0
    assert command("import-annotations", "--library", library, "--json", tagged).json["counts"]["missing"] == 1


def test_rows_not_placed_or_refused_are_listed_with_their_own_code(command, library, tmp_path):
    table = tmp_path / "small.csv"
    table.write_text(
        "article_id,quote,tag_path\n1,retrospect,a\n1,the,b\n1,astronauts,c\n77,retrospect,d\n1,retrospect,a//b\n",
        encoding="utf-8",
    )
    ran = command("import-annotations", "--library", library, table)
    assert ran.code == 3
    for reason in ("the quote stands in the text", "does not stand in the text", "no article 77", "empty part"):
        assert reason in ran.out
    listed = command("import-annotations", "--library", library, "--json", table).json
    verdicts = [mark["verdict"] for mark in listed["marks"]]
    assert verdicts == ["not placed", "not placed", "refused", "refused"]


def test_a_doubtful_place_is_taken_where_it_is_sure_enough(command, library, tmp_path):
    table = tmp_path / "small.csv"
    table.write_text("article_id,quote,tag_path\n1,the,b\n", encoding="utf-8")
    assert command("import-annotations", "--library", library, "--accept", "0.9", table).code == 3
    ran = command("import-annotations", "--library", library, "--accept", "0.4", "--json", table)
    assert (ran.code, ran.json["written"]["new"]) == (0, 1)


def test_unknown_tags_are_mapped_or_left_out(command, library, tagged, tmp_path):
    table = tmp_path / "small.csv"
    table.write_text("article_id,quote,tag_path\n1,victorious,folk\n1,victorious,other\n", encoding="utf-8")
    ran = command(
        *("import-annotations", "--library", library, "--map", "folk=people", "--unknown-tags", "skip", table)
    )
    assert ran.code == 0
    assert "unknown tag “folk”: 1 row" in ran.out
    again = command("import-annotations", "--library", library, "--json", "--dry-run", table).json
    assert [mark["tags"] for mark in again["marks"]] == [["folk", "other"]]
    wrong = command("import-annotations", "--library", library, "--map", "nobody=people", table)
    assert (wrong.code, "no unknown tag “nobody”" in wrong.err) == (1, True)


def test_columns_can_be_said(command, library, tmp_path):
    table = tmp_path / "odd.csv"
    table.write_text("a;b;c\n1;victorious;folk\n", encoding="utf-8")
    assert command("import-annotations", "--library", library, table).code == 1
    columns = "article_id=a,quote=b,tag_path=c"
    ran = command("import-annotations", "--library", library, "--columns", columns, "--coder", "Zoë", table)
    assert ran.code == 0
    assert ran.out.splitlines()[-1] == "1 new, 0 changed, 0 deleted, 1 tag made, 1 coder made."


@pytest.mark.parametrize(
    "words",
    [("--map", "x"), ("--columns", "nonsense=a"), ("--accept", "2"), ("--accept", "x"), ("--missing", "burn")],
)
def test_wrong_words_are_told(command, library, words):
    assert command("import-annotations", "--library", library, *words, "t.csv").code == 2
