"""Smart folders: criteria by name, each change one step that undo takes back."""

import pytest

from reader.domain.articles import ReadingState
from reader.domain.changes import Kind
from reader.domain.criteria import EVERYTHING, Criteria
from reader.domain.errors import FolderExists, FolderMissing, FolderNameInvalid
from reader.domain.history import describe_effect
from reader.domain.ids import FolderId, SourceId, TagId
from reader.domain.smart_folders import NAME_MAX_CP
from reader.services import history, smart_folders, undoing
from tests.helpers.dumps import count_steps, dump_library

WHOLE = Criteria(
    words="respected Comrade",
    tags=(TagId(3), TagId(4)),
    coders=("Ann", "정"),
    sources=(SourceId(1),),
    languages=("ko",),
    first="2024-01",
    last="2024-06",
    states=(ReadingState.UNREAD,),
    has_memo=True,
    is_starred=True,
    has_annotations=False,
    batch=7,
)
GONE = FolderId(99)


@pytest.fixture
def folders(library):
    """Three smart folders."""
    for name in ("Threats", "Unread", "조선"):
        smart_folders.create_folder(library, name, Criteria(words=name))
    return library


def names(library):
    return [folder.name for folder in smart_folders.list_folders(library)]


def folder_of(library, name):
    return next(folder.id for folder in smart_folders.list_folders(library) if folder.name == name)


def test_folder_keeps_all_parts_of_its_criteria(library):
    done = smart_folders.create_folder(library, "  All   of it ", WHOLE)
    (folder,) = smart_folders.list_folders(library)
    assert (folder.id, folder.name, folder.criteria) == (done.value, "All of it", WHOLE)
    assert done.changes.of(Kind.SMART_FOLDER) == {done.value}


def test_new_folders_stand_after_the_others(folders):
    assert names(folders) == ["Threats", "Unread", "조선"]


@pytest.mark.parametrize("taken", ["Threats", "threats", " THREATS "])
def test_name_that_another_folder_has_is_refused(folders, taken):
    dump, steps = dump_library(folders), count_steps(folders)
    with pytest.raises(FolderExists, match="Threats"):
        smart_folders.create_folder(folders, taken, EVERYTHING)
    with pytest.raises(FolderExists):
        smart_folders.rename_folder(folders, folder_of(folders, "Unread"), taken)
    assert (dump_library(folders), count_steps(folders)) == (dump, steps)


@pytest.mark.parametrize("name", ["", " \t ", "x" * (NAME_MAX_CP + 1)])
def test_name_that_is_none_is_refused(folders, name):
    dump = dump_library(folders)
    with pytest.raises(FolderNameInvalid):
        smart_folders.create_folder(folders, name, EVERYTHING)
    with pytest.raises(FolderNameInvalid):
        smart_folders.rename_folder(folders, folder_of(folders, "Unread"), name)
    assert dump_library(folders) == dump


@pytest.mark.parametrize(
    "verb",
    [
        lambda library: smart_folders.rename_folder(library, GONE, "x"),
        lambda library: smart_folders.change_folder(library, GONE, EVERYTHING),
        lambda library: smart_folders.delete_folder(library, GONE),
        lambda library: smart_folders.move_folder(library, GONE, 1),
    ],
)
def test_folder_that_is_gone_is_told_and_nothing_changes(folders, verb):
    dump, steps = dump_library(folders), count_steps(folders)
    with pytest.raises(FolderMissing, match="99"):
        verb(folders)
    assert (dump_library(folders), count_steps(folders)) == (dump, steps)


def test_what_changes_nothing_is_no_step(folders):
    first = folder_of(folders, "Threats")
    assert smart_folders.rename_folder(folders, first, " Threats ").step is None
    assert smart_folders.change_folder(folders, first, Criteria(words="Threats")).step is None
    assert smart_folders.move_folder(folders, first, -1).step is None


def test_a_name_may_change_its_case(folders):
    smart_folders.rename_folder(folders, folder_of(folders, "Threats"), "THREATS")
    assert names(folders) == ["THREATS", "Unread", "조선"]


@pytest.mark.parametrize(
    ("moved", "step", "expected"),
    [
        ("Threats", 1, ["Unread", "Threats", "조선"]),
        ("조선", -1, ["Threats", "조선", "Unread"]),
        ("조선", -9, ["조선", "Threats", "Unread"]),
        ("Threats", 9, ["Unread", "조선", "Threats"]),
    ],
)
def test_move_puts_a_folder_among_the_others(folders, moved, step, expected):
    smart_folders.move_folder(folders, folder_of(folders, moved), step)
    assert names(folders) == expected


@pytest.mark.parametrize(
    "verb",
    [
        lambda library, folder: smart_folders.create_folder(library, "Fourth", WHOLE),
        lambda library, folder: smart_folders.rename_folder(library, folder, "Other"),
        lambda library, folder: smart_folders.change_folder(library, folder, WHOLE),
        lambda library, folder: smart_folders.delete_folder(library, folder),
        lambda library, folder: smart_folders.move_folder(library, folder, 1),
    ],
)
def test_each_verb_is_one_step_that_undo_takes_back(folders, verb):
    dump, steps = dump_library(folders), count_steps(folders)
    done = verb(folders, folder_of(folders, "Unread"))
    after = dump_library(folders)
    assert after != dump and count_steps(folders) == steps + 1
    assert done.changes.of(Kind.SMART_FOLDER)
    undoing.undo(folders)
    assert dump_library(folders) == dump
    undoing.redo(folders)
    assert dump_library(folders) == after
    assert undoing.list_history(folders)[0].verb.startswith("folder.")


def test_history_tells_the_names(folders):
    folder = folder_of(folders, "Unread")
    smart_folders.rename_folder(folders, folder, "Later")
    smart_folders.delete_folder(folders, folder)
    told = [describe_effect(detail) for detail in history.list_page(folders, limit=3).details]
    assert told == ["Later → –", "Unread → Later", "– → 조선"]
