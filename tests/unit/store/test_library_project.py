"""Another library as a project: everything of it comes along, and its file stays as it is."""

import shutil
import sqlite3
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings

from reader.domain.articles import ListedDraft
from reader.domain.errors import KnownError, NotALibrary
from reader.domain.ids import ArticleId
from reader.domain.spans import Span
from reader.domain.tags import Colour, TagPath
from reader.services import marking, project_importing, reading, tagging, undoing
from reader.services.merging import merge_project
from reader.store.check import iter_findings
from reader.store.library import Library, create_library
from reader.store.library_files import side_file
from reader.store.library_project import opened_library_project
from reader.store.schema import annotation, article, article_text, listed_item, original, tag
from tests.helpers.articles import PARAGRAPHS, add_version, bounds, make_draft, store_article, store_draft
from tests.helpers.dumps import dump_library
from tests.helpers.older_libraries import make_older_library
from tests.helpers.projects import MadeProject, projects

SAME = {
    article: (
        *("guid", "title", "title_basis", "byline", "url", "date_from", "date_evidence", "version", "words"),
        *("text_sha256", "fold_sha256", "reading_state", "is_starred", "captured_at"),
        *("layout", "layout_reason"),
    ),
    article_text: ("version", "text", "paragraph_starts", "text_sha256", "title", "url"),
    annotation: (
        *("guid", "version", "start", "end", "quote", "prefix", "suffix", "memo", "speaker", "is_starred"),
        *("origin", "created_at", "modified_at"),
    ),
    tag: ("guid", "name", "colour", "key", "description", "example", "counter_example", "position"),
    listed_item: ("day", "title", "teaser", "position", "occurrence"),
    original: ("sha256", "name", "media_type", "data"),
}


def facts(library: Library) -> dict[str, list[tuple[object, ...]]]:
    """What two libraries of the same content have in common: everything but ids and times of import."""
    dump = dump_library(library)
    found = {}
    for table, names in SAME.items():
        places = [table.c.keys().index(name) for name in names]
        found[table.name] = sorted((tuple(row[at] for at in places) for row in dump[table.name]), key=repr)
    return found


def fill(library: Library) -> None:
    """A library with everything in it that another can take."""
    listed = (ListedDraft("A mill opened in the valley", "2026-01-09"),)
    with library.write("article.import") as unit:
        draft = make_draft(listed=listed, date=bounds("2026-01-09", "2026-01-09"), url="http://naenara/1")
        store_draft(unit, draft, data=b"<p>the bytes")
    mine = tagging.create_tag(library, TagPath.parse("threat/nuclear"), colour=Colour.RED, key="1").value
    marked = tagging.add_annotation(library, ArticleId(1), Span(4, 13), [mine], "a memo").value
    marking.set_speaker(library, [marked], "Ri")
    tagging.add_annotation(library, ArticleId(1), Span(0, 3))
    tagging.tag_article(library, ArticleId(1), [mine])
    add_version(library, ArticleId(1), paragraphs=("Nothing of it is left.",), url="http://naenara/1")
    store_article(library, source="KCNA", paragraphs=PARAGRAPHS[:1])


@pytest.fixture
def other(tmp_path):
    made = create_library(tmp_path / "Other.dateline", coder_name="Bo")
    fill(made)
    yield made
    made.close()


def check_sound(library: Library) -> None:
    with library.read() as unit:
        assert list(iter_findings(unit)) == []


def test_an_empty_library_becomes_the_same(library, other):
    before = dump_library(library)
    other.close()
    with opened_library_project(other.path) as project:
        plan = merge_project(library, project).value.plan
    assert plan.losses == ()
    again = create_library(other.path.with_name("copy.dateline"))
    again.close()
    reopened = Library(other.path, initiator="", coder_name="Bo", is_read_only=True)
    assert facts(library) == facts(reopened)
    reopened.close()
    check_sound(library)
    undoing.undo(library)
    assert dump_library(library) == before


def test_merging_a_copy_into_itself_changes_nothing(library, tmp_path):
    fill(library)
    library.close()
    copy = shutil.copy(library.path, tmp_path / "copy.dateline")
    again = Library(library.path, initiator="", coder_name="Ann", is_read_only=False)
    with opened_library_project(Path(copy)) as project:
        done = merge_project(again, project)
    assert done.step is None
    assert not any(one.new or one.changed or one.conflict for one in done.value.plan.counts.values())
    again.close()


@settings(max_examples=15)
@given(first=projects(), second=projects())
def test_all_of_one_library_is_in_the_other_after_merging(first: MadeProject, second: MadeProject):
    with tempfile.TemporaryDirectory() as folder:
        ours, theirs = (create_library(Path(folder) / f"{name}.dateline") for name in "ab")
        merge_project(theirs, first)
        merge_project(ours, second)
        before = facts(theirs)
        theirs.close()
        with opened_library_project(theirs.path) as project:
            done = merge_project(ours, project)
            assert merge_project(ours, project).step is None
        counts = done.value.plan.counts["annotations"]
        assert counts.new + counts.same + counts.changed + counts.conflict == len(before["annotation"])
        texts = {row[1] for row in facts(ours)["article_text"]}
        assert {row[1] for row in before["article_text"]} <= texts
        check_sound(ours)
        ours.close()


def test_a_library_that_is_open_elsewhere_is_read_as_it_is(library, other):
    with opened_library_project(other.path) as project:
        tagging.create_tag(other, TagPath.parse("later"))
        merge_project(library, project)
    assert len(dump_library(library)["article"]) == 2


def test_older_libraries_are_read_from_a_copy(library, tmp_path):
    folder = tmp_path / "older"
    folder.mkdir()
    row = "INSERT INTO tag (guid, name, colour) VALUES ('00000000-0000-4000-8000-000000000001', 'threat', 'red')"
    path = make_older_library(folder / "Older.dateline", "0002", [row])
    before = path.read_bytes()
    with opened_library_project(path) as project:
        plan = merge_project(library, project).value.plan
    assert [one.name for one in plan.rows] == ["threat"]
    assert path.read_bytes() == before
    assert [one.name for one in folder.iterdir()] == [path.name]


def test_the_library_itself_is_refused(library):
    with pytest.raises(KnownError), project_importing.opened_library(library, library.path):
        pass


def test_files_that_act_are_refused(other):
    other.close()
    connection = sqlite3.connect(other.path)
    connection.execute("CREATE TRIGGER t AFTER INSERT ON tag BEGIN DELETE FROM article; END")
    connection.commit()
    connection.close()
    with pytest.raises(NotALibrary), opened_library_project(other.path):
        pass


def test_odd_values_in_a_library_are_no_fault(library, other):
    other.close()
    connection = sqlite3.connect(other.path)
    connection.executescript(
        """
        UPDATE annotation SET start = -3, "end" = 1e300, memo = x'ff', created_at = 7;
        UPDATE article SET date_evidence = '{', date_from = 'x', reading_state = 9, title = x'00', guid = id;
        UPDATE tag SET colour = 'no such', name = CAST('n' || id AS BLOB), parent_id = NULL, guid = 'x' || id;
        UPDATE original SET data = x'00';
        UPDATE coder SET name = 5;
        """
    )
    connection.close()
    with opened_library_project(other.path) as project:
        merge_project(library, project)
    check_sound(library)


def act(path: Path, *statements: str) -> None:
    """What another program writes into a library."""
    connection = sqlite3.connect(path)
    connection.executescript(";".join(statements))
    connection.commit()
    connection.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE article SET version = 'x'",
        "UPDATE article_text SET version = 'y' WHERE version = 1",
        "UPDATE original SET data = 'text'",
        "UPDATE original SET data = 9000000000000000000",
        "UPDATE article SET title = CAST(x'ff41' AS TEXT)",
        "UPDATE article_text SET text = CAST(x'ff41' AS TEXT)",
        "UPDATE article SET source_id = 99",
        "UPDATE listed_item SET day = '2026-99-99'",
        f"UPDATE article SET date_evidence = '{'[' * 100_000}'",
        """UPDATE article SET date_evidence = '[{"role": [1], "where": "body", "quote": 7, "start": "x"}]'""",
        "DELETE FROM article_text",
        "DELETE FROM coder",
    ],
)
def test_no_value_of_a_library_is_a_bug_of_ours(library, other, statement):
    other.close()
    act(other.path, statement)
    before = dump_library(library)
    with opened_library_project(other.path) as project:
        plan = merge_project(library, project).value.plan
        assert plan.counts["articles"].new == 2
        assert merge_project(library, project).step is None
    check_sound(library)
    for number in (1, 2):
        reading.open_article(library, ArticleId(number))
    undoing.undo(library)
    assert dump_library(library)["article"] == before["article"]


def test_rows_whose_guids_are_no_text_stay_apart(library, other):
    other.close()
    named = [f"UPDATE {table} SET guid = CAST(id || 'x' AS BLOB)" for table in ("article", "tag", "annotation")]
    act(other.path, *named)
    with opened_library_project(other.path) as project:
        counts = merge_project(library, project).value.plan.counts
    assert [counts[kind].new for kind in ("articles", "tags", "annotations")] == [2, 2, 2]


@pytest.mark.parametrize("parent", ["99", "id"])
def test_tags_under_none_or_themselves_stand_at_the_top_and_are_told(library, other, parent):
    other.close()
    act(other.path, f"UPDATE tag SET parent_id = {parent} WHERE name = 'threat'")
    with opened_library_project(other.path) as project:
        plan = merge_project(library, project).value.plan
    assert plan.counts["tags"].new == 2
    assert [loss.where for loss in plan.losses] == ["threat"]


def test_originals_that_cannot_be_unpacked_are_told(library, other):
    other.close()
    act(other.path, "UPDATE original SET data = x'00'")
    with opened_library_project(other.path) as project:
        plan = merge_project(library, project).value.plan
    assert [loss.what for loss in plan.losses] == ["The original of a text"]


def test_a_text_that_another_program_changed_is_told(library, other):
    other.close()
    act(other.path, "UPDATE article_text SET text = 'Other words' WHERE article_id = 2")
    with opened_library_project(other.path) as project:
        plan = merge_project(library, project).value.plan
    assert [loss.what for loss in plan.losses] == ["A text"]


def test_values_far_too_long_are_told_and_left_out(library, other):
    other.close()
    act(other.path, f"UPDATE annotation SET memo = '{'m' * 1_000_001}' WHERE id = 1")
    with opened_library_project(other.path) as project:
        plan = merge_project(library, project).value.plan
    assert plan.counts["annotations"].new == 2
    assert [loss.what for loss in plan.losses] == ["The memo of an annotation"]


def test_a_library_that_cannot_be_written_is_read_with_its_log(library, other, monkeypatch):
    monkeypatch.setattr("reader.store.library_project.is_writable", lambda _path: False)
    assert side_file(other.path, "-wal").stat().st_size
    with opened_library_project(other.path) as project:
        assert project.count_articles() == 2
        merge_project(library, project)
    assert len(dump_library(library)["article"]) == 2


def test_no_room_for_the_copy_is_told(other, monkeypatch):
    def refuse(*_names: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("reader.store.library_project.is_writable", lambda _path: False)
    monkeypatch.setattr("shutil.copyfile", refuse)
    with pytest.raises(KnownError), opened_library_project(other.path):
        pass
