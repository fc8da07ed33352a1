"""A library goes out as a project and a codebook of REFI-QDA and can be read back whole."""

import pytest
from lxml import etree

from reader.domain.annotations import Origin
from reader.domain.criteria import Criteria
from reader.domain.errors import Cancelled, TargetUnwritable
from reader.domain.exports import ExportFormat, ExportRequest
from reader.domain.spans import Span, anchor_span
from reader.domain.tags import TagPath
from reader.domain.versions import Placement
from reader.formats.refi_project import read_project
from reader.services import codebooks, exporting, libraries, marking, sources, tagging
from reader.services.project_exports import LibraryProject
from reader.store import anchor_reviews, annotations
from reader.store.tags import list_tags
from tests.helpers.articles import store_version
from tests.helpers.made_projects import SCHEMAS, read_members
from tests.helpers.marked_articles import mark_articles, mark_as


@pytest.fixture
def library(tmp_path):
    opened = libraries.create_library(tmp_path / "made.dateline", initiator="test", coder_name="Ann")
    yield opened
    opened.close()


@pytest.fixture
def marked(library):
    made = mark_articles(library)
    mark_as(library, "Ben & Co", made.second, "heroes", "theme/mass")
    marking.set_speaker(library, [made.forward], "They <all>")
    marking.set_starred(library, [made.heroes], True)
    return made


def request(target, **values):
    kind = ExportFormat.QDC if target.suffix == ".qdc" else ExportFormat.QDPX
    return ExportRequest(kind, target, **values)


def assert_valid(xml, name):
    if not (SCHEMAS / name).exists():
        pytest.skip(f"There is no schema {name}.")
    etree.XMLSchema(etree.parse(SCHEMAS / name)).assertValid(etree.fromstring(xml))


def test_a_library_comes_back_as_it_was(library, marked, tmp_path):
    report = exporting.export(library, request(tmp_path / "out.qdpx"))
    assert (report.files, report.rows) == ((tmp_path / "out.qdpx",), 3)
    back = read_project(tmp_path / "out.qdpx")
    with library.read() as unit:
        project = LibraryProject(unit, name="made")
        expected = [without_evidence(article) for article in project.iter_articles()]
        assert (back.name, back.origin, back.coders, back.tags) == (
            project.name, project.origin, project.coders, project.tags,
        )  # fmt: skip
        assert list(back.iter_articles()) == expected
    assert back.count_articles() == 3 and back.losses == []


def without_evidence(article):
    from dataclasses import replace

    return replace(article, date_evidence=())


def test_the_file_is_valid(library, marked, tmp_path):
    exporting.export(library, request(tmp_path / "out.qdpx"))
    assert_valid(read_members(tmp_path / "out.qdpx")["project.qde"], "Project-v1.0.xsd")


def test_an_annotation_on_an_older_text_comes_with_that(library, marked, tmp_path):
    exporting.export(library, request(tmp_path / "out.qdpx"))
    first, *_ = read_project(tmp_path / "out.qdpx").iter_articles()
    assert [version.text for version in first.versions] == ["An older text of heroes."]
    assert [one.quote for one in first.annotations if one.text_sha256] == ["older"]


def test_annotations_that_wait_are_known_as_such(library, marked, tmp_path):
    text = "Another older text."
    number = store_version(library, marked.second, paragraphs=(text,), is_current=False)
    with library.write("annotation.add") as unit:
        anchor = anchor_span(text, Span(0, 7))
        waiting = annotations.insert_annotation(unit, marked.second, number, anchor, memo="", origin=Origin.HAND)
        anchor_reviews.insert_review(unit, waiting, marked.second, 1, Placement(None, 0.0, "lost"))
    exporting.export(library, request(tmp_path / "out.qdpx"))
    found = [one for article in read_project(tmp_path / "out.qdpx").iter_articles() for one in article.annotations]
    assert [one.quote for one in found if one.is_waiting] == ["Another"]


def test_what_has_no_place_is_told(library, marked, tmp_path):
    assert exporting.export(library, request(tmp_path / "out.qdpx")).losses == ()
    store_version(library, marked.bare, paragraphs=("Nothing stands on this.",))
    report = exporting.export(library, request(tmp_path / "out.qdpx"))
    told = "Other texts of articles, on which nothing stands: 1"
    assert [loss.what for loss in report.losses] == [told]
    assert told.encode() in read_members(tmp_path / "out.qdpx")["project.qde"]


def test_what_has_no_place_is_counted_on_the_articles_of_the_export(library, marked, tmp_path):
    store_version(library, marked.bare, paragraphs=("Nothing stands on this.",))
    ids = [one.id for one in sources.list_sources(library)]
    sources.group_sources(library, ids, "State media")
    others, groups = "Other texts of articles, on which nothing stands: 1", "Groups of sources: 1"

    def tell(**values):
        return [loss.what for loss in exporting.export(library, request(tmp_path / "out.qdpx", **values)).losses]

    assert tell() == tell(articles=(marked.bare,)) == [groups, others]
    assert tell(articles=(marked.second,)) == [groups]
    assert tell(criteria=Criteria(coders=("Nobody",))) == []


def test_a_filter_chooses_articles_and_marks(library, marked, tmp_path):
    criteria = Criteria(coders=("Ben & Co",))
    report = exporting.export(library, request(tmp_path / "out.qdpx", criteria=criteria))
    (article,) = read_project(tmp_path / "out.qdpx").iter_articles()
    assert report.rows == 1
    assert [one.quote for one in article.annotations] == ["heroes"]


def test_chosen_articles_come_in_their_order(library, marked, tmp_path):
    exporting.export(library, request(tmp_path / "out.qdpx", articles=(marked.bare, marked.second)))
    assert [one.title for one in read_project(tmp_path / "out.qdpx").iter_articles()] == ["Third", "Second"]


def test_two_exports_have_the_same_bytes(library, marked, tmp_path):
    for name in ("one.qdpx", "two.qdpx"):
        exporting.export(library, request(tmp_path / name))
    assert (tmp_path / "one.qdpx").read_bytes() == (tmp_path / "two.qdpx").read_bytes()


def test_an_empty_library_is_a_project(library, tmp_path):
    exporting.export(library, request(tmp_path / "out.qdpx"))
    assert_valid(read_members(tmp_path / "out.qdpx")["project.qde"], "Project-v1.0.xsd")
    assert list(read_project(tmp_path / "out.qdpx").iter_articles()) == []


def test_cancelling_leaves_what_stood_there(library, marked, tmp_path):
    target = tmp_path / "out.qdpx"
    target.write_bytes(b"old")
    calls = iter([False, False, True])
    with pytest.raises(Cancelled):
        exporting.export(library, request(target), is_cancelled=lambda: next(calls))
    assert target.read_bytes() == b"old"
    assert not list(tmp_path.glob(".dateline-*"))


def test_progress_goes_to_the_number_of_articles(library, marked, tmp_path):
    told = []
    exporting.export(library, request(tmp_path / "out.qdpx"), lambda done, total: told.append((done, total)))
    assert told[0] == (0, 3) and told[-1] == (3, 3)


def test_the_codebook_comes_back(library, marked, tmp_path):
    tag = tagging.create_tag(library, TagPath.parse("a & b/<c>")).value
    tagging.change_tag(library, tag, key="k", description="What\n\nit is", example="E & F", counter_example="None")
    report = exporting.export(library, request(tmp_path / "book.qdc"))
    assert report.rows == 5
    assert codebooks.export_codebook(library, tmp_path / "same.qdc") == 5
    assert (tmp_path / "same.qdc").read_bytes() == (tmp_path / "book.qdc").read_bytes()
    assert_valid((tmp_path / "book.qdc").read_bytes(), "Codebook-v1.0.xsd")
    book = codebooks.read_codebook(tmp_path / "book.qdc")
    assert book.faults == ()
    with library.read() as unit:
        held = [(one.path, one.values()) for one in map(as_draft, list_tags(unit))]
    assert [(one.path, one.values()) for one in book.tags] == held
    other = libraries.create_library(tmp_path / "other.dateline", initiator="test", coder_name="Ann")
    try:
        assert codebooks.import_codebook(other, book.tags).value == 5
        assert codebooks.import_codebook(other, book.tags).step is None
    finally:
        other.close()


def as_draft(tag):
    from reader.domain.codebooks import TagDraft

    return TagDraft(tag.path, tag.colour, tag.key, tag.description, tag.example, tag.counter_example)


def test_a_codebook_without_tags_is_refused(library, tmp_path):
    with pytest.raises(TargetUnwritable, match="at least one tag"):
        exporting.export(library, request(tmp_path / "book.qdc"))
    assert not (tmp_path / "book.qdc").exists()


def test_the_codebook_of_a_project_can_be_taken_alone(library, marked, tmp_path):
    exporting.export(library, request(tmp_path / "out.qdpx"))
    book = codebooks.read_codebook(tmp_path / "out.qdpx")
    assert [str(one.path) for one in book.tags] == ["theme", "theme/mass", "style"]
