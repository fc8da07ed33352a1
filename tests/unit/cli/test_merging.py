"""`dateline import-project`: what comes in, what is told, and what is left when it fails."""

import pytest

from reader.domain.projects import ProjectArticle, ProjectArticleTag, ProjectTag
from reader.formats.refi_project_writer import write_project
from tests.helpers.foreign_projects import make_database, make_qualcoder, make_taguette
from tests.helpers.projects import CODERS, TIME, MadeProject, annotate, guid

WORDS = "The movement was waged in all units. 😀\nMany heroes came of it."
TAGS = (ProjectTag(guid(2, 0), "", "threat", "#C23B3B"), ProjectTag(guid(2, 1), guid(2, 0), "nuclear"))


@pytest.fixture
def qdpx(tmp_path):
    """A project of two articles in a file of REFI-QDA."""
    marked = annotate(0, WORDS, "heroes", tags=(guid(2, 1),), memo="look", coder=guid(1, 1))
    whole = (ProjectArticleTag(guid(2, 0), guid(1, 1), TIME),)
    articles = (
        ProjectArticle(guid(4, 0), "A title", WORDS, (marked,), whole, source="KCNA"),
        ProjectArticle(guid(4, 1), "Another title", "Other words."),
    )
    path = tmp_path / "made.qdpx"
    with path.open("wb") as stream:
        write_project(stream, MadeProject(articles, TAGS, CODERS))
    return path


def test_project_comes_into_a_new_library(command, tmp_path, qdpx):
    path = tmp_path / "new.dateline"
    ran = command("import-project", "--library", path, qdpx)
    assert ran.code == 0
    assert "articles" in ran.out
    [first, _] = command("list", "--library", path, "--json").json
    shown = command("show", "--library", path, first["id"], "--json").json
    assert [(one["quote"], one["memo"], one["tags"]) for one in shown["annotations"]] == [
        ("heroes", "look", ["threat/nuclear"])
    ]
    assert command("check", "--library", path).code == 0


def test_twice_is_once(command, tmp_path, qdpx):
    path = tmp_path / "new.dateline"
    first = command("import-project", "--library", path, "--json", qdpx).json
    again = command("import-project", "--library", path, "--json", qdpx).json
    assert (first["counts"]["articles"]["new"], again["counts"]["articles"]["same"]) == (2, 2)
    assert (first["has_changes"], again["has_changes"]) == (True, False)
    assert "Nothing is new" in command("import-project", "--library", path, qdpx).out


def test_dry_run_writes_nothing(command, tmp_path, qdpx):
    path = tmp_path / "new.dateline"
    ran = command("import-project", "--library", path, "--dry-run", qdpx)
    assert "nothing was written" in ran.out
    assert not path.exists()


def test_undo_takes_all_of_it_back(command, tmp_path, qdpx):
    path = tmp_path / "new.dateline"
    command("import-project", "--library", path, qdpx)
    assert command("undo", "--library", path).code == 0
    assert command("list", "--library", path, "--json").json == []


@pytest.mark.parametrize("content", [b"", b"no project", b"PK\3\4 cut short"])
def test_a_file_that_is_no_project_leaves_no_library(command, tmp_path, content):
    file = tmp_path / "odd.qdpx"
    file.write_bytes(content)
    ran = command("import-project", "--library", tmp_path / "new.dateline", file)
    assert ran.code == 1
    assert "odd.qdpx" in ran.err
    assert not (tmp_path / "new.dateline").exists()


def test_projects_of_qualcoder_and_taguette_come_in(command, tmp_path):
    words = {"id": 1, "name": "one", "fulltext": "Many heroes came."}
    code = {"cid": 1, "fid": 1, "seltext": "heroes", "pos0": 5, "pos1": 11, "owner": "Bo"}
    rows = {"source": [words], "code_name": [{"cid": 1, "name": "people"}], "code_text": [code]}
    qualcoder = make_qualcoder(tmp_path / "news.qda", rows)
    document = {"id": 1, "name": "two", "description": "", "filename": "", "created": "", "project_id": 1}
    taguette = make_taguette(tmp_path / "n.db", {"documents": [document | {"contents": "<p>Two words"}]})
    path = tmp_path / "new.dateline"
    for file in (qualcoder, taguette):
        assert command("import-project", "--library", path, file).code == 0
    assert [one["title"] for one in command("list", "--library", path, "--json").json] == ["one", "two"]


@pytest.mark.parametrize("kind", ["folder", "database"])
def test_other_folders_and_databases_are_refused(command, tmp_path, kind):
    other = tmp_path / "other"
    if kind == "folder":
        other.mkdir()
    else:
        make_database(other, "CREATE TABLE a (b)", {})
    ran = command("import-project", "--library", tmp_path / "new.dateline", other)
    assert (ran.code, "other" in ran.err) == (1, True)


def test_a_file_that_is_missing_is_told(command, tmp_path):
    ran = command("import-project", "--library", tmp_path / "new.dateline", tmp_path / "none.qdpx")
    assert (ran.code, "none.qdpx" in ran.err) == (1, True)


def test_another_library_is_merged(command, tmp_path, qdpx):
    first, second = tmp_path / "first.dateline", tmp_path / "second.dateline"
    command("import-project", "--library", first, qdpx)
    (tmp_path / "page.txt").write_text(
        "A mill opened in the valley on Tuesday.\nIt grinds the corn of five farms."
    )
    command("import", "--library", second, tmp_path / "page.txt")
    told = command("merge", "--library", second, "--dry-run", "--json", first).json
    assert (told["dry_run"], told["counts"]["articles"]["new"]) == (True, 2)
    assert len(command("list", "--library", second, "--json").json) == 1
    assert command("merge", "--library", second, first).code == 0
    assert len(command("list", "--library", second, "--json").json) == 3
    assert command("check", "--library", second).code == 0
    assert "Nothing is new" in command("merge", "--library", second, first).out


def test_only_another_library_is_merged(command, tmp_path, qdpx):
    path = tmp_path / "first.dateline"
    command("import-project", "--library", path, qdpx)
    for other in (path, qdpx, tmp_path / "none.dateline"):
        ran = command("merge", "--library", path, other)
        assert (ran.code, other.name in ran.err) == (1, True)


def test_a_library_given_as_a_project_tells_of_merging(command, tmp_path, qdpx):
    path = tmp_path / "first.dateline"
    command("import-project", "--library", path, qdpx)
    ran = command("import-project", "--library", tmp_path / "new.dateline", path)
    assert (ran.code, "dateline merge" in ran.err) == (1, True)
