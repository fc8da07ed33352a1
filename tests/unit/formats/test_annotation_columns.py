"""Columns of tables of annotations told by their names, and by what stands in them."""

import pytest

from reader.domain.annotation_tables import TableKind
from reader.formats.annotation_columns import guess_annotation_columns, guess_kind
from reader.formats.tagged_csv import COLUMNS


def guess(header, **row):
    columns = header.split(",")
    return dict(guess_annotation_columns(columns, [dict.fromkeys(columns, "x") | row]).pairs)


def test_our_own_columns_are_taken_by_their_names():
    names = [column.name for column in COLUMNS]
    found = dict(guess_annotation_columns(names, []).pairs)
    assert all(field == column for field, column in found.items())
    assert found.keys() >= {
        "annotation_id",
        "tag_id",
        "tag_path",
        "quote",
        "start",
        "memo",
        "article_id",
        "starred",
    }
    assert guess_kind(names, [{"format": "dateline-csv/1"}]) is TableKind.DATELINE


@pytest.mark.parametrize(
    ("header", "wanted"),
    [
        ("article_id,start,end,tag_path", ("article_id", "start", "end", "tag_path")),
        ("Article ID;Quote;Tag Path".replace(";", ","), ("article_id", "quote", "tag_path")),
        ("Document name,Segment,Code,Comment", ("article_title", "quote", "tag", "memo")),
        ("docid,pos0,pos1,seltext,codename,owner", ("article_id", "start", "end", "quote", "tag", "coder")),
    ],
)
def test_names_of_other_programs_are_known(header, wanted):
    assert set(guess(header)) == set(wanted)


def test_a_column_of_text_is_the_quote_or_the_whole_by_what_it_holds():
    assert "quote" in guess("article_id,text,tag")
    assert "quote" in guess("url,start,end,text,tag", start="4", end="9", text="words")
    assert "text" in guess("start,end,text,label", start="4", end="9", text="many more words than five")
    assert "text" in guess("id,data,label")


def test_a_bare_id_tells_annotations_apart_only_where_there_are_any():
    assert guess("id,document,tag,content")["annotation_id"] == "id"
    assert "annotation_id" not in guess("id,data,label")
