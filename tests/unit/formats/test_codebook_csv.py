"""The codebook as CSV: written for any program, read from many."""

import io

import pytest

from reader.domain.errors import FileUnreadable
from reader.domain.tags import Colour, Tag, TagPath
from reader.formats.codebook_csv import COLUMNS, read_codebook, write_codebook
from reader.formats.source_files import SourceFile


def make_tag(number, path, parent=None, **values):
    texts = {"key": "", "description": "", "example": "", "counter_example": "", "uses": 0} | values
    return Tag(number, f"guid-{number}", parent, TagPath.parse(path), Colour.RED, position=number, **texts)


def written(*tags):
    stream = io.StringIO(newline="")
    assert write_codebook(stream, tags) == len(tags)
    return stream.getvalue()


def read(text, encoding="utf-8"):
    return read_codebook(SourceFile.from_bytes(text.encode(encoding), "codebook.csv"))


def test_write_codebook_names_parents_by_their_guids():
    text = written(make_tag(1, "a"), make_tag(2, "a/b", 1, key="k", description='Say "b", or\nc', uses=7))
    header, first, rest = text.split("\r\n", 2)
    assert tuple(header.split(",")) == COLUMNS
    assert first == "guid-1,,a,,,,red,,0"
    assert rest == 'guid-2,guid-1,a/b,"Say ""b"", or\nc",,,red,k,7\r\n'


def test_read_codebook_gives_back_what_was_written():
    tag = make_tag(1, "주제/핵", description="핵 문제\n둘째 줄", example="=1+1", counter_example="“no”", key="h")
    (draft,) = read(written(tag)).tags
    assert str(draft.path) == "주제/핵"
    assert (draft.colour, draft.key) == (Colour.RED, "h")
    assert (draft.description, draft.example, draft.counter_example) == ("핵 문제\n둘째 줄", "=1+1", "“no”")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_read_codebook_takes_any_delimiter_and_mark(delimiter, encoding):
    rows = ["Code|Color|Definition", "theme / energy|GREEN|What drives it", "주제|blue|"]
    book = read("\n".join(rows).replace("|", delimiter), encoding)
    assert [str(draft.path) for draft in book.tags] == ["theme/energy", "주제"]
    assert book.tags[0].colour is Colour.GREEN
    assert [draft.description for draft in book.tags] == ["What drives it", ""]


def test_rows_that_are_no_tags_are_told_and_the_others_read():
    book = read('path,key\na//b,\ngood,1\n,2\nbad key,12\n"x",1,2,3\n')
    assert [str(draft.path) for draft in book.tags] == ["good", "bad key"]
    assert book.tags[1].key == ""
    assert "cannot be a key" in book.tags[1].notes[0]
    assert [fault.split(":")[0] for fault in book.faults] == ["line 2", "line 4", "line 6"]


@pytest.mark.parametrize("is_guarded", [True, False])
@pytest.mark.parametrize(
    "text", ["=1+1", "-ism", "'=1", "''@x", "'quoted' words", "－full width", " =1", "' -x", "plain"]
)
def test_texts_that_look_like_formulas_come_back(text, is_guarded):
    stream = io.StringIO(newline="")
    write_codebook(stream, [make_tag(1, text, description=text)], is_guarded=is_guarded)
    cells = stream.getvalue().split("\r\n")[1].split(",")
    assert not is_guarded or not cells[2].startswith(("=", "-", "－"))
    (found,) = read(stream.getvalue()).tags
    assert (str(found.path), found.description) == (text.strip(), text)
    assert not is_guarded or not cells[3].lstrip().startswith(("=", "-", "－"))


def test_unknown_colour_is_noted_and_left_out():
    (draft,) = read("tag_path,colour\na,#ff0000\n").tags
    assert draft.colour is None
    assert "#ff0000" in draft.notes[0]


def test_file_without_a_column_of_paths_is_refused():
    with pytest.raises(FileUnreadable, match="tag_path"):
        read("colour,key\nred,1\n")
