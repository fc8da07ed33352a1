"""Projects of Taguette as ours: highlights at their bytes, tags by name, what is told."""

import os

import pytest

from reader.domain.errors import FileUnreadable
from reader.services.merging import merge_project
from reader.services.taguette_project import opened_taguette
from reader.store.check import iter_findings
from tests.helpers.foreign_projects import DATE, make_taguette

HTML = "<h1>News</h1>\n<p>하나 heroes came &amp; went.</p>"
NODES = "News\n하나 heroes came & went."


def highlight(number: int, words: str, *, snippet: str | None = None, by: int = 0) -> dict[str, object]:
    start = len(NODES[: NODES.index(words)].encode()) + by
    end = start + len(words.encode())
    kept = f"<p>{words.replace('&', '&amp;')}</p>" if snippet is None else snippet
    return {"id": number, "document_id": 1, "start_offset": start, "end_offset": end, "snippet": kept}


def rows_with(*highlights, links=()) -> dict[str, list[dict[str, object]]]:
    document = {"id": 1, "name": "one.html", "description": "of the document", "filename": "one.html"}
    return {
        "documents": [document | {"created": DATE, "project_id": 1, "contents": HTML}],
        "tags": [
            {"id": 1, "project_id": 1, "path": "U.S. people", "description": "who"},
            {"id": 2, "project_id": 1, "path": "a/b", "description": ""},
        ],
        "highlights": list(highlights),
        "highlight_tags": [{"highlight_id": one, "tag_id": tag} for one, tag in links],
    }


def read(path):
    with opened_taguette(path) as project:
        return project, list(project.iter_articles())


def test_documents_tags_and_highlights_come_in(tmp_path):
    rows = rows_with(highlight(1, "heroes came &"), highlight(2, "went"), links=[(1, 1), (1, 2)])
    project, [article] = read(make_taguette(tmp_path / "news.sqlite3", rows))
    assert (project.name, article.title, article.text) == ("News", "one.html", "News\n하나 heroes came & went.")
    assert [(tag.name, tag.parent) for tag in project.tags] == [("U.S. people", ""), ("a/b", "")]
    assert [(mark.quote, len(mark.tags), mark.memo, mark.doubt) for mark in article.annotations] == [
        ("News", 0, "of the document", ""),
        ("heroes came &", 2, "", ""),
        ("went", 0, "", ""),
    ]


def test_highlights_at_other_words_are_sought_and_told(tmp_path):
    rows = rows_with(
        highlight(1, "heroes", by=3),
        highlight(2, "came", snippet="<p>other words</p>"),
        highlight(3, "went", snippet="<p>gone</p>", by=9_000),
    )
    project, [article] = read(make_taguette(tmp_path / "news.sqlite3", rows))
    _, first, second = article.annotations
    assert (first.quote, bool(first.doubt)) == ("heroes", True)
    assert (second.quote, "other words" in second.doubt) == ("came", True)
    assert [("gone" in loss.what) for loss in project.losses] == [True]


def test_missing_tags_and_documents_are_told(tmp_path):
    lost = highlight(2, "came") | {"document_id": 7}
    rows = rows_with(highlight(1, "heroes"), lost, links=[(1, 99)])
    project, [article] = read(make_taguette(tmp_path / "news.sqlite3", rows))
    assert article.annotations[1].doubt == "A tag of it is missing."
    assert [loss.why for loss in project.losses] == ["Their document is missing."]


def test_several_projects_keep_their_tags_apart(tmp_path):
    rows = rows_with()
    rows["projects"] = [
        {"id": 1, "name": "News", "description": "", "created": DATE},
        {"id": 2, "name": "More", "description": "About more", "created": DATE},
    ]
    rows["tags"].append({"id": 3, "project_id": 2, "path": "U.S. people", "description": ""})
    project, _ = read(make_taguette(tmp_path / "all.sqlite3", rows))
    assert [tag.name for tag in project.tags] == ["News", "U.S. people", "a/b", "More", "U.S. people"]
    assert project.tags[4].parent == project.tags[3].guid
    assert [loss.why for loss in project.losses] == ["About more"]


def test_project_merges_twice_as_once_and_the_file_stays(tmp_path, library):
    path = make_taguette(tmp_path / "news.sqlite3", rows_with(highlight(1, "heroes"), links=[(1, 1)]))
    before = path.read_bytes()
    with opened_taguette(path) as project:
        plan = merge_project(library, project).value.plan
    assert plan.counts["annotations"].new == 2
    with opened_taguette(path) as project:
        assert merge_project(library, project).step is None
    with library.read() as unit:
        assert list(iter_findings(unit)) == []
    assert path.read_bytes() == before


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")
def test_a_pipe_is_refused(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(FileUnreadable), opened_taguette(tmp_path / "pipe"):
        pass


@pytest.mark.parametrize("content", [b"", b"text", b"SQLite format 3\0" + b"\0" * 500])
def test_other_files_are_refused(tmp_path, content):
    path = tmp_path / "odd.sqlite3"
    path.write_bytes(content)
    with pytest.raises(FileUnreadable), opened_taguette(path):
        pass


def test_exports_of_a_project_that_went_on_do_not_mix(tmp_path, library):
    """Taguette numbers everything anew in each export, so what was deleted moves what came after it."""
    first = rows_with(highlight(1, "heroes"), highlight(2, "went"), links=[(1, 1), (2, 2)])
    gone = {"id": 7, "name": "gone.html", "description": "", "filename": "", "created": DATE, "project_id": 1}
    first["documents"].insert(0, gone | {"contents": "<p>A mill opened in the valley.</p>"})
    second = rows_with(highlight(1, "went"), links=[(1, 1)])
    second["tags"] = [{"id": 1, "project_id": 1, "path": "a/b", "description": ""}]
    for number, rows in enumerate((first, second)):
        with opened_taguette(make_taguette(tmp_path / f"{number}.sqlite3", rows)) as project:
            done = merge_project(library, project)
    assert done.step is None
    assert not any(count.new or count.conflict for count in done.value.plan.counts.values())


def test_equal_documents_and_highlights_stay_two(tmp_path, library):
    rows = rows_with(highlight(1, "went"), highlight(2, "went"), links=[(1, 1), (2, 2)])
    rows["documents"].append(rows["documents"][0] | {"id": 2})
    with opened_taguette(make_taguette(tmp_path / "a.sqlite3", rows)) as project:
        counts = merge_project(library, project).value.plan.counts
        assert merge_project(library, project).step is None
    assert (counts["articles"].new, counts["annotations"].new) == (2, 4)


def test_a_project_that_got_another_name_is_the_same(tmp_path, library):
    rows = rows_with(highlight(1, "went"), links=[(1, 1)])
    for name in ("News", "More news"):
        rows["projects"] = [{"id": 1, "name": name, "description": "", "created": DATE}]
        with opened_taguette(make_taguette(tmp_path / f"{name}.sqlite3", rows)) as project:
            done = merge_project(library, project)
    assert done.step is None
