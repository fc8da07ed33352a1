"""A project of any content comes back from REFI-QDA as it was, through a file that the schema takes."""

import io
import tempfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from reader.domain.dates import DateBasis
from reader.domain.projects import (
    ProjectAnnotation,
    ProjectArticle,
    ProjectArticleTag,
    ProjectCoder,
    ProjectTag,
)
from reader.domain.texts import canonical_text
from reader.formats.refi_codebook import read_codebook, write_codebook
from reader.formats.refi_codes import describe_tag, read_description
from reader.formats.refi_project import read_project
from reader.formats.refi_project_writer import write_project
from reader.formats.source_files import SourceFile
from tests.helpers.made_projects import SCHEMAS, MadeProject

# XML 1.0 has no control characters but these three.
in_xml = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff") | st.sampled_from(
    "\r\n\t"
)
awkward = st.sampled_from(
    ["&", "<", ">", "]]>", "&amp;", '"', "'", "\r\n", "\r", "\n\n", "😀", "한글", "ᄒ", "é", "\ufeff", " ",
     "\x85", "\u2028", "Example: ", "\n\nKey: a", "\\Key: ", "\n\nCounter-example: x", "&#13;"]
)  # fmt: skip
words = st.lists(st.text(in_xml, max_size=8) | awkward, max_size=5).map("".join)
names = words.map(lambda text: " ".join(text.replace("/", "").split())[:200].strip() or "n")
texts = st.lists(st.text(st.characters(exclude_characters="\0"), max_size=12) | awkward, max_size=8).map(
    lambda parts: canonical_text("".join(parts))
)
colours = st.from_regex(r"#[0-9a-f]{6}", fullmatch=True) | st.just("")
times = st.sampled_from(["", "2026-01-10T08:00:00Z", "2026-01-10T08:00:00.123Z"])
days = st.sampled_from(["", "2015", "2015-09", "2026-01-10"])


@st.composite
def projects(draw):
    guids = (str(one) for one in iter(lambda: draw(st.uuids()), None))
    fresh = set()

    def guid():
        one = next(one for one in guids if one not in fresh)
        fresh.add(one)
        return one

    coders = tuple(ProjectCoder(guid(), draw(names)) for _ in range(draw(st.integers(1, 2))))
    tags = []
    for _ in range(draw(st.integers(0, 4))):
        parent = draw(st.sampled_from(["", *(tag.guid for tag in tags)]))
        told = (draw(colours), draw(st.sampled_from(["", "a", "7"])), draw(words), draw(words), draw(words))
        tags.append(ProjectTag(guid(), parent, draw(st.just("same") | names), *told))
    articles = tuple(draw_article(draw, guid, coders, tags) for _ in range(draw(st.integers(0, 3))))
    return MadeProject(draw(names), "Dateline 0.1.0", coders, depth_first(tags), articles)


def depth_first(tags):
    """The order of a codebook."""

    def under(parent):
        for tag in tags:
            if tag.parent == parent:
                yield tag
                yield from under(tag.guid)

    return tuple(under(""))


def draw_article(draw, guid, coders, tags):
    text = draw(texts)
    some_coder = st.sampled_from([coder.guid for coder in coders])
    some_tags = (
        st.lists(st.sampled_from([tag.guid for tag in tags]), unique=True, max_size=3) if tags else st.just([])
    )
    annotations = []
    for _ in range(draw(st.integers(0, 4)) if text else 0):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        annotations.append(
            ProjectAnnotation(
                guid(),
                start,
                end,
                text[start:end],
                tuple(draw(some_tags)),
                draw(some_coder),
                draw(words),
                draw(words),
                draw(st.booleans()),
                draw(st.sampled_from(["hand", "find-all", "import"])),
                draw(times),
                draw(times),
            )
        )
    whole = {(tag, draw(some_coder)): draw(times) for tag in draw(some_tags)}
    told = [draw(words) for _ in range(5)]
    return ProjectArticle(
        guid(),
        draw(words),
        text,
        tuple(annotations),
        tuple(ProjectArticleTag(*key, time) for key, time in whole.items()),
        draw(st.sampled_from(["stated", "given"])),
        *told,
        draw(days),
        draw(days),
        draw(st.sampled_from(list(DateBasis))).value,
        draw(days),
        draw(st.sampled_from(["unread", "empty"])),
        draw(st.booleans()),
    )


@settings(max_examples=150, deadline=None)
@given(projects())
def test_projects_come_back_as_they_were(project):
    packed = io.BytesIO()
    report = write_project(packed, project)
    assert report.losses == ()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "project.qdpx"
        path.write_bytes(packed.getvalue())
        back = read_project(path)
        assert tuple(back.iter_articles()) == project.articles
    assert (back.name, back.coders, back.tags) == (project.name, project.coders, project.tags)
    assert back.losses == []


@settings(max_examples=60, deadline=None)
@given(projects())
def test_projects_are_valid(project):
    if not SCHEMAS.exists():
        pytest.skip("There are no schemas.")
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "Project-v1.0.xsd"))
    packed = io.BytesIO()
    write_project(packed, project)
    with zipfile.ZipFile(packed) as archive:
        schema.assertValid(etree.fromstring(archive.read("project.qde")))


@settings(max_examples=100, deadline=None)
@given(projects())
def test_codebooks_come_back_as_they_were(project):
    if not project.tags:
        return
    stream = io.StringIO(newline="")
    assert write_codebook(stream, project.tags, "Dateline 0.1.0") == []
    data = stream.getvalue().encode("utf-8")
    book = read_codebook(SourceFile.from_bytes(data, "book.qdc"))
    assert book.faults == ()
    told = [
        (draft.path.name, draft.key, draft.description, draft.example, draft.counter_example)
        for draft in book.tags
    ]
    assert told == [(tag.name, tag.key, tag.description, tag.example, tag.counter_example) for tag in project.tags]
    if SCHEMAS.exists():
        etree.XMLSchema(etree.parse(SCHEMAS / "Codebook-v1.0.xsd")).assertValid(etree.fromstring(data))


@given(words, words, words, st.sampled_from(["", "a"]))
def test_descriptions_of_codes_come_back(description, example, counter_example, key):
    tag = ProjectTag("g", "", "n", "", key, description, example, counter_example)
    words_read = read_description(describe_tag(tag))
    assert (words_read.description, words_read.example) == (description, example)
    assert (words_read.counter_example, words_read.key) == (counter_example, key)
