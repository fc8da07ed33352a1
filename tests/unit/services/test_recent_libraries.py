from pathlib import Path

from reader.services.preferences import Preferences
from reader.services.recent_libraries import RecentLibrary, find_missing, forget, forget_all, list_recent


def recent(*paths: str) -> Preferences:
    preferences = Preferences()
    for path in reversed(paths):
        preferences.note_library(Path(path))
    return preferences


def test_folder_is_told_where_names_are_equal():
    listed = list_recent(recent("/a/Press.dateline", "/b/press.dateline", "/a/Other.dateline"))
    assert listed == [
        RecentLibrary(Path("/a/Press.dateline"), "Press", "/a"),
        RecentLibrary(Path("/b/press.dateline"), "press", "/b"),
        RecentLibrary(Path("/a/Other.dateline"), "Other"),
    ]


def test_folder_begins_at_the_users_own(monkeypatch, tmp_path):
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    first, second = list_recent(recent(f"{tmp_path}/News/a.dateline", f"{tmp_path}/a.dateline"))
    assert (first.folder, second.folder) == (str(Path("~/News")), "~")


def test_missing_are_found(tmp_path):
    there, gone = tmp_path / "a.dateline", tmp_path / "b.dateline"
    there.touch()
    assert find_missing([there, gone, tmp_path, Path("/" + "x" * 5000)]) == {
        gone,
        tmp_path,
        Path("/" + "x" * 5000),
    }


def test_forgotten_are_off_the_list_and_places_stay():
    preferences = recent("/a.dateline", "/b.dateline")
    preferences.note_place(Path("/b.dateline"), {"article": 1})
    forget(preferences, Path("/b.dateline"))
    assert preferences.recent == ["/a.dateline"]
    forget_all(preferences)
    assert preferences.recent == []
    assert preferences.place(Path("/b.dateline")) == {"article": 1}
    assert preferences.last_library == "/a.dateline"
