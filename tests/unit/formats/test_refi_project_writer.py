"""Projects of REFI-QDA are written as the standard asks, and come back."""

import io
import re
from zipfile import ZipFile

import pytest
from lxml import etree

from reader.domain.projects import Loss, ProjectArticle, ProjectVersion
from reader.domain.texts import hash_text
from reader.formats.refi_project import read_project
from reader.formats.refi_project_writer import write_project
from tests.helpers.made_projects import (
    ANN,
    NUCLEAR,
    SCHEMAS,
    TEXT,
    MadeProject,
    full_project,
    made_annotation,
    read_members,
    write_made,
)

NS = {"q": "urn:QDA-XML:project:1.0"}
ORDER = ["Users", "CodeBook", "Variables", "Cases", "Sources", "Notes", "Links", "Sets", "Graphs", "Description"]


@pytest.fixture
def written(tmp_path):
    path = tmp_path / "made.qdpx"
    write_made(full_project(), path)
    return read_members(path)


def root_of(members):
    return etree.fromstring(members["project.qde"])


def assert_valid(xml: bytes) -> None:
    schema = SCHEMAS / "Project-v1.0.xsd"
    if not schema.exists():
        pytest.skip(f"There is no schema {schema.name}.")
    etree.XMLSchema(etree.parse(schema)).assertValid(etree.fromstring(xml))


def test_a_full_project_is_valid(written):
    assert_valid(written["project.qde"])


@pytest.mark.parametrize(
    "project", [MadeProject(tags=(), coders=()), MadeProject(), MadeProject(losses=[Loss("a", "b", "c")])]
)
def test_projects_without_articles_tags_or_coders_are_valid(tmp_path, project):
    write_made(project, tmp_path / "bare.qdpx")
    xml = read_members(tmp_path / "bare.qdpx")["project.qde"]
    assert b"<Sources" not in xml and (b"<CodeBook" in xml) == bool(project.tags)
    assert_valid(xml)


def test_children_stand_in_the_order_of_the_standard(written):
    names = [etree.QName(child).localname for child in root_of(written)]
    assert names == [name for name in ORDER if name in names]
    assert names[:5] == ORDER[:5]


def test_texts_are_utf8_with_line_feeds_and_without_mark(written):
    data = written["sources/BD1BAB73-65D5-5751-98F7-CAD05CE06046.txt"]
    assert data == TEXT.encode("utf-8")
    assert not data.startswith(b"\xef\xbb\xbf") and b"\r" not in data


def test_guids_are_upper_case_and_lead_somewhere(written):
    root = root_of(written)
    guids = root.xpath("//@guid")
    assert all(guid == guid.upper() for guid in guids)
    assert len(set(guids)) == len(guids)
    assert set(root.xpath("//@targetGUID | //@creatingUser")) <= set(guids)


def test_colours_have_six_digits_and_names_of_selections_sixty_characters(tmp_path):
    long = ProjectArticle(
        "bd1bab73-65d5-5751-98f7-cad05ce06046",
        "T",
        "word " * 60,
        (made_annotation(1, 0, 200, quote="word " * 40),),
    )
    write_made(MadeProject(articles=(long,)), tmp_path / "x.qdpx")
    root = root_of(read_members(tmp_path / "x.qdpx"))
    assert root.xpath("//@color") and all(re.fullmatch("#[0-9A-F]{6}", one) for one in root.xpath("//@color"))
    assert [len(one) for one in root.xpath("//q:PlainTextSelection/@name", namespaces=NS)] == [60]


def test_guids_of_codings_depend_on_the_annotation_and_the_tag_alone(tmp_path):
    def codings(project):
        write_made(project, tmp_path / "x.qdpx")
        return root_of(read_members(tmp_path / "x.qdpx")).xpath("//q:Coding/@guid", namespaces=NS)

    one = full_project()
    other = full_project()
    other.tags = tuple(type(tag)(tag.guid, tag.parent, tag.name + "!") for tag in other.tags)
    assert codings(one) == codings(other)


def test_the_same_project_gives_the_same_bytes():
    first, second = io.BytesIO(), io.BytesIO()
    write_project(first, full_project())
    write_project(second, full_project())
    assert first.getvalue() == second.getvalue()


def test_everything_comes_back(tmp_path):
    project = full_project()
    report = write_made(project, tmp_path / "x.qdpx")
    back = read_project(tmp_path / "x.qdpx")
    assert (back.name, back.origin, back.coders, back.tags) == (
        project.name, project.origin, project.coders, project.tags,
    )  # fmt: skip
    assert tuple(back.iter_articles()) == project.articles
    assert (report.articles, report.annotations, report.article_tags) == (2, 4, 2)
    assert report.losses == () and back.losses == []


def test_reading_twice_gives_the_same_twice(tmp_path):
    write_made(full_project(), tmp_path / "x.qdpx")
    back = read_project(tmp_path / "x.qdpx")
    first = list(back.iter_articles())
    assert list(back.iter_articles()) == first
    assert back.losses == [] and back.count_articles() == 2


def test_what_xml_cannot_write_is_replaced_and_told(tmp_path):
    marked = made_annotation(1, 3, 4, memo="bell \x07 and \ud800 end")
    article = ProjectArticle("bd1bab73-65d5-5751-98f7-cad05ce06046", "T", TEXT + "\x07", (marked,))
    report = write_made(MadeProject(articles=(article,)), tmp_path / "x.qdpx")
    assert [loss.what for loss in report.losses] == ["Control characters"]
    xml = read_members(tmp_path / "x.qdpx")["project.qde"]
    assert_valid(xml)
    assert "Control characters (T)" in xml.decode()
    back = next(iter(read_project(tmp_path / "x.qdpx").iter_articles()))
    assert back.annotations[0].memo == "bell \ufffd and \ufffd end"
    assert back.text == article.text  # texts are no XML


def test_losses_of_the_project_are_in_its_description(tmp_path):
    project = full_project()
    project.losses.append(Loss("An older text", "Title", "The format has one text an article."))
    report = write_made(project, tmp_path / "x.qdpx")
    told = root_of(read_members(tmp_path / "x.qdpx")).findtext("q:Description", namespaces=NS)
    assert "An older text (Title): The format has one text an article." in told
    assert report.losses[0] == project.losses[0]


def test_a_time_that_is_none_is_left_out_and_told(tmp_path):
    article = ProjectArticle(
        "bd1bab73-65d5-5751-98f7-cad05ce06046", "T", TEXT, (made_annotation(1, 3, 4, created_at="yesterday"),)
    )
    report = write_made(MadeProject(articles=(article,)), tmp_path / "x.qdpx")
    assert "yesterday" in report.losses[0].what
    assert_valid(read_members(tmp_path / "x.qdpx")["project.qde"])


def test_an_annotation_of_a_guid_that_is_none_gets_one(tmp_path):
    odd = made_annotation(1, 3, 4)
    odd = type(odd)("annotation-1", 3, 4, odd.quote, (NUCLEAR.guid,), ANN.guid, speaker="K")
    article = ProjectArticle("article-1", "T", TEXT, (odd,))
    write_made(MadeProject(articles=(article,)), tmp_path / "x.qdpx")
    assert_valid(read_members(tmp_path / "x.qdpx")["project.qde"])
    back = next(iter(read_project(tmp_path / "x.qdpx").iter_articles()))
    assert back.annotations[0].speaker == "K"


def test_texts_on_which_nothing_stands_are_told(tmp_path):
    article = ProjectArticle("bd1bab73-65d5-5751-98f7-cad05ce06046", "T", TEXT, versions=(ProjectVersion("old"),))
    report = write_made(MadeProject(articles=(article,)), tmp_path / "x.qdpx")
    assert [loss.what for loss in report.losses] == ["Another text of the article"]


def test_a_text_that_came_back_is_one_source_with_its_annotations_once(tmp_path):
    old = made_annotation(1, 0, 2, text_sha256=hash_text("old"))
    versions = (ProjectVersion("old"), ProjectVersion("between"), ProjectVersion("old"))
    article = ProjectArticle("bd1bab73-65d5-5751-98f7-cad05ce06046", "T", TEXT, (old,), versions=versions, place=3)
    report = write_made(MadeProject(articles=(article,)), tmp_path / "x.qdpx")
    assert report.annotations == 1
    with ZipFile(tmp_path / "x.qdpx") as archive:
        assert len(archive.namelist()) == len(set(archive.namelist())) == 3
    assert_valid(read_members(tmp_path / "x.qdpx")["project.qde"])
    project = read_project(tmp_path / "x.qdpx")
    (back,) = project.iter_articles()
    assert [one.guid for one in back.annotations] == [old.guid] and project.losses == []


def test_progress_is_told_within_a_long_article_and_while_the_archive_is_put_together():
    marks = tuple(made_annotation(number, 0, 2, origin="import") for number in range(12_000))
    article = ProjectArticle("bd1bab73-65d5-5751-98f7-cad05ce06046", "T", TEXT, marks)
    told = []
    write_project(io.BytesIO(), MadeProject(articles=(article,)), told.append)
    assert told.count(0) >= 12_000 // 500
    assert told.count(1) >= 1 + 12_000 // 5_000 + 1


def test_annotations_on_texts_that_are_not_there_are_told(tmp_path):
    lost = made_annotation(1, 0, 2, text_sha256="0" * 64)
    article = ProjectArticle("bd1bab73-65d5-5751-98f7-cad05ce06046", "T", TEXT, (lost,))
    report = write_made(MadeProject(articles=(article,)), tmp_path / "x.qdpx")
    assert [(loss.what, loss.where) for loss in report.losses] == [("An annotation", "T: “하나”")]
