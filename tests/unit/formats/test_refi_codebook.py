"""Codebooks of REFI-QDA: written as the standard asks, read from other programs, refused with words."""

import io

import pytest

from reader.domain.errors import FileUnreadable, TargetUnwritable
from reader.domain.projects import ProjectTag
from reader.domain.tags import Colour
from reader.formats.refi_codebook import read_codebook, write_codebook
from reader.formats.refi_codes import describe_tag, read_description
from reader.formats.source_files import SourceFile
from tests.helpers.made_projects import LEADER, NUCLEAR, SCHEMAS, THREAT, TWIN

CODE = "{0283ef6b-ed59-5a57-9acb-1f4c5bdd71e4}"


def read(xml: str):
    return read_codebook(SourceFile.from_bytes(xml.encode("utf-8"), "book.qdc"))


def test_the_sample_is_read():
    path = SCHEMAS / "generated-minimal.qdc"
    if not path.exists():
        pytest.skip(f"There is no file {path.name}.")
    book = read_codebook(SourceFile.from_path(path))
    assert [str(draft.path) for draft in book.tags] == ["threat", "threat/nuclear", "Actors", "Actors/leader"]
    assert (book.tags[0].description, book.tags[0].colour) == ("Any statement announcing harm.", Colour.RED)
    assert book.faults == ("The set “round 1” of 1 (sets): There are no sets of tags or articles.",)


def test_tags_of_one_name_under_different_parents_stay_two():
    stream = io.StringIO(newline="")
    assert write_codebook(stream, (THREAT, NUCLEAR, LEADER, TWIN), "Dateline 1") == []
    book = read(stream.getvalue())
    assert [str(draft.path) for draft in book.tags] == ["threat", "threat/nuclear", "leader", "leader/nuclear"]
    assert "<Sets" not in stream.getvalue()
    assert (book.tags[0].description, book.tags[0].counter_example) == (THREAT.description, THREAT.counter_example)


def test_a_codebook_without_tags_is_not_written():
    with pytest.raises(TargetUnwritable):
        write_codebook(io.StringIO(), (), "Dateline 1")


def test_control_characters_are_replaced_and_told():
    stream = io.StringIO(newline="")
    losses = write_codebook(stream, [ProjectTag(CODE, "", "bell", description="\x07")], "Dateline 1")
    assert [loss.what for loss in losses] == ["Control characters"]
    assert read(stream.getvalue()).tags[0].description == "\ufffd"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Just words", ("Just words", "", "", "")),
        ("Words\n\nExample: one\n\ntwo\n\nKey: k", ("Words", "one\n\ntwo", "", "k")),
        ("Words\n\nKey: of the matter", ("Words\n\nKey: of the matter", "", "", "")),
        ("An Example: no", ("An Example: no", "", "", "")),
        ("Words\nExample: same line break", ("Words\nExample: same line break", "", "", "")),
        ("Example: a\n\nExample: b", ("", "a\n\nExample: b", "", "")),
        ("", ("", "", "", "")),
    ],
)
def test_descriptions_of_other_programs_are_read(text, expected):
    words = read_description(text)
    assert (words.description, words.example, words.counter_example, words.key) == expected


def test_a_description_like_ours_is_told_apart():
    tag = ProjectTag(CODE, "", "n", description="Example: mine\n\n\\Key: k")
    assert read_description(describe_tag(tag)).description == tag.description


@pytest.mark.parametrize(
    ("xml", "words"),
    [
        ("", "is empty"),
        ("no xml", "damaged"),
        ("<CodeBook><Codes>", "cut off"),
        ("<Project/>", "no CodeBook"),
        ('<!DOCTYPE c [<!ENTITY a "b">]><CodeBook origin="&a;"/>', "entities"),
    ],
)
def test_what_is_no_codebook_is_refused(xml, words):
    with pytest.raises(FileUnreadable, match=words):
        read(xml)


def test_names_that_tags_cannot_have_are_told():
    book = read(f'<CodeBook><Codes><Code guid="{CODE}" name="and/or" isCodable="true"/></Codes></CodeBook>')
    assert [str(draft.path) for draft in book.tags] == ["and-or"]
    assert "and/or" in book.faults[0]
