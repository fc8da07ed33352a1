"""Whatever stands in a project of REFI-QDA, it is read soundly or refused with words."""

import tempfile
from functools import cache
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.errors import FileUnreadable
from reader.domain.texts import hash_text
from reader.formats.refi_project import read_project
from tests.helpers.made_projects import foreign_project, full_project, read_members, write_archive, write_made

PIECES = (
    *(b'guid="', b"<Coding", b"</Coding>", b"-1", b"9" * 30, b"&#0;", b"&#55296;", b"\xff", b'<Code guid="'),
    *(b'""', b"<TextSource/>", b'targetGUID=""', b"NaN", b"<Description/>", b"<VariableValue/>", b"<Note/>"),
    b"\xef\xbb\xbf",
)
changes = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 30), st.sampled_from(PIECES) | st.binary(max_size=3)),
    min_size=1,
    max_size=4,
)


@cache
def whole(is_own: bool) -> dict[str, bytes]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "whole.qdpx"
        if is_own:
            write_made(full_project(), path)
        else:
            marked = [(4, 10, "puppet"), (4, 10, "1:2 puppet…"), (30, 40, "x")]
            text = "The puppet forces\r\nmust not miscalculate 😀.".encode()
            foreign_project(path, {"a": text}, {"a": marked}, origin="NVivo 12", inner="<Coding/>")
        return read_members(path)


def damage(data: bytes, some: list[tuple[float, int, bytes]]) -> bytes:
    for place, removed, piece in some:
        start = int(place * len(data))
        data = data[:start] + piece + data[start + removed :]
    return data


@settings(max_examples=300, deadline=None)
@given(st.booleans(), changes, st.booleans())
def test_damaged_projects_are_sound_or_refused(is_own, some, is_text):
    members = dict(whole(is_own))
    name = next(one for one in members if (one == "project.qde") != is_text)
    members[name] = damage(members[name], some)
    with tempfile.TemporaryDirectory() as folder:
        path = write_archive(Path(folder) / "x.qdpx", members.pop("project.qde"), members)
        try:
            project = read_project(path)
            articles = list(project.iter_articles())
        except FileUnreadable as error:
            assert error.what
            return
    assert_sound(project, articles)


def assert_sound(project, articles):
    coders, tags = {coder.guid for coder in project.coders}, {tag.guid for tag in project.tags}
    guids = [article.guid for article in articles]
    for article in articles:
        texts = {"": article.text} | {hash_text(one.text): one.text for one in article.versions}
        for one in article.annotations:
            guids.append(one.guid)
            assert one.quote and texts[one.text_sha256][one.start : one.end] == one.quote
            assert one.coder in coders and tags.issuperset(one.tags)
        assert all(one.tag in tags and one.coder in coders for one in article.tags)
    assert len(set(guids)) == len(guids)
    assert all(tag.parent == "" or tag.parent in tags for tag in project.tags)
