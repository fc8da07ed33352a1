"""Projects given as files: told by name, planned without a trace, brought in whole or not at all, and listed."""

import pytest

from reader.domain.errors import Cancelled, FileUnreadable, LibraryExists, TargetUnwritable
from reader.domain.merges import MergeKind
from reader.services import browsing, importing, undoing
from reader.services.libraries import open_library
from reader.services.project_bringing import bring, bring_into_new, is_project, plan_bringing, save_list
from tests.helpers.articles import store_article
from tests.helpers.dumps import dump_library
from tests.helpers.made_projects import full_project, write_made


@pytest.fixture
def project(tmp_path):
    path = tmp_path / "project.qdpx"
    write_made(full_project(), path)
    return path


def test_projects_are_told_by_their_names(tmp_path):
    folder = tmp_path / "coded.qda"
    folder.mkdir()
    assert not is_project(folder)
    (folder / "data.qda").write_bytes(b"")
    assert is_project(folder)
    names = ("a.qdpx", "A.QDPX", "b.sqlite3", "data.qda", "c.dateline", "d.txt", "e.zip", "f.csv")
    assert [name for name in names if not is_project(tmp_path / name)] == ["d.txt", "e.zip", "f.csv"]


def test_plan_leaves_the_library_as_it_was_and_tells_what_comes(library, project):
    store_article(library)
    before = dump_library(library)
    here = plan_bringing(library, project)
    new = plan_bringing(library, project, is_new=True)
    assert dump_library(library) == before
    assert here.counts[MergeKind.ARTICLE].new == new.counts[MergeKind.ARTICLE].new == 2
    done = bring(library, project)
    assert done.value.plan.counts == here.counts
    undoing.undo(library)
    assert plan_bringing(library, project).counts == here.counts


def test_new_library_holds_what_was_planned_and_is_whole_or_not_there(library, project, tmp_path):
    target = tmp_path / "New.dateline"
    with pytest.raises(Cancelled):
        bring_into_new(library, project, target, is_cancelled=lambda: True)
    assert not target.exists()
    report = bring_into_new(library, project, target)
    made = open_library(target, initiator="test")
    assert len(list(browsing.iter_articles(made))) == report.plan.counts[MergeKind.ARTICLE].new == 2
    made.close()
    held = target.read_bytes()
    with pytest.raises(LibraryExists):
        bring_into_new(library, project, target)
    assert target.read_bytes() == held


@pytest.mark.parametrize("keeps", [True, False])
def test_new_library_is_told_whether_it_keeps_originals(library, project, tmp_path, keeps):
    bring_into_new(library, project, tmp_path / "New.dateline", keeps_originals=keeps)
    made = open_library(tmp_path / "New.dateline", initiator="test")
    assert importing.keeps_originals(made) is keeps
    made.close()


@pytest.mark.parametrize("ending", [".dateline", ".sqlite3", ".qda"])
def test_library_itself_is_refused_by_any_name(library, tmp_path, ending):
    store_article(library)
    link = tmp_path / f"link{ending}"
    link.hardlink_to(library.path)
    with pytest.raises(FileUnreadable, match="the library itself"):
        plan_bringing(library, link)
    store_article(library)


def test_list_is_saved_whole_and_never_over_the_library(library, project, tmp_path):
    plan = plan_bringing(library, project)
    target = save_list(library, plan, tmp_path / "list.txt")
    lines = target.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("“Made”, from Dateline")
    assert "Articles: 2 new, 0 the same, 0 changed, 0 in conflict, 0 to look at" in lines
    assert "To look at:" in lines
    with pytest.raises(TargetUnwritable):
        save_list(library, plan, library.path)
    with pytest.raises(TargetUnwritable):
        save_list(library, plan, tmp_path / "nowhere" / "list.txt")
